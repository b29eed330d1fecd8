package article

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestDebug(t *testing.T) {
	if os.Getenv("PAGES") == "" {
		t.Skip()
	}
	for _, arg := range strings.Split(os.Getenv("PAGES"), ",") {
		n, err := strconv.Atoi(arg)
		if err != nil {
			t.Skip()
		}
		f, _ := os.Open("../../../shared/gold/cleaning_dev.jsonl")
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<24)
		for i := 0; s.Scan(); i++ {
			if i != n {
				continue
			}
			var g struct{ Raw string }
			json.Unmarshal(s.Bytes(), &g)
			p := &page{}
			p.Text = g.Raw
			p.blocks = scan(g.Raw)
			p.clean()
			fmt.Printf("page %d depth %d nested %v region %v of %d\n", n, p.depth, p.nested, p.body, len(p.blocks))
			for i := max(0, p.body.from-12); i < min(len(p.blocks), p.body.to+12); i++ {
				b := &p.blocks[i]
				in := " "
				if i >= p.body.from && i < p.body.to {
					in = "|"
				}
				k := b.kind
				b.kind = ""
				w, prose := b.weigh()
				x := b.span.Cut(p.Text)
				if len(x) > 70 {
					x = x[:70]
				}
				fmt.Printf("%s%3d ind%3d %-9s role%2d w%6.1f %-5v n%3d up%3d sm%3d rep%-5v cls%v %s\n", in, i, b.indent, k, b.role, w, prose, b.n, b.upper, b.small, b.repeated, b.classes, x)
			}
		}
	}
}
