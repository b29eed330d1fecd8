package vocabulary

import (
	"testing"

	"onrecord/loader/span"
	"onrecord/loader/token"
)

func TestAppendNumbers(t *testing.T) {
	Register(func() []string { return []string{"said", "will", "Will", "a-word-of-more-than-twenty-four-bytes"} })
	Register(func() []string { return []string{"said", "Norwood"} })
	text := "Will Alder SAID he will, in Norwood or norwood"
	tokens := token.Append(nil, text, span.Span{End: len(text)})
	want := []string{"Will", "", "said", "", "will", "", "", "Norwood", "", ""}
	for i, n := range AppendNumbers(nil, text, tokens) {
		if got := Words()[n]; got != want[i] {
			t.Errorf("%q has the number of %q, want %q", tokens[i].Text(text), got, want[i])
		}
	}
	if n := len(Words()); n != 5 {
		t.Errorf("%d words", n)
	}
}
