package frame

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-gota/gota/dataframe"
)

// Join keeps the pairs of rows whose keys are equal: each row of left, in
// order, with each of its partners in right, in order. on names the columns
// that are the key, in both by the same name, or as "left=right". The result
// has the columns of left, then those of right without its keys; a name that
// left has already gets "_right" after it. A missing key has no partner. It
// takes time linear in the rows of both and of the result.
func Join(left, right dataframe.DataFrame, on ...string) (dataframe.DataFrame, error) {
	return join(left, right, on, false)
}

// LeftJoin is Join that keeps the rows of left without a partner too, the
// columns of right missing.
func LeftJoin(left, right dataframe.DataFrame, on ...string) (dataframe.DataFrame, error) {
	return join(left, right, on, true)
}

func join(left, right dataframe.DataFrame, on []string, outer bool) (dataframe.DataFrame, error) {
	fail := func(err error) (dataframe.DataFrame, error) { return dataframe.DataFrame{}, err }
	if len(on) == 0 {
		return fail(errors.New("frame: no columns to join on"))
	}
	lc, err := read(left)
	if err != nil {
		return fail(err)
	}
	rc, err := read(right)
	if err != nil {
		return fail(err)
	}
	lk, rk, isKey, err := joinKeys(lc, rc, on)
	if err != nil {
		return fail(err)
	}
	head, next := chains(rk, rc[0].len())
	var lrows, rrows []int
	for i := range lc[0].len() {
		partner := -1
		if key, ok := compositeKey(lk, i); ok {
			if h, seen := head[key]; seen {
				partner = h
			}
		}
		if partner < 0 && outer {
			lrows, rrows = append(lrows, i), append(rrows, -1)
		}
		for ; partner >= 0; partner = next[partner] {
			lrows, rrows = append(lrows, i), append(rrows, partner)
		}
	}

	out := make([]column, 0, len(lc)+len(rc))
	for i := range lc {
		out = append(out, lc[i].take(lrows))
	}
	for i := range rc {
		if isKey[rc[i].name] {
			continue
		}
		c := rc[i].take(rrows)
		for index(out, c.name) >= 0 {
			c.name += "_right"
		}
		out = append(out, c)
	}
	return build(out)
}

// joinKeys are the columns that are joined on, of both sides, and the names of the
// right ones.
func joinKeys(lc, rc []column, on []string) (lk, rk []column, isKey map[string]bool, err error) {
	isKey = make(map[string]bool)
	for _, name := range on {
		l, r, two := strings.Cut(name, "=")
		if !two || index(lc, name) >= 0 && index(rc, name) >= 0 {
			l, r = name, name
		}
		li, ri := index(lc, l), index(rc, r)
		if li < 0 {
			return nil, nil, nil, fmt.Errorf("%w (left side of the join)", unknown(lc, l))
		}
		if ri < 0 {
			return nil, nil, nil, fmt.Errorf("%w (right side of the join)", unknown(rc, r))
		}
		if lc[li].typ != rc[ri].typ && (!number(&lc[li]) || !number(&rc[ri])) {
			return nil, nil, nil, fmt.Errorf("frame: join of %q, which holds %s, with %q, which holds %s",
				l, lc[li].typ, r, rc[ri].typ)
		}
		lk, rk, isKey[r] = append(lk, lc[li]), append(rk, rc[ri]), true
	}
	return lk, rk, isKey, nil
}

// chains links the n rows with the same key: head is the first of each, next the
// following one, -1 after the last.
func chains(keys []column, n int) (head map[string]int, next []int) {
	head = make(map[string]int, n)
	last := make(map[string]int, n)
	next = make([]int, n)
	for i := range n {
		next[i] = -1
		key, ok := compositeKey(keys, i)
		if !ok {
			continue
		}
		if l, seen := last[key]; seen {
			next[l] = i
		} else {
			head[key] = i
		}
		last[key] = i
	}
	return head, next
}

// compositeKey is a row's key; a missing cell makes it none.
func compositeKey(keys []column, i int) (string, bool) {
	var key []byte
	for k := range keys {
		if keys[k].isMissing(i) {
			return "", false
		}
		key = keys[k].appendKey(key, i)
	}
	return string(key), true
}
