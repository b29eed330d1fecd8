package eval

import (
	"encoding/json"
	"fmt"
	"io"

	"onrecord/loader/span"
)

// majority is how many annotators make a span gold.
const majority = 3

// A VotedArticle is one that several people marked: each span with the number of
// those who have it.
type VotedArticle struct {
	ID, Text    string
	Annotators  int
	Roles       [3][]Vote // as RoleNames
	Found       []Attribution
	publication string
}

// A Vote is a span that so many annotators marked, bytes of the text.
type Vote struct {
	Span   span.Span
	People int
}

// RoleNames are the parts of an attribution, in the order of ConsensusScore.
var RoleNames = [3]string{"content", "source", "cue"}

// A ConsensusScore counts, per role, spans that at least three people marked
// alike, and of those that all who marked the article marked, how many were found.
type ConsensusScore struct {
	Majority, All [3]Count
}

// Published is the day of publication as the file has it.
func (a *VotedArticle) Published() string { return a.publication }

// ReadVotes reads JSON lines {"id", "text", "annotators", "content": [[start,
// end, votes]], "source", "cue"} in code points.
func ReadVotes(r io.Reader) ([]VotedArticle, error) {
	var out []VotedArticle
	err := readLines(r, func(n int, line []byte) error {
		var row struct {
			ID, Text, Published  string
			Annotators           int
			Content, Source, Cue [][3]int
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: line %d: %w", n, err)
		}
		a := VotedArticle{ID: row.ID, Text: row.Text, Annotators: row.Annotators, publication: row.Published}
		c := span.NewCodepoints(row.Text)
		for i, votes := range [][][3]int{row.Content, row.Source, row.Cue} {
			for _, v := range votes {
				if v[0] < 0 || v[1] < v[0] || v[1] > c.Len() {
					return fmt.Errorf("eval: line %d: a span of %q lies outside its text", n, row.ID)
				}
				a.Roles[i] = append(a.Roles[i], Vote{c.Bytes(span.Span{Start: v[0], End: v[1]}), v[2]})
			}
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// ScoreConsensus scores what was found against what people agree on. Gold spans
// are taken as they are, found ones trimmed.
func ScoreConsensus(articles []VotedArticle) ConsensusScore {
	var s ConsensusScore
	of := [3]func(*Attribution) []span.Span{
		func(x *Attribution) []span.Span { return x.Content },
		func(x *Attribution) []span.Span { return x.Source },
		func(x *Attribution) []span.Span { return x.Cue },
	}
	for i := range articles {
		a := &articles[i]
		found := attributions(a.Found)
		for role := range RoleNames {
			got := differentSpans(a.Text, found, of[role])
			s.Majority[role].Found += len(got)
			for _, v := range a.Roles[role] {
				if v.People >= majority {
					s.Majority[role].one(got[v.Span])
				}
				if v.People == a.Annotators {
					s.All[role].one(got[v.Span])
				}
			}
		}
	}
	return s
}

// one counts a span of gold.
func (c *Count) one(right bool) {
	c.Gold++
	if right {
		c.Right++
	}
}
