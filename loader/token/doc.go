// Package token cuts a text into words, numbers and marks, in one pass.
//
// A token is a span of bytes; nothing is rewritten, so a curly quotation mark
// stays a curly quotation mark and text[token] is what stands there. Typical
// use:
//
//	tokens := token.Append(nil, text, span.Span{End: len(text)})
//	for _, t := range tokens {
//		fmt.Println(t.Kind, t.Text(text))
//	}
//
// The rules are those that readers of news need, not those of a search index:
//
//   - don't, US-led, Sinn Féin's O'Dowd, AT&T and U.S. are one word each;
//   - a possessive ending and a short verb ('s, 'll, 're, 've, 'd, 'm) is a
//     token of its own, a Clitic, n't is not;
//   - the dot of an abbreviation (Mr., Sen., Jan., J.) belongs to the word;
//   - every punctuation mark is one token, also in a run of them.
//
// Limits: the abbreviations are English, and the dot of one that ends a
// sentence (“at Norwood Inc.”) still belongs to the word, so sentences are not
// to be told from tokens. An apostrophe that begins a word ('tis) is a Mark.
package token
