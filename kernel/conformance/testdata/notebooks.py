"""Runs the shipped notebooks with nbclient, as nbconvert --execute does.

Prints one JSON line a notebook: {"name", "ok", "detail"}.
"""
import glob
import json
import os
import sys

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
