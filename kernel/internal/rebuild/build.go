package rebuild

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"

	"onrecord/kernel/internal/gen"
	"onrecord/kernel/packages"
)

// ErrNoToolchain says that there is no go command.
var ErrNoToolchain = errors.New("there is no Go toolchain here, which builds packages in: " +
	"install Go from go.dev, or use what %packages lists")

// Build returns the path of a program that evaluates cells with the packages of the
// request, and whether it was there already.
func Build(ctx context.Context, r Request) (program string, cached bool, err error) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		return "", false, ErrNoToolchain
	}
	source, err := sourceFolder()
	if err != nil {
		return "", false, err
	}
	b := &builder{ctx: ctx, goCommand: goCommand, source: source, request: r}
	if b.goMod, err = b.moduleFile(); err != nil {
		return "", false, err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", false, fmt.Errorf("rebuild: %w", err)
	}
	key, err := b.key()
	if err != nil {
		return "", false, err
	}
	b.dir = filepath.Join(cache, "onrecord", "engines", key)
	program = filepath.Join(b.dir, "engine")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if _, err := os.Stat(program); err == nil {
		return program, true, nil
	}
	if err := b.build(program); err != nil {
		return "", false, err
	}
	return program, false, nil
}

type builder struct {
	ctx       context.Context
	goCommand string
	source    string // folder of this module
	request   Request
	goMod     []byte
	dir       string
}

// sourceFolder is the folder of this module's source.
func sourceFolder() (string, error) {
	_, file, _, _ := runtime.Caller(0)
	built := filepath.Join(filepath.Dir(file), "..", "..", "..")
	for _, dir := range []string{os.Getenv("ONRECORD_SOURCE"), built, cachedSource()} {
		if dir == "" {
			continue
		}
		if f, err := readGoMod(filepath.Join(dir, "go.mod")); err == nil && f.Module != nil &&
			f.Module.Mod.Path == own {
			return filepath.Abs(dir)
		}
	}
	return "", errors.New("packages are built in from the source of onrecord, which is not where this program was " +
		"built: " +
		"set ONRECORD_SOURCE to a folder that has it")
}

// cachedSource is the folder of the module cache from which this program was installed.
func cachedSource() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Path != own || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return ""
	}
	out, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		return ""
	}
	return filepath.Join(strings.TrimSpace(string(out)), own+"@"+info.Main.Version)
}

// moduleFile is the go.mod of the program: this module's requirements, so that no
// version is another than in this program without need, and the request's.
func (b *builder) moduleFile() ([]byte, error) {
	f, err := readGoMod(filepath.Join(b.source, "go.mod"))
	if err != nil {
		return nil, fmt.Errorf("rebuild: %w", err)
	}
	keep := func(err error) error {
		if err != nil {
			return fmt.Errorf("rebuild: %w", err)
		}
		return nil
	}
	errs := []error{f.AddModuleStmt("onrecord-engine"), f.AddRequire(own, "v0.0.0"),
		f.AddReplace(own, "", b.source, "")}
	replaced := func(path, folder string) {
		errs = append(errs, f.AddRequire(path, "v0.0.0-00010101000000-000000000000"),
			f.AddReplace(path, "", folder, ""))
	}
	if b.request.GoMod != "" {
		theirs, err := readGoMod(b.request.GoMod)
		if err != nil {
			return nil, fmt.Errorf("rebuild: %w", err)
		}
		dir := filepath.Dir(b.request.GoMod)
		if theirs.Module != nil {
			replaced(theirs.Module.Mod.Path, dir)
		}
		for _, r := range theirs.Require {
			errs = append(errs, f.AddRequire(r.Mod.Path, r.Mod.Version))
		}
		for _, r := range theirs.Replace {
			to := r.New.Path
			if modfile.IsDirectoryPath(to) && !filepath.IsAbs(to) {
				to = filepath.Join(dir, to)
			}
			errs = append(errs, f.AddReplace(r.Old.Path, r.Old.Version, to, r.New.Version))
		}
	}
	for _, m := range b.request.Modules {
		if m.Folder != "" {
			replaced(m.Path, m.Folder)
		}
	}
	if err := keep(errors.Join(errs...)); err != nil {
		return nil, err
	}
	f.Cleanup()
	return f.Format()
}

// key names what goes into the program: this program, the toolchain, the request, and
// the content of the folders that stand for modules.
func (b *builder) key() (string, error) {
	h := sha256.New()
	self, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("rebuild: %w", err)
	}
	info, err := os.Stat(self)
	if err != nil {
		return "", fmt.Errorf("rebuild: %w", err)
	}
	version, err := exec.CommandContext(b.ctx, b.goCommand, "version").Output()
	if err != nil {
		return "", fmt.Errorf("rebuild: %w", err)
	}
	fmt.Fprintln(h, info.Size(), info.ModTime().UnixNano(), string(version), b.request.Imports)
	h.Write(b.goMod)
	for _, m := range b.request.Modules {
		fmt.Fprintln(h, m)
	}
	f, err := modfile.Parse("go.mod", b.goMod, nil)
	if err != nil {
		return "", fmt.Errorf("rebuild: %w", err)
	}
	for _, r := range f.Replace {
		if r.Old.Path != own && filepath.IsAbs(r.New.Path) {
			if err := hashFolder(h, r.New.Path); err != nil {
				return "", fmt.Errorf("rebuild: %w", err)
			}
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:12]), nil
}

// maxFiles bounds how many files of a folder are looked at.
const maxFiles = 20_000

func hashFolder(w io.Writer, dir string) error {
	n := 0
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		if d.IsDir() && name != dir && (base[0] == '.' || base == "testdata" || base == "node_modules") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(base, ".go") && base != "go.mod" && base != "go.sum" {
			return nil
		}
		if n++; n > maxFiles {
			return fmt.Errorf("%s has more than %d files of Go", dir, maxFiles)
		}
		content, err := os.ReadFile(name)
		fmt.Fprintln(w, name, len(content))
		w.Write(content)
		return err
	})
}

// build builds in a folder of its own, which is renamed when it is whole.
func (b *builder) build(program string) error {
	final := b.dir
	if err := os.MkdirAll(filepath.Dir(final), 0o777); err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	var err error
	if b.dir, err = os.MkdirTemp(filepath.Dir(final), "building-"); err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	defer os.RemoveAll(b.dir)
	if err := b.write("go.mod", b.goMod); err != nil {
		return err
	}
	var sums []byte
	files := []string{filepath.Join(b.source, "go.sum")}
	if b.request.GoMod != "" {
		files = append(files, strings.TrimSuffix(b.request.GoMod, ".mod")+".sum")
	}
	for _, name := range files {
		if sum, err := os.ReadFile(name); err == nil {
			sums = append(sums, sum...)
		}
	}
	if err := b.write("go.sum", sums); err != nil {
		return err
	}
	for _, m := range b.request.Modules {
		if m.Version != "" {
			if _, err := b.run("get", m.Path+"@"+m.Version); err != nil {
				return err
			}
		}
	}
	paths, err := b.paths()
	if err != nil {
		return err
	}
	if err := b.tables(paths); err != nil {
		return err
	}
	if _, err := b.run("build", "-o", filepath.Base(program), "."); err != nil {
		return err
	}
	if err := os.Rename(b.dir, final); err != nil {
		if _, there := os.Stat(program); there == nil {
			return nil // another kernel has built the same
		}
		return fmt.Errorf("rebuild: %w", err)
	}
	return nil
}

func (b *builder) write(name string, content []byte) error {
	if err := os.WriteFile(filepath.Join(b.dir, name), content, 0o666); err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	return nil
}

// run runs the go command in the folder.
func (b *builder) run(args ...string) (string, error) {
	cmd := exec.CommandContext(b.ctx, b.goCommand, args...)
	cmd.Dir = b.dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		if b.ctx.Err() != nil {
			return "", b.ctx.Err()
		}
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, lastLines(stderr.String()))
	}
	return string(out), nil
}

// lastLines are those in which the go command says what is wrong.
func lastLines(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-12):], "\n")
}

// paths are the packages to link: all that can be imported of the modules, and the
// imports.
func (b *builder) paths() ([]string, error) {
	paths := slices.Clone(b.request.Imports)
	for _, m := range b.request.Modules {
		out, err := b.run("list", "-f", "{{if ne .Name \"main\"}}{{.ImportPath}}{{end}}", m.Path+"/...")
		if err != nil {
			return nil, err
		}
		for p := range strings.FieldsSeq(out) {
			if !strings.Contains("/"+p+"/", "/internal/") {
				paths = append(paths, p)
			}
		}
	}
	slices.Sort(paths)
	paths = slices.DeleteFunc(slices.Compact(paths), packages.Linked)
	if len(paths) == 0 {
		return nil, errors.New("rebuild: there are no packages to link in what is required")
	}
	return paths, nil
}

// tables writes the main package.
func (b *builder) tables(paths []string) error {
	main := "package main\n\nimport (\n\t\"embed\"\n\t\"io/fs\"\n\t\"strings\"\n\n" +
		"\t\"onrecord/kernel/engine\"\n\t\"onrecord/kernel/packages\"\n)\n\n" +
		"//go:embed signatures\nvar signatures embed.FS\n\n" +
		"func main() {\n\tfs.WalkDir(signatures, \".\", func(name string, d fs.DirEntry, err error) error {\n" +
		"\t\tif text, err := signatures.ReadFile(name); err == nil {\n" +
		"\t\t\tpath := strings.TrimSuffix(strings.TrimPrefix(name, \"signatures/all/\"), \".txt\")\n" +
		"\t\t\tpackages.AddSignature(path, string(text))\n\t\t}\n\t\treturn nil\n\t})\n\tengine.Main()\n}\n"
	// Listing writes what the packages need into go.mod and go.sum.
	imports := "package main\n\nimport (\n\t_ \"onrecord/kernel/engine\"\n"
	for _, p := range paths {
		imports += fmt.Sprintf("\t_ %q\n", p)
	}
	if err := b.write("imports.go", []byte(imports+")\n")); err != nil {
		return err
	}
	if _, err := b.run("list", "-deps", "-f", "{{with .Error}}{{.}}{{end}}", "."); err != nil {
		return err
	}
	made, err := gen.Make(gen.Options{
		Dir: b.dir, Platforms: []gen.Platform{{OS: runtime.GOOS, Arch: runtime.GOARCH}},
		Linked: append(linked(), paths...), Skip: linked(), Package: "main",
	})
	if err != nil {
		return err
	}
	if err := b.write("main.go", []byte(main)); err != nil {
		return err
	}
	for name, text := range made.Tables {
		if err := b.write(name, []byte(text)); err != nil {
			return err
		}
	}
	for name, text := range made.Signatures {
		if err := os.MkdirAll(filepath.Join(b.dir, "signatures", filepath.FromSlash(path.Dir(name))),
			0o777); err != nil {
			return fmt.Errorf("rebuild: %w", err)
		}
		if err := b.write(filepath.Join("signatures", filepath.FromSlash(name)), []byte(text)); err != nil {
			return err
		}
	}
	return nil
}

// linked are the packages that the kernel links anyway.
func linked() []string {
	return slices.DeleteFunc(packages.Paths(), func(p string) bool { return p == "unsafe" })
}
