"""Who says what: the record's `claims` against the attributions of PolNeAR, restricted to speech."""
import re

import intervals

IRREGULAR = {"say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "swear": "swore sworn"}
VERBS = """say tell add state report announce claim write note confirm declare explain warn argue insist acknowledge admit deny stress
 tweet reply respond recount mention assert allege contend concede emphasize remark comment testify reiterate caution predict promise vow
 pledge complain boast quip lament recall conclude disclose reveal inform assure speak swear""".split()


def forms(verb):
    stem = verb[:-1] if verb.endswith("e") else verb[:-1] + "i" if re.search(r"[^aeiou]y$", verb) else verb
    base = verb[:-1] if verb.endswith("e") else verb
    doubled = {"quip": "quipp"}.get(verb, base)
    s = stem + "es" if stem.endswith("i") else verb + ("es" if re.search(r"(s|sh|ch|x)$", verb) else "s")
    return {verb, s, doubled + "ing", stem + "ed" if doubled == base else doubled + "ed"} | set(IRREGULAR.get(verb, "").split())


SPEECH = {form for verb in VERBS for form in forms(verb)}


def is_speech(attribution):
    """True if the cue is a verb of saying or "according to"."""
    words = re.findall(r"[a-z]+", " ".join(part["text"] for part in attribution["cue"]).lower())
    return bool(SPEECH.intersection(words)) or words[:2] == ["according", "to"]


def overlaps(one, other):
    return one[0] < other[1] and other[0] < one[1]


def head(text, start, end):
    """Span of the head word of a noun phrase: the last word before a comma, a preposition or a relative clause."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\s,()\"“”]+", text[start:end])]
    stop = re.compile(r"(of|in|at|from|for|on|with|who|which|that|whose|to|by|and|or|as|familiar|close|including|near)$", re.IGNORECASE)
    last = None
    for first, final in words:
        if last and (stop.match(text[first:final]) or "," in text[last[1]:first]):
            break
        last = (first, final)
    return last


class Polnear:
    """News reports with every attribution: source, cue and content."""

    name, path = "polnear", "data/polnear.jsonl"
    about = ("Political news with every attribution. Counted are the attributions whose cue is a verb of saying or \"according to\""
             " (beliefs, wishes, plans and acts are not). The cue is found if a claim of the record has an overlapping cue; the source is"
             " right if the head words of both sources are the same word of the text.")

    @staticmethod
    def row(item):
        return {"text": item["text"]}

    def judge(self, item, record):
        """[(attribution, whether its cue is found, whether its source is right; None where it has none or is not found)]"""
        text = item["text"]
        claims = [claim for claim in record.get("claims", []) if claim.get("trigger")]
        judged = []
        for attribution in filter(is_speech, item["attributions"]):
            cues = [(part["start"], part["end"]) for part in attribution["cue"]]
            found = [claim for claim in claims if any(overlaps(claim["trigger"], cue) for cue in cues)]
            right = None
            if found and attribution["source"]:
                wanted = {head(text, part["start"], part["end"]) for part in attribution["source"]}
                right = any(claim.get("source") and head(text, *claim["source"]) in wanted for claim in found)
            judged.append((attribution, bool(found), right))
        return judged

    def wrong(self, item, record):
        """What was judged wrong, as lines; empty if nothing."""
        lines = []
        for attribution, found, right in self.judge(item, record):
            if not found or right is False:
                parts = [" … ".join(part["text"] for part in attribution[key]) for key in ("source", "cue", "content")]
                lines.append(("source: " if found else "cue: ") + " / ".join(parts))
        return lines

    def figures(self, pairs):
        judged = [self.judge(*pair) for pair in pairs]
        cues = [(sum(found for _, found, _ in j), len(j)) for j in judged]
        heads = [[right for _, _, right in j if right is not None] for j in judged]
        return [
            intervals.share("cue found", cues, 0.75),
            intervals.share("source right where the cue is found", [(sum(h), len(h)) for h in heads], 0.75),
        ]


SETS = [Polnear()]
