package article

import (
	_ "embed"
	"strings"
	"sync"

	"onrecord/loader/span"
)

// domains.txt has the names of outlets by the address they publish under.
//
//go:embed domains.txt
var domainLines string

var domainNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(domainLines) {
		if domain, name, ok := strings.Cut(strings.TrimSpace(line), " "); ok && domain[0] != '#' {
			m[domain] = name
		}
	}
	return m
})

// outletOf is the outlet that publishes under an address; "" where it is not
// known.
func outletOf(address string) string {
	host := strings.ToLower(address)
	if i := strings.Index(host, "://"); i >= 0 {
		host = host[i+3:]
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	for {
		if name := domainNames()[host]; name != "" {
			return name
		}
		i := strings.IndexByte(host, '.')
		if i < 0 {
			return ""
		}
		host = host[i+1:]
	}
}

// outlet is who publishes the page: by its address, else by the site's name,
// else by the publisher that it states. A wire is no outlet of a page on which
// the site names itself; a handle and an address are no names.
func (m *meta) outlet(address string) string {
	for _, a := range []string{address, m.address()} {
		if name := outletOf(a); name != "" {
			return name
		}
	}
	publisher := m.stated(func(s *statement) string { return s.outlet })
	site := m.first("og:site_name", "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title")
	if agencyName(publisher) != "" && site != "" {
		publisher, site = site, publisher
	}
	for _, name := range []string{publisher, site} {
		if name != "" && !handle(name) {
			return name
		}
	}
	if name := m.outletOfTitle(address); name != "" {
		return name
	}
	for _, name := range []string{publisher, site} {
		if name = strings.TrimPrefix(name, "@"); name != "" {
			if known := outletOf(name); known != "" {
				return known
			}
			return name
		}
	}
	return ""
}

// outletOfTitle is the site's name at the end of <title>, where the address
// spells it or it is built as a paper's name is: "Ferry sinks | Orvik Echo".
func (m *meta) outletOfTitle(address string) string {
	title := plainValue(m.headline)
	at, bar := -1, ""
	for _, b := range titleBars {
		if i := strings.LastIndex(title, b); i > at {
			at, bar = i, b
		}
	}
	if at <= 0 || wordCount(title[:at]) < 3 {
		return ""
	}
	name := strings.TrimSpace(title[at+len(bar):])
	key := letterKey(strings.ReplaceAll(name, "&", " and "))
	for _, a := range []string{address, m.address()} {
		if core := strings.ReplaceAll(domainCore(a), "-", ""); core != "" && key == strings.TrimPrefix(core, "the") {
			return name
		}
	}
	if likely, ok := paperName(name); ok && likely > 1 && titleEnd(name) == len(name) {
		return name
	}
	return ""
}

// handle reports a name that is one of a network, or an address: @orvikecho,
// orvik-echo.example, orvikecho.
func handle(name string) bool {
	return strings.HasPrefix(name, "@") || !strings.Contains(name, " ") &&
		(name == strings.ToLower(name) || strings.Contains(name, "://"))
}

func wholeSpan(s string) span.Span { return span.Span{End: len(s)} }
