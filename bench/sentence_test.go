package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	uax29 "github.com/clipperhouse/uax29/v2/sentences"
	"github.com/neurosnap/sentences/english"

	"onrecord/loader/eval"
	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

// A splitter is one library's way to cut a text; it returns the sentences.
type splitter struct {
	name  string
	split func(text string) []string
}

func splitters(tb testing.TB) []splitter {
	punkt, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		tb.Fatal(err)
	}
	return []splitter{
		{"onrecord/loader/sentence", func(text string) []string {
			var out []string
			for _, s := range sentence.Split(text, span.Span{End: len(text)}) {
				out = append(out, s.Cut(text))
			}
			return out
		}},
		{"clipperhouse/uax29 v2.7.0", func(text string) []string {
			var out []string
			for it := uax29.FromString(text); it.Next(); {
				out = append(out, it.Value())
			}
			return out
		}},
		{"neurosnap/sentences v1.1.2", func(text string) []string {
			var out []string
			for _, s := range punkt.Tokenize(text) {
				out = append(out, s.Text)
			}
			return out
		}},
	}
}

// BenchmarkSentence splits the same texts with each library: one made of the
// cases, with a sentence every 27 bytes, and reports, with one every 100. The
// notes tell how many of the golden rules and of this project's own cases it
// passes; the latter were written along with this splitter and flatter it.
func BenchmarkSentence(b *testing.B) {
	own := ownCases(b)
	golden := goldenRules(b)
	var reports strings.Builder
	for _, t := range corpus(400) {
		reports.WriteString(t.Text)
		reports.WriteString("\n\n")
	}
	for _, t := range []struct{ name, text string }{{"cases", caseText(own, 2<<20)}, {"reports", reports.String()}} {
		table := "Sentences, " + t.name
		for _, s := range splitters(b) {
			note := passes("golden", golden, s.split) + passes("own cases", own, s.split)
			b.Run(t.name+"/"+s.name, func(b *testing.B) {
				measure(b, table, s.name, len(t.text), func() string {
					s.split(t.text)
					return note
				})
			})
		}
		b.Run(t.name+"/append", func(b *testing.B) {
			var dst []span.Span
			measure(b, table, "onrecord/loader/sentence, Append", len(t.text), func() string {
				dst = sentence.Append(dst[:0], t.text, span.Span{End: len(t.text)})
				return "spans only, slice reused"
			})
		})
		b.Run(t.name+"/iterate", func(b *testing.B) {
			measure(b, table, "clipperhouse/uax29 v2.7.0, iterated", len(t.text), func() string {
				for it := uax29.FromString(t.text); it.Next(); {
				}
				return "nothing kept"
			})
		})
	}
	pysbd(b, golden, own)
}

// pysbd measures pySBD where Python has it, on fewer bytes, paragraph by
// paragraph, by Python's clock.
func pysbd(b *testing.B, golden, own []rule) {
	const script = `
import sys, json, time, pysbd
job = json.load(sys.stdin)
seg = pysbd.Segmenter(language="en", clean=False)
out = [[s.strip() for s in seg.segment(t)] for t in job["texts"]]
t0 = time.perf_counter()
for p in job["paragraphs"]: seg.segment(p)
print(json.dumps({"out": out, "seconds": time.perf_counter() - t0, "version": getattr(pysbd, "__version__", "")}))`
	if err := exec.Command("python3", "-c", "import pysbd").Run(); err != nil {
		b.Logf("pySBD is not at hand: %v", err)
		return
	}
	text := caseText(own, 100<<10)
	var job struct {
		Texts      []string `json:"texts"`
		Paragraphs []string `json:"paragraphs"`
	}
	for _, r := range slices.Concat(golden, own) {
		job.Texts = append(job.Texts, r.text)
	}
	job.Paragraphs = strings.Split(text, "\n\n")
	in, err := json.Marshal(job)
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command("python3", "-c", script)
	cmd.Stdin = bytes.NewReader(in)
	answer, err := cmd.Output()
	if err != nil {
		b.Logf("pySBD: %v", err)
		return
	}
	var result struct {
		Out     [][]string
		Seconds float64
		Version string
	}
	if err := json.Unmarshal(answer, &result); err != nil {
		b.Fatal(err)
	}
	found := map[string][]string{}
	for i, t := range job.Texts {
		found[t] = result.Out[i]
	}
	split := func(text string) []string { return found[text] }
	note := passes("golden", golden, split) + passes("own cases", own, split) + " (by Python's clock)"
	add(row{table: "Sentences, cases", name: strings.TrimSpace("pySBD " + result.Version), speed: float64(len(text)) / 1e6 / result.Seconds, note: note})
}

// A rule is a text and its sentences.
type rule struct {
	text string
	want []string
}

func passes(name string, rules []rule, split func(string) []string) string {
	if len(rules) == 0 {
		return ""
	}
	n := 0
	for _, r := range rules {
		var got []string
		for _, s := range split(r.text) {
			if s = strings.TrimSpace(s); s != "" {
				got = append(got, s)
			}
		}
		if slices.Equal(got, r.want) {
			n++
		}
	}
	return fmt.Sprintf("%s %d/%d  ", name, n, len(rules))
}

// goldenRules reads the golden rules where they are at hand.
func goldenRules(tb testing.TB) []rule {
	f, err := os.Open("../../shared/gold/sentences_golden.jsonl")
	if err != nil {
		return nil
	}
	defer f.Close()
	texts, err := eval.ReadSentenceTexts(f)
	if err != nil {
		tb.Fatal(err)
	}
	var rules []rule
	for _, t := range texts {
		r := rule{text: t.Text}
		for _, s := range t.Gold {
			r.want = append(r.want, s.Cut(t.Text))
		}
		rules = append(rules, r)
	}
	return rules
}

// ownCases reads the splitter's cases; testdata/README.txt there tells how they
// are written.
func ownCases(tb testing.TB) []rule {
	dir := filepath.Join("..", "loader", "sentence", "testdata")
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no cases in %s: %v", dir, err)
	}
	var rules []rule
	for _, path := range files {
		if name := filepath.Base(path); name == "README.txt" || name == "whole.txt" {
			continue
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		var r rule
		for _, line := range strings.Split(string(raw)+"\n\n", "\n") {
			switch {
			case strings.HasPrefix(line, "# "):
			case line == "":
				if len(r.want) > 0 {
					r.text = strings.TrimSuffix(r.text, " ")
					rules = append(rules, r)
				}
				r = rule{}
			default:
				line, glued := strings.CutSuffix(line, `\c`)
				plain, err := strconv.Unquote(`"` + strings.ReplaceAll(line, `"`, `\"`) + `"`)
				if err != nil {
					tb.Fatalf("%s: %q: %v", path, line, err)
				}
				r.want = append(r.want, strings.TrimSpace(plain))
				r.text += plain
				if !glued && (plain == line || strings.TrimSpace(plain) == plain) {
					r.text += " "
				}
			}
		}
	}
	return rules
}

// caseText is a text of about size bytes made of the cases, three to a
// paragraph.
func caseText(cases []rule, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(cases[i*7%len(cases)].text)
		if i%3 == 2 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
