"""Counts that say what a published number is worth; those of several archives add up.

Python 3, standard library only.
"""
import math
from collections import Counter

# Of a family with a sampling interval the truth lies inside as often as this at least and at most,
# and outside no more often than this.
LEAST, MOST, OUTSIDE = 0.93, 0.97, 0.07
EXAMPLES = 6


class Family:
    """One metric, slice and grain, one curve, one comparison."""

    SUMS = (
        "published",
        "untold",
        "scored",
        "never",
        "error",
        "square",
        "intervals",
        "inside",
        "width",
        "points",
        "points_missed",
        "recounted",
        "recounted_same",
    )

    def __init__(self):
        self.sums = Counter()
        self.withheld = Counter()
        self.examples = []

    def withhold(self, reason):
        self.withheld[reason] += 1

    def publish(self, value, low, high, truth, where, around=None):
        """A printed number; truth None where no program knows it, infinite where it is never reached."""
        s = self.sums
        s["published"] += 1
        if truth is None:
            s["untold"] += 1
            return
        s["scored"] += 1
        error = None
        if math.isinf(truth):
            s["never"] += 1
        else:
            error = value - truth
            if around:
                error = (error + around / 2) % around - around / 2
            s["error"] += error
            s["square"] += error * error
        if low is None and high is None:
            return
        lo = -math.inf if low is None else low
        hi = math.inf if high is None else high
        slack = 1e-9 * max(1, abs(value))
        inside = lo - slack <= truth <= hi + slack
        s["intervals"] += 1
        s["inside"] += inside
        if math.isfinite(lo) and math.isfinite(hi):
            s["width"] += hi - lo
            if hi - lo <= slack:
                s["points"] += 1
                s["points_missed"] += not inside
        if not inside and len(self.examples) < EXAMPLES:
            self.examples.append("%s: %.4g [%.4g, %.4g], truth %.4g" % (where, value, lo, hi, truth))

    def recount(self, value, again):
        self.sums["recounted"] += 1
        same = abs(value - again) <= 1e-9 * max(1, abs(again))
        self.sums["recounted_same"] += same

    def count(self, value, truth, where):
        """A number that must be equal."""
        self.publish(value, None, None, truth, where)
        if truth is not None:
            self.recount(value, truth)
            if abs(value - truth) > 1e-9 * max(1, abs(truth)) and len(self.examples) < EXAMPLES:
                self.examples.append("%s: %.6g, truth %.6g" % (where, value, truth))

    def add(self, other):
        self.sums.update(other.sums)
        self.withheld.update(other.withheld)
        self.examples = (self.examples + other.examples)[:EXAMPLES]

    # ---- what the table shows ------------------------------------------------------------------

    def bias(self):
        n = self.sums["scored"] - self.sums["never"]
        return self.sums["error"] / n if n else None

    def rmse(self):
        n = self.sums["scored"] - self.sums["never"]
        return math.sqrt(self.sums["square"] / n) if n else None

    def coverage(self):
        return self.sums["inside"] / self.sums["intervals"] if self.sums["intervals"] else None

    def width(self):
        return self.sums["width"] / self.sums["intervals"] if self.sums["intervals"] else None

    def too_often_outside(self):
        """Whether the truth is outside more often than 7 %; one miss alone proves nothing."""
        missed = self.sums["intervals"] - self.sums["inside"]
        return missed > 1 and missed > OUTSIDE * self.sums["intervals"]

    def miscounted(self):
        return self.sums["recounted"] - self.sums["recounted_same"]

    def as_object(self):
        return {"sums": dict(self.sums), "withheld": dict(self.withheld), "examples": self.examples}

    @staticmethod
    def of(thing):
        family = Family()
        family.sums.update(thing["sums"])
        family.withheld.update(thing["withheld"])
        family.examples = thing["examples"]
        return family


class Tally(dict):
    """Families by (what, slice, grain)."""

    def of(self, what, part="", grain="period"):
        return self.setdefault((what, part, grain), Family())

    def add(self, other):
        for key, family in other.items():
            self.of(*key).add(family)

    def as_object(self):
        return [[list(key), family.as_object()] for key, family in sorted(self.items())]

    @staticmethod
    def from_object(things):
        tally = Tally()
        for key, family in things:
            tally[tuple(key)] = Family.of(family)
        return tally
