package timex_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"onrecord/loader/span"
	"onrecord/loader/timex"
)

func TestArticlesGold(t *testing.T) {
	day := time.Date(2025, 5, 8, 0, 0, 0, 0, time.UTC)
	anchors := map[string]timex.Anchor{
		"euromaidan-press":  {Published: day, DayFirst: true},
		"reuters-copy":      {Published: day},
		"inter-bellum-news": {Event: day},
	}
	right, all := 0, 0
	sc := bufio.NewScanner(bytes.NewReader(readShared(t, "articles/gold.jsonl")))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var row struct {
			ID    string
			Dates []struct {
				Start, End  int
				Text, Value string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		text := string(readShared(t, "articles/"+row.ID+".txt"))
		points := span.NewCodepoints(text)
		found := tagged(text, anchors[row.ID])
		for _, d := range row.Dates {
			all++
			s := points.Bytes(span.Span{Start: d.Start, End: d.End})
			ok := false
			for _, f := range found {
				ok = ok || f.Span == s && f.Value == d.Value
			}
			if ok {
				right++
			} else {
				t.Logf("%s: %q at %d: want %s", row.ID, d.Text, d.Start, d.Value)
			}
		}
	}
	if right*25 < all*24 {
		t.Errorf("%d of %d dates right, want 24 of 25", right, all)
	}
	t.Logf("%d of %d dates right", right, all)
}
