// Goldcheck reads a folder of marked articles, says what is wrong in the marks
// and counts them. It runs no extraction.
//
//	go run ./loader/eval/marked/cmd/goldcheck dataset/gold [FOLDER...]
//	go run ./loader/eval/marked/cmd/goldcheck -mention dataset/gold/marked/NAME.marked...
//
// Articles of further folders are read as if they stood in the first. With
// -mention, files get the marks of mentions that cannot be doubted; the register
// is people.tsv of the folder above, or beside -gold.
package main

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"onrecord/loader/eval/marked"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("goldcheck", flag.ContinueOnError)
	mention := flags.Bool("mention", false, "put marks of mentions into the files")
	gold := flags.String("gold", "dataset/gold", "folder of the register for -mention")
	each := flags.Bool("each", false, "count every article")
	only := flags.String("only", "", "problems of articles whose name begins so, several joined by commas")
	sure := flags.Bool("sure", false, "leave doubts (?) out")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("goldcheck: name the folder, such as dataset/gold")
	}
	if *mention {
		return mentions(*gold, flags.Args(), out)
	}
	var more []fs.FS
	for _, dir := range flags.Args()[1:] {
		more = append(more, os.DirFS(dir))
	}
	g, errs := marked.ReadGold(os.DirFS(flags.Arg(0)), more...)
	wrong := len(errs)
	for _, err := range errs {
		fmt.Fprintln(out, err)
	}
	for _, p := range g.Check() {
		if !chosen(p.Article, *only) || p.Doubt && *sure {
			continue
		}
		if !p.Doubt {
			wrong++
		}
		fmt.Fprintln(out, p)
	}
	if err := g.WriteCounts(out, *each); err != nil {
		return err
	}
	if wrong > 0 {
		return fmt.Errorf("goldcheck: %d errors", wrong)
	}
	return nil
}

func chosen(article, only string) bool {
	if only == "" {
		return true
	}
	for _, prefix := range strings.Split(only, ",") {
		if strings.HasPrefix(article, prefix) {
			return true
		}
	}
	return false
}

func mentions(gold string, files []string, out io.Writer) error {
	raw, err := os.ReadFile(filepath.Join(gold, marked.PeopleFile))
	if err != nil {
		return err
	}
	people, err := marked.ReadPeople(marked.PeopleFile, string(raw))
	if err != nil {
		return err
	}
	for _, name := range files {
		before, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		after := people.Mention(string(before))
		if err := os.WriteFile(name, []byte(after), 0o644); err != nil {
			return err
		}
		put := strings.Count(after, "{@") - strings.Count(string(before), "{@")
		fmt.Fprintf(out, "%s: %d mentions put in\n", name, put)
	}
	return nil
}
