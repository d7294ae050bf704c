"""The labelled sets of reports, each with its measure, and what all have in common."""
import json

import intervals
import losses
import speech
import toponyms

SETS = {entry.name: entry for entry in [*losses.SETS, *speech.SETS, *toponyms.SETS]}


def rows(entry, items):
    """Rows for the coder; ids are made unique, since a set may repeat its own."""
    made = []
    for number, item in enumerate(items):
        row = {"id": f"{entry.name}/{number}", **entry.row(item)}
        made.append({key: value for key, value in row.items() if value})
    return made


def pairs(entry, items, lines):
    """[(labelled item, record)]; a report without a record counts as one with an empty record."""
    empty = {"text": "", "places": [], "figures": [], "events": []}
    return [(item, json.loads(lines.get(f"{entry.name}/{n}", "null")) or empty) for n, item in enumerate(items)]


def section(entry, matched):
    """The page's section on a set."""
    return f"### {entry.name}, {len(matched)} reports\n\n{entry.about}\n\n{intervals.table(entry.figures(matched))}"
