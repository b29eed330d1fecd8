package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"regexp"
)

// fromLine begins a message of a mailbox (RFC 4155): From ada@orvik.example Thu Mar 12
// 10:00:00 2026
var fromLine = regexp.MustCompile(`^From \S.*\d{1,2}:\d{2}.*\d{4}`)

// firstMessage recognises a mailbox: a line From, then a header field.
var firstMessage = regexp.MustCompile(`^From \S[^\n]*\d{1,2}:\d{2}[^\n]*\d{4}[^\n]*\n[A-Za-z][A-Za-z-]*: `)

// mailbox reads the messages of a file of many.
func (s *session) mailbox(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	var raw []byte
	n, line, begin := 0, 0, 0
	blank, large := true, false
	flush := func() error {
		if n == 0 {
			return nil
		}
		of := e
		of.file = fmt.Sprintf("%s:%d", e.file, begin)
		if large {
			return s.failed(of, s.noArticle())
		}
		of.key = fmt.Sprintf("%s#%d", e.key, n)
		return s.letter(of, e.row(n, begin), raw)
	}
	for {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		text, err := s.line(r)
		switch {
		case err == errLongLine:
			line, large = line+1, true
			continue
		case err != nil && err != io.EOF:
			return s.failed(e, err)
		}
		if err == io.EOF && len(text) == 0 {
			return flush()
		}
		line++
		switch {
		case blank && fromLine.Match(text):
			if err := flush(); err != nil {
				return err
			}
			n, begin, raw, large = n+1, line, nil, false
		case n > 0 && !large:
			if bytes.HasPrefix(bytes.TrimLeft(text, ">"), []byte("From ")) {
				text = bytes.TrimPrefix(text, []byte(">"))
			}
			raw = append(append(raw, bytes.TrimRight(text, "\r\n")...), '\n')
			large = int64(len(raw)) > s.limits.Article
		}
		blank = len(bytes.TrimSpace(text)) == 0
	}
}
