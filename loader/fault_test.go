package loader

import (
	"strings"
	"testing"

	"onrecord/loader/vocabulary"
)

// forms are all forms of all words that a rule knows.
func forms() []string { return vocabulary.Words()[1:] }

// places are where a form can stand at the edge of something: of the text, of a
// sentence, of a clause, of a quotation.
var places = []string{
	"% as a feast, the fair drew many.",
	"%",
	"% %",
	"The fair opened. % as a feast, it drew many.",
	"The fair opened, % as a feast, and closed.",
	"The fair, % “dull”, closed.",
	"“% the gate,” Ola Brandt said.",
	"“%”",
	"Ola Brandt said “% as a feast” was %",
	"“The gate is %” % Ola Brandt.",
	"Ola Brandt % “the gate”, % he %",
	"‘% it’ – % by %: “% that”",
	"Brandt %, “we %.” (%) “%",
}

// No word, wherever it stands, may end the reading of an article.
func TestNoFormFaults(t *testing.T) {
	list := forms()
	if len(list) < 5000 {
		t.Fatalf("only %d forms are listed", len(list))
	}
	check := func(text string) bool {
		_, diagnostics := Loader{Keep: true}.read(Text{File: "text", ID: "a", Text: text}, ManifestRow{})
		for _, d := range diagnostics {
			if d.Code == "internal" {
				t.Errorf("%q: %s", text, d.Message)
				return false
			}
		}
		return true
	}
	for _, place := range places {
		for _, form := range list {
			capital := strings.ToUpper(form[:1]) + form[1:]
			if !check(strings.ReplaceAll(place, "%", form)) || !check(strings.ReplaceAll(place, "%", capital)) {
				break
			}
		}
	}
	for i, form := range list { // two words at the edge of the text
		if !check(form + " " + list[(i*7919+13)%len(list)]) {
			break
		}
	}
}

func TestFaultIsADiagnostic(t *testing.T) {
	d := func() (d Diagnostic) {
		defer func() { d = diagnosticRow(fault("a.txt", recover())) }()
		var none []int
		_ = none[len(forms())]
		return
	}()
	if d.File != "a.txt" || d.Code != "internal" || !strings.Contains(d.Message, "loader/fault_test.go:") {
		t.Errorf("got %+v", d)
	}
}
