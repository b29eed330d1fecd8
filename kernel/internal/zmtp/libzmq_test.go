package zmtp

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// python finds a Python with pyzmq: the one that ONRECORD_PYTHON names, or
// that of the virtual environment in the module's root.
func python(t *testing.T) string {
	t.Helper()
	path := os.Getenv("ONRECORD_PYTHON")
	if path == "" {
		path = filepath.Join("..", "..", ".venv", "bin", "python")
	}
	if err := exec.Command(path, "-c", "import zmq").Run(); err != nil {
		t.Skipf("no Python with pyzmq: %s: %v (set ONRECORD_PYTHON)", path, err)
	}
	return path
}

func libzmq(t *testing.T, args ...string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), python(t), append([]string{"testdata/libzmq.py"}, args...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestLibzmqRouter(t *testing.T) {
	python(t)
	for _, scenario := range []string{"frames", "req", "duplicates", "reconnects", "heartbeats", "wrong"} {
		for _, endpoint := range []string{anyPort, "ipc://*"} {
			t.Run(scenario+" "+endpoint[:3], func(t *testing.T) {
				r := echoing(t, endpoint, Config{})
				libzmq(t, scenario, r.Endpoint())
			})
		}
	}
}

func TestLibzmqEcho(t *testing.T) {
	e, err := ListenEcho(anyPort, Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	libzmq(t, "req", e.Endpoint())
}

func TestLibzmqSubscriber(t *testing.T) {
	path := python(t)
	const messages = 100_000
	x := xpub(t, Config{OnSubscribe: func(x *XPub, s Subscription) {
		if s.On {
			if err := x.SendTo(s.Peer, bytesOf(s.Topic, "welcome")); err != nil {
				t.Error(err)
			}
		}
	}})
	cmd := exec.CommandContext(t.Context(), path, "testdata/libzmq.py", "subscribe", x.Endpoint(), strconv.Itoa(messages))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatalf("%q, %v", line, err)
	}
	for n := range messages {
		if err := x.Send(bytesOf("number", strconv.Itoa(n))); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
