package interp

import "go/types"

// A declaration is what a cell has declared, with what it needs to be compiled anew.
type declaration struct {
	group *group
	uses  map[types.Object]bool
}

// commit keeps what a group that ran to its end has declared.
func (s *session) commit(g *group) {
	for name, obj := range g.defined {
		s.objects[name] = obj
	}
}
