// Package rebuild builds the program that evaluates cells anew, with packages that are
// not linked into this one.
//
//	program, err := rebuild.Build(ctx, rebuild.Request{Modules: []rebuild.Module{{Path: "example.com/greet", Version: "v1.2.0"}}})
//
// It needs a Go toolchain, and the source of this module: the folder that
// ONRECORD_SOURCE names, or the one in which this program was built, or the module cache
// when this program was installed from there. The program is a main package in a folder
// of the user's cache, with the tables and signatures of the packages as package gen
// makes them; the folder is named after the content of all that goes in, so the same
// request is built once.
package rebuild
