package frame

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes a file by way of a temporary one beside it, which takes its
// place only when write and the disk have succeeded: a reader sees the old file
// or the new one, and a failure leaves the old one as it was.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("frame: %w", err)
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	err = errors.Join(write(f), f.Chmod(mode(path)), f.Sync(), f.Close())
	if err != nil {
		return fmt.Errorf("frame: %s: %w", path, err)
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("frame: %w", err)
	}
	return nil
}

// mode is that of the file being replaced; CreateTemp's own 0600 would hide a
// published table from its readers.
func mode(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		return info.Mode().Perm()
	}
	return 0o644
}
