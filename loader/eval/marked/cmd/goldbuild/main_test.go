package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

const gold = "../../../../../dataset/gold"

// The files of the folder are what the marks give.
func TestFilesAreWhatTheMarksGive(t *testing.T) {
	files, err := build(gold)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 9 {
		t.Errorf("%d files", len(files))
	}
	for _, f := range files {
		raw, err := os.ReadFile(filepath.Join(gold, f.name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(raw, f.content) {
			t.Errorf("%s is not what its marks give: make dataset", f.name)
		}
	}
}

// A reader of the lines finds the words of every quote by counting code points.
func TestSpansCutTheirWords(t *testing.T) {
	files, err := build(gold)
	if err != nil {
		t.Fatal(err)
	}
	articles := map[string]int{}
	for _, f := range files[:2] {
		for _, line := range bytes.Split(bytes.TrimSpace(f.content), []byte("\n")) {
			var r record
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatal(err)
			}
			articles[r.Part]++
			text := []rune(r.Text)
			for _, q := range r.Quotes {
				if len(q.Content) == 0 || q.Kind != "scare" && (q.Act == nil || q.Polarity == nil) {
					t.Errorf("%s lacks its content, act or polarity", q.ID)
				}
				if len(q.Names) != len(once(q.Names)) {
					t.Errorf("%s has a name twice: %q", q.ID, q.Names)
				}
				for _, p := range q.Content {
					if first := text[p[0]]; first == ' ' || text[p[1]-1] == ' ' {
						t.Errorf("%s begins or ends with a blank: %q", q.ID, string(text[p[0]:p[1]]))
					}
				}
			}
			for _, m := range r.Mentions {
				if before := text[max(0, m.Start-1)]; m.Start > 0 && before >= 'a' && before <= 'z' {
					t.Errorf("%s: mention %q begins within a word", r.ID, string(text[m.Start:m.End]))
				}
			}
		}
	}
	if articles["train"] != 60 || articles["test"] != 40 {
		t.Errorf("articles: %v", articles)
	}
}
