package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"math/big"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"text/tabwriter"
	"text/template"
	"time"
	"unicode"
)

type Item struct {
	Name  string            `json:"name"`
	Price float64           `json:"price,omitempty"`
	Tags  []string          `json:"tags"`
	Meta  map[string]string `json:"meta,omitempty"`
	Inner *Inner            `json:"inner,omitempty"`
}

type Inner struct {
	A int `json:"a"`
}

func (i Item) Upper() string { return strings.ToUpper(i.Name) }

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

func main() {
	b, err := json.Marshal(Item{Name: "pen", Price: 1.5, Tags: []string{"a"}, Inner: &Inner{3}})
	fmt.Println(string(b), err)
	var it Item
	err = json.Unmarshal([]byte(`{"name":"cup","tags":["x","y"],"inner":{"a":7}}`), &it)
	fmt.Println(it.Name, it.Tags, it.Inner.A, err)
	err = json.Unmarshal([]byte(`{"name":3}`), &it)
	fmt.Println(err != nil)
	var any map[string]any
	json.Unmarshal([]byte(`{"a":[1,2,{"b":null}]}`), &any)
	fmt.Println(any)
	t := template.Must(template.New("t").Funcs(template.FuncMap{"up": strings.ToUpper}).Parse("{{range $i, $x := " +
		".}}{{$i}}={{$x.name | up}};{{end}}\n"))
	t.Execute(os.Stdout, []map[string]string{{"name": "a"}, {"name": "b"}})
	re := regexp.MustCompile(`(\w+)@(\w+)\.com`)
	fmt.Println(re.FindStringSubmatch("bob@example.com"), re.ReplaceAllString("a@b.com", "$2 at $1"))
	d, _ := time.Parse("2006-01-02", "2024-02-29")
	fmt.Println(d.AddDate(1, 0, 0).Format(time.RFC3339), d.Weekday(), d.YearDay(), 90*time.Minute,
		d.Month() == time.February)
	var sb strings.Builder
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&sb, "%d...", i)
	}
	sb.WriteString("go")
	fmt.Println(sb.String(), sb.Len())
	sc := bufio.NewScanner(strings.NewReader("one two\nthree"))
	sc.Split(bufio.ScanWords)
	words := 0
	for sc.Scan() {
		words++
	}
	fmt.Println(words)
	recs, _ := csv.NewReader(strings.NewReader("a,b\n1,\"x,y\"\n")).ReadAll()
	fmt.Println(len(recs), recs[1][1])
	out, _ := io.ReadAll(upper{strings.NewReader("shout")})
	fmt.Println(string(out))
	n, err := strconv.Atoi("12a")
	var ne *strconv.NumError
	fmt.Println(n, errors.As(err, &ne), ne.Func, errors.Is(err, strconv.ErrSyntax))
	fmt.Println(math.Sqrt(2), math.Inf(1), math.MaxInt64, math.Pi, uint64(math.MaxUint64))
	f := new(big.Int).MulRange(1, 25)
	fmt.Println(f)
	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(100), r.IntN(100))
	u, _ := url.Parse("https://example.org/p?q=1&r=a+b")
	fmt.Println(u.Host, u.Query().Get("r"))
	fmt.Println(filepath.Join("a", "..", "b", "c.txt"), filepath.Ext("x.tar.gz"))
	fmt.Println(base64.StdEncoding.EncodeToString([]byte("hello")))
	tw := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "a\tbbb\tc")
	fmt.Fprintln(tw, "aaa\tb\tc")
	tw.Flush()
	fmt.Println(strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return r
	}, "HeLLo"), strings.Fields(" a  b "), strings.Title("x y"))
	fmt.Println(strings.FieldsFunc("a1b2", unicode.IsDigit), strings.EqualFold("Go", "GO"), strings.Repeat("ab", 2))
	h := slog.New(slog.NewTextHandler(os.Stdout,
		&slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == "time" {
				return slog.Attr{}
			}
			return a
		}}))
	h.Info("hi", "n", 1)
	tmp, _ := os.MkdirTemp("", "x")
	defer os.RemoveAll(tmp)
	name := filepath.Join(tmp, "f.txt")
	os.WriteFile(name, []byte("data\n"), 0o644)
	data, _ := os.ReadFile(name)
	fmt.Print(string(data))
	_, err = os.Open(filepath.Join(tmp, "nope"))
	fmt.Println(errors.Is(err, os.ErrNotExist))
	fmt.Println(errors.Join(errors.New("e1"), errors.New("e2")))
	var x, y int
	fmt.Sscanf("10-20", "%d-%d", &x, &y)
	fmt.Println(x, y, time.Duration(1500)*time.Millisecond)
}
