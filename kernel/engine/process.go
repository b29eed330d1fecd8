package engine

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"onrecord/kernel/notebook"
)

// A process is the parent's side of one child.
type process struct {
	opt   *Options
	cmd   *exec.Cmd
	to    *link
	write *os.File // of to
	read  *os.File // answers
	out   output

	ready   chan struct{}
	replies chan *message // to the request that waits
	ended   chan struct{} // closed when the process is gone and its output passed on
	state   *os.ProcessState
	mu      sync.Mutex
	gone    bool    // waited for
	reason  *string // why the parent ended it
	once    sync.Once
	quit    context.Context // ends with the process
	cancel  context.CancelFunc
}

// startTimeout bounds the time to the child's first message on a busy machine.
const startTimeout = 30 * time.Second

// launch starts a child: this program, or another that evaluates cells. It does not wait
// until the child is ready.
func launch(opt *Options, program string) (*process, error) {
	if IsChild() {
		return nil, errors.New("engine: this process is a child itself: engine.Main was not called first in main")
	}
	path := program
	if path == "" {
		var err error
		if path, err = executable(); err != nil {
			return nil, fmt.Errorf("engine: %w", err)
		}
	}
	p := &process{opt: opt, ready: make(chan struct{}), replies: make(chan *message, 1), ended: make(chan struct{})}
	p.quit, p.cancel = context.WithCancel(context.Background())
	var theirs []*os.File
	closeAll := func(files ...*os.File) {
		for _, f := range files {
			if f != nil {
				f.Close()
			}
		}
	}
	fail := func(err error) (*process, error) {
		closeAll(theirs...)
		closeAll(p.write, p.read)
		for _, pipe := range p.out.pipes {
			pipe.read.Close()
		}
		p.cancel()
		return nil, fmt.Errorf("engine: %w", err)
	}
	for _, name := range []string{"stdout", "stderr"} {
		w, err := p.out.open(name)
		if err != nil {
			return fail(err)
		}
		theirs = append(theirs, w)
	}
	requests, write, err := os.Pipe()
	if err != nil {
		return fail(err)
	}
	p.write, theirs = write, append(theirs, requests)
	read, answers, err := os.Pipe()
	if err != nil {
		return fail(err)
	}
	p.read, theirs = read, append(theirs, answers)
	p.to = &link{w: p.write}

	p.cmd = exec.Command(path)
	p.cmd.Args = os.Args[:1]
	p.cmd.Dir = opt.Dir
	p.cmd.Env = append(os.Environ(), opt.Env...)
	p.cmd.SysProcAttr = childAttributes()
	private := []string{marker}
	for _, v := range handOver(p.cmd, theirs[2], theirs[3]) {
		name, _, _ := strings.Cut(v, "=")
		p.cmd.Env, private = append(p.cmd.Env, v), append(private, name)
	}
	for _, v := range []struct {
		name, value string
		needed      bool
	}{
		// The frames would be the interpreter's, not the cell's.
		{"GOTRACEBACK", "none", true},
		// The collector works harder before the limit is reached.
		{"GOMEMLIMIT", strconv.FormatInt(opt.MemoryLimit/10*9, 10), opt.MemoryLimit > 0},
	} {
		if _, set := os.LookupEnv(v.name); v.needed && !set {
			p.cmd.Env = append(p.cmd.Env, v.name+"="+v.value)
			private = append(private, v.name)
		}
	}
	p.cmd.Env = append(p.cmd.Env, marker+"="+strings.Join(private, ","))
	p.cmd.Stdout, p.cmd.Stderr = theirs[0], theirs[1]
	if err := p.cmd.Start(); err != nil {
		return fail(err)
	}
	closeAll(theirs...)
	for _, pipe := range p.out.pipes {
		go p.out.pump(pipe)
	}
	go p.listen()
	if opt.MemoryLimit > 0 {
		go p.watchMemory()
	}
	return p, nil
}

// listen takes the child's messages until it ends.
func (p *process) listen() {
	r := bufio.NewReaderSize(p.read, 64<<10)
	for {
		m, err := readMessage(r)
		if err != nil {
			break
		}
		switch m.Kind {
		case kindReady:
			p.once.Do(func() { close(p.ready) })
		case kindDisplay, kindUpdate:
			kind := notebook.DisplayData
			if m.Kind == kindUpdate {
				kind = notebook.UpdateDisplay
			}
			p.out.send(shown(kind, m.Data))
			p.to.send(&message{Kind: kindAck, ID: m.ID})
		case kindClear:
			p.out.send(notebook.Output{Type: notebook.ClearOutput, Wait: m.Wait})
			p.to.send(&message{Kind: kindAck, ID: m.ID})
		case kindInput:
			p.out.settle() // the prompt
			go p.input(m.Text, m.Wait)
		case kindReply:
			p.out.settle()
			p.replies <- m
		}
	}
	p.end("") // what the cells have started goes with it
	p.mu.Lock()
	p.gone = true
	p.mu.Unlock()
	p.cmd.Wait()
	p.state = p.cmd.ProcessState
	p.out.settle()
	p.out.close()
	p.write.Close()
	p.read.Close()
	p.cancel()
	close(p.ended)
}

// input asks the user, and gives the child what they said.
func (p *process) input(prompt string, password bool) {
	m := &message{Kind: kindInputReply}
	if p.opt.Input != nil {
		if line, err := p.opt.Input(p.quit, prompt, password); err == nil {
			m.Text, m.Found = line, true
		}
	}
	p.to.send(m)
}

// end kills the process and what it has started. The first reason counts.
func (p *process) end(reason string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.gone { // its number could belong to another one
		if p.reason == nil {
			p.reason = &reason
		}
		killProcess(p.cmd.Process)
		killSession(p.cmd.Process.Pid)
	}
}

// watchMemory ends the process when it holds more than the limit.
func (p *process) watchMemory() {
	tick := time.NewTicker(25 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-p.ended:
			return
		case <-tick.C:
		}
		if n, err := resident(p.cmd.Process.Pid); err == nil && n > p.opt.MemoryLimit {
			p.end(fmt.Sprintf("out of memory: the cell used more than the limit of %d MB", p.opt.MemoryLimit>>20))
			return
		}
	}
}

// crash describes the end of a process that has ended.
func (p *process) crash() notebook.Output {
	why := ""
	p.mu.Lock()
	if p.reason != nil {
		why = *p.reason
	}
	p.mu.Unlock()
	o := crashOutput(p.state, p.out.crash.b, why)
	if name, rest, ok := strings.Cut(why, ": "); ok {
		o.EName, o.EValue = name, strings.TrimPrefix(o.EValue, name+": ")
		o.Traceback = []string{name + ": " + rest + ": " + gone}
	}
	return o
}

func shown(kind notebook.OutputType, b *bundle) notebook.Output {
	if b == nil {
		b = &bundle{}
	}
	id, _ := b.Transient["display_id"].(string)
	o := notebook.Output{Type: kind, Data: b.Data, Metadata: b.Metadata, DisplayID: id}
	if o.Data == nil {
		o.Data = map[string]any{}
	}
	if o.Metadata == nil {
		o.Metadata = map[string]any{}
	}
	return o
}
