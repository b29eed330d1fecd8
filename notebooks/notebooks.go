// Package notebooks embeds the example notebooks, executed: start-here on three small
// articles of its own, the others on the embedded dataset. "onrecord run" runs them,
// "onrecord lab" opens them in JupyterLab.
package notebooks

import "embed"

// Files holds the notebooks, *.ipynb.
//
//go:embed *.ipynb
var Files embed.FS
