package chart

import "onrecord/loader"

// Options direct the charts. The zero value is right for a first look; each
// chart says which ones it heeds.
type Options struct {
	// By is what the bars stand for: "speaker" (as ""), "outlet", "article" or
	// "kind".
	By string
	// Stack is what a bar is divided by, from the same list, or "none". Empty:
	// "outlet", or "kind" for bars that are outlets or articles.
	Stack string
	// Measure is what is counted: "quotes" (as "") or quoted "words".
	Measure string
	// Metric is what a heat map shows; see OutletOverlap.
	Metric string

	// From and To bound a timeline: 2025, 2025-05 or 2025-05-08, both included.
	From, To string

	// Articles give the articles' outlets. Without them, or where an article's
	// outlet is not known, its id stands for the outlet.
	Articles []loader.Article
	// Speakers give the speakers' names. Without them the ids are shown.
	Speakers []loader.Speaker
	// Names are labels for ids, outlets or names, and go before all others.
	Names map[string]string

	// Title is the title; empty: one that says what is shown; "none": none.
	Title string
	// Top is the number of bars, or of outlets in a heat map, at most; the axis
	// or the title says how many are not shown. 0: 20; negative: all.
	Top int

	speakers map[string]string // names by id, for name
}

// label is how an id is shown, name being what the tables call it.
func (o *Options) label(id, name string) string {
	if s, ok := o.Names[id]; ok {
		return s
	}
	if s, ok := o.Names[name]; ok {
		return s
	}
	if name != "" {
		return name
	}
	return id
}

func (o *Options) top() int {
	if o.Top == 0 {
		return 20
	}
	return o.Top
}

func (o *Options) title(standard string) string {
	switch o.Title {
	case "":
		return standard
	case "none":
		return ""
	}
	return o.Title
}
