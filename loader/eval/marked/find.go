package marked

import (
	"onrecord/loader"
	"onrecord/loader/eval"
	"onrecord/loader/span"
)

// Find loads the articles together, as a corpus, and fills in what was found.
// An article in which nothing was found to read keeps an empty Found.
func Find(articles []Article) {
	texts := make([]loader.Text, len(articles))
	points := make([]*span.Codepoints, len(articles))
	index := make(map[string]int, len(articles))
	for i, a := range articles {
		texts[i] = loader.Text{ID: a.Name, Text: a.Text}
		points[i] = span.NewCodepoints(a.Text)
		index[a.Name] = i
		articles[i].Found = Marks{}
	}
	corpus := loader.LoadTexts(texts...)
	names := map[string]string{}
	for _, s := range corpus.Speakers {
		names[s.ID] = s.Name
	}
	// Rows of the quotes table know the speaker's id and the utterance, readings
	// the spans of content, source and cue: a row's first span joins them.
	type place struct {
		article, start int
	}
	speakers := map[place]string{}
	for _, q := range corpus.Quotes {
		i := index[q.ArticleID]
		pieces, err := span.Parse(q.Spans)
		if err != nil || len(pieces) == 0 {
			continue
		}
		for k := range pieces {
			pieces[k] = points[i].Bytes(pieces[k])
		}
		speakers[place{i, pieces[0].Start}] = names[q.SpeakerID]
		if q.UtteranceID != "" {
			f := &articles[i].Found
			f.Utterances = append(f.Utterances, Utterance{q.UtteranceID, pieces})
		}
	}
	for _, r := range corpus.Readings {
		i := index[r.Article.ID]
		f := &articles[i].Found
		f.Title, f.Byline, f.Agency = r.Article.Title.Value, r.Article.Byline.Value, r.Article.Agency.Value
		f.Outlet, f.Published = r.Article.Outlet.Value, r.Article.Published.Value
		f.Body = r.Article.Body()
		for _, s := range r.Document.Sentences {
			f.Sentences = append(f.Sentences, s.Span)
		}
		for _, q := range r.Quotes {
			found := Quote{Attribution: eval.Attribution{Type: string(q.Kind), Source: q.Source, Cue: q.Cue, Content: q.Content}}
			first := q.Content
			for _, stretch := range q.Quoted {
				if len(stretch) > 0 {
					first = stretch
					break
				}
			}
			if len(first) > 0 {
				if name := speakers[place{i, first[0].Start}]; name != "" {
					found.Speakers = []string{name}
				}
			}
			f.Quotes = append(f.Quotes, found)
		}
		for _, d := range r.Dates {
			f.Dates = append(f.Dates, eval.DateMark{Span: d.Span, Type: string(d.Type), Value: d.Value, Mod: d.Mod})
		}
		for _, c := range r.Citations {
			f.Citations = append(f.Citations, Citation{c.Outlet, c.Span})
		}
	}
}
