package speaker

var organisationFlags = map[string]flag{
	"head": isHead, "noun": isBody, "plural": isBodies, "document": isDocument, "group": isGroup, "name": isShort,
	"thing": isThing,
}

func (l *lexicon) addOrganisations(kind string, words []string) {
	for _, s := range words {
		switch f := organisationFlags[kind]; f {
		case isHead, isGroup, isShort, isThing:
			l.name(s, word{flags: f})
		default:
			l.common(s, word{flags: f})
		}
	}
}
