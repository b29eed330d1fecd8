package display

import (
	"errors"
	"sync"
)

// A Sink takes what a cell shows, in order. The engine sets one per cell.
// Its methods may be called from several goroutines.
type Sink interface {
	// Display shows a new output. Data.Transient["display_id"], when it is a
	// non-empty string, names it for later updates.
	Display(Data) error
	// Update replaces every output shown under Data.Transient["display_id"].
	Update(Data) error
	// Clear removes the cell's outputs: at once, or with wait when the next
	// output comes.
	Clear(wait bool) error
}

// ErrNoSink says that nothing takes outputs: the code runs outside a notebook.
var ErrNoSink = errors.New("display: no notebook to show it in")

var current struct {
	sync.RWMutex
	sink  Sink
	input func(prompt string, password bool) error
}

// SetInput sets what asks the reader of the notebook for a line of input that goes to
// the program's stdin. The engine sets it where a frontend allows input.
func SetInput(ask func(prompt string, password bool) error) {
	current.Lock()
	defer current.Unlock()
	current.input = ask
}

// Inputs returns what SetInput has set, or nil.
func Inputs() func(prompt string, password bool) error {
	current.RLock()
	defer current.RUnlock()
	return current.input
}

// SetSink makes s the place where outputs go, and returns the one before it.
// A nil Sink makes Display return ErrNoSink.
func SetSink(s Sink) Sink {
	current.Lock()
	defer current.Unlock()
	old := current.sink
	current.sink = s
	return old
}

// Sinking returns the sink of the moment, or nil.
func Sinking() Sink {
	current.RLock()
	defer current.RUnlock()
	return current.sink
}

// Display shows the values, each as Auto makes it.
func Display(values ...interface{}) error {
	for _, v := range values {
		if err := show(Auto(v)); err != nil {
			return err
		}
	}
	return nil
}

func show(d Data) error {
	s := Sinking()
	if s == nil {
		return ErrNoSink
	}
	return s.Display(d)
}

// DisplayID shows the value under an id, by which Update replaces it.
func DisplayID(id string, value interface{}) error { return show(withID(Auto(value), id)) }

// Update replaces every output shown under the id.
func Update(id string, value interface{}) error {
	s := Sinking()
	if s == nil {
		return ErrNoSink
	}
	return s.Update(withID(Auto(value), id))
}

// Clear removes the cell's outputs: at once, or with wait when the next output comes,
// which avoids flicker.
func Clear(wait bool) error {
	s := Sinking()
	if s == nil {
		return ErrNoSink
	}
	return s.Clear(wait)
}

func withID(d Data, id string) Data {
	d.Transient = with(copied(d.Transient), "display_id", id)
	return d
}
