#!/usr/bin/env python3
"""Measures Dragoman on labelled data and writes docs/accuracy.md.

    tools/measure/accuracy.py GOLD SCORERS [--out docs/accuracy.md] [--keep DIR]

GOLD is a folder with `articles/*.json` (whole reports), `events/*.jsonl` (sentences) and `data/*.jsonl` (reports with labels of one
thing each, and `news_cluster`, run for crashes and valid records only); SCORERS the folder with `score_records.py`,
`score_events.py` and `lint_record.py`. One set alone: one_set.py. Python 3, standard library only. The labelled data is not part of
this repository.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

import labelled
from gold import ROOT, code, day, evaluate, read_lines

EVENT_SETS = {  # name: (PLOVER version for the scorer or None, what it holds)
    "cameo_codebook": (None, "CAMEO triples"),
    "plover_gsr": ("2016", "PLOVER 2016 triples"),
    "plv": ("2021", "PLOVER 2021 categories"),
    "cameo_codebook_codes": (None, "CAMEO codes"),
    "petr2_gsr": (None, "CAMEO triples, some sentences without an event"),
    "cameo_class": ("2021", "five classes"),
}
REPORT_SETS = ["news_cluster"]
PEERS = {  # the best open event coder on the whole set, half of which is measured here
    ("cameo_codebook", "triple"): ".096", ("cameo_codebook", "triple-root/3"): ".305", ("cameo_codebook", "root"): ".443",
    ("cameo_codebook", "pair/3"): ".480", ("plover_gsr", "root"): ".449", ("plv", "root"): ".399", ("cameo_class", "quad"): ".403",
}


def rows_of(gold):
    """{set name: rows for `--from jsonl`}."""
    sets = {"articles": [json.loads(p.read_text(encoding="utf-8")) for p in sorted((gold / "articles").glob("*.json"))]}
    for name in EVENT_SETS:
        sets[name] = read_lines(gold / "events" / f"{name}.jsonl")
    for name in REPORT_SETS:
        sets[name] = read_lines(gold / "data" / f"{name}.jsonl")
    return {name: [row_in(row, name, i) for i, row in enumerate(rows)] for name, rows in sets.items()}


def row_in(row, name, number):
    """A row for the coder; the sets share ids, so the set's name goes before them, and a number where a set repeats its own."""
    date = day(row.get("text_date") or row.get("date"))
    # A day that the set's makers put in where they had none would resolve "Monday" wrongly, but it does no harm to these scores.
    wanted = {"id": key(name, row["id"], number), "title": row.get("title"), "date": date, "publication": row.get("publication"), "text": row["text"]}
    return {key: value for key, value in wanted.items() if value}


def key(name, own, number):
    return f"{name}/{own}" if name in EVENT_SETS else f"{name}/{number}" if name in REPORT_SETS else own


def score(scorers, script, *arguments):
    command = [sys.executable, str(scorers / script), *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8")


def write(path, ids, lines):
    """The output of some ids as a file, under their own ids."""
    with open(path, "w", encoding="utf-8") as stream:
        for i in ids:
            if i in lines:
                result = json.loads(lines[i])
                name, _, own = i.partition("/")
                result["id"] = own if name in EVENT_SETS else i
                stream.write(json.dumps(result, ensure_ascii=False) + "\n")
    return path


def checksum(gold):
    digest = hashlib.sha256()
    files = [*(gold / "articles").glob("*.json"), *(gold / "events").glob("*.jsonl"), *(gold / "data").glob("*.jsonl")]
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def event_tables(gold, scorers, work, sets, lines):
    for name, (plover, what) in EVENT_SETS.items():
        system = write(work / f"{name}.cameo.jsonl", [row["id"] for row in sets[name]], lines)
        extra = ["--plover", plover] if plover else []
        output = score(scorers, "score_events.py", gold / "events" / f"{name}.jsonl", system, "--bootstrap", "1000", *extra).stdout
        yield f"### {name}: {what}, {len(sets[name])} sentences\n"
        peers = [f"{metric} {value}" for (peer, metric), value in PEERS.items() if peer == name]
        if peers:
            yield "Best peer: " + ", ".join(peers) + ".\n"
        body = "\n".join(line for line in output.splitlines() if not line.startswith("gold "))
        yield f"```\n{body.strip()}\n```\n"


def false_alarms(gold, lines):
    rows = read_lines(gold / "events" / "petr2_gsr.jsonl")
    silent = [row["id"] for row in rows if not row["events"]]
    alarms = [i for i in silent if json.loads(lines["petr2_gsr/" + i])["events"]] if silent else []
    return f"`petr2_gsr`: {len(alarms)} false alarms in its {len(silent)} sentences without an event.\n"


def article_tables(gold, scorers, system):
    seed = sorted((gold / "articles").glob("seed*.json"))
    every = sorted((gold / "articles").glob("*.json"))
    for title, files in (("The seed report", seed), ("All nine reports", every)):
        output = score(scorers, "score_records.py", *files, "--system", system).stdout
        last = output[output.rindex("== all"):]
        yield f"### {title}\n\n```\n{last.strip()}\n```\n"


def measure(output, name):
    """F1 of a measure with its interval, from what `dragoman evaluate` prints."""
    line = next(line for line in output.splitlines() if line.startswith(name + " "))
    values = line[len(name):].split()
    return f"{values[2]} {line[line.index('['):]}"


def model_table(gold):
    """The same sentences with the clause model and without."""
    yield "| set | measure | with | without |\n| --- | --- | --- | --- |"
    for name, (plover, _) in EVENT_SETS.items():
        path = gold / "events" / f"{name}.jsonl"
        with_model, without = (evaluate(path, plover, model) for model in (True, False))
        yield f"| {name} | root | {measure(with_model, 'root')} | {measure(without, 'root')} |"
    yield ""


def category_table(gold):
    """Scores by category on the largest set."""
    output = evaluate(gold / "events" / "plv.jsonl", "2021")
    lines = output.splitlines()
    start = max(i for i, line in enumerate(lines) if line.startswith("root "))
    body = "\n".join(lines[start:]).strip()
    yield f"```\n{body}\n```\n"


def parser_table():
    """The comparison of the parser with the library, which a command of its own makes."""
    text = (ROOT / "docs" / "parser.md").read_text(encoding="utf-8")
    table = text[text.index("| attribute |"):].split("\n\n")[0]
    yield "Words that the compact parser reads otherwise than the NLP4J library (`tools/measure/parser-oracle.sh DIR...`; the reasons stand in"
    yield f"[parser.md](parser.md)):\n\n{table}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("scorers", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "docs" / "accuracy.md")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the coder's output")
    options = parser.parse_args()
    work = options.keep or pathlib.Path(tempfile.mkdtemp())
    work.mkdir(parents=True, exist_ok=True)
    sets = rows_of(options.gold)
    items = {name: read_lines(options.gold / entry.path) for name, entry in labelled.SETS.items()}
    sentences = [row for name in EVENT_SETS for row in sets[name]]
    sets |= {name: labelled.rows(entry, items[name]) for name, entry in labelled.SETS.items()}
    whole = ["articles", *REPORT_SETS, *labelled.SETS]
    reports = [row for name in whole for row in sets[name]]
    cameo = code(sentences, "cameo", work)
    records = code(reports, "json", work)
    system = write(work / "records.jsonl", [row["id"] for row in reports], records)
    lint = score(options.scorers, "lint_record.py", system)
    parts = [
        "# Accuracy\n",
        "Made by `tools/measure/accuracy.py GOLD SCORERS`; do not edit by hand. The labelled data and the scorers are not in this"
        " repository: GOLD holds whole news reports coded by hand and published sets of sentences with event codes (CAMEO codebook,"
        " PLOVER gold standard records, PLV, PETRARCH2 validation, ConfliBERT classes) and reports with one thing labelled (FA-KES,"
        " Airwars, PITF atrocities, PolNeAR, TR-News, LGL). Nothing of it is trained on; half of each set"
        " was kept back and never seen.\n",
        f"Checksum of the data: `{checksum(options.gold)}`. Intervals: 1,000 bootstrap samples of the sentences.\n",
        "## Sentences\n", *event_tables(options.gold, options.scorers, work, sets, cameo), false_alarms(options.gold, cameo),
        "### By category: plv\n", *category_table(options.gold),
        "### With and without the clause model\n", *model_table(options.gold),
        "## Whole reports\n", *article_tables(options.gold, options.scorers, system),
        "## Losses, speech and places in reports\n",
        "Each set has labels of one thing. The interval is that of 1,000 bootstrap samples of the reports.\n",
        *(labelled.section(entry, labelled.pairs(entry, items[name], records)) for name, entry in labelled.SETS.items()),
        "## Parser\n", *parser_table(),
        "## Validity\n",
        f"{len(records)} records of {len(reports)} reports (" + ", ".join(f"{len(sets[n])} {n}" for n in whole)
        + f"); the record linter finds {len(lint.stdout.splitlines())} violations.\n",
    ]
    options.out.write_text("\n".join(parts), encoding="utf-8")
    print(f"wrote {options.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
