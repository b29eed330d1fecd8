// Package marked reads articles that were marked by hand in the text itself,
// and scores what the loader finds in them against the marks.
//
// The typical steps:
//
//	articles, err := marked.ReadDir(os.DirFS("dataset/gold"))
//	marked.Find(articles)          // loads all of them together, as a corpus
//	report := marked.Score(articles)
//	report.Write(os.Stdout, 5)
//
// A marked article is a file NAME.marked. Its head has one field per line, up
// to a line of three dashes; "-" is a value that the text does not state:
//
//	manner: agency take
//	outlet: The Halbury Courier
//	agency: -
//	byline: Suki Lanyon; Wes Tolley
//	published: 2026-03-13
//	speaker crane = Imelda Crane; Cllr Crane
//
// and, where the article has them, url, section, modified and event_date. A
// speaker line gives a key and the names of which any one is right. A key is one
// person or body in all articles. Those of the register, people.tsv beside the
// articles, need no line. A second marking that has some of the layers only says so:
// "layers: mentions, utterances". Then comes the article, a line of text behind what
// the line is:
//
//	title> deck> head>   read; deck is the standfirst, head a crosshead
//	body>                running text, one paragraph
//	wrap>                goes on with the paragraph above on a line of its own
//	sign>                read: the line that signs a block quote or a letter
//	byline> caption>     around the article; their dates count
//	pull> junk> related> footer>
//
// pull is a pull quote, which says again what the text says. In what is read,
// " | " parts two sentences of a paragraph. A mark is {tag words}, and marks
// nest; one may run over lines of wrap>:
//
//	{q1=crane “Mind the gap,”}   content of attribution 1, all of it quoted, and its speaker
//	{m1=crane …} {i1=crane …}    the same, quoted in part (mixed) or not at all (indirect)
//	{q1 …}                       a further piece of content
//	{s1 she} {c1 said}           source and cue; {s1,2 she} of two attributions
//	{q1=crane+moss …}            two who speak together
//	{x “so-called”}              marked words that nobody is reported to have said
//	{@crane Imelda Crane}        a name of somebody in the register; {@- Crane} is another's
//	{u=gap mind the gap}         words of the utterance "gap", in whatever article
//	{d=2026-03-12 Thursday}      a DATE with its TIMEX3 value; t TIME, p DURATION, r SET
//	{cite Ledger Daily}          an outlet or agency that is reported from; {cite=Ledger_Daily the Ledger}
//
// Behind the number or the speaker, each behind a dot, stands what is not as
// usual: the act (said, unless it is wrote, asked, ordered, named, thought,
// wanted, judged, showed or reported), what became of the words (said, unless
// not_said, denied, declined or hypothetical), for whom it is said, by whom it is
// relayed; of scare quotes, what they are; behind a date's value its MOD and,
// where the value does not give it, the interval:
//
//	{c4.wanted wants} {i4=crane …}               the act stands on the cue
//	{c5.denied denied} {i5=crane …}              or what became of it
//	{q6=crane.wrote …}                           on the content, where there is no cue
//	{i7.for:council …}                           a spokesman without a name
//	{q8=moss.for:crane.by:courier …}             Moss for Crane, as the Courier relays
//	{x.title ‘Faces in Oats’} {x.term …} {x.irony …}
//	{d=2026-05~mid mid-May}                      start, mid, end, approx, before, after, less, more
//	{d=2026-09~end/2026-09-21..2026-09-30 the end of September}
//
// [ReadGold] reads a folder of such articles with its register, its list of
// articles, its pairs of copies, its pages and exports; [Gold.Check] says what in
// them does not fit, and the command goldcheck prints it. [Gold.ScorePart] scores
// what is found in the pages, exports and texts of a part, [Gold.ScorePredictions]
// what another program found, [Gold.Agree] a second marking; the command goldbuild
// writes the articles in the form in which others use them. The folder's guideline
// decides what is doubtful.
//
// The conventions are those of PolNeAR for source, cue and content, and of
// TIMEX3 for dates: the content of indirect speech has its "that", the source
// its apposition, the cue its auxiliaries; content is one piece as long as
// nothing but blanks part it within a paragraph; attributions that hold double
// marks are mixed. Prepositions and articles are no part of a date, "Thursday
// night" is a DATE, as the corpora have it; ages and scores are no dates. A block quote is direct although it has
// no marks; what a transcript gives behind a speaker's label is indirect, and
// the colon is its cue. Dates count in what is read, in bylines and captions.
// An article does not cite itself; the agency whose copy it is counts as cited.
//
// Why marks inside the text, and not offsets beside it: they can be written,
// read and reviewed by people, and cannot come to point elsewhere when the
// text is edited.
package marked
