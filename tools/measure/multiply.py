#!/usr/bin/env python3
"""Makes as many reports as wanted out of some: paragraphs of several reports under one headline, with the names exchanged.

usage: multiply.py REPORTS.jsonl NUMBER [PARAGRAPHS] > MANY.jsonl      (of each of three reports: 3)

Each report differs from all others in wording and names, so that linking has about the work that
real news gives it: forty reports a day, each day of its own names. The same input gives the same output.
"""
import datetime
import json
import random
import re
import sys

PER_DAY = 40
NAME = re.compile(r"(?<=[a-z,;] )([A-Z][a-z]{3,})(?![a-z])")


def main(path, number, paragraphs):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    bodies = [[p for p in re.split(r"\n+", row["text"]) if len(p) > 60] for row in rows]
    bodies = [body for body in bodies if len(body) > 2]
    names = sorted({name for body in bodies for p in body for name in NAME.findall(p)})
    for n in range(number):
        chance = random.Random(n)
        day = datetime.date(2000, 1, 1) + datetime.timedelta(days=n // PER_DAY)
        parts = []
        for body in chance.sample(bodies, 3):
            start = chance.randrange(len(body))
            parts += body[start : start + paragraphs]
        exchanged = {}
        text = "\n\n".join(parts)
        for name in sorted(set(NAME.findall(text))):
            exchanged[name] = chance.choice(names)
        text = NAME.sub(lambda m: exchanged[m.group(1)], text)
        row = {"id": "m%06d" % n, "title": text[:70].rsplit(" ", 1)[0], "date": day.isoformat(),
               "publication": "Outlet %d" % (n % 25), "text": text}
        print(json.dumps(row, ensure_ascii=False))


if len(sys.argv) not in (3, 4) or not all(argument.isdigit() for argument in sys.argv[2:]):
    sys.exit(__doc__)
main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 3)
