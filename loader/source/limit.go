package source

import (
	"fmt"
	"io"
	"os"
)

// tooLarge is the error of an input over a limit.
type tooLarge struct{ what, remedy string }

func (e *tooLarge) Error() string { return e.what }

// all reads a whole article, or fails where it is over the limit.
func (s *session) all(e entry, r io.Reader) ([]byte, error) {
	large := s.noArticle()
	if e.size > s.limits.Article {
		return nil, large
	}
	raw, err := io.ReadAll(io.LimitReader(r, s.limits.Article+1))
	if err == nil && int64(len(raw)) > s.limits.Article {
		return nil, large
	}
	return raw, err
}

// noArticle is the error of a text over the limit.
func (s *session) noArticle() error {
	return &tooLarge{fmt.Sprintf("larger than %d MiB, which no article is", s.limits.Article>>20),
		"cut it into its articles, or raise --max-article"}
}

// A meter counts what is unpacked of what was packed, and fails where that is no
// honest ratio: a bomb.
type meter struct {
	r      io.Reader
	packed func() int64
	out    int64
	ratio  int64
}

// honest is how much may be unpacked before the ratio counts.
const honest = 32 << 20

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.out += int64(n)
	if m.out > honest && m.out > m.ratio*max(m.packed(), 1) {
		return n, &tooLarge{fmt.Sprintf("it unpacks to more than %d times its size", m.ratio),
			"unpack it by hand if it is what you expect"}
	}
	return n, err
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// A guard fails when more is read than a row may have since the last one.
type guard struct {
	r     io.Reader
	n     int64 // since the last row
	limit int64
}

func (g *guard) Read(p []byte) (int, error) {
	if g.n > g.limit {
		return 0, &tooLarge{fmt.Sprintf("a row is larger than %d MiB", g.limit>>20),
			"check that quotation marks are closed and rows end with a line break"}
	}
	n, err := g.r.Read(p)
	g.n += int64(n)
	return n, err
}

// spool puts a stream into a file, since some kinds must be read from their end.
func (s *session) spool(r io.Reader) (*os.File, int64, error) {
	f, err := os.CreateTemp("", "onrecord-")
	if err != nil {
		return nil, 0, err
	}
	os.Remove(f.Name()) // it goes with its last user
	n, err := io.Copy(f, contextReader{s, r})
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, n, nil
}

// contextReader ends with the session's context.
type contextReader struct {
	s *session
	r io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.s.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
