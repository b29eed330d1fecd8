package packages

import "embed"

//go:embed signatures/all signatures/linux signatures/linux_amd64
var signatureFiles embed.FS
