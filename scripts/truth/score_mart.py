"""Holds every number of a mart against the history of its made-up archive.

`score(mart, folder)` returns a tally. The mart is read as the CSV files that anybody reads. Python 3,
standard library only.
"""
import csv
import re
from pathlib import Path

import history as histories
import metrics
import true_values
from tally import Tally

DAY = histories.DAY
NOT_A_STATE = ("U", "NOT_FOUND")
EVENT_KINDS = {
    "PURGE_TOTAL": "PURGE_TOTAL",
    "PURGE_MASS": "PURGE_MASS",
    "PURGE_SELECTIVE": "PURGE_SELECTIVE",
    "CLOSED_SELF": "CLOSURE",
    "BANNED": "BAN",
    "MASKED": "MASK",
    "UNMASKED": "UNMASK",
    "RENAMED": "RENAME",
}


def rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def number(text):
    return float(text) if text not in ("", None) else None


def score(mart, folder):
    mart = Path(mart)
    history = histories.of(folder)
    tally = Tally()
    curves = rows(mart / "curves.csv")
    spells = rows(mart / "spells.csv")
    known = known_days(history, spells)
    begins = {}
    for row in curves:
        if row["curve"] == "post_survival":
            begins.setdefault(row["executive"], float(row["days"]))
    truth = true_values.values(history, begins, known)
    again = recounts(history)
    metric_values(tally, mart, truth, again)
    survival_curves(tally, history, curves)
    states(tally, history, spells, rows(mart / "state_months.csv"))
    sentences(tally, spells, rows(mart / "hypotheses.csv"), rows(mart / "comparisons.csv"))
    deletions(tally, history, rows(mart / "deletions.csv"))
    events(tally, history, rows(mart / "account_events.csv"))
    if isinstance(history, histories.Study):
        counts(tally, history, mart)
        attrition(tally, history, rows(mart / "attrition.csv"))
        attention_days(tally, history, rows(mart / "attention.csv"))
        comparisons(tally, history, mart)
    return tally


# ---- metrics -----------------------------------------------------------------------------------


def recounts(history):
    """Values of a second count over what the archive holds; only where covered time is declared."""
    if not isinstance(history, histories.Study):
        return {}
    again = {}
    period = history.first + "/" + history.last
    rules = metrics.client_rules(metrics.CLIENTS.read_text(encoding="utf-8"))
    for executive in history.executives:
        held = [p for p in history.posts[executive] if p.held]
        covered = history.covered(executive)
        # What a post was sent from is not in every dump; its shares are held against the truth alone.
        found = [
            {"t": p.at, "post_id": p.post_id, "kind": p.kind, "client": metrics.client_class(p.client, rules)}
            for p in held
        ]
        spans = [("period", period, history.start, history.end)]
        spans += [("month", name, a, b) for name, a, b in history.months()]
        for grain, name, a, b in spans:
            intervals = metrics.cut(covered, [(a, b)])
            if sum(end - start for start, end, _ in intervals) > 0:
                for metric, part, value, *_ in metrics.values(found, intervals):
                    if metric not in ("client_share", "hands_on"):
                        again[executive, metric, part, grain, name] = value
    return again


def metric_values(tally, mart, truth, again):
    files = [mart / "metric_values.csv"] + sorted((mart / "months").glob("*.csv"))
    for file in files:
        for row in rows(file):
            metric, part, grain = row["metric"], row["slice"], row["grain"]
            family = tally.of(metric, part, grain)
            value = number(row["value"])
            if value is None:
                family.withhold(row["reason"] or "NONE")
                continue
            key = row["executive"], metric, part, grain, row["period"]
            where = "%s %s" % (row["executive"], row["period"] if grain == "month" else part)
            around = 24 if metric == "mean_hour" else None
            true = truth.get(key)
            if isinstance(true, tuple):
                true = min(max(value, true[0]), true[1])
            family.publish(value, number(row["low"]), number(row["high"]), true, where, around)
            if again.get(key) is not None:
                family.recount(value, again[key])


# ---- curves ------------------------------------------------------------------------------------


def survival_curves(tally, history, printed):
    by_curve = {}
    for row in printed:
        by_curve.setdefault((row["curve"], row["executive"]), []).append(row)
    for (curve, executive), steps in by_curve.items():
        who = executive or "pooled"
        family = tally.of("curve " + curve, "executive" if executive else "pooled")
        start = float(steps[0]["days"])
        if curve == "post_survival":
            some = [executive] if executive else history.executives
            posts = [p for e in some for p in true_values.counted_posts(history, e)]
            true = true_values.survival(history, posts)
        elif curve == "reply_latency" and isinstance(history, histories.Study):
            found = true_values.episodes(history, executive or None)
            true = true_values.Survival([(t / DAY, event == 1) for t, event in found])
        else:
            true = None
        for row in steps:
            days = float(row["days"])
            if row["at_least"] == "":
                family.withhold(row.get("reason") or "NONE")
                continue
            least, most = float(row["at_least"]), float(row["at_most"])
            share = None
            if true is not None:
                share = true.given(days, start) if curve == "post_survival" else true.at(days)
            where = "%s day %.3g, n %s" % (who, days, row["n"])
            family.publish((least + most) / 2, number(row["low"]), number(row["high"]), share, where)


# ---- states ------------------------------------------------------------------------------------


def known_days(history, spells):
    """Days of each executive with a printed state, or without any row: those say nothing is wrong."""
    rowless = {}
    known = {}
    days = set(range(histories.day_of(history.start), histories.day_of(history.end)))
    for row in spells:
        a, b = histories.day_number(row["start"]), histories.day_number(row["stop"])
        rowless.setdefault(row["executive"], set()).update(range(a, b))
        if row["state"] not in NOT_A_STATE:
            known.setdefault(row["executive"], set()).update(range(a, b))
    return {e: (known.get(e, set()) | (days - rowless.get(e, set()))) & days for e in history.executives}


def printed_states(spells):
    """{(executive, day): (state, states that the row leaves possible)}."""
    printed = {}
    for row in spells:
        some = set(words_of(row.get("possible", ""))) | {row["state"]}
        for day in range(histories.day_number(row["start"]), histories.day_number(row["stop"])):
            printed[row["executive"], day] = (row["state"], set(some))
    if spells and "possible" not in spells[0]:
        # A state may have begun on any day of its entry interval: until then the one before goes on.
        for row in spells:
            if row["entry_lo"] and row["entry_hi"]:
                before = printed.get((row["executive"], histories.day_number(row["start"]) - 1))
                for day in range(histories.day_number(row["entry_lo"]), histories.day_number(row["entry_hi"]) + 1):
                    if (row["executive"], day) in printed:
                        printed[row["executive"], day][1].update({row["state"], before[0]} if before else {row["state"]})
    return printed


def words_of(text):
    return [word for word in re.split(r"[;,| ]+", text.strip("[]")) if word]


def states(tally, history, spells, months):
    first, last = histories.day_of(history.start), histories.day_of(history.end)
    printed = printed_states(spells)
    for executive in history.executives:
        for day in range(first, last):
            really, _ = history.state_of_day(executive, day)
            if really is None:
                continue
            said = printed.get((executive, day))
            family = tally.of("states by day", really, "day")
            if said is None:
                # A day without a row is neither a state nor an open "not known".
                family.withhold("NO_ROW")
                continue
            if said[0] in NOT_A_STATE:
                family.withhold(said[0])
                continue
            # 1 is right, and between 0 and 1 is open: a day of several possible states.
            truths = history.states_of_day(executive, day)
            right = float(said[0] in truths)
            possible = bool(truths & said[1])
            where = "%s %s said %s was %s" % (executive, date_of(day), said[0], really)
            family.publish(1.0, 0.0 if possible and len(said[1]) > 1 else 1.0, 1.0, right, where)
    for group in ("STAYED", "DELETED", "NEVER_JOINED"):
        family = tally.of("groups by date", group, "day")
        for day in range(first, last):
            true, low, high, said = 0, 0, 0, 0
            for executive in history.executives:
                really, masked = history.state_of_day(executive, day)
                if really is None:
                    continue
                true += histories.GROUPS.get(really) == group and not masked
                row = printed.get((executive, day))
                if row is None:
                    continue
                # "Not known" leaves every group open; a day without a row says nothing and opens none.
                groups = {histories.GROUPS.get(state) for state in row[1]}
                said += histories.GROUPS.get(row[0]) == group
                # A day on which a group ends is one of both.
                turns = {histories.GROUPS.get(s) for s in history.states_of_day(executive, day)}
                low += groups == {group} and len(turns) == 1
                high += group in groups or row[0] in NOT_A_STATE or (group in turns and len(turns) > 1)
            family.publish(said, low, high, true, "%s %s" % (group, date_of(day)))
    by_month = {}
    for row in months:
        by_month.setdefault(row["month"], {})[row["state"]] = float(row["executives"])
    for month, counts_of in sorted(by_month.items()):
        at = metrics.midnight(month + "-01") + DAY - 1
        open_ = sum(n for s, n in counts_of.items() if s in NOT_A_STATE)
        for state in true_values.STATES:
            true = sum(1 for e in history.executives if history.state(e, at)[0] == state)
            said = counts_of.get(state, 0.0)
            if true or said:
                family = tally.of("states by month", state, "month")
                family.publish(said, said, said + open_, true, "%s %s" % (state, month))


def date_of(day):
    return metrics.datetime.date.fromordinal(day + 719163).isoformat()


# ---- sentences ---------------------------------------------------------------------------------


def sentences(tally, spells, hypotheses, compared):
    """Numbers and dates of sentences are those of the rows they stand beside."""
    family = tally.of("sentences", "states")
    for row in spells:
        last = date_of(histories.day_number(row["stop"]) - 1)
        own = {row["start"], row["stop"], last, row["entry_lo"], row["entry_hi"]}
        for date in re.findall(r"\d{4}-\d{2}-\d{2}", row["sentence_en"]):
            family.count(1.0 if date in own else 0.0, 1.0, "%s %s: %s" % (row["executive"], row["start"], date))
    family = tally.of("sentences", "hypotheses")
    headline = {row["comparison"]: row for row in compared}
    for row in hypotheses:
        beside = headline.get(row["hypothesis"])
        if row["status"] != "TESTED" or beside is None:
            continue
        own = [number(beside[c]) for c in beside if re.fullmatch(r"-?[\d.]+(e-?\d+)?", beside[c] or "", re.I)]
        own += [1 - x for x in own]
        for text in re.findall(r"(?<![A-Za-z\d])[−-]?\d+(?:\.\d+)?(?: %)?", row["sentence_en"].replace(row["hypothesis"], "")):
            said = float(text.replace("−", "-").replace(" %", "")) / (100 if "%" in text else 1)
            digits = len(text.partition(".")[2].replace(" %", ""))
            step = 0.5 * 10 ** -digits / (100 if "%" in text else 1)
            same = any(abs(abs(x) - abs(said)) <= step * 1.001 for x in own)
            family.count(1.0 if same else 0.0, 1.0, "%s: %s" % (row["hypothesis"], text))


def verdict(tally, compared, below, true, row):
    """A verdict agrees with the side on which the truth lies, and an interval that excludes the null decides."""
    hypothesis, null_value = compared["hypothesis"], float(compared["null_value"])
    family = tally.of("verdicts", hypothesis)
    if row is None or row["status"] != "TESTED" or true is None:
        family.withhold("NOT_TESTED")
        return
    holds = true < null_value if below else true > null_value
    if row["verdict"] in ("OPEN", "NOT_DECIDED"):
        low, high = number(compared["low"]), number(compared["high"])
        if low is not None and high is not None and not low <= null_value <= high:
            where = "%s %s though [%.3f, %.3f] leaves %g out" % (hypothesis, row["verdict"], low, high, null_value)
            family.count(0.0, 1.0, where)
        else:
            family.withhold("NOT_DECIDED")
        return
    said = row["verdict"] in ("FOR", "SUPPORTED")
    family.count(1.0 if said == holds else 0.0, 1.0, "%s %s, truth %.3f" % (hypothesis, row["verdict"], true))


# ---- the ledger --------------------------------------------------------------------------------


def deletions(tally, history, printed):
    by_id = {p.post_id: p for posts in history.posts.values() for p in posts}
    family = tally.of("deletions", "grades A to C")
    for row in printed:
        if row["grade"] not in ("A", "B", "C"):
            family.withhold("GRADE_" + row["grade"])
            continue
        post = by_id.get(row["post"])
        gone = post.gone if post is not None else None
        lo = histories.moment(row["last_seen"].replace("Z", "+00:00"))
        hi = histories.moment(row["missing"].replace("Z", "+00:00")) if row["missing"] else history.end + 400 * DAY
        right = gone is not None and lo <= gone <= hi
        # 1 asserted against 1 right: the bias is the share that is wrong.
        family.publish(1.0, None, None, 1.0 if right else 0.0, "%s %s" % (row["executive"], row["post"]))


def events(tally, history, printed):
    for row in printed:
        kind = EVENT_KINDS.get(row["kind"])
        if kind is None:
            continue
        family = tally.of("account events", row["kind"])
        lo = histories.moment(row["from"].replace("Z", "+00:00")) if row["from"] else history.start - 4000 * DAY
        hi = histories.moment(row["to"].replace("Z", "+00:00"))
        right = any(k == kind and lo <= at <= hi for at, k in history.events.get(row["executive"], ()))
        where = "%s %s..%s" % (row["executive"], row["from"], row["to"])
        family.publish(1.0, 1.0, 1.0, 1.0 if right else 0.0, where)
    for executive, happened in history.events.items():
        for at, kind in happened:
            said = [k for k, v in EVENT_KINDS.items() if v == kind]
            if not said or not history.start <= at < history.end:
                continue
            found = any(
                row["executive"] == executive
                and row["kind"] in said
                and (not row["from"] or histories.moment(row["from"].replace("Z", "+00:00")) <= at)
                and at <= histories.moment(row["to"].replace("Z", "+00:00"))
                for row in printed
            )
            if not found:
                tally.of("account events", said[0]).withhold("NOT_FOUND_OUT")


# ---- what only a study has ---------------------------------------------------------------------


def counts(tally, history, mart):
    for row in rows(mart / "executives.csv"):
        # Posts outside the time of an account are nobody's.
        held = sum(1 for p in history.posts.get(row["executive"], ()) if p.held)
        tally.of("posts held", "").count(float(row["posts"]), held, row["executive"])
    true = {r["file"]: r for r in histories.rows_of(history.truth / "records.tsv")}
    for row in rows(mart / "sources.csv"):
        for column in ("records", "first", "repeat", "profile", "probe", "structure", "reject", "embedded", "repaired"):
            if row["source"] in true:
                said, was = float(row[column]), float(true[row["source"]][column])
                tally.of("records of files", column).count(said, was, row["source"])
    reasons = {(r["file"], r["reason"]): r["count"] for r in histories.rows_of(history.truth / "rejects.tsv")}
    for row in rows(mart / "rejects.csv"):
        was = float(reasons.get((row["source"], row["reason"]), 0))
        tally.of("rejects", "").count(float(row["count"]), was, row["source"] + " " + row["reason"])
    for row in rows(mart / "coverage.csv"):
        covered = history.covered(row["executive"]) if row["executive"] in history.windows else []
        full = 0
        a = max(metrics.midnight(row["month"] + "-01"), history.start)
        month = [(n, x, y) for n, x, y in history.months() if n == row["month"]]
        for _, x, y in month:
            for start in range(x, y, DAY):
                held = sum(max(0, min(end, start + DAY) - max(begin, start)) for begin, end, _ in covered)
                full += held >= 0.95 * DAY
        where = "%s %s" % (row["executive"], row["month"])
        tally.of("covered days", "", "month").count(float(row["covered_days"]), full, where)


def attrition(tally, history, printed):
    """Of executives' posts that both dumps cover by declaration, those that stood at the later crawl."""
    inputs = history.inputs
    posts = [p for some in history.posts.values() for p in some]

    def span(row):
        return (metrics.midnight(row["covers_from"]), metrics.midnight(row["covers_to"])) if row["covers_from"] else None

    def captured(row):
        # A timeline that says its own time was crawled soon after the last day it covers.
        return histories.moment(row["captured_at"]) or span(row)[1] + DAY // 2

    for row in printed:
        a = inputs[int(row["dump_a"].split(" ")[0]) - 1]
        b = inputs[int(row["dump_b"].split(" ")[0]) - 1]
        family = tally.of("attrition", row["age"])
        share = float(row["present"]) / float(row["posts"]) if float(row["posts"]) else None
        if share is None:
            family.withhold("NONE")
            continue
        where = "%s -> %s, %s days, %s posts" % (row["dump_a"], row["dump_b"], row["age"], row["posts"])
        true = None
        if span(a) and span(b):
            at, later = captured(a), captured(b)
            lo, hi = ages(row["age"])
            whose = set(words_of(row.get("whose", "")))
            seen = [
                p
                for p in posts
                if (not whose or p.executive in whose or p.account in whose)
                and span(a)[0] <= p.at < span(a)[1]
                and (p.gone is None or p.gone > at)
                and lo * DAY <= later - p.at < hi * DAY
            ]
            # Where no post is covered by both, the row still speaks of the first dump.
            some = [p for p in seen if span(b)[0] <= p.at < span(b)[1]] or seen
            if some:
                true = sum(1 for p in some if p.gone is None or p.gone > later) / len(some)
        low = number(row.get("low"))
        family.publish(share, low, number(row.get("high")), true, where)


def ages(text):
    found = re.findall(r"\d+", text)
    lo = float(found[0])
    return (lo, float(found[1])) if len(found) > 1 else (lo, float("inf"))


def attention_days(tally, history, printed):
    corpus = {}
    for _, at, _ in history.corpus:
        corpus[histories.day_of(at)] = corpus.get(histories.day_of(at), 0) + 1
    for row in printed:
        if row["executive"] == "":
            day = histories.day_number(row["day"])
            tally.of("attention by day", "corpus", "day").count(float(row["corpus_posts"]), corpus.get(day, 0), row["day"])


def comparisons(tally, history, mart):
    """Comparisons whose truth follows from the history."""
    said = {row["hypothesis"]: row for row in rows(mart / "hypotheses.csv")}
    for row in rows(mart / "comparisons.csv"):
        comparison = row["comparison"]
        family = tally.of("comparison " + comparison.split(":")[0], comparison.partition(":")[2])
        value = number(row["estimate"])
        if value is None:
            family.withhold(row["gate"])
            continue
        true = None
        if row["hypothesis"] == "C07":
            hours = float(comparison.split(":")[1]) if ":" in comparison else 3.0
            found = true_values.episodes(history)
            true = true_values.Survival([(t / DAY, event == 1) for t, event in found]).at(hours / 24)
        elif row["hypothesis"] == "C13":
            exits = [k for some in history.events.values() for _, k in some if k != "PURGE_SELECTIVE"]
            exits = [k for k in exits if k.startswith("PURGE") or k == "CLOSURE"]
            true = sum(1 for k in exits if k != "CLOSURE") / len(exits) if exits else None
        family.publish(value, number(row["low"]), number(row["high"]), true, comparison)
        if comparison in ("C07", "C13"):
            verdict(tally, row, comparison == "C07", true, said.get(comparison))
