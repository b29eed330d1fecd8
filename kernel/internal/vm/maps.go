package vm

import (
	"reflect"
	"unsafe"

	"golang.org/x/tools/go/ssa"
)

func init() {
	handle((*compiler).makeMap)
	handle((*compiler).mapUpdate)
	handle((*compiler).lookup)
	handle((*compiler).rangeOver)
	handle((*compiler).next)
}

func (c *compiler) makeMap(in *ssa.MakeMap) op {
	d, pos := c.off(in), in.Pos()
	rt := c.typeOf(in)
	mt := reflect.MapOf(rt.Key(), rt.Elem())
	if in.Reserve == nil {
		return func(f *frame) { *at[unsafe.Pointer](f, d) = reflect.MakeMap(mt).UnsafePointer() }
	}
	n, get := c.off(in.Reserve), indexes(c.typeOf(in.Reserve).Kind())
	return func(f *frame) {
		f.pos = pos
		*at[unsafe.Pointer](f, d) = reflect.MakeMapWithSize(mt, max(0, get(f, n))).UnsafePointer()
	}
}

// widened tells whether a register of the type can be handed to the runtime as it is.
func (c *compiler) mapUpdate(in *ssa.MapUpdate) op {
	m, k, v, pos := c.off(in.Map), c.off(in.Key), c.off(in.Value), in.Pos()
	tw := typeWord(c.typeOf(in.Map))
	return func(f *frame) {
		f.pos = pos
		mapassign(tw, *at[unsafe.Pointer](f, m), ptrAt(f, k), ptrAt(f, v))
	}
}

func (c *compiler) lookup(in *ssa.Lookup) op {
	x, i, pos := c.off(in.X), c.off(in.Index), in.Pos()
	xt := c.typeOf(in.X)
	if xt.Kind() == reflect.String {
		d, get := c.off(in), indexes(c.typeOf(in.Index).Kind())
		return func(f *frame) {
			s, i := *at[string](f, x), get(f, i)
			if uint(i) >= uint(len(s)) {
				boundsFault(f, pos, i, len(s))
			}
			*at[byte](f, d) = s[i]
		}
	}
	var d, ok uintptr
	if in.CommaOk {
		d, ok = c.parts[in][0].off, c.parts[in][1].off
	} else {
		d = c.off(in)
	}
	tw, et := typeWord(xt), xt.Elem()
	etw, kind, zero := typeWord(et), kindOf(et), unsafeNew(typeWord(et))
	if kind == moveWord && et.Size() < 8 || kind == moveNone {
		kind = moveTyped
	}
	commaOk := in.CommaOk
	return func(f *frame) {
		f.pos = pos
		p := mapaccess(tw, *at[unsafe.Pointer](f, x), ptrAt(f, i))
		found := p != nil
		if !found {
			p = zero
		}
		copyKind(kind, etw, ptrAt(f, d), p)
		if commaOk {
			*at[bool](f, ok) = found
		}
	}
}

// An iterator is the state of a range over a map or string.
type iterator struct {
	m    *reflect.MapIter
	text string
	at   int
}

func (c *compiler) rangeOver(in *ssa.Range) op {
	d, x := c.off(in), c.off(in.X)
	rt := c.typeOf(in.X)
	if rt.Kind() == reflect.String {
		return func(f *frame) { *at[*iterator](f, d) = &iterator{text: *at[string](f, x)} }
	}
	mt := reflect.MapOf(rt.Key(), rt.Elem())
	return func(f *frame) {
		*at[*iterator](f, d) = &iterator{m: reflect.NewAt(mt, ptrAt(f, x)).Elem().MapRange()}
	}
}

func (c *compiler) next(in *ssa.Next) op {
	it := c.off(in.Iter)
	parts := c.parts[in]
	ok, k, v := parts[0].off, parts[1], parts[2]
	if in.IsString {
		return func(f *frame) {
			it := *at[*iterator](f, it)
			more := it.at < len(it.text)
			*at[bool](f, ok) = more
			if !more {
				return
			}
			r, size := runeAt(it.text, it.at)
			if k.rt != nil {
				*at[int](f, k.off) = it.at
			}
			if v.rt != nil {
				*at[rune](f, v.off) = r
			}
			it.at += size
		}
	}
	return func(f *frame) {
		it := *at[*iterator](f, it)
		more := it.m.Next()
		*at[bool](f, ok) = more
		if !more {
			return
		}
		if k.rt != nil {
			reflect.NewAt(k.rt, ptrAt(f, k.off)).Elem().SetIterKey(it.m)
		}
		if v.rt != nil {
			reflect.NewAt(v.rt, ptrAt(f, v.off)).Elem().SetIterValue(it.m)
		}
	}
}
