package loader

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/loader/span"
	"onrecord/loader/token"
)

// relay is the outlet or agency that the clause which reports a quote says has it: told
// the Gazette, according to the agency. The source itself is no relay.
func (rw *rows) relay(n int) string {
	q := rw.Quotes[n]
	if by := rw.Speakers.ReportedBy; n < len(by) && by[n] != "" {
		if hearers[strings.ToLower(by[n])] { // the paper quoted her as saying
			return cmp.Or(rw.citedBefore(q.Content[0].Start, strings.ToLower(by[n])), by[n])
		}
		return by[n]
	}
	clause := slices.Concat(q.Source, q.Cue)
	if len(clause) == 0 {
		return ""
	}
	hull := span.Hull(clause)
	sentence := rw.Document.SentenceAt(hull.Start)
	if sentence < 0 {
		return ""
	}
	if outlet := rw.hearer(q.Cue, sentence); outlet != "" {
		return outlet
	}
	if rw.inTitle(hull.Start) {
		return "" // whose copy it is
	}
	for _, ci := range rw.Citations {
		if rw.Document.SentenceAt(ci.Span.Start) != sentence || within(ci.Span, q.Content) ||
			within(ci.Span, q.Source) || rw.own(ci.Outlet) {
			continue
		}
		return ci.Outlet
	}
	return ""
}

// hearers are what an outlet is called that is told something.
var hearers = map[string]bool{
	"newspaper": true, "paper": true, "agency": true, "broadcaster": true, "magazine": true, "station": true,
	"daily": true, "weekly": true, "website": true, "channel": true, "tabloid": true, "network": true,
}

const longestHearer = 9 // tokens after the cue

// hearer is the outlet that the cue of a quote tells: told the radio station, Orvik FM; said
// on the channel Orvik One; told the newspaper, which is the one cited before it.
func (rw *rows) hearer(cue []span.Span, sentence int) string {
	if len(cue) == 0 {
		return ""
	}
	d := rw.Document
	k := d.Sentences[sentence].Tokens.From
	end := min(d.Sentences[sentence].Tokens.To, len(d.Tokens))
	last := cue[len(cue)-1]
	from := k
	for k < end && int(d.Tokens[k].Start) < last.End {
		if int(d.Tokens[k].End) <= last.Start {
			from = k + 1
		}
		k++
	}
	verb := ""
	if from < k {
		verb = strings.ToLower(d.Tokens[k-1].Text(d.Text))
	}
	switch verb {
	case "told", "tells", "telling", "tell":
	case "said", "says":
		if k >= end || d.Tokens[k].Text(d.Text) != "on" {
			return ""
		}
	default:
		return ""
	}
	if outlet := rw.agencyNamed(k, end); outlet != "" {
		return outlet
	}
	for i := k; i < end && i < k+longestHearer; i++ {
		t := d.Tokens[i]
		if t.Kind == token.Mark && t.Text(d.Text) != "," || t.Text(d.Text) == "that" {
			return ""
		}
		if hearers[t.Text(d.Text)] {
			return rw.hearerNamed(i, end)
		}
	}
	return ""
}

// agencyNamed is the article's agency, unless it is the outlet's own, where the words from
// token k on name it.
func (rw *rows) agencyNamed(k, end int) string {
	d, agency := rw.Document, rw.Article.Agency.Value
	if k < end && d.Tokens[k].Text(d.Text) == "the" {
		k++
	}
	to := k
	for to < end && d.Tokens[to].Kind == token.Word && d.Tokens[to].Upper {
		to++
	}
	if k < to && begins(agency, d.Text[d.Tokens[k].Start:d.Tokens[to-1].End]) && !rw.own(agency) {
		return agency
	}
	return ""
}

// hearerNamed is the name of the outlet that the noun at token i stands for: the one right
// behind it, else, of "the newspaper", the one that the article cites before it.
func (rw *rows) hearerNamed(i, end int) string {
	d := rw.Document
	k := i + 1
	if k+1 < end && d.Tokens[k].Text(d.Text) == "," {
		k++
	}
	to := k
	for to < end && d.Tokens[to].Kind == token.Word && d.Tokens[to].Upper {
		to++
	}
	if k < to && (k == i+1 || to < end && d.Tokens[to].Kind == token.Mark) {
		return d.Text[d.Tokens[k].Start:d.Tokens[to-1].End]
	}
	if i == 0 || d.Tokens[i-1].Text(d.Text) != "the" {
		return ""
	}
	return rw.citedBefore(int(d.Tokens[i].Start), d.Tokens[i].Text(d.Text))
}

// citedBefore is the outlet that "the newspaper" or "the agency" stands for at an offset:
// the last one cited before it, else the agency whose copy it is.
func (rw *rows) citedBefore(offset int, noun string) string {
	outlet, agency := "", rw.Article.Agency.Value
	for _, ci := range rw.Citations {
		if ci.Span.Start >= offset {
			break
		}
		if !rw.own(ci.Outlet) && ci.Outlet != agency {
			outlet = ci.Outlet
		}
	}
	if noun == "agency" && outlet == "" && !rw.own(agency) {
		return agency
	}
	return outlet
}

// own reports whether an outlet is the article's own, or one of that name.
func (rw *rows) own(outlet string) bool { return begins(rw.Article.Outlet.Value, outlet) }

// begins reports whether a name is another, or the beginning of it without its last words.
func begins(name, with string) bool {
	return with != "" && strings.HasPrefix(name, with) && (len(name) == len(with) || name[len(with)] == ' ')
}

// within reports whether one of the pieces holds a span.
func within(s span.Span, pieces []span.Span) bool {
	return slices.ContainsFunc(pieces, func(p span.Span) bool { return p.Contains(s) })
}
