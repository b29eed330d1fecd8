package marked

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"onrecord/loader/eval"
)

// A tag is what stands behind the brace of an attribution's mark or of a scare
// quote: {q1=crane.wrote.by:orbis …}, {c2.denied …}, {x.title …}.
type tag struct {
	letter  string // q, m, i, s, c or x
	numbers []string
	speaker string
	attributes
}

// attributes are what a tag says of a quote.
type attributes struct {
	act, polarity, what, represents, reportedBy string
}

var (
	attribution = regexp.MustCompile(`^(?:([qmisc])(\d+(?:,\d+)*)(?:=([^.=]+))?|(x))((?:\.[^.]*)*)$`)
	whats       = []string{"title", "term", "irony"}
)

// parseTag reads a tag; nil without an error where there is no such mark.
func parseTag(s string) (*tag, error) {
	m := attribution.FindStringSubmatch(s)
	if m == nil {
		return nil, nil
	}
	t := &tag{letter: m[1] + m[4], speaker: m[3]}
	if m[2] != "" {
		t.numbers = strings.Split(m[2], ",")
	}
	if t.speaker != "" && !speakerKey.MatchString(t.speaker) {
		return nil, fmt.Errorf("%q is no key of a speaker", t.speaker)
	}
	if t.speaker != "" && !strings.Contains("qmi", t.letter) {
		return nil, fmt.Errorf("the speaker stands on the content, not on source or cue")
	}
	for _, word := range strings.Split(m[5], ".")[1:] {
		if err := t.attribute(word); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// attribute takes one word behind a dot. "said" is an act and a polarity, and
// both are so unless the marks say otherwise.
func (t *tag) attribute(word string) error {
	var one attributes
	role, key, ok := strings.Cut(word, ":")
	switch {
	case ok && (role == "for" || role == "by"):
		if !speakerKey.MatchString(key) {
			return fmt.Errorf("%q is no key of a speaker", key)
		}
		if role == "for" {
			one.represents = key
		} else {
			one.reportedBy = key
		}
	case t.letter == "x" && slices.Contains(whats, word):
		one.what = word
	case t.letter != "x" && slices.Contains(Acts, word):
		one.act = word
	case t.letter != "x" && slices.Contains(Polarities, word):
		one.polarity = word
	default:
		scare := map[bool]string{true: "; of scare quotes: title, term, irony"}[t.letter == "x"]
		return fmt.Errorf("%q is no act, polarity, for:KEY or by:KEY%s", word, scare)
	}
	return t.attributes.join(one)
}

// join adds what another mark of the same quote says.
func (a *attributes) join(b attributes) error {
	for _, f := range []struct {
		into *string
		from string
	}{{&a.act, b.act}, {&a.polarity, b.polarity}, {&a.what, b.what},
		{&a.represents, b.represents}, {&a.reportedBy, b.reportedBy}} {
		if f.from == "" {
			continue
		}
		if *f.into != "" && *f.into != f.from {
			return fmt.Errorf("a quote is %s or %s, not both", *f.into, f.from)
		}
		*f.into = f.from
	}
	return nil
}

var dateTypes = map[string]string{"d": "DATE", "t": "TIME", "p": "DURATION", "r": "SET"}

var mods = map[string]string{"start": "START", "mid": "MID", "end": "END", "approx": "APPROX",
	"before": "BEFORE", "after": "AFTER", "less": "LESS_THAN", "more": "MORE_THAN"}

// timexValue are the values of TIMEX3 that the marks use.
var timexValue = regexp.MustCompile(`^(?:(?:PRESENT|PAST|FUTURE)_REF` +
	`|P(?:\d+|X)[YMWD](?:\d+[MD])?|P(?:\d+|X)D?E|PT(?:\d+|X)[HMS](?:\d+[MS])?|P\d+[A-Z]{2}` +
	`|[\dX]{4}(?:-(?:\d\d|XX|Q\d|H\d|SP|SU|FA|AU|WI|W\d\d|WXX))?(?:-(?:\d\d|XX|\d|WE))?` +
	`(?:T(?:\d\d:\d\d|MO|MI|AF|EV|NI))?|[\dX]{4}-WXX-\d(?:T(?:\d\d:\d\d|MO|MI|AF|EV|NI))?)$`)

var (
	dateTag = regexp.MustCompile(`^([^~/]*)(?:~([a-z]+))?(?:/([\d-]*)\.\.([\d-]*))?$`)
	fullDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d`)
)

// parseDate reads VALUE~mod/EARLIEST..LATEST and holds the value against the
// weekday among its words.
func parseDate(letter, value, words string) (eval.DateMark, error) {
	d := eval.DateMark{Type: dateTypes[letter]}
	m := dateTag.FindStringSubmatch(value)
	if m == nil || !timexValue.MatchString(m[1]) {
		return d, fmt.Errorf("%q is no TIMEX3 value", value)
	}
	d.Value, d.Mod, d.Earliest, d.Latest = m[1], mods[m[2]], m[3], m[4]
	if m[2] != "" && d.Mod == "" {
		return d, fmt.Errorf("~%s is none of ~start ~mid ~end ~approx ~before ~after ~less ~more", m[2])
	}
	for _, day := range []string{d.Earliest, d.Latest, fullDay.FindString(d.Value)} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return d, fmt.Errorf("there is no day %s", day)
		}
	}
	if d.Earliest != "" && d.Latest != "" && d.Earliest > d.Latest {
		return d, fmt.Errorf("%s is after %s", d.Earliest, d.Latest)
	}
	if day, err := time.Parse(time.DateOnly, fullDay.FindString(d.Value)); err == nil {
		for w := time.Sunday; w <= time.Saturday; w++ {
			if strings.Contains(words, w.String()) && w != day.Weekday() {
				return d, fmt.Errorf("%s is a %s", day.Format(time.DateOnly), day.Weekday())
			}
		}
	}
	return d, nil
}
