package idle

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// resident is a figure of /proc/self/status, in MB.
func resident(t *testing.T, name string) float64 {
	t.Helper()
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip("memory is not told here: ", err)
	}
	_, rest, _ := strings.Cut(string(b), name+":")
	n, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return float64(n) / 1024
}

func TestWatch(t *testing.T) {
	big := make([]byte, 64<<20)
	for i := range big {
		big[i] = 1
	}
	file, anon := resident(t, "RssFile"), resident(t, "RssAnon")
	runtime.KeepAlive(big)
	w := Start()
	defer w.Stop()
	w.Busy()
	time.Sleep(2 * after)
	if now := resident(t, "RssAnon"); now < anon-32 {
		t.Errorf("busy: %.0f MB of %.0f", now, anon)
	}
	w.Idle()
	for deadline := time.Now().Add(10 * time.Second); resident(t, "RssAnon") > anon-60; time.Sleep(after / 10) {
		if time.Now().After(deadline) {
			t.Fatalf("idle: %.0f MB of %.0f", resident(t, "RssAnon"), anon)
		}
	}
	t.Logf("of the program's file %.1f MB were in memory, and %.1f are", file, resident(t, "RssFile"))
}

// TestDropProgram reads code and constants again after they were dropped.
func TestDropProgram(t *testing.T) {
	for range 100 {
		dropProgram()
		if got := strings.Repeat("ab", 3) + strconv.Itoa(len(os.Args[0])/1000); got != "ababab0" {
			t.Fatal(got)
		}
	}
}
