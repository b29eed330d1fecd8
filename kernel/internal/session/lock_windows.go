package session

import "os"

// lockFile does nothing here: two kernels that start at the same moment may number their
// sessions alike.
func lockFile(*os.File) (unlock func()) { return func() {} }
