package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// inner is an entry of an archive.
func (e entry) inner(name string, size int64) entry {
	return entry{file: e.file + "/" + name, key: name, name: path.Base(name), size: size, depth: e.depth + 1}
}

// unpacked is a compressed file without its last ending.
func (e entry) unpacked() entry {
	e.size, e.depth = 0, e.depth+1
	lower := strings.ToLower(e.name)
	switch {
	case strings.HasSuffix(lower, ".tgz"):
		e.name = e.name[:len(e.name)-4] + ".tar"
	default:
		e.name = strings.TrimSuffix(e.name, path.Ext(e.name))
		e.key = strings.TrimSuffix(e.key, path.Ext(e.key))
	}
	return e
}

// deep reports an archive in too many others.
func (s *session) deep(e entry) bool { return e.depth >= s.limits.Depth }

func (s *session) tooDeep(e entry) error {
	return s.problem(e, 0, "too-deep", "too deep", "an archive within %d others is not read: unpack the outer ones",
		s.limits.Depth)
}

// safe reports names that stay inside their archive.
func safe(name string) bool {
	return name != "" && !path.IsAbs(name) && !strings.Contains(name, "\\") &&
		!strings.HasPrefix(path.Clean(name), "..") && !strings.Contains(name, "\x00")
}

func (s *session) unsafeName(e entry, name string) error {
	return s.problem(e, 0, "name", "unsafe name",
		"the entry %q leads out of the archive and is not read: pack it anew", name)
}

// zip reads an archive, or the office document that it is.
func (s *session) zip(e entry, r *bufio.Reader, at io.ReaderAt) error {
	size := e.size
	if at == nil || size <= 0 {
		f, n, err := s.spool(r)
		if err != nil {
			return s.failed(e, err)
		}
		defer f.Close()
		at, size = f, n
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return s.failed(e, fmt.Errorf("a damaged ZIP archive: %w", err))
	}
	for _, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return s.docx(e, z)
		case f.Name == "xl/workbook.xml":
			return s.problem(e, 0, "binary", ".xlsx",
				"the file is a spreadsheet, which is not read: save its sheet as CSV")
		case f.Name == "ppt/presentation.xml", f.Name == "content.xml", f.Name == "META-INF/container.xml":
			return s.problem(e, 0, "binary", "office document",
				"the file is an office document or a book, which is not read: save it as .docx or .txt")
		}
	}
	if s.deep(e) {
		return s.tooDeep(e)
	}
	if len(z.File) > s.limits.Entries {
		return s.problem(e, 0, "too-large", "too large", "the archive has more than %d entries: cut it",
			s.limits.Entries)
	}
	if err := s.manifest(z, e.file); err != nil {
		return err
	}
	for _, f := range z.File {
		if err := s.zipEntry(e, f); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) zipEntry(e entry, f *zip.File) error {
	if f.FileInfo().IsDir() || skipped(f.Name) {
		return nil
	}
	if !safe(f.Name) {
		return s.unsafeName(e, f.Name)
	}
	in := e.inner(path.Clean(f.Name), int64(min(f.UncompressedSize64, 1<<62)))
	if !f.Mode().IsRegular() {
		return s.problem(in, 0, "special", "special file",
			"this is no file but a link or a device: pack the file itself")
	}
	body, err := f.Open()
	if err != nil {
		return s.failed(in, err)
	}
	defer body.Close()
	packed := int64(min(f.CompressedSize64, 1<<62))
	m := &meter{r: body, ratio: s.limits.Ratio, packed: func() int64 { return packed }}
	return s.read(in, bufio.NewReaderSize(m, 1<<16), nil)
}

// skipped reports entries of which some folder is hidden.
func skipped(name string) bool {
	for part := range strings.SplitSeq(path.Clean(name), "/") {
		if hidden(part) && part != ".." {
			return true
		}
	}
	return false
}

func (s *session) tar(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	if s.deep(e) {
		return s.tooDeep(e)
	}
	archive := tar.NewReader(r)
	for n := 0; ; n++ {
		h, err := archive.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return s.failed(e, fmt.Errorf("a damaged tar archive, what stands before the damage is read: %w", err))
		}
		if n >= s.limits.Entries {
			return s.problem(e, 0, "too-large", "too large", "the archive has more than %d entries: cut it",
				s.limits.Entries)
		}
		switch {
		case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader || skipped(h.Name):
			continue
		case !safe(h.Name):
			err = s.unsafeName(e, h.Name)
		case h.Typeflag != tar.TypeReg:
			err = s.problem(e.inner(path.Clean(h.Name), 0), 0, "special", "special file",
				"this is no file but a link or a device: pack the file itself")
		default:
			err = s.read(e.inner(path.Clean(h.Name), h.Size), bufio.NewReaderSize(archive, 1<<16), nil)
		}
		if err != nil {
			return err
		}
	}
}

// unpack reads what a compressed stream holds.
func (s *session) unpack(e entry, packed *counter, plain io.Reader) error {
	m := &meter{r: contextReader{s, plain}, ratio: s.limits.Ratio, packed: func() int64 { return packed.n }}
	in := e.unpacked()
	in.named = e.named
	return s.read(in, bufio.NewReaderSize(m, 1<<16), nil)
}

func (s *session) gzip(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	if s.deep(e) {
		return s.tooDeep(e)
	}
	c := &counter{r: r}
	z, err := gzip.NewReader(bufio.NewReader(c))
	if err != nil {
		return s.failed(e, fmt.Errorf("damaged gzip: %w", err))
	}
	return s.unpack(e, c, z)
}

func (s *session) zstd(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	if s.deep(e) {
		return s.tooDeep(e)
	}
	c := &counter{r: r}
	z, err := zstd.NewReader(c, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(128<<20))
	if err != nil {
		return s.failed(e, fmt.Errorf("damaged Zstandard: %w", err))
	}
	defer z.Close()
	return s.unpack(e, c, z)
}

func (s *session) bzip2(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	if s.deep(e) {
		return s.tooDeep(e)
	}
	c := &counter{r: r}
	return s.unpack(e, c, bzip2.NewReader(c))
}
