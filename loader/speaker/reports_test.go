package speaker

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"onrecord/loader/article"
	"onrecord/loader/document"
	"onrecord/loader/quote"
	"onrecord/loader/span"
)

var shared = filepath.Join("..", "..", "..", "shared")

type report struct {
	ID     string
	Quotes []struct {
		Start, End int
		Text       string
		Speakers   []string
		Required   bool
	}
	text string
}

func reports(t *testing.T) []report {
	t.Helper()
	dir := filepath.Join(shared, "articles")
	f, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		t.Skip("the reports are not at hand: ", err)
	}
	defer f.Close()
	var out []report
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var r report
		if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, r.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		r.text = string(b)
		out = append(out, r)
	}
	return out
}

// covers reports whether each span holds 0.8 of the other.
func covers(a, b span.Span) bool {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	return both > 0 && 10*both >= 8*a.Len() && 10*both >= 8*b.Len()
}

// TestReports counts, in five reports, the required quotes with a speaker whom
// the hand-made marks list.
func TestReports(t *testing.T) {
	required, found, right := 0, 0, 0
	for _, g := range reports(t) {
		a := article.Parse(g.ID+".txt", g.text, article.Options{})
		d := document.New(a.Text, a.Paragraphs)
		quotes := quote.Extract(d)
		res := Resolve(d, quotes)
		c := span.NewCodepoints(a.Text)
		for _, q := range g.Quotes {
			if !q.Required {
				continue
			}
			required++
			want := c.Bytes(span.Span{Start: q.Start, End: q.End})
			got, name := -1, ""
			for i := range quotes {
				for _, pieces := range quotes[i].Quoted {
					for _, p := range append([]span.Span{span.Hull(pieces)}, pieces...) {
						if covers(p, want) {
							got = i
						}
					}
				}
				if covers(span.Hull(quotes[i].Content), want) && (got < 0 || quotes[i].Kind != quote.Scare) {
					got = i
				}
			}
			if got < 0 {
				t.Logf("%s: no quote %q", g.ID, q.Text)
				continue
			}
			found++
			var parties []string
			if e := res.Of[got]; e >= 0 {
				name, parties = res.Entities[e].Name, res.Entities[e].Parties
			}
			// Two leaders who speak as one are right when both are listed.
			both := len(parties) > 0
			for _, p := range parties {
				both = both && slices.Contains(q.Speakers, p)
			}
			if slices.Contains(q.Speakers, name) || both {
				right++
			} else {
				t.Logf("%s: %q (%s) by %q (%s), want one of %q", g.ID, q.Text, quotes[got].Kind, name, res.Evidence[got], q.Speakers)
			}
		}
	}
	t.Logf("speakers right: %d of %d required quotes, %d of them found", right, required, found)
	if right*100 < found*95 {
		t.Errorf("speakers right for %d of %d quotes found, want 95 %%", right, found)
	}
}

func TestSpansInside(t *testing.T) {
	for _, g := range reports(t) {
		a := article.Parse(g.ID+".txt", g.text, article.Options{})
		d := document.New(a.Text, a.Paragraphs)
		check(t, d, quote.Extract(d))
	}
}

// check resolves and looks whether what comes out holds together.
func check(t *testing.T, d *document.Document, quotes []quote.Quote) Resolution {
	t.Helper()
	res := Resolve(d, quotes)
	if len(res.Of) != len(quotes) || len(res.Evidence) != len(quotes) {
		t.Fatalf("%d quotes, %d speakers, %d evidences", len(quotes), len(res.Of), len(res.Evidence))
	}
	spoke := make([]bool, len(res.Entities))
	for i, e := range res.Of {
		if e < -1 || e >= len(res.Entities) {
			t.Fatalf("quote %d has speaker %d of %d", i, e, len(res.Entities))
		}
		if (e < 0) != (res.Evidence[i] == Unknown) {
			t.Fatalf("quote %d has speaker %d by evidence %q", i, e, res.Evidence[i])
		}
		if e >= 0 {
			spoke[e] = true
		}
	}
	for i, e := range res.Entities {
		if !spoke[i] || e.Name == "" || !utf8.ValidString(e.Name) && utf8.ValidString(d.Text) {
			t.Fatalf("entity %d is %+v and speaks: %v", i, e, spoke[i])
		}
		last := span.Span{Start: -1}
		for _, m := range e.Mentions {
			if m.Start < 0 || m.End > len(d.Text) || m.Empty() || m.Start < last.Start || m == last {
				t.Fatalf("%s is mentioned at %v after %v in %d bytes", e.Name, m, last, len(d.Text))
			}
			last = m
		}
	}
	return res
}
