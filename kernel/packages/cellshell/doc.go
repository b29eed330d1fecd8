// Package cellshell is what the commands of a cell come to when they stand among its
// Go: a line !ls is compiled as cellshell.Run("ls"). Notebooks need not name it.
package cellshell
