package source

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// docx reads the paragraphs of a Word document: an export of many articles, or one.
func (s *session) docx(e entry, z *zip.Reader) error {
	body, err := z.Open("word/document.xml")
	if err != nil {
		return s.failed(e, fmt.Errorf("a damaged Word document: %w", err))
	}
	defer body.Close()
	text, err := wordText(io.LimitReader(body, 32*s.limits.Article))
	if err != nil {
		return s.failed(e, fmt.Errorf("a damaged Word document: %w", err))
	}
	e.size = int64(len(text))
	return s.plain(e, bufio.NewReaderSize(strings.NewReader(text), 1<<16), nil)
}

// wordText is the text of WordprocessingML (ECMA-376, part 1, 17.3): a line per
// paragraph and a blank line between two, deleted and hidden words left out.
func wordText(r io.Reader) (string, error) {
	d := xml.NewDecoder(r)
	var b strings.Builder
	in, skip := false, 0
	for {
		t, err := d.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "del", "moveFrom", "instrText", "txbxContent":
				skip++
			case "t":
				in = true
			case "tab":
				b.WriteByte('\t')
			case "br", "cr":
				b.WriteByte('\n')
			case "noBreakHyphen":
				b.WriteByte('-')
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "del", "moveFrom", "instrText", "txbxContent":
				skip--
			case "t":
				in = false
			case "p":
				b.WriteString("\n\n")
			}
		case xml.CharData:
			if in && skip == 0 {
				b.Write(t)
			}
		}
	}
}
