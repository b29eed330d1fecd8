package source

import (
	"bufio"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// warc reads the pages of a web archive (ISO 28500), the responses and resources whose
// content is HTML. The one library that is kept for Go brings a database's packages
// with it; the format is a header and a length.
func (s *session) warc(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	for n := 1; ; n++ {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		version, err := s.line(r)
		for err == nil && strings.TrimSpace(string(version)) == "" {
			version, err = s.line(r)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil || !strings.HasPrefix(string(version), "WARC/") {
			return s.failed(e,
				fmt.Errorf("a damaged web archive, what stands before the damage is read: record %d does not "+
					"begin with WARC/", n))
		}
		header, err := textproto.NewReader(bufio.NewReaderSize(io.LimitReader(headerReader{r}, 1<<20),
			16)).ReadMIMEHeader()
		if err != nil {
			return s.failed(e,
				fmt.Errorf("a damaged web archive, what stands before the damage is read: record %d: %w", n, err))
		}
		length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
		if err != nil || length < 0 {
			return s.failed(e,
				fmt.Errorf("a damaged web archive, what stands before the damage is read: record %d has no length", n))
		}
		block := &io.LimitedReader{R: r, N: length}
		if err := s.warcRecord(e, header, block, n); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, contextReader{s, block}); err != nil || block.N > 0 {
			return s.failed(e, fmt.Errorf("a damaged web archive: record %d is cut", n))
		}
	}
}

// headerReader gives a header line by line, so that nothing behind it is read.
type headerReader struct{ r *bufio.Reader }

func (h headerReader) Read(p []byte) (int, error) {
	b, err := h.r.ReadByte()
	if err != nil || len(p) == 0 {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// warcRecord passes the page of a record on; requests, metadata, pictures and pages
// that were not found are no articles, and passed over.
func (s *session) warcRecord(e entry, header textproto.MIMEHeader, block io.Reader, n int) error {
	kind := header.Get("WARC-Type")
	content := header.Get("Content-Type")
	body := bufio.NewReader(block)
	url := strings.Trim(header.Get("WARC-Target-URI"), "<>")
	switch {
	case kind == "response" && strings.HasPrefix(url, "http"):
		response, err := http.ReadResponse(body, nil)
		if err != nil {
			return s.problem(e, 0, "row", "bad record", "record %d, %s: no answer of a web server: %v", n, url, err)
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil
		}
		content = response.Header.Get("Content-Type")
		body = bufio.NewReader(unencoded(response))
	case kind == "resource":
	default:
		return nil
	}
	media, _, _ := mime.ParseMediaType(content)
	if media != "text/html" && media != "application/xhtml+xml" && !(media == "" && page(peek(body))) {
		return nil
	}
	in := e
	in.size = 0
	raw, err := s.all(in, body)
	if err != nil && err != io.ErrUnexpectedEOF {
		in.file = fmt.Sprintf("%s#%d", e.file, n)
		return s.failed(in, err)
	}
	t := e.row(n, 0)
	t.File = fmt.Sprintf("%s#%d", e.file, n)
	t.HTML, t.URL = string(raw), url
	return s.text(t)
}
