package session

import (
	"fmt"
	"sync"
	"time"
	"unicode/utf8"
)

// How text is put together: a message when nothing came for so long, or when so much
// has come.
const (
	batchTime = 25 * time.Millisecond
	batchSize = 128 << 10
)

// streams puts the text of one cell together to messages of one stream each.
type streams struct {
	send func(name, text string)

	mu    sync.Mutex
	left  int64 // bytes that may still be sent
	lost  int64 // bytes that were not
	said  bool
	limit int64
	name  string
	text  []byte
	timer *time.Timer
	armed bool
}

func newStreams(limit int64, send func(name, text string)) *streams {
	return &streams{send: send, left: limit, limit: limit}
}

// write takes text, which is whole code points.
func (b *streams) write(name, text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if int64(len(text)) > b.left {
		cut := int(b.left)
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		b.lost += int64(len(text) - cut)
		b.left = int64(cut)
		text = text[:cut]
	}
	b.left -= int64(len(text))
	if text != "" {
		b.add(name, text)
	}
	if b.lost > 0 && !b.said {
		b.said = true
		b.left = 0
		b.add("stderr", fmt.Sprintf("\n[output cut: the cell has printed more than %s, the rest is not shown]\n",
			size(b.limit)))
		b.flushLocked()
	}
}

func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

func (b *streams) add(name, text string) {
	if b.name != name {
		b.flushLocked()
		b.name = name
	}
	b.text = append(b.text, text...)
	if len(b.text) >= batchSize {
		b.flushLocked()
		return
	}
	if b.armed {
		return
	}
	b.armed = true
	if b.timer == nil {
		b.timer = time.AfterFunc(batchTime, b.flush)
	} else {
		b.timer.Reset(batchTime)
	}
}

// flush sends what has come.
func (b *streams) flush() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.flushLocked()
}

func (b *streams) flushLocked() {
	if b.armed {
		b.armed = false
		b.timer.Stop()
	}
	if len(b.text) > 0 {
		b.send(b.name, string(b.text))
		b.text = b.text[:0]
		if cap(b.text) > 4*batchSize {
			b.text = nil
		}
	}
}
