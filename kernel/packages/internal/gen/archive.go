package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

// archive is a zip file with, per package, PATH.types (export data) and PATH.doc
// (a JSON object: name, or Type.Method, to documentation; "" is the package's).
func archive(linked []*packages.Package) ([]byte, error) {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	add := func(name string, data []byte) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		_, err = f.Write(data)
		return err
	}
	for _, p := range linked {
		// Without a file set there are no positions, which would name this machine's folders.
		var types bytes.Buffer
		if err := gcexportdata.Write(&types, nil, p.Types); err != nil {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, err)
		}
		if err := add(p.PkgPath+".types", types.Bytes()); err != nil {
			return nil, err
		}
		docs, err := documentation(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, err)
		}
		if err := add(p.PkgPath+".doc", docs); err != nil {
			return nil, err
		}
	}
	docs, err := builtinDocumentation()
	if err != nil {
		return nil, err
	}
	if err := add("builtin.doc", docs); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// builtinDocumentation is that of the predeclared names, which have a package of
// their own for the purpose.
func builtinDocumentation() ([]byte, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedFiles}
	found, err := packages.Load(cfg, "builtin")
	if err != nil || len(found) != 1 {
		return nil, fmt.Errorf("builtin: %w", err)
	}
	return document("builtin", found[0].GoFiles, doc.AllDecls)
}

func documentation(p *packages.Package) ([]byte, error) { return document(p.PkgPath, p.GoFiles, 0) }

func document(path string, names []string, mode doc.Mode) ([]byte, error) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	pkg, err := doc.NewFromFiles(fset, files, path, mode)
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string)
	add := func(name, text string) {
		if text != "" {
			texts[name] = text
		}
	}
	values := func(list []*doc.Value) {
		for _, v := range list {
			for _, spec := range v.Decl.Specs {
				spec := spec.(*ast.ValueSpec)
				text := v.Doc
				if own := spec.Doc.Text() + spec.Comment.Text(); own != "" {
					text = own
				}
				for _, name := range spec.Names {
					if name.IsExported() || mode == doc.AllDecls {
						add(name.Name, text)
					}
				}
			}
		}
	}
	add("", pkg.Doc)
	values(pkg.Consts)
	values(pkg.Vars)
	for _, f := range pkg.Funcs {
		add(f.Name, f.Doc)
	}
	for _, t := range pkg.Types {
		add(t.Name, t.Doc)
		values(t.Consts)
		values(t.Vars)
		for _, f := range t.Funcs {
			add(f.Name, f.Doc)
		}
		for _, m := range t.Methods {
			add(t.Name+"."+m.Name, m.Doc)
		}
	}
	return json.Marshal(texts) // sorts the keys
}
