// Package notebook reads, runs, compares and writes notebooks in Jupyter's
// format (.ipynb, nbformat 4), and makes pages and picture files of them. It
// needs no Jupyter.
//
// The typical steps:
//
//	nb, err := notebook.Read("quotes.ipynb")
//	ex, err := notebook.NewInterpreter()
//	defer ex.Close()
//	err = notebook.Run(ctx, nb, ex, notebook.Options{})
//	err = notebook.Write("out/quotes.ipynb", nb)
//	page, err := notebook.HTML(nb, notebook.HTMLOptions{})
//	pictures, err := notebook.Pictures(nb)
//
// Reading keeps every field it does not know, and writing gives the bytes
// that Jupyter would write, so that a notebook saved here and there shows no
// difference but that of its content. Diff tells whether the outputs of a
// committed notebook are those that a run gives.
//
// A run has an Executor: Interpreter evaluates Go in this process. The
// interface is small on purpose, so that an engine in another process serves
// as well.
//
// Limits: nbformat 3 and older are refused with the command that converts
// them. Widgets are kept but not drawn. Of TeX, pages draw the part named at
// formula and show the source of the rest, as MathJax would be a megabyte of
// script.
package notebook
