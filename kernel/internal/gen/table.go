package gen

import (
	"bytes"
	"fmt"
	"go/constant"
	"go/format"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// A writer collects the parts of one package's table.
type writer struct {
	names
	binds, types_, proxies, untypeds, wrappers bytes.Buffer
	code                                       bytes.Buffer // the proxies' types
	file                                       tableFile
}

// table is the Go source of a package's table, without the first lines.
func table(src *source, file tableFile) (string, error) {
	w := &writer{file: file}
	w.names = names{src.types, make(map[string]string), reserved}
	scope := src.types.Scope()
	for _, name := range scope.Names() { // sorted
		if !token.IsExported(name) {
			continue
		}
		switch obj := scope.Lookup(name).(type) {
		case *types.Const:
			w.constant(obj)
		case *types.Var:
			fmt.Fprintf(&w.binds, "%q: reflect.ValueOf(&%s.%s).Elem(),\n", name, w.use(w.pkg), name)
		case *types.Func:
			if obj.Signature().TypeParams().Len() == 0 {
				fmt.Fprintf(&w.binds, "%q: reflect.ValueOf(%s.%s),\n", name, w.use(w.pkg), name)
			}
		case *types.TypeName:
			w.typeName(obj)
		}
	}
	return w.source()
}

// constant writes a constant. Untyped ones keep their full precision in Untypeds;
// their bound value is only a stand-in that has to compile. What is written of one is its
// kind and its exact value, as gomacro reads them.
func (w *writer) constant(obj *types.Const) {
	ref := w.use(w.pkg) + "." + obj.Name()
	basic, ok := obj.Type().(*types.Basic)
	if !ok || basic.Info()&types.IsUntyped == 0 {
		fmt.Fprintf(&w.binds, "%q: reflect.ValueOf(%s),\n", obj.Name(), ref)
		return
	}
	val := obj.Val()
	var written string
	switch basic.Kind() {
	case types.UntypedBool:
		written = "bool:" + val.ExactString()
	case types.UntypedInt:
		val = constant.ToInt(val)
		written = "int:" + val.ExactString()
		if _, exact := constant.Int64Val(val); !exact {
			if _, exact := constant.Uint64Val(val); exact {
				ref = "uint64(" + ref + ")"
			} else {
				ref = "float64(" + ref + ")"
			}
		} else if v, _ := constant.Int64Val(val); int64(int32(v)) != v {
			ref = "int64(" + ref + ")"
		}
	case types.UntypedRune:
		written = "rune:" + val.ExactString()
	case types.UntypedFloat:
		written = "float:" + constant.ToFloat(val).ExactString()
	case types.UntypedComplex:
		written = "complex:" + constant.Real(val).ExactString() + ":" + constant.Imag(val).ExactString()
	case types.UntypedString:
		written = "string:" + constant.StringVal(val)
	default:
		written = "nil"
	}
	fmt.Fprintf(&w.binds, "%q: reflect.ValueOf(%s),\n", obj.Name(), ref)
	fmt.Fprintf(&w.untypeds, "%q: %s,\n", obj.Name(), strconv.Quote(written))
}

func (w *writer) typeName(obj *types.TypeName) {
	switch t := obj.Type().(type) {
	case *types.Named:
		if t.TypeParams().Len() > 0 {
			return
		}
	case *types.Alias:
		if t.TypeParams().Len() > 0 {
			return
		}
	}
	t := types.Unalias(obj.Type())
	iface, isInterface := t.Underlying().(*types.Interface)
	if isInterface && !iface.IsMethodSet() {
		return // a constraint is no type of values
	}
	name := obj.Name()
	fmt.Fprintf(&w.types_, "%q: reflect.TypeFor[%s.%s](),\n", name, w.use(w.pkg), name)
	if isInterface {
		w.proxy(name, iface)
		return
	}
	if named, ok := t.(*types.Named); ok && named.Obj() == obj {
		if promoted := promoted(named); len(promoted) > 0 {
			fmt.Fprintf(&w.wrappers, "%q: {%s},\n", name, strings.Join(promoted, ", "))
		}
	}
}

// promoted lists, quoted, the exported methods that a type has through embedding
// only: gomacro must know them, and reflection cannot tell.
func promoted(t *types.Named) []string {
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return nil
	}
	var names []string
	set := types.NewMethodSet(types.NewPointer(t))
	for i := range set.Len() {
		if m := set.At(i); m.Obj().Exported() && len(m.Index()) > 1 {
			names = append(names, strconv.Quote(m.Obj().Name()))
		}
	}
	return names
}

// A tableFile says what surrounds a table in its file.
type tableFile struct {
	pkg string // the package that the file is in
	add string // what comes before add(
}

// letter begins the name of the function that takes the table: add, or tables.Add.
func (f tableFile) letter() string {
	if f.add == "" {
		return "a"
	}
	return "A"
}

// source puts the parts together.
func (w *writer) source() (string, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "//lint:file-ignore SA1019 a table links all that a package has\n\npackage %s\n\nimport (\n",
		w.file.pkg)
	if w.binds.Len()+w.types_.Len() > 0 {
		w.imports["reflect"] = "reflect"
	}
	if _, ok := w.imports[w.pkg.Path()]; !ok {
		w.imports[w.pkg.Path()] = "_" // linked for what its start does
	}
	for _, path := range sortedKeys(w.imports) {
		fmt.Fprintf(&b, "%s %q\n", w.imports[path], path)
	}
	if w.file.add != "" {
		fmt.Fprintf(&b, "%q\n", module+"/kernel/packages/tables")
	}
	b.WriteString(")\n\n")
	fmt.Fprintf(&b, "func init() {\n%sdd(%q, %q, func() %sPackage {\nreturn %sPackage{\nName: %q,\n",
		w.file.add+w.file.letter(), w.pkg.Path(), w.pkg.Name(), w.file.add, w.file.add, w.pkg.Name())
	part := func(name, typ string, content *bytes.Buffer) {
		if content.Len() > 0 {
			fmt.Fprintf(&b, "%s: %s{\n%s},\n", name, typ, content.String())
		}
	}
	part("Binds", "map[string]reflect.Value", &w.binds)
	part("Types", "map[string]reflect.Type", &w.types_)
	part("Proxies", "map[string]reflect.Type", &w.proxies)
	part("Untypeds", "map[string]string", &w.untypeds)
	part("Wrappers", "map[string][]string", &w.wrappers)
	b.WriteString("}\n})\n}\n")
	b.Write(w.code.Bytes())
	text, err := format.Source(b.Bytes())
	if err != nil {
		return "", fmt.Errorf("gen: %s: %w", w.pkg.Path(), err)
	}
	return string(text), nil
}

// reserved keeps the file's own name for package reflect.
func reserved(name string, pkg *types.Package) bool {
	return name == "reflect" && pkg.Path() != "reflect"
}
