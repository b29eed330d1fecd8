package datapackage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// maxFile bounds the size of a resource, in bytes: tables and texts are read
// into memory one at a time.
const maxFile = 256 << 20

// maxPackage bounds the sizes of all files together, because keys are kept until
// the end.
const maxPackage = 1 << 30

// maxFindings bounds the findings in one file; the rest are counted.
const maxFindings = 20

// A Finding is one thing that is wrong with a package, and what to do about it.
type Finding struct {
	File    string // in the package
	Line    int    // from 1; 0 for the whole file
	Message string
}

// String is "file:line: message".
func (f Finding) String() string {
	if f.Line == 0 {
		return f.File + ": " + f.Message
	}
	return f.File + ":" + strconv.Itoa(f.Line) + ": " + f.Message
}

// CheckDir checks the package in a folder; see Check. A build whose last move was cut
// is ended first.
func CheckDir(dir string) ([]Finding, error) {
	if err := Recover(dir); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	defer root.Close()
	return Check(root.FS())
}

// Check checks a package: the descriptor; each file's place, size and checksum;
// each table's columns, types, constraints, row count, key and foreign keys; that
// every span cuts its row's words from the article's text; and that the formats
// of a table hold the same rows. It trusts nothing: it opens only regular files
// inside the file system, none above 256 MiB, and follows no symbolic link. The
// error is for trouble with reading alone.
func Check(fsys fs.FS) ([]Finding, error) {
	c := &checker{fsys: fsys, texts: make(map[string]string), tables: make(map[string]*validator),
		sums: make(map[string][]*validator)}
	if err := c.regular(File); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return []Finding{{File, 0, "it is not there: onrecord build -o makes a package"}}, nil
		}
		return []Finding{{File, 0, err.Error()}}, nil
	}
	file, err := fsys.Open(File)
	if err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	c.pkg, err = Read(file)
	file.Close()
	if err != nil {
		return []Finding{findingOf(err)}, nil
	}
	c.descriptor()
	for i := range c.pkg.Resources {
		if r := &c.pkg.Resources[i]; c.usable(i, r) && r.ArticleID != "" {
			c.texts[oneLine(r.ArticleID)] = r.Path // as the tables have it
		}
	}
	for i := range c.pkg.Resources {
		c.resource(i, &c.pkg.Resources[i])
	}
	c.between()
	if err := c.strays(); err != nil {
		return nil, fmt.Errorf("datapackage: %w", err)
	}
	for _, f := range c.order {
		if more := c.count[f] - maxFindings; more > 0 {
			c.findings = append(c.findings,
				Finding{f, 0, fmt.Sprintf("%d more findings of this file are not listed", more)})
		}
	}
	return c.findings, nil
}

var positioned = regexp.MustCompile(`^` + regexp.QuoteMeta(File) + `:([0-9]+): `)

// findingOf takes the place out of an error of Read.
func findingOf(err error) Finding {
	m := positioned.FindStringSubmatch(err.Error())
	if m == nil {
		return Finding{File, 0, strings.TrimPrefix(err.Error(), File+": ")}
	}
	line, _ := strconv.Atoi(m[1])
	return Finding{File, line, err.Error()[len(m[0]):]}
}

type checker struct {
	fsys     fs.FS
	pkg      *Package
	findings []Finding
	count    map[string]int // of findings by file
	order    []string       // the files, in the order of their first finding
	bad      map[int]bool   // resources that are not to be opened

	texts  map[string]string       // paths of the articles' texts
	tables map[string]*validator   // by the name of the resource
	sums   map[string][]*validator // by the name of the table

	article string // of the text that was cut from last
	text    *text
}

func (c *checker) find(file string, line int, format string, args ...any) {
	if c.count == nil {
		c.count = make(map[string]int)
	}
	if c.count[file]++; c.count[file] == 1 {
		c.order = append(c.order, file)
	}
	if c.count[file] <= maxFindings {
		c.findings = append(c.findings, Finding{file, line, fmt.Sprintf(format, args...)})
	}
}

// at finds something wrong with how the descriptor describes a resource.
func (c *checker) at(resource int, format string, args ...any) {
	c.find(File, c.pkg.line(resource), "resource "+show(c.pkg.Resources[resource].Name)+": "+format, args...)
}

// show is a value of the package as messages quote it.
func show(s string) string {
	if len(s) > 80 {
		s = strings.ToValidUTF8(s[:80], "") + "…"
	}
	return strconv.Quote(s)
}

var hashForm = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)

// descriptor checks what can be seen without opening a file.
func (c *checker) descriptor() {
	c.bad = make(map[int]bool)
	if len(c.pkg.Resources) == 0 {
		c.find(File, 1, "no resources are described: name each file in \"resources\"")
	}
	names, paths := make(map[string]bool), make(map[string]bool)
	var size int64
	for i, r := range c.pkg.Resources {
		switch {
		case r.Name == "":
			c.at(i, "it has no name: give it one")
		case names[r.Name]:
			c.at(i, "the name stands twice: rename one of the two")
			c.bad[i] = true
		}
		names[r.Name] = true
		if reason := badPath(r.Path); reason != "" {
			c.at(i, "the path %s %s: a path is relative, with slashes, and stays inside the folder", show(r.Path),
				reason)
			c.bad[i] = true
		} else if paths[r.Path] || r.Path == File {
			c.at(i, "the path %s is described already: describe a file once", show(r.Path))
			c.bad[i] = true
		}
		paths[r.Path] = true
		if !hashForm.MatchString(r.Hash) {
			c.at(i, "the hash is %s, not \"sha256:\" and 64 hexadecimal digits: build the package anew", show(r.Hash))
		}
		if r.Bytes < 0 || r.Bytes > maxFile {
			c.at(i, "%d bytes are declared, and files of up to %d are read: cut it into smaller ones", r.Bytes, maxFile)
			c.bad[i] = true
		} else if size += r.Bytes; size > maxPackage {
			c.at(i, "the files up to this one have more than %d bytes: cut the package into smaller ones", maxPackage)
			c.bad[i] = true
		}
	}
}

// badPath says why a resource's path is refused, or nothing.
func badPath(p string) string {
	switch {
	case p == "":
		return "is empty"
	case strings.ContainsAny(p, "\\\x00"):
		return "has a backslash or a NUL"
	case path.IsAbs(p) || len(p) > 1 && p[1] == ':':
		return "is absolute"
	case strings.Contains(p, "://"):
		return "is an address"
	case !fs.ValidPath(p) || p == ".":
		return "leads out of the folder or is not in its plain form"
	case len(p) > 1024:
		return "is longer than 1024 bytes"
	}
	return ""
}

// regular tells whether a file is a plain one, reached through plain folders.
func (c *checker) regular(name string) error {
	parts := strings.Split(name, "/")
	for i := range parts {
		at := path.Join(parts[:i+1]...)
		info, err := fs.Lstat(c.fsys, at)
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("%s is not there: %w", at, fs.ErrNotExist)
			}
			return fmt.Errorf("%s cannot be read: %w", at, err)
		}
		switch last := i == len(parts)-1; {
		case info.Mode()&fs.ModeSymlink != 0:
			return fmt.Errorf("%s is a symbolic link: put the file itself there", at)
		case last && !info.Mode().IsRegular(), !last && !info.IsDir():
			return fmt.Errorf("%s is no plain file in plain folders", at)
		}
	}
	return nil
}

// usable tells whether a resource's file may be opened, and finds why not.
func (c *checker) usable(i int, r *Resource) bool {
	if c.bad[i] {
		return false
	}
	if err := c.regular(r.Path); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			c.at(i, "the file %s is not there: build the package anew, or describe it no longer", r.Path)
		} else {
			c.at(i, "%v", err)
		}
		c.bad[i] = true
		return false
	}
	info, err := fs.Stat(c.fsys, r.Path)
	if err == nil && info.Size() != r.Bytes {
		c.at(i, "%s has %d bytes, not the %d that are declared: it was changed after the build; build anew", r.Path,
			info.Size(), r.Bytes)
		if c.bad[i] = info.Size() > max(2*r.Bytes, 1<<20); c.bad[i] {
			return false // what it holds beyond that is nobody's mistake
		}
	}
	return true
}

// read reads a file of the package, which is known to be usable.
func (c *checker) read(name string) ([]byte, error) {
	file, err := c.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err == nil && len(raw) > maxFile {
		err = fmt.Errorf("larger than %d MiB", maxFile>>20)
	}
	return raw, err
}

// resource checks one file.
func (c *checker) resource(i int, r *Resource) {
	if c.bad[i] {
		return
	}
	raw, err := c.read(r.Path)
	if err != nil {
		c.find(r.Path, 0, "it cannot be read: %v", err)
		return
	}
	sum := sha256.Sum256(raw)
	if got := "sha256:" + hex.EncodeToString(sum[:]); got != r.Hash && hashForm.MatchString(r.Hash) {
		c.find(r.Path, 0, "the checksum is %s, not the declared %s: the file was changed after the build; build anew",
			got, r.Hash)
	}
	switch {
	case r.Schema != nil:
		c.check(i, r, raw)
	case r.ArticleID != "":
		newText(raw, func(line int, message string) { c.find(r.Path, line, "%s", message) })
	}
}

// check checks a table's schema, then its rows.
func (c *checker) check(i int, r *Resource, raw []byte) {
	t := find(r.Table)
	if r.Stored {
		t = nil
	}
	if t != nil && !c.known(i, r, t) {
		return
	}
	v, ok := c.validator(i, r)
	if !ok {
		return
	}
	switch {
	case strings.HasSuffix(r.Path, ".csv"):
		c.csv(v, raw)
	case strings.HasSuffix(r.Path, ".parquet"):
		c.parquet(v, r, raw)
	case strings.HasSuffix(r.Path, ".jsonl") && t != nil && t.name == "articles":
		c.nested(v, raw)
	case strings.HasSuffix(r.Path, ".jsonl"):
		c.jsonl(v, raw)
	default:
		c.at(i, "tables are .csv, .parquet or .jsonl files, not %s", path.Base(r.Path))
		return
	}
	if r.Rows != nil && *r.Rows != v.rows && c.count[r.Path] == 0 {
		c.find(r.Path, 0, "it has %d rows, and %d are declared: build anew", v.rows, *r.Rows)
	}
}

// known holds the schema of one of the corpus's tables against that in schema.go.
func (c *checker) known(i int, r *Resource, t *table) bool {
	suffix, ok := strings.CutPrefix(r.Name, t.name)
	if !ok || !slices.Contains([]string{"", "-parquet", "-jsonl"}, suffix) {
		c.at(i, "it holds the table %s: name it so, with -parquet or -jsonl behind for those formats", t.name)
		return false
	}
	want := t.schema(suffix)
	if suffix == "-jsonl" && t.name == "articles" {
		want = nestedSchema()
	}
	got := r.Schema
	for k := range max(len(got.Fields), len(want.Fields)) {
		switch {
		case k >= len(got.Fields):
			c.at(i, "the field %s is missing in the schema: build anew", show(want.Fields[k].Name))
			return false
		case k >= len(want.Fields):
			c.at(i, "the field %s is none of the table %s: put columns of your own into a table of your own",
				show(got.Fields[k].Name), t.name)
			return false
		case got.Fields[k].Name != want.Fields[k].Name || got.Fields[k].Type != want.Fields[k].Type:
			c.at(i, "field %d is %s of type %s, not %s of type %s: build anew", k+1, show(got.Fields[k].Name),
				show(got.Fields[k].Type),
				show(want.Fields[k].Name), want.Fields[k].Type)
			return false
		}
	}
	switch {
	case !slices.Equal(got.PrimaryKey, want.PrimaryKey):
		c.at(i, "the primary key is %q, not %q: build anew", got.PrimaryKey, want.PrimaryKey)
		return false
	case !slices.EqualFunc(got.ForeignKeys, want.ForeignKeys, func(a, b ForeignKey) bool {
		return slices.Equal(a.Fields, b.Fields) && a.Reference.Resource == b.Reference.Resource &&
			slices.Equal(a.Reference.Fields, b.Reference.Fields)
	}):
		c.at(i, "the foreign keys are not those of the table %s: build anew", t.name)
		return false
	}
	r.Schema = want // its constraints, which a package could have loosened
	return true
}
