package quote

import (
	"onrecord/loader/document"
	"onrecord/loader/internal/rule"
)

// ExtractTraced is Extract with the rules that decided.
func ExtractTraced(d *document.Document) ([]Quote, *rule.Trace) {
	trace := new(rule.Trace)
	return extract(d, trace), trace
}

// AttributionExamples are the examples of the tables that find who is
// attributed what.
func AttributionExamples() []rule.Example {
	var out []rule.Example
	for _, t := range [][]rule.Example{
		precedingQuotations.Examples(), contentFollows.Examples(), precedingClauses.Examples(),
		answeredQuotations.Examples(), unlistedComplements.Examples(), listedClauses.Examples(),
		followingContents.Examples(), passiveFrames.Examples(), raisings.Examples(), passives.Examples(),
		relativeContents.Examples(), asClauses.Examples(), objectGaps.Examples(),
		possessors.Examples(), nounGovernors.Examples(), nounContents.Examples(), markedNouns.Examples(),
		unclaimedQuotations.Examples(), labels.Examples(), labelWords.Examples(),
		closings.Examples(), unspokenObjects.Examples(),
		unspokenPassives.Examples(), sayIdioms.Examples(),
	} {
		out = append(out, t...)
	}
	for _, t := range thatTables {
		out = append(out, t.Examples()...)
	}
	for _, t := range phraseTables {
		out = append(out, t.Examples()...)
	}
	for _, t := range complementTables {
		out = append(out, t.Examples()...)
	}
	return out
}
