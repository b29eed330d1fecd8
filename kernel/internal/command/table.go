package command

import (
	"slices"
	"strings"
)

var table []Command

func init() {
	table = slices.Concat(showing, setting, timing, whole, accepted)
	slices.SortFunc(table, func(a, b Command) int { return strings.Compare(a.Name, b.Name) })
}

// Commands lists the table, sorted by name.
func Commands() []Command { return table }

// find finds an entry by its name or one of its other names.
func find(name string) (Command, bool) {
	if other, ok := otherNames[name]; ok {
		name = other
	}
	for _, c := range table {
		if c.Name == name {
			return c, true
		}
	}
	return Command{}, false
}

// otherNames are those of IPython and GoNB for the same.
var otherNames = map[string]string{
	"%lsmagic": "%help", "%whos": "%who", "%ls": "%who", "%list": "%who", "%set_env": "%env", "%main": "%%",
	"%%sh": "%%bash", "%%HTML": "%%html", "%%file": "%%writefile", "%chdir": "%cd",
}

// accepted are commands of other Go kernels that have nothing to do here.
var accepted = []Command{
	{Name: "%go111module", Form: "on|off", What: "of gophernotes: nothing to do here",
		Example: "%go111module on", run: nothing},
	{Name: "%autoget", What: "of GoNB: nothing to do here", Example: "%autoget", run: nothing},
	{Name: "%noautoget", What: "of GoNB: nothing to do here", Example: "%noautoget", run: nothing},
	{Name: "%goflags", Form: "flags", What: "of GoNB: nothing to do here", Example: "%goflags -race", run: nothing},
	{Name: "%with_inputs", What: "of GoNB: programs can always ask for input", Example: "%with_inputs", run: nothing},
	{Name: "%with_password", What: "of GoNB: programs can always ask for input", Example: "%with_password",
		run: nothing},
}

func nothing(*call) error { return nil }
