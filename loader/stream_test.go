package loader_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"onrecord/loader"
)

// folderOf writes files into a folder of the test's own.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const council = "The council voted on Monday.\n\n“The pier is safe,” Ada Brandt told reporters. She said it would open in May.\n"

// Rows of the stream are the rows of the tables, but for what needs all articles.
func TestAllGivesTheRowsOfTheTables(t *testing.T) {
	dir := folderOf(t, map[string]string{
		"a.txt": council, "b.txt": strings.ReplaceAll(council, "Ada Brandt", "Ivo Mell"),
		"c.pdf": "%PDF-1.4", "d.txt": council + "\nIt rained.\n",
		"manifest.csv": "file,outlet,published\na.txt,Orvik Lantern,2024-03-05\nz.txt,Nobody,\n",
	})
	corpus, err := loader.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	alone := loader.Corpus{}
	var unread []string
	for r, err := range (loader.Loader{}).All(context.Background(), dir) {
		var u *loader.Unread
		switch {
		case errors.As(err, &u):
			unread = append(unread, u.Reason)
			continue
		case err != nil:
			t.Fatal(err)
		}
		alone.Articles = append(alone.Articles, r.ArticleRow())
		alone.Sentences = append(alone.Sentences, r.SentenceRows()...)
		alone.Quotes = append(alone.Quotes, r.QuoteRows()...)
		alone.Dates = append(alone.Dates, r.DateRows()...)
		alone.Citations = append(alone.Citations, r.CitationRows()...)
		if len(r.SpeakerRows()) == 0 {
			t.Errorf("%s has no speakers", r.Article.ID)
		}
	}
	if want := []string{".pdf", "manifest row"}; !slices.Equal(unread, want) {
		t.Errorf("not read: %v, want %v", unread, want)
	}
	if len(alone.Articles) != 3 || len(alone.Quotes) == 0 {
		t.Fatalf("%d articles, %d quotes", len(alone.Articles), len(alone.Quotes))
	}
	if !reflect.DeepEqual(alone.Sentences, corpus.Sentences) || !reflect.DeepEqual(alone.Dates, corpus.Dates) ||
		!reflect.DeepEqual(alone.Citations, corpus.Citations) {
		t.Error("sentences, dates or citations differ from those of the tables")
	}
	for i, q := range alone.Quotes {
		want := corpus.Quotes[i]
		want.UtteranceID, want.SpeakerID, q.SpeakerID = "", "", ""
		if fmt.Sprint(q) != fmt.Sprint(want) { // NaN is no number, and equals none
			t.Errorf("the stream has\n\t%+v, the table\n\t%+v", q, want)
		}
	}
}

func TestAllEnds(t *testing.T) {
	dir := folderOf(t, map[string]string{"a.txt": council, "b.txt": council, "c.txt": council})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for r, err := range (loader.Loader{}).All(ctx, dir) {
		if r != nil {
			n++
			cancel()
			continue
		}
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	}
	if n == 0 || n == 3 {
		t.Errorf("%d readings before the end of the context was heeded", n)
	}
	for r, err := range (loader.Loader{}).All(context.Background(), filepath.Join(dir, "none")) {
		if r != nil || err == nil {
			t.Errorf("%v, %v of a path that is not there", r, err)
		}
	}
	for _, err := range (loader.Loader{}).All(context.Background()) {
		if !errors.Is(err, loader.ErrNoArticles) {
			t.Errorf("error %v without a path", err)
		}
	}
	for range (loader.Loader{}).All(context.Background(), dir) {
		break // whoever has seen enough goes
	}
}
