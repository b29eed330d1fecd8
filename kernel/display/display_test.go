package display

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"
)

func contains(t *testing.T, text string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestFrame(t *testing.T) {
	df := dataframe.New(
		series.New([]string{"<b>", "Ann & Co"}, series.String, "name"),
		series.New([]interface{}{1.5, nil}, series.Float, "size"),
	)
	d := Auto(df)
	contains(t, d.Data[MIMETypeHTML].(string), "&lt;b&gt;", "Ann &amp; Co", "2 rows × 2 columns", `<td style="text-align: right">1.5</td>`, ">NA<")
	want := "name      size\n<b>        1.5\nAnn & Co    NA\n2 rows × 2 columns"
	if got := d.Data[MIMETypeText]; got != want {
		t.Errorf("text\n%s\nwant\n%s", got, want)
	}
	contains(t, fmt.Sprint(Auto(df.Col("name")).Data), "Ann &amp; Co", "2 rows × 1 column")
	contains(t, fmt.Sprint(Auto(df.Select("nope")).Data[MIMETypeText]), "error: ")
	if Auto(dataframe.DataFrame{}).Data[MIMETypeText] == nil {
		t.Error("an empty frame has no text")
	}
}

func TestLongTablesShowTheirEnds(t *testing.T) {
	var xs []int
	for i := range 1000 {
		xs = append(xs, i)
	}
	d := Auto(dataframe.New(series.New(xs, series.Int, "n")))
	html := d.Data[MIMETypeHTML].(string)
	contains(t, html, ">0<", ">9<", ">…<", ">995<", ">999<", "1000 rows × 1 column")
	if n := strings.Count(html, "<tr>"); n != 1+headRows+1+tailRows {
		t.Errorf("%d rows of HTML", n)
	}
	var wide []series.Series
	for i := range 40 {
		wide = append(wide, series.New([]int{i}, series.Int, fmt.Sprint("c", i)))
	}
	html = Auto(dataframe.New(wide...)).Data[MIMETypeHTML].(string)
	contains(t, html, ">c0<", ">c39<", ">…<", "1 row × 40 columns")
	if strings.Contains(html, ">c20<") {
		t.Error("a column from the middle is shown")
	}
}

type inner struct {
	Place string `csv:"place"`
}

type row struct {
	Name  string     `csv:"name"`
	N     *int       `json:"count"`
	When  time.Month `csv:"when"`
	Skip  bool       `csv:"-"`
	Share float64
	inner
	Inner inner `csv:"where"`
}

func TestRows(t *testing.T) {
	n := 7
	d := Auto([]row{{Name: "x\ny", N: &n, When: time.May, Share: 0.1, inner: inner{"here"}}, {Name: "z"}})
	want := "name  count  when        Share  place  where\nx y       7  May           0.1  here   {Place:}\nz        NA  %!Month(0)      0         {Place:}\n2 rows × 6 columns"
	if got := d.Data[MIMETypeText]; got != want {
		t.Errorf("text\n%s\nwant\n%s", got, want)
	}
	contains(t, fmt.Sprint(Auto([]*row{nil, {Name: "p"}}).Data[MIMETypeText]), "NA", "2 rows")
	contains(t, fmt.Sprint(Auto([]row{}).Data[MIMETypeText]), "name", "0 rows")
	for _, v := range []interface{}{[]time.Time{{}}, []int{1}, []struct{}{{}}, []error{errors.New("e")}} {
		if _, table := Auto(v).Data[MIMETypeHTML]; table {
			t.Errorf("%T is shown as a table", v)
		}
	}
}

func line() *plot.Plot {
	p := plot.New()
	l, err := plotter.NewLine(plotter.XYs{{X: 0, Y: 0}, {X: 1, Y: 2}})
	if err != nil {
		panic(err)
	}
	p.Add(l)
	return p
}

func TestPlot(t *testing.T) {
	d := Auto(line())
	img, err := png.Decode(bytes.NewReader(d.Data[MIMETypePNG].([]byte)))
	if err != nil {
		t.Fatal(err)
	}
	meta := d.Metadata[MIMETypePNG].(MIMEMap)
	if size := img.Bounds().Size(); size != image.Pt(1248, 768) || meta["width"] != 624 || meta["height"] != 384 {
		t.Errorf("%v pixels shown as %v", size, meta)
	}
	svg := Any(MIMETypeSVG, line()).Data[MIMETypeSVG].(string)
	contains(t, svg, "<svg", "font-family:'Liberation Serif'")
	small := Plot(line(), PlotOptions{Width: 72, Height: 36})
	if meta := small.Metadata[MIMETypePNG].(MIMEMap); meta["width"] != 96 || meta["height"] != 48 {
		t.Errorf("an inch by half is %v", meta)
	}
	contains(t, fmt.Sprint(Plot(panicking{}, PlotOptions{}).Data[MIMETypeText]), "error: display: plot: no data")
}

type panicking struct{}

func (panicking) Draw(draw.Canvas) { panic("no data") }

type rich struct{}

func (rich) HTML() string     { return "<i>rich</i>" }
func (rich) Markdown() string { return "*rich*" }
func (rich) String() string   { return "rich" }

type full struct{}

func (full) Render() Data {
	return Data{Data: MIMEMap{MIMETypeLatex: "$x$"}, Transient: MIMEMap{"display_id": "f"}}
}

type broken struct{}

func (*broken) String() string { panic("broken") }

func TestAuto(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 3, 2))
	img.Set(0, 0, color.White)
	var encoded bytes.Buffer
	png.Encode(&encoded, img)
	var noPlot *plot.Plot
	for _, c := range []struct {
		value interface{}
		mime  string
		want  interface{}
	}{
		{"text", MIMETypeText, "text"},
		{nil, MIMETypeText, "<nil>"},
		{3.5, MIMETypeText, "3.5"},
		{struct{ A, b int }{1, 2}, MIMETypeText, "{A:1 b:2}"},
		{[]byte("ab"), MIMETypeText, "[97 98]"},
		{encoded.Bytes(), MIMETypePNG, encoded.Bytes()},
		{img, MIMETypePNG, encoded.Bytes()},
		{errors.New("bad"), MIMETypeText, "error: bad"},
		{rich{}, MIMETypeHTML, "<i>rich</i>"},
		{rich{}, MIMETypeMarkdown, "*rich*"},
		{rich{}, MIMETypeText, "rich"},
		{full{}, MIMETypeLatex, "$x$"},
		{HTML("<b>"), MIMETypeHTML, "<b>"},
		{Math("x"), MIMETypeLatex, "$$x$$"},
		{noPlot, MIMETypeText, "<nil>"},
		{&broken{}, MIMETypeText, "*display.broken (its String method panics: broken)"},
		{bytes.NewReader([]byte("x")), MIMETypeText, ""},
	} {
		got := Auto(c.value).Data[c.mime]
		if c.want == "" {
			continue
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%T: %s is %.80v, want %.80v", c.value, c.mime, got, c.want)
		}
	}
	if got := Any(MIMETypeHTML, strings.NewReader("<p>")).Data[MIMETypeHTML]; got != "<p>" {
		t.Errorf("a reader of HTML gives %v", got)
	}
	if got := Any("", []byte("\x89PNG\r\n\x1a\nrest")).Data[MIMETypePNG]; got == nil {
		t.Error("a PNG is not recognised")
	}
}

type record struct{ log []string }

func (r *record) Display(d Data) error {
	r.log = append(r.log, fmt.Sprint("display ", d.Data[MIMETypeText], " ", d.Transient["display_id"]))
	return nil
}

func (r *record) Update(d Data) error {
	r.log = append(r.log, fmt.Sprint("update ", d.Data[MIMETypeText], " ", d.Transient["display_id"]))
	return nil
}

func (r *record) Clear(wait bool) error {
	r.log = append(r.log, fmt.Sprint("clear ", wait))
	return nil
}

func TestSink(t *testing.T) {
	if err := Display(1); !errors.Is(err, ErrNoSink) {
		t.Errorf("without a sink: %v", err)
	}
	r := &record{}
	old := SetSink(r)
	Display("a", 2)
	DisplayID("x", "b")
	Update("x", "c")
	Clear(true)
	if SetSink(old) != r {
		t.Error("SetSink does not return the sink before")
	}
	want := "display a <nil>|display 2 <nil>|display b x|update c x|clear true"
	if got := strings.Join(r.log, "|"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func FuzzTable(f *testing.F) {
	f.Add("plain", "a\tb\n", 3)
	f.Add("<script>", "\xff\x00é😀", 30)
	f.Fuzz(func(t *testing.T, name, cell string, n int) {
		tab := table{rows: max(0, min(n, 100)), columns: []tableColumn{{name, false}, {"n", true}},
			cell: func(r, c int) (string, bool) { return cell, r%7 == 6 }}
		html := tab.html()
		if strings.Contains(html, "<script") || strings.ContainsRune(html, 0) {
			t.Errorf("not escaped: %q", html)
		}
		if got, want := strings.Count(tab.text(), "\n"), 1+len(shown(tab.rows, maxRows, headRows, tailRows)); got != want {
			t.Errorf("%d lines of text, want %d", got, want)
		}
	})
}

func ExampleAuto() {
	type city struct {
		Name  string `csv:"name"`
		Count int    `csv:"count"`
	}
	d := Auto([]city{{"Riverton", 12}, {"Elmsford", 7}})
	fmt.Println(d.Data[MIMETypeText])
	// Output:
	// name      count
	// Riverton     12
	// Elmsford      7
	// 2 rows × 2 columns
}
