package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"onrecord/kernel"
	"onrecord/kernel/engine"
	"onrecord/kernel/kernelspec"
	"onrecord/kernel/packages"
)

type kernelCommand struct {
	Install   kernelInstall   `cmd:"" help:"Tell Jupyter of the kernel."`
	Uninstall kernelUninstall `cmd:"" help:"Undo that."`
	Serve     kernelServe     `cmd:"" help:"Be the kernel of a connection file; Jupyter calls this."`
}

// kernelPlace says in which of Jupyter's folders.
type kernelPlace struct {
	User      bool   `xor:"place" help:"For this user (the default)."`
	Prefix    string `xor:"place" placeholder:"DIR" help:"Under DIR/share/jupyter."`
	SysPrefix bool   `xor:"place" help:"In the Python environment that is active."`
	Name      string `placeholder:"NAME" help:"Name of the kernel's folder, by which notebooks ask for it (default: onrecord)."`
}

func (p kernelPlace) dir() (string, error) {
	return kernelspec.Place{User: p.User, Prefix: p.Prefix, SysPrefix: p.SysPrefix, Name: p.Name}.Dir()
}

type kernelInstall struct {
	kernelPlace `embed:""`
	DisplayName string `placeholder:"TEXT" help:"What frontends show (default: Go (onrecord))."`
}

func (c *kernelInstall) Help() string {
	return `Writes a folder with kernel.json and logos, so that JupyterLab, Notebook, VS Code,
nbconvert and papermill offer "` + kernelspec.DisplayName + `". The kernel is this program
where it lies now: install again after moving it. Documentation for inspection is read
where Go and its modules are installed, and kept in the user's data folder.

Examples:
  onrecord kernel install
  onrecord kernel install --sys-prefix
  onrecord kernel install --name go --display-name Go`
}

func (c *kernelInstall) Run(con *console) error {
	dir, err := c.dir()
	if err != nil {
		return err
	}
	program, err := thisProgram("kernel install")
	if err != nil {
		return err
	}
	if err := kernelspec.InstallAs(dir, program, c.DisplayName); err != nil {
		return err
	}
	shown := c.DisplayName
	if shown == "" {
		shown = kernelspec.DisplayName
	}
	fmt.Fprintf(con.out, "kernel %q installed in %s\n", shown, dir)
	switch found, folder, err := packages.IndexDocs(); {
	case err != nil:
		fmt.Fprintf(con.err, "documentation is not kept: %v\n", err)
	case found == 0:
		fmt.Fprintln(con.err, "there is no Go installation here: inspection shows declarations without documentation")
	default:
		fmt.Fprintf(con.err, "documentation of %d packages is kept in %s\n", found, folder)
	}
	return nil
}

// thisProgram is the path of the program that runs, which Jupyter is to start later.
func thisProgram(command string) (string, error) {
	program, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("%s: %w", command, err)
	}
	if strings.Contains(program, string(os.PathSeparator)+"go-build") {
		return "", fmt.Errorf("%s: %s is a temporary file of \"go run\", and Jupyter needs one that stays: go "+
			"build -o onrecord ./cmd/onrecord, then ./onrecord %s", command, program, command)
	}
	return program, nil
}

type kernelUninstall struct {
	kernelPlace `embed:""`
}

func (c *kernelUninstall) Run(con *console) error {
	dir, err := c.dir()
	if err != nil {
		return err
	}
	switch err := kernelspec.Uninstall(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("kernel uninstall: there is no kernel in %s", dir)
	case err != nil:
		return err
	}
	fmt.Fprintf(con.out, "kernel removed from %s\n", dir)
	return nil
}

type kernelServe struct {
	Memory     int64  `placeholder:"MB" env:"ONRECORD_KERNEL_MEMORY" help:"Memory that cells may use; a cell that takes more is ended (default: no limit)."`
	Connection string `arg:"" name:"file" help:"Connection file."`
}

func (c *kernelServe) Run(con *console) error {
	// Ctrl-C interrupts the cell, it does not end the kernel.
	ctx, stop := signal.NotifyContext(context.WithoutCancel(con), syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	return kernel.Serve(endWithParent(ctx), c.Connection, kernel.Options{
		Engine:     engine.Options{MemoryLimit: c.Memory << 20},
		Interrupts: interrupts,
		Log:        slog.New(slog.NewTextHandler(con.err, &slog.HandlerOptions{Level: slog.LevelWarn})),
	})
}

// endWithParent ends a context when the process that has started this one is gone, if
// Jupyter asks for that by JPY_PARENT_PID.
func endWithParent(ctx context.Context) context.Context {
	if os.Getenv("JPY_PARENT_PID") == "" {
		return ctx
	}
	parent := os.Getppid()
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		for range time.Tick(time.Second) {
			if os.Getppid() != parent {
				cancel()
				return
			}
		}
	}()
	return ctx
}
