// Package lexicon holds the words that the rules of the loader know, each once,
// in text files that can be read and corrected without reading Go.
//
//	for _, w := range lexicon.Words(lexicon.Cue) {
//		fmt.Println(w.Lemma, w.Features) // add q s a …
//	}
//	for _, f := range lexicon.Forms("deny") {
//		fmt.Println(f.Text) // deny, denies, denying, denied, denied
//	}
//
// All files have one format: a lemma, its class and its features, parted by
// tabs, one word a line, in the order of their bytes; the words of a phrase are
// parted by single blanks, and so are features, in which an underscore stands
// for a blank. A line that begins with # is a comment. What the features of a
// class mean stands at the head of its file. A word can be of several classes;
// where two classes exclude each other, exclusive says so, and a test refuses a
// word that is in both.
//
// The files are read when the first word is asked for, once in a process that
// asks and never in one that does not. A reader makes of a class what it needs
// to look words up fast; the lexicon itself is a plain list.
//
// The words were written from general knowledge.
package lexicon
