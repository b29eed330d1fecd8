package command

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"strings"
	"unicode"
)

// among rewrites the shell lines that stand among Go.
func among(text string, isGo func(string) bool) (string, error) {
	if !strings.ContainsAny(text, "!%") {
		return text, nil
	}
	lines := strings.SplitAfter(text, "\n")
	var out, since strings.Builder // since: the Go since the last shell line
	state := place{}
	rescans := 0
	for i := 0; i < len(lines); {
		line, n := joined(lines[i:])
		if line == "" || line[0] != '!' && line[0] != '%' {
			out.WriteString(lines[i])
			since.WriteString(lines[i])
			i++
			continue
		}
		state = state.after(since.String())
		since.Reset()
		if !state.statement {
			// A string or brackets that go on; they are scanned again each time.
			if rescans++; rescans > maxRescans {
				return out.String() + strings.Join(lines[i:], ""), nil
			}
		}
		command := state.statement && !isElement(line) && !(line[0] == '!' && state.depth == 0 && (isGo(line) || isLast(lines[i+n:]) && declared(out.String(), line)))
		switch {
		case command && line[0] == '!':
			call := fmt.Sprintf("cellshell.Run(%q)", strings.TrimSpace(line[1:]))
			out.WriteString(call + "\n" + blank(n-1))
			i += n
		case command:
			name, _, _ := strings.Cut(line, " ")
			return "", fmt.Errorf("%s: commands stand before the Go of a cell", name)
		default:
			out.WriteString(lines[i])
			since.WriteString(lines[i])
			if !state.statement {
				state.held += since.String()
				since.Reset()
			}
			i++
		}
	}
	return out.String(), nil
}

// isLast tells whether the lines after one are blank.
func isLast(rest []string) bool {
	return strings.TrimSpace(strings.Join(rest, "")) == ""
}

// declared tells whether a line is an expression whose names the Go before it has.
func declared(text, line string) bool {
	x, err := parser.ParseExpr(line)
	if err != nil {
		return false
	}
	words := make(map[string]bool)
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words[w] = true
	}
	known := true
	ast.Inspect(x, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			known = known && words[id.Name]
		}
		return true
	})
	return known
}

// maxRescans bounds how often brackets or strings with lines like commands in them are
// looked through.
const maxRescans = 200

// isElement tells a line of a composite literal.
func isElement(line string) bool {
	element, ok := strings.CutSuffix(line, ",")
	if !ok {
		return false
	}
	_, err := parser.ParseExpr(element)
	return err == nil
}

// A place is where Go has got to at the end of a line.
type place struct {
	depth     int  // of brackets
	statement bool // a statement may begin here
	held      string
}

// after is the place after more Go.
func (p place) after(text string) place {
	text = p.held + text
	next := place{depth: p.depth, statement: true}
	file := token.NewFileSet().AddFile("", -1, len(text))
	open := false // a string or comment
	var s scanner.Scanner
	s.Init(file, []byte(text), func(_ token.Position, msg string) {
		open = open || strings.Contains(msg, "not terminated")
	}, 0)
	var stack []token.Token
	for {
		_, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		switch tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			stack = append(stack, tok)
			next.statement = tok == token.LBRACE
			continue
		case token.RPAREN, token.RBRACK, token.RBRACE:
			if len(stack) > 0 {
				stack = stack[:len(stack)-1]
			} else {
				next.depth = max(next.depth-1, 0)
			}
		}
		next.statement = tok == token.SEMICOLON && (lit == ";" || lit == "\n") || tok == token.COLON
	}
	for _, tok := range stack {
		if tok != token.LBRACE {
			next.statement = false
		}
	}
	next.depth += len(stack)
	if open {
		next.statement = false
	}
	if !next.statement { // it is scanned again with what follows
		return place{depth: p.depth, held: text}
	}
	return next
}
