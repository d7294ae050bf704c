"""Reads the labelled data and runs the coder over it."""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def read_lines(path):
    """The objects of a JSON Lines file."""
    with open(path, encoding="utf-8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def day(value):
    """An ISO day, or None."""
    text = str(value or "").strip()
    if len(text) == 8 and text.isdigit():
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return text[:10] if len(text) >= 10 and text[4] == "-" else None


def code(rows, form, work):
    """Runs the coder over all rows at once and returns its output lines by id."""
    source = work / "in.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [str(ROOT / "dragoman"), "code", "--from", "jsonl", "--format", form, str(source)]
    result = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8")
    if result.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {result.returncode}")
    return {json.loads(line)["id"]: line for line in result.stdout.split("\n") if line}


def evaluate(path, plover=None, model=True):
    """What `dragoman evaluate` prints of labelled data, with the clause model or without."""
    command = [str(ROOT / "dragoman"), "evaluate", str(path), *(["--plover", plover] if plover else [])]
    options = os.environ.get("DRAGOMAN_JAVA_OPTS", "") + ("" if model else " -Ddragoman.clauseModel=off")
    result = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "DRAGOMAN_JAVA_OPTS": options})
    if result.returncode:
        sys.exit(f"{' '.join(command)} ended with {result.returncode}")
    return result.stdout
