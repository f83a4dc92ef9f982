"""Reads a file of a document by a program of Python's and says what of the document is not in it.

judge.py FORMAT FILE EXPECTED: FORMAT is one of JUDGES, EXPECTED the document as JSON. Prints what is wrong, a line each.
"""
import csv
import io
import json
import re
import sys
import zipfile

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# What JavaScript trims; Python takes more for white space.
BLANK = " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

BREAKS = re.compile(f"[{BLANK}]*[\t-\r\x1c-\x1e\u0085\u2028\u2029]+[{BLANK}]*")


def pairs(document):
    return [
        (pair["source"]["text"], pair["target"]["text"] if pair["target"] else None)
        for pair in document["pairs"]
    ]


def whole(document):
    return [(source, target) for source, target in pairs(document) if source != "" and target is not None]


def as_bytes(text):
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_xml(text):
    return FORBIDDEN.sub("\ufffd", text)


def one_line(text):
    return as_bytes(BREAKS.sub(" ", text).strip(BLANK))


def unguarded(cell):
    return cell[1:] if re.match(r"^''*[=+\-@\t\r\n＝＋－＠]", cell) else cell


def toolkit(path):
    from translate.storage import factory

    return factory.getobject(path)


def tmx(path, document):
    store = toolkit(path)
    found = [(unit.source, unit.target or "") for unit in store.units]
    return found, [(as_xml(source), as_xml(target)) for source, target in whole(document)]


def xliff12(path, document):
    found = [(unit.source or "", unit.target or "") for unit in toolkit(path).units if not unit.isheader()]
    return spaced(found), spaced((as_xml(source), as_xml(target or "")) for source, target in pairs(document))


def spaced(found):
    """White space at the ends is the toolkit's to take off."""
    return [(source.strip(BLANK), target.strip(BLANK)) for source, target in found]


def tbx2(path, document):
    """The toolkit reads the first term of each language only."""
    concepts = {term["concept"] for pair in document["pairs"] for term in pair["terms"]}
    return [bool(unit.source) for unit in toolkit(path).units], [True] * len(concepts)


def csv_table(path, document):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    found = [(unguarded(row["source"]), unguarded(row["target"])) for row in rows]
    return found, [(as_bytes(source), as_bytes(target or "")) for source, target in pairs(document)]


def tsv(path, document):
    with open(path, encoding="utf-8", newline="\n") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))
    found = [(unguarded(row["source"]), unguarded(row["target"])) for row in rows]
    return found, [(one_line(source), one_line(target or "")) for source, target in pairs(document)]


def jsonl(path, document):
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file.read().splitlines()]
    return [(line["source"], line["target"]) for line in lines], pairs(document)


def json_document(path, document):
    with open(path, encoding="utf-8") as file:
        return [json.load(file)], [document]


def moses(path, document):
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        texts = [archive.read(name).decode("utf-8").splitlines() for name in archive.namelist()]
    if broken:
        return [broken], []
    lines = [(one_line(source), one_line(target)) for source, target in whole(document)]
    return list(zip(*texts, strict=True)), [line for line in lines if "" not in line]


def ladder(path, document):
    with open(path, encoding="utf-8") as file:
        rungs = [[float(part) for part in line.split("\t")] for line in file]
    last = [sum(len((pair[side] or {"segments": []})["segments"]) for pair in document["pairs"]) for side in ("source", "target")]
    return [rungs[-1][:2], len(rungs)], [last, len(document["pairs"]) + 1]


def page(path, document):
    import html5lib

    with open(path, "rb") as file:
        parser = html5lib.HTMLParser(strict=False)
        tree = parser.parse(file, transport_encoding="utf-8")
    text = squeezed("".join(tree.itertext()))
    # controls of a scrape stand as they are
    problems = [str(error) for error in parser.errors if error[1] != "invalid-codepoint"]
    return problems + [target for target in targets(document) if squeezed(target) not in text], []


def md(path, document):
    """FILE is what a program made of the Markdown: HTML."""
    import html5lib

    with open(path, "rb") as file:
        text = squeezed("".join(html5lib.parse(file, transport_encoding="utf-8").itertext()))
    return [target for target in targets(document) if squeezed(one_line(target)) not in text], []


def text(path, document):
    """FILE is what a program made of the file: plain text."""
    with open(path, encoding="utf-8", errors="replace") as file:
        written = squeezed(file.read())
    return [target for target in targets(document) if squeezed(target) not in written], []


def targets(document):
    return [as_xml(target) for _, target in pairs(document) if target]


# Marks nobody sees, controls, and what stands for a letter that could not be written: left out on both sides.
UNSEEN = re.compile("[\\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff\U000e0000-\U000e007f]+")


def squeezed(text):
    return UNSEEN.sub("", text)


JUDGES = {
    "tmx": tmx,
    "xliff12": xliff12,
    "tbx2": tbx2,
    "csv": csv_table,
    "tsv": tsv,
    "jsonl": jsonl,
    "json": json_document,
    "moses": moses,
    "ladder": ladder,
    "page": page,
    "md": md,
    "text": text,
}


def main(name, path, expected):
    csv.field_size_limit(1 << 30)
    with open(expected, encoding="utf-8") as file:
        document = json.load(file)
    found, wanted = JUDGES[name](path, document)
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace")
    if len(found) != len(wanted):
        print(f"{len(found)} in the file, {len(wanted)} expected", file=out)
    for got, want in zip(found, wanted):
        if got != want:
            print(f"{got!r:.300} in the file, {want!r:.300} expected", file=out)
    for extra in found[len(wanted) :][:10]:
        print(f"{extra!r:.300}", file=out)
    out.flush()
    return 0 if found == wanted else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
