// Package engine evaluates cells in a child process: what a cell does to its process
// costs the cell and its variables, never the program that holds the Engine.
//
// The typical steps:
//
//	func main() {
//		engine.Main() // first of all: the child is this binary, started again
//		…
//		e, err := engine.Start(engine.Options{})
//		defer e.Close()
//		err = e.Execute(ctx, notebook.Input{Count: 1, Source: `fmt.Println("hello")`}, emit)
//
// An Engine is a notebook.Executor. A cell whose process ends (a panic in a goroutine
// of compiled code, a stack overflow, an exit, a signal, the memory limit) emits one
// Failure output that says what happened and that the variables are gone; the next
// cell gets a new process.
//
// # Order of output
//
// File descriptors 1 and 2 of the child are pipes, so everything is caught that the
// process, its C code and its own children write. Results and displays travel in a
// pipe of their own. Before one of them is passed on, the parent takes all that the
// two pipes hold; and the child waits, within its call to Display, until that is done.
// So text and displays of one goroutine come in the order in which they were made.
// The order between stdout and stderr is that in which the parent finds them, since
// two pipes have none.
//
// Text is passed on in whole code points; bytes that are not UTF-8 become U+FFFD.
// Output that a goroutine makes after its cell goes to the emit function of the last
// cell.
//
// # Input
//
// A read of standard input asks the parent by Options.Input. That a goroutine waits
// for input is seen in /proc, whichever function it has called (fmt.Scanln, bufio,
// os.Stdin.Read); where there is no /proc, standard input is at its end.
//
// # Interrupt
//
// Interpreted code stops at once. Compiled code that blocks gets a second; then the
// process is replaced, and the Failure says so.
//
// # Processes
//
// The child leads a session of its own, so neither a terminal's Ctrl-C nor its end
// reaches it, and ends with the whole session when the parent closes the Engine or dies.
//
// The rejected design was to evaluate in the parent and recover from panics: a panic
// in another goroutine, a stack overflow and an exit cannot be recovered from.
//
// # Requirements
//
// A cell's %require lines, and imports that the go.mod of the folder provides, are met by
// a process that is built with the packages. The cells that have run to their end are run
// again in it, without their output.
//
// Limits: the memory limit and input need Linux. On Windows, programs that cells start are
// not ended with the process.
package engine
