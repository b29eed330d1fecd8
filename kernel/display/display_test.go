package display

import (
	"strings"
	"testing"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

func TestFrame(t *testing.T) {
	df := dataframe.New(
		series.New([]string{"<b>", "Ann & Co"}, series.String, "name"),
		series.New([]interface{}{1.5, nil}, series.Float, "size"),
	)
	d := Auto(df)
	html := d.Data[MIMETypeHTML].(string)
	for _, want := range []string{"&lt;b&gt;", "Ann &amp; Co", "2 rows × 2 columns", `<td style="text-align: right">1.5</td>`, ">NA<"} {
		if !strings.Contains(html, want) {
			t.Errorf("no %q in\n%s", want, html)
		}
	}
}
