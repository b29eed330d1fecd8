package interp

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"os"
	"os/exec"
	"strings"

	"onrecord/kernel/packages"
)

const specialHelp = `Special commands, each on a line of its own before the cell's Go:
  %cd [path]       change the working directory; without path, to the home directory
  %help            this text
  %packages        list the packages that can be imported
  $command args    run a shell command; !command is the same
`

// special runs the special commands and shell lines at the start of a cell, and
// returns the cell with them blanked, so that lines keep their numbers.
func (ir *Interp) special(text string) (string, error) {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		command := strings.TrimSpace(line)
		if command == "" {
			continue
		}
		var err error
		switch command[0] {
		case '%':
			err = ir.command(command)
		case '$', '!':
			if command[0] == '!' && ir.isGo(command) {
				return strings.Join(lines, ""), nil
			}
			err = ir.shell(command[1:])
		default:
			return strings.Join(lines, ""), nil
		}
		if err != nil {
			return "", err
		}
		lines[i] = line[len(strings.TrimRight(line, "\r\n")):]
	}
	return strings.Join(lines, ""), nil
}

// isGo tells Go's !ok from the shell's !ls: the name is one of the notebook's.
func (ir *Interp) isGo(line string) bool {
	x, err := parser.ParseExpr(line)
	if err != nil {
		return false
	}
	known := true
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			ast.Inspect(n.X, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					_, isPackage := packages.ByName(id.Name)
					known = known && (isPackage || ir.session.objects[id.Name] != nil || types.Universe.Lookup(id.Name) != nil)
				}
				return true
			})
			return false
		case *ast.Ident:
			known = known && (ir.session.objects[n.Name] != nil || types.Universe.Lookup(n.Name) != nil)
		}
		return true
	})
	return known
}

func (ir *Interp) command(line string) error {
	name, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	switch name {
	case "%help":
		ir.stdout().WriteString(specialHelp)
	case "%packages":
		fmt.Fprintln(ir.stdout(), strings.Join(packages.Paths(), "\n"))
	case "%cd":
		if arg == "" {
			home, err := os.UserHomeDir()
			if err != nil {
				return err
			}
			arg = home
		}
		return os.Chdir(arg)
	case "%go111module":
		// gophernotes' switch between ways to compile plugins; packages are linked here.
	default:
		return fmt.Errorf("unknown special command %s; %%help lists them", name)
	}
	return nil
}

// shell runs a line with sh; its output streams into the cell's.
func (ir *Interp) shell(line string) error {
	cmd := exec.CommandContext(ir.runContext(), "sh", "-c", line)
	cmd.Stdout, cmd.Stderr = ir.stdout(), ir.stderr()
	cmd.WaitDelay = grace
	killGroup(cmd)
	if err := cmd.Run(); err != nil {
		if ir.runContext().Err() != nil {
			return errInterrupted
		}
		return fmt.Errorf("%s: %w", strings.TrimSpace(line), err)
	}
	return nil
}
