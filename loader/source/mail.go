package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"
)

// Mail (RFC 5322) and pages that browsers save as one file (MHTML, RFC 2557) are MIME
// entities (RFC 2045): a header, and a body of one part or of many.

// deepestPart is how many multipart entities may stand in each other.
const deepestPart = 8

// A message is what is taken from the parts of one MIME entity.
type message struct {
	plain, html string
	location    string // of the page
	parts       int
}

// words decodes header fields such as =?iso-8859-1?q?F=E4hre?=.
var words = mime.WordDecoder{CharsetReader: charset.NewReaderLabel}

// mail reads a message, and what is attached to it.
func (s *session) mail(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	raw, err := s.all(e, r)
	if err != nil {
		return s.failed(e, err)
	}
	return s.letter(e, e.text(""), raw)
}

// letter reads the bytes of a message into the article t.
func (s *session) letter(e entry, t Text, raw []byte) error {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return s.failed(e, fmt.Errorf("a damaged message: %w", err))
	}
	var of message
	if err := s.parts(e, &of, textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
		return err
	}
	t.Title, err = words.DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		t.Title = m.Header.Get("Subject")
	}
	title := strings.TrimSpace(passedOn.ReplaceAllString(t.Title, ""))
	if title == strings.TrimSpace(t.Title) { // what is passed on has a day of its own
		t.Published = m.Header.Get("Date")
	}
	t.Title = title
	t.Text = of.plain
	if of.html != "" && (strings.TrimSpace(of.plain) == "" || manyAddresses(of.plain)) {
		t.Text, t.HTML = "", of.html
	}
	if strings.TrimSpace(t.Text+t.HTML) == "" {
		return s.problem(e, t.Line, "empty", "empty",
			"the message has no text: fetch the article again or remove the file")
	}
	return s.text(t)
}

// passedOn opens the subject of an answer or of a message that was forwarded.
var passedOn = regexp.MustCompile(`(?i)^\s*(?:(?:re|aw|fwd?|wg|tr)\s*:\s*)+`)

// manyAddresses reports a text that was made from a page, every tenth line with the
// address of a link.
func manyAddresses(plain string) bool {
	lines, links := 0, 0
	for line := range strings.Lines(plain) {
		if strings.TrimSpace(line) != "" {
			lines++
			if strings.Contains(line, "http://") || strings.Contains(line, "https://") {
				links++
			}
		}
	}
	return links*10 > lines
}

// savedPage reads a page that a browser saved with its pictures: the first page in it.
func (s *session) savedPage(e entry, r *bufio.Reader, _ io.ReaderAt) error {
	m, err := mail.ReadMessage(bufio.NewReader(io.LimitReader(r, 32*s.limits.Article)))
	if err != nil {
		return s.failed(e, fmt.Errorf("a damaged saved page: %w", err))
	}
	var of message
	err = s.parts(e, &of, textproto.MIMEHeader(m.Header), m.Body, 0)
	switch {
	case err != nil:
		return err
	case of.html == "":
		return s.problem(e, 0, "html", "no page",
			"the file holds no page: save it again, as a complete page or as .html")
	}
	t := e.text("")
	t.HTML, t.URL = of.html, cmp.Or(m.Header.Get("Snapshot-Content-Location"), of.location)
	return s.text(t)
}

// parts takes what it can from an entity and those within it. Pictures, sounds, fonts and
// style sheets are no articles, and passed over; other files are read as what they are.
func (s *session) parts(e entry, of *message, header textproto.MIMEHeader, body io.Reader, depth int) error {
	media, params, err := mime.ParseMediaType(cmp.Or(header.Get("Content-Type"), "text/plain"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	if of.parts++; of.parts > s.limits.Entries {
		return s.problem(e, 0, "too-large", "too large", "the message has more than %d parts: cut it", s.limits.Entries)
	}
	if strings.HasPrefix(media, "multipart/") {
		if depth >= deepestPart {
			return s.problem(e, 0, "too-deep", "too deep", "parts within %d others are not read", deepestPart)
		}
		return s.each(e, of, body, params["boundary"], depth)
	}
	body = transferred(header.Get("Content-Transfer-Encoding"), body)
	_, disposition, _ := mime.ParseMediaType(header.Get("Content-Disposition"))
	name := cmp.Or(disposition["filename"], params["name"])
	if decoded, err := words.DecodeHeader(name); err == nil {
		name = decoded
	}
	top, _, _ := strings.Cut(media, "/")
	switch {
	case top == "image" || top == "audio" || top == "video" || top == "font" || media == "text/css" ||
		strings.HasSuffix(media, "javascript"):
		return nil
	case media == "message/rfc822":
		return s.attached(e, cmp.Or(name, "message.eml"), body)
	case name != "" && (top != "text" || strings.HasPrefix(header.Get("Content-Disposition"), "attachment")):
		return s.attached(e, name, body)
	case media == "text/html" && of.html == "":
		of.location = header.Get("Content-Location")
		of.html, err = s.words(e, body, params["charset"])
	case top == "text" && media != "text/html":
		var more string
		more, err = s.words(e, body, params["charset"])
		of.plain = strings.TrimLeft(of.plain+"\n\n"+more, "\n")
	}
	if err != nil {
		return s.failed(e, err)
	}
	return nil
}

// each goes through the parts of a multipart entity; one that is cut off is read as far
// as it goes.
func (s *session) each(e entry, of *message, body io.Reader, boundary string, depth int) error {
	if boundary == "" {
		return s.failed(e, errors.New("a damaged message: its parts have no boundary"))
	}
	parts := multipart.NewReader(body, boundary)
	for {
		p, err := parts.NextRawPart()
		if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil
		}
		if err != nil {
			return s.failed(e, fmt.Errorf("a damaged message, what stands before the damage is read: %w", err))
		}
		if err := s.parts(e, of, p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// attached reads a file that a message brings.
func (s *session) attached(e entry, name string, body io.Reader) error {
	if s.deep(e) {
		return s.tooDeep(e)
	}
	name = path.Base(strings.ReplaceAll(name, "\\", "/"))
	if hidden(name) {
		return nil
	}
	return s.read(e.inner(e.key+"/"+name, 0), bufio.NewReaderSize(contextReader{s, body}, 1<<16), nil)
}

// words is the text of a part in UTF-8; one that is cut off or damaged is read as far as
// it goes.
func (s *session) words(e entry, body io.Reader, label string) (string, error) {
	e.size = 0
	raw, err := s.all(e, body)
	var large *tooLarge
	if errors.As(err, &large) || err != nil && len(raw) == 0 {
		return "", err
	}
	if encoding, _ := charset.Lookup(label); encoding != nil {
		if decoded, err := encoding.NewDecoder().Bytes(raw); err == nil {
			raw = decoded
		}
	}
	return strings.ReplaceAll(string(raw), "\r\n", "\n"), nil
}

// transferred undoes the encoding in which a body was sent.
func transferred(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
