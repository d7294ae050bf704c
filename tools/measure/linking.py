#!/usr/bin/env python3
"""How well a casebook puts reports of one happening together: pairwise precision, recall and F1.

usage: linking.py REPORTS.jsonl [--errors]      rows have id, date, title, text and `cluster`, the happening

The reports are added to a casebook as a user would add them; two reports belong together if they have the same story_id. The interval is the
middle 95 % of 1,000 draws of whole happenings.
"""
import collections
import itertools
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main(path, errors):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    gold = {row["id"]: row["cluster"] for row in rows}
    titles = {row["id"]: row.get("title", "") for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "rows.jsonl")
        with open(source, "w", encoding="utf-8") as out:
            for row in rows:
                kept = {k: row[k] for k in ("id", "title", "text", "url", "publication") if row.get(k)}
                kept["date"] = row["date"]
                kept.setdefault("publication", row.get("source") or "unknown")
                out.write(json.dumps(kept, ensure_ascii=False) + "\n")
        book = pathlib.Path(folder, "book")
        subprocess.run([ROOT / "dragoman", "add", book, source], check=False)
        story = dict(sqlite3.connect(book).execute("SELECT id, story_id FROM report"))
    told = {report: story[report] for report in gold if report in story}
    pairs = collections.defaultdict(lambda: [0, 0, 0])  # by happening: both, only system, only gold
    for a, b in itertools.combinations(sorted(told), 2):
        same, put = gold[a] == gold[b], told[a] == told[b]
        if same or put:
            pairs[gold[a]][0 if same and put else 1 if put else 2] += 1
            if errors and same != put:
                print("apart" if same else "together", "|", titles[a], "|", titles[b])
    clusters = sorted(set(gold.values()))
    print("%d of %d reports, %d happenings, %d told apart" % (len(told), len(rows), len(clusters), len(set(told.values()))))
    drawn = []
    chance = random.Random(1)
    for _ in range(1000):
        drawn.append(scores([pairs[c] for c in chance.choices(clusters, k=len(clusters))])[2])
    drawn.sort()
    print("pairs: precision %.3f  recall %.3f  F1 %.3f" % scores(pairs.values()), "[%.3f, %.3f]" % (drawn[25], drawn[974]))


def scores(counts):
    both, system, gold = (sum(c[i] for c in counts) for i in range(3))
    p, r = both / max(1, both + system), both / max(1, both + gold)
    return p, r, 2 * p * r / max(1e-9, p + r)


if len(sys.argv) < 2 or not pathlib.Path(sys.argv[1]).exists():
    sys.exit(__doc__)
main(sys.argv[1], "--errors" in sys.argv)
