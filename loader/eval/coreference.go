package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loader/span"
)

// A CoreferenceArticle is one whose mentions are marked by entity, with the
// sources that were found and whom they were given to.
type CoreferenceArticle struct {
	ID, Genre, Text, Published string
	Entities                   []Entity
	Found                      []Sourced
}

// An Entity is somebody or something with all its mentions, bytes of the text.
type Entity struct{ Mentions []span.Span }

// A Sourced attribution has a source, from its first piece to its last, and the
// speaker's name and id; both empty: none was found.
type Sourced struct {
	Source      span.Span
	Speaker, ID string
}

// SourceKinds are what a source can be, in the order of CoreferenceScore.
var SourceKinds = [3]string{"names", "nominals", "pronouns"}

// A CoreferenceScore counts sources that overlap a mention, by what they are,
// and pairs of attributions of one speaker.
type CoreferenceScore struct {
	Genre                 string
	Right, Wrong, Unnamed [3]int
	Pairs                 Count
}

// ReadCoreference reads JSON lines {"id", "genre", "text", "entities":
// [{"mentions": [[start, end]]}]} in code points.
func ReadCoreference(r io.Reader) ([]CoreferenceArticle, error) {
	var out []CoreferenceArticle
	err := readLines(r, func(n int, line []byte) error {
		var row struct {
			ID, Genre, Text, Published string
			Entities                   []struct{ Mentions [][2]int }
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return fmt.Errorf("eval: line %d: %w", n, err)
		}
		if row.Genre == "" {
			row.Genre = "all"
		}
		a := CoreferenceArticle{ID: row.ID, Genre: row.Genre, Text: row.Text, Published: row.Published}
		c := span.NewCodepoints(row.Text)
		for _, e := range row.Entities {
			var entity Entity
			for _, m := range e.Mentions {
				if m[0] < 0 || m[1] < m[0] || m[1] > c.Len() {
					return fmt.Errorf("eval: line %d: a span of %q lies outside its text", n, row.ID)
				}
				entity.Mentions = append(entity.Mentions, c.Bytes(span.Span{Start: m[0], End: m[1]}))
			}
			a.Entities = append(a.Entities, entity)
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// ScoreCoreference scores the speakers genre by genre. A source counts when it
// overlaps a mention by 0.3 of their union; the speaker is right when the name is
// one of the entity's mentions, or ends in a word of one that is a name. Pairs are
// those of two attributions of an article: of one entity in gold, of one speaker.
func ScoreCoreference(articles []CoreferenceArticle) []CoreferenceScore {
	var out []CoreferenceScore
	for i := range articles {
		a := &articles[i]
		k := slices.IndexFunc(out, func(s CoreferenceScore) bool { return s.Genre == a.Genre })
		if k < 0 {
			k = len(out)
			out = append(out, CoreferenceScore{Genre: a.Genre})
		}
		out[k].article(a)
	}
	slices.SortFunc(out, func(x, y CoreferenceScore) int { return strings.Compare(x.Genre, y.Genre) })
	return out
}

func (s *CoreferenceScore) article(a *CoreferenceArticle) {
	type seen struct {
		entity  int
		speaker string // empty: one of its own
	}
	var before []seen
	for _, q := range a.Found {
		entity := a.entity(q.Source)
		if entity < 0 {
			continue
		}
		kind := sourceKind(q.Source.Cut(a.Text))
		switch {
		case a.named(entity, q.Speaker):
			s.Right[kind]++
		case len(nameWords(q.Speaker)) == 0:
			s.Unnamed[kind]++
		default:
			s.Wrong[kind]++
		}
		for _, b := range before {
			one, same := b.entity == entity, b.speaker == q.ID && q.ID != ""
			if one {
				s.Pairs.Gold++
			}
			if same {
				s.Pairs.Found++
			}
			if one && same {
				s.Pairs.Right++
			}
		}
		before = append(before, seen{entity, q.ID})
	}
}

// entity is the one a mention of which overlaps a source best; -1: none.
func (a *CoreferenceArticle) entity(source span.Span) int {
	best, at := 0.0, -1
	for i, e := range a.Entities {
		for _, m := range e.Mentions {
			over := min(source.End, m.End) - max(source.Start, m.Start)
			if over <= 0 {
				continue
			}
			over = utf8.RuneCountInString(a.Text[max(source.Start, m.Start):min(source.End, m.End)])
			union := utf8.RuneCountInString(a.Text[min(source.Start, m.Start):max(source.End, m.End)])
			if share := float64(over) / float64(union); at < 0 || share > best {
				best, at = share, i
			}
		}
	}
	if best < loose {
		return -1
	}
	return at
}

// named tells whether a name is right for an entity.
func (a *CoreferenceArticle) named(entity int, name string) bool {
	words := nameWords(name)
	if len(words) == 0 || slices.Contains(sourcePronouns, words[len(words)-1]) {
		return false
	}
	for _, s := range a.Entities[entity].Mentions {
		mention := s.Cut(a.Text)
		own := nameWords(mention)
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(own, w) }) {
			return true
		}
		isName := slices.ContainsFunc(nameWord.FindAllString(mention, -1), capitalised) &&
			!slices.Contains(sourcePronouns, strings.ToLower(mention))
		if isName && slices.Contains(own, words[len(words)-1]) {
			return true
		}
	}
	return false
}

var (
	sourcePronouns = strings.Fields("he she they it i we you him her them us me who")
	noNameWords    = strings.Fields("the a an mr mrs ms dr")
	nameWord       = regexp.MustCompile(`[\p{L}\p{N}_'-]+`)
)

// nameWords are the words of a name, in small letters, without titles and articles.
func nameWords(s string) []string {
	return slices.DeleteFunc(nameWord.FindAllString(strings.ToLower(s), -1), func(w string) bool {
		return slices.Contains(noNameWords, w)
	})
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// sourceKind is the index of what a source is in SourceKinds.
func sourceKind(source string) int {
	words := strings.Fields(source)
	switch {
	case slices.Contains(sourcePronouns, strings.ToLower(strings.TrimSpace(source))):
		return 2
	case len(words) > 0 && slices.ContainsFunc(words[1:], capitalised), len(words) == 1 && capitalised(source):
		return 0
	}
	return 1
}
