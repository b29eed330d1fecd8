"""Runs the shipped notebooks with nbclient and with nbconvert --execute.

Prints two JSON lines a notebook: {"name", "ok", "detail"}.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

here = os.path.dirname(os.path.abspath(__file__))
for path in sorted(glob.glob(os.path.join(here, "..", "..", "..", "notebooks", "*.ipynb"))):
    book = nbformat.read(path, as_version=4)
    detail = ""
    try:
        NotebookClient(book, timeout=120, kernel_name=sys.argv[1], resources={"metadata": {"path": os.path.dirname(path)}}).execute()
        nbformat.validate(book)
        counts = [c["execution_count"] for c in book.cells if c.cell_type == "code" and c.source.strip()]
        if counts != list(range(1, len(counts) + 1)):
            detail = f"execution counts {counts}"
    except CellExecutionError as e:
        detail = str(e)
    print(json.dumps({"name": os.path.basename(path), "ok": not detail, "detail": detail}), flush=True)

    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "nbconvert", "--execute", "--to", "html", "--output-dir", folder,
             f"--ExecutePreprocessor.kernel_name={sys.argv[1]}", path],
            capture_output=True, text=True)
        page = os.path.join(folder, os.path.basename(path).replace(".ipynb", ".html"))
        charts = open(page, encoding="utf-8").read().count("data:image/png") if os.path.exists(page) else 0
    ok = done.returncode == 0 and charts > 0
    print(json.dumps({"name": os.path.basename(path) + " nbconvert", "ok": ok,
                      "detail": "" if ok else f"{charts} charts; {done.stderr[-2000:]}"}), flush=True)
