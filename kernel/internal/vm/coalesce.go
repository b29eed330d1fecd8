package vm

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// coalesce lets the value that a loop's body computes for a variable have the variable's
// own register (the φ node's), where nothing reads the old value any more: a counter is
// then counted in place.
func (c *compiler) coalesce() {
	merged := make(map[*ssa.Phi][]ssa.Value)
	for _, blk := range c.fn.Blocks {
		for _, in := range blk.Instrs {
			phi, ok := in.(*ssa.Phi)
			if !ok {
				break
			}
			for i, v := range phi.Edges {
				if bin, ok := v.(*ssa.BinOp); ok && c.mergeable(phi, i, bin) {
					merged[phi] = append(merged[phi], v)
				}
			}
		}
	}
	for phi, values := range merged {
		for _, v := range values {
			c.regs[v] = place{}
		}
		c.register(phi, c.typeOf(phi), func(p place) {
			for _, v := range values {
				c.regs[v] = p
			}
		})
		c.regs[phi] = place{}
		c.want = append(c.want, wanted{c.typeOf(phi), func(p place) { c.temps[phi] = p }})
	}
}

func (c *compiler) mergeable(phi *ssa.Phi, edge int, v *ssa.BinOp) bool {
	from := v.Block()
	if from != phi.Block().Preds[edge] || len(from.Succs) != 1 || c.fusable(v) {
		return false
	}
	for _, r := range *v.Referrers() {
		if r != ssa.Instruction(phi) && r.Block() != from || isAlias(r) {
			return false
		}
		if other, ok := r.(*ssa.Phi); ok && other != phi {
			return false
		}
	}
	uses := 0
	for _, x := range phi.Edges {
		if x == ssa.Value(v) {
			uses++
		}
	}
	if uses != 1 {
		return false
	}
	after := false
	late := make(map[ssa.Instruction]bool)
	for _, in := range from.Instrs {
		late[in] = after
		if in == ssa.Instruction(v) {
			after = true
		}
	}
	for _, r := range *phi.Referrers() {
		if isAlias(r) {
			return false
		}
		if other, ok := r.(*ssa.Phi); ok && other.Block() == phi.Block() && other.Edges[edge] == ssa.Value(phi) {
			return false
		}
		if _, ok := r.(*ssa.Phi); ok {
			continue
		}
		if r.Block() != from {
			continue
		}
		if bin, ok := r.(*ssa.BinOp); late[r] || ok && c.fusable(bin) {
			return false
		}
	}
	return true
}

func isAlias(in ssa.Instruction) bool {
	switch in.(type) {
	case *ssa.Extract, *ssa.Field, *ssa.ChangeType:
		return true
	}
	return false
}

// fusable tells whether the branch that ends a comparison's block can make it.
func (c *compiler) fusable(in *ssa.BinOp) bool {
	switch in.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return false
	}
	refs := in.Referrers()
	if refs == nil || len(*refs) != 1 {
		return false
	}
	branch, ok := (*refs)[0].(*ssa.If)
	if !ok || branch.Block() != in.Block() {
		return false
	}
	return branches[branchKey{in.Op, c.typeOf(in.X).Kind()}] != nil
}
