"""Places: the record's `places` against texts with every toponym and its coordinates."""
import math

import intervals

EARTH_KM = 12742
NEAR_KM = 161


def distance(lat, lon, other_lat, other_lon):
    """Great-circle distance in kilometres."""
    rad = math.pi / 180
    a = math.sin((other_lat - lat) * rad / 2) ** 2
    b = math.cos(lat * rad) * math.cos(other_lat * rad) * math.sin((other_lon - lon) * rad / 2) ** 2
    return EARTH_KM * math.asin(math.sqrt(a + b))


class Toponyms:
    """Texts with toponyms."""

    def __init__(self, name, what, targets):
        self.name, self.path, self.targets = name, f"data/{name}.jsonl", targets
        self.about = (f"{what} Found is a labelled toponym that a mention of a place overlaps (one for one); adjectives (\"Turkish\") are"
                      " labelled too, and count as missed. The distance is measured for the found toponyms that have coordinates; a place"
                      " without coordinates in the record counts as too far.")

    @staticmethod
    def row(item):
        return {"text": item["text"]}

    def judge(self, item, record):
        """([(toponym, place or None, whether it is near; None without coordinates)], spurious mentions)"""
        mentions = [(m["span"], place) for place in record["places"] for m in place["mentions"]]
        judged = []
        for toponym in item["toponyms"]:
            hit = next((m for m in mentions if m[0][0] < toponym["end"] and toponym["start"] < m[0][1]), None)
            if hit:
                mentions.remove(hit)
            judged.append((toponym, hit and hit[1], self.is_near(toponym, hit and hit[1])))
        return judged, mentions

    def wrong(self, item, record):
        """What was judged wrong, as lines; empty if nothing."""
        judged, spurious = self.judge(item, record)
        lines = [f"missed: {t['name']}" for t, place, _ in judged if place is None]
        lines += [
            f"far: {t['name']} {t['lat']} {t['lon']}: {place['name']} {place.get('country_code')} {place.get('lat')} {place.get('lon')}"
            for t, place, near in judged if near is False]
        return lines + [f"spurious: {record['text'][slice(*span)]}" for span, _ in spurious]

    @staticmethod
    def is_near(toponym, place):
        if place is None or toponym.get("lat") is None:
            return None
        return place.get("lat") is not None and distance(place["lat"], place["lon"], float(toponym["lat"]), float(toponym["lon"])) <= NEAR_KM

    def figures(self, pairs):
        judged = [self.judge(*pair) for pair in pairs]
        counts = [(sum(p is not None for _, p, _ in j), sum(p is not None for _, p, _ in j) + len(rest), len(j)) for j, rest in judged]
        near = [[n for _, _, n in j if n is not None] for j, _ in judged]
        return [
            intervals.share("recognition, precision", [(right, found) for right, found, _ in counts]),
            intervals.share("recognition, recall", [(right, wanted) for right, _, wanted in counts]),
            intervals.f1("recognition, F1", counts, self.targets[0]),
            intervals.share("within 161 km of the found", [(sum(n), len(n)) for n in near], self.targets[1]),
        ]


SETS = [
    Toponyms("geo_trnews", "World news. CLAVIN: F1 .658, within 161 km .822.", (0.75, 0.88)),
    Toponyms("geo_lgl", "Local news, mostly of small American towns. CLAVIN: F1 .594, within 161 km .687.", (0.68, 0.78)),
]
