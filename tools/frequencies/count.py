#!/usr/bin/env python3
"""Counts in how many of the project's own labelled sentences each word stands.

usage: tools/frequencies/count.py > casebook/src/main/resources/org/dragoman/reconcile/frequencies.tsv

The words are folded as org.dragoman.reconcile.Words does it. A word of one sentence alone weighs
nearly the same as an unknown one and is left out.
"""
import collections
import glob
import os
import re
import unicodedata

SENTENCES = os.path.join(os.path.dirname(__file__), "..", "classifier", "sentences", "*.tsv")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def stem(word):
    word = unicodedata.normalize("NFD", word)
    word = "".join(c for c in word if not unicodedata.combining(c)).lower()
    word = re.sub(r"['’]s$", "", word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word


def main():
    counts = collections.Counter()
    sentences = 0
    for name in sorted(glob.glob(SENTENCES)):
        with open(name, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                text = line.split("\t")[0].replace("[", "").replace("]", "")
                sentences += 1
                counts.update({stem(word) for word in WORD.findall(text)})
    print(f"#sentences\t{sentences}")
    for word, count in sorted(counts.items()):
        if count > 1:
            print(f"{word}\t{count}")


if __name__ == "__main__":
    main()
