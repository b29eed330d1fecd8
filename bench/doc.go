// Package bench measures the loader, stage by stage, and against other
// libraries that do a part of its work, all in one run:
//
//	cd bench && go test -bench . ./...
//
// prints a table after the benchmarks' own lines, by the clock and by processor
// time. It is a module of its own, so that who imports onrecord does not
// download its rivals.
//
// Texts are made here, from the splitter's own cases and from sentences about
// invented people and places, the same in every run. Figures compare within
// one run on one machine; between machines only their ratios mean anything.
// Rivals are used as their documentation tells, with their defaults.
package bench
