// Package notebooks embeds the example notebooks, executed: quote frequency and
// the overlap of outlets, on the embedded dataset. "onrecord run" runs them,
// "onrecord lab" opens them in JupyterLab.
package notebooks

import "embed"

// Files holds the notebooks, *.ipynb.
//
//go:embed *.ipynb
var Files embed.FS
