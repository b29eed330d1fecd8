package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"

	"onrecord/internal/newswire"
	"onrecord/loader"
	"onrecord/loader/article"
	"onrecord/loader/citation"
	"onrecord/loader/datapackage"
	"onrecord/loader/document"
	"onrecord/loader/plain"
	"onrecord/loader/quote"
	"onrecord/loader/source"
	"onrecord/loader/speaker"
	"onrecord/loader/timex"
)

type benchCommand struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"Files, folders or archives of articles to measure with; they are held in memory."`
	Generate int      `placeholder:"N" help:"Measure with N generated articles instead (default without a path: 1000)."`
	Outlets  int      `default:"20" help:"Outlets of the generated articles; 0: none is told (default: 20)."`
	Seed     uint64   `default:"1" help:"Seed of the generated articles (default: 1)."`
	Texts    bool     `help:"Print the generated articles as JSON lines, with what is true of them, and measure nothing."`
	JSON     bool     `name:"json" help:"Print the figures as JSON."`
}

func (c *benchCommand) Help() string {
	return `Prints how many megabytes of text each stage does in a second on one core, how that
compares with one pass of strings.Fields over the same text, how much faster two and
more cores build, and the most memory that a build takes. Compare figures of one run,
or the ratios of two.

Examples:
  onrecord bench --generate 2000
  onrecord bench --json articles.zip >figures.json
  onrecord bench --texts --generate 100000 --outlets 0 >articles.jsonl`
}

// A benchFigure is what was measured of one stage.
type benchFigure struct {
	Stage  string  `json:"stage"`
	Cores  int     `json:"cores"`
	Speed  float64 `json:"mb_per_second"`
	Ratio  float64 `json:"of_fields"`     // of the speed of strings.Fields on one core
	Memory float64 `json:"peak_mb"`       // that the program had of the system; 0: not measured
	Time   float64 `json:"seconds"`       // that the stage took
	Note   string  `json:"note,omitzero"` // what else was counted
}

// benchResult is all that was measured.
type benchResult struct {
	Articles int           `json:"articles"`
	Size     float64       `json:"mb"`
	Figures  []benchFigure `json:"figures"`
}

func (c *benchCommand) Run(con *console) error {
	if c.Generate < 0 || c.Outlets < 0 {
		return &usageError{"--generate and --outlets are numbers from 0"}
	}
	if c.Texts {
		return c.print(con)
	}
	texts, err := c.texts(con)
	if err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	if len(texts) == 0 {
		return fmt.Errorf("bench: %w", loader.ErrNoArticles)
	}
	result, err := measure(con, texts)
	if err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	if c.JSON {
		e := json.NewEncoder(con.out)
		e.SetIndent("", "  ")
		return e.Encode(result)
	}
	return result.print(con.out)
}

// generated are the options of the articles to make.
func (c *benchCommand) generated() newswire.Options {
	o := newswire.Options{Seed: c.Seed, Number: c.Generate, Outlets: c.Outlets}
	if o.Number == 0 {
		o.Number = 1000
	}
	return o
}

// print writes the generated articles.
func (c *benchCommand) print(con *console) error {
	lines := json.NewEncoder(con.out)
	lines.SetEscapeHTML(false)
	for a := range newswire.Articles(c.generated()) {
		if err := con.Err(); err != nil {
			return err
		}
		line := struct {
			ID        string  `json:"id"`
			Outlet    string  `json:"outlet,omitzero"`
			Title     string  `json:"title"`
			Published string  `json:"published"`
			Text      string  `json:"text"`
			Relation  string  `json:"relation,omitzero"`
			Of        string  `json:"of,omitzero"`
			Kept      float64 `json:"kept,omitzero"`
		}{a.ID, a.Outlet, a.Title, a.Published, a.Text, string(a.Relation), a.Of, a.Kept}
		if err := lines.Encode(line); err != nil {
			return fmt.Errorf("bench: %w", err)
		}
	}
	return nil
}

func (c *benchCommand) texts(con *console) ([]loader.Text, error) {
	var texts []loader.Text
	if len(c.Paths) > 0 && c.Generate == 0 {
		for item, err := range (source.Reader{}).Paths(con, con.in, c.Paths...) {
			if err != nil {
				return nil, err
			}
			if item.Text != nil {
				texts = append(texts, *item.Text)
			}
		}
		return texts, nil
	}
	for a := range newswire.Articles(c.generated()) {
		texts = append(texts, loader.Text{ID: a.ID, File: a.ID, Key: a.ID, Outlet: a.Outlet, Title: a.Title,
			Published: a.Published, Text: a.Text})
	}
	return texts, con.Err()
}

// measure times the stages, one after the other.
func measure(con *console, texts []loader.Text) (*benchResult, error) {
	size := 0
	for i := range texts {
		size += len(texts[i].Text) + len(texts[i].HTML)
	}
	r := &benchResult{Articles: len(texts), Size: float64(size) / 1e6}
	cores := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(cores)
	fields := r.time("strings.Fields", 1, func() {
		for range fieldRounds {
			for i := range texts {
				strings.Fields(texts[i].Text)
				strings.Fields(texts[i].HTML)
			}
		}
	})
	fields.Time /= fieldRounds
	fields.Speed *= fieldRounds
	if err := measureStages(con, r, texts); err != nil {
		return nil, err
	}
	r.time("extract", 1, func() {
		lines := json.NewEncoder(io.Discard)
		for e := range (loader.Loader{}).ExtractTexts(con, texts) {
			lines.Encode(e) // nothing can fail: it goes nowhere
		}
	})
	for _, n := range slices.Compact([]int{1, cores}) {
		runtime.GOMAXPROCS(n)
		if err := measureBuild(con, r, n, texts); err != nil {
			return nil, err
		}
	}
	for i := range r.Figures {
		r.Figures[i].Ratio = r.Figures[i].Speed / r.Figures[0].Speed
	}
	return r, con.Err()
}

// fieldRounds is how often strings.Fields goes through the texts, for it is fast.
const fieldRounds = 5

// measureStages times what is done with each article, each stage apart.
func measureStages(con *console, r *benchResult, texts []loader.Text) error {
	names := []string{"clean characters", "article", "sentences, tokens", "quotes", "speakers", "dates", "citations"}
	spent := make([]time.Duration, len(names))
	for i := range texts {
		if err := con.Err(); err != nil {
			return err
		}
		t := &texts[i]
		if t.HTML != "" {
			continue // its stages are those of a text once it is one; extract has it
		}
		last, stage := time.Now(), 0
		done := func() {
			now := time.Now()
			spent[stage] += now.Sub(last)
			last, stage = now, stage+1
		}
		text := plain.Read(t.Text).Text
		done()
		a := article.Parse(t.File, text, article.Options{ID: t.ID, Outlet: t.Outlet, Title: t.Title, Published: t.Published})
		done()
		doc := document.New(a.Text, a.Paragraphs)
		done()
		quotes := quote.Extract(doc)
		done()
		speaker.Resolve(doc, quotes)
		done()
		timex.Tag(a.Text, a.Body(), timex.Anchor{})
		done()
		citation.All(doc, a)
		done()
	}
	for i, name := range names {
		r.add(name, 1, spent[i])
	}
	return nil
}

// measureBuild times a build on n cores, to Parquet files that are thrown away.
func measureBuild(con *console, r *benchResult, n int, texts []loader.Text) error {
	dir, err := os.MkdirTemp("", "onrecord-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	load := r.time("read all, join, compare", n, func() {})
	start := time.Now()
	var write time.Duration
	peak := peakMemory(func() {
		corpus := loader.LoadTexts(texts...)
		r.set(load, time.Since(start))
		load.Note = fmt.Sprintf("%d quotes, %d speakers, %d pairs of articles", len(corpus.Quotes), len(corpus.Speakers),
			len(corpus.Reprints))
		before := time.Now()
		_, err = datapackage.Write(dir, corpus, datapackage.Options{Formats: []loader.Format{loader.Parquet}})
		write = time.Since(before)
	})
	if err != nil {
		return err
	}
	r.add("write Parquet", n, write)
	r.add("build", n, time.Since(start)).Memory = peak
	return con.Err()
}

// time adds a stage's figure.
func (r *benchResult) time(stage string, cores int, do func()) *benchFigure {
	start := time.Now()
	do()
	return r.add(stage, cores, time.Since(start))
}

func (r *benchResult) add(stage string, cores int, took time.Duration) *benchFigure {
	r.Figures = append(r.Figures, benchFigure{Stage: stage, Cores: cores})
	f := &r.Figures[len(r.Figures)-1]
	r.set(f, took)
	return f
}

func (r *benchResult) set(f *benchFigure, took time.Duration) {
	f.Time = max(took.Seconds(), 1e-9)
	f.Speed = r.Size / f.Time
}

// peakMemory is the most memory, in MB, that the program had of the system while do
// ran, looked at every few milliseconds.
func peakMemory(do func()) float64 {
	debug.FreeOSMemory()
	var peak uint64
	look := func() {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		peak = max(peak, m.Sys-m.HeapReleased)
	}
	stop := make(chan struct{})
	var wait sync.WaitGroup
	wait.Go(func() {
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				look()
			case <-stop:
				return
			}
		}
	})
	do()
	close(stop)
	wait.Wait()
	look()
	return float64(peak) / 1e6
}

// print writes the figures as a table.
func (r *benchResult) print(w io.Writer) error {
	fmt.Fprintf(w, "%d articles, %.1f MB of text\n\n", r.Articles, r.Size)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "stage\tcores\tMB/s\tof strings.Fields\tpeak memory\t")
	for _, f := range r.Figures {
		memory := ""
		if f.Memory > 0 {
			memory = fmt.Sprintf("%.0f MB", f.Memory)
		}
		fmt.Fprintf(t, "%s\t%d\t%.2f\t1/%.0f\t%s\t%s\n", f.Stage, f.Cores, f.Speed, 1/f.Ratio, memory, f.Note)
	}
	return t.Flush()
}
