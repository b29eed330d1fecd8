package session

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"

	"onrecord/kernel/internal/wire"
	"onrecord/kernel/notebook"
)

// An execution is the context of one cell: its request, and what it puts out, also
// when a goroutine of its does so after its end.
type execution struct {
	r       *request
	content *wire.ExecuteRequest
	streams *streams

	mu      sync.Mutex
	failure *wire.Failure
	text    string // of the result, for the history
	next    string // proposed for the next cell
}

func (s *session) execute(r *request) wire.Content {
	x := &execution{r: r, content: r.msg.Content.(*wire.ExecuteRequest)}
	x.streams = newStreams(s.opt.MaxText, func(name, text string) {
		r.publish(&wire.Stream{Name: name, Text: text})
	})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s.mu.Lock()
	count := s.count
	if !x.content.Silent {
		count++
		if x.content.StoreHistory {
			s.count = count
		}
	}
	s.running, s.cancel = x, cancel
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.running, s.cancel = nil, nil
		s.mu.Unlock()
	}()
	if !x.content.Silent {
		r.publish(&wire.ExecuteInput{Code: x.content.Code, ExecutionCount: count})
	}
	reply := &wire.ExecuteReply{Status: wire.OK, ExecutionCount: count, UserExpressions: wire.Object{}}
	if page, ok := s.page(ctx, x.content.Code); ok {
		reply.Payload = page
		return reply
	}
	err := s.engine.Execute(ctx, notebook.Input{Count: count, Source: x.content.Code}, x.emit)
	if err != nil && x.failed() == nil && !errors.Is(err, context.Canceled) {
		x.emit(notebook.Output{Type: notebook.Failure, EName: "engine", EValue: err.Error(),
			Traceback: []string{err.Error()}})
	}
	x.streams.flush()
	x.mu.Lock()
	if x.next != "" {
		reply.Payload = wire.List[wire.Object]{{"source": "set_next_input", "text": x.next, "replace": false}}
	}
	x.mu.Unlock()
	if f := x.failed(); f != nil {
		reply.Status, reply.Failure = wire.Failed, f
	} else {
		s.expressions(ctx, x, count, reply.UserExpressions)
		x.streams.flush()
	}
	if x.content.StoreHistory {
		s.history.add(count, x.content.Code, x.result())
	}
	return reply
}

func (x *execution) failed() *wire.Failure {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.failure
}

func (x *execution) result() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.text
}

// emit publishes an output of the cell. A silent cell publishes nothing.
func (x *execution) emit(o notebook.Output) {
	if o.Type == notebook.Stream {
		if !x.content.Silent {
			x.streams.write(o.Name, o.Text)
		}
		return
	}
	var c wire.Content
	switch o.Type {
	case notebook.NextInput:
		x.mu.Lock()
		x.next = o.Text
		x.mu.Unlock()
		return
	case notebook.DisplayData:
		c = &wire.DisplayData{Data: o.Data, Metadata: o.Metadata, Transient: wire.Transient{DisplayID: o.DisplayID}}
	case notebook.UpdateDisplay:
		c = &wire.UpdateDisplayData{Data: o.Data, Metadata: o.Metadata,
			Transient: wire.Transient{DisplayID: o.DisplayID}}
	case notebook.ClearOutput:
		c = &wire.ClearOutput{Wait: o.Wait}
	case notebook.ExecuteResult:
		x.mu.Lock()
		x.text, _ = o.Data["text/plain"].(string)
		x.mu.Unlock()
		c = &wire.ExecuteResult{
			ExecutionCount: o.ExecutionCount, Data: o.Data, Metadata: o.Metadata,
			Transient: wire.Transient{DisplayID: o.DisplayID},
		}
	case notebook.Failure:
		f := failureOf(o)
		x.mu.Lock()
		first := x.failure == nil
		if first {
			x.failure = f
		}
		x.mu.Unlock()
		if !first {
			return
		}
		c = (*wire.Error)(f)
	default:
		return
	}
	if !x.content.Silent {
		x.streams.flush()
		x.r.publish(c)
	}
}

func failureOf(o notebook.Output) *wire.Failure {
	return &wire.Failure{EName: o.EName, EValue: o.EValue, Traceback: o.Traceback}
}

// expressions evaluates the user expressions, in the order of their names. What they
// print is the cell's.
func (s *session) expressions(ctx context.Context, x *execution, count int, values wire.Object) {
	names := make([]string, 0, len(x.content.UserExpressions))
	for name := range x.content.UserExpressions {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		value := wire.Object{"status": wire.OK, "data": wire.Object{}, "metadata": wire.Object{}}
		err := s.engine.Execute(ctx, notebook.Input{Count: count, Source: x.content.UserExpressions[name]},
			func(o notebook.Output) {
				switch o.Type {
				case notebook.ExecuteResult:
					value["data"], value["metadata"] = wire.Object(o.Data), wire.Object(o.Metadata)
				case notebook.Failure:
					value = wire.Object{"status": wire.Failed, "ename": o.EName, "evalue": o.EValue,
						"traceback": wire.List[string](o.Traceback)}
				default:
					x.emit(o)
				}
			})
		if err != nil && value["status"] == wire.OK {
			value = wire.Object{"status": wire.Failed, "ename": "engine", "evalue": err.Error(),
				"traceback": wire.List[string]{}}
		}
		values[name] = value
	}
	if len(names) > 0 {
		// The output of the cell's goroutines is the cell's again.
		s.engine.Listen(x.emit)
	}
}

// input asks the client of the running cell for a line.
func (s *session) input(ctx context.Context, prompt string, password bool) (string, error) {
	s.mu.Lock()
	x := s.running
	s.mu.Unlock()
	if x == nil {
		return "", errors.New("session: no cell runs")
	}
	if !x.content.AllowStdin {
		x.streams.write("stderr", "standard input is at its end: this frontend does not ask for input\n")
		return "", errors.New("session: the client does not allow input")
	}
	x.streams.flush()
	select {
	case <-s.inputs: // the late answer to an earlier question
	default:
	}
	frames, err := s.codec.Encode(s.codec.Ask(x.r.msg, &wire.InputRequest{Prompt: prompt, Password: password}))
	if err != nil {
		return "", err
	}
	if err := s.stdin.Send(x.r.from.Identity, frames); err != nil {
		return "", fmt.Errorf("session: %w", err)
	}
	select {
	case line := <-s.inputs:
		return line, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// answered takes a message of stdin.
func (s *session) answered(r *request) {
	c, ok := r.msg.Content.(*wire.InputReply)
	if !ok {
		s.log.Warn("session: not for stdin", "type", r.msg.Header.MsgType)
		return
	}
	select {
	case s.inputs <- c.Value:
	default: // nobody has asked
	}
}

// interrupt ends the cell that runs.
func (s *session) interrupt() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cancel != nil {
		s.cancel()
	}
}

func (s *session) interruptRequest(*request) wire.Content {
	s.interrupt()
	return &wire.InterruptReply{Status: wire.OK}
}

// shutdown ends the cells before it answers, so that nothing is published after.
func (s *session) shutdown(r *request) wire.Content {
	s.engine.Close()
	return &wire.ShutdownReply{Status: wire.OK, Restart: r.msg.Content.(*wire.ShutdownRequest).Restart}
}
