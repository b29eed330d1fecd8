// Package display turns Go values into what a notebook shows.
//
// A notebook uses it as gophernotes' notebooks use theirs, by the same names:
//
//	display.HTML("<b>bold</b>")          // as the last expression of a cell
//	Display(display.Markdown("# Title")) // anywhere in it
//	display.DisplayID("progress", 0)     // shown under an id, and
//	display.Update("progress", 50)       // replaced
//
// An engine calls SetSink to take what is shown, and Auto to show a cell's value: a
// dataframe or a slice of structs becomes a table with its shape, a plot or an image a
// picture, a value with one of the renderer methods (HTML, PNG, Render, …) what they
// say; everything else is text.
//
// Limits: a table shows the ends of what is long (10 and 5 of more than 20 rows) and
// cuts cells after 300 code points; HTML and SVG of the program's own are passed on as
// they are. One sink serves the process: two interpreters that evaluate at once in one
// process see each other's displays.
package display
