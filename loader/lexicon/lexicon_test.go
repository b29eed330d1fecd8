package lexicon

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestFiles(t *testing.T) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	known := map[Class]bool{}
	for _, c := range constants(t) {
		known[c] = true
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range lint(name, string(text), known) {
			t.Error(fault)
		}
	}
	for _, fault := range shadowed(load()) {
		t.Error(fault)
	}
}

// lint names what is wrong with a file.
func lint(name, text string, known map[Class]bool) (faults []string) {
	if !strings.HasPrefix(text, "# ") {
		faults = append(faults, name+": no comment tells what the classes are")
	}
	last := Word{}
	err := parse(name, text, func(w Word) {
		if !known[w.Class] {
			faults = append(faults, name+": "+w.Lemma+": no class "+string(w.Class))
		}
		for _, s := range []string{w.Lemma, w.Features} {
			if strings.Join(strings.Fields(s), " ") != s {
				faults = append(faults, name+": "+strconv.Quote(s)+" has blanks that part nothing")
			}
		}
		switch c := cmp.Or(cmp.Compare(last.Lemma, w.Lemma), cmp.Compare(last.Class, w.Class)); {
		case c == 0:
			faults = append(faults, name+": "+w.Lemma+" is twice of class "+string(w.Class))
		case c > 0:
			faults = append(faults, name+": "+w.Lemma+" stands after "+last.Lemma)
		}
		last = w
	})
	if err != nil {
		faults = append(faults, err.Error())
	}
	return faults
}

// shadowed names the words and other names that a class, or a word of the same
// class, before theirs keeps from counting.
func shadowed(byClass map[Class][]Word) (faults []string) {
	for _, group := range exclusive {
		first := map[string]Class{}
		for _, c := range group {
			for _, w := range byClass[c] {
				for _, name := range w.Names() {
					if f, ok := first[name]; ok {
						faults = append(faults, name+" is of class "+string(f)+", and so cannot be of class "+string(c))
					}
					first[name] = c
				}
			}
		}
	}
	return faults
}

func TestLintFaults(t *testing.T) {
	known := map[Class]bool{Verb: true, Cue: true}
	const head = "# verbs\n"
	for _, text := range []string{
		"walk\tverb\n",
		head + "walk\n",
		head + "\tverb\n",
		head + "walk\t\tnoun\n",
		head + "walk\tverb\t\n",
		head + "walk\tverb\tnoun\tmore\n",
		head + "walk\tverbs\n",
		head + "walk\tverb\nrun\tverb\n",
		head + "walk\tverb\nwalk\tverb\tnoun\n",
		head + "walk\tverb\nwalk\tcue\n",
		head + "walk \tverb\n",
		head + "walk\tverb\tnoun  often\n",
	} {
		if len(lint("verb.txt", text, known)) != 1 {
			t.Errorf("%q has faults %q, want one", text, lint("verb.txt", text, known))
		}
	}
	right := head + "run\tverb\tnoun\nrun off\tcue\nwalk\tcue\nwalk\tverb\n"
	if f := lint("verb.txt", right, known); len(f) != 0 {
		t.Error(f)
	}
	hidden := map[Class][]Word{Cue: {{"say", Cue, ""}}, Verb: {{"say", Verb, ""}, {"run", Verb, ""}}}
	if f := shadowed(hidden); len(f) != 1 {
		t.Errorf("say has faults %q, want one", f)
	}
	hidden = map[Class][]Word{Agency: {{"North Wire", Agency, "aka=NW"}, {"New Wire", Agency, "aka=NW"}}}
	if f := shadowed(hidden); len(f) != 1 {
		t.Errorf("NW has faults %q, want one", f)
	}
}

// TestClassesAreRead refuses a class that nobody asks for, and one without words.
func TestClassesAreRead(t *testing.T) {
	read := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		own := filepath.Dir(path) == filepath.Join("..", "lexicon")
		if own && d.Name() == "class.go" {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil || !own && !strings.Contains(string(src), `"onrecord/loader/lexicon"`) {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, src, 0)
		if err != nil {
			return err
		}
		pkg := "lexicon"
		for _, i := range file.Imports {
			if i.Path.Value == `"onrecord/loader/lexicon"` && i.Name != nil {
				pkg = i.Name.Name
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == pkg {
					read[n.Sel.Name] = true
				}
			case *ast.Ident:
				if own {
					read[n.Name] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, class := range constants(t) {
		if !read[name] {
			t.Errorf("nobody asks for class %s", class)
		}
		if len(Words(class)) == 0 {
			t.Errorf("class %s has no words", class)
		}
	}
}

// constants are the classes of class.go by the names of their constants.
func constants(t *testing.T) map[string]Class {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "class.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]Class{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			value, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			out[v.Names[0].Name] = Class(value)
		}
	}
	if len(out) == 0 {
		t.Fatal("class.go has no classes")
	}
	return out
}

func FuzzParse(f *testing.F) {
	f.Add("# verbs\nsay\tcue\tq s\nrun\tverb\n")
	f.Fuzz(func(t *testing.T, text string) {
		err := parse("fuzz.txt", text, func(w Word) {
			if w.Lemma == "" || w.Class == "" || strings.ContainsAny(w.Lemma+string(w.Class)+w.Features, "\t\n") {
				t.Errorf("%q", w)
			}
		})
		if err != nil && !strings.HasPrefix(err.Error(), "fuzz.txt:") {
			t.Error(err)
		}
	})
}

func ExampleForms() {
	for _, f := range Forms("deny") {
		os.Stdout.WriteString(f.Text + " ")
	}
	// Output: deny denies denying denied denied
}
