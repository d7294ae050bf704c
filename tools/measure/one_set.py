#!/usr/bin/env python3
"""Measures Dragoman on one labelled set of reports.

    tools/measure/one_set.py SET GOLD [--records FILE] [--rows FILE] [--errors FILE]

SET is one of fakes_syria_articles airwars_gaza pitf polnear geo_trnews geo_lgl; GOLD the folder with `data/*.jsonl`. With --records the
records are read instead of coded (in the order of the set, of the texts that --rows writes). --errors lists what was judged wrong.
Python 3, standard library only.
"""
import argparse
import json
import pathlib
import sys
import tempfile

import gold
import labelled


def write_errors(path, entry, matched):
    with open(path, "w", encoding="utf-8") as out:
        for item, record in matched:
            wrong = entry.wrong(item, record)
            if wrong:
                out.write("\n".join([f"## {item['id']}", *wrong]) + "\n\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("set", choices=labelled.SETS)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--records", type=pathlib.Path, help="records of the set in its order, instead of coding it")
    parser.add_argument("--rows", type=pathlib.Path, help="write the texts as JSON Lines and stop")
    parser.add_argument("--errors", type=pathlib.Path, help="write what was judged wrong")
    options = parser.parse_args()
    entry = labelled.SETS[options.set]
    items = gold.read_lines(options.gold / entry.path)
    made = labelled.rows(entry, items)
    if options.rows:
        options.rows.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
        return
    if options.records:
        lines = {row["id"]: json.dumps(record) for row, record in zip(made, gold.read_lines(options.records))}
    else:
        lines = gold.code(made, "json", pathlib.Path(tempfile.mkdtemp()))
    matched = labelled.pairs(entry, items, lines)
    print(labelled.section(entry, matched))
    if options.errors:
        write_errors(options.errors, entry, matched)


if __name__ == "__main__":
    sys.exit(main())
