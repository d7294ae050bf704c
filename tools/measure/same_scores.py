#!/usr/bin/env python3
"""Checks that `dragoman evaluate` prints what independent scorers print for the same labels.

    tools/measure/same_scores.py GOLD SCORERS

GOLD and SCORERS are as for accuracy.py; without them there is nothing to check (exit 0). Exit 1 if a line differs. Python 3, standard library only.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import accuracy

INTERVAL = re.compile(r"   F1 95% \[.*\]$")


def squeezed(lines):
    return [" ".join(line.split()) for line in lines]


def evaluated(paths, plover):
    command = [str(accuracy.ROOT / "dragoman"), "evaluate", *(["--plover", plover] if plover else []), *map(str, paths)]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.split("\n")


def scored(scorers, script, *arguments):
    command = [sys.executable, str(scorers / script), *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", check=True).stdout.split("\n")


def coded(rows, form, path):
    found = accuracy.code(rows, form, path.parent)
    path.write_text("".join(line + "\n" for line in found.values()), encoding="utf-8")


def compare(name, theirs, ours):
    different = [(a, b) for a, b in zip(theirs, ours) if a != b]
    for a, b in different:
        print(f"{name}\n  scorer   {a}\n  evaluate {b}")
    short = len(ours) < len(theirs)
    print(f"{name}: {len(theirs)} lines compared, {len(different)} differ" + (", some are missing" if short else ""))
    return bool(different) or short


def main(gold, scorers):
    if not (gold.is_dir() and scorers.is_dir()):
        print("no labels or scorers here: nothing is checked")
        return 0
    wrong = False
    with tempfile.TemporaryDirectory() as folder:
        system = pathlib.Path(folder) / "system.jsonl"
        for name, (plover, _) in accuracy.EVENT_SETS.items():
            labels = gold / "events" / f"{name}.jsonl"
            rows = [accuracy.row_in(row, "", 0) for row in accuracy.read_lines(labels)]
            coded(rows, "cameo", system)
            theirs = scored(scorers, "score_events.py", labels, system, "--bootstrap", "1000", *(["--plover", plover] if plover else []))
            ours = evaluated([labels], plover)
            wrong |= compare(name, squeezed(theirs[3:-1]), squeezed(ours[2:ours.index("")]))
        articles = sorted((gold / "articles").glob("*.json"))
        rows = [accuracy.row_in(json.loads(path.read_text(encoding="utf-8")), "articles", 0) for path in articles]
        coded(rows, "json", system)
        theirs = [line for line in scored(scorers, "score_records.py", *articles, "--system", system) if line]
        ours = [INTERVAL.sub("", line) for line in evaluated(articles, None) if line]
        wrong |= compare("articles", theirs, [line.replace(f"all {len(articles)} reports", f"all {len(articles)} articles") for line in ours])
    return int(wrong)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*map(pathlib.Path, sys.argv[1:])))
