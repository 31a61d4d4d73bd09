"""What really happened in a made-up archive, read from its truth files alone.

Two kinds of archives are read: `shiguan synth study` (tables, in them written.tsv.bz2) and `shiguan synth
crawls` (a JSON object a line, in them crawls.jsonl). Nothing here opens a dump or shares code with
the readers, the ledger or the metrics. Moments are Unix seconds, days are days at +08:00.
Python 3, standard library only.
"""
import bz2
import datetime
import json
import re
from pathlib import Path

import metrics

DAY = 86400
CHINA = 8 * 3600
QUIET = 90 * DAY
LONG_QUIET = 180 * DAY
BACK = 90 * DAY
RETURNING = 30 * DAY
POSTS_OF_A_RETURN = 3
GROUPS = {"S0": "NEVER_JOINED", "S1": "STAYED", "S2": "STAYED", "S5": "STAYED", "S3": "DELETED", "S4": "DELETED"}


class Post:
    """A post of an executive, seen by a crawl or not."""

    def __init__(self, post_id, executive, account, at, gone, how, held, kind=None, client=None, genre=None, source=None):
        self.post_id = post_id
        self.executive = executive
        self.account = account
        self.at = at
        self.gone = gone
        self.how = how
        self.held = held
        self.kind = kind
        self.client = client
        self.genre = genre
        self.source = source


def moment(text):
    return int(datetime.datetime.fromisoformat(text).timestamp()) if text else None


def day_of(at):
    return (at + CHINA) // DAY


def start_of(day):
    return day * DAY - CHINA


def day_number(date):
    return datetime.date.fromisoformat(date).toordinal() - datetime.date(1970, 1, 1).toordinal()


def month_of(at):
    return datetime.datetime.fromtimestamp(at, metrics.CHINA).strftime("%Y-%m")


def rows_of(path):
    opened = bz2.open(path, "rt", encoding="utf-8") if path.suffix == ".bz2" else open(path, encoding="utf-8")
    with opened as lines:
        header = lines.readline().rstrip("\n").split("\t")
        return [dict(zip(header, line.rstrip("\n").split("\t"))) for line in lines]


def objects_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def of(folder):
    """The history beside the study file of an archive."""
    folder = Path(folder)
    return Study(folder) if (folder / "truth/written.tsv.bz2").exists() else Crawls(folder)


class History:
    """What both kinds have in common."""

    def __init__(self, folder):
        self.folder = folder
        self.truth = folder / "truth"
        text = (folder / "study.yaml").read_text(encoding="utf-8")
        found = re.search(r"^period: \{from: (\S+), to: (\S+)\}", text, re.M)
        self.first, self.last = found[1], found[2]
        self.start, self.end = metrics.midnight(found[1]), metrics.midnight(found[2])
        self.windows = {}
        self.posts = {}
        self.spells = {}
        self.events = {}
        self.executives = []

    def months(self):
        """(name, first moment, end) of the months of the period."""
        at = self.start
        while at < self.end:
            name = month_of(at)
            after = datetime.date.fromisoformat(name + "-28") + datetime.timedelta(days=4)
            end = min(self.end, metrics.midnight(after.replace(day=1).isoformat()))
            yield name, at, end
            at = end

    def state(self, executive, at):
        """(state, masked) at a moment; (None, False) where there is none."""
        for lo, hi, state, masked in self.spells.get(executive, ()):
            if lo <= at < hi:
                return state, masked
        return None, False

    def state_of_day(self, executive, day):
        """The state in which a day ends, as a post or purge of a day makes it one of the new state."""
        return self.state(executive, start_of(day + 1) - 1)

    def states_of_day(self, executive, day):
        """Every state of a day; a program that says either is right."""
        lo, hi = start_of(day), start_of(day + 1)
        return {state for a, b, state, _ in self.spells.get(executive, ()) if a < hi and b > lo}


class Study(History):
    """An archive of `synth study`."""

    counts_closures = True

    def __init__(self, folder):
        super().__init__(folder)
        self.inputs = rows_of(self.truth / "inputs.tsv")
        source = {}
        self.corpus = []
        for row in rows_of(self.truth / "posts.tsv"):
            source[row["post_id"]] = row["source"]
            self.corpus.append((row["post_id"], moment(row["posted_at"]), row["kind"]))
        accounts = {}
        for row in rows_of(self.truth / "accounts.tsv"):
            accounts.setdefault(row["executive"], []).append(row)
        written = {}
        for row in rows_of(self.truth / "written.tsv.bz2"):
            written.setdefault(row["executive"], []).append(
                Post(
                    row["post_id"],
                    row["executive"],
                    row["author"],
                    moment(row["posted_at"]),
                    moment(row["gone_at"]),
                    row["by"],
                    row["held"] == "true",
                    row["kind"],
                    row["client"],
                    row["genre"],
                    source.get(row["post_id"]),
                )
            )
        roster = (folder / "executives.yaml").read_text(encoding="utf-8").split("\n  - id: ")[1:]
        self.searched = {entry.split("\n")[0] for entry in roster if "\n    searches:" in entry}
        self.fates = {}
        for line in objects_of(self.truth / "history.jsonl"):
            executive = line["executive"]
            self.executives.append(executive)
            self.fates[executive] = line
            windows = set()
            own = set()
            for row in accounts.get(executive, ()):
                lo = max(self.start, metrics.midnight(row["from"]))
                hi = min(self.end, metrics.midnight(row["to"])) if row["to"] else self.end
                windows.add((lo, hi))
                own.add(row["author"])
            self.windows[executive] = [(a, b) for a, b, _ in metrics.union((a, b, False) for a, b in windows)]
            self.posts[executive] = [
                p
                for p in sorted(written.get(executive, ()), key=lambda p: (p.at, p.post_id))
                if p.account in own and any(a <= p.at < b for a, b in self.windows[executive])
            ]
            self.spells[executive] = self._spells(executive, line)
        self.requests = rows_of(self.truth / "requests.tsv")
        self.first_words = rows_of(self.truth / "first_words.tsv")
        self.comments = rows_of(self.truth / "comments.tsv")
        self.talk = rows_of(self.truth / "talk.tsv")

    def covered(self, executive):
        held = [{"t": p.at, "source": p.source} for p in self.posts[executive] if p.source]
        return metrics.coverage(held, self.inputs, self.windows[executive])

    def _spells(self, executive, line):
        if line["group"] == "NEVER_JOINED":
            # Nobody looked for the last one: not found is not the same as never joined.
            return [(self.start, self.end, "S0", False)] if executive in self.searched else []
        turns = []
        posts = self.posts[executive]
        for deletion in line["deletions"]:
            at = moment(deletion["at"])
            stood = sum(1 for p in posts if p.at < at and (p.gone is None or p.gone >= at))
            gone = sum(1 for p in posts if p.gone == at)
            if "closed" in line and at == moment(line["closed"]):
                turns.append((at, "S4", "CLOSURE"))
            elif gone >= 5 and stood and gone >= 0.5 * stood:
                turns.append((at, "S3", "PURGE_TOTAL" if gone == stood else "PURGE_MASS"))
            elif gone >= 5:
                turns.append((at, None, "PURGE_SELECTIVE"))
        self.events[executive] = [(at, kind) for at, _, kind in turns]
        turns = [(at, s) for at, s, _ in turns if s]
        return walk(metrics.midnight(line["joined"]), [p.at for p in posts], turns, self.start, self.end)


def walk(joined, posts, turns, start, end):
    """The spells of codebook 4.1 from the opening and moments of posts, purges and closures."""
    spells = []
    state, since, last, returned = None, None, None, None
    if not posts or joined + QUIET < posts[0]:
        state, since, last = "S2", joined + QUIET, posts[0] if posts else None

    def enter(new, at):
        nonlocal state, since
        if state is not None and at > since:
            spells.append((since, at, state, False))
        state, since = new, at

    def passing(until):
        if state == "S5" and returned + BACK < until:
            enter("S1", returned + BACK)
        if state in ("S1", "S5") and last + QUIET < until:
            enter("S2", last + QUIET)

    turns = sorted(turns)
    for i, at in enumerate(posts):
        while turns and turns[0][0] <= at:
            when, new = turns.pop(0)
            passing(when)
            enter(new, when)
        passing(at)
        third = i + POSTS_OF_A_RETURN - 1
        returns = third < len(posts) and posts[third] - at <= RETURNING
        if returns and (state == "S3" or (state == "S2" and at - last >= LONG_QUIET)):
            enter("S5", at)
            returned = at
        elif state in (None, "S2", "S3"):
            enter("S1", at)
        last = at
    for when, new in turns:
        passing(when)
        enter(new, when)
    passing(end)
    enter(None, end)
    return [(max(a, start), min(b, end), s, m) for a, b, s, m in spells if a < end and b > start]


class Crawls(History):
    """An archive of `synth crawls`."""

    counts_closures = False

    def __init__(self, folder):
        super().__init__(folder)
        account_of = {}
        for line in objects_of(self.truth / "accounts.jsonl"):
            executive = line["executive"]
            account_of[line["account"]] = executive
            self.spells.setdefault(executive, []).append(
                (moment(line["from"]), moment(line["to"]), line["state"], line["masked"])
            )
        listed = set(re.findall(r"- id: (\S+)", (folder / "executives.yaml").read_text(encoding="utf-8")))
        account_of = {a: e for a, e in account_of.items() if e in listed}
        self.executives = sorted(set(account_of.values()))
        for executive in self.executives:
            self.windows[executive] = [(self.start, self.end)]
            self.posts[executive] = []
            self.events[executive] = []
        for line in objects_of(self.truth / "posts.jsonl"):
            executive = account_of.get(line["account"])
            if executive is None:
                continue
            self.posts[executive].append(
                Post(
                    line["post_id"],
                    executive,
                    line["account"],
                    moment(line["posted_at"]),
                    moment(line["gone_at"]),
                    line["how"],
                    line["first_listed"] is not None,
                )
            )
        for posts in self.posts.values():
            posts.sort(key=lambda p: (p.at, p.post_id))
        for line in objects_of(self.truth / "events.jsonl"):
            executive = account_of.get(line["account"])
            if executive is not None:
                self.events[executive].append((moment(line["at"]), line["kind"]))
        self._covered = {executive: [] for executive in self.executives}
        for line in objects_of(self.truth / "crawls.jsonl"):
            executive = account_of.get(line["account"])
            if executive is not None and line["covers_from"] is not None:
                lo, hi = moment(line["covers_from"]), moment(line["covers_to"])
                self._covered[executive].append((lo, hi, False))

    def covered(self, executive):
        return metrics.cut(metrics.union(self._covered[executive]), self.windows[executive])
