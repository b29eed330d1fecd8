package speaker

import (
	"testing"

	"onrecord/loader/quote"
)

// The last quote of each text is said for whom the second field names.
var represented = []struct{ text, client string }{
	{"A spokesman for Orvik Council said the pier was safe.", "Orvik Council"},
	{"A spokesman for Orvik Council said the pier was safe. “It is old,” the spokesman said.", "Orvik Council"},
	{"A spokeswoman for Orvik Council said the pier was safe. She denied that it leaked.", "Orvik Council"},
	{"“It is late,” Brunholt spokeswoman Ada Alder said.", "Brunholt"},
	{"A police spokesman said two men were held.", "police"},
	{"The Ministry of Fish shut the bay. A ministry spokesman said it was safe.", "Ministry of Fish"},
	{"The spokesperson for the Ministry of Fish, Ada Alder, said it was safe.", "Ministry of Fish"},
	{"Ola Lund left on Monday. His spokeswoman, Ada Alder, said he was ill.", "Ola Lund"},
	{"Ola Lund left on Monday. His office declined to comment.", "Ola Lund"},
	{"Mayor Ola Lund left on Monday. The mayor’s office said that he was ill.", "Ola Lund"},
	{"Ola Lund was fined on Monday. Lund’s lawyer, Ada Alder, said he would appeal.", "Ola Lund"},
	{"Ola Lund was fined. Ada Alder, a lawyer representing Mr. Lund, called it unfair.", "Ola Lund"},
	{"Ola Lund was fined. “He is innocent,” said Ada Alder, who represents Lund.", "Ola Lund"},
	{"Ada Alder, press secretary for Governor Ola Lund, said he was well.", "Ola Lund"},
	{"Speaking on behalf of the Fisher Union, Ada Alder said the strike would go on.", "Fisher Union"},
	{"“We will appeal,” said Ada Alder, on behalf of Ola Lund.", "Ola Lund"},
	{"The envoy of Norvania, Ada Alder, said the talks were dead.", "Norvania"},
	// who heads a body, works for it or knows somebody speaks for nobody else
	{"Ada Alder, director of the Orvik Museum, said it was open.", ""},
	{"The secretary of the Fisher Union, Ola Lund, said it was closed.", ""},
	{"A friend of Ola Lund said that the mayor was ill.", ""},
	{"Ada Alder, a lawyer at Brunholt Partners, said the law was old.", ""},
	{"Ada Alder, who represents Ohio, said the bill was dead.", ""},
	{"The post office said letters were late.", ""},
	{"The Heron sank on Monday. A spokesman answered: “Four did.”", ""},
}

func TestRepresents(t *testing.T) {
	for _, c := range represented {
		d := whole(c.text)
		quotes := quote.Extract(d)
		if len(quotes) == 0 {
			t.Errorf("%s: no quote", c.text)
			continue
		}
		res := Resolve(d, quotes)
		got := ""
		if last := len(quotes) - 1; res.Represents != nil {
			got = res.Represents[last]
		}
		if got != c.client {
			t.Errorf("%s: speaks for %q, want %q", c.text, got, c.client)
		}
	}
}
