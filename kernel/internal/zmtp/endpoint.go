package zmtp

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// listen binds an endpoint in ZeroMQ's notation: tcp://HOST:PORT, where HOST
// may be * and PORT 0 picks a free one, or ipc://PATH, where @NAME is in
// Linux's abstract namespace and * a path that is picked.
func listen(endpoint string) (net.Listener, error) {
	transport, address, ok := strings.Cut(endpoint, "://")
	if !ok || address == "" {
		return nil, fmt.Errorf("zmtp: %q is not an endpoint: give tcp://HOST:PORT or ipc://PATH", endpoint)
	}
	var l net.Listener
	var err error
	switch transport {
	case "tcp":
		l, err = listenTCP(address)
	case "ipc":
		l, err = listenIPC(address)
	default:
		return nil, fmt.Errorf("zmtp: %q: the transport %q is not spoken: give tcp or ipc", endpoint, transport)
	}
	if err != nil {
		var op *net.OpError
		if errors.As(err, &op) {
			err = op.Err // without the address, which is in front already
		}
		return nil, fmt.Errorf("zmtp: %s: %w", endpoint, err)
	}
	return l, nil
}

func listenTCP(address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, errors.New("the address is not HOST:PORT")
	}
	if host == "*" {
		host = ""
	}
	if port == "*" {
		port = "0"
	}
	return net.Listen("tcp", net.JoinHostPort(host, port))
}

// longestPath is what fits into sockaddr_un on every system with the zero
// byte after it.
const longestPath = 103

func listenIPC(path string) (net.Listener, error) {
	if path == "*" {
		dir, err := os.MkdirTemp("", "zmtp-")
		if err != nil {
			return nil, err
		}
		path = filepath.Join(dir, "socket")
	}
	if len(path) > longestPath {
		return nil, fmt.Errorf("the path has %d bytes, and a socket's may have %d", len(path), longestPath)
	}
	l, err := net.Listen("unix", path)
	if errors.Is(err, syscall.EADDRINUSE) && !strings.HasPrefix(path, "@") && abandoned(path) {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		l, err = net.Listen("unix", path)
	}
	return l, err
}

// abandoned reports whether path is a socket on which nobody listens, as a
// process that was killed leaves it. Any other file is left alone.
func abandoned(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSocket == 0 {
		return false
	}
	c, err := net.Dial("unix", path)
	if err != nil {
		return errors.Is(err, syscall.ECONNREFUSED)
	}
	c.Close()
	return false
}

// endpointOf is the endpoint by which clients find a listener.
func endpointOf(l net.Listener) string {
	if a, ok := l.Addr().(*net.TCPAddr); ok {
		host := a.IP.String()
		if a.IP.IsUnspecified() {
			host = "127.0.0.1"
		}
		return "tcp://" + net.JoinHostPort(host, fmt.Sprint(a.Port))
	}
	return "ipc://" + l.Addr().String()
}
