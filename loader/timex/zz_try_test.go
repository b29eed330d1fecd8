package timex_test

import (
	"fmt"
	"onrecord/loader/span"
	"onrecord/loader/timex"
	"os"
	"strings"
	"testing"
	"time"
)

func TestTry(t *testing.T) {
	b, _ := os.ReadFile("/tmp/tx/try.txt")
	a := timex.Anchor{Published: time.Date(2024, 6, 12, 0, 0, 0, 0, time.UTC)}
	if os.Getenv("NONE") != "" {
		a = timex.Anchor{}
	}
	for _, l := range strings.Split(string(b), "\n") {
		if l == "" {
			continue
		}
		var o []string
		for _, x := range timex.Tag(l, []span.Span{{Start: 0, End: len(l)}}, a) {
			o = append(o, fmt.Sprintf("[%s]%s=%s %s", x.Span.Cut(l), x.Type[:2], x.Value, x.Mod))
		}
		fmt.Println(l, "\n      ", strings.Join(o, "  "))
	}
}
