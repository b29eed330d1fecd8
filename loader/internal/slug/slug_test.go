package slug

import (
	"regexp"
	"testing"
)

func TestOf(t *testing.T) {
	for s, want := range map[string]string{
		"Überfahrt": "uberfahrt", "U\u0308berfahrt": "uberfahrt", "Gülşen Şahin": "gulsen-sahin", "Łódź": "lodz",
		"Jón Þórsson": "jon-thorsson", "Nguyễn Thị Ạnh": "nguyen-thi-anh", "Straße 5": "strasse-5", "ﬁnal": "final",
		"ＯＲＶＩＫ": "orvik", "Seán O’Brien Jr.": "sean-obrien-jr", "J.R.R. Alder": "jrr-alder", "U.S. military": "us-military",
		"report.v2": "report-v2", "Finch Jr.’s boat": "finch-jrs-boat", "the ’90s": "the-90s", "1.5 degrees": "1-5-degrees", "a_b--c": "a-b-c", " (Orvik) ": "orvik",
		"Иван Щорс": "ivan-shchors", "Соль": "sol", "Άρης": "aris", "王毅": "u738b-u6bc5", "Orvik 王": "orvik-u738b",
		"한": "ud55c", "½": "", "!?": "", "": "", "\xff": "", "soft\u00adhyphen": "softhyphen",
	} {
		if got := Of(s); got != want {
			t.Errorf("Of(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"50 Boats": "s-50-boats", "…": "speaker", "Brandt": "brandt"} {
		if got := ID(s, "s", "speaker"); got != want {
			t.Errorf("ID(%q) = %q, want %q", s, got, want)
		}
	}
}

var valid = regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)

func FuzzOf(f *testing.F) {
	f.Add("Überfahrt nach Orvik.txt")
	f.Add("王 Щ ½ ﬁ İ")
	f.Fuzz(func(t *testing.T, s string) {
		got := Of(s)
		if !valid.MatchString(got) {
			t.Errorf("Of(%q) = %q", s, got)
		}
		if again := Of(got); again != got {
			t.Errorf("the slug of %q is %q, and its own %q", s, got, again)
		}
	})
}
