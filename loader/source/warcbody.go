package source

import (
	"bufio"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
)

// unencoded is the body of an answer without its content encoding, as far as it has
// one: archives keep what the server sent, or what it meant.
func unencoded(r *http.Response) io.Reader {
	body := bufio.NewReader(r.Body)
	head, _ := body.Peek(2)
	switch {
	case len(head) == 2 && head[0] == 0x1f && head[1] == 0x8b:
		if z, err := gzip.NewReader(body); err == nil {
			return z
		}
	case r.Header.Get("Content-Encoding") == "deflate":
		if z, err := zlib.NewReader(body); err == nil {
			return z
		}
	}
	return body
}
