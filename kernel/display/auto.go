package display

import (
	"fmt"
	"image"
	"io"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
	"gonum.org/v1/plot"
)

// Auto is how the value shows itself; see Any.
func Auto(data interface{}) Data { return Any("", data) }

// Any is how the value shows itself, in this order: a Data as it is; the methods of
// the renderer interfaces; a dataframe, series, or slice of structs as a table; a
// plot or an image as a picture; an error as an error; bytes by what they contain;
// an io.WriterTo by what it writes; everything else as text.
//
// A MIME type, where given, says what a string, bytes or a reader holds, and asks
// for MIMETypeSVG instead of PNG from a plot.
func Any(mimeType string, data interface{}) Data {
	switch v := data.(type) {
	case nil:
		return Text("<nil>")
	case Data:
		return v
	}
	if d, ok := rendered(data); ok {
		if _, ok := d.Data[MIMETypeText]; !ok {
			d.Data = with(d.Data, MIMETypeText, plain(data))
		}
		return d
	}
	switch v := data.(type) {
	case dataframe.DataFrame:
		return frame(v)
	case *dataframe.DataFrame:
		if v != nil {
			return frame(*v)
		}
	case series.Series:
		return column(v)
	case *series.Series:
		if v != nil {
			return column(*v)
		}
	case *plot.Plot:
		if v != nil {
			return Plot(v, PlotOptions{SVG: mimeType == MIMETypeSVG})
		}
	case image.Image:
		if r := reflect.ValueOf(v); r.Kind() != reflect.Pointer || !r.IsNil() {
			return Image(v)
		}
	case error:
		return Error(v)
	case string:
		if mimeType != "" {
			return MakeData(mimeType, v)
		}
		return Text(v)
	case []byte:
		return detected(mimeType, v)
	}
	if d, ok := rows(data); ok {
		return d
	}
	switch v := data.(type) {
	case io.WriterTo:
		if mimeType != "" {
			var b strings.Builder
			if _, err := v.WriteTo(&b); err != nil {
				return Error(fmt.Errorf("display: %w", err))
			}
			return detected(mimeType, []byte(b.String()))
		}
	case io.Reader:
		if mimeType != "" {
			b, err := io.ReadAll(v)
			if err != nil {
				return Error(fmt.Errorf("display: %w", err))
			}
			return detected(mimeType, b)
		}
	}
	if mimeType != "" && mimeType != MIMETypeText {
		return MakeData(mimeType, data)
	}
	return Text(plain(data))
}

// detected is content of the MIME type or, when that is empty, of the type that the
// first 512 bytes show. Text is a string in the bundle, all else bytes. Bytes of no
// type that a frontend shows are a Go value.
func detected(mimeType string, b []byte) Data {
	if mimeType == "" {
		mimeType, _, _ = strings.Cut(http.DetectContentType(b), ";")
		switch mimeType {
		case MIMETypePNG, MIMETypeJPEG, MIMETypePDF, "image/gif", "image/webp":
		default:
			return Text(plain(b))
		}
	}
	if strings.HasPrefix(mimeType, "text/") || mimeType == MIMETypeSVG || mimeType == MIMETypeJavaScript {
		return MakeData(mimeType, string(b))
	}
	return binary(mimeType, b)
}
