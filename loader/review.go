package loader

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// reviewColumns are those of the table of WriteReview, all of which ReadPeople reads.
var reviewColumns = []string{"decision", "name", "aliases", "articles", "weight", "for", "against", "elsewhere", "id",
	"other_id", "kind"}

// WriteReview writes, as CSV, the decisions on names across articles of which the loader
// was least sure, the least sure first: that a surname in one article means somebody
// whom another names in full, or that it does not. Nothing but the header is written
// unless Loader.Review was set.
//
//	decision   what was decided: join, apart; correct it here
//	name, id   of whom the surname may mean
//	aliases    the surname, or other name, as the article has it
//	articles   the article in which it stands
//	weight     the sum of the clues: from 2, and 2 more than for anybody else, they join
//	for        the clues that speak for it
//	against    those that speak against it
//	elsewhere  articles that name that person in full
//	other_id   the speaker whose name it is now, where they are apart
//
// The corrected copy is a file of people for the next load: see ReadPeople. As it is, it
// has that load decide as this one did.
func (c *Corpus) WriteReview(w io.Writer) error {
	table := csv.NewWriter(w)
	table.Write(reviewColumns)
	for i := range c.Merges {
		m := &c.Merges[i]
		decision := "apart"
		if m.Joined {
			decision = "join"
		}
		table.Write([]string{decision, m.Name, m.Alias, m.Article, strconv.Itoa(m.Weight), strings.Join(m.For, "; "),
			strings.Join(m.Against, "; "), strings.Join(m.Elsewhere, "; "), m.ID, m.Other, string(m.Kind)})
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return fmt.Errorf("loader: the review: %w", err)
	}
	return nil
}
