package loader

import (
	"github.com/go-gota/gota/dataframe"

	"onrecord/loader/frame"
)

// Frames are the tables as gota dataframes, with the columns of the rows' csv
// tags. A missing text is "".
type Frames struct {
	Articles, Sentences, Quotes, Speakers, Mentions, Dates, Citations dataframe.DataFrame
	Overlap, Reprints, Diagnostics, QuotesFlat                        dataframe.DataFrame
}

// Frames copies the tables into gota dataframes.
func (c *Corpus) Frames() Frames {
	return Frames{
		Articles:    frameOf(c.Articles),
		Sentences:   frameOf(c.Sentences),
		Quotes:      frameOf(c.Quotes),
		Speakers:    frameOf(c.Speakers),
		Mentions:    frameOf(c.Mentions),
		Dates:       frameOf(c.Dates),
		Citations:   frameOf(c.Citations),
		Overlap:     frameOf(c.Overlap),
		Reprints:    frameOf(c.Reprints),
		Diagnostics: frameOf(c.Diagnostics),
		QuotesFlat:  frameOf(c.QuotesFlat),
	}
}

func frameOf[T any](rows []T) dataframe.DataFrame {
	df, err := frame.Of(rows)
	if err != nil {
		df.Err = err // gota's own place for it
	}
	return df
}
