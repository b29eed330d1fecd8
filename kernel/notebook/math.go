package notebook

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mathExtension teaches goldmark the formulas that Jupyter shows: $…$ within
// a line, $$…$$ within a paragraph or as lines of its own. Without it the
// underscores and asterisks of a formula would become emphasis.
type mathExtension struct{ clean *cleaner }

func (e mathExtension) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(
		parser.WithBlockParsers(util.Prioritized(mathBlockParser{}, 690)), // beside fenced code
		parser.WithInlineParsers(util.Prioritized(mathParser{}, 150)),     // before emphasis
	)
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(mathRenderer(e), 100)))
}

var (
	kindMath      = ast.NewNodeKind("Math")
	kindMathBlock = ast.NewNodeKind("MathBlock")
)

// mathNode is a formula within a paragraph.
type mathNode struct {
	ast.BaseInline
	tex     []byte
	display bool
}

func (*mathNode) Kind() ast.NodeKind            { return kindMath }
func (n *mathNode) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

// Parse takes $tex$ when the next dollar sign closes it: no space after the
// opening and before the closing one, no digit after it, the rule by which
// pandoc tells formulas from prices. $$tex$$ needs no such rule.
func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if bytes.HasPrefix(line, []byte("$$")) {
		end := bytes.Index(line[2:], []byte("$$"))
		if end <= 0 {
			return nil
		}
		block.Advance(end + 4)
		return &mathNode{tex: bytes.TrimSpace(line[2 : 2+end]), display: true}
	}
	end := 1
	for ; end < len(line) && line[end] != '$'; end++ {
		if line[end] == '\\' {
			end++
		}
	}
	if end >= len(line) || end == 1 || isBlank(line[1]) || isBlank(line[end-1]) {
		return nil
	}
	if end+1 < len(line) && '0' <= line[end+1] && line[end+1] <= '9' {
		return nil
	}
	block.Advance(end + 1)
	return &mathNode{tex: line[1:end]}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// mathBlock is a formula on lines of its own.
type mathBlock struct {
	ast.BaseBlock
	open bool
}

func (*mathBlock) Kind() ast.NodeKind            { return kindMathBlock }
func (*mathBlock) IsRaw() bool                   { return true }
func (n *mathBlock) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

type mathBlockParser struct{}

func (mathBlockParser) Trigger() []byte { return []byte{'$'} }

func (mathBlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || !bytes.HasPrefix(line[pos:], []byte("$$")) {
		return nil, parser.NoChildren
	}
	n := &mathBlock{open: true}
	start := segment.Start - segment.Padding + pos + 2
	stop := segment.Stop
	if rest := bytes.TrimRight(line[pos+2:], " \t\r\n"); bytes.Contains(rest, []byte("$$")) {
		if bytes.Index(rest, []byte("$$")) != len(rest)-2 {
			return nil, parser.NoChildren // words follow: a formula within a line
		}
		stop = start + len(rest) - 2
		n.open = false
	}
	n.Lines().Append(text.NewSegment(start, stop))
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

func (mathBlockParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*mathBlock)
	line, segment := reader.PeekLine()
	if !n.open || util.IsBlank(line) {
		return parser.Close
	}
	if trimmed := bytes.TrimRight(line, " \t\r\n"); bytes.HasSuffix(trimmed, []byte("$$")) {
		n.Lines().Append(segment.WithStop(segment.Start - segment.Padding + len(trimmed) - 2))
		n.open = false
		reader.AdvanceToEOL()
		return parser.Close
	}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (mathBlockParser) Close(ast.Node, text.Reader, parser.Context) {}
func (mathBlockParser) CanInterruptParagraph() bool                 { return true }
func (mathBlockParser) CanAcceptIndentedLine() bool                 { return false }

type mathRenderer struct{ clean *cleaner }

func (r mathRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindMath, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			m := n.(*mathNode)
			_, _ = w.WriteString(r.clean.keep(formula(string(m.tex), m.display)))
		}
		return ast.WalkSkipChildren, nil
	})
	reg.Register(kindMathBlock, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus,
		error) {
		if entering {
			_, _ = w.WriteString(r.clean.keep(formula(string(n.Lines().Value(source)), true)) + "\n")
		}
		return ast.WalkSkipChildren, nil
	})
}
