package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"onrecord/loader/article"
)

// Limits bound what is read. The zero value of each is the default.
type Limits struct {
	Article int64 // bytes of one article; 16 MiB
	Row     int64 // bytes of one row or line; 32 MiB
	Columns int   // of a table; 10,000
	Entries int   // of one archive; 10,000,000
	Depth   int   // archives within archives; 3
	Ratio   int64 // of bytes unpacked to packed ones, from 32 MiB on; 250
}

func (l Limits) filled() Limits {
	set := func(v *int64, d int64) {
		if *v == 0 {
			*v = d
		}
	}
	set(&l.Article, 16<<20)
	set(&l.Row, 32<<20)
	set(&l.Ratio, 250)
	if l.Columns == 0 {
		l.Columns = 10_000
	}
	if l.Entries == 0 {
		l.Entries = 10_000_000
	}
	if l.Depth == 0 {
		l.Depth = 3
	}
	return l
}

// A Reader reads what people have. The zero value is right for most.
type Reader struct {
	// Columns names the columns of tables and of JSON objects: "text" → "Body". The
	// keys are those of Roles; names that are not given are found by themselves.
	Columns map[string]string
	Limits  Limits
	// Skip are folders, by their absolute paths, that are passed over without a word:
	// the one that is written to.
	Skip []string
}

// ErrNothing is in the error of a path that is not there or cannot be opened at all.
var ErrNothing = errors.New("nothing to read")

// Paths reads files, folders and archives in the order given; "-" is stdin. An error
// ends the reading: a path that is not there, or ctx.
func (r Reader) Paths(ctx context.Context, stdin io.Reader, paths ...string) iter.Seq2[Item, error] {
	return r.run(ctx, func(s *session) error {
		for _, p := range paths {
			if p == "-" {
				if err := s.stream(entry{file: "standard input", key: "stdin", name: "stdin", named: true},
					stdin); err != nil {
					return err
				}
				continue
			}
			info, err := os.Stat(p)
			if err != nil {
				return fmt.Errorf("%w: %w", ErrNothing, err)
			}
			if err := s.path(p, "", info, true); err != nil {
				return err
			}
		}
		return nil
	})
}

// FS reads the files of a file system in the order of their paths. root is put before
// their names in diagnostics.
func (r Reader) FS(ctx context.Context, fsys fs.FS, root string) iter.Seq2[Item, error] {
	return r.run(ctx, func(s *session) error { return s.walkFS(fsys, root, 0) })
}

// errStop ends a reading whose consumer has had enough.
var errStop = errors.New("stop")

func (r Reader) run(ctx context.Context, read func(*session) error) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		s := &session{Reader: r, ctx: ctx, limits: r.Limits.filled(), yield: func(i Item) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			if !yield(i, nil) {
				return errStop
			}
			return nil
		}}
		if err := read(s); err != nil && !errors.Is(err, errStop) {
			yield(Item{}, err)
		}
	}
}

// A session is one reading. Its functions return errors only of the context, of the
// consumer, and of paths that were named and are not there: all else is a Problem.
type session struct {
	Reader
	ctx    context.Context
	limits Limits
	yield  func(Item) error
	open   []string // real paths of the folders that are being read, for loops
}

// An entry is a file on its way to being read.
type entry struct {
	file  string // as shown to people
	key   string // below the folder or archive given
	name  string // its own, whose ending tells the kind
	size  int64  // -1 or 0: not known
	depth int    // of archives around it
	named bool   // by whoever reads, not found in a folder
}

func (e entry) text(s string) Text { return Text{File: e.file, Key: e.key, Text: s} }

// row is the n-th article of a file with many, on a line of it.
func (e entry) row(n, line int) Text {
	t := Text{File: e.file, Line: line, Key: e.key + "#" + strconv.Itoa(n)}
	if line > 0 {
		t.File += ":" + strconv.Itoa(line)
	}
	return t
}

func (s *session) text(t Text) error { return s.yield(Item{Text: &t}) }

func (s *session) problem(e entry, line int, code, reason, format string, args ...any) error {
	return s.yield(Item{Problem: &Problem{
		article.Diagnostic{File: e.file, Line: line, Code: code, Message: fmt.Sprintf(format, args...)}, reason,
	}})
}

// failed tells of an error of reading; those of the context and the consumer go on up.
func (s *session) failed(e entry, err error) error {
	var large *tooLarge
	switch {
	case errors.Is(err, errStop) || s.ctx.Err() != nil:
		return err
	case errors.As(err, &large):
		return s.problem(e, 0, "too-large", "too large", "%v; %s", err, large.remedy)
	case errors.Is(err, fs.ErrPermission):
		return s.problem(e, 0, "unreadable", "unreadable", "%v; check the file's permissions", err)
	}
	return s.problem(e, 0, "unreadable", "unreadable", "%v; check the file, or fetch it again", err)
}

// stream reads an entry from a reader whose end is not known.
func (s *session) stream(e entry, r io.Reader) error {
	return s.read(e, bufio.NewReaderSize(r, 1<<16), nil)
}

// file reads a file of the machine.
func (s *session) file(e entry, name string, info fs.FileInfo) error {
	f, err := os.Open(name)
	if err != nil {
		return s.failed(e, err)
	}
	defer f.Close()
	e.size = info.Size()
	return s.read(e, bufio.NewReaderSize(f, 1<<16), f)
}

// path reads a file or folder of the machine.
func (s *session) path(name, key string, info fs.FileInfo, named bool) error {
	if info.IsDir() {
		return s.walk(name, key)
	}
	if key == "" {
		key = filepath.Base(name)
	}
	e := entry{file: name, key: key, name: path.Base(filepath.ToSlash(name)), named: named}
	if !info.Mode().IsRegular() {
		return s.problem(e, 0, "special", "special file", "this is %s, not a file: leave it out", describe(info.Mode()))
	}
	return s.file(e, name, info)
}

func describe(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "a special file"
}

// hidden reports files that systems leave in folders, which are passed over without a
// word: names that begin with a dot, and those below.
func hidden(name string) bool {
	switch name {
	case "__MACOSX", "Thumbs.db", "desktop.ini", ManifestFile, "README", "README.md", "README.txt", "LICENSE":
		return true
	}
	return strings.HasPrefix(name, ".")
}
