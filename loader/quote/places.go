package quote

// places are what the decisions of an analysis look at. They are part of it, so
// that none has to be allocated anew.
type places struct {
	end    endPlace
	unit   unitPlace
	start  startPlace
	region regionPlace
	noun   nounPlace
	verb   verbPlace
	phrase phrasePlace
	mark   markPlace
}
