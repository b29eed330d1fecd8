package command

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// setting are the commands that change something.
var setting = []Command{
	{Name: "%cd", Form: "[path]", What: "change the working folder; without a path, to the home folder",
		Example: "%cd ..", run: changeFolder},
	{Name: "%env", Form: "[name[=value]]", What: "show the environment or a variable of it, or set one",
		Example: "%env GREETING=hello\n%env GREETING", Prints: "hello", run: environment},
	{Name: "%reset", What: "forget the notebook's names", Example: "%reset\n%who", Prints: "no names", run: reset},
	{Name: "%require", Form: "module@version …",
		What:    "build packages that are not linked into the kernel; see the README",
		Example: "", run: requireAlone},
}

func changeFolder(c *call) error {
	path := c.args
	if path == "" || path == "~" || strings.HasPrefix(path, "~/") {
		home, err := os.UserHomeDir()
		if err != nil {
			return err
		}
		path = home + strings.TrimPrefix(path, "~")
	}
	return os.Chdir(strings.Trim(path, `"`))
}

func environment(c *call) error {
	if c.args == "" {
		all := os.Environ()
		slices.Sort(all)
		fmt.Fprintln(c.Stdout(), strings.Join(all, "\n"))
		return nil
	}
	at := strings.IndexAny(c.args, "= ")
	if at < 0 {
		value, ok := os.LookupEnv(c.args)
		if !ok {
			return fmt.Errorf("%%env: there is no variable %s; %%env %s=value sets it", c.args, c.args)
		}
		fmt.Fprintln(c.Stdout(), value)
		return nil
	}
	return os.Setenv(c.args[:at], os.ExpandEnv(strings.Trim(strings.TrimSpace(c.args[at+1:]), `"`)))
}

func reset(c *call) error { return c.Reset() }

// requireAlone is reached where nobody in front of the interpreter has built the
// packages in.
func requireAlone(*call) error {
	return fmt.Errorf("%%require: this program evaluates cells without the part that builds packages in")
}
