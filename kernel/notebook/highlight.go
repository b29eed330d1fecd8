package notebook

import (
	"html"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// highlight is the HTML of a piece of code, its tokens in spans of few
// classes (k keyword, t type and builtin, f function, s string, n number,
// c comment, o operator), which the page's stylesheet gives colours for light
// and dark. An unknown language is escaped text.
func highlight(language, source string) string {
	source = strings.ReplaceAll(source, "\r\n", "\n")
	lexer := lexers.Get(language)
	if language == "" || lexer == nil || !strings.Contains(source, "\n") && source == "" {
		return html.EscapeString(source)
	}
	tokens, err := chroma.Coalesce(lexer).Tokenise(nil, source)
	if err != nil {
		return html.EscapeString(source)
	}
	var b strings.Builder
	rest := source
	for t := range tokens.Stdlib() {
		text := t.Value
		if !strings.HasPrefix(rest, text) {
			text = strings.TrimSuffix(text, "\n") // lexers add the last line end
			if text != rest {
				return html.EscapeString(source) // a lexer that changes the text
			}
		}
		rest = rest[len(text):]
		if class := tokenClass(t.Type); class != "" && strings.TrimSpace(text) != "" {
			b.WriteString(`<span class="` + class + `">` + html.EscapeString(text) + `</span>`)
		} else {
			b.WriteString(html.EscapeString(text))
		}
	}
	b.WriteString(html.EscapeString(rest))
	return b.String()
}

func tokenClass(t chroma.TokenType) string {
	switch {
	case t == chroma.KeywordType, t == chroma.KeywordConstant, t.InSubCategory(chroma.NameBuiltin),
		t == chroma.NameClass:
		return "t"
	case t.InCategory(chroma.Keyword):
		return "k"
	case t.InSubCategory(chroma.NameFunction), t == chroma.NameTag, t == chroma.NameDecorator:
		return "f"
	case t.InSubCategory(chroma.LiteralString):
		return "s"
	case t.InSubCategory(chroma.LiteralNumber):
		return "n"
	case t.InCategory(chroma.Comment):
		return "c"
	case t.InCategory(chroma.Operator):
		return "o"
	}
	return ""
}
