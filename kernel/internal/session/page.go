package session

import (
	"context"
	"regexp"
	"strings"
	"unicode/utf8"

	"onrecord/kernel/internal/wire"
)

// question is a cell that asks for documentation, as in IPython: a name with ? before
// or after it, or ?? for all there is. No Go begins or ends so.
var question = regexp.MustCompile(`^\s*(?:(\?\??)\s*([\pL_][\pL\pN_.]*)|([\pL_][\pL\pN_.]*)\s*(\?\??))\s*$`)

// page is the payload of a cell that asks for documentation: the frontend shows it
// beside the notebook.
func (s *session) page(ctx context.Context, code string) (wire.List[wire.Object], bool) {
	m := question.FindStringSubmatch(code)
	if m == nil {
		return nil, false
	}
	name, marks := m[2]+m[3], m[1]+m[4]
	data, found, err := s.engine.Inspect(ctx, name, utf8.RuneCountInString(name), strings.Count(marks, "?")-1)
	shown := wire.Object(data.Data)
	if err != nil || !found {
		shown = wire.Object{"text/plain": "no documentation of " + name + " was found"}
	}
	return wire.List[wire.Object]{{"source": "page", "start": 0, "data": shown}}, true
}
