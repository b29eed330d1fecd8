package article

import "strings"

// Captions are told by their credit: a label ("Photo:"), a name beside an
// agency at the end ("Jane Doe/Reuters"), a bracket that holds either. Words
// alone do not make a caption, since reports speak of photographs too.

// creditLabels stand before a credit, directly after them a colon or a name.
var creditLabels = []string{
	"photo:", "photos:", "photograph:", "photographs:", "photographer:", "image:", "images:", "picture:", "pictures:",
	"credit:", "credits:", "credit...",
	"photo credit", "photo by", "photos by", "photograph by", "photographs by", "image credit", "image by",
	"picture by",
	"image source", "photo courtesy", "image courtesy", "photo illustration",
	"courtesy of", "file photo", "file picture", "file image", "ap photo", "via getty", "/getty", "getty images",
	" / ap", " / reuters", " / afp", " / getty", " / epa", "via ap", "via reuters", "via wikimedia",
	"wikimedia commons", "/reuters", "/ap", "/afp", "/epa", "/shutterstock", "shutterstock", "/bloomberg", "istock",
	"stock photo", "screengrab", "screenshot", "purchase licensing rights", "handout via", "pool via", "via flickr",
	"© ",
	"foto:", "fotos:", "foto di", "foto de", "bild:", "crédit photo", "фото:",
}

const (
	maxCaption = 75  // words that a caption may have
	creditTail = 200 // bytes at its end in which the credit is looked for
)

// captionAt returns where in the block's words a credit begins, or -1.
// The credit reaches to the end of the block.
func captionAt(text string, b *block) int {
	if b.n > maxCaption || b.n == 0 {
		return -1
	}
	s := b.words.Cut(text)
	if i := bracketCredit(s); i >= 0 {
		return i
	}
	if b.classes[crediting] == 0 && b.role != credit {
		return -1
	}
	if b.n <= 8 && !b.terminal() {
		// "Jane Doe, AP"
		if i := strings.LastIndexByte(s, ','); i > 0 && agencyName(s[i+1:]) != "" {
			return 0
		}
	}
	// a credit is at most sixteen words
	base := max(0, len(s)-creditTail)
	for base < len(s) && s[base]&0xc0 == 0x80 {
		base++
	}
	whole := s
	s = s[base:]
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return -1
	}
	best := -1
	for _, l := range creditLabels {
		i := strings.LastIndex(low, l)
		if i < 0 || i > 0 && isWordByte(l[0]) && isWordByte(low[i-1]) {
			continue
		}
		if e := i + len(l); e < len(low) && isWordByte(low[e]) && isWordByte(l[len(l)-1]) {
			continue
		}
		if l[0] == '/' || l[0] == ' ' {
			i = nameBefore(s, i)
		}
		if i < best || best < 0 {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	if best += base; best == 0 {
		if strings.HasPrefix(low, "©") {
			return -1
		}
		return 0
	}
	// what follows the label is a few names, and no sentence goes on after it
	tail := whole[best:]
	if wordCount(tail) > 16 || strings.Count(strings.TrimRight(tail, " .)]"), ". ") > 2 {
		return -1
	}
	return best
}

// nameBefore steps back from the slash of "Jane Doe/Reuters" over the name.
func nameBefore(s string, i int) int {
	start := i
	for words := 0; words < 4 && start > 0; words++ {
		j := start
		for j > 0 && s[j-1] == ' ' {
			j--
		}
		k := j
		for k > 0 && s[k-1] != ' ' {
			k--
		}
		if k == j || !(s[k] >= 'A' && s[k] <= 'Z' || s[k] >= 0x80) || j < start &&
			(s[j-1] == '.' && j-k > 3 || s[j-1] == ',') {
			break
		}
		start = k
	}
	return start
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func wordCount(s string) int {
	n := 0
	in := false
	for _, r := range s {
		w := isWordRune(r)
		if w && !in {
			n++
		}
		in = w
	}
	return n
}

// bracketCredit finds a credit in brackets at the end, "(NASA/JPL)" or
// "(Jane Doe/AFP)": a few words with a slash between names. Where a sentence
// of the text ends with its agency, no slash stands in the brackets.
func bracketCredit(s string) int {
	t := strings.TrimRight(s, " .")
	if !strings.HasSuffix(t, ")") {
		return -1
	}
	i := strings.LastIndexByte(t, '(')
	if i < 0 || len(t)-i > 80 {
		return -1
	}
	in := strings.TrimSpace(t[i+1 : len(t)-1])
	k := strings.IndexByte(in, '/')
	if k < 2 || wordCount(in) > 9 || strings.Contains(in, "://") {
		return -1
	}
	if a, b := in[0], strings.TrimLeft(in[k+1:], " "); a < 'A' || a > 'Z' || b == "" || b[0] < 'A' || b[0] > 'Z' {
		return -1
	}
	return i
}
