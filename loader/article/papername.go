package article

import "strings"

// paperNouns end the names of papers, magazines and stations; weakNouns do so
// too, and end menu entries as often.
var (
	paperNouns = wordSet(`advertiser advocate argus bee beacon bugle bulletin chronicle clarion comet courier
		dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer journal lantern
		leader ledger mail mercury messenger mirror monitor observer packet pilot pioneer planet post quarterly
		recorder register republic review sentinel spectator standard star statesman sun telegram telegraph times
		tribune union voice weekly`)
	weakNouns = wordSet(`daily digest fm insider live magazine network news newspaper online politics press
		radio record report reporter review today tv wire world`)
)

// ownerNouns end the names of those who own papers, as copyright lines have
// them.
var ownerNouns = wordSet(`broadcasting communications company corp corporation digital enterprises
	entertainment foundation group holdings inc interactive international limited llc ltd media networks
	newspapers nonprofit organization partners plc publications publishers publishing services solutions studios
	system systems titles ventures`)

// menuWords are what menus, buttons and sections are made of: a name has a
// word that is none of them.
var menuWords = wordSet(`account advertising agency all alerts app apps archive archives arts articles asia
	author auto automotive blog blogs book books breaking business calendar careers cars celebrity center chief
	classifieds closed columns comments community company contact content contributors cookie cookies
	corrections coupons crime crosswords culture customer data deals delivery donate economy edition editions
	editor editorial education email energy english entertainment environment europe events fashion featured
	feedback finance food football forums free gallery games guide guidelines health help high history home
	homes house income info international investigations jobs latest law learn legal letters life lifestyle link
	links live local log login magazine main map maps market marketplace markets media member members menu
	mobile money more most movies music my nation national navigation network new news newsletter newsletters
	notice now obituaries obits online open opinion our page pages partners people photo photos picks places
	play podcast podcasts policy politics polls popular premium press privacy products project promotions
	property public puzzles quick radio read real recent register reporter related report reports reprints
	research resources review reviews room rss sale school schools science search section sections see series
	service services shop shopping shows sign site sitemap skip social special senior sponsored sports sport
	staff correspondent writer state stock stories store story subscribe subscriber subscription subscriptions
	support tech technology team terms the this tickets times tips to top topics traffic travel trending tv uk
	university us use video videos view watch weather web week weekly welcome wire women world writers you your`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// rightsHolder reports whether the holder of a copyright can be the outlet
// rather than its owner.
func rightsHolder(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	return len(words) > 0 && name[0] >= 'A' && name[0] <= 'Z' && !ownerNouns[words[len(words)-1]] &&
		(len(words) > 1 || !menuWords[words[0]])
}

// paperName judges a run of capitalised words: whether it can name an outlet,
// and how much its last word or its first speaks for that.
func paperName(name string) (likely float64, ok bool) {
	var buf [24]byte
	var noun, weak, owner, own, daily bool // of the last word; any; the first
	n := 0
	article := false
	for i := 0; i < len(name); {
		j := i
		for j < len(name) && name[j] != ' ' {
			j++
		}
		if j-i > len(buf) {
			return 0, false
		}
		w := buf[:j-i]
		for k := range w {
			if w[k] = name[i+k]; w[k] >= 'A' && w[k] <= 'Z' {
				w[k] += 'a' - 'A'
			}
		}
		i = j + 1
		if n == 0 && string(w) == "the" {
			article = true
			continue
		}
		noun, weak, owner = paperNouns[string(w)], weakNouns[string(w)], ownerNouns[string(w)]
		if lexicon[string(w)]&(1<<sharing|1<<dating|1<<pitching) != 0 && !noun {
			return 0, false
		}
		own = own || !menuWords[string(w)]
		daily = daily || n == 0 && (string(w) == "daily" || string(w) == "radio" || string(w) == "sunday")
		n++
	}
	switch {
	case n == 0 || n > 5 || owner || !own && !(n == 1 && noun):
		return 0, false
	case noun && (n > 1 || article) || daily && n > 1:
		return 1.5, true
	case weak && n > 1:
		return 1, true
	}
	return 0, true
}
