package dataset_test

import (
	"strings"
	"testing"
)

// TestGoldDescriptors has other people's programs validate the metadata of the gold,
// and read it by them.
func TestGoldDescriptors(t *testing.T) {
	t.Run("frictionless", func(t *testing.T) {
		out := run(t, "gold", python(t, "frictionless"), "-m", "frictionless", "validate", "datapackage.json", "--json")
		valid := strings.Contains(out, `"valid": true`) && !strings.Contains(out, `"valid": false`)
		if !valid || strings.Count(out, `"place"`) < 9 {
			t.Errorf("frictionless validate:\n%s", out)
		}
	})
	t.Run("mlcroissant", func(t *testing.T) {
		out := run(t, "gold", python(t, "mlcroissant"), "-c", `
import json, mlcroissant
d = mlcroissant.Dataset("croissant.json")
assert not d.metadata.issues.errors and not d.metadata.issues.warnings, d.metadata.issues.report()
lines = [json.loads(line) for part in ("train", "test") for line in open(part + ".jsonl", encoding="utf-8")]
want = {"articles": len(lines)} | {k: sum(len(a[k]) for a in lines) for k in ("quotes", "mentions", "dates")}
for name, n in want.items():
    assert sum(1 for _ in d.records(name)) == n > 0, (name, n)
print("as many as the lines have")
`)
		if !strings.HasSuffix(out, "as many as the lines have\n") {
			t.Errorf("it prints\n%s", out)
		}
	})
	t.Run("columns", func(t *testing.T) {
		out := run(t, "gold", python(t, "pyarrow"), "-c", `
import json
import pyarrow.parquet as pq
kinds = {"string": "string", "large_string": "string", "int64": "integer", "bool": "boolean", "date32[day]": "date"}
for r in json.load(open("datapackage.json", encoding="utf-8"))["resources"]:
    if r["path"].endswith(".parquet"):
        schema = pq.read_schema(r["path"])
        fields = {f["name"]: f for f in r["schema"]["fields"]}
        assert list(fields) == schema.names, r["path"]
        for name, type in zip(schema.names, schema.types):
            field = fields[name]
            assert field["description"] and field["type"] == kinds.get(str(type), "array"), (r["path"], name, type)
print("described as they are")
`)
		if !strings.HasSuffix(out, "described as they are\n") {
			t.Errorf("it prints\n%s", out)
		}
	})
}

// TestGoldSpans cuts the words of quotes, mentions and dates out of the lines, as their
// README says, and holds them against the tables.
func TestGoldSpans(t *testing.T) {
	out := run(t, "gold", python(t, "pyarrow"), "-c", `
import json
import pyarrow.parquet as pq
lines = [json.loads(line) for part in ("train", "test") for line in open(part + ".jsonl", encoding="utf-8")]
texts = {a["id"]: a["text"] for a in lines}
n = 0
for table, words in (("mentions", "form"), ("dates", "text")):
    for r in pq.read_table(table + ".parquet").to_pylist():
        assert texts[r["article_id"]][r["start"]:r["end"]] == r[words], r
        n += 1
for r in pq.read_table("quotes.parquet").to_pylist():
    for words, spans in (("content", "content_spans"), ("source", "source_spans"), ("cue", "cue_spans")):
        pieces = [texts[r["article_id"]][slice(*map(int, s.split("-")))] for s in (r[spans] or "").split()]
        assert " ".join(pieces) == (r[words] or ""), r
        n += 1
print("all stand where their spans say" if n > 3000 else n)
`)
	if !strings.HasSuffix(out, "all stand where their spans say\n") {
		t.Errorf("it prints\n%s", out)
	}
}
