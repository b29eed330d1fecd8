package interp

import (
	"context"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"onrecord/kernel/internal/command"
	"onrecord/kernel/packages"
)

// Complete lists what the identifier before the cursor could become, and the code
// points [start, end) that each replaces. The cursor counts code points too. It is
// empty when nothing fits. It waits for a running cell.
func (ir *Interp) Complete(code string, cursor int) (matches []string, start, end int) {
	offset := byteOffset(code, cursor)
	from := wordBefore(code, offset)
	cursor = utf8.RuneCountInString(code[:offset])
	ir.loop.do(context.Background(), func() {}, func() {
		defer func() {
			if recover() != nil {
				matches = nil
			}
		}()
		matches, from = ir.session.complete(code, from, offset)
	})
	return matches, cursor - utf8.RuneCountInString(code[from:offset]), cursor
}

// A choice is a possible completion; a lower rank comes first.
type choice struct {
	name string
	rank int
}

func (s *session) complete(code string, from, offset int) ([]string, int) {
	prefix := code[from:offset]
	line := code[strings.LastIndexByte(code[:offset], '\n')+1 : offset]
	switch trimmed := strings.TrimSpace(line); {
	case strings.HasPrefix(trimmed, "%"):
		from = offset - len(trimmed)
		var names []choice
		for _, c := range command.Commands() {
			names = append(names, choice{c.Name, 0})
		}
		return matching(names, trimmed), from
	case strings.HasPrefix(trimmed, "$") || strings.HasPrefix(trimmed, "!"):
		return nil, from
	}
	if quote, ok := importQuote(code[:offset-len(line)], line); ok {
		var paths []choice
		for _, p := range packages.Paths() {
			paths = append(paths, choice{p, 0})
		}
		from = offset - len(line) + quote
		return matching(paths, line[quote:]), from
	}
	if insideText(code[:offset]) {
		return nil, from
	}
	code = blanked(code)
	if strings.HasSuffix(strings.TrimRight(code[:from], " \t\n"), ".") && !endsNumber(code[:from]) {
		return matching(s.members(code, from, offset), prefix), from
	}
	if fields, ok := s.literalFields(code, from, offset); ok {
		if prefix == "" {
			return matching(fields, ""), from
		}
		if names := matching(fields, prefix); len(names) > 0 {
			return append(names, without(matching(s.names(code, from, offset), prefix), names)...), from
		}
	}
	if prefix == "" {
		return nil, from
	}
	return matching(s.names(code, from, offset), prefix), from
}

// without are the names that others does not hold.
func without(names, others []string) (rest []string) {
	for _, n := range names {
		if !slices.Contains(others, n) {
			rest = append(rest, n)
		}
	}
	return rest
}

// importQuote tells whether the line is inside an import's path, and where it begins.
func importQuote(before, line string) (int, bool) {
	i := strings.LastIndexByte(line, '"')
	if i < 0 || strings.Count(line, `"`)%2 == 0 {
		return 0, false
	}
	if strings.HasPrefix(strings.TrimSpace(line), "import") {
		return i + 1, true
	}
	open := strings.LastIndex(before, "import (")
	return i + 1, open >= 0 && !strings.Contains(before[open:], ")")
}

// insideText tells whether the end of code is in a string or comment.
func insideText(code string) bool {
	file := token.NewFileSet().AddFile("", -1, len(code))
	inside := false
	var sc scanner.Scanner
	sc.Init(file, []byte(code), func(p token.Position, msg string) {
		if strings.HasSuffix(msg, "not terminated") {
			line := strings.HasPrefix(msg, "string") || strings.HasPrefix(msg, "rune")
			inside = !line || !strings.Contains(code[p.Offset:], "\n")
		}
	}, scanner.ScanComments)
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			return inside
		}
		if tok == token.COMMENT && strings.HasPrefix(lit, "//") && file.Offset(pos)+len(lit) == len(code) {
			return true
		}
	}
}

func endsNumber(code string) bool {
	code = strings.TrimRight(code, ".")
	i := wordBefore(code, len(code))
	return i < len(code) && code[i] >= '0' && code[i] <= '9'
}

// marker stands for the identifier that is being completed.
const marker = "cursor_of_completion"

// variants are texts that may be sound enough to check: all of the code, the code up
// to the cursor with its brackets closed.
func variants(code string, from, offset int) []string {
	head := code[:from] + marker
	return []string{head + code[offset:], head + closers(head)}
}

// members lists the fields and methods, or a package's names, of what stands before
// the dot.
func (s *session) members(code string, from, offset int) []choice {
	for _, text := range variants(code, from, offset) {
		sk := s.sketch(text)
		line, col := lineCol(text, from)
		g, id, path := sk.at(line, col)
		if id == nil || len(path) < 2 {
			continue
		}
		sel, ok := path[len(path)-2].(*ast.SelectorExpr)
		if !ok || sel.Sel != id {
			continue
		}
		if x, ok := sel.X.(*ast.Ident); ok {
			if p, ok := g.info.Uses[x].(*types.PkgName); ok {
				return packageNames(p.Imported())
			}
		}
		if t := g.info.TypeOf(sel.X); t != nil && t != types.Typ[types.Invalid] {
			return typeMembers(t)
		}
	}
	return nil
}

func packageNames(p *types.Package) (cs []choice) {
	for _, name := range p.Scope().Names() {
		if token.IsExported(name) {
			cs = append(cs, choice{name, 0})
		}
	}
	return cs
}

func typeMembers(t types.Type) (cs []choice) {
	seen := make(map[string]bool)
	add := func(obj types.Object, rank int) {
		if own := obj.Pkg() != nil && obj.Pkg().Path() == "main"; (own || obj.Exported()) && !seen[obj.Name()] {
			seen[obj.Name()] = true
			cs = append(cs, choice{obj.Name(), rank})
		}
	}
	var fields func(t types.Type, depth int)
	fields = func(t types.Type, depth int) {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || depth > 5 {
			return
		}
		for i := range st.NumFields() {
			add(st.Field(i), 0)
		}
		for i := range st.NumFields() {
			if st.Field(i).Embedded() {
				fields(st.Field(i).Type(), depth+1)
			}
		}
	}
	fields(t, 0)
	if !types.IsInterface(t) {
		if _, ok := t.Underlying().(*types.Pointer); !ok {
			t = types.NewPointer(t)
		}
	}
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		add(set.At(i).Obj(), 0)
	}
	return cs
}

// names lists the names that can stand at the cursor: those of the innermost scopes
// first, then the notebook's, packages, and Go's own.
func (s *session) names(code string, from, offset int) (cs []choice) {
	for _, text := range variants(code, from, offset) {
		sk := s.sketch(text)
		line, col := lineCol(text, from)
		g, id, _ := sk.at(line, col)
		if id == nil {
			continue
		}
		for _, scope := range g.info.Scopes {
			if !scope.Contains(id.Pos()) {
				continue
			}
			for _, name := range scope.Names() {
				if obj := scope.Lookup(name); obj.Pos() < id.Pos() && name != marker {
					cs = append(cs, choice{name, 0})
				}
			}
		}
		for name := range sk.staged {
			if name != marker {
				cs = append(cs, choice{name, 1})
			}
		}
		break
	}
	for name := range s.objects {
		cs = append(cs, choice{name, 1})
	}
	for _, name := range types.Universe.Names() {
		cs = append(cs, choice{name, 2})
	}
	for tok := token.BREAK; tok <= token.VAR; tok++ {
		cs = append(cs, choice{tok.String(), 2})
	}
	for _, path := range packages.Paths() {
		cs = append(cs, choice{packages.Name(path), 3})
	}
	return cs
}

// matching are the names that begin with the prefix, those in its very case first.
func matching(cs []choice, prefix string) []string {
	best := make(map[string]int)
	for _, c := range cs {
		rank := c.rank
		if !strings.HasPrefix(c.name, prefix) {
			if !strings.HasPrefix(strings.ToLower(c.name), strings.ToLower(prefix)) {
				continue
			}
			rank += 10
		}
		if old, ok := best[c.name]; !ok || rank < old {
			best[c.name] = rank
		}
	}
	names := make([]string, 0, len(best))
	for name := range best {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		if best[names[i]] != best[names[j]] {
			return best[names[i]] < best[names[j]]
		}
		return names[i] < names[j]
	})
	return names
}
