package wire

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const goodFile = `{"shell_port": 50001, "iopub_port": 50002, "stdin_port": 50003, "control_port": 50004, "hb_port": 50005,
 "ip": "127.0.0.1", "key": "a-b", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "onrecord", "jupyter_session": ""}`

func TestConnection(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kernel.json")
	if err := os.WriteFile(path, []byte(goodFile), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := ReadConnection(path)
	if err != nil {
		t.Fatal(err)
	}
	want := Connection{"tcp", "127.0.0.1", 50001, 50002, 50003, 50004, 50005, "a-b", "hmac-sha256", "onrecord"}
	if *c != want {
		t.Errorf("%+v", c)
	}
	for ch, want := range map[Channel]string{
		Shell: "tcp://127.0.0.1:50001", IOPub: "tcp://127.0.0.1:50002", Stdin: "tcp://127.0.0.1:50003",
		Control: "tcp://127.0.0.1:50004", Heartbeat: "tcp://127.0.0.1:50005", "other": "",
	} {
		if got := c.Endpoint(ch); got != want {
			t.Errorf("%s: %s", ch, got)
		}
	}
	c.Transport, c.IP = "ipc", "/run/k"
	if got := c.Endpoint(Shell); got != "ipc:///run/k-50001" {
		t.Error(got)
	}
	if _, err := ReadConnection(path + ".none"); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), path+".none") {
		t.Errorf("%v", err)
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadConnection(path); err == nil || err.Error() != path+": the connection file is not JSON: it ends in the middle" {
		t.Errorf("%v", err)
	}
}

func TestConnectionErrors(t *testing.T) {
	with := func(old, new string) string {
		s := strings.Replace(goodFile, old, new, 1)
		if s == goodFile {
			t.Fatalf("%s is not in the file", old)
		}
		return s
	}
	for _, c := range []struct{ file, want string }{
		{"", "the connection file is empty"},
		{"hello", "the connection file is not JSON: invalid character 'h'"},
		{"[]", "the connection file is not a JSON object"},
		{"null", "the connection file is not one JSON object"},
		{goodFile + "{}", "the connection file is not one JSON object"},
		{with(`"key": "a-b", `, ""), `the field "key" is missing`},
		{with(`"transport": "tcp", `, ""), `the field "transport" is missing`},
		{with(`"hb_port": 50005,`, ""), `the field "hb_port" is missing`},
		{with(`"key": "a-b"`, `"key": null`), `the field "key" is not text`},
		{with("50001", `"50001"`), `the field "shell_port" is "50001", not a port number`},
		{with("50001", "5.5"), `the field "shell_port" is 5.5, not a port number`},
		{with("50001", "null"), `the field "shell_port" is null, not a port number`},
		{with("50001", "0"), "the shell_port is 0, not from 1 to 65535"},
		{with("50004", "-1"), "the control_port is -1, not from 1 to 65535"},
		{with("50002", "65536"), "the iopub_port is 65536, not from 1 to 65535"},
		{with("50003", "50001"), "the stdin_port is 50001, which another channel has"},
		{with(`"tcp"`, `"udp"`), `the transport is "udp", and tcp and ipc are known`},
		{with("hmac-sha256", "rot13"), `the signature scheme is "rot13", and hmac-sha256 is known`},
		{with("127.0.0.1", "not an address"), `the ip is "not an address", not an address`},
		{with(`"jupyter_session": ""`, `"curve_secretkey": "x"`), "the connection file asks for encryption with CURVE"},
	} {
		_, err := ParseConnection([]byte(c.file))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
	}
}

func FuzzConnection(f *testing.F) {
	f.Add([]byte(goodFile))
	f.Add([]byte(`{"transport":"ipc","ip":"/tmp/k"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ParseConnection(data)
		if err == nil {
			for _, ch := range channels {
				if e := c.Endpoint(ch.name); !strings.HasPrefix(e, c.Transport+"://") {
					t.Errorf("%s: %s", ch.name, e)
				}
			}
			if _, err := NewCodec(c.Key, c.SignatureScheme); err != nil {
				t.Error(err)
			}
		}
	})
}
