package speaker

import (
	"strings"
	"testing"

	"onrecord/loader/quote"
)

// Who says each quote of a text, in the order of the quotes; "-" is nobody.
var whoSpeaks = []struct{ name, text, speakers string }{
	{"exchange", "Ada Alder drives up the hill.\n“That was the school.”\n“Was it cold?”\n“Always.”\n“And the ice?”\n“It sings.”", "Ada Alder; -; Ada Alder; -; Ada Alder"},
	{"the speaker asks", "“Shall we stay at home?” Ada Alder asked.\n“No!”\n“Shall we sleep?”\n“No!”", "Ada Alder"},
	{"obituary", "Ada Alder, who has died aged 81, ran the ward. Rhoda Finch said that it shone.\nIn 1986 she said that the ward would stay.", "Rhoda Finch; Ada Alder"},
	{"news of a death", "Ada Alder died on Monday. Rhoda Finch said that the pier was old. She added that it shook.", "Rhoda Finch; Rhoda Finch"},
	{"addressed within", "Ola Brandt woke on Monday. “She said, ‘Brandt, you will live,’” he recalled.", "Ola Brandt; -"},
	{"one of a people", "Ada Alder won on Sunday. “I slept,” the Portuguese said.", "Ada Alder"},
	{"a people", "Ada Alder met the British on Sunday. “We wait,” the British said.", "British"},
	{"the deputy", "Mayor Ada Alder left at noon. Deputy mayor Rhoda Finch stayed. The mayor said that it was late. Her deputy said that it was not.", "Ada Alder; Rhoda Finch"},
	{"field of an office", "Head of highways Ada Alder said that the road was shut.", "Ada Alder"},
	{"what somebody is to others", "Friends of Ada Alder said that she was ill.", "Friends of Ada Alder"},
	{"club", "Orvik Rovers sold a striker. The club said that it had debts.", "Orvik Rovers"},
	{"a council is no company", "Ada Alder sued Orvik Council. The company said that it would pay.", "company"},
	{"lender", "Brunholt Bank cut its rate. The lender said that growth was weak.", "Brunholt Bank"},
	{"several interviewees", "An interview with the owners of a bakery\nWhat is hard?\nWe say that it is the oven. I think that it is the hours.\nAnd easy?\nWe believe that it is the bread.\nDo you sleep?\nI doubt that anybody does.", "owners; -; owners; -"},
	{"somebody in passing", "Notes from the ward\nWhat do you fear?\nI fear that nobody comes. Ola Brandt was here once.\nDo you sleep?\nI think that I do.\nAnd dreams?\nI hope that I have none.", "-; -; -"},
	{"a title that opens with a name", "Ada Alder: a talk with the harbour master\nWas it long?\nI think that it was long.\nAnd the ice?\nI fear that it comes back.\nDo you sail?\nI hope that I do.", "Ada Alder; Ada Alder; Ada Alder; Ada Alder"},
}

func TestWhoSpeaks(t *testing.T) {
	for _, c := range whoSpeaks {
		d := whole(c.text)
		quotes := quote.Extract(d)
		res := Resolve(d, quotes)
		var got []string
		for q, e := range res.Of {
			sourced := len(quotes[q].Source) > 0
			switch {
			case len(quotes[q].Cue) == 0 && sourced, !sourced && quotes[q].Kind != quote.Direct:
			case !sourced && !strings.HasPrefix(c.name, "exchange") && c.name != "obituary":
			case e < 0:
				got = append(got, "-")
			default:
				got = append(got, res.Entities[e].Name)
			}
		}
		if s := strings.Join(got, "; "); s != c.speakers {
			t.Errorf("%s: %s, want %s", c.name, s, c.speakers)
		}
	}
}
