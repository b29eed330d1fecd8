package packages

import "embed"

//go:embed signatures/all signatures/windows signatures/windows_amd64
var signatureFiles embed.FS
