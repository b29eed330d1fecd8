package loader_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"onrecord/loader"
)

// TestIDsHangOnTheArticle leaves out every tenth article of the gold's train part, each
// of the ten ways, and wants the quotes of the others to keep their speakers' ids.
func TestIDsHangOnTheArticle(t *testing.T) {
	texts := goldTexts(t)
	of := func(c *loader.Corpus) map[string]string {
		ids := make(map[string]string)
		for _, q := range c.Quotes {
			ids[fmt.Sprint(q.ArticleID, " ", q.Spans, " ", q.ContentSpans)] = q.SpeakerID
		}
		return ids
	}
	whole := of(loader.LoadTexts(texts...))
	same, all := 0, 0
	for left := range 10 {
		var some []loader.Text
		for i, text := range texts {
			if i%10 != left {
				some = append(some, text)
			}
		}
		for quote, id := range of(loader.LoadTexts(some...)) {
			all++
			if whole[quote] == id {
				same++
			}
		}
	}
	if all < 5000 {
		t.Fatalf("only %d quotes", all)
	}
	if share := float64(same) / float64(all); share < 0.99 {
		t.Errorf("%.4f of %d quotes keep their speaker's id, want 0.99", share, all)
	}
}

// goldTexts are the texts of the gold's train part.
func goldTexts(t *testing.T) []loader.Text {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "dataset", "gold", "train.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var texts []loader.Text
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, loader.Text{ID: a.ID, File: a.ID + ".txt", Text: a.Text})
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return texts
}
