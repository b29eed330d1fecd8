package article

import "strings"

// class is a class of words that tells of a kind of line.
type class uint8

const (
	function   class = iota // the small words of running English
	pitching                // words of newsletter, subscription and donation pitches
	asking                  // words that pitches share with reports: app, email, join
	urging                  // imperatives of pitches
	sharing                 // networks and buttons of share bars
	crediting               // words and agencies of picture credits
	dating                  // months, weekdays
	saying                  // verbs of running reports: a caption or menu seldom has them
	consenting              // words of consent notices
	legal                   // words of imprints
	personal                // you, your, we, our
	opens                   // the first words of known phrases
	classes
)

// lexicon gives the classes of lower-case words as a set of bits.
var lexicon = buildLexicon()

// classTable is the lexicon for every word of a text: open addressing by a hash
// that measure computes on the way.
var classTable, longestWord = buildTable()

const tableSize = 4096 // entries, several times the words

type classEntry struct {
	word string
	bits uint16
}

func buildTable() (*[tableSize]classEntry, int) {
	var t [tableSize]classEntry
	longest := 0
	for w, bits := range lexicon { // where an entry lands does not matter to any result
		h := uint32(hashSeed)
		for i := 0; i < len(w); i++ {
			h = (h ^ uint32(w[i])) * hashPrime
		}
		i := h % tableSize
		for t[i].word != "" {
			i = (i + 1) % tableSize
		}
		t[i] = classEntry{w, bits}
		longest = max(longest, len(w))
	}
	return &t, longest
}

// FNV-1a
const (
	hashSeed  = 2166136261
	hashPrime = 16777619
)

// classOf looks a word up by its letters and their hash.
func classOf(word []byte, hash uint32) uint16 {
	for i := hash % tableSize; classTable[i].word != ""; i = (i + 1) % tableSize {
		if classTable[i].word == string(word) {
			return classTable[i].bits
		}
	}
	return 0
}

func buildLexicon() map[string]uint16 {
	lists := [classes]string{
		function: `the of and to in that is was for on with as at by from it his her their this be have has had
			but not an are were which who they he she will would could than been its after before about when while
			where there also because if so or no more most into over under between against during without within
			through what how why can may might should must does did do did being other some any all both each few such
			only own same too very just then once these those them him me my i`,
		pitching: `subscribe subscriber subscribers subscription subscriptions newsletter newsletters inbox
			signup unsubscribe patreon membership cookies cookie`,
		asking: `subscribed donate donation sign join app download alerts register email emails login podcast
			consent trial free daily weekly delivered letterbox offer issues`,
		urging: `follow join get subscribe sign click download check visit support register enter send email
			contact read escape discover browse become stay donate try pick grab leave start`,
		sharing: `facebook twitter whatsapp linkedin pinterest reddit print share shares tweet tweets flipboard
			tumblr messenger telegram pocket instagram youtube snapchat tiktok digg stumbleupon buffer viber vk weibo
			wechat skype mix pin xing rss google bluesky threads mastodon`,
		crediting: `photo photos photograph photographer photographs photography image images picture credit
			credits getty reuters afp epa shutterstock courtesy file handout screengrab screenshot istock alamy
			wikimedia flickr associated press xinhua tass illustration pool via licensing`,
		dating: `january february march april may june july august september october november december jan feb
			mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue
			tues wed thu thur thurs fri sat sun`,
		saying: `said says told tells added adds asked announced according reported reports warned argued noted
			wrote stated explained claimed confirmed denied called insisted vowed pledged`,
		consenting: "cookies cookie privacy consent partners gdpr advertising analytics",
		legal:      "rights reserved copyright",
		personal:   "you your yours we our ours us youre youll youve well",
	}
	m := map[string]uint16{}
	for c, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] |= 1 << c
		}
	}
	for _, phrases := range []map[string]phrase{whole, opening} {
		for p := range phrases {
			m[firstWord(p)] |= 1 << opens
		}
	}
	return m
}
