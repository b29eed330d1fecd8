package interp

import (
	"strings"
	"testing"
)

// Cells in the manner of GoNB's and gophernotes' notebooks.
func TestCellsOfOtherKernels(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells []string
		want  string
	}{
		{"GoNB: main", []string{"%%\nfmt.Println(\"Hello World!\")"}, "Hello World!\n"},
		{"GoNB: names of earlier cells", []string{
			"import (\n\t\"fmt\"\n)\n\nfunc inc(x int) int { return x + 1 }", "%%\nx := 3\nfmt.Println(inc(x))"}, "4\n"},
		{"GoNB: a flag", []string{
			"import \"flag\"\n\nvar flagNumber = flag.String(\"number_of_a_test\", \"\", \"a number\")",
			"%% --number_of_a_test=007\nfmt.Println(*flagNumber)"}, "007\n"},
		{"GoNB: html", []string{
			"import . \"github.com/janpfeifer/gonb/gonbui\"\n\n%%\nDisplayHtml(`<span>I 🧡 GoNB!</span>`)\nfmt.Println(1)"}, "1\n"},
		{"GoNB: display", []string{"import \"github.com/janpfeifer/gonb/gonbui\"",
			"%%\nid := gonbui.UniqueId()\ngonbui.UpdateHtml(id, \"<b>1</b>\")\ngonbui.UpdateHtml(id, \"2\")\nfmt.Println(len(id) > 8)"}, "true\n"},
		{"GoNB: picture", []string{
			"import \"github.com/janpfeifer/gonb/gonbui\"",
			"%%\nimg := image.NewRGBA(image.Rect(0, 0, 2, 2))\nsrc, err := gonbui.EmbedImageAsPNGSrc(img)\nfmt.Println(src[:22], err)"},
			"data:image/png;base64, <nil>\n"},
		{"GoNB: shell and env", []string{"%env NAME_OF_A_TEST=x\n!echo $NAME_OF_A_TEST"}, "x\n"},
		{"gophernotes: display", []string{
			"import \"display\"", "display.Math(\"x^2\")", "display.HTML(\"<b>bold</b>\")", "fmt.Println(display.MIMETypeHTML)"}, "text/html\n"},
		{"gophernotes: alias", []string{
			"import \"github.com/gopherdata/gophernotes\"", "Display(gophernotes.Markdown(\"# Title\"))\nfmt.Println(\"shown\")"}, "shown\n"},
		{"gophernotes: workers", []string{
			"import (\"fmt\"; \"sync\")",
			"func worker(id int, jobs <-chan int, results chan<- int, wg *sync.WaitGroup) {\n\tdefer wg.Done()\n\tfor j := range jobs {\n\t\tresults <- j * 2\n\t}\n}",
			"jobs := make(chan int, 9)\nresults := make(chan int, 9)\nvar wg sync.WaitGroup\nfor w := 1; w <= 3; w++ {\n\twg.Add(1)\n\tgo worker(w, jobs, results, &wg)\n}",
			"for j := 1; j <= 9; j++ {\n\tjobs <- j\n}\nclose(jobs)\nwg.Wait()\nsum := 0\nfor range 9 {\n\tsum += <-results\n}\nfmt.Println(sum)"}, "90\n"},
		{"gophernotes: matrices", []string{
			"import \"gonum.org/v1/gonum/mat\"",
			"a := mat.NewDense(2, 2, []float64{1, 2, 3, 4})\nvar c mat.Dense\nc.Mul(a, a)\nfmt.Println(mat.Formatted(&c))"}, "⎡ 7  10⎤\n⎣15  22⎦\n"},
		{"gonum: statistics", []string{"fmt.Println(stat.Mean([]float64{1, 2, 3}, nil), floats.Sum([]float64{1, 2}))"}, "2 3\n"},
		{"rand of the newer kind", []string{"fmt.Println(rand.IntN(1))"}, "0\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if out := eachCell(t, c.cells...); !strings.Contains(out, c.want) {
				t.Errorf("they print\n%s", out)
			}
		})
	}
}
