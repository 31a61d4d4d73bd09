#!/usr/bin/env python3
"""Metric values of the sample study, computed a second time without Java.

Reads   data-samples/truth/posts.tsv, inputs.tsv, accounts.tsv, the period in study.yaml, the clients
        of posts from the dumps (recount.py), and the list clients.csv of the metrics.
Writes  data-samples/truth/metric_values.tsv: executive, metric, slice, value, n, low, high, gate.
Needs   Python 3, standard library only.

    scripts/truth/metrics.py [data-samples]
    scripts/truth/metrics.py --selftest      (the codebook's worked examples)

Conventions (codebook sections 0, 2 and 8):
* All clock fields at +08:00. The study period is [from, to).
* Covered time of an executive = the union of the `covers` intervals [from, to) of all inputs, and, for
  an input that declares none, the closed interval from the executive's oldest to newest post of that
  input (two posts or more; the posts of an input are those first seen in it), cut to the study period
  and to the days on which some account of the executive is valid.
* N = posts of the executive's accounts inside covered time, each post id once, sorted by (time, id).
* A gap between neighbours counts only if both lie in one covered interval. M03-M05 and M07 use the
  list of the gaps that count, in time order; where uncovered time broke the list, the gaps on both
  sides of the break stand next to each other in it.
* Quantiles are of type 7 (Hyndman and Fan): linear between order statistics at (m-1)p.
* M04 and M05 use population standard deviations. M06 bins are whole hours; an hour's angle is that of
  its beginning (2*pi*h/24), office is Mon-Fri [09,18), night is [23,05).
* M10: every post of the sample is known to the second. The index is the mean of device, noSched and
  timing, as posts have no codes yet; the chi-square tests want 50 posts.
* value is never suppressed here; `gate` says what section 8 would do: publish, flag or suppress.
"""
import datetime
import math
import re
import statistics
import sys
from fractions import Fraction
from pathlib import Path

import recount

CHINA = datetime.timezone(datetime.timedelta(hours=8))
DAY = 86400
CLIENTS = Path(__file__).resolve().parents[2] / "jobs/src/main/resources/org/shiguan/measure/metric/clients.csv"
Z = statistics.NormalDist().inv_cdf(0.975)


# ---- distributions -----------------------------------------------------------------------------


def gamma_p(a, x):
    """Regularised lower incomplete gamma P(a, x), by series or continued fraction."""
    if x <= 0:
        return 0.0
    front = math.exp(-x + a * math.log(x) - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        k = a
        while abs(term) > abs(total) * 1e-17:
            k += 1
            term *= x / k
            total += term
        return total * front
    b = x + 1 - a
    c = 1e300
    d = 1 / b
    h = d
    i = 0
    while True:
        i += 1
        an = -i * (i - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= d * c
        if abs(d * c - 1) < 1e-16 or i > 10000:
            return 1 - front * h


def chi_square_quantile(p, df):
    """Inverse of the chi-square distribution by bisection on P(df/2, x/2)."""
    low, high = 0.0, 1.0
    while gamma_p(df / 2, high / 2) < p:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if gamma_p(df / 2, middle / 2) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def garwood(count, exposure):
    low = chi_square_quantile(0.025, 2 * count) / 2 if count else 0.0
    return low / exposure, chi_square_quantile(0.975, 2 * count + 2) / 2 / exposure


def wilson(hits, n):
    p = hits / n
    centre = p + Z * Z / (2 * n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    scale = 1 + Z * Z / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


# ---- metrics of lists --------------------------------------------------------------------------


def quantile(values, p):
    """Type 7."""
    ordered = sorted(values)
    position = (len(ordered) - 1) * p
    lower = math.floor(position)
    upper = min(lower + 1, len(ordered) - 1)
    return ordered[lower] + (position - lower) * (ordered[upper] - ordered[lower])


def burstiness(gaps):
    """(A, B) of M04, None where undefined."""
    m = len(gaps)
    if m < 2 or sum(gaps) == 0:
        return None, None
    mean = Fraction(sum(gaps), m)
    variance = Fraction(sum(g * g for g in gaps), m) - mean * mean
    r = math.sqrt(variance / (mean * mean))
    b = (r - 1) / (r + 1)
    up, down = math.sqrt(m + 1), math.sqrt(m - 1)
    return (up * r - down) / ((up - 2) * r + down), b


def correlation(xs, ys):
    """Pearson with population moments, exact until the last step; None if one side is constant."""
    n = len(xs)
    cov = n * sum(x * y for x, y in zip(xs, ys)) - sum(xs) * sum(ys)
    vx = n * sum(x * x for x in xs) - sum(xs) ** 2
    vy = n * sum(y * y for y in ys) - sum(ys) ** 2
    if vx == 0 or vy == 0:
        return None
    sign = -1 if cov < 0 else 1
    return sign * math.sqrt(Fraction(cov * cov) / Fraction(vx * vy))


def neighbours(runs):
    """Pairs of gaps that share a post; gaps on two sides of a hole in the coverage do not."""
    return [pair for run in runs for pair in zip(run, run[1:])]


def memory(runs):
    pairs = neighbours(runs)
    return correlation(*zip(*pairs)) if len(pairs) >= 2 else None


def midranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    ranks = [Fraction(0)] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and values[order[j + 1]] == values[order[i]]:
            j += 1
        for k in range(i, j + 1):
            ranks[order[k]] = Fraction(i + j, 2) + 1
        i = j + 1
    return ranks


def memory_spearman(runs):
    pairs = neighbours(runs)
    return correlation(*(midranks(side) for side in zip(*pairs))) if len(pairs) >= 2 else None


def entropy(counts):
    """Miller-Madow entropy over ln K."""
    n = sum(counts)
    plain = -sum(c / n * math.log(c / n) for c in counts if c)
    corrected = plain + (sum(1 for c in counts if c) - 1) / (2 * n)
    return min(math.log(len(counts)), corrected) / math.log(len(counts))


def resultant(hours):
    """(length, mean hour) of the hours' directions; the mean hour is None if the length is 0."""
    n = sum(hours)
    x = math.fsum(c * math.cos(2 * math.pi * h / 24) for h, c in enumerate(hours)) / n
    y = math.fsum(c * math.sin(2 * math.pi * h / 24) for h, c in enumerate(hours)) / n
    length = math.hypot(x, y)
    return length, (math.atan2(y, x) * 24 / (2 * math.pi)) % 24 if length > 1e-12 else None


def silence(gaps):
    """(longest, scale-free, p of the largest spacing share); exact fractions inside."""
    longest, total, m = max(gaps), sum(gaps), len(gaps)
    if total == 0:
        return longest, None, None
    harmonic = sum(Fraction(1, k) for k in range(1, m + 1))
    scaled = float(longest / (Fraction(total, m) * harmonic))
    p = Fraction(0)
    j = 1
    while j * longest < total and j <= m:
        p += (-1) ** (j + 1) * math.comb(m, j) * Fraction((total - j * longest) ** (m - 1), total ** (m - 1))
        j += 1
    return longest, scaled, float(p) if m > 1 else 1.0


def chi_square_p(counts):
    """Pearson's test that counts are even."""
    expected = sum(counts) / len(counts)
    statistic = sum((c - expected) ** 2 / expected for c in counts)
    return 1 - gamma_p((len(counts) - 1) / 2, statistic / 2)


def excess(share, chance):
    return max(0.0, (share - chance) / (1 - chance))


def timing(minutes, seconds):
    """The score of M10, from minutes and seconds of the hour."""
    n = len(minutes)
    worst = excess(sum(1 for m in minutes if m % 5 == 0) / n, 1 / 5)
    if any(seconds):
        worst = max(worst, excess(sum(1 for s in seconds if s < 10) / n, 1 / 6))
    return 1 - worst


def client_rules(text):
    """(exact names, beginnings in order) of clients.csv, in small letters, each with its class."""
    exact, beginnings = {}, []
    for line in text.splitlines():
        if line and not line.startswith("#") and line != "client,class":
            name, kind = line.lower().rsplit(",", 1)
            if name.endswith("*"):
                beginnings.append((name[:-1], kind.upper()))
            else:
                exact[name] = kind.upper()
    return exact, beginnings


def client_class(name, rules):
    exact, beginnings = rules
    name = name.lower()
    if name in exact:
        return exact[name]
    return next((kind for start, kind in beginnings if name.startswith(start)), "OTHER")


def hands_on(inside):
    """Rows of M10 from (time, class of client or None) of the posts."""
    n = len(inside)
    known = [kind for _, kind in inside if kind]
    scores = []
    for kind in ("PERSONAL", "WEB", "DESK", "SCHEDULER", "OTHER"):
        if known:
            hits = known.count(kind)
            yield "client_share", kind, hits / len(known), len(known), *wilson(hits, len(known)), "publish"
    if known:
        for score, hits in (
            ("DEVICE", known.count("PERSONAL")),
            ("NO_SCHEDULER", len(known) - known.count("SCHEDULER")),
        ):
            scores.append(hits / len(known))
            mark = gate(len(known), 50, 0)
            yield "hands_on", score, hits / len(known), len(known), *wilson(hits, len(known)), mark
    minutes = [t // 60 % 60 for t, _ in inside]
    seconds = [t % 60 for t, _ in inside]
    scores.append(timing(minutes, seconds))
    yield "hands_on", "TIMING", scores[-1], n, None, None, gate(n, 50, 0)
    if len(scores) >= 3:
        least = min(n, len(known))
        yield "hands_on", "INDEX", sum(scores) / len(scores), least, None, None, gate(least, 50, 0)
    if n >= 50:
        fifths = [sum(1 for m in minutes if m % 5 == i) for i in range(5)]
        yield "clock_p_value", "MINUTES", chi_square_p(fifths), n, None, None, "publish"
        if any(seconds):
            tens = [sum(1 for s in seconds if s // 10 == i) for i in range(6)]
            yield "clock_p_value", "SECONDS", chi_square_p(tens), n, None, None, "publish"


# ---- coverage ----------------------------------------------------------------------------------


def midnight(date):
    return int(datetime.datetime.fromisoformat(date).replace(tzinfo=CHINA).timestamp())


def union(intervals):
    """Closed-open or closed intervals (from, to, closed) joined where they touch."""
    joined = []
    for start, end, closed in sorted(intervals):
        if joined and start <= joined[-1][1]:
            last = joined[-1]
            if (end, closed) > (last[1], last[2]):
                joined[-1] = (last[0], end, closed)
        else:
            joined.append((start, end, closed))
    return joined


def cut(intervals, windows):
    """The part of intervals that lies in the half-open windows."""
    parts = []
    for start, end, closed in intervals:
        for a, b in windows:
            low, high = max(start, a), min(end, b)
            if low < high or (low == high == end and closed and high < b):
                parts.append((low, high, closed and end < b))
    return union(parts)


def holder(intervals, t):
    """Number of the interval that holds t, None if none does."""
    for i, (start, end, closed) in enumerate(intervals):
        if start <= t < end or (closed and t == end):
            return i
    return None


# ---- the study ---------------------------------------------------------------------------------


def table(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def matches(pattern, path):
    return re.fullmatch(re.escape(pattern).replace(r"\*", "[^/]*"), path) is not None


def coverage(posts, inputs, windows):
    intervals = []
    for line in inputs:
        if line["covers_from"]:
            intervals.append((midnight(line["covers_from"]), midnight(line["covers_to"]), False))
        else:
            times = [p["t"] for p in posts if matches(line["path"], p["source"])]
            if len(times) >= 2:
                intervals.append((min(times), max(times), True))
    return cut(union(intervals), windows)


def gate(n, publish, flag):
    return "publish" if n >= publish else "flag" if n >= flag else "suppress"


def values(posts, intervals):
    """Rows (metric, slice, value, n, low, high, gate) of one executive over the whole period."""
    inside, sent = [], []
    for post in posts:
        where = holder(intervals, post["t"])
        if where is not None:
            inside.append((post["t"], post["post_id"], where, post["kind"]))
            sent.append((post["t"], post["client"]))
    inside.sort(key=lambda p: (p[0], p[1]))
    n = len(inside)
    seconds = sum(end - start for start, end, _ in intervals)
    low, high = garwood(n, seconds / DAY)
    yield "posting_rate", "", n * DAY / seconds, n, low, high, "publish"

    covered_days = {}
    for start, end, _ in intervals:
        day = (start + 8 * 3600) // DAY
        while day * DAY - 8 * 3600 < end:
            a = day * DAY - 8 * 3600
            covered_days[day] = covered_days.get(day, 0) + min(end, a + DAY) - max(start, a)
            day += 1
    full = {day for day, held in covered_days.items() if held >= 0.95 * DAY}
    active = {(t + 8 * 3600) // DAY for t, _, _, _ in inside} & full
    if full:
        yield "active_day_share", "", len(active) / len(full), len(full), None, None, "publish"

    held = {}
    for t, _, where, _ in inside:
        held.setdefault(where, []).append(t)
    runs = [[b - a for a, b in zip(times, times[1:])] for times in held.values()]
    gaps = [gap for run in runs for gap in run]
    m = len(gaps)
    if m:
        yield "gap_median_seconds", "", quantile(gaps, 0.5), m, None, None, "publish"
        yield "gap_p90_seconds", "", quantile(gaps, 0.9), m, None, None, "publish"
        finite, plain = burstiness(gaps)
        yield "burstiness", "", finite, m, None, None, gate(m, 20, 10)
        yield "burstiness_plain", "", plain, m, None, None, gate(m, 20, 10)
        yield "memory_coefficient", "", memory(runs), m, None, None, gate(m, 50, 20)
        yield "memory_spearman", "", memory_spearman(runs), m, None, None, gate(m, 50, 20)
        longest, scaled, p = silence(gaps)
        # Silence at the ends of a covered stretch counts too: it lasted at least that long.
        edges = [0]
        for where, (start, end, _) in enumerate(intervals):
            times = held.get(where)
            edges += [times[0] - start, end - times[-1]] if times else [end - start]
        yield "longest_silence_seconds", "", max([longest] + edges), m, None, None, "publish"
        yield "silence_scale_free", "", scaled, m, None, None, "publish"
        yield "silence_p_value", "", p, m, None, None, "publish"

    if n:
        hours, week = [0] * 24, {}
        office = night = 0
        for t, _, _, _ in inside:
            local = datetime.datetime.fromtimestamp(t, CHINA)
            hours[local.hour] += 1
            key = (local.isoweekday(), local.hour)
            week[key] = week.get(key, 0) + 1
            office += local.isoweekday() <= 5 and 9 <= local.hour < 18
            night += local.hour >= 23 or local.hour < 5
        profile = gate(n, 200, 50)
        length, mean_hour = resultant(hours)
        yield "circadian_entropy", "", entropy(hours), n, None, None, profile
        yield "circadian_concentration", "", length, n, None, None, "publish"
        yield "mean_hour", "", mean_hour, n, None, None, "publish"
        yield "office_share", "", office / n, n, *wilson(office, n), "publish"
        yield "night_share", "", night / n, n, *wilson(night, n), "publish"
        for weekday in range(1, 8):
            for hour in range(24):
                count = week.get((weekday, hour), 0)
                yield "weekly_profile", f"{weekday}-{hour:02d}", count, n, None, None, "publish"
        for kind in ("ORIGINAL", "REPOST", "REPLY"):
            count = sum(1 for post in inside if post[3] == kind)
            yield "kind_share", kind, count / n, n, *wilson(count, n), "publish"
        yield from hands_on(sent)


def main(folder):
    truth = folder / "truth"
    study = (folder / "study.yaml").read_text(encoding="utf-8")
    found = re.search(r"^period: \{from: (\S+), to: (\S+)\}", study, re.M)
    period = midnight(found[1]), midnight(found[2])
    inputs = table(truth / "inputs.tsv")
    accounts = {}
    for line in table(truth / "accounts.tsv"):
        accounts.setdefault(line["executive"], []).append(line)
    clients, rules = recount.clients(folder), client_rules(CLIENTS.read_text(encoding="utf-8"))
    posts = {}
    for post in table(truth / "posts.tsv"):
        client = clients.get(post["post_id"])
        post["client"] = client_class(client, rules) if client else None
        post["t"] = int(datetime.datetime.fromisoformat(post["posted_at"]).timestamp())
        posts.setdefault(post["author"], []).append(post)

    out = ["\t".join(("executive", "metric", "slice", "value", "n", "low", "high", "gate"))]
    for executive, lines in accounts.items():
        own, windows = [], set()
        for line in lines:
            start = max(period[0], midnight(line["from"]))
            end = min(period[1], midnight(line["to"])) if line["to"] else period[1]
            windows.add((start, end))
            own += [p for p in posts.get(line["author"], []) if start <= p["t"] < end]
        windows = [(a, b) for a, b, _ in union((a, b, False) for a, b in windows)]
        for row in values(own, coverage(own, inputs, windows)):
            cells = ["" if c is None else repr(c) if isinstance(c, float) else str(c) for c in row]
            out.append("\t".join([executive] + cells))
    (truth / "metric_values.tsv").write_text("\n".join(out) + "\n", encoding="utf-8", newline="\n")
    print(f"{truth / 'metric_values.tsv'}: {len(out) - 1} values of {len(accounts)} executives")


# ---- the codebook's worked examples ------------------------------------------------------------


def selftest():
    def near(a, b, tolerance=6e-11):
        assert abs(a - b) <= tolerance, (a, b)

    low, high = garwood(12, 30)
    near(low, 0.2066858370)
    near(high, 0.6987195016)
    near(garwood(0, 30)[1], 0.1229626485)
    gaps = [1, 1, 2, 1, 10]
    near(quantile(gaps, 0.5), 1)
    finite, plain = burstiness(gaps)
    near(plain, 0.0799469900)
    near(finite, 0.3462490997)
    finite, plain = burstiness([1, 1, 1, 10])
    near(plain, 0.0905420409)
    near(finite, 0.4710608043)
    assert burstiness([2, 2, 2]) == (-1.0, -1.0)
    near(burstiness([0, 0, 0, 8])[0], 1)
    near(memory([gaps]), -0.3823595565)
    hours = [0] * 24
    hours[9], hours[12], hours[22] = 4, 2, 2
    near(entropy(hours), 0.3664886855)
    length, hour = resultant(hours)
    near(length, 0.4494908934)
    near(hour, 9.9625278156)
    longest, scaled, p = silence(gaps)
    assert longest == 10
    near(scaled, 1.4598540146)
    near(p, 0.0617283951)
    near(wilson(6, 10)[0], 0.3126737697)
    near(wilson(6, 10)[1], 0.8318196703)
    near(wilson(0, 10)[1], 0.2775327999)
    near(wilson(0, 1)[1], 0.7934506856)
    near(excess(197 / 490, 1 / 5), 0.2525510204)
    near(excess(237 / 490, 1 / 6), 0.3804081633)
    near(excess(7 / 10, 1 / 5), 0.625)
    near(chi_square_p([197, 67, 43, 70, 113]), 1.2554565731068226e-31)
    near(chi_square_p([243, 241, 257, 291, 289]), 0.061574261979046994)
    near(timing([5] * 197 + [1] * 293, [3] * 237 + [33] * 253), 1 - 0.3804081633)
    near(timing([5] * 7 + [1] * 3, [0] * 10), 1 - 0.625)
    rules = client_rules("# made up\nclient,class\nAb*,DESK\nabc,WEB\n")
    assert [client_class(c, rules) for c in ("ABC", "abd", "b")] == ["WEB", "DESK", "OTHER"]
    days = {"t": 0, "post_id": "", "kind": "ORIGINAL", "source": "", "client": None}
    month = [(-8 * 3600, 30 * DAY - 8 * 3600, False)]
    posts = [days | {"t": d * DAY + i, "post_id": str(i)} for i, d in enumerate((0, 0, 3, 3, 3, 7, 29))]
    near(next(r for r in values(posts, month) if r[0] == "active_day_share")[2], 4 / 30)
    assert union([(0, 5, False), (5, 9, True), (12, 13, False)]) == [(0, 9, True), (12, 13, False)]
    print("the codebook's values are reproduced")


if __name__ == "__main__":
    if sys.argv[1:] == ["--selftest"]:
        selftest()
    else:
        here = Path(__file__).resolve().parents[2]
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else here / "data-samples")
