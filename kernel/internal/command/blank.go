package command

import "strings"

// Blank is a cell's Go without its commands, which are not run; lines keep their
// numbers. A cell that a %% command takes whole is empty.
func Blank(cell string, isGo func(string) bool) string {
	lines := strings.SplitAfter(cell, "\n")
	var out strings.Builder
	for i := 0; i < len(lines); {
		text, n := joined(lines[i:])
		switch {
		case text == "" || strings.HasPrefix(text, "//"):
			out.WriteString(lines[i])
		case strings.HasPrefix(text, "%%"):
			name, _, _ := strings.Cut(text, " ")
			switch name {
			case "%%", "%%capture", "%%time":
			default:
				return out.String()
			}
			out.WriteString(blank(n))
		case text[0] == '%', text[0] == '$', text[0] == '!' && !isGo(text):
			out.WriteString(blank(n))
		default:
			rest, err := among(strings.Join(lines[i:], ""), isGo)
			if err != nil {
				rest = strings.Join(lines[i:], "")
			}
			return out.String() + rest
		}
		i += n
	}
	return out.String()
}
