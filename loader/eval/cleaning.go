package eval

import "unicode"

// Cleaning is how well a predicted article body agrees with the true one, as
// bags of word 4-grams: a gram that stands twice counts twice.
type Cleaning struct {
	Precision, Recall, F1 float64
}

// gramWords is the number of words in a gram.
const gramWords = 4

// ScoreCleaning compares a predicted body with the true one. Words are runs of
// letters, digits and combining marks, lower-cased; what stands between them
// does not count, so it does not matter how paragraphs are joined. A text of
// one to three words is one gram. Two empty texts agree.
func ScoreCleaning(predicted, gold string) Cleaning {
	p, np := wordGrams(predicted)
	g, ng := wordGrams(gold)
	if np == 0 && ng == 0 {
		return Cleaning{1, 1, 1}
	}
	shared := 0
	for gram, n := range p {
		shared += min(n, g[gram])
	}
	var c Cleaning
	if np > 0 {
		c.Precision = float64(shared) / float64(np)
	}
	if ng > 0 {
		c.Recall = float64(shared) / float64(ng)
	}
	if shared > 0 {
		c.F1 = 2 * c.Precision * c.Recall / (c.Precision + c.Recall)
	}
	return c
}

// MeanCleaning averages the scores of pages, each page counting once. Its F1
// is the mean of the pages' F1, not the F1 of the mean precision and recall.
func MeanCleaning(pages []Cleaning) Cleaning {
	var m Cleaning
	if len(pages) == 0 {
		return m
	}
	for _, c := range pages {
		m.Precision += c.Precision
		m.Recall += c.Recall
		m.F1 += c.F1
	}
	n := float64(len(pages))
	return Cleaning{m.Precision / n, m.Recall / n, m.F1 / n}
}

// wordGrams counts the word 4-grams of a text, and all of them together.
func wordGrams(text string) (map[[gramWords]string]int, int) {
	words := lowerWords(text)
	grams := map[[gramWords]string]int{}
	switch {
	case len(words) == 0:
		return grams, 0
	case len(words) < gramWords:
		var g [gramWords]string
		copy(g[:], words)
		grams[g] = 1
		return grams, 1
	}
	n := len(words) - gramWords + 1
	for i := range n {
		grams[[gramWords]string(words[i:i+gramWords])]++
	}
	return grams, n
}

func lowerWords(text string) []string {
	var words []string
	var word []rune
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			word = append(word, unicode.ToLower(r))
			continue
		}
		if len(word) > 0 {
			words = append(words, string(word))
			word = word[:0]
		}
	}
	if len(word) > 0 {
		words = append(words, string(word))
	}
	return words
}
