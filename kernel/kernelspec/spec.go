package kernelspec

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

// Name is the folder's name, by which notebooks ask for the kernel; DisplayName is
// what frontends show.
const (
	Name        = "onrecord"
	DisplayName = "Go (onrecord)"
)

// A Spec is the content of kernel.json.
type Spec struct {
	Argv          []string          `json:"argv"`
	DisplayName   string            `json:"display_name"`
	Language      string            `json:"language"`
	InterruptMode string            `json:"interrupt_mode"`
	Env           map[string]string `json:"env"`
	Metadata      map[string]any    `json:"metadata"`
}

// New is the spec that starts the program at the path, which is made absolute.
func New(program string) (Spec, error) {
	path, err := filepath.Abs(program)
	if err != nil {
		return Spec{}, fmt.Errorf("kernelspec: %w", err)
	}
	return Spec{
		Argv:          []string{path, "kernel", "serve", "{connection_file}"},
		DisplayName:   DisplayName,
		Language:      "go",
		InterruptMode: "message",
		Env:           map[string]string{},
		Metadata:      map[string]any{"debugger": false, "program": Name},
	}, nil
}

// A Place says where kernels are looked for. The zero value is the user's.
type Place struct {
	User      bool   // the user's data folder
	Prefix    string // a prefix, such as /usr/local
	SysPrefix bool   // the Python environment that is active
	Name      string // of the kernel's folder; empty: Name
}

// names are those that Jupyter allows for a kernel's folder.
var names = regexp.MustCompile(`^[a-zA-Z0-9._-]+$`)

// Dir is the folder of the kernel's spec in the place.
func (p Place) Dir() (string, error) {
	chosen := 0
	for _, b := range []bool{p.User, p.Prefix != "", p.SysPrefix} {
		if b {
			chosen++
		}
	}
	if chosen > 1 {
		return "", errors.New("kernelspec: one of user, prefix and sys-prefix can be chosen")
	}
	var data string
	var err error
	switch {
	case p.Prefix != "":
		data, err = filepath.Abs(p.Prefix)
		data = filepath.Join(data, "share", "jupyter")
	case p.SysPrefix:
		data, err = sysPrefix()
		data = filepath.Join(data, "share", "jupyter")
	default:
		data, err = userData()
	}
	if err != nil {
		return "", fmt.Errorf("kernelspec: %w", err)
	}
	name := p.Name
	if name == "" {
		name = Name
	}
	if !names.MatchString(name) || strings.Trim(name, ".") == "" {
		return "", fmt.Errorf("kernelspec: a kernel's name is made of letters, digits, dots, hyphens and "+
			"underscores, not %q", name)
	}
	return filepath.Join(data, "kernels", strings.ToLower(name)), nil
}

// userData is Jupyter's data folder of the user, jupyter_core.paths.jupyter_data_dir.
func userData() (string, error) {
	if dir := os.Getenv("JUPYTER_DATA_DIR"); dir != "" {
		return filepath.Abs(dir)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join(home, "Library", "Jupyter"), nil
	case "windows":
		if dir := os.Getenv("APPDATA"); dir != "" {
			return filepath.Join(dir, "jupyter"), nil
		}
		return filepath.Join(home, ".jupyter", "data"), nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "jupyter"), nil
	}
	return filepath.Join(home, ".local", "share", "jupyter"), nil
}

// sysPrefix is the prefix of the active Python environment: as its activation says, or
// as the first Python of the path does.
func sysPrefix() (string, error) {
	for _, name := range []string{"VIRTUAL_ENV", "CONDA_PREFIX"} {
		if dir := os.Getenv(name); dir != "" {
			return dir, nil
		}
	}
	for _, python := range []string{"python3", "python"} {
		out, err := exec.Command(python, "-c", "import sys; print(sys.prefix)").Output()
		if dir := strings.TrimSpace(string(out)); err == nil && dir != "" {
			return dir, nil
		}
	}
	return "", errors.New("no Python environment is active (VIRTUAL_ENV, CONDA_PREFIX), and no python3 says where " +
		"it is")
}

// Install writes the spec of the program into the folder, in the place of what an
// earlier installation wrote.
func Install(dir, program string) error { return InstallAs(dir, program, "") }

// InstallAs is Install under another display name, or with an empty one under the usual.
func InstallAs(dir, program, displayName string) error {
	spec, err := New(program)
	if err != nil {
		return err
	}
	if displayName != "" {
		spec.DisplayName = displayName
	}
	if err := ours(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("kernelspec: %w", err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(spec); err != nil {
		return fmt.Errorf("kernelspec: %w", err)
	}
	files := map[string][]byte{
		"logo-32x32.png": PNG(32), "logo-64x64.png": PNG(64), "logo-svg.svg": []byte(SVG),
	}
	for _, name := range []string{"logo-32x32.png", "logo-64x64.png", "logo-svg.svg"} {
		if err := os.WriteFile(filepath.Join(dir, name), files[name], 0o644); err != nil {
			return fmt.Errorf("kernelspec: %w", err)
		}
	}
	// Last, since Jupyter takes a folder with this file for a kernel.
	if err := os.WriteFile(filepath.Join(dir, "kernel.json"), b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("kernelspec: %w", err)
	}
	return nil
}

// Uninstall removes the folder; fs.ErrNotExist says that there is none.
func Uninstall(dir string) error {
	if err := ours(dir); err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("kernelspec: %w", err)
	}
	return nil
}

// ours tells whether the folder holds a spec of this kernel; one of another program
// is left alone.
func ours(dir string) error {
	b, err := os.ReadFile(filepath.Join(dir, "kernel.json"))
	if err != nil {
		return fmt.Errorf("kernelspec: %w", err)
	}
	var spec Spec
	if err := json.Unmarshal(b, &spec); err != nil || spec.Metadata["program"] != Name {
		return fmt.Errorf("kernelspec: %s holds another program's kernel", dir)
	}
	return nil
}
