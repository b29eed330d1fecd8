// Package eval scores what the loader finds against articles marked by hand.
//
// It prints nothing and reads no articles of its own: gold comes in as plain
// types, what was found beside it, and a report comes out. Offsets are bytes
// of the article's text; the readers convert from the code points that gold
// files count.
package eval
