package timex_test

import (
	"fmt"
	"strings"
	"time"

	"onrecord/loader/span"
	"onrecord/loader/timex"
)

func ExampleTag() {
	text := "Ottilie Brandreth, mayor since March 2019, said on Tuesday that the bridge will reopen in " +
		"three weeks, after at least 30 days of repairs."
	sentence := []span.Span{{Start: 0, End: len(text)}}
	show := func(a timex.Anchor) {
		for _, x := range timex.Tag(text, sentence, a) {
			fmt.Println(x.Span.Cut(text), "=", strings.TrimSpace(string(x.Type)+" "+x.Value+" "+x.Mod))
		}
	}
	show(timex.Anchor{Published: time.Date(2024, 6, 12, 0, 0, 0, 0, time.UTC)})
	fmt.Println("without a day of publication:")
	show(timex.Anchor{})
	// Output:
	// March 2019 = DATE 2019-03
	// Tuesday = DATE 2024-06-11
	// three weeks = DATE 2024-W27
	// at least 30 days = DURATION P30D EQUAL_OR_MORE
	// without a day of publication:
	// March 2019 = DATE 2019-03
	// Tuesday = DATE XXXX-WXX-2
	// three weeks = DATE XXXX-WXX
	// at least 30 days = DURATION P30D EQUAL_OR_MORE
}
