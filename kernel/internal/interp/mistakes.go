package interp

import (
	"errors"
	"fmt"
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"
	"regexp"
	"strings"

	"onrecord/kernel/packages"
)

// An errorList holds all that is wrong with a cell. As an error it is its first.
type errorList []*scanner.Error

func (l errorList) Error() string { return l[0].Error() }

// maxErrors is how many errors of a cell are shown.
const maxErrors = 10

func (l errorList) add(err error) errorList {
	var more errorList
	var one *scanner.Error
	switch {
	case errors.As(err, &more):
	case errors.As(err, &one):
		more = errorList{one}
	default:
		more = errorList{{Msg: err.Error()}}
	}
	for _, e := range more {
		seen := false
		for _, o := range l {
			seen = seen || *o == *e
		}
		if !seen && !strings.HasPrefix(e.Msg, "\t") { // a note on the error before
			l = append(l, e)
		}
	}
	return l
}

// packageName names the package that a cell's part is checked as: messages of go/types
// then tell the types of different cells apart. The package's path is always main.
func packageName(fset *token.FileSet, file *ast.File) string {
	return "main" + cellMark + strings.TrimPrefix(fset.Position(file.Package).Filename, "#")
}

const cellMark = "·"

var qualified = regexp.MustCompile(`(?:main` + cellMark + `([^.\s"()]*)|main)\.([\pL_][\pL\pN_]*)`)

var undefinedName = regexp.MustCompile(`^undefined: (?:([\pL_][\pL\pN_]*)\.)?([\pL_][\pL\pN_]*)$`)

// worded is a message for people: types of cells without a package, but with the cell
// when a later one has declared the name again; and with the nearest name to one that is
// not known.
func (ir *Interp) worded(msg string) string {
	msg = qualified.ReplaceAllStringFunc(msg, func(s string) string {
		m := qualified.FindStringSubmatch(s)
		obj := ir.session.objects[m[2]]
		if src, ok := ir.sources["#"+m[1]]; ok && m[1] != "" && obj != nil {
			if ir.fset.Position(obj.Pos()).Filename != "#"+m[1] || m[1] != fmt.Sprint(ir.count) && ir.redeclares(m[2]) {
				return m[2] + " (" + src.name + ")"
			}
		}
		return m[2]
	})
	if m := undefinedName.FindStringSubmatch(msg); m != nil {
		if near := ir.nearest(m[1], m[2]); near != "" {
			msg += "; did you mean " + near + "?"
		}
	}
	return msg
}

// redeclares tells whether the running cell's text declares a type of the name.
func (ir *Interp) redeclares(name string) bool {
	src := ir.sources[fmt.Sprintf("#%d", ir.count)]
	for _, line := range src.lines {
		if strings.HasPrefix(strings.TrimSpace(line), "type "+name+" ") {
			return true
		}
	}
	return false
}

// nearest is the known name that is most like one that is not known.
func (ir *Interp) nearest(pkg, name string) string {
	var names []string
	prefix := ""
	if pkg != "" {
		prefix = pkg + "."
		p, ok := ir.session.objects[pkg].(*types.PkgName)
		if !ok {
			return ""
		}
		for _, n := range p.Imported().Scope().Names() {
			if token.IsExported(n) {
				names = append(names, n)
			}
		}
	} else {
		for n := range ir.session.objects {
			names = append(names, n)
		}
		names = append(names, types.Universe.Names()...)
		src := ir.sources[fmt.Sprintf("#%d", ir.count)]
		names = append(names, words(strings.Join(src.lines, "\n"), name)...)
		for _, path := range packages.Paths() {
			names = append(names, packages.Name(path))
		}
	}
	best, least := "", min(2, len(name)/3)+1
	for _, n := range names {
		if d := distance(strings.ToLower(n), strings.ToLower(name)); n != name &&
			(d < least || d == least && best != "" && n < best) {
			best, least = n, d
		}
	}
	if best == "" {
		return ""
	}
	return prefix + best
}

var declaring = regexp.MustCompile(`([\pL_][\pL\pN_]*)(?:\s*,\s*[\pL_][\pL\pN_]*)*\s*:=|(?:var|func|type|const)\s+([\pL_][\pL\pN_]*)`)

// words are the names that a cell's text seems to declare.
func words(text, except string) (list []string) {
	for _, m := range declaring.FindAllStringSubmatch(text, -1) {
		for _, w := range m[1:] {
			if w != "" && w != except {
				list = append(list, w)
			}
		}
	}
	return list
}

// distance is the number of letters to insert, delete, replace or swap with a neighbour.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > 3 || d < -3 {
		return 99
	}
	row := make([][]int, len(x)+1)
	for i := range row {
		row[i] = make([]int, len(y)+1)
		row[i][0] = i
	}
	for j := range row[0] {
		row[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[i][j] = min(row[i-1][j]+1, row[i][j-1]+1, row[i-1][j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[i][j] = min(row[i][j], row[i-2][j-2]+1)
			}
		}
	}
	return row[len(x)][len(y)]
}
