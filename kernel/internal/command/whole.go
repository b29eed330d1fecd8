package command

import (
	"errors"
	"fmt"
	"go/token"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"onrecord/kernel/display"
	"onrecord/kernel/packages/cellshell"
)

// whole are the commands that take the rest of the cell.
var whole = []Command{
	{Name: "%%", Form: "[arguments]", What: "run the lines after it as func main, of GoNB; also %main",
		Example: "%% one two\nfmt.Println(len(os.Args))", Prints: "3", run: mainFunction},
	{Name: "%%writefile", Form: "[-a] file", What: "write the cell into a file, or with -a at its end",
		Example: "%%writefile hello.txt\nhello", Prints: "hello.txt: 6 bytes", run: writeFile},
	{Name: "%%bash", What: "run the cell with bash, or sh where there is none; also %%sh",
		Example: "%%bash\necho hello | tr a-z A-Z", Prints: "HELLO", run: bash},
	{Name: "%%script", Form: "program args", What: "run the cell as a program's input",
		Example: "%%script cat\nhello", Prints: "hello", run: script},
	{Name: "%%html", What: "show the cell as HTML", Example: "%%html\n<b>bold</b>", run: shown(display.HTML)},
	{Name: "%%markdown", What: "show the cell as Markdown", Example: "%%markdown\n# Title",
		run: shown(display.Markdown)},
	{Name: "%%latex", What: "show the cell as LaTeX", Example: "%%latex\n$x^2$", run: shown(display.Latex)},
	{Name: "%%svg", What: "show the cell as SVG",
		Example: "%%svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", run: shown(display.SVG)},
	{Name: "%%capture", Form: "[name]", What: "keep what the cell prints in a variable, or show it nowhere",
		Example: "%%capture said\nfmt.Println(\"hello\")", run: capture},
}

func mainFunction(c *call) error {
	rest, err := amongIn(c.body, c.IsGo, true)
	if err != nil {
		return err
	}
	// The line of the command is blank in the Go: the body begins on the line after it.
	c.goText = mainCall(c.args) + rest + "\n}()"
	return nil
}

// mainCall begins the function that the lines after %% are the body of.
func mainCall(arguments string) string {
	var args []string
	for _, a := range strings.Fields(arguments) {
		args = append(args, strconv.Quote(a))
	}
	return "cellshell.Main(" + strings.Join(args, ", ") + "); func() {"
}

func writeFile(c *call) error {
	name, more := strings.CutPrefix(c.args, "-a ")
	name = strings.TrimSpace(name)
	if name == "" {
		return fmt.Errorf("%s: which file?", c.name)
	}
	flags := os.O_CREATE | os.O_WRONLY | os.O_TRUNC
	if more {
		flags = os.O_CREATE | os.O_WRONLY | os.O_APPEND
	}
	text := c.body
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	f, err := os.OpenFile(name, flags, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	fmt.Fprintf(c.Stdout(), "%s: %d bytes\n", name, len(text))
	return nil
}

func bash(c *call) error {
	err := cellshell.Program(c.Context(), "", "bash", "-c", c.body)
	if errors.Is(err, exec.ErrNotFound) {
		err = cellshell.Program(c.Context(), "", "sh", "-c", c.body)
	}
	return err
}

func script(c *call) error {
	words := strings.Fields(c.args)
	if len(words) == 0 {
		return fmt.Errorf("%s: which program?", c.name)
	}
	return cellshell.Program(c.Context(), c.body, words[0], words[1:]...)
}

func shellLine(h Host, line string) error { return cellshell.Execute(h.Context(), line, "") }

func shown(as func(string) display.Data) func(c *call) error {
	return func(c *call) error { return display.Display(as(c.body)) }
}

func capture(c *call) error {
	name := c.args
	if name != "" && !token.IsIdentifier(name) {
		return fmt.Errorf("%s: %q is no name for a variable", c.name, name)
	}
	end, err := c.Capture()
	if err != nil {
		return err
	}
	c.inBody = true
	c.finish = func() {
		text := end()
		if name == "" {
			return
		}
		if err := c.Eval(fmt.Sprintf("%s := %q", name, text)); err != nil {
			fmt.Fprintln(c.Stdout(), err)
		}
	}
	return nil
}
