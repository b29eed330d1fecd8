package loader

import (
	"context"
	"fmt"
	"iter"
)

// All reads the articles of files, folders and archives, "-" is standard input, on all
// cores and gives them one by one, in their order: memory is bound by the few that are
// in flight, not by how many there are. What is not read comes as an *Unread in place
// of a reading, and the next follows; any other error, such as that of ctx, ends it.
//
//	for r, err := range (loader.Loader{}).All(ctx, "articles") {
//		var unread *loader.Unread
//		if errors.As(err, &unread) { … }   // one file, entry, row or line
//		if err != nil { … }                // a path that is not there, or the end of ctx
//		for _, q := range r.QuoteRows() { … }
//	}
//
// A speaker's id is that of the article alone: who is one person in several articles is
// told by LoadPaths, which sees all of them.
func (l Loader) All(ctx context.Context, paths ...string) iter.Seq2[*Reading, error] {
	return func(yield func(*Reading, error) bool) {
		switch err := l.reader().CheckColumns(); {
		case err != nil:
			yield(nil, fmt.Errorf("loader: %w", err))
			return
		case len(paths) == 0:
			yield(nil, fmt.Errorf("loader: %w: name at least one file or folder", ErrNoArticles))
			return
		}
		r := &run{Loader: l, names: make(names), used: make(map[string]bool), manifest: l.Manifest}
		items := l.reader().Paths(ctx, l.stdin(), paths...)
		done := 0
		for o := range inOrder(ctx, items, r.job, func(err error) outcome { return outcome{err: err} }) {
			if o.err != nil {
				yield(nil, fmt.Errorf("loader: %w", o.err))
				return
			}
			for _, u := range o.notRead() {
				if !yield(nil, u) {
					return
				}
			}
			if done++; l.Progress != nil {
				l.Progress(done, 0)
			}
			if o.reading == nil {
				continue
			}
			o.reading.Diagnostics = o.diagnostics
			if !yield(o.reading, nil) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, fmt.Errorf("loader: %w", err))
			return
		}
		for _, d := range append(r.earlier, r.manifest.unused(r.used)...) {
			if !yield(nil, &Unread{d, manifestRow}) {
				return
			}
		}
	}
}

// manifestRow is the reason of a manifest's row that was not read or fits nothing.
const manifestRow = "manifest row"

// notRead is what an outcome without a reading has to say.
func (o *outcome) notRead() []*Unread {
	if o.unread != nil {
		return []*Unread{o.unread}
	}
	var out []*Unread
	if o.reading == nil {
		for _, d := range o.diagnostics {
			out = append(out, &Unread{d, manifestRow})
		}
	}
	return out
}

// alone are the rows that the tables would have of this article if there were no
// other. They are made when they are first asked for.
func (r *Reading) alone() *Corpus {
	r.once.Do(func() {
		c := &Corpus{People: r.people}
		registry := c.register([]*Reading{r})
		fault := guarded(r.Article.File, func() {
			c.add(r, func(entity int) string { return registry.ID(r.Article.ID, entity) })
			c.addSpeakers(registry)
			r.own = c
		})
		if fault != nil {
			r.own = new(Corpus)
			r.Diagnostics = append(r.Diagnostics, diagnosticRow(*fault))
		}
	})
	return r.own
}

// ArticleRow is the article's row of the articles table; of one that our own fault
// left without rows, one with its id alone.
func (r *Reading) ArticleRow() Article {
	if rows := r.alone().Articles; len(rows) == 1 {
		return rows[0]
	}
	return Article{ID: r.Article.ID}
}

// SentenceRows are the article's rows of the sentences table.
func (r *Reading) SentenceRows() []Sentence { return r.alone().Sentences }

// QuoteRows are the article's rows of the quotes table. Utterances, which join those
// of several articles, are missing.
func (r *Reading) QuoteRows() []Quote { return r.alone().Quotes }

// SpeakerRows are the rows that the speakers table would have of this article alone.
func (r *Reading) SpeakerRows() []Speaker { return r.alone().Speakers }

// MentionRows are the article's rows of the mentions table.
func (r *Reading) MentionRows() []Mention { return r.alone().Mentions }

// DateRows are the article's rows of the dates table.
func (r *Reading) DateRows() []Date { return r.alone().Dates }

// CitationRows are the article's rows of the citations table.
func (r *Reading) CitationRows() []Citation { return r.alone().Citations }

// Text is the text that all spans of the rows cut.
func (r *Reading) Text() string { return r.Article.Text }
