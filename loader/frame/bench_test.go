package frame_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"onrecord/loader/frame"
)

type line struct {
	ID      string  `csv:"quote_id"`
	Article string  `csv:"article_id"`
	Text    string  `csv:"text"`
	Words   int     `csv:"words"`
	Share   float64 `csv:"share"`
}

func lines(n int) []line {
	out := make([]line, n)
	for i := range out {
		out[i] = line{fmt.Sprintf("q%06d", i), fmt.Sprintf("a%05d", i/7),
			strings.Repeat("the tide, “they” say, waits ", 1+i%5), i % 90, float64(i) / 7}
	}
	return out
}

func csvOf(b *testing.B, rows []line) []byte {
	b.Helper()
	df, err := frame.Of(rows)
	if err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	if err := frame.WriteCSV(&buf, df); err != nil {
		b.Fatal(err)
	}
	return buf.Bytes()
}

func BenchmarkWriteCSV(b *testing.B) {
	rows := lines(20000)
	b.SetBytes(int64(len(csvOf(b, rows))))
	df, err := frame.Of(rows)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := frame.WriteCSV(io.Discard, df); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadCSV(b *testing.B) {
	data := csvOf(b, lines(20000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := frame.ReadCSV(bytes.NewReader(data), frame.CSVOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadCSVRows(b *testing.B) {
	data := csvOf(b, lines(20000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := frame.ReadCSVRows[line](bytes.NewReader(data), ""); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	rows := lines(20000)
	b.SetBytes(int64(len(csvOf(b, rows))))
	for b.Loop() {
		if _, err := frame.Of(rows); err != nil {
			b.Fatal(err)
		}
	}
}

// The time per row stays the same as the tables grow.
func BenchmarkJoin(b *testing.B) {
	type side struct {
		ID string `csv:"id"`
		N  int    `csv:"n"`
	}
	for _, n := range []int{10000, 100000} {
		rows := make([]side, n)
		for i := range rows {
			rows[i] = side{fmt.Sprintf("k%07d", i*7919%n), i}
		}
		left, err := frame.Of(rows)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(n * 2 * 16))
			for b.Loop() {
				df, err := frame.Join(left, left, "id")
				if err != nil || df.Nrow() != n {
					b.Fatal(df.Nrow(), err)
				}
			}
		})
	}
}

func BenchmarkCount(b *testing.B) {
	df, err := frame.Of(lines(100000))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(100000 * 6)
	for b.Loop() {
		if _, err := frame.Count(df, "article_id"); err != nil {
			b.Fatal(err)
		}
	}
}
