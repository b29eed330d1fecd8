package interp

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"strings"

	"onrecord/kernel/internal/command"
)

// IsComplete tells whether code could be run as it is: "complete", "incomplete" (then
// with the indent that the next line should have), or "invalid".
func (ir *Interp) IsComplete(code string) (status, indent string) {
	code = command.Blank(code, ir.isGo)
	if strings.TrimSpace(code) == "" {
		return "complete", ""
	}
	end := len(strings.TrimRight(code, " \t\r\n"))
	open, unterminated, broken := scan(code)
	switch {
	case unterminated:
		return "incomplete", ""
	case broken:
		return "invalid", ""
	case len(open) > 0:
		return "incomplete", strings.Repeat("\t", len(open))
	}
	_, err := parseCell(token.NewFileSet(), "cell", code)
	if err == nil {
		return "complete", ""
	}
	var at *scanner.Error
	if errors.As(err, &at) {
		line, col := lineCol(code, end)
		if at.Pos.Line > line || at.Pos.Line == line && at.Pos.Column >= col {
			return "incomplete", ""
		}
	}
	return "invalid", ""
}

// scan finds the brackets that code leaves open; unterminated tells a raw string or a
// comment without its end, broken a bracket that closes none or the wrong one, or a
// string without its end.
func scan(code string) (open []token.Token, unterminated, broken bool) {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(code))
	var s scanner.Scanner
	s.Init(file, []byte(code), func(_ token.Position, msg string) {
		if strings.Contains(msg, "not terminated") &&
			(strings.HasPrefix(msg, "raw string") || strings.HasPrefix(msg, "comment")) {
			unterminated = true
		} else {
			broken = true
		}
	}, 0)
	closes := map[token.Token]token.Token{token.RPAREN: token.LPAREN, token.RBRACK: token.LBRACK,
		token.RBRACE: token.LBRACE}
	for {
		_, tok, _ := s.Scan()
		switch tok {
		case token.EOF:
			return open, unterminated, broken
		case token.LPAREN, token.LBRACK, token.LBRACE:
			open = append(open, tok)
		case token.RPAREN, token.RBRACK, token.RBRACE:
			if n := len(open); n > 0 && open[n-1] == closes[tok] {
				open = open[:n-1]
			} else {
				broken = true
			}
		}
	}
}

func openBrackets(code string) []token.Token {
	open, _, _ := scan(code)
	return open
}

func parseLoosely(fset *token.FileSet, src string) (*ast.File, error) {
	return parser.ParseFile(fset, sketchFile, src, parser.AllErrors)
}
