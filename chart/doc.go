// Package chart draws the loader's tables: who is quoted how often and where,
// and what the outlets share.
//
// Typical steps:
//
//	p, err := chart.QuoteFrequency(corpus.Quotes, chart.Options{
//		By:       "speaker",
//		Speakers: corpus.Speakers, // names for the ids
//		Articles: corpus.Articles, // outlets for the articles
//	})
//	err = chart.Save(p, "quotes.png")
//
// QuoteFrequency counts quotes, OutletOverlap compares outlets, Timeline shows
// which dates articles speak of. Each is a *plot.Plot of gonum/plot, to be
// changed, drawn and saved like any other; PreferredSize tells at which size it
// reads best. Each is made from typed rows, or by the function that ends in
// Frame from the dataframe of the same table.
//
// Labels, values and legends are drawn by this package, because those of
// gonum/plot do not know the size of the canvas and overlap: here they are
// wrapped, shortened with "…" and made smaller to fit, and what stands round
// the data is given its margin. Colours are those of Okabe and Ito (2008),
// which colour-blind readers can tell apart, striped where eight are too few;
// heat maps run from light to dark, with the number in each cell.
//
// The font is Liberation Sans, which comes with gonum/plot: Latin, Greek,
// Cyrillic and Hebrew. What it lacks, such as Chinese, is drawn as □; give a
// Latin form in Options.Names. MissingGlyphs finds such letters beforehand.
//
// The same rows and options give the same picture, PNG and SVG byte for byte.
package chart
