package sentence_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"onrecord/loader/sentence"
	"onrecord/loader/span"
)

// TestGoldenRules holds the splitter against the 48 golden rules, where they
// are at hand.
func TestGoldenRules(t *testing.T) {
	const path = "../../../shared/gold/sentences_golden.jsonl"
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("golden rules are not at hand: %v", err)
	}
	defer f.Close()
	rules, passed := 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var rule struct {
			Text      string
			Sentences []string
		}
		if err := json.Unmarshal(sc.Bytes(), &rule); err != nil {
			t.Fatalf("%s:%d: %v", path, rules+1, err)
		}
		rules++
		got := cut(rule.Text, sentence.Split(rule.Text, span.Span{End: len(rule.Text)}))
		if slices.Equal(got, rule.Sentences) {
			passed++
		} else {
			t.Errorf("%s:%d:\n got %q\nwant %q", path, rules, got, rule.Sentences)
		}
	}
	t.Logf("%d of %d golden rules pass", passed, rules)
	if rules == 0 {
		t.Error("no rules read")
	}
}

func cut(text string, spans []span.Span) []string {
	out := make([]string, len(spans))
	for i, s := range spans {
		out[i] = s.Cut(text)
	}
	return out
}
