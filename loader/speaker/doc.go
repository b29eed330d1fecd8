// Package speaker finds out who speaks: it joins all mentions of a person,
// organisation or joint statement, and gives each one name and one id.
//
// Typical use, per article and then over all of them:
//
//	res := speaker.Resolve(d, quotes)
//	var registry speaker.Registry
//	registry.Add(articleID, res)
//	...
//	id := registry.ID(articleID, res.Of[q])
//	for _, s := range registry.Speakers() { ... }
//
// One pass over the tokens finds noun phrases by lexicon: names with what
// stands before them ("Chinese President", "Sen."), descriptions by an office
// or a body ("the Chinese leader", "a spokesman"), pronouns. Names are then
// compared once a written form, over the whole article, since a headline's
// surname comes before the full name. A second pass, in reading order, gives
// descriptions and pronouns their antecedents by office, country, gender,
// number and salience. Last, each quote's source is read for its head.
//
// What cannot be told stays open: a "he" after two men who are equally near,
// or a surname that two people bear, leaves the quote without a speaker.
// Countries, capitals and seats of government (Beijing, the Kremlin) are
// organisations with a country, each under the name that the article uses,
// never the person who leads them.
//
// Why rules and lexicons and not a model: the result can be explained and
// corrected, needs no download, and runs at tens of megabytes a second.
//
// Limits: English only. A lone name that no title, first name or office
// explains counts as an organisation. Two people who share their full name are
// told apart across articles only by a middle name, a suffix, gender, or by
// country and office both. Descriptions without a name are separate speakers
// in each article, unless they name an office of a country.
package speaker
