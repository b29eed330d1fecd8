package wire_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"onrecord/kernel/internal/wire"
	"onrecord/kernel/internal/zmtp"
)

// shouter is the smallest kernel that jupyter_client is content with: it runs
// code by putting it into capitals.
type shouter struct {
	t       *testing.T
	codec   *wire.Codec
	iopub   *zmtp.XPub
	stdin   *zmtp.Router
	count   int
	mu      sync.Mutex
	dropped []error
}

func (k *shouter) publish(parent *wire.Message, c wire.Content) {
	frames, err := k.codec.Encode(k.codec.Publish(wire.Topic("shouter", c.MsgType()), parent, c))
	if err == nil {
		err = k.iopub.Send(frames)
	}
	if err != nil && !errors.Is(err, net.ErrClosed) {
		k.t.Error(err)
	}
}

// serve answers what comes on a socket: on the socket it came by, and busy
// and idle around it.
func (k *shouter) serve(socket *zmtp.Router) {
	for {
		m, err := socket.Recv(context.Background())
		if err != nil {
			return
		}
		k.handle(socket, m)
	}
}

func (k *shouter) handle(socket *zmtp.Router, m zmtp.Message) {
	request, err := k.codec.Decode(append([][]byte{m.Identity}, m.Parts...))
	k.mu.Lock()
	defer k.mu.Unlock()
	if err != nil {
		k.dropped = append(k.dropped, err)
		return
	}
	k.publish(request, &wire.Status{ExecutionState: wire.Busy})
	defer k.publish(request, &wire.Status{ExecutionState: wire.Idle})
	if reply := k.reply(request); reply != nil {
		frames, err := k.codec.Encode(k.codec.Reply(request, reply))
		if err == nil {
			err = socket.Reply(m, frames[1:]) // the socket puts the identity in front
		}
		if err != nil {
			k.t.Error(err)
		}
	}
}

func (k *shouter) reply(request *wire.Message) wire.Content {
	switch c := request.Content.(type) {
	case *wire.KernelInfoRequest:
		return &wire.KernelInfoReply{Status: wire.OK, ProtocolVersion: wire.Version, Implementation: "shouter", LanguageInfo: wire.LanguageInfo{Name: "capitals"}}
	case *wire.ExecuteRequest:
		k.count++
		k.publish(request, &wire.ExecuteInput{Code: c.Code, ExecutionCount: k.count})
		if c.Code == "ask" {
			frames, err := k.codec.Encode(k.codec.Ask(request, &wire.InputRequest{Prompt: "what? "}))
			if err == nil {
				err = k.stdin.Send(request.Identities[0], frames[1:])
			}
			if err != nil {
				k.t.Error(err)
			}
			answer, err := k.stdin.Recv(context.Background())
			if err != nil {
				return nil
			}
			m, err := k.codec.Decode(append([][]byte{answer.Identity}, answer.Parts...))
			if err != nil {
				k.t.Error(err)
				return nil
			}
			c.Code = m.Content.(*wire.InputReply).Value
		}
		for i := range 500 {
			k.publish(request, &wire.Stream{Name: "stdout", Text: strings.ToUpper(c.Code) + " " + strconv.Itoa(i) + "\n"})
		}
		k.publish(request, &wire.DisplayData{Data: wire.Object{"image/png": []byte("\x89PNG")}})
		return &wire.ExecuteReply{Status: wire.OK, ExecutionCount: k.count}
	case *wire.ShutdownRequest:
		return &wire.ShutdownReply{Status: wire.OK, Restart: c.Restart}
	}
	return nil
}

// The sockets and messages together, against jupyter_client's own client.
func TestJupyterClient(t *testing.T) {
	path := os.Getenv("ONRECORD_PYTHON")
	if path == "" {
		path = filepath.Join("..", "..", ".venv", "bin", "python")
	}
	if err := exec.Command(path, "-c", "import jupyter_client").Run(); err != nil {
		t.Skipf("no Python with jupyter_client: %s: %v (set ONRECORD_PYTHON)", path, err)
	}
	codec, err := wire.NewCodec("a shared key", "hmac-sha256")
	if err != nil {
		t.Fatal(err)
	}
	k := &shouter{t: t, codec: codec}
	cfg := zmtp.Config{Log: slog.New(slog.NewTextHandler(t.Output(), nil))}
	anyPort := "tcp://127.0.0.1:0"
	var endpoints []string
	bind := func() *zmtp.Router {
		r, err := zmtp.ListenRouter(anyPort, cfg)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { r.Close() })
		endpoints = append(endpoints, r.Endpoint())
		return r
	}
	shell, control := bind(), bind()
	k.stdin = bind()
	beat, err := zmtp.ListenEcho(anyPort, cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer beat.Close()
	cfg.OnSubscribe = func(x *zmtp.XPub, s zmtp.Subscription) {
		frames, err := codec.Encode(codec.Publish([]byte(s.Topic), nil, &wire.IOPubWelcome{Subscription: s.Topic}))
		if err == nil && s.On {
			err = x.SendTo(s.Peer, frames)
		}
		if err != nil {
			t.Error(err)
		}
	}
	if k.iopub, err = zmtp.ListenXPub(anyPort, cfg); err != nil {
		t.Fatal(err)
	}
	defer k.iopub.Close()
	endpoints = append(endpoints, beat.Endpoint(), k.iopub.Endpoint())
	go k.serve(shell)
	go k.serve(control)

	info := map[string]any{"transport": "tcp", "ip": "127.0.0.1", "key": "a shared key", "signature_scheme": "hmac-sha256"}
	for i, name := range []string{"shell_port", "control_port", "stdin_port", "hb_port", "iopub_port"} {
		port, err := strconv.Atoi(endpoints[i][strings.LastIndex(endpoints[i], ":")+1:])
		if err != nil {
			t.Fatal(err)
		}
		info[name] = port
	}
	file := filepath.Join(t.TempDir(), "kernel.json")
	data, err := json.Marshal(info)
	if err == nil {
		err = os.WriteFile(file, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.ReadConnection(file); err != nil {
		t.Error(err)
	}
	out, err := exec.CommandContext(t.Context(), path, "testdata/client.py", file).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if got := fmt.Sprint(k.dropped); len(k.dropped) != 3 || !errors.Is(k.dropped[0], wire.ErrMalformed) ||
		!errors.Is(k.dropped[1], wire.ErrSignature) || !errors.Is(k.dropped[2], wire.ErrReplay) {
		t.Errorf("dropped: %s", got)
	}
}
