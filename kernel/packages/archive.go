package packages

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

//go:embed linked.zip
var linkedZip []byte

var archive struct {
	once  sync.Once
	files map[string]*zip.File
	err   error

	mu   sync.Mutex
	docs map[string]map[string]string
}

// read returns a file of the archive.
func read(name string) ([]byte, error) {
	archive.once.Do(func() {
		z, err := zip.NewReader(bytes.NewReader(linkedZip), int64(len(linkedZip)))
		if err != nil {
			archive.err = fmt.Errorf("packages: linked.zip: %w", err)
			return
		}
		archive.files = make(map[string]*zip.File)
		for _, f := range z.File {
			archive.files[f.Name] = f
		}
	})
	if archive.err != nil {
		return nil, archive.err
	}
	f := archive.files[name]
	if f == nil {
		return nil, fmt.Errorf("packages: no %s in linked.zip", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("packages: %w", err)
	}
	defer r.Close()
	return io.ReadAll(r)
}

// Types is a reader of linked packages' types; it reads each package once, when it
// is asked for. It is not safe for concurrent use. It is a go/types.Importer.
type Types struct {
	fset   *token.FileSet
	seen   map[string]*types.Package // also those only mentioned by others
	loaded map[string]bool
}

// NewTypes returns a reader that has read nothing yet.
func NewTypes() *Types {
	return &Types{token.NewFileSet(), make(map[string]*types.Package), make(map[string]bool)}
}

// Import returns the types of a linked package.
func (t *Types) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	path = Canonical(path)
	if t.loaded[path] {
		return t.seen[path], nil
	}
	data, err := read(path + ".types")
	if err != nil {
		return nil, err
	}
	p, err := gcexportdata.Read(bytes.NewReader(data), t.fset, t.seen, path)
	if err != nil {
		return nil, fmt.Errorf("packages: %s: %w", path, err)
	}
	t.loaded[path] = true
	return p, nil
}

// Doc is the documentation of a linked package's name, as its source has it: of the
// package itself for "", of a method or field for "Type.Name". It is empty when there
// is none.
func Doc(path, name string) string {
	archive.mu.Lock()
	defer archive.mu.Unlock()
	path = Canonical(path)
	docs, ok := archive.docs[path]
	if !ok {
		if data, err := read(path + ".doc"); err == nil {
			if json.Unmarshal(data, &docs) != nil {
				docs = nil
			}
		}
		if archive.docs == nil {
			archive.docs = make(map[string]map[string]string)
		}
		archive.docs[path] = docs
	}
	return docs[name]
}
