package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"onrecord/loader"
)

type extractCommand struct {
	Clean string   `help:"Take captions, bylines and pitches out of the body: on or off." enum:"on,off" default:"on"`
	Paths []string `arg:"" optional:"" name:"path" help:"Text files, or files of JSON lines {\"id\", \"text\", \"published\"}; - or nothing reads standard input."`
}

func (c *extractCommand) Help() string {
	return `Writes one JSON line per article, spans in Unicode code points of the text given:

  {"id", "published", "body": [[start,end],…], "sentences": [[start,end],…],
   "quotes": [{"kind", "marks", "content", "quoted", "source", "cue", "speaker", "speaker_id"}],
   "dates": [{"start", "end", "type", "value", "mod"}], "citations": […], "diagnostics": […]}

A quote's content is all that is attributed; quoted are the pieces of it that
stand between quotation marks.

Examples:
  onrecord extract article.txt | jq '.quotes[].speaker'
  onrecord extract --clean=off <texts.jsonl >found.jsonl`
}

func (c *extractCommand) Run(con *console) error {
	paths := c.Paths
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	var texts []loader.Text
	for _, path := range paths {
		more, err := readTexts(con.in, path)
		if err != nil {
			return err
		}
		texts = append(texts, more...)
	}
	out := bufio.NewWriterSize(con.out, 1<<16)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	bar := progress(con.err, "extracting")
	done := 0
	for e := range extractAll(con, loader.Loader{Keep: c.Clean == "off"}, texts) {
		if err := lines.Encode(e); err != nil {
			return fmt.Errorf("extract: %w", err)
		}
		done++
		bar(done, len(texts))
	}
	if err := con.Err(); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("extract: %w", err)
	}
	return nil
}

// extractAll extracts on all cores and yields in the order of texts.
func extractAll(con *console, l loader.Loader, texts []loader.Text) func(yield func(loader.Extraction) bool) {
	return func(yield func(loader.Extraction) bool) {
		slots := make(chan chan loader.Extraction, 2*runtime.GOMAXPROCS(0))
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(slots)
			for _, t := range texts {
				slot := make(chan loader.Extraction, 1)
				select {
				case slots <- slot:
					go func() { slot <- l.Extract(t) }()
				case <-stop:
					return
				case <-con.Done():
					return
				}
			}
		}()
		for slot := range slots {
			if !yield(<-slot) {
				return
			}
		}
	}
}

// readTexts reads one path. What begins with "{" on standard input is taken for
// JSON lines, else it is one text.
func readTexts(in io.Reader, path string) ([]loader.Text, error) {
	if path == "-" {
		r := bufio.NewReader(in)
		if jsonAhead(r) {
			return loader.ReadJSONLines(r, "standard input")
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("standard input: %w", err)
		}
		return []loader.Text{{ID: "stdin", File: "standard input", Text: string(raw)}}, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	defer file.Close()
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson", ".json":
		return loader.ReadJSONLines(file, path)
	}
	raw, err := io.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("extract: %w: a folder is read by onrecord build", err)
	}
	id := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return []loader.Text{{ID: id, File: path, Text: string(raw)}}, nil
}

func jsonAhead(r *bufio.Reader) bool {
	for n := 1; n <= 64; n++ {
		ahead, err := r.Peek(n)
		if err != nil || len(ahead) < n {
			return false
		}
		if c := ahead[n-1]; c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c == '{'
		}
	}
	return false
}
