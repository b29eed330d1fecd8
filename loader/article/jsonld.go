package article

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A statement is what one object of a page's JSON-LD says of the article:
// https://schema.org/Article and what is derived from it.
type statement struct {
	rank                                                      int // the lower, the more it speaks of this article
	title, author, published, modified, outlet, section, body string
}

// ldRanks are the types of objects that date and sign a page.
var ldRanks = map[string]int{
	"NewsArticle": 0, "Article": 0, "AnalysisNewsArticle": 0, "AskPublicNewsArticle": 0, "BackgroundNewsArticle": 0,
	"OpinionNewsArticle": 0, "ReportageNewsArticle": 0, "ReviewNewsArticle": 0, "SatiricalArticle": 0,
	"AdvertiserContentArticle": 0, "BlogPosting": 0, "LiveBlogPosting": 0, "Report": 0, "ScholarlyArticle": 0,
	"TechArticle": 0, "SocialMediaPosting": 1, "ClaimReview": 1, "Review": 1, "Recipe": 1,
	"WebPage": 2, "ItemPage": 2, "CreativeWork": 2, "VideoObject": 3, "PodcastEpisode": 2,
}

// ldAside are the keys below which a page lists other articles, or the posts of
// its own.
var ldAside = map[string]bool{
	"itemListElement": true, "hasPart": true, "liveBlogUpdate": true, "mentions": true, "citation": true,
	"isBasedOn": true, "relatedLink": true, "comment": true, "subjectOf": true, "significantLink": true,
}

const (
	ldDepth = 14
	asideLD = 10 // ranks that a listed object is behind the page's own
	ldLimit = 64 // objects that are looked at
)

// readLD reads the statements of a script of JSON-LD. Scripts of broken JSON are
// mended where a wrapper or a raw line break is all that is wrong with them.
func readLD(script string) []statement {
	var v any
	if json.Unmarshal([]byte(script), &v) != nil && json.Unmarshal([]byte(mendJSON(script)), &v) != nil {
		return nil
	}
	var out []statement
	ids := map[string]any{}
	nameNodes(v, 0, ids)
	linkNodes(v, 0, ids)
	walkLD(v, 0, 0, &out)
	return out
}

// nameNodes collects the objects that have an @id and a name.
func nameNodes(v any, depth int, ids map[string]any) {
	if depth > ldDepth || len(ids) >= ldLimit {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			nameNodes(e, depth+1, ids)
		}
	case map[string]any:
		if id := text(v["@id"]); id != "" && v["name"] != nil {
			ids[id] = v["name"]
		}
		for _, e := range v {
			nameNodes(e, depth+1, ids)
		}
	}
}

// linkNodes gives the publishers and authors that are told by their @id alone
// the names of the objects that have it.
func linkNodes(v any, depth int, ids map[string]any) {
	if depth > ldDepth || len(ids) == 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			linkNodes(e, depth+1, ids)
		}
	case map[string]any:
		for _, key := range []string{"publisher", "author", "creator"} {
			list, ok := v[key].([]any)
			if !ok {
				list = []any{v[key]}
			}
			for _, e := range list {
				if node, ok := e.(map[string]any); ok && node["name"] == nil && ids[text(node["@id"])] != nil {
					node["name"] = ids[text(node["@id"])]
				}
			}
		}
		for _, e := range v {
			linkNodes(e, depth+1, ids)
		}
	}
}

// mendJSON takes comment marks off JSON, the raw controls in its strings, and
// commas that nothing follows.
func mendJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "/*]]>*/", "]]>", "//", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	return withoutLastCommas(strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s))
}

// withoutLastCommas leaves out commas before a closing bracket.
func withoutLastCommas(s string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && quoted && i+1 < len(s):
			b.WriteByte(c)
			i++
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted:
			rest := strings.TrimLeft(s[i+1:min(len(s), i+64)], " ")
			if strings.HasPrefix(rest, "]") || strings.HasPrefix(rest, "}") {
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func walkLD(v any, rank, depth int, out *[]statement) {
	if depth > ldDepth || len(*out) >= ldLimit {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkLD(e, rank, depth+1, out)
		}
	case map[string]any:
		if r, ok := ldRank(v["@type"]); ok {
			*out = append(*out, newStatement(v, rank+r))
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			e := v[key]
			switch e.(type) {
			case []any, map[string]any:
				if ldAside[key] {
					walkLD(e, rank+asideLD, depth+1, out)
				} else {
					walkLD(e, rank, depth+1, out)
				}
			}
		}
	}
}

// ldRank is the rank of an object's type or types.
func ldRank(t any) (rank int, ok bool) {
	switch t := t.(type) {
	case string:
		rank, ok = ldRanks[strings.TrimPrefix(strings.TrimPrefix(t, "https://schema.org/"), "http://schema.org/")]
	case []any:
		for _, e := range t {
			if r, known := ldRank(e); known && (!ok || r < rank) {
				rank, ok = r, true
			}
		}
	}
	return rank, ok
}

func newStatement(v map[string]any, rank int) statement {
	s := statement{rank: rank}
	for field, value := range map[*string]string{
		&s.title: text(v["headline"]), &s.author: names(v["author"], 0), &s.published: text(v["datePublished"]),
		&s.modified: text(v["dateModified"]), &s.section: names(v["articleSection"], 0),
		&s.outlet: names(v["publisher"], 0),
	} {
		*field = plainValue(value)
	}
	if s.author == "" {
		s.author = plainValue(names(v["creator"], 0))
	}
	s.body = html.UnescapeString(text(v["articleBody"]))
	return s
}

// plainValue is a stated value without references and doubled blanks.
func plainValue(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

func text(v any) string {
	s, _ := v.(string)
	return s
}

// names reads a person, an organisation or a list of them.
func names(v any, depth int) string {
	switch v := v.(type) {
	case string:
		if strings.HasPrefix(v, "http") {
			return ""
		}
		return v
	case map[string]any:
		if depth < 3 {
			return names(v["name"], depth+1)
		}
	case []any:
		var all []string
		for _, e := range v {
			if s := names(e, depth+1); s != "" && len(all) < 12 {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// statedWords is how many words an articleBody has at least that is an article.
const statedWords = 40

// statedBody are the lines of the text that the page's JSON-LD states, for pages
// that write it only by a script; none where it states none.
func (m *meta) statedBody() []pageLine {
	body := m.stated(func(s *statement) string { return s.body })
	if wordCount(body) < statedWords {
		return nil
	}
	var lines []pageLine
	for line := range strings.Lines(body) {
		if line = plainValue(line); line != "" {
			lines = append(lines, pageLine{text: line, kind: Text, letter: len(line)})
		}
	}
	return lines
}
