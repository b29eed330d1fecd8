package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"onrecord/loader"
)

type versionCommand struct{}

func (c *versionCommand) Run(con *console) error {
	version, revision := "unknown", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				revision = ", revision " + s.Value + revision
			case s.Key == "vcs.modified" && s.Value == "true":
				revision += ", changed since"
			}
		}
	}
	_, err := fmt.Fprintf(con.out, "onrecord %s%s\nschema of the tables: %d\n%s %s/%s\n",
		version, revision, loader.SchemaVersion, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
