#!/usr/bin/env python3
"""What htmldate, trafilatura and newspaper4k read off saved news pages, beside onrecord.

    make pages PAGES=saved.jsonl.gz

PAGES has one page per line: {"id", "html", "title", "authors": [...], "published", "body"}, where each of
the last four may be missing. A day is right when it equals the page's; a title and the set of authors when
they are equal after folding case, punctuation and references. The body is scored by its word 4-grams: mean
precision and recall over the pages, and their F1. A field that a tool does not read is left blank.
"""
import collections
import csv
import gzip
import html
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import time

csv.field_size_limit(10**9)
logging.disable(logging.CRITICAL)


def fold(s):
    return re.sub(r"\W+", " ", html.unescape(s or "")).strip().lower()


def ngrams(text, n=4):
    words = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(words[i:i + n]) for i in range(max(1, len(words) - n + 1))) if words else collections.Counter()


def names(s):
    return {fold(x) for x in re.split(r"; |, | and ", s or "") if x}


def onrecord(command):
    def read(pages):
        with tempfile.TemporaryDirectory() as d:
            os.mkdir(d + "/in")
            for i, p in enumerate(pages):
                with open(f"{d}/in/p{i:05d}.html", "w", encoding="utf-8") as f:
                    f.write(p["html"])
            subprocess.run([command, "build", "--report", "off", "-o", d + "/out", d + "/in"],
                           check=True, capture_output=True)
            rows = {r["article_id"]: r for r in csv.DictReader(open(d + "/out/articles.csv", encoding="utf-8-sig", newline=""))}
            body = collections.defaultdict(list)
            for r in csv.DictReader(open(d + "/out/sentences.csv", encoding="utf-8-sig", newline="")):
                if r["part"] != "title":
                    body[r["article_id"]].append(r["text"])
        for i in range(len(pages)):
            r = rows.get(f"p{i:05d}", {})
            yield {"published": r.get("published"), "title": r.get("title"), "authors": names(r.get("byline")),
                   "body": "\n".join(body[f"p{i:05d}"])}
    return read


def each(read):
    def all_pages(pages):
        for p in pages:
            try:
                yield read(p["html"])
            except Exception as e:  # a page that a tool stumbles over is one that it does not read
                print(f"{p['id']}: {type(e).__name__}: {e}", file=sys.stderr)
                yield {}
    return all_pages


def htmldate(page):
    from htmldate import find_date
    return {"published": find_date(page, original_date=True)}


def trafilatura(page):
    from trafilatura import bare_extraction
    d = bare_extraction(page, with_metadata=True, include_comments=False)
    if d is None:
        return {}
    return {"published": d.date, "title": d.title, "authors": names(d.author), "body": d.text}


def newspaper4k(page):
    import newspaper
    config = newspaper.Config()
    config.fetch_images = False  # the pages are saved: nothing is to be loaded
    a = newspaper.Article("https://news.example/", config=config)
    a.download(input_html=page)
    a.parse()
    day = a.publish_date.date().isoformat() if a.publish_date else None
    return {"published": day, "title": a.title, "authors": {fold(x) for x in a.authors}, "body": a.text}


def score(pages, answers):
    n, precision, recall = collections.Counter(), [], []
    for p, a in zip(pages, answers):
        for field, equal in (("published", lambda x, y: x == y), ("title", lambda x, y: fold(x) == fold(y)),
                             ("authors", lambda x, y: {fold(s) for s in x} == y)):
            if p.get(field):
                n[field] += 1
                n[field + " read"] += field in a
                n[field + " right"] += bool(a.get(field)) and equal(p[field], a[field])
        if p.get("body"):
            want, got = ngrams(p["body"]), ngrams(a.get("body"))
            n["body read"] += "body" in a
            same = sum((want & got).values())
            precision.append(same / max(1, sum(got.values())))
            recall.append(same / max(1, sum(want.values())))
    cells = [f"{n[f + ' right']}/{n[f]}" if n[f + " read"] else "" for f in ("published", "title", "authors")]
    if n["body read"]:
        p, r = sum(precision) / len(precision), sum(recall) / len(recall)
        return cells + [f"{p:.3f}", f"{r:.3f}", f"{2 * p * r / (p + r) if p + r else 0:.3f}"]
    return cells + ["", "", ""]


def version(name):
    from importlib.metadata import version as of
    return f"{name} {of(name)}"


def main(args):
    if len(args) < 2:
        sys.exit(__doc__)
    tools = [("onrecord", onrecord(os.path.abspath(args[0]))), (version("htmldate"), each(htmldate)),
             (version("trafilatura"), each(trafilatura)), (version("newspaper4k"), each(newspaper4k))]
    for path in args[1:]:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as f:
            pages = [json.loads(line) for line in f]
        print(f"{os.path.basename(path)}, {len(pages)} pages\n")
        print(f"| {'':20} | published | title | authors | body P |  body R | body F1 | seconds |")
        print(f"|{'-' * 22}|-----------|-------|---------|--------|---------|---------|---------|")
        for name, read in tools:
            start = time.monotonic()
            answers = list(read(pages))
            spent = time.monotonic() - start
            day, title, authors, p, r, f1 = score(pages, answers)
            print(f"| {name:20} | {day:9} | {title:5} | {authors:7} | {p:6} | {r:7} | {f1:7} | {spent:7.1f} |", flush=True)
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
