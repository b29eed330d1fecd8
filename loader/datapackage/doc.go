// Package datapackage publishes the tables of a corpus: it writes them with
// metadata that other people's tools read, and checks such a folder.
//
//	paths, err := datapackage.Write("tables", corpus, datapackage.Options{})
//	findings, err := datapackage.CheckDir("tables")
//
// datapackage.json (Data Package 2.0, https://datapackage.org) is the one source
// of truth. Its resources come from the rows' Go types and the descriptions in
// schema.go; its head (name, title, licences, sources) is for people to edit, and
// Write keeps it, with each resource marked "stored". From it come croissant.json
// (Croissant 1.1) and the YAML head and the columns' list of README.md.
//
// All that is written is the same to the byte for the same corpus: rows stand in
// the order of their keys, no file holds a time or a path of the machine.
//
// # Limits
//
// Check reads what Write writes: CSV, Parquet and JSON Lines whose schemas are
// Table Schemas of text, numbers and dates. It follows no link: a resource is a
// regular file inside the folder. Files above 256 MiB are refused unread.
package datapackage
