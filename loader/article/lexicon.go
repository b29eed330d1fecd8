package article

// class is a class of words that tells of a kind of line.
type class uint8

const (
	function  class = iota // the small words of running English
	pitching               // words of newsletter, subscription and donation pitches
	asking                 // words that pitches share with reports: app, email, join
	urging                 // imperatives of pitches
	sharing                // networks and buttons of share bars
	crediting              // words and agencies of picture credits
	dating                 // months, weekdays
	saying                 // verbs of running reports: a caption or menu seldom has them
	personal               // you, your, we, our
	classes
)

// lexicon gives the classes of lower-case words as a set of bits.
var lexicon = buildLexicon()

func buildLexicon() map[string]uint16 {
	lists := [classes]string{
		function:  "the of and to in that is was for on with as at by from it his her their this be have has had but not an are were which who they he she will would could than been its after before about when while where there also because if so or no more most into over under between against during without within through what how why can may might should must does did do did being other some any all both each few such only own same too very just then once these those them him me my i",
		pitching:  "subscribe subscriber subscribers subscription subscriptions newsletter newsletters inbox signup unsubscribe patreon membership cookies cookie",
		asking:    "subscribed donate donation sign join app download alerts register email emails login podcast consent trial free daily weekly delivered letterbox offer issues",
		urging:    "follow join get subscribe sign click download check visit support register enter send email contact read escape discover browse become stay donate try pick grab leave start",
		sharing:   "facebook twitter whatsapp linkedin pinterest reddit print share shares tweet tweets flipboard tumblr messenger telegram pocket instagram youtube snapchat tiktok digg stumbleupon buffer viber vk weibo wechat skype mix pin xing rss google bluesky threads mastodon",
		crediting: "photo photos photograph photographer photographs photography image images picture credit credits getty reuters afp epa shutterstock courtesy file handout screengrab screenshot istock alamy wikimedia flickr associated press xinhua tass illustration pool via",
		dating:    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
		saying:    "said says told tells added adds asked announced according reported reports warned argued noted wrote stated explained claimed confirmed denied called insisted vowed pledged",
		personal:  "you your yours we our ours us youre youll youve well",
	}
	m := map[string]uint16{}
	for c, list := range lists {
		for _, w := range fields(list) {
			m[w] |= 1 << c
		}
	}
	return m
}

// fields cuts a list at single blanks.
func fields(s string) []string {
	var out []string
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ' ' {
			if i > start {
				out = append(out, s[start:i])
			}
			start = i + 1
		}
	}
	return out
}
