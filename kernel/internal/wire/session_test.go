package wire

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// python finds a Python with jupyter_client: the one that ONRECORD_PYTHON
// names, or that of the virtual environment in the module's root.
func python(t *testing.T) string {
	t.Helper()
	path := os.Getenv("ONRECORD_PYTHON")
	if path == "" {
		path = filepath.Join("..", "..", ".venv", "bin", "python")
	}
	if err := exec.Command(path, "-c", "import jupyter_client").Run(); err != nil {
		t.Skipf("no Python with jupyter_client: %s: %v (set ONRECORD_PYTHON)", path, err)
	}
	return path
}

// Messages of every type pass from this package to jupyter_client's Session
// and back, the signatures checked on both sides.
func TestJupyterClientSession(t *testing.T) {
	c := codec(t, "a shared key")
	var input bytes.Buffer
	enc := json.NewEncoder(&input)
	for _, content := range samples {
		m := c.Publish([]byte("route"), nil, content)
		m.Metadata = Object{"é": []any{"v"}}
		m.Buffers = [][]byte{{0, 1}, {}}
		err := enc.Encode(map[string]any{"frames": encode(t, c, m), "content": content, "metadata": m.Metadata})
		if err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), python(t), "testdata/session.py")
	cmd.Stdin = &input
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<20)
	for _, content := range samples {
		var frames [][]byte
		if !lines.Scan() || json.Unmarshal(lines.Bytes(), &frames) != nil {
			t.Fatalf("no answer to %s", content.MsgType())
		}
		m, err := c.Decode(frames)
		if err != nil {
			t.Errorf("%s: %v", content.MsgType(), err)
			continue
		}
		if d := cmp.Diff(content, m.Content); d != "" {
			t.Errorf("%s: %s", content.MsgType(), d)
		}
		if string(m.Identities[0]) != "route" || m.Parent.Session != c.Session() || string(m.Buffers[0]) != "buffer" || m.Header.Version == "" {
			t.Errorf("%+v", m)
		}
		if _, err := c.Decode(frames); err == nil {
			t.Errorf("%s was taken twice", content.MsgType())
		}
	}
}
