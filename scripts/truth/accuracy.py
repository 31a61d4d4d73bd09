"""What each number is worth: the tallies of many archives as the table that handbook and report read.

Python 3, standard library only.
"""
import collections

import tally as tallies
import true_values

COLUMNS = (
    "what",
    "part",
    "grain",
    "difficulty",
    "archives",
    "published",
    "withheld",
    "reasons",
    "scored",
    "bias",
    "rmse",
    "intervals",
    "coverage",
    "width",
    "points",
    "points_missed",
    "counted",
    "counted_right",
    "truth",
    "note",
)
# A metric of more slices than this has one row for all of them together.
MOST_SLICES = 8
TRUTHS = {
    "curve post_survival": "S(age) of all posts really written, given survival to the day the curve begins",
    "curve reply_latency": "Kaplan and Meier over all requests really made",
    "states by day": "the state in which the day ends; inside: the state printed, or another that the interval of entry allows",
    "groups by date": "executives in the group when the day ends; interval: what unknown days and intervals of entry leave open",
    "states by month": "executives in the state on the first; interval: those of unknown state could be in it",
    "deletions": "the post is gone, in the interval printed; the bias is the share of deletions of which that is wrong",
    "account events": "such an event of the history in the interval printed; withheld: events not found out",
    "attrition": "share of the first dump's posts that stood at the later crawl",
    "attention by day": "posts of the corpus",
    "posts held": "posts of the executive in the archive",
    "records of files": "records by the ledger of the synthetic archive",
    "rejects": "planted faults",
    "covered days": "days that declared or observed coverage holds to 95 %",
    "sentences": "numbers and dates of a sentence are those of the row beside it",
    "verdicts": "the verdict agrees with the side of the null value on which the truth lies",
    "comparison C07": "S(hours) of all requests really made",
    "comparison C13": "share of purges of all purges and closures of the history",
}
# Families that miss a bar today, with what is wrong and why; --quick fails on every other one, and the
# page says what is known.
KNOWN = {
    "curve post_survival": "hard archives only: of a purge that few crawls confirm too little is seen; pooled off by up to .04 in archives of crawls and .13 at the oldest ages of a study",
    "groups by date": "hard archives only, as state_share",
    "deletion_share": "a lower bound: what goes within hours of posting is seen by no crawl; and posts that only one later crawl covers are not confirmed missing; where that is most of a purge the share is too low",
    "posting_rate": "posts that went before any crawl saw them are in no rate; and with crawl: timelines covered time reaches from the oldest post held to the newest only, so a rate after a purge or before a silence is too high",
    "coverage_share": "with crawl: timelines covered time reaches from the oldest post held to the newest only",
    "state_share": "a purge of which too few posts are confirmed missing is not seen, even where the profile's counter fell by as much",
    "states by day": "as state_share",
    "net_support": "neutral phrases count as negative, so it lies .3 to .5 too low; read it as an order, not as a level",
    "code_share": "what the rules count: they find few posts of the genre SOUP and give PERSONAL to others; printed with NOT_VALIDATED",
    "states by month": "state_months has one state a month where the evidence leaves several possible; spells say which",
    "verdicts": "an interval that leaves the null value out on the far side is printed as not decided",
}
NO_COMPARISON = "no truth from a history; trials with planted effects are in calibration.md"


def pooled(tally):
    """The tally with metrics of many slices as one row."""
    parts = collections.defaultdict(set)
    for what, part, _ in tally:
        parts[what].add(part)
    merged = tallies.Tally()
    for (what, part, grain), family in sorted(tally.items()):
        planted = what == "code_share" and part in true_values.GENRES
        many = len(parts[what]) > MOST_SLICES and not planted
        merged.of(what, "all" if many else part, grain).add(family)
    return merged


def truth_of(what):
    if what in TRUTHS:
        return TRUTHS[what]
    if what in true_values.ESTIMANDS:
        return true_values.ESTIMANDS[what]
    if what.startswith("comparison "):
        return "none: " + NO_COMPARISON
    return "none: " + true_values.NO_TRUTH.get(what, "no truth in the history yet")


# Intervals that bound what the evidence leaves open and are no sampling intervals.
BOUNDS = ("state_share", "states by day", "groups by date", "states by month", "account events", "deletions")


def note_of(what, family):
    """Why a coverage leaves .93 to .97; empty when it does not."""
    coverage = family.coverage()
    if family.too_often_outside() or family.sums["points_missed"] or family.miscounted():
        return KNOWN.get(what, "not explained yet")
    if coverage is None:
        return ""
    if what in BOUNDS:
        return "bounds of what the evidence leaves open, which should hold the truth always"
    if coverage > tallies.MOST:
        return "wide: the archive holds nearly all there was, and the truth is what happened, not the chance behind it"
    if coverage < tallies.LEAST:
        return "one miss among few"
    return ""


def cell(value):
    if value is None:
        return ""
    return "%.4g" % value if isinstance(value, float) else str(value)


def rows_of(tally, difficulty, archives):
    for (what, part, grain), f in sorted(pooled(tally).items()):
        s = f.sums
        yield (
            what,
            part,
            grain,
            difficulty,
            archives,
            s["published"],
            sum(f.withheld.values()),
            " ".join("%s:%d" % (reason, n) for reason, n in sorted(f.withheld.items())),
            s["scored"],
            f.bias(),
            f.rmse(),
            s["intervals"],
            f.coverage(),
            f.width(),
            s["points"],
            s["points_missed"],
            s["recounted"],
            s["recounted_same"],
            truth_of(what),
            note_of(what, f),
        )


def write(path, note, scored):
    """Scored: {difficulty: (tally, number of archives)}."""
    lines = ["# " + note, "\t".join(COLUMNS)]
    for difficulty, (tally, archives) in scored.items():
        lines += ["\t".join(cell(c) for c in row) for row in rows_of(tally, difficulty, archives)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
