package plain_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/loader/plain"
)

// Twice the text must take about twice the time, whatever it holds.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{"<!--", "<script>", "<b ", "*a", "*a ", "**", "_a* ", "[a", "[a](", "![", "a-\n", "&amp;", "&a", "\\", ">", "> ", "# ", "â€", "Ã", "\u00ad", "plain words "} {
		for _, n := range []int{1 << 17, 1 << 20} {
			b.Run(fmt.Sprintf("%q/%dK", unit, n>>10), func(b *testing.B) {
				text := strings.Repeat(unit, n/len(unit))
				b.SetBytes(int64(n))
				for b.Loop() {
					plain.Read(text)
				}
			})
		}
	}
}
