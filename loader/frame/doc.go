// Package frame carries typed rows to gota dataframes and back, and does the
// work on dataframes that gota lacks or gets wrong.
//
// Typical steps:
//
//	df, err := frame.Of(quotes)                       // rows → dataframe, by the csv tags
//	n, err := frame.Count(df, "speaker_id", "kind")   // in order of first appearance
//	n, err = frame.Sort(n, "-n", "speaker_id")        // stable; "-" turns the order round
//	j, err := frame.LeftJoin(n, speakers, "speaker_id")
//	err = frame.WriteCSVFile("speakers.csv", j)
//	quotes, err = frame.Rows[Quote](df)               // dataframe → rows
//
// # Columns
//
// A column is text, int, float or bool. A struct's field is a column by its csv
// tag, or by its own name where it has none; the tag "-" leaves it out. A
// pointer field may be missing: nil is a missing cell. An empty text is a
// missing value too, as everywhere in these tables: it stays an empty text in
// the dataframe (not gota's NaN, which reads as the word "NaN" in most of
// gota's own methods), is an empty cell in CSV, NULL in Parquet, null in JSON,
// and no key for a join. NaN in a float column is missing.
//
// # Files
//
// Every writer is deterministic: the same dataframe gives the same bytes.
// CSV is RFC 4180 in UTF-8 with LF line ends; numbers are written in the
// shortest form that reads back as the same number. A cell holds no line break:
// each becomes one space, so that a line is a row for every tool that reads the
// file; who needs the breaks writes Parquet or JSON Lines.
//
// # Why not gota's own
//
// LoadStructs turns int64 and float32 fields into NaN and the text "NA" into a
// missing cell; GroupBy joins keys by "_" so that distinct groups merge, and
// returns them in random order; InnerJoin is quadratic; the CSV reader guesses
// "00123" a number, the writer prints six decimals; errors hide in a field.
// gota stays the type that is handed over: its series are built here, one by
// one, from slices of one Go type.
package frame
