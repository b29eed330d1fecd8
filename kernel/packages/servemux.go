package packages

import (
	"expvar"
	"net/http"
	"net/http/pprof"
)

// quietServeMux takes away what expvar and net/http/pprof have put into the server's
// default handlers when the kernel started: a program has those only if it imports the
// packages.
func quietServeMux() { http.DefaultServeMux = http.NewServeMux() }

// serveOnImport puts them back when a notebook imports the package.
func serveOnImport(path string) {
	defer func() { recover() }() // the notebook has taken the pattern
	switch path {
	case "expvar":
		http.Handle("GET /debug/vars", expvar.Handler())
	case "net/http/pprof":
		http.HandleFunc("GET /debug/pprof/", pprof.Index)
		http.HandleFunc("GET /debug/pprof/cmdline", pprof.Cmdline)
		http.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
		http.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
		http.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	}
}
