package interp

import (
	"os"
	"strings"
	"testing"
)

func TestScratch(t *testing.T) {
	b, err := os.ReadFile("/tmp/cells.txt")
	if err != nil {
		t.Skip()
	}
	k := start(t)
	for _, src := range strings.Split(string(b), "\n---\n") {
		t.Logf("%s\n      %s", src, strings.ReplaceAll(k.run(src), "\n", "\n      "))
		if e := k.err.take(); e != "" {
			t.Log("stderr", e)
		}
	}
}
