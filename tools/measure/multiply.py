#!/usr/bin/env python3
"""Makes as many reports as wanted out of some: their sentences mixed, with other names and other words in them.

usage: multiply.py REPORTS.jsonl NUMBER [SENTENCES] > MANY.jsonl      (of each report: 12)

Forty reports a day, four of each happening: those share names, day and most sentences; all others differ in names and wording, so that linking has
about the work that real news gives it. The same input gives the same output.
"""
import collections
import datetime
import json
import random
import re
import sys

PER_DAY = 40
PER_HAPPENING = 4
NAME = re.compile(r"(?<=[a-z,;] )([A-Z][a-z]{3,})(?![a-z])")
WORD = re.compile(r"\b[a-z]{6,}\b")


def main(path, number, length):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    bodies = [[s for s in re.split(r"(?<=[.!?]) +|\n+", row["text"]) if 40 < len(s) < 300] for row in rows]
    bodies = [body for body in bodies if len(body) > 5]
    names = sorted({name for body in bodies for s in body for name in NAME.findall(s)})
    words = collections.defaultdict(set)
    for body in bodies:
        for sentence in body:
            for word in WORD.findall(sentence):
                words[word[-3:]].add(word)
    words = {ending: sorted(alike) for ending, alike in words.items()}
    for n in range(number):
        happening = random.Random(n // PER_HAPPENING)
        own = random.Random("own %d" % n)
        day = datetime.date(2000, 1, 1) + datetime.timedelta(days=n // PER_DAY)
        exchanged = collections.defaultdict(lambda: happening.choice(names))
        sentences = []
        for _ in range(length):
            sentence = happening.choice(happening.choice(bodies))
            sentence = NAME.sub(lambda m: exchanged[m.group(1)], sentence)
            sentence = WORD.sub(lambda m: other(m.group(), words, happening, 0.6), sentence)
            if own.random() < 0.75:
                sentences.append(WORD.sub(lambda m: other(m.group(), words, own, 0.15), sentence))
        text = " ".join(sentences) or sentence
        row = {"id": "m%06d" % n, "title": text[:70].rsplit(" ", 1)[0], "date": day.isoformat(),
               "publication": "Outlet %d" % (n % 25), "text": text}
        print(json.dumps(row, ensure_ascii=False))


def other(word, words, chance, share):
    return chance.choice(words[word[-3:]]) if chance.random() < share else word


if len(sys.argv) not in (3, 4) or not all(argument.isdigit() for argument in sys.argv[2:]):
    sys.exit(__doc__)
main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 12)
