package eval

import "testing"

// Quoted speech is told by its marks, whatever their shape, where types are not to
// be trusted.
func TestByMarks(t *testing.T) {
	for text, want := range map[string]bool{
		"He said “so”.": true, `He said "so".`: true, "He said ‘so’.": true, "He said 'so'.": true, "He said ''so''.": true,
		"It's the dogs' so bone": false, "He said so.": false,
	} {
		content := spans(text, "so")
		a := QuoteArticle{Text: text, ByMarks: true, Gold: []Attribution{{"indirect", nil, nil, content}}, Found: []Attribution{{"direct", nil, nil, content}}}
		if got := len(a.Match(strict)) == 1; got != want {
			t.Errorf("%s: quoted %v, want %v", text, got, want)
		}
	}
}

// Contents match one to one, those first that share most.
func TestMatchIsOneToOne(t *testing.T) {
	text := "“We went out. We came back. We sat down.”"
	a := QuoteArticle{Text: text,
		Gold:  []Attribution{{"direct", nil, nil, spans(text, "“We went out. We came back. We sat down.”")}},
		Found: []Attribution{{"direct", nil, nil, spans(text, "We came back. We sat down.")}, {"direct", nil, nil, spans(text, "We went out. We came back. We sat")}}}
	if m := a.Match(strict); len(m) != 2 || m[0] != (Match{0, 1}) || m[1] != (Match{-1, 0}) {
		t.Errorf("at 0.8: %v", m)
	}
	a.Found = a.Found[:1]
	if m := a.Match(strict); len(m) != 2 || m[0].Found != -1 {
		t.Errorf("at 0.8: %v", m)
	}
	if m := a.Match(loose); len(m) != 1 || m[0] != (Match{0, 0}) {
		t.Errorf("at 0.3: %v", m)
	}
}
