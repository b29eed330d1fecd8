package eval

import (
	"slices"
	"strings"
	"testing"

	"onrecord/loader/span"
)

const predicted = `{"id": "a", "body": "Rain.", "quotes": [{"type": "direct", "content": [[0, 4]], "speaker": null, "utterance_id": "u1"}]}
{"id": "b", "body": [[0, 2]], "sentences": [[0, 2], {"start": 3, "end": 5, "part": "text"}], "dates": [{"start": 0, "end": 2, "type": "DATE", "value": "2026"}]}
`

func TestReadPredictions(t *testing.T) {
	all, err := ReadPredictions(strings.NewReader(predicted))
	if err != nil {
		t.Fatal(err)
	}
	a, b := all["a"], all["b"]
	if a.Body.Text != "Rain." || a.Quotes[0].Kind != "direct" || len(b.Body.Spans) != 1 || b.Sentences[1] != (Pair{3, 5}) {
		t.Errorf("%+v %+v", a, b)
	}
	fields := all.Fields()
	for name, want := range map[string]bool{"body": true, "quotes": true, "utterances": true, "sentences": true, "dates": true, "title": false, "citations": false} {
		if fields[name] != want {
			t.Errorf("%s: %v, want %v", name, fields[name], want)
		}
	}
	if got := all.Unknown([]string{"b", "c"}); !slices.Equal(got, []string{"a"}) {
		t.Errorf("unknown: %q", got)
	}
	for _, bad := range []string{"{", `{"quotes": []}`, predicted + `{"id": "a"}`, `{"id": "a", "body": 1}`, `{"id": "a", "dates": {}}`} {
		if _, err := ReadPredictions(strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("%s: error %v", bad, err)
		}
	}
}

func TestBytes(t *testing.T) {
	c := span.NewCodepoints("é, so")
	got, err := Bytes(c, []Pair{{0, 1}, {3, 5}})
	if err != nil || got[0] != (span.Span{Start: 0, End: 2}) || got[1].Cut("é, so") != "so" {
		t.Errorf("%v, %v", got, err)
	}
	for _, bad := range []Pair{{0, 6}, {-1, 1}, {2, 1}} {
		if _, err := Bytes(c, []Pair{bad}); err == nil {
			t.Errorf("%v is no span of the text", bad)
		}
	}
}

func FuzzReadPredictions(f *testing.F) {
	f.Add(predicted, "some text")
	f.Fuzz(func(t *testing.T, raw, text string) {
		all, err := ReadPredictions(strings.NewReader(raw))
		if err != nil {
			return
		}
		c := span.NewCodepoints(text)
		for _, p := range all {
			for _, pairs := range p.Spans() {
				if spans, err := Bytes(c, pairs); err == nil {
					for _, s := range spans {
						_ = s.Cut(text)
					}
				}
			}
		}
	})
}
