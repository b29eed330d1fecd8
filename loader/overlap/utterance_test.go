package overlap_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"onrecord/loader/overlap"
)

func TestUtterances(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string // "speaker: words"; "a+b: words" is a joint speaker
		want  string   // a letter per line, the same for one utterance
	}{
		{"translations", []string{
			"xi: friends of steel",
			"xi: true friends in steel",
			"xi: be true friends of steel that have been through a hundred trials by fire",
			"xi: a hundred trials by fire.",
			"xi: friends of steel,",
		}, "aaaaa"},
		{"a word more", []string{"xi: unilateralism and bullying,", "xi: unilateralism and hegemonic bullying"}, "aa"},
		{"part of a sentence", []string{
			"xi: unilateralism and hegemonic bullying",
			"xi: In the face of the international counter-current of unilateralism and hegemonic bullying " +
				"behaviour, China will work with Russia to shoulder the special responsibilities of major world " +
				"powers.",
		}, "aa"},
		{"punctuation", []string{
			"vp: Together with our Chinese friends, we firmly stand guard over historical truth, protect the " +
				"memory of the events of the war years and counteract modern manifestations of neo-Nazism and " +
				"militarism,",
			"vp: Together with our Chinese friends we firmly stand guard over historical truth, protect the " +
				"memory of the events of the war years, and counteract modern manifestations of neo-Nazism and " +
				"militarism.",
			"vp: neo-Nazism and militarism.",
		}, "aaa"},
		{"same words", []string{"xi+vp: root causes", "xi+vp: root causes"}, "aa"},
		{"joint and member", []string{"xi+vp: root causes", "vp: “root causes”", "trump: root causes"}, "aab"},
		{"a common word", []string{
			"vp: a model of interstate interaction in the 21st century.",
			"vp: a model of cooperation between major powers in the 21st century.",
			"vp: cooperation",
			"vp: major powers",
		}, "abcb"},
		{"same opening", []string{
			"a: In the face of increasing tensions, the harbour must grow",
			"a: In the face of a difficult winter, we are ready to build two bridges",
		}, "ab"},
		{"one word", []string{"a: sacred", "a: sacred.", "b: sacred", ": sacred", ": sacred",
			"a: the sacred hill of our mothers"}, "aabcde"},
		{"unknown speaker", []string{"a: no limits", ": no limits", ": limits", "a: a friendship with no limits"},
			"aabc"},
		{"unknown speaker of a part", []string{": no limits", "a: a friendship with no limits"}, "ab"},
		{"unknown speakers", []string{": no limits", ": No limits!"}, "aa"},
		{"negation", []string{"a: we will surrender the northern gate", "a: we will not surrender the northern gate",
			"a: we won't surrender the northern gate"}, "abb"},
		{"negation before", []string{
			"a: I will not let you down. Your harbour is a marvel.",
			"a: I will not let you down. Your harbour is a marvel!",
			"a: a marvel of a harbour", "a: not a marvel of a harbour", "a: No harbours",
		}, "aabcd"},
		{"core", []string{
			"a: end external meddling", "a+b: external meddling", "a: eliminate external meddling",
			"c: external meddling", "a: external trade",
		}, "aaabc"},
		{"no core", []string{"a: end external meddling", "a: eliminate external meddling"}, "ab"},
		// Round one core, "bread market", only: the first does not follow.
		{"two cores", []string{
			"a: salted harbour bread", "a: harbour bread", "a: harbour bread market", "a: bread market",
			"a: bread market captain",
		}, "abbbb"},
		{"numbers", []string{
			"a: the ferry will carry 40 passengers each quiet morning",
			"a: the ferry will carry 60 passengers each quiet morning",
			"a: The ferry will carry 40 passengers each morning",
		}, "aba"},
		{"order of a short one", []string{"a: talks of peace", "a: peace talks"}, "ab"},
		{"common words", []string{"a: not too likely", "a: not at all likely", "a: I do take responsibility",
			"a: I will take full responsibility for it"}, "abcd"},
		{"slogan", []string{"a: We will build a wall", "b: We will build a wall", "a: we will build a wall!"}, "aba"},
		{"far apart", []string{"a: salt and pepper",
			"a: the salt was brought by sea from the islands in the old days while nobody knew of pepper"}, "ab"},
		{"spelling", []string{"a: we organise the defence of the harbour",
			"a: We organized the defense of the harbor!"}, "aa"},
		{"long with a change", []string{
			"a: Every ship that leaves this port carries the labour of a thousand hands and the hope of their families",
			"a: Every boat that leaves this port carries the labour of a thousand hands and the hopes of families",
		}, "aa"},
		{"chain", []string{
			"a: red lanterns above the narrow bridge shine",
			"a: red lanterns above the narrow bridge shine while drums beat along the river",
			"a: drums beat along the river where cold fish sleep under heavy stones",
			"a: cold fish sleep under heavy stones",
		}, "aabb"},
		{"function words alone", []string{"a: it is what it is", "a: It is what it is.", "a: he is what he is"}, "aab"},
		{"empty", []string{"a: ", "a: …", "b: "}, "abc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			quotes := parse(c.lines)
			if got := letters(overlap.Utterances(quotes)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// parse makes quotes of "speaker: words".
func parse(lines []string) []overlap.Quote {
	var quotes []overlap.Quote
	for i, l := range lines {
		speaker, text, _ := strings.Cut(l, ": ")
		q := overlap.Quote{ID: fmt.Sprintf("q%03d", i), Article: fmt.Sprintf("a%d", i), Outlet: fmt.Sprintf("o%d", i),
			Speaker: speaker, Text: text}
		if members := strings.Split(speaker, "+"); len(members) > 1 {
			q.Members = members
		}
		quotes = append(quotes, q)
	}
	return quotes
}

// letters names clusters a, b, c in the order of their first member.
func letters(ids []string) string {
	seen := make(map[string]int)
	var out strings.Builder
	for _, id := range ids {
		if _, ok := seen[id]; !ok {
			seen[id] = len(seen)
		}
		out.WriteByte(byte('a' + seen[id]))
	}
	return out.String()
}

func TestUtterancesIndirect(t *testing.T) {
	quotes := parse([]string{
		"a: Dunmere harbour", "a: Dunmere harbour", "a: the ferry will not sail before the harbour is dredged",
		"a: The ferry will not sail before the harbour is dredged again", "a: Dunmere harbour",
	})
	for i := range quotes[:4] {
		quotes[i].Indirect = true
	}
	if got := letters(overlap.Utterances(quotes)); got != "abccd" {
		t.Errorf("%s, want abccd", got)
	}
}

func TestUtterancesOrderIndependent(t *testing.T) {
	words := strings.Fields("harbour bridge lantern river stone winter ferry drum not never 12 7 old narrow of " +
		"the and by market bread captain letter signal tower")
	rng := rand.New(rand.NewPCG(1, 2))
	var quotes []overlap.Quote
	for i := range 900 {
		var text []string
		for range 1 + rng.IntN(9) {
			text = append(text, words[rng.IntN(len(words))])
		}
		quotes = append(quotes, overlap.Quote{ID: fmt.Sprintf("q%03d", i),
			Speaker: []string{"a", "b", ""}[rng.IntN(3)], Text: strings.Join(text, " ")})
	}
	want := make(map[string]string)
	for i, id := range overlap.Utterances(quotes) {
		want[quotes[i].ID] = id
	}
	same := make(map[string]string)
	for _, q := range quotes {
		key := q.Speaker + ": " + q.Text
		if q.Speaker != "" && same[key] != "" && same[key] != want[q.ID] {
			t.Errorf("%q twice, as %s and %s", key, same[key], want[q.ID])
		}
		same[key] = want[q.ID]
	}
	for range 5 {
		rng.Shuffle(len(quotes), func(i, j int) { quotes[i], quotes[j] = quotes[j], quotes[i] })
		for i, id := range overlap.Utterances(quotes) {
			if want[quotes[i].ID] != id {
				t.Fatalf("%s %q: %s in another order, %s before", quotes[i].ID, quotes[i].Text, id, want[quotes[i].ID])
			}
			if first := strings.TrimPrefix(id, "u-"); first > quotes[i].ID {
				t.Fatalf("%s has the id of a later quote, %s", quotes[i].ID, id)
			}
		}
	}
}

// The quotes of the marked articles, where those are at hand: prints what is
// joined, and checks the variants that the design names.
func TestUtterancesOfMarkedArticles(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "articles", "gold.jsonl"))
	if err != nil {
		t.Skip("the marked articles are not at hand:", err)
	}
	defer f.Close()
	var quotes []overlap.Quote
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var a struct {
			ID     string
			Quotes []struct {
				Text     string
				Kind     string
				Speakers []string
			}
		}
		if err := json.Unmarshal(scan.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		for i, q := range a.Quotes {
			o := overlap.Quote{ID: fmt.Sprintf("%s-%03d", a.ID, i), Article: a.ID, Text: q.Text}
			if len(q.Speakers) > 0 {
				o.Speaker = q.Speakers[0]
			}
			for _, s := range q.Speakers {
				if strings.Contains(s, "joint") {
					o.Members = q.Speakers
				}
			}
			quotes = append(quotes, o)
		}
	}
	ids := overlap.Utterances(quotes)
	byID := make(map[string][]string)
	var order []string
	for i, id := range ids {
		if byID[id] == nil {
			order = append(order, id)
		}
		byID[id] = append(byID[id], quotes[i].Speaker+": "+quotes[i].Text)
	}
	for _, id := range order {
		if len(byID[id]) > 1 {
			t.Logf("%s\n\t%s", id, strings.Join(byID[id], "\n\t"))
		}
	}
	find := func(text string) string {
		i := slices.IndexFunc(quotes, func(q overlap.Quote) bool { return strings.HasPrefix(q.Text, text) })
		if i < 0 {
			t.Fatalf("no quote %q", text)
		}
		return ids[i]
	}
	for _, same := range [][]string{
		{"friends of steel", "true friends in steel", "be true friends of steel", "a hundred trials by fire"},
		{"unilateralism and bullying,", "unilateralism and bullying", "unilateralism and hegemonic bullying"},
		{"Together with our Chinese friends,", "Together with our Chinese friends we"},
	} {
		for _, text := range same[1:] {
			if find(text) != find(same[0]) {
				t.Errorf("%q and %q are two utterances", same[0], text)
			}
		}
	}
	if find("a model of interstate") == find("a model of cooperation") {
		t.Error("two speeches about a model are one utterance")
	}
}

// The very same words are one utterance, whoever is named as speaker; few words, or
// nearly the same ones, are not.
func TestUtterancesOfTwoSpeakers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"The herring do not carry a passport.", "the herring do not carry a passport", true},
		{"The herring do not carry a passport.", "Our herring do not carry any passport at all.", false},
		{"The bridge is safe.", "The bridge is safe.", false},
	} {
		ids := overlap.Utterances([]overlap.Quote{
			{ID: "q1", Outlet: "A", Speaker: "alder", Text: c.a}, {ID: "q2", Outlet: "B", Speaker: "brandt", Text: c.b},
		})
		if one := ids[0] == ids[1]; one != c.one {
			t.Errorf("%q and %q of two speakers: one utterance is %v, want %v", c.a, c.b, one, c.one)
		}
	}
}
