package main

import (
	"errors"
	"fmt"
	"maps"
	"os"

	"onrecord/loader"
	"onrecord/loader/timex"
)

// inputs are the flags of the commands that read articles.
type inputs struct {
	Manifest   string            `placeholder:"FILE" help:"Table that says what the texts do not: file,outlet,title,byline,published,event_date,url,section,language. A manifest.csv beside the articles is found by itself."`
	Columns    map[string]string `placeholder:"ROLE=NAME" help:"Names of the columns of tables and the fields of JSON: --columns 'text=Body;outlet=Paper'."`
	Alias      map[string]string `placeholder:"ALIAS=NAME" help:"A name that means another: --alias 'Bibi=Benjamin Netanyahu'."`
	Aliases    string            `placeholder:"FILE" help:"Table of such names: alias,name."`
	People     string            `placeholder:"FILE" help:"Table of known people and bodies: name,aliases,kind,office,from,to,country,wikidata."`
	MaxArticle int64             `placeholder:"MB" help:"Largest article (default: 16 MB)."`
	DatesBare  bool              `help:"Dates without the article that begins them: 'end of March', not 'the end of March'."`
	DatesOnly  bool              `help:"Leave out 'now', 'recently' and other words that refer to a time without saying when."`
	Strict     bool              `help:"Exit with code 1 when something could not be read."`
	Quiet      bool              `short:"q" help:"Say nothing but errors."`
}

// errUnread is the error of --strict.
var errUnread = errors.New("something could not be read, and --strict asks for all")

// loader reads the flags' files.
func (i *inputs) loader(con *console) (loader.Loader, error) {
	if i.MaxArticle < 0 || i.MaxArticle > 1<<20 {
		return loader.Loader{}, &usageError{"--max-article is from 1 to 1048576 MB"}
	}
	l := loader.Loader{
		Columns: i.Columns, Aliases: maps.Clone(i.Alias), Stdin: con.in,
		Limits: loader.Limits{Article: i.MaxArticle << 20},
		Dates:  timex.Convention{WithoutDeterminers: i.DatesBare, WithoutReferences: i.DatesOnly},
	}
	if i.Manifest != "" {
		file, err := os.Open(i.Manifest)
		if err != nil {
			return l, err
		}
		defer file.Close()
		var diagnostics []loader.Diagnostic
		if l.Manifest, diagnostics, err = loader.ReadManifest(file, i.Manifest); err != nil {
			return l, err
		}
		i.tell(con, diagnostics...)
	}
	if i.Aliases != "" {
		file, err := os.Open(i.Aliases)
		if err != nil {
			return l, err
		}
		defer file.Close()
		more, diagnostics, err := loader.ReadAliases(file, i.Aliases)
		if err != nil {
			return l, err
		}
		i.tell(con, diagnostics...)
		if l.Aliases == nil {
			l.Aliases = more
		}
		for alias, name := range more {
			if _, given := l.Aliases[alias]; !given {
				l.Aliases[alias] = name
			}
		}
	}
	if i.People != "" {
		file, err := os.Open(i.People)
		if err != nil {
			return l, err
		}
		defer file.Close()
		if l.People, err = loader.ReadPeople(file, i.People); err != nil {
			return l, err
		}
	}
	return l, nil
}

// tell prints diagnostics.
func (i *inputs) tell(con *console, diagnostics ...loader.Diagnostic) {
	if i.Quiet {
		return
	}
	for _, d := range diagnostics {
		if place := d.Place(); place != "" {
			fmt.Fprintf(con.err, "%s: ", place)
		}
		fmt.Fprintln(con.err, d.Message)
	}
}

// sum says what was read and what was not.
func (i *inputs) sum(con *console, read int, not []loader.Unread) error {
	if len(not) == 0 {
		return nil
	}
	if !i.Quiet {
		fmt.Fprintln(con.err, loader.Summary(read, not))
	}
	if i.Strict {
		if i.Quiet {
			return fmt.Errorf("%w: %s", errUnread, loader.Summary(read, not))
		}
		return errUnread
	}
	return nil
}

func (i *inputs) progress(con *console, what string) func(done, of int) {
	if i.Quiet {
		return func(int, int) {}
	}
	return progress(con.err, what)
}
