package datapackage_test

import (
	"fmt"
	"os"
	"path/filepath"

	"onrecord/loader"
	"onrecord/loader/datapackage"
)

func Example() {
	dir, err := os.MkdirTemp("", "tables")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	corpus := loader.LoadTexts(loader.Text{ID: "ferry", Text: "Ferry waits\n\n“We will rebuild the pier,” Mayor Mara Ellison told the council. Nobody answered her.\n"})
	if _, err := datapackage.Write(dir, corpus, datapackage.Options{}); err != nil {
		fmt.Println(err)
		return
	}

	findings, err := datapackage.CheckDir(dir)
	fmt.Println(len(findings), err)

	os.WriteFile(filepath.Join(dir, "articles", "ferry.txt"), []byte("Another text."), 0o644)
	findings, err = datapackage.CheckDir(dir)
	fmt.Println(findings[0].Message, err)
	// Output:
	// 0 <nil>
	// resource "text-ferry": articles/ferry.txt has 13 bytes, not the 103 that are declared: it was changed after the build; build anew <nil>
}
