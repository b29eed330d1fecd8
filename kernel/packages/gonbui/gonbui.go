// Package gonbui has the names of github.com/janpfeifer/gonb/gonbui that simple
// notebooks use, so that they run in this kernel; it is linked under that path.
package gonbui

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"sync"

	"onrecord/kernel/display"
)

// IsNotebook is true: the code runs in a notebook.
var IsNotebook = true

var shown struct {
	sync.Mutex
	ids map[string]bool
}

// DisplayHtml shows HTML.
func DisplayHtml(html string) { report(display.Display(display.HTML(html))) }

// DisplayHtmlf shows HTML made with fmt.Sprintf.
func DisplayHtmlf(format string, args ...any) { DisplayHtml(fmt.Sprintf(format, args...)) }

// DisplayMarkdown shows Markdown.
func DisplayMarkdown(markdown string) { report(display.Display(display.Markdown(markdown))) }

// UpdateHtml shows HTML under an id, or replaces what was shown under it before.
func UpdateHtml(htmlId, html string) { update(htmlId, display.HTML(html)) }

// UpdateMarkdown does the same with Markdown.
func UpdateMarkdown(markdownId, markdown string) { update(markdownId, display.Markdown(markdown)) }

func update(id string, d display.Data) {
	shown.Lock()
	known := shown.ids[id]
	if shown.ids == nil {
		shown.ids = make(map[string]bool)
	}
	shown.ids[id] = true
	shown.Unlock()
	if known {
		report(display.Update(id, d))
	} else {
		report(display.DisplayID(id, d))
	}
}

// UniqueId makes an id for UpdateHtml.
func UniqueId() string { return UniqueID() }

// UniqueID makes an id for UpdateHtml.
func UniqueID() string {
	b := make([]byte, 8)
	rand.Read(b)
	return "gonb_id_" + hex.EncodeToString(b)
}

// RequestInput asks the reader of the notebook for a line, which the program then
// reads from stdin; a password is not echoed where the frontend can avoid it.
func RequestInput(prompt string, password bool) {
	if r := display.Inputs(); r != nil {
		report(r(prompt, password))
		return
	}
	fmt.Print(prompt)
}

// report writes an error of the notebook to stderr: gonbui's functions return none.
func report(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "gonbui:", strings.TrimPrefix(err.Error(), "display: "))
	}
}
