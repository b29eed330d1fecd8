package sentence

import "onrecord/loader/span"

// A Splitter splits text; its zero value is the one for news.
type Splitter struct {
	// WholeQuotes keeps whatever stands between an opening quotation mark and
	// its closing mark, in one paragraph, within one sentence. A mark that is
	// never closed does not count.
	WholeQuotes bool
}

// Split returns the sentences of text[in], in order, trimmed of white space.
// Spans are byte offsets into text. The part of in outside of text is ignored.
func Split(text string, in span.Span) []span.Span {
	return Splitter{}.Append(nil, text, in)
}

// Append appends the sentences of text[in] to dst and returns it; beside a small
// scanner it allocates nothing else.
func Append(dst []span.Span, text string, in span.Span) []span.Span {
	return Splitter{}.Append(dst, text, in)
}

// Split is like the function Split, with the splitter's options.
func (o Splitter) Split(text string, in span.Span) []span.Span {
	return o.Append(nil, text, in)
}

// Append is like the function Append, with the splitter's options.
func (o Splitter) Append(dst []span.Span, text string, in span.Span) []span.Span {
	in.Start = max(in.Start, 0)
	in.End = min(in.End, len(text))
	if in.Empty() {
		return dst
	}
	if dst == nil && in.Len() > 1000 {
		dst = make([]span.Span, 0, in.Len()/80)
	}
	s := scanner{text: text[:in.End], dst: dst, whole: o.WholeQuotes}
	s.scan(in.Start)
	return s.dst
}
