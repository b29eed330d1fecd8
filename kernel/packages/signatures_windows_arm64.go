package packages

import "embed"

//go:embed signatures/all signatures/windows signatures/windows_arm64
var signatureFiles embed.FS
