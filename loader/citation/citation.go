package citation

import "onrecord/loader/span"

// A Citation is one place where an article reports that another outlet
// reported something.
type Citation struct {
	Outlet   string    // canonical name where it is known, else as written
	Span     span.Span // the outlet's name in the text, in bytes
	Sentence int       // index of the sentence; -1 outside the sentences
}
