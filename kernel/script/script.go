// Package script makes a Go program of a notebook's cells.
//
//	text, err := script.Program(nb)
//
// Declarations become the program's own, statements the body of main, in the order of the
// cells; variables of the notebook become the package's, since functions of the notebook
// may use them. Imports that cells leave out are added. A value that ends a cell is
// printed. Commands and shell lines become comments.
package script

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"onrecord/kernel/internal/command"
	"onrecord/kernel/notebook"
)

// A program is what has been collected.
type program struct {
	imports map[string]string // path → name, "" for the package's own
	decls   []string
	places  map[string]int // of a declared name in decls
	body    []statement
}

type statement struct {
	text string
	last bool // of its cell
}

// Program is the notebook as the text of a main package.
func Program(nb *notebook.Notebook) (string, error) {
	p := &program{imports: make(map[string]string), places: make(map[string]int)}
	for i, c := range nb.Cells {
		if c.Type != notebook.Code {
			continue
		}
		p.body = append(p.body, statement{text: fmt.Sprintf("// Cell %d", i+1)})
		if err := p.cell(c.Source); err != nil {
			return "", fmt.Errorf("%s: cell %d: %w", nb.Path, i+1, err)
		}
	}
	return p.finish()
}

// cell takes up a cell's pieces.
func (p *program) cell(source string) error {
	text := command.Blank(source, func(string) bool { return false })
	for i, line := range strings.Split(source, "\n") {
		if line = strings.TrimSpace(line); line != "" && (line[0] == '%' || line[0] == '!') && i < maxComments {
			p.body = append(p.body, statement{text: "// " + line})
		}
	}
	pieces := split(text)
	for i, piece := range pieces {
		if strings.HasPrefix(piece, "cellshell.") {
			continue
		}
		if file, err := parser.ParseFile(token.NewFileSet(), "", "package main\n"+piece, 0); err == nil &&
			len(file.Decls) <= 1 {
			if len(file.Decls) == 1 && !isVar(file.Decls[0]) {
				p.declare(piece, file.Decls[0])
				continue
			} else if len(file.Decls) == 0 {
				continue // a package clause or comments
			}
		}
		if _, err := parser.ParseFile(token.NewFileSet(), "", "package main\nfunc _() {\n"+piece+"\n}", 0); err != nil {
			if strings.HasPrefix(piece, "package ") {
				continue
			}
			return err
		}
		p.body = append(p.body, statement{piece, i == len(pieces)-1})
	}
	return nil
}

const maxComments = 1000

func isVar(d ast.Decl) bool {
	g, ok := d.(*ast.GenDecl)
	return ok && g.Tok == token.VAR
}

// declare takes up a declaration; a later one of the same name takes its place.
func (p *program) declare(text string, d ast.Decl) {
	name := ""
	switch d := d.(type) {
	case *ast.FuncDecl:
		name = d.Name.Name
		if d.Recv != nil && len(d.Recv.List) == 1 {
			name = types.ExprString(d.Recv.List[0].Type) + "." + name
		} else if name == "main" || name == "init" {
			p.body = append(p.body, statement{text: "func() " +
				strings.TrimSpace(text[strings.IndexByte(text, '{'):]) + "()"})
			return
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT {
			for _, spec := range d.Specs {
				spec := spec.(*ast.ImportSpec)
				if path, err := strconv.Unquote(spec.Path.Value); err == nil {
					p.imports[path] = ""
					if spec.Name != nil {
						p.imports[path] = spec.Name.Name
					}
				}
			}
			return
		}
		if len(d.Specs) == 1 {
			if ts, ok := d.Specs[0].(*ast.TypeSpec); ok {
				name = ts.Name.Name
			}
		}
	}
	if at, ok := p.places[name]; ok && name != "" {
		p.decls[at] = text
		return
	}
	p.places[name] = len(p.decls)
	p.decls = append(p.decls, text)
}

// split cuts a cell at the ends of its statements and declarations.
func split(text string) (pieces []string) {
	file := token.NewFileSet().AddFile("", -1, len(text))
	var s scanner.Scanner
	s.Init(file, []byte(text), func(token.Position, string) {}, 0)
	start, depth := 0, 0
	for {
		pos, tok, lit := s.Scan()
		at := file.Offset(pos)
		switch tok {
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
			continue
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
			continue
		case token.EOF:
			at = len(text)
		case token.SEMICOLON:
			if lit != "\n" || depth > 0 {
				continue
			}
		default:
			continue
		}
		if piece := strings.TrimSpace(text[start:min(at, len(text))]); piece != "" {
			pieces = append(pieces, piece)
		}
		if tok == token.EOF {
			return pieces
		}
		start, depth = at, 0
	}
}

// source is the program with its variables as main's own (variables nil), or the
// package's.
func (p *program) source(variables map[string]string, shows map[int]bool) string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n")
	for _, path := range slices.Sorted(maps.Keys(p.imports)) {
		fmt.Fprintf(&b, "%s %q\n", p.imports[path], path)
	}
	b.WriteString(")\n\n")
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		fmt.Fprintf(&b, "var %s %s\n\n", name, variables[name])
	}
	for _, d := range p.decls {
		b.WriteString(d + "\n\n")
	}
	b.WriteString("func main() {\n")
	for i, s := range p.body {
		text := s.text
		if variables != nil {
			text = assigned(text, variables)
		}
		if shows[i] {
			if x, err := parser.ParseExpr(text); err == nil { // without the comments around it
				text = "fmt.Println(" + text[x.Pos()-1:x.End()-1] + ")"
			}
		}
		b.WriteString(text + "\n")
	}
	b.WriteString("}\n")
	return b.String()
}
