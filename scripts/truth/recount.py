#!/usr/bin/env python3
"""Counts the sample again from its bytes, by the written rules alone, and compares with its truth.

Reads   data-samples/ (dump files and truth/records.tsv, rejects.tsv, posts.tsv); writes nothing.
Exits   0 if everything agrees, 1 with the differences otherwise.
Needs   Python 3, standard library only. Shares nothing with Synth or with the readers.

    scripts/truth/recount.py [data-samples]
"""
import bz2
import collections
import datetime
import gzip
import json
import re
import sys
from pathlib import Path

REASONS = ("WRONG_CELLS", "BAD_TIME", "MISSING_ID", "ROUNDED_ID", "BAD_ENCODING", "BROKEN_JSON")
NO_MD5 = "d41d8cd98f00b204e9800998ecf8427e"
ROUNDED = re.compile(r"\d(\.\d+)?E\+\d+")
LONE_BACKSLASH = re.compile(r'\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|)')
PLAIN = "%Y-%m-%d %H:%M:%S"
API = "%a %b %d %H:%M:%S +0800 %Y"


class Recount:
    def __init__(self):
        self.recorded = set()
        self.posts = {}
        self.clients = {}
        self.count = None
        self.file = None

    def open(self, name):
        self.file = name
        self.count = collections.Counter()

    def reject(self, reason):
        self.count[reason] += 1

    def post(self, post_id, author, when, kind, client):
        self.count["repeat" if post_id in self.recorded else "first"] += 1
        self.recorded.add(post_id)
        self.sight(post_id, author, when, kind, client)

    def sight(self, post_id, author, when, kind, client):
        name = re.sub("<[^>]*>", "", client or "").strip()
        if name:
            self.clients.setdefault(post_id, name)
        stamp = when.strftime("%Y-%m-%dT%H:%M:%S+08:00")
        self.posts.setdefault(post_id, (author, stamp, kind, self.file))

    # ---- formats -------------------------------------------------------------------------------

    def weiboscope(self, data):
        lines = data.split(b"\n")
        self.count["structure"] += 1
        i = 1
        while i < len(lines):
            record = lines[i]
            i += 1
            while (
                record.count(b'"') % 2
                and i < len(lines)
                and not re.match(rb"m[0-9A-Za-z]{9},", lines[i])
            ):
                record += b"\n" + lines[i]
                i += 1
            if record.rstrip(b"\r"):
                self.weiboscope_row(record.rstrip(b"\r"))

    def weiboscope_row(self, record):
        text = decoded(record, "utf-8")
        if text is None:
            return self.reject("BAD_ENCODING")
        cells = csv_cells(text)
        if cells is None or len(cells) != 11:
            return self.reject("WRONG_CELLS")
        if not cells[0]:
            return self.reject("MISSING_ID")
        when = moment(cells[8], PLAIN)
        if when is None:
            return self.reject("BAD_TIME")
        self.post("weiboscope:" + cells[0], cells[2], when, kind(cells[6], cells[1]), cells[4])

    def okws(self, data):
        for line in data.split(b"\n"):
            if not line.strip():
                continue
            found, repaired = self.json(line)
            if found is None:
                continue
            [post] = found
            post_id = post["weiboId"]
            if post_id in ("", NO_MD5):
                self.reject("MISSING_ID")
            elif ROUNDED.fullmatch(post_id):
                self.reject("ROUNDED_ID")
            elif not post["createTime"].isdigit():
                self.reject("BAD_TIME")
            else:
                self.count["repaired"] += repaired
                local = int(post["createTime"]) + 8 * 3600
                when = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=local)
                source = post["beForwardWeiboId"] not in ("", NO_MD5)
                space = "w:" if post_id.isdigit() else "okws:"
                what = kind(post["content"], source)
                self.post(space + post_id, post["userId"], when, what, post.get("source"))

    def delimited(self, data):
        for line in data.split(b"\r\n"):
            if not line:
                continue
            text = decoded(line, "gb18030")
            if text is None:
                self.reject("BAD_ENCODING")
                continue
            cells = [c[1:-1] if c[:1] == "'" == c[-1:] else c for c in text.split(";;;;")]
            if len(cells) != 10:
                self.reject("WRONG_CELLS")
            elif not cells[0]:
                self.reject("MISSING_ID")
            elif ROUNDED.fullmatch(cells[0]):
                self.reject("ROUNDED_ID")
            elif moment(cells[1], PLAIN) is None:
                self.reject("BAD_TIME")
            else:
                when = moment(cells[1], PLAIN)
                self.post("w:" + cells[0], cells[7], when, kind(cells[2], cells[8]), cells[3])

    def comments(self, data):
        for number, line in enumerate(data.decode("utf-8").splitlines()):
            if number == 0:
                self.count["structure"] += 1
                continue
            comment, _, author, _, when = csv_cells(line)
            self.post("c:" + comment, author, moment(when, PLAIN), "COMMENT", None)

    def api(self, data):
        try:
            whole = json.loads(data)
        except ValueError:
            whole = None
        if isinstance(whole, list) or (whole and "statuses" in whole):
            self.count["structure"] += 1
            for status in whole if isinstance(whole, list) else whole["statuses"]:
                self.status(status, False)
            return
        for line in data.split(b"\n"):
            if line.strip():
                found, repaired = self.json(line)
                if found is not None and "error" in found:
                    self.count["probe"] += 1
                elif found is not None:
                    self.status(found, repaired)

    def warc(self, data):
        """Data is unpacked. A page is structure plus its statuses; an error object is a probe."""
        at = 0
        while at < len(data):
            head_end = data.index(b"\r\n\r\n", at)
            head = data[at:head_end]
            length = int(re.search(rb"Content-Length: (\d+)", head)[1])
            content = data[head_end + 4 : head_end + 4 + length]
            at = head_end + 4 + length + 4
            if not re.search(rb"WARC-Type: response\r\n", head):
                self.count["structure"] += 1
                continue
            http, body = content.split(b"\r\n\r\n", 1)
            assert b"chunked" in http and b"gzip" in http
            answer = json.loads(gzip.decompress(dechunked(body)))
            if "error" in answer:
                self.count["probe"] += 1
                continue
            self.count["structure"] += 1
            for status in answer["statuses"]:
                self.status(status, False)

    def status(self, status, repaired):
        mid = str(status.get("mid", ""))
        when = moment(status["created_at"], API)
        if not mid:
            return self.reject("MISSING_ID")
        if ROUNDED.fullmatch(mid):
            return self.reject("ROUNDED_ID")
        if when is None:
            return self.reject("BAD_TIME")
        self.count["repaired"] += repaired
        inner = status.get("retweeted_status")
        author, what = status["user"]["idstr"], kind(status["text"], inner)
        self.post("w:" + mid, author, when, what, status.get("source"))
        if inner and inner.get("deleted") == "1":
            self.count["stubs"] += 1
        elif inner:
            self.count["embedded"] += 1
            self.sight(
                "w:" + inner["mid"],
                inner["user"]["idstr"],
                moment(inner["created_at"], API),
                kind(inner["text"], None),
                inner.get("source"),
            )

    def json(self, line):
        """(value, repaired), or (None, False) after counting the reject."""
        text = decoded(line, "utf-8")
        if text is None:
            self.reject("BAD_ENCODING")
            return None, False
        try:
            return json.loads(text), False
        except ValueError:
            pass
        try:
            doubled = LONE_BACKSLASH.sub(lambda m: m[0] if m[1] else "\\\\", text)
            return json.loads(doubled), True
        except ValueError:
            self.reject("BROKEN_JSON")
            return None, False


def decoded(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def dechunked(body):
    whole = b""
    while True:
        size, body = body.split(b"\r\n", 1)
        if int(size, 16) == 0:
            return whole
        whole += body[: int(size, 16)]
        body = body[int(size, 16) + 2 :]


def moment(text, pattern):
    try:
        return datetime.datetime.strptime(text, pattern)
    except ValueError:
        return None


def csv_cells(text):
    """Cells by RFC 4180, None if a quote stays open."""
    cells, cell, quoted, i = [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted and c == '"' and text[i + 1 : i + 2] == '"':
            cell += '"'
            i += 1
        elif quoted and c == '"':
            quoted = False
        elif not quoted and c == '"' and not cell:
            quoted = True
        elif not quoted and c == ",":
            cells.append(cell)
            cell = ""
        else:
            cell += c
        i += 1
    return None if quoted else cells + [cell]


def kind(text, source):
    """Codebook M09."""
    if re.match("回复@[^:：]+[:：]", re.sub("<[^>]*>", "", text)):
        return "REPLY"
    return "REPOST" if source or "//@" in text else "ORIGINAL"


def unpacked(path):
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    return bz2.decompress(data) if path.suffix == ".bz2" else data


def table(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def read(recount, folder, name):
    """One dump file of the sample, by the rules of its format."""
    readers = {"weiboscope": "weiboscope", "okws": "okws", "comments": "comments", "odd": "delimited", "api": "api", "sfm": "warc"}
    recount.open(name)
    getattr(recount, readers[name.split("/")[0]])(unpacked(folder / name))


def clients(folder):
    """What each post of the sample was sent from, by post id, read from the dumps."""
    recount = Recount()
    for row in table(folder / "truth" / "records.tsv"):
        read(recount, folder, row["file"])
    return recount.clients


def main(folder):
    recount, differences, rejects = Recount(), [], {}
    truth = table(folder / "truth" / "records.tsv")
    for row in truth:
        name = row["file"]
        read(recount, folder, name)
        count = recount.count
        count["reject"] = sum(count[reason] for reason in REASONS)
        parts = ("first", "repeat", "profile", "probe", "structure", "reject")
        count["records"] = sum(count[part] for part in parts)
        for column, value in row.items():
            if column != "file" and count[column] != int(value):
                differences.append(f"{name} {column}: truth {value}, recount {count[column]}")
        rejects.update({(name, r): count[r] for r in REASONS if count[r]})
    told = {(r["file"], r["reason"]): int(r["count"]) for r in table(folder / "truth" / "rejects.tsv")}
    for key in sorted(told.keys() | rejects.keys()):
        if told.get(key) != rejects.get(key):
            differences.append(f"{key}: truth {told.get(key)}, recount {rejects.get(key)}")
    posts = {
        p["post_id"]: (p["author"], p["posted_at"], p["kind"], p["source"])
        for p in table(folder / "truth" / "posts.tsv")
    }
    for key in sorted(posts.keys() | recount.posts.keys()):
        if posts.get(key) != recount.posts.get(key):
            differences.append(f"{key}: truth {posts.get(key)}, recount {recount.posts.get(key)}")
    print("\n".join(differences[:50]) or "truth and recount agree", file=sys.stderr)
    print(f"{len(truth)} files, {len(posts)} posts, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    here = Path(__file__).resolve().parents[2]
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else here / "data-samples"))
