"""The true value of every metric of a made-up archive, from its history alone; (least, most) where two are right.

`values(history, conditions)` gives {(executive, metric, slice, grain, period): value}. ESTIMANDS says
in one line what the truth of each metric is: what the made-up world holds, not what the archive of it
happens to show. A metric without an entry in ESTIMANDS has no truth that a program could know; NO_TRUTH
says why. Python 3, standard library only.
"""
import math

import history as histories
import metrics

DAY = histories.DAY
AGES = {"1d": 1.0, "7d": 7.0, "30d": 30.0, "365d": 365.0}
SHARES = {"p10": 0.1, "p25": 0.25, "p50": 0.5}
STATES = ("S0", "S1", "S2", "S3", "S4", "S4b", "S5")
GENRES = {"SOUP": "WISDOM", "PERSONAL": "PERSONAL"}
KINDS = {"TOTAL": "PURGE_TOTAL", "MASS": "PURGE_MASS", "SELECTIVE": "PURGE_SELECTIVE"}
WEEK = 7 * DAY

WRITTEN = "over all posts really written in covered time, whether or not a crawl saw them"
ESTIMANDS = {
    "posting_rate": "posts really written in covered time by its days",
    "active_day_share": "days with a post " + WRITTEN,
    "gap_median_seconds": "the same quantile " + WRITTEN,
    "gap_p90_seconds": "the same quantile " + WRITTEN,
    "gap_histogram": "the same counts " + WRITTEN,
    "burstiness": "the same coefficient " + WRITTEN,
    "burstiness_plain": "the same coefficient " + WRITTEN,
    "memory_coefficient": "the same coefficient " + WRITTEN,
    "memory_spearman": "the same coefficient " + WRITTEN,
    "circadian_entropy": "the same index " + WRITTEN,
    "circadian_concentration": "the same index " + WRITTEN,
    "mean_hour": "the same direction " + WRITTEN + "; errors go around the clock",
    "office_share": "the same share " + WRITTEN,
    "night_share": "the same share " + WRITTEN,
    "weekly_profile": "the same counts " + WRITTEN,
    "longest_silence_seconds": "the longest silence " + WRITTEN,
    "silence_scale_free": "the same ratio " + WRITTEN,
    "silence_p_value": "the same p value " + WRITTEN,
    "kind_share": "the same share " + WRITTEN,
    "bare_repost_share": "reposts without own words of all reposts, " + WRITTEN,
    "hands_on": "the same index " + WRITTEN,
    "client_share": "the same share " + WRITTEN,
    "clock_p_value": "the same p value " + WRITTEN,
    "code_share": "posts planted as this genre, of posts with own words (SOUP and PERSONAL only)",
    "reply_latency": "Kaplan and Meier over all requests really made",
    "reply_share": "the same share of all requests really made",
    "answered_latency": "the median over all answers really given within seven days",
    "delegation_share": "the same share of all answers really given",
    "closure_share": "the same share of all answers really given",
    "crisis_latency": "the median over the crises of the history",
    "crisis_lead": "the share over the crises of the history",
    "announcement_first": "the share over the announcements of the history",
    "announcement_lead": "the median over the announcements of the history",
    "attention": "planted mentions the archive holds, per million of its posts",
    "net_support": "planted mentions meant well less those meant ill, by their sum",
    "coverage_share": "the time that complete timelines were really held for",
    "state_share": "days in the state by the history, of days whose state is printed or that have no row",
    "masked_share": "masked days by the history, of days whose state is printed",
    "deletion_share": "of all posts really written in the slice, the share gone by the end of the study (with a closed account: only where posts are marked one by one)",
    "deleted_by_age": "1 - S(age) of all posts really written, given survival to the day the curve begins",
    "time_to_deletion": "the age at which that share of all posts really written is gone, on the same condition",
    "purge_count": "purges of the history by kind",
}
NO_TRUTH = {
    "burstiness_poisson_envelope": "simulated from n alone; held against the codebook's values by its test",
    "memory_shuffle_mean": "simulated from the printed gaps; held against the codebook's values by its test",
    "engagement_per_follower": "followers are not in the history; its arithmetic is tested by hand calculation",
    "role_share": "needs labels of human coders: the history plants genres, not roles",
    "role_entropy": "needs labels of human coders, as role_share does",
    "officialese": "needs labels of human coders",
    "first_person_share": "counts words; tested against hand counts",
    "newsjacking_share": "no burst of a topic is planted yet",
    "newsjacking_p": "no burst of a topic is planted yet",
    "controversy": "a rank within the corpus: only the order of executives can be held against planted comments",
    "controversy_component": "as controversy",
    "controversial_share": "as controversy",
    "effect_on_support": "no effect of a type is planted in posts; trials with planted effects are in calibration.md",
    "effect_on_reposts": "as effect_on_support",
    "effect_on_comment_ratio": "as effect_on_support",
    "residual_visibility": "who reposted what is not in the history yet",
}


class Survival:
    """Kaplan and Meier's estimate over true lifetimes, in days."""

    def __init__(self, lives):
        """Lives: (age, whether it ended then)."""
        ends = {}
        leaves = {}
        for age, ended in lives:
            side = ends if ended else leaves
            side[age] = side.get(age, 0) + 1
        at_risk = len(lives)
        self.steps = []
        share = 1.0
        for age in sorted(ends.keys() | leaves.keys()):
            if ends.get(age):
                share *= 1 - ends[age] / at_risk
                self.steps.append((age, share))
            at_risk -= ends.get(age, 0) + leaves.get(age, 0)
        self.watched = max((age for age, _ in lives), default=0)

    def at(self, age):
        share = 1.0
        for step, after in self.steps:
            if step > age:
                break
            share = after
        return share

    def given(self, age, start):
        below = self.at(start)
        return self.at(age) / below if below > 0 else None

    def reached(self, share, start=0):
        """The age by which the share of those that stood at the start is gone; None if never."""
        below = self.at(start)
        for age, after in self.steps:
            if age > start and below > 0 and after / below <= 1 - share + 1e-12:
                return age
        return None


def with_account(post):
    return post.how in ("closure", "ban")


def counted_posts(history, executive):
    """Posts of the period, for shares of deletion."""
    return [p for p in history.posts[executive] if history.start <= p.at < history.end]


def survival(history, posts):
    lives = []
    for p in posts:
        ends = p.gone is not None and p.gone < history.end
        last = min(p.gone, history.end) if p.gone is not None else history.end
        deleted = ends and (history.counts_closures or not with_account(p))
        lives.append(((last - p.at) / DAY, deleted))
    return Survival(lives)


def values(history, conditions, known_days):
    """Conditions: {executive: day at which the printed curve begins}; known days: {executive: set}."""
    truth = {}
    period = history.first + "/" + history.last
    rules = metrics.client_rules(metrics.CLIENTS.read_text(encoding="utf-8"))
    whole = [("period", period, history.start, history.end)]
    spans = whole + [("month", name, a, b) for name, a, b in history.months()]
    for executive in history.executives:
        posts = history.posts[executive]
        if posts:
            own(truth, history, executive, posts, rules, spans)
        ledger(truth, history, executive, spans, known_days.get(executive, set()))
        lifetimes(truth, history, executive, period, conditions.get(executive, 0))
    if isinstance(history, histories.Study):
        replies(truth, history, period)
        mentions(truth, history, spans)
        words(truth, history, period)
    return truth


def own(truth, history, executive, posts, rules, spans):
    covered = history.covered(executive)
    rows = [
        {
            "t": p.at,
            "post_id": p.post_id,
            "kind": p.kind,
            "client": metrics.client_class(p.client, rules) if p.client else None,
        }
        for p in posts
    ]
    full = isinstance(history, histories.Study)
    for grain, name, a, b in spans:
        intervals = metrics.cut(covered, [(a, b)])
        if sum(end - start for start, end, _ in intervals) > 0:
            for metric, part, value, *_ in metrics.values(rows, intervals):
                if full or metric not in ("kind_share", "client_share", "hands_on"):
                    truth[executive, metric, part, grain, name] = value
            inside = [p for p in posts if metrics.holder(intervals, p.at) is not None]
            runs = {}
            for p in inside:
                runs.setdefault(metrics.holder(intervals, p.at), []).append(p.at)
            if grain == "period":
                histogram(truth, executive, name, [y - x for r in runs.values() for x, y in zip(r, r[1:])])
            if full:
                genres(truth, executive, grain, name, inside)
        held = sum(end - start for start, end, _ in intervals)
        truth[executive, "coverage_share", "", grain, name] = held / (b - a)


def histogram(truth, executive, period, gaps):
    if not gaps:
        return
    bins = {"zero": 0}
    bins.update({"%.1f" % (i / 10): 0 for i in range(81)})
    for gap in gaps:
        bins["zero" if gap == 0 else "%.1f" % min(8.0, math.floor(10 * math.log10(gap) + 1e-9) / 10)] += 1
    for name, count in bins.items():
        truth[executive, "gap_histogram", name, "period", period] = count


def genres(truth, executive, grain, name, inside):
    worded = [p for p in inside if p.genre != "BARE"]
    reposts = [p for p in inside if p.kind == "REPOST"]
    if reposts:
        bare = sum(1 for p in reposts if p.genre == "BARE")
        truth[executive, "bare_repost_share", "", grain, name] = bare / len(reposts)
    if worded:
        for code, genre in GENRES.items():
            share = sum(1 for p in worded if p.genre == genre) / len(worded)
            truth[executive, "code_share", code, grain, name] = share


def ledger(truth, history, executive, spans, known):
    posts = counted_posts(history, executive)
    for grain, name, a, b in spans:
        some = [p for p in posts if a <= p.at < b]
        if some:
            # What went with its whole account is no deletion of a post, where the archive can tell.
            gone = sum(
                1
                for p in some
                if p.gone is not None
                and p.gone < history.end
                and (history.counts_closures or not with_account(p))
            )
            truth[executive, "deletion_share", "", grain, name] = gone / len(some)
        days = [d for d in range(histories.day_of(a), histories.day_of(b - 1) + 1) if d in known]
        days = [d for d in days if history.state_of_day(executive, d)[0] is not None]
        states = [history.state_of_day(executive, d) for d in days]
        if states:
            for state in STATES:
                # A day on which the state changes is of both: from the days that are of it alone to all.
                of = [history.states_of_day(executive, d) for d in days]
                least = sum(1 for some in of if some == {state}) / len(of)
                most = sum(1 for some in of if state in some) / len(of)
                truth[executive, "state_share", state, grain, name] = (least, most)
            truth[executive, "masked_share", "", grain, name] = sum(1 for _, m in states if m) / len(states)
        for part, kind in KINDS.items():
            happened = [at for at, k in history.events.get(executive, ()) if k == kind]
            truth[executive, "purge_count", part, grain, name] = sum(1 for at in happened if a <= at < b)


def lifetimes(truth, history, executive, period, start):
    posts = counted_posts(history, executive)
    if not posts:
        return
    curve = survival(history, posts)
    for part, age in AGES.items():
        share = curve.given(age, start) if age > start else curve.at(age)
        if share is not None:
            truth[executive, "deleted_by_age", part, "period", period] = 1 - share
    for part, share in SHARES.items():
        age = curve.reached(share, start)
        truth[executive, "time_to_deletion", part, "period", period] = math.inf if age is None else age * DAY


def episodes(history, executive=None):
    """(seconds, event) of requests, event 1 by the executive, 2 by the firm, 0 none; a week at most."""
    found = []
    for row in history.requests:
        if executive is not None and row["executive"] != executive:
            continue
        asked = histories.moment(row["asked_at"])
        last = min(WEEK, history.end - asked)
        answered = histories.moment(row["answered_at"])
        if answered is not None and answered - asked <= last:
            found.append((answered - asked, 2 if row["answered_by"] == "FIRM" else 1))
        else:
            found.append((last, 0))
    return found


def replies(truth, history, period):
    for executive in history.executives:
        found = episodes(history, executive)
        if not found:
            continue

        def put(metric, part, value):
            if value is not None:
                truth[executive, metric, part, "period", period] = value

        curve = Survival([(t / DAY, event == 1) for t, event in found])
        median = curve.reached(0.5)
        put("reply_latency", "median", math.inf if median is None else median * DAY)
        put("reply_latency", "mean_72h", restricted_mean(curve, 3.0) * DAY)
        put("reply_share", "unanswered_3h", curve.at(3 / 24))
        # Every request is watched for the week, so the share is the count.
        put("reply_share", "answered_7d", sum(1 for _, event in found if event == 1) / len(found))
        answers = sorted(t for t, event in found if event == 1)
        if answers:
            put("answered_latency", "", metrics.quantile(answers, 0.5))
            rows = [r for r in history.requests if r["executive"] == executive and r["answered_by"] == "EXEC"]
            rows = [r for r in rows if histories.moment(r["answered_at"]) - histories.moment(r["asked_at"]) <= WEEK]
            put("delegation_share", "", sum(1 for r in rows if r["delegated"] == "true") / len(rows))
            closed = [
                r
                for r in rows
                if r["closed_at"] and histories.moment(r["closed_at"]) - histories.moment(r["answered_at"]) <= WEEK
            ]
            put("closure_share", "", len(closed) / len(rows))


def restricted_mean(curve, until):
    area, at, share = 0.0, 0.0, 1.0
    for age, after in curve.steps:
        if age >= until:
            break
        area += (age - at) * share
        at, share = age, after
    return area + (until - at) * share


def mentions(truth, history, spans):
    said = []
    for row in history.talk:
        if row["held"] == "true":
            said.append((row["executive"], histories.moment(row["posted_at"]), int(row["meant"])))
    for row in history.requests:
        # A request names the executive as @name; one below a repost names nobody in its own words.
        if row["addressed"] == "MENTION":
            said.append((row["executive"], histories.moment(row["asked_at"]), None))
    for grain, name, a, b in spans:
        corpus = sum(1 for _, at, _ in history.corpus if a <= at < b)
        for executive in history.executives:
            theirs = [meant for e, at, meant in said if e == executive and a <= at < b]
            if corpus:
                truth[executive, "attention", "", grain, name] = 1e6 * len(theirs) / corpus
            well, ill = theirs.count(1), theirs.count(-1)
            if well + ill:
                truth[executive, "net_support", "", grain, name] = (well - ill) / (well + ill)


def words(truth, history, period):
    for executive in history.executives:
        pairs = [r for r in history.first_words if r["executive"] == executive]
        leads = [histories.moment(r["firm_at"]) - histories.moment(r["exec_at"]) for r in pairs if not r["event"]]
        if leads:
            first = sum(1.0 if lead > 60 else 0.5 if lead >= -60 else 0.0 for lead in leads) / len(leads)
            truth[executive, "announcement_first", "", "period", period] = first
            means = sorted((x + y) / 2 for i, x in enumerate(leads) for y in leads[i:])
            truth[executive, "announcement_lead", "", "period", period] = metrics.quantile(means, 0.5)
        crises = [histories.moment(r["firm_at"]) - histories.moment(r["exec_at"]) for r in pairs if r["event"]]
        if crises:
            first = sum(1.0 if lead > 60 else 0.5 if lead >= -60 else 0.0 for lead in crises) / len(crises)
            truth[executive, "crisis_lead", "", "period", period] = first
