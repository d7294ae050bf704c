"""Figures with bootstrap intervals. The unit that is drawn is the report."""
import random

SAMPLES = 1000


class Figure:
    """A figure with its 95 % interval; `target` is what it should reach, or None."""

    def __init__(self, label, value, low, high, counts, target=None):
        self.label, self.value, self.low, self.high, self.counts, self.target = label, value, low, high, counts, target

    def row(self):
        target = "" if self.target is None else f"{self.target:.2f}"
        return f"| {self.label} | {self.value:.3f} | {self.low:.3f} – {self.high:.3f} | {self.counts} | {target} |"


def share(label, pairs, target=None):
    """The share right/all over reports, each of which gives a pair (right, all)."""
    return of_sums(label, pairs, lambda sums: ratio(sums[0], sums[1]), "{0} of {1}", target)


def f1(label, triples, target=None):
    """F1 over reports, each of which gives (right, found, wanted)."""
    return of_sums(label, triples, lambda sums: ratio(2 * sums[0], sums[1] + sums[2]), "{0} right, {1} found, {2} wanted", target)


def of_sums(label, rows, value, counts, target):
    rows = list(rows)
    whole = sums(rows)
    chance = random.Random(1)
    drawn = sorted(value(sums(chance.choices(rows, k=len(rows)))) for _ in range(SAMPLES)) if rows else [0.0]
    low, high = drawn[int(0.025 * len(drawn))], drawn[min(len(drawn) - 1, int(0.975 * len(drawn)))]
    return Figure(label, value(whole), low, high, counts.format(*whole), target)


def sums(rows):
    return [sum(column) for column in zip(*rows)] if rows else [0, 0, 0]


def ratio(part, whole):
    return part / whole if whole else 0.0


def table(figures):
    head = "| figure | value | 95 % interval | counts | target |\n| --- | --- | --- | --- | --- |\n"
    return head + "\n".join(figure.row() for figure in figures) + "\n"
