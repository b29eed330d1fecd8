package interp

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"regexp"
	"strings"
)

// A cell mixes what a Go file keeps apart: imports, declarations, statements,
// expressions. It is cut at the semicolons outside all brackets, and each piece is
// parsed by go/parser inside the smallest file that makes it legal Go. A line
// comment in front gives every position the line and column of the cell.

// An item is one declaration or statement of a cell.
type item struct {
	node ast.Node // *ast.GenDecl, *ast.FuncDecl or ast.Stmt
	file *ast.File
	// unresolved names, as far as the parser can tell.
	unresolved []*ast.Ident
	piece      piece
	name       string // of the file, in positions
}

// A source is a parsed cell.
type source struct {
	items     []item
	semicolon bool // the last item ends in an explicit semicolon
	program   bool // it has a package clause: its main is to run
}

// A piece is the text of an item and where it begins.
type piece struct {
	text      string
	line, col int // from 1, col in bytes
	first     token.Token
	second    token.Token
	semicolon bool
}

// split cuts a cell's text into pieces. It cannot fail: what is not Go comes out
// as a piece that does not parse.
func split(text string) []piece {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(text))
	var s scanner.Scanner
	s.Init(file, []byte(text), func(token.Position, string) {}, 0)
	var pieces []piece
	depth, start, count := 0, -1, 0
	var first, second token.Token
	end := func(offset int, explicit bool) {
		if start >= 0 {
			pos := file.Position(file.Pos(start))
			pieces = append(pieces, piece{text[start:offset], pos.Line, pos.Column, first, second, explicit})
		} else if explicit && len(pieces) > 0 {
			pieces[len(pieces)-1].semicolon = true
		}
		start, count, first, second = -1, 0, 0, 0
	}
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			break
		}
		offset := file.Offset(pos)
		if tok == token.SEMICOLON && depth <= 0 {
			if lit == ";" && start >= 0 && inHeader(first, text[start:offset]) {
				continue
			}
			end(offset, lit == ";")
			depth = 0
			continue
		}
		if start < 0 {
			start = offset
			first = tok
		}
		count++
		if count == 2 {
			second = tok
		}
		switch tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
		}
	}
	end(len(text), false)
	return pieces
}

// inHeader tells whether a semicolon after text belongs to the header of a statement
// (for i := 0; …) rather than ending the statement. first is the text's first token.
func inHeader(first token.Token, text string) bool {
	switch first {
	case token.FOR, token.IF, token.SWITCH, token.IDENT: // an identifier: a label, perhaps
	default:
		return false
	}
	if first == token.IDENT && !labelled.MatchString(text) {
		return false
	}
	_, err := parser.ParseFile(token.NewFileSet(), "", "package main;func _(){"+text+"\n}", parser.SkipObjectResolution)
	return err != nil
}

var labelled = regexp.MustCompile(`^[\pL_][\pL\pN_]*\s*:\s*(for|if|switch)\b`)

// parseCell parses a cell into items. Errors carry the position in the cell; name
// is the file name that positions give.
func parseCell(fset *token.FileSet, name, text string) (source, error) {
	var src source
	for _, p := range split(text) {
		it, ok, err := p.parse(fset, name)
		if err != nil {
			return src, err
		}
		src.semicolon = p.semicolon
		src.program = src.program || p.first == token.PACKAGE
		if ok {
			src.items = append(src.items, it)
		}
	}
	return src, nil
}

// parse parses one piece; ok is false for a package clause, which means nothing here.
func (p piece) parse(fset *token.FileSet, name string) (it item, ok bool, err error) {
	switch p.first {
	case token.PACKAGE:
		if strings.Count(p.text, "\n") == 0 {
			return it, false, nil
		}
	case token.IMPORT, token.TYPE, token.CONST, token.VAR:
		it, err = p.declaration(fset, name)
		return it, err == nil, err
	case token.FUNC:
		it, err = p.declaration(fset, name)
		if err == nil || p.second == token.IDENT {
			return it, err == nil, err
		}
		// Not a method either: a function literal that is called, perhaps.
		stmt, stmtErr := p.statement(fset, name)
		if stmtErr == nil {
			return stmt, true, nil
		}
		if p.isMethod() {
			return it, false, err
		}
		return it, false, stmtErr
	}
	it, err = p.statement(fset, name)
	return it, err == nil, err
}

// isMethod tells a method declaration, func (recv) Name, from a function literal.
func (p piece) isMethod() bool {
	rest := strings.TrimSpace(strings.TrimPrefix(p.text, "func"))
	close := strings.IndexByte(rest, ')')
	if close < 0 {
		return false
	}
	rest = strings.TrimSpace(rest[close+1:])
	word := strings.IndexAny(rest, "( {\t\n")
	return word > 0 && rest[word] == '(' && !strings.HasPrefix(rest, "func")
}

const parserMode = parser.ParseComments

func (p piece) declaration(fset *token.FileSet, name string) (item, error) {
	file, err := parser.ParseFile(fset, name, "package main;"+p.marked(), parserMode)
	if err != nil {
		return item{}, p.firstError(err)
	}
	if len(file.Decls) != 1 {
		return item{}, p.unexpected(name)
	}
	return item{file.Decls[0], file, file.Unresolved, p, name}, nil
}

func (p piece) statement(fset *token.FileSet, name string) (item, error) {
	file, err := parser.ParseFile(fset, name, "package main;func _(){"+p.marked()+"\n}", parserMode)
	if err != nil {
		return item{}, p.firstError(err)
	}
	if len(file.Decls) != 1 {
		return item{}, p.unexpected(name)
	}
	body := file.Decls[0].(*ast.FuncDecl).Body
	if len(body.List) != 1 {
		if len(body.List) == 0 {
			return item{node: &ast.EmptyStmt{Semicolon: body.Lbrace, Implicit: true}, file: file}, nil
		}
		return item{}, p.unexpected(name)
	}
	return item{body.List[0], file, file.Unresolved, p, name}, nil
}

func (p piece) marked() string {
	return fmt.Sprintf("/*line :%d:%d*/%s", p.line, p.col, p.text)
}

// unexpected is the error of a piece that closes more brackets than it opens.
func (p piece) unexpected(name string) error {
	return &scanner.Error{
		Pos: token.Position{Filename: name, Line: p.line, Column: p.col},
		Msg: "unbalanced brackets",
	}
}

// firstError is the first of a parser's errors. What is missing at the end of a piece
// the parser sees as the bracket that wraps it.
func (p piece) firstError(err error) error {
	list, ok := err.(scanner.ErrorList)
	if !ok || len(list) == 0 {
		return err
	}
	first := *list[0]
	first.Msg = strings.Replace(first.Msg, "found 'EOF'", "found the end of the cell", 1)
	if first.Pos.Line > p.line+strings.Count(p.text, "\n") {
		first.Msg = strings.Replace(first.Msg, "found '}'", "found the end", 1)
	}
	return &first
}
