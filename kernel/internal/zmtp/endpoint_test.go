package zmtp

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestEndpointErrors(t *testing.T) {
	for endpoint, want := range map[string]string{
		"":                                  `"" is not an endpoint`,
		"127.0.0.1:80":                      "is not an endpoint: give tcp://HOST:PORT",
		"tcp://":                            "is not an endpoint",
		"udp://127.0.0.1:80":                `the transport "udp" is not spoken`,
		"tcp://127.0.0.1":                   "zmtp: tcp://127.0.0.1: the address is not HOST:PORT",
		"tcp://127.0.0.1:99999":             "invalid port",
		"ipc://" + strings.Repeat("x", 200): "the path has 200 bytes",
		"ipc:///no/such/folder/s":           "no such file",
	} {
		_, err := ListenRouter(endpoint, Config{})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "zmtp: ") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", endpoint, err)
		}
	}
}

func TestPortInUse(t *testing.T) {
	r := router(t, anyPort, Config{})
	for _, listen := range []func() error{
		func() error { _, err := ListenRouter(r.Endpoint(), Config{}); return err },
		func() error { _, err := ListenXPub(r.Endpoint(), Config{}); return err },
		func() error { _, err := ListenEcho(r.Endpoint(), Config{}); return err },
	} {
		err := listen()
		if !errors.Is(err, syscall.EADDRINUSE) || !strings.HasPrefix(err.Error(), "zmtp: "+r.Endpoint()+": ") {
			t.Error(err)
		}
	}
}

func TestEveryAddress(t *testing.T) {
	r := echoing(t, "tcp://*:*", Config{})
	c := connect(t, r.Endpoint(), "DEALER", "")
	c.send("x")
	if got := c.recv(); got != "x" {
		t.Error(got)
	}
}

func TestIPCPaths(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	// A socket that a process left behind is replaced.
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	l.Close()
	r, err := ListenRouter("ipc://"+path, Config{})
	if err != nil {
		t.Fatal(err)
	}
	// One that is in use is not, and neither is another file.
	if _, err := ListenRouter("ipc://"+path, Config{}); !errors.Is(err, syscall.EADDRINUSE) {
		t.Error(err)
	}
	r.Close()
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ListenRouter("ipc://"+path, Config{}); !errors.Is(err, syscall.EADDRINUSE) {
		t.Error(err)
	}
	if b, _ := os.ReadFile(path); string(b) != "mine" {
		t.Error("the file is gone")
	}
}
