// Package tables holds the generated tables of package kernel/packages: for each
// linked package the names that interpreted code can use, with their values. A
// package has a table here when kernel/packages/list.txt names it; go generate in
// kernel/packages makes the tables again.
package tables
