"""How many dead and injured: the record's `toll` against sets of reports with labelled numbers."""
import re

import gold
import intervals

MORE_THAN = re.compile(r"(more|greater) than\b|over\b|exceeding\b|beyond\b", re.IGNORECASE)


def named(record, kind):
    """(lowest, highest) of the record's toll as numbers that the text names; (0, 0) if it has none."""
    toll = record.get("toll", {}).get(kind)
    if not toll:
        return 0, 0
    figures = [figure for figure in record["figures"] if figure["id"] in toll["figures"]]
    low, best, high = (toll.get(key) for key in ("low", "best", "high"))
    least = low if low else best if best is not None else high
    most = high if high is not None else best if best is not None else low
    return as_named(least, figures), as_named(most, figures)


def as_named(number, figures):
    """The record has "more than 50" as 51; the text names 50."""
    more = any(MORE_THAN.match(f.get("raw", "")) and f.get("low") == number for f in figures)
    return number - 1 if more else number


def single(record, kind):
    """The one number of the toll: its best value, else its lowest, else its highest."""
    toll = record.get("toll", {}).get(kind, {})
    low, high = named(record, kind)
    return low if toll.get("best") is not None or toll.get("low") else high


class Losses:
    """Reports with numbers of losses. `judge` gives {what: (wanted, got)}."""

    def wrong(self, item, record):
        """What was judged wrong, as lines; empty if nothing."""
        lines = [f"{what}: wanted {wanted}, got {got}" for what, (wanted, got) in self.judge(item, record).items() if wanted != got]
        figures = [(figure["kind"], figure.get("raw")) for figure in record["figures"]]
        return [*lines, str(figures), item["text"][:900]] if lines else []


class Fakes(Losses):
    """Reports on the war in Syria with the number of dead as labelled by readers."""

    name, path = "fakes_syria_articles", "data/fakes_syria_articles.jsonl"
    about = ("Reports on Syria. Labelled: civilians and fighters killed in the happening that the report is about. Right if the"
             " toll's one number (`best`, else `low`, else `high`) is the sum of the two (children and women where neither is"
             " labelled). \"More than 50\" counts as 50, here and below. The set repeats a report for each of its happenings, so a"
             " few rows cannot be right.")

    @staticmethod
    def row(item):
        return {"title": item.get("title"), "date": gold.day(item.get("text_date")), "publication": item.get("source"), "text": item["text"]}

    @staticmethod
    def wanted(item):
        labels = item["gold"]
        return labels["nb_civilians"] + labels["nb_noncivilians"] or labels["nb_children"] + labels["nb_women"]

    def judge(self, item, record):
        return {"dead": (self.wanted(item), single(record, "dead"))}

    def figures(self, pairs):
        rows = [self.judge(*pair)["dead"] for pair in pairs]
        return [intervals.share("dead, exact", [(a == b, 1) for a, b in rows], 0.60)]


class Airwars(Losses):
    """Accounts of strikes in Gaza with many claimants each."""

    name, path = "airwars_gaza", "data/airwars_gaza.jsonl"
    about = ("Accounts of single strikes with many claimants. Labelled: lowest and highest number of killed civilians. Right if `low`"
             " and `high` of the toll (`best` where one is open) are both as labelled. Accounts without a labelled number are left"
             " out; so is nothing else, though the set's makers write 2 for \"some killed\", which no reader could tell from the text.")

    @staticmethod
    def row(item):
        return {"text": item["text"]}

    def judge(self, item, record):
        if item["killed_civ_low"] is None:
            return {}
        return {"killed": ((item["killed_civ_low"], item["killed_civ_high"]), named(record, "dead"))}

    def figures(self, pairs):
        rows = [judged["killed"] for judged in (self.judge(*pair) for pair in pairs) if judged]
        return [
            intervals.share("killed, lowest and highest exact", [(a == b, 1) for a, b in rows], 0.45),
            intervals.share("killed, lowest exact", [(a[0] == b[0], 1) for a, b in rows]),
            intervals.share("killed, highest exact", [(a[1] == b[1], 1) for a, b in rows]),
        ]


class Pitf(Losses):
    """Leads of agency reports on atrocities."""

    name, path = "pitf", "data/pitf.jsonl"
    about = ("Leads of agency reports on atrocities. Labelled: dead and injured, at times from further reports than the lead. Right if"
             " the toll's one number is the labelled one; where the label says that nothing is known of injured, the record must"
             " name none.")

    @staticmethod
    def row(item):
        return {"text": item["text"]}

    def judge(self, item, record):
        judged = {"injured": (item["injured"] or 0, single(record, "injured"))}
        if item["deaths"] is not None:
            judged["dead"] = (item["deaths"], single(record, "dead"))
        return judged

    def figures(self, pairs):
        rows = [self.judge(*pair) for pair in pairs]
        numbered = [self.judge(*pair)["injured"] for pair in pairs if pair[0]["injured"]]
        return [
            intervals.share("dead, exact", [(j["dead"][0] == j["dead"][1], 1) for j in rows if "dead" in j], 0.70),
            intervals.share("injured, exact", [(j["injured"][0] == j["injured"][1], 1) for j in rows], 0.65),
            intervals.share("injured, exact, where a number is labelled", [(a == b, 1) for a, b in numbered]),
        ]


SETS = [Fakes(), Airwars(), Pitf()]
