// Package conformance holds the kernel against what clients of Jupyter expect, asked
// by clients that are not this project's: jupyter_client, pyzmq and
// jupyter_kernel_test.
//
// It has no code but tests. They build the command, install its kernel spec in a
// temporary folder, and run the Python programs in testdata; each check there is a
// subtest here. The Python is that of ONRECORD_PYTHON or of .venv in the module's
// root, with kernel/requirements.txt; without it the tests are skipped.
//
//	go test ./kernel/conformance            the checks
//	go test ./kernel/conformance -update    and the table of results in kernel/README.md
package conformance
