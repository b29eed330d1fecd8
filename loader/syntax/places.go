package syntax

// places are what the decisions on parts of speech, marks, chunks and units look at. They are part of it, so
// that none has to be allocated anew.
type places struct {
	unit   unitPlace
	start  startPlace
	region regionPlace
	noun   nounPlace
	verb   verbPlace
	mark   markPlace
}
