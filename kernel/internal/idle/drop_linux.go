package idle

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// Advice to madvise(2) that package syscall has no names for.
const (
	adviceDontNeed   = 4
	adviceNoHugePage = 15
)

// dropProgram unmaps the pages of the program's file, code and constants, that are in
// memory. Those that are needed come back, from the system's cache, a few at a time:
// otherwise one byte that is read keeps two megabytes. Parts that hold anything but what
// is in the file (relocations) are left alone.
func dropProgram() {
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return
	}
	f, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer f.Close()
	var start, end uintptr
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 2 {
			continue
		}
		if low, high, ok := strings.Cut(fields[0], "-"); ok && !strings.HasSuffix(fields[0], ":") {
			start, end = 0, 0
			if len(fields) >= 6 && strings.Join(fields[5:], " ") == program &&
				(fields[1] == "r-xp" || fields[1] == "r--p") {
				start, end = address(low), address(high)
			}
			continue
		}
		if fields[0] == "Anonymous:" && fields[1] == "0" && start < end {
			syscall.Syscall(syscall.SYS_MADVISE, start, end-start, adviceNoHugePage)
			syscall.Syscall(syscall.SYS_MADVISE, start, end-start, adviceDontNeed)
		}
	}
}

func address(digits string) uintptr {
	n, err := strconv.ParseUint(digits, 16, 64)
	if err != nil {
		return 0
	}
	return uintptr(n)
}
