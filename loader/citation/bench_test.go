package citation

import (
	"strings"
	"testing"
)

// BenchmarkFind reads news of a usual density of names, and texts that repeat
// one piece: the time must stay linear.
func BenchmarkFind(b *testing.B) {
	for name, piece := range map[string]string{
		"news": "The council met on Tuesday in the old mill and voted to close the road for good, Reuters reported. " +
			"Residents told the BBC that nobody had asked them, and the mayor, Ann Holm, said she would write to The Oslo " +
			"Gazette. ",
		"outlets": "Reuters The New York Times BBC ",
		"said":    "said the ",
		"the":     "The ",
	} {
		d := whole(strings.Repeat(piece, 1<<18/len(piece)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(d.Text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(d)
			}
		})
	}
}
