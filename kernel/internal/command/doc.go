// Package command runs what stands in a cell beside its Go: commands such as %cd and
// %%bash, and shell lines.
//
// A command is one entry of the table in table.go: its name, its form, what it does, a
// cell as its example, which is its test, and its handler. To add one, add an entry.
//
// Commands stand before the cell's Go, and run before it is compiled. Shell lines may
// stand anywhere: among Go they are rewritten to calls of cellshell.Run on the same
// line, so that they run in their turn and line numbers stay. Of a line that begins
// with !, Go's own !ok is told from the shell's !ls: no statement of Go begins so, but
// the last expression of a cell may.
package command
