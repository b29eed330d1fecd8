package quote_test

import (
	"os"
	"testing"

	"onrecord/loader/document"
	"onrecord/loader/eval"
	"onrecord/loader/quote"
)

func BenchmarkGold(b *testing.B) {
	f, err := os.Open("../../../shared/gold/quotes_dev.jsonl")
	if err != nil {
		b.Skip()
	}
	arts, _ := eval.ReadQuotes(f)
	var docs []*document.Document
	n := 0
	for _, a := range arts {
		docs = append(docs, doc(a.Text))
		n += len(a.Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			quote.Extract(d)
		}
	}
}
