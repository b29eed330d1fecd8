package notebook

import (
	"html"
	"strconv"
	"strings"
)

// ansiHTML escapes terminal text and turns its ANSI colours and weights into
// spans. The classes name the colour and leave the shade to the page, so that
// a text is readable on light and on dark; colours of the 256-colour and RGB
// kinds become the nearest of the sixteen. Other control sequences are left
// out. A carriage return starts its line anew, as in a terminal, so that of a
// progress bar the last state is left.
func ansiHTML(s string) string {
	var b strings.Builder
	var style ansiStyle
	open := false
	write := func(text string) {
		if text == "" {
			return
		}
		class := style.class()
		if class != "" {
			b.WriteString(`<span class="` + class + `">`)
			open = true
		}
		b.WriteString(html.EscapeString(text))
		if open {
			b.WriteString("</span>")
			open = false
		}
	}
	s = overwrite(s)
	for s != "" {
		i := strings.IndexAny(s, "\x1b\u009b")
		if i < 0 {
			write(visible(s))
			break
		}
		write(visible(s[:i]))
		var final byte
		var params string
		s, params, final = escapeSequence(s[i:])
		if final == 'm' {
			style.apply(params)
		}
	}
	return b.String()
}

// overwrite applies carriage returns that do not end a line.
func overwrite(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if !strings.Contains(s, "\r") {
		return s
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		l = strings.TrimRight(l, "\r")
		if k := strings.LastIndexByte(l, '\r'); k >= 0 {
			// Only the visible text goes; the colours set before stay.
			l = onlyColours(l[:k]) + l[k+1:]
		}
		lines[i] = l
	}
	return strings.Join(lines, "\n")
}

func onlyColours(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '\x1b')
		if i < 0 {
			return b.String()
		}
		rest, _, final := escapeSequence(s[i:])
		if final == 'm' {
			b.WriteString(s[i : len(s)-len(rest)])
		}
		s = rest
	}
}

// visible drops control characters that a page cannot hold.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// escapeSequence splits off the control sequence (ECMA-48, 5.4) or string
// with which s begins, and gives its parameters and final byte.
func escapeSequence(s string) (rest, params string, final byte) {
	switch {
	case strings.HasPrefix(s, "\u009b"):
		s = s[len("\u009b"):]
	case strings.HasPrefix(s, "\x1b["):
		s = s[2:]
	case strings.HasPrefix(s, "\x1b]"): // operating system command, to BEL or ST
		for i := 2; i < len(s); i++ {
			if s[i] == '\a' {
				return s[i+1:], "", 0
			}
			if s[i] == '\x1b' {
				return strings.TrimPrefix(s[i+1:], `\`), "", 0
			}
		}
		return "", "", 0
	default:
		return s[min(len(s), 2):], "", 0
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 0x40 <= c && c <= 0x7e:
			return s[i+1:], s[:i], c
		case c < 0x20 || c > 0x7e: // not a sequence after all
			return s[i:], "", 0
		}
	}
	return "", "", 0
}

// ansiStyle is a graphic rendition; colours are 0 for the default, else 1 to
// 16 in the order of the codes.
type ansiStyle struct {
	fg, bg                          int
	bold, faint, italic, under, inv bool
}

var ansiNames = [...]string{"", "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"}

func (a ansiStyle) class() string {
	var c []string
	fg, bg := a.fg, a.bg
	if a.inv {
		c = append(c, "ansi-inverse")
		fg, bg = 0, 0
	}
	if fg > 0 {
		c = append(c, "ansi-"+ansiNames[fg])
	}
	if bg > 0 {
		c = append(c, "ansi-on-"+ansiNames[bg])
	}
	for _, f := range []struct {
		on   bool
		name string
	}{{a.bold, "ansi-bold"}, {a.faint, "ansi-faint"}, {a.italic, "ansi-italic"}, {a.under, "ansi-underline"}} {
		if f.on {
			c = append(c, f.name)
		}
	}
	return strings.Join(c, " ")
}

func (a *ansiStyle) apply(params string) {
	codes := strings.FieldsFunc(params+";", func(r rune) bool { return r == ';' || r == ':' })
	if len(codes) == 0 {
		codes = []string{"0"}
	}
	for i := 0; i < len(codes); i++ {
		n, err := strconv.Atoi(codes[i])
		if err != nil {
			continue
		}
		switch {
		case n == 0:
			*a = ansiStyle{}
		case n == 1:
			a.bold = true
		case n == 2:
			a.faint = true
		case n == 3:
			a.italic = true
		case n == 4:
			a.under = true
		case n == 7:
			a.inv = true
		case n == 22:
			a.bold, a.faint = false, false
		case n == 23:
			a.italic = false
		case n == 24:
			a.under = false
		case n == 27:
			a.inv = false
		case 30 <= n && n <= 37:
			a.fg = n - 30 + 1
		case 40 <= n && n <= 47:
			a.bg = n - 40 + 1
		case 90 <= n && n <= 97:
			a.fg = n - 90 + 9
		case 100 <= n && n <= 107:
			a.bg = n - 100 + 9
		case n == 39:
			a.fg = 0
		case n == 49:
			a.bg = 0
		case n == 38 || n == 48:
			colour, used := extended(codes[i+1:])
			i += used
			if n == 38 {
				a.fg = colour
			} else {
				a.bg = colour
			}
		}
	}
}

// extended reads what follows 38 or 48: 5;N of the 256 colours or 2;R;G;B.
func extended(codes []string) (colour, used int) {
	var n []int
	for _, c := range codes[:min(4, len(codes))] {
		v, _ := strconv.Atoi(c)
		n = append(n, max(0, min(255, v)))
	}
	switch {
	case len(n) >= 2 && n[0] == 5:
		switch v := n[1]; {
		case v < 16:
			return v + 1, 2
		case v < 232: // the cube of 6×6×6
			v -= 16
			return nearest(v/36*51, v/6%6*51, v%6*51), 2
		default:
			grey := (v - 232) * 255 / 23
			return nearest(grey, grey, grey), 2
		}
	case len(n) >= 4 && n[0] == 2:
		return nearest(n[1], n[2], n[3]), 4
	}
	return 0, len(n)
}

// nearest is the colour of the first eight whose channels are on where those
// given are above the middle of their range.
func nearest(r, g, b int) int {
	low, high := min(r, g, b), max(r, g, b)
	if high-low < 40 { // a grey
		switch {
		case high > 200:
			return 8 // white
		case high > 90:
			return 9 // bright black, which is grey
		}
		return 1
	}
	mid := (low + high) / 2
	n := 0
	if r > mid {
		n |= 1
	}
	if g > mid {
		n |= 2
	}
	if b > mid {
		n |= 4
	}
	return n + 1
}
