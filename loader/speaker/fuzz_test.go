package speaker

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord/loader/quote"
	"onrecord/loader/span"
)

// FuzzResolve resolves any text with the quotes found in it and with quotes
// whose spans are cut out of it anyhow.
func FuzzResolve(f *testing.F) {
	f.Add("Mayor Ann Lee said so. “I did,” she said.\nThe two leaders met Mr Bo Park, a lawyer for the board, Cy Cole, said.", 3, 9, 20, 40)
	f.Add("In a joint statement they said the U.S. and Peru’s Foreign Ministry’s lawyers’ 44-year-old told him", 0, 30, 31, 60)
	f.Add("Robert “Bob” Lee Jr. & Sons of the Bank of ’s ’s his her their de la X", 1, 2, 3, 4)
	f.Fuzz(func(t *testing.T, text string, a, b, c, e int) {
		d := whole(text)
		check(t, d, quote.Extract(d))
		var quotes []quote.Quote
		for k := range 4 {
			quotes = append(quotes, quote.Quote{Kind: quote.Mixed, Source: piece(len(text), a+7*k, b+9*k), Content: piece(len(text), c+11*k, e+13*k)})
			quotes[k].Quoted = [][]span.Span{quotes[k].Content}
		}
		quotes = append(quotes, quote.Quote{}, quote.Quote{Source: []span.Span{{Start: -3, End: len(text) + 9}}, Content: []span.Span{{Start: 0, End: len(text)}}})
		res := check(t, d, quotes)
		again := Resolve(d, quotes)
		for i := range res.Of {
			if again.Of[i] != res.Of[i] {
				t.Fatalf("quote %d: speaker %d, then %d", i, res.Of[i], again.Of[i])
			}
		}
		var g Registry
		g.Add("a", res)
		g.Add("b", again)
		for i := range res.Entities {
			id := g.ID("a", i)
			if id == "" || id[0] < 'a' || id[0] > 'z' || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
				t.Fatalf("%q has id %q", res.Entities[i].Name, id)
			}
		}
	})
}

// piece is a span of n bytes, in order and inside, whatever a and b are.
func piece(n, a, b int) []span.Span {
	if n == 0 {
		return nil
	}
	a, b = ((a%n)+n)%n, ((b%n)+n)%n
	if a > b {
		a, b = b, a
	}
	return []span.Span{{Start: a, End: b}}
}

// TestHostile resolves texts that repeat one piece, so that a panic or a walk
// over all that came before shows.
func TestHostile(t *testing.T) {
	for _, p := range []string{
		"Ann Lee said. ", "Ann Lee and ", "he said his lawyer said ", "’s ", "the two leaders ", "A ", "A. ", "Mr. ", "of the ", "“ ”", "President ",
		"In a joint statement Ann Lee and Bo Park said they and the two countries said. ", "the mayor, Ann Lee, the mayor, ", "His lawyer’s lawyer said. ",
		"von der ", "Bank of ", "Ann “Bo” ", "US ", "Smith told Jones. He said Jones’s ", "\xff\xfe’\x80",
	} {
		text := strings.Repeat(p, 20000/len(p))
		d := whole(text)
		var quotes []quote.Quote
		for i := 0; i+60 < len(text); i += 60 {
			if utf8.RuneStart(text[i]) {
				quotes = append(quotes, quote.Quote{Kind: quote.Indirect, Content: []span.Span{{Start: i + 30, End: i + 50}}, Source: []span.Span{{Start: i, End: i + 20}}})
			}
		}
		check(t, d, quotes)
	}
}
