// Package kernelspec tells Jupyter of the kernel: a folder with kernel.json, which
// says how the kernel is started, and logos.
//
// The typical steps:
//
//	dir, err := kernelspec.Place{User: true}.Dir()
//	err = kernelspec.Install(dir, "/usr/local/bin/onrecord")
//	err = kernelspec.Uninstall(dir)
//
// The folders are those of jupyter_core: JUPYTER_DATA_DIR, or the user's data folder,
// or share/jupyter under a prefix, each with kernels/onrecord.
package kernelspec
