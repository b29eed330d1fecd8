package frame_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-gota/gota/dataframe"
	"github.com/google/go-cmp/cmp"

	"onrecord/loader/frame"
)

type sighting struct {
	Bird  string `csv:"bird"`
	Place string `csv:"place"`
	N     int    `csv:"count"`
}

type place struct {
	Place string `csv:"place"`
	Name  string `csv:"name"`
	Bird  string `csv:"bird"`
}

func sightings(t testing.TB) dataframe.DataFrame {
	t.Helper()
	df, err := frame.Of([]sighting{
		{"heron", "p2", 3}, {"wren", "p1", 1}, {"heron", "", 2}, {"wren", "p3", 9}, {"heron", "p2", 4}, {"", "p1", 5},
	})
	if err != nil {
		t.Fatal(err)
	}
	return df
}

func places(t testing.TB) dataframe.DataFrame {
	t.Helper()
	df, err := frame.Of([]place{{"p1", "Mill Pond", "wren"}, {"", "Nowhere", "none"}, {"p2", "North Weir", "heron"},
		{"p2", "South Weir", "coot"}})
	if err != nil {
		t.Fatal(err)
	}
	return df
}

// table is a dataframe as CSV, for comparing.
func table(t testing.TB, df dataframe.DataFrame, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := frame.WriteCSV(&b, df); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTables(t *testing.T) {
	df, pl := sightings(t), places(t)
	for _, c := range []struct {
		name string
		make func() (dataframe.DataFrame, error)
		want string
	}{
		{"count", func() (dataframe.DataFrame, error) { return frame.Count(df, "bird") },
			"bird,n\nheron,3\nwren,2\n,1\n"},
		{"count two", func() (dataframe.DataFrame, error) { return frame.Count(df, "place", "bird") },
			"place,bird,n\np2,heron,2\np1,wren,1\n,heron,1\np3,wren,1\np1,,1\n"},
		{"sort", func() (dataframe.DataFrame, error) { return frame.Sort(df, "bird", "-count") },
			"bird,place,count\nheron,p2,4\nheron,p2,3\nheron,,2\nwren,p3,9\nwren,p1,1\n,p1,5\n"},
		{"sort down", func() (dataframe.DataFrame, error) { return frame.Sort(df, "-bird") },
			"bird,place,count\nwren,p1,1\nwren,p3,9\nheron,p2,3\nheron,,2\nheron,p2,4\n,p1,5\n"},
		{"where", func() (dataframe.DataFrame, error) { return frame.Where(df, "place", "p1", "") },
			"bird,place,count\nwren,p1,1\nheron,,2\n,p1,5\n"},
		{"select", func() (dataframe.DataFrame, error) { return frame.Select(df, "count", "bird") },
			"count,bird\n3,heron\n1,wren\n2,heron\n9,wren\n4,heron\n5,\n"},
		{"join", func() (dataframe.DataFrame, error) { return frame.Join(df, pl, "place") },
			"bird,place,count,name,bird_right\nheron,p2,3,North Weir,heron\nheron,p2,3,South " +
				"Weir,coot\nwren,p1,1,Mill Pond,wren\nheron,p2,4,North Weir,heron\nheron,p2,4,South " +
				"Weir,coot\n,p1,5,Mill Pond,wren\n"},
		{"left join", func() (dataframe.DataFrame, error) { return frame.LeftJoin(df, pl, "place", "bird") },
			"bird,place,count,name\nheron,p2,3,North Weir\nwren,p1,1,Mill " +
				"Pond\nheron,,2,\nwren,p3,9,\nheron,p2,4,North Weir\n,p1,5,\n"},
		{"join by two names", func() (dataframe.DataFrame, error) {
			r, err := frame.Rename(pl, "place", "id")
			if err != nil {
				return r, err
			}
			r, err = frame.Select(r, "id", "name")
			if err != nil {
				return r, err
			}
			return frame.Join(df, r, "place=id")
		}, "bird,place,count,name\nheron,p2,3,North Weir\nheron,p2,3,South Weir\nwren,p1,1,Mill " +
			"Pond\nheron,p2,4,North Weir\nheron,p2,4,South Weir\n,p1,5,Mill Pond\n"},
		{"aggregate", func() (dataframe.DataFrame, error) {
			g, err := frame.GroupBy(df, "bird")
			if err != nil {
				return dataframe.DataFrame{}, err
			}
			return g.Aggregate(frame.Agg{Func: frame.Sum, Column: "count"},
				frame.Agg{Func: frame.Mean, Column: "count"},
				frame.Agg{Func: frame.Min, Column: "place"}, frame.Agg{Func: frame.Max, Column: "count", As: "most"},
				frame.Agg{Func: frame.Distinct, Column: "place"}, frame.Agg{Func: frame.First, Column: "place"})
		}, "bird,count_sum,count_mean,place_min,most,place_distinct,place_first\nheron,9,3,p2,4,1,p2\nwren,10,5,p1,9,2,p1\n,5,5,p1,5,1,p1\n"},
		{"concat", func() (dataframe.DataFrame, error) {
			h, err := frame.Head(df, 2)
			if err != nil {
				return h, err
			}
			return frame.Concat(h, h)
		}, "bird,place,count\nheron,p2,3\nwren,p1,1\nheron,p2,3\nwren,p1,1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.make()
			if diff := cmp.Diff(c.want, table(t, got, err)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Groups whose keys look alike when joined by a mark stay apart.
func TestGroupKeysStayApart(t *testing.T) {
	type pair struct {
		A string `csv:"a"`
		B string `csv:"b"`
	}
	df, err := frame.Of([]pair{{"x_y", "z"}, {"x", "y_z"}, {"x\x00", "y"}, {"x", "\x00y"}, {"x", ""}, {"", "x"}})
	if err != nil {
		t.Fatal(err)
	}
	g, err := frame.GroupBy(df, "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	if g.Len() != 6 {
		t.Errorf("%d groups, want 6", g.Len())
	}
	frames, err := g.Frames()
	if err != nil || len(frames) != 6 || frames[1].Nrow() != 1 {
		t.Errorf("Frames: %d, %v", len(frames), err)
	}
}

func TestTableErrors(t *testing.T) {
	df, pl := sightings(t), places(t)
	for _, c := range []struct {
		name string
		make func() (dataframe.DataFrame, error)
		want string
	}{
		{"count nothing", func() (dataframe.DataFrame, error) { return frame.Count(df) }, "no columns to group by"},
		{"count unknown", func() (dataframe.DataFrame, error) { return frame.Count(df, "fish") },
			`no column "fish"; there are bird, place, count`},
		{"sort unknown", func() (dataframe.DataFrame, error) { return frame.Sort(df, "-fish") }, `no column "-fish"`},
		{"join unknown", func() (dataframe.DataFrame, error) { return frame.Join(df, pl, "count") },
			`no column "count"; there are place, name, bird (right side`},
		{"join types", func() (dataframe.DataFrame, error) { return frame.Join(df, pl, "count=name") },
			`"count", which holds int`},
		{"filter unknown", func() (dataframe.DataFrame, error) {
			return frame.Filter(df, func(cell func(string) string) bool { return cell("fish") == "" })
		}, `no column "fish"`},
		{"empty frame", func() (dataframe.DataFrame, error) { return frame.Count(dataframe.DataFrame{}, "a") },
			"no columns"},
		{"where unknown", func() (dataframe.DataFrame, error) { return frame.Where(df, "fish", "") },
			`no column "fish"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := c.make(); err == nil || !strings.HasPrefix(err.Error(), "frame: ") ||
				!strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}
