package packages

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"runtime"
	"sync"

	"onrecord/kernel/internal/godoc"
)

// Signatures of packages that a program links besides the kernel's own.
var added struct {
	sync.Mutex
	signatures map[string]string // by path
}

// AddSignature gives the signatures of a package that the program links besides the
// kernel's own, in the place of those that the kernel has of it.
func AddSignature(path, text string) {
	added.Lock()
	defer added.Unlock()
	if added.signatures == nil {
		added.signatures = make(map[string]string)
	}
	added.signatures[path] = text
}

// signatureFolders are where a package's signatures may be: with those of all
// platforms, of the system, or of the platform.
var signatureFolders = []string{"all", runtime.GOOS, runtime.GOOS + "_" + runtime.GOARCH}

// Signature is a package's Go file without bodies: all exported names of a linked
// package; of another the types that linked ones mention.
func Signature(path string) (text string, ok bool) {
	path = Canonical(path)
	added.Lock()
	text, ok = added.signatures[path]
	added.Unlock()
	if ok {
		return text, true
	}
	for _, dir := range signatureFolders {
		if b, err := signatureFiles.ReadFile("signatures/" + dir + "/" + path + ".txt"); err == nil {
			return string(b), true
		}
	}
	return "", false
}

// ownComments are the comments that a package's signatures have.
func ownComments(path string) map[string]string {
	text, ok := Signature(path)
	if !ok {
		return nil
	}
	f, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return nil
	}
	return godoc.Comments([]*ast.File{f})
}

// Types is a reader of linked packages' types; it reads each package once, when it
// is asked for. It is not safe for concurrent use. It is a go/types.Importer.
type Types struct {
	fset   *token.FileSet
	loaded map[string]*types.Package
}

// NewTypes returns a reader that has read nothing yet.
func NewTypes() *Types {
	return &Types{token.NewFileSet(), make(map[string]*types.Package)}
}

// Import returns the types of a linked package, and makes its table ready.
func (t *Types) Import(path string) (*types.Package, error) {
	Load(path)
	return t.read(Canonical(path))
}

func (t *Types) read(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p := t.loaded[path]; p != nil {
		return p, nil
	}
	text, ok := Signature(path)
	if !ok {
		if p, ok := registered(path); ok {
			t.loaded[path] = t.reflected(path, p)
			return t.loaded[path], nil
		}
		return nil, fmt.Errorf("packages: %s is not linked", path)
	}
	file, err := parser.ParseFile(t.fset, path, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("packages: %w", err)
	}
	var first error
	conf := types.Config{
		IgnoreFuncBodies: true,
		Importer:         reader{t},
		Sizes:            types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			if e, ok := err.(types.Error); first == nil && !(ok && e.Soft) {
				first = err
			}
		},
	}
	p, _ := conf.Check(path, t.fset, []*ast.File{file}, nil)
	if first != nil {
		return nil, fmt.Errorf("packages: %s: %w", path, first)
	}
	p.MarkComplete()
	t.loaded[path] = p
	return p, nil
}

// A reader reads the packages that signatures mention.
type reader struct{ t *Types }

func (r reader) Import(path string) (*types.Package, error) { return r.t.read(path) }
