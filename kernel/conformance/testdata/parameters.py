"""Runs a notebook with papermill and parameters.

papermill knows how parameters are written in some languages; a program registers others,
as here for Go. Prints one JSON line a check: {"name", "ok", "detail"}.
"""
import json
import os
import sys
import tempfile

import nbformat
import papermill
from papermill.translators import Translator, papermill_translators


class GoTranslator(Translator):
    """Parameters as Go: name := value."""

    @classmethod
    def translate_escaped_str(cls, val):
        return json.dumps(str(val), ensure_ascii=False)

    @classmethod
    def translate_bool(cls, val):
        return "true" if val else "false"

    @classmethod
    def translate_none(cls, val):
        return "nil"

    @classmethod
    def translate_list(cls, val):
        return f"[]{cls.element(val)}{{{', '.join(cls.translate(v) for v in val)}}}"

    @classmethod
    def translate_dict(cls, val):
        pairs = ", ".join(f"{json.dumps(str(k))}: {cls.translate(v)}" for k, v in val.items())
        return f"map[string]{cls.element(list(val.values()))}{{{pairs}}}"

    @staticmethod
    def element(values):
        for kind, name in ((bool, "bool"), (int, "int"), (float, "float64"), (str, "string")):
            if values and all(type(v) is kind for v in values):
                return name
        return "interface{}"

    @classmethod
    def comment(cls, text):
        return f"// {text}".strip()

    @classmethod
    def assign(cls, name, text):
        return f"var {name} interface{{}}" if text == "nil" else f"{name} := {text}"


papermill_translators.register("go", GoTranslator)
code = nbformat.v4.new_code_cell
book = nbformat.v4.new_notebook(
    cells=[
        code("n := 1\nwords := []string{}\nname := \"nobody\"", metadata={"tags": ["parameters"]}),
        code("fmt.Println(n*2, len(words), words[1], name)"),
    ],
    metadata={"kernelspec": {"name": sys.argv[1], "display_name": "Go (onrecord)", "language": "go"}},
)
with tempfile.TemporaryDirectory() as d:
    src, out = os.path.join(d, "in.ipynb"), os.path.join(d, "out.ipynb")
    nbformat.write(book, src)
    papermill.execute_notebook(src, out, {"n": 21, "words": ["a", "b\"c"], "name": "Mira"}, progress_bar=False)
    cells = nbformat.read(out, as_version=4).cells
text = "".join(o.get("text", "") for o in cells[-1].outputs)
want = '42 2 b"c Mira\n'
print(json.dumps({"name": "parameters", "ok": text == want, "detail": f"got {text!r}, want {want!r}"}))
