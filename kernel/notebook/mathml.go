package notebook

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// formula is the HTML of a formula in TeX: MathML, which browsers draw
// without scripts or fonts, for the part of TeX that notes on counting use
// (letters, indices, fractions, roots, sums, relations, functions, text). A
// formula with anything else is shown as its source.
func formula(tex string, display bool) string {
	tex = strings.TrimSpace(tex)
	p := texParser{rest: tex}
	body := p.row("")
	if p.failed || p.rest != "" || body == "" {
		mark := "$"
		if display {
			mark = "$$"
		}
		code := `<code class="tex">` + html.EscapeString(mark+tex+mark) + `</code>`
		if display {
			return `<div class="formula">` + code + `</div>`
		}
		return code
	}
	alt := ` alttext="` + html.EscapeString(tex) + `"`
	if display {
		return `<div class="formula"><math display="block"` + alt + `>` + body + `</math></div>`
	}
	return `<math` + alt + `>` + body + `</math>`
}

// texParser turns TeX into MathML from left to right. It gives up, and says
// so in failed, at the first thing it does not know.
type texParser struct {
	rest   string
	depth  int
	failed bool
}

const deepestTeX = 40

func (p *texParser) fail() string {
	p.failed = true
	return ""
}

// row parses up to the stop mark, which it leaves: "}", "]", `\right` or the
// end of the formula.
func (p *texParser) row(stop string) string {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > deepestTeX {
		return p.fail()
	}
	var b strings.Builder
	for !p.failed {
		p.space()
		if p.rest == "" {
			if stop != "" {
				return p.fail()
			}
			break
		}
		if stop != "" && strings.HasPrefix(p.rest, stop) {
			break
		}
		b.WriteString(p.scripted())
	}
	return b.String()
}

func (p *texParser) space() { p.rest = strings.TrimLeft(p.rest, " \t\r\n") }

// scripted parses an atom and the index and exponent that follow it.
func (p *texParser) scripted() string {
	limits := false
	for _, c := range []string{`\sum`, `\prod`, `\bigcup`, `\bigcap`, `\lim`, `\max`, `\min`} {
		if after, ok := strings.CutPrefix(p.rest, c); ok && !startsWithLetter(after) {
			limits = true
		}
	}
	base := p.atom()
	var sub, sup string
	for !p.failed {
		p.space()
		switch {
		case sub == "" && strings.HasPrefix(p.rest, "_"):
			p.rest = p.rest[1:]
			sub = p.argument()
		case sup == "" && strings.HasPrefix(p.rest, "^"):
			p.rest = p.rest[1:]
			sup = p.argument()
		case sup == "" && strings.HasPrefix(p.rest, "'"):
			p.rest = p.rest[1:]
			sup = "<mo>′</mo>"
		default:
			over := "msup"
			under := "msub"
			both := "msubsup"
			if limits {
				over, under, both = "mover", "munder", "munderover"
			}
			switch {
			case sub != "" && sup != "":
				return element(both, base+sub+sup)
			case sub != "":
				return element(under, base+sub)
			case sup != "":
				return element(over, base+sup)
			}
			return base
		}
	}
	return base
}

func element(name, content string) string { return "<" + name + ">" + content + "</" + name + ">" }

// argument parses what a command or a script mark applies to: a group or one atom.
func (p *texParser) argument() string {
	p.space()
	if p.rest == "" || strings.ContainsAny(p.rest[:1], "_^}]&") {
		return p.fail()
	}
	return p.atom()
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && r < utf8.RuneSelf && unicode.IsLetter(r)
}

func (p *texParser) atom() string {
	r, size := utf8.DecodeRuneInString(p.rest)
	switch {
	case r == '{':
		p.rest = p.rest[1:]
		body := p.row("}")
		if p.failed {
			return ""
		}
		p.rest = p.rest[1:]
		return element("mrow", body)
	case r == '\\':
		return p.command()
	case '0' <= r && r <= '9':
		end := strings.IndexFunc(p.rest, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
		if end < 0 {
			end = len(p.rest)
		}
		number := strings.TrimRight(p.rest[:end], ".,")
		p.rest = p.rest[len(number):]
		return element("mn", number)
	case unicode.IsLetter(r):
		p.rest = p.rest[size:]
		return element("mi", html.EscapeString(string(r)))
	case strings.ContainsRune("}_^&%#$~", r):
		if r == '~' {
			p.rest = p.rest[1:]
			return `<mspace width="0.33em"/>`
		}
		return p.fail()
	case r == '-':
		p.rest = p.rest[1:]
		return "<mo>−</mo>"
	case r == '|':
		p.rest = p.rest[1:]
		return `<mo stretchy="false" lspace="0" rspace="0">|</mo>` // opening and closing look alike
	case r == '(' || r == ')' || r == '[' || r == ']':
		p.rest = p.rest[1:]
		return `<mo stretchy="false">` + string(r) + "</mo>"
	}
	p.rest = p.rest[size:]
	return element("mo", html.EscapeString(string(r)))
}

// command parses a control sequence.
func (p *texParser) command() string {
	name := p.name()
	switch name {
	case "frac", "dfrac", "tfrac":
		over := p.argument()
		under := p.argument()
		return element("mfrac", over+under)
	case "sqrt":
		p.space()
		if strings.HasPrefix(p.rest, "[") {
			p.rest = p.rest[1:]
			index := p.row("]")
			if p.failed {
				return ""
			}
			p.rest = p.rest[1:]
			return element("mroot", p.argument()+element("mrow", index))
		}
		return element("msqrt", p.argument())
	case "text", "textrm", "textit", "textbf", "mathrm", "operatorname", "mbox":
		return p.words(name)
	case "mathbf", "boldsymbol":
		return `<mrow class="bold">` + p.argument() + "</mrow>"
	case "left":
		return p.fence()
	case "bar", "overline":
		return "<mover>" + p.argument() + `<mo stretchy="true">¯</mo></mover>`
	case "hat":
		return "<mover>" + p.argument() + "<mo>^</mo></mover>"
	case "tilde":
		return "<mover>" + p.argument() + "<mo>~</mo></mover>"
	case "vec":
		return "<mover>" + p.argument() + "<mo>→</mo></mover>"
	}
	if w, ok := texSpaces[name]; ok {
		return `<mspace width="` + w + `"/>`
	}
	if s, ok := texLetters[name]; ok {
		return element("mi", s)
	}
	if s, ok := texOperators[name]; ok {
		return element("mo", html.EscapeString(s))
	}
	if s, ok := texFences[name]; ok {
		return `<mo stretchy="false">` + html.EscapeString(s) + "</mo>"
	}
	if texFunctions[name] {
		f := `<mi mathvariant="normal">` + name + "</mi>"
		p.space()
		if p.rest != "" && !strings.ContainsAny(p.rest[:1], "_^(}[") {
			f += "<mo>\u2061</mo>" // function application, of no width
			f += `<mspace width="0.17em"/>`
			return element("mrow", f)
		}
		return f
	}
	return p.fail()
}

// name reads a control sequence: letters, or one other character.
func (p *texParser) name() string {
	end := 1
	for end < len(p.rest) && startsWithLetter(p.rest[end:]) {
		end++
	}
	if end == 1 && len(p.rest) > 1 {
		_, size := utf8.DecodeRuneInString(p.rest[1:])
		end += size
	}
	name := p.rest[1:end]
	p.rest = p.rest[end:]
	return name
}

// words reads {text} as it is.
func (p *texParser) words(command string) string {
	p.space()
	if !strings.HasPrefix(p.rest, "{") {
		return p.fail()
	}
	end := strings.IndexAny(p.rest[1:], "{}")
	if end < 0 || p.rest[1+end] == '{' {
		return p.fail()
	}
	s := p.rest[1 : 1+end]
	p.rest = p.rest[2+end:]
	if strings.ContainsAny(s, "$^\\") {
		s = strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#").Replace(s)
		if strings.ContainsAny(s, "$^\\") {
			return p.fail()
		}
	}
	s = html.EscapeString(strings.ReplaceAll(s, " ", "\u00a0"))
	switch command {
	case "mathrm", "operatorname":
		return `<mi mathvariant="normal">` + s + "</mi>"
	case "textbf":
		return `<mtext class="bold">` + s + "</mtext>"
	case "textit":
		return `<mtext class="italic">` + s + "</mtext>"
	}
	return element("mtext", s)
}

// fence parses \left( … \right).
func (p *texParser) fence() string {
	open, ok := p.delimiter()
	if !ok {
		return p.fail()
	}
	body := p.row(`\right`)
	if p.failed {
		return ""
	}
	p.rest = p.rest[len(`\right`):]
	end, ok := p.delimiter()
	if !ok {
		return p.fail()
	}
	return element("mrow", open+body+end)
}

func (p *texParser) delimiter() (string, bool) {
	p.space()
	if p.rest == "" {
		return "", false
	}
	s := p.rest[:1]
	switch {
	case s == `\`:
		var ok bool
		if s, ok = texFences[p.name()]; !ok {
			return "", false
		}
	case s == ".":
		p.rest = p.rest[1:]
		return "", true
	case strings.Contains("()[]|/<>", s):
		p.rest = p.rest[1:]
	default:
		return "", false
	}
	return `<mo stretchy="true">` + html.EscapeString(s) + "</mo>", true
}

var texSpaces = map[string]string{
	",": "0.17em", ":": "0.22em", ";": "0.28em", " ": "0.33em", "!": "-0.17em",
	"quad": "1em", "qquad": "2em",
}

var texFences = map[string]string{
	"{": "{", "}": "}", "lvert": "|", "rvert": "|", "vert": "|", "|": "‖", "lVert": "‖", "rVert": "‖",
	"langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
}

var texFunctions = map[string]bool{
	"log": true, "ln": true, "exp": true, "min": true, "max": true, "sin": true, "cos": true, "tan": true,
	"lim": true, "arg": true, "det": true, "dim": true, "gcd": true, "Pr": true, "sup": true, "inf": true,
}

var texLetters = map[string]string{
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ",
	"eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
	"pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ",
	"psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
	"Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "infty": "∞", "emptyset": "∅",
	"varnothing": "∅", "partial": "∂", "nabla": "∇", "ldots": "…", "dots": "…", "cdots": "⋯",
	"%": "%", "$": "$", "_": "_", "#": "#", "&": "&amp;",
}

var texOperators = map[string]string{
	"cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "circ": "∘",
	"le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "lt": "<", "gt": ">", "approx": "≈",
	"equiv": "≡", "sim": "∼", "simeq": "≃", "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉",
	"ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪", "cap": "∩",
	"setminus": "∖", "mid": "∣", "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒",
	"Leftrightarrow": "⇔", "mapsto": "↦", "forall": "∀", "exists": "∃", "neg": "¬", "land": "∧", "lor": "∨",
	"wedge": "∧", "vee": "∨", "sum": "∑", "prod": "∏", "int": "∫", "bigcup": "⋃", "bigcap": "⋂", "colon": ":",
}
