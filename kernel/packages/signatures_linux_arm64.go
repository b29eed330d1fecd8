package packages

import "embed"

//go:embed signatures/all signatures/linux signatures/linux_arm64
var signatureFiles embed.FS
