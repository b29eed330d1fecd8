package packages

import "embed"

//go:embed signatures/all signatures/darwin signatures/darwin_arm64
var signatureFiles embed.FS
