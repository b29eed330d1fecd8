// Package newswire makes news articles about invented people and places, with known
// truth: which article is a copy of which other, cut, reworded or with a new lead. A
// seed gives the same articles on every machine, so that two versions of the loader
// can be compared on as much text as one likes.
//
// Words are drawn from lists that are long enough for runs of five words to be rare:
// articles that nobody copied share next to none, as in real news. What articles of
// one event share by right are the words that its people say.
package newswire
