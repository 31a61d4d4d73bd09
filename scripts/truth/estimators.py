#!/usr/bin/env python3
"""Python's side of scripts/truth/estimators, and the table of both beside the codebook.

Needs numpy and scipy (used with scipy 1.17.1). With a file of R's values as argument it prints the table and ends with 1
when two of them differ; without, it prints its own values. The codebook's values stand below as they are printed there.
"""
import csv, itertools, math, os, sys
import numpy as np
from scipy import optimize, stats

VALUES = {}


def put(name, *values):
    VALUES[name] = [float(v) for v in np.ravel(values)]


# --- E01
x, y, z = [.2, .4, .4, .9, 1.5], [.1, .3, .4, .5], [1.2, 2., 2.2, 3.1]
air = {5: "41 36 12 18 28 23 19 8 7 16 11 14 18 14 34 6 30 11 1 11 4 32 23 45 115 37", 6: "29 71 39 23 21 37 20 12 13",
       7: "135 49 32 64 40 77 97 97 85 10 27 7 48 35 61 79 63 16 80 108 20 52 82 50 64 59",
       8: "39 9 16 78 35 66 122 89 110 44 28 65 22 59 23 31 44 21 9 45 168 73 76 118 84 85",
       9: "96 78 73 91 47 32 20 23 21 24 44 21 28 9 13 46 18 13 24 16 13 23 36 7 14 30 14 18 20"}
for name, groups in {"E01 scipy doc": [[1, 3, 5, 7, 9], [2, 4, 6, 8, 10]], "E01 ties": [[1, 1, 1], [2, 2, 2], [2, 2]],
                     "E01 airquality": [[int(v) for v in month.split()] for month in air.values()], "E01 x y z": [x, y, z]}.items():
    k = stats.kruskal(*groups)
    put(name, k.statistic, len(groups) - 1, k.pvalue)


def all_assignments(values, sizes):
    """Every way to deal the indices of values into groups of these sizes."""
    def deal(left, sizes):
        if len(sizes) == 1:
            yield [list(left)]
            return
        for chosen in itertools.combinations(left, sizes[0]):
            rest = [i for i in left if i not in chosen]
            for more in deal(rest, sizes[1:]):
                yield [list(chosen)] + more
    return deal(list(range(len(values))), sizes)


def exact_kruskal(groups):
    pooled = np.concatenate(groups)
    ranks = stats.rankdata(pooled)
    sizes = [len(g) for g in groups]
    between = lambda deal: sum(ranks[g].sum() ** 2 / len(g) for g in deal)
    ends = np.cumsum([0] + sizes)
    observed = between([np.arange(a, b) for a, b in zip(ends, ends[1:])])
    found = [between(d) >= observed - 1e-9 for d in all_assignments(pooled, sizes)]
    return np.mean(found)


put("E01 x y z, all 90,090 assignments", exact_kruskal([x, y, z]))
put("E01 ties, all 560 assignments", exact_kruskal([[1, 1, 1], [2, 2, 2], [2, 2]]))

# --- E02
male, female = [19, 22, 16, 29, 24], [20, 11, 17, 12]
for name, a, b, method in [("E02 exact", male, female, "exact"), ("E02 asymptotic", male, female, "asymptotic"),
                           ("E02 xy", x, y, "asymptotic"), ("E02 xz", x, z, "asymptotic"), ("E02 yz", y, z, "asymptotic")]:
    r = stats.mannwhitneyu(a, b, method=method)
    put(name, r.statistic, r.pvalue)


# --- E03
def holm(p):
    order, out, run = np.argsort(p), np.empty(len(p)), 0
    for i, j in enumerate(order):
        run = max(run, min(1, (len(p) - i) * p[j]))
        out[j] = run
    return out


put("E03 Holm", holm([.01, .04, .03, .005]))
put("E03 Holm own", holm([VALUES[name][1] for name in ("E02 xy", "E02 xz", "E02 yz")]))
put("E03 BH", stats.false_discovery_control([.01, .04, .03, .005]))
put("E03 BH running minimum", stats.false_discovery_control([.01, .02, .021, .5, .9]))

# --- E04
t, c = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50], [10, 20, 30, 40, 40, 50]


def dominance(a, b):
    return np.sign(np.subtract.outer(np.asarray(a, float), np.asarray(b, float)))


def delta(a, b):
    return dominance(a, b).mean()


def cliff_analytic(a, b):
    """Feng & Cliff 2004 with the unbiased variance and t; moved off 1 by 1 - 1/(nm) when the groups are disjoint."""
    D = dominance(a, b)
    n, m = D.shape
    full = D.mean()
    d = full * (1 - 1 / (n * m)) if abs(full) == 1 else full
    v = (m * m * ((D.mean(1) - d) ** 2).sum() + n * n * ((D.mean(0) - d) ** 2).sum() - ((D - d) ** 2).sum()) / (n * m * (n - 1) * (m - 1))
    q = stats.t.ppf(.975, n + m - 2)
    h = q * math.sqrt(v) * math.sqrt((1 - d * d) ** 2 + q * q * v)
    low, high = (d - d ** 3 - h) / (1 - d * d + q * q * v), (d - d ** 3 + h) / (1 - d * d + q * q * v)
    return full, v, -1 if full == -1 else low, 1 if full == 1 else high


put("E04 delta x y, x z, y z", delta(x, y), delta(x, z), delta(y, z))
put("E04 analytic t c", cliff_analytic(t, c))
put("E04 analytic y z (disjoint)", cliff_analytic(y, z))
put("E04 analytic x z", cliff_analytic(x, z))
put("E04 analytic 5 v 5 disjoint", cliff_analytic([6, 7, 8, 9, 10], [1, 2, 3, 4, 5]))


def influences(a, b):
    one = [delta(np.delete(a, i), b) for i in range(len(a))]
    two = [delta(a, np.delete(b, i)) for i in range(len(b))]
    U, V = (len(a) - 1) * (np.mean(one) - one), (len(b) - 1) * (np.mean(two) - two)
    top = (U ** 3).sum() / len(a) ** 3 + (V ** 3).sum() / len(b) ** 3
    return top / (6 * ((U ** 2).sum() / len(a) ** 2 + (V ** 2).sum() / len(b) ** 2) ** 1.5)


put("E04 acceleration t c", influences(t, c))
bca = lambda p, q, axis=-1: np.sign(p[..., :, None] - q[..., None, :]).mean((-1, -2))
r = stats.bootstrap((t, c), bca, method="BCa", n_resamples=100000, vectorized=True, axis=-1, rng=np.random.default_rng(3), batch=5000)
put("E04 BCa t c (2 digits)", r.confidence_interval)
eight = ([3.1, 4.7, 1.2, 8.8, 5.4, 9.6, 7.7, 2.5], [2.2, 1.1, 3.9, 0.4, 5.0, 6.1, 2.8, 1.9])
r = stats.bootstrap(eight, bca, method="BCa", n_resamples=100000, vectorized=True, axis=-1, rng=np.random.default_rng(4), batch=5000)
put("E04 BCa 8 v 8 (2 digits)", r.confidence_interval)
sixteen = [10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213]
r = stats.bootstrap((sixteen,), np.mean, method="BCa", n_resamples=300000, rng=np.random.default_rng(5), batch=20000)
put("E04 BCa mean of 16 (2 digits)", r.confidence_interval)


# --- E05
def permuted(values, first, strata, statistic):
    values, first, strata = np.asarray(values, float), np.asarray(first, bool), np.asarray(strata)
    observed = statistic(values[first], values[~first])
    choices = [list(itertools.combinations(np.flatnonzero(strata == s), int(first[strata == s].sum()))) for s in np.unique(strata)]
    found = []
    for chosen in itertools.product(*choices):
        label = np.zeros(len(values), bool)
        label[list(itertools.chain(*chosen))] = True
        found.append(abs(statistic(values[label], values[~label])) >= abs(observed) - 1e-12)
    return observed, np.mean(found), len(found)


def two(a, b):
    return list(a) + list(b), [1] * len(a) + [0] * len(b), [0] * (len(a) + len(b))


means = lambda a, b: np.mean(a) - np.mean(b)
put("E05 1 2 3 v 4 5 6, mean", permuted(*two([1, 2, 3], [4, 5, 6]), means))
put("E05 y v z, delta", permuted(*two(y, z), delta))
STRATA = ([3, 9, 4, 7, 5, 1, 8, 2, 6, 6, 12, 11], [1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0], list("aaaabbbbbccc"))
put("E05 three strata, mean", permuted(*STRATA, means))
put("E05 three strata, delta", permuted(*STRATA, delta))
put("E05 3 v 7, mean", permuted(*two([9, 8, 5], [1, 7, 2, 3, 4, 6, 0]), means))

# --- Spearman
a7, b7 = [3.1, 1.2, 5.5, 4.4, 2.0, 9.9, 7.3], [2.2, 1.1, 8.0, 3.0, 2.9, 7.0, 9.1]


def spearman_exact(a, b):
    a, b = stats.rankdata(a), stats.rankdata(b)
    rho = lambda o: np.corrcoef(a, b[list(o)])[0, 1]
    observed = rho(range(len(a)))
    return observed, np.mean([abs(rho(o)) >= abs(observed) - 1e-12 for o in itertools.permutations(range(len(a)))])


put("Spearman 7", spearman_exact(a7, b7))
put("Spearman 6 with ties", spearman_exact([1, 2, 2, 4, 5, 5], [2, 1, 3, 3, 6, 5]))
rho = stats.spearmanr(a7, b7).statistic
h = stats.norm.ppf(.975) * math.sqrt((1 + rho * rho / 2) / 4)
put("Spearman Bonett-Wright 7", math.tanh(math.atanh(rho) - h), math.tanh(math.atanh(rho) + h))

# --- Theil-Sen and Hodges-Lehmann intervals
for name, a, b in [("Theil-Sen interval 7", a7, b7), ("Theil-Sen interval ties", [1, 1, 2, 3, 3, 4, 6, 8, 9], [2, 3, 3, 5, 4, 4, 9, 8, 20])]:
    r = stats.theilslopes(b, a)
    put(name, r.slope, r.low_slope, r.high_slope)


def hodges(d):
    walsh = np.sort([(p + q) / 2 for i, p in enumerate(d) for q in d[i:]])
    ways = np.zeros(len(walsh) + 1)
    ways[0] = 1
    for rank in range(1, len(d) + 1):
        ways[rank:] = ways[rank:] + ways[:-rank].copy()
    k = int(np.argmax(np.cumsum(ways) / 2 ** len(d) >= .025))
    return walsh[k - 1], walsh[len(walsh) - k]


put("Hodges-Lehmann interval 6", hodges([2, 5, -1, 8, .5, 3]))
put("Hodges-Lehmann interval depression", hodges(np.subtract([1.83, .5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3], [.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29])))
put("Hodges-Lehmann interval 25", hodges([(i - 9.3) * (1 + (i % 7) / 10) for i in range(1, 26)]))


# --- E07
def logrank(a, b):
    def data(v):
        return stats.CensoredData(uncensored=[s for s in v if s > 0], right=[-s for s in v if s < 0])
    r = stats.logrank(data(a), data(b))
    return r.statistic ** 2, 1, r.pvalue


maintained, other = [9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161], [5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45]
control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
mp = [6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35]
for name, a, b in [("aml", maintained, other), ("6-MP", control, mp),
                   ("BU1", [8, 12, 26, 14, 21, 27, -8, -32, -20, -40], [33, 28, 41, -48, -48, -25, -37, -48, -25, -43]),
                   ("BU2", [19, 6, 5, 4, -20, -19, -17, -14], [16, 21, 7, -21, -15, -18, -18, -5]),
                   ("lifelines", [10, 20, 50], [10, 20, 30]), ("tiny", [2, -3, 5], [1, 4])]:
    put("E07 log-rank " + name, logrank(a, b))


def logrank_entry(start, stop, event, group):
    """Observed less expected and its hypergeometric covariance, by risk sets written out."""
    start, stop, event, group = map(np.asarray, (start, stop, event, group))
    k = group.max() + 1
    u, V = np.zeros(k), np.zeros((k, k))
    for time in np.unique(stop[event == 1]):
        risk, dead = (start < time) & (stop >= time), (event == 1) & (stop == time)
        n, d = risk.sum(), dead.sum()
        share = np.array([(risk & (group == g)).sum() for g in range(k)]) / n
        u += [(dead & (group == g)).sum() for g in range(k)] - d * share
        if n > 1:
            V += d * (n - d) / (n - 1) * (np.diag(share) - np.outer(share, share))
    return u[1:] @ np.linalg.solve(V[1:, 1:], u[1:])


put("E07 log-rank nine, three groups", logrank_entry([0, 0, 2, 3, 1, 0, 1, 4, 2], [4, 6, 5, 7, 3, 5, 5, 7, 4], [1, 0, 1, 1, 1, 1, 1, 0, 0], [0, 1, 1, 0, 0, 1, 2, 2, 2]))


# --- Cox with Efron's ties, from the definitions: a loop over event times and ties
def read(name):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../jobs/src/test/resources/org/shiguan/stat/survival", name)
    with open(path, encoding="utf-8") as lines:
        return [{k: float(v) if v else math.nan for k, v in row.items()} for row in csv.DictReader(lines)]


class Cox:
    def __init__(self, start, stop, event, x, strata=None):
        self.start, self.stop, self.event = np.asarray(start, float), np.asarray(stop, float), np.asarray(event) == 1
        self.x = np.asarray(x, float).reshape(len(self.stop), -1)
        strata = np.zeros(len(self.stop)) if strata is None else np.asarray(strata)
        self.ties = []
        for s in np.unique(strata):
            own = strata == s
            for time in np.unique(self.stop[own & self.event]):
                risk, dead = own & (self.start < time) & (self.stop >= time), own & self.event & (self.stop == time)
                self.ties += [(time, dead, dead.sum(), risk - k / dead.sum() * dead) for k in range(dead.sum())]

    def sums(self, b, extra=None):
        """Log-likelihood, score, information; score and information of x times extra(time) appended where it is given."""
        w, p = np.exp(self.x @ b), self.x.shape[1]
        l, u, info = 0., np.zeros(2 * p), np.zeros((2 * p, 2 * p))
        for time, dead, d, share in self.ties:
            v = w * share
            m = v @ self.x / v.sum()
            c = self.x - m
            V = c.T @ (v[:, None] * c) / v.sum()
            l += np.log(w[dead]).sum() / d - np.log(v.sum())
            g = np.array([1., 0. if extra is None else extra(time)])
            u += np.kron(g, self.x[dead].sum(0) / d - m)
            info += np.kron(np.outer(g, g), V)
        return l, u, info

    def fit(self):
        b, p = np.zeros(self.x.shape[1]), self.x.shape[1]
        for _ in range(30):
            _, u, info = self.sums(b)
            b = b + np.linalg.solve(info[:p, :p], u[:p])
        return b

    def robust(self, accounts):
        b, p = self.fit(), self.x.shape[1]
        w, r = np.exp(self.x @ b), np.zeros_like(self.x)
        for time, dead, d, share in self.ties:
            v = w * share
            c = self.x - v @ self.x / v.sum()
            r += dead[:, None] * c / d - v[:, None] * c / v.sum()
        moved = np.linalg.solve(self.sums(b)[2][:p, :p], np.array([r[np.asarray(accounts) == a].sum(0) for a in np.unique(accounts)]).T)
        return np.sqrt((moved ** 2).sum(1))

    def zph(self):
        b, p = self.fit(), self.x.shape[1]
        before, s = {}, 1.
        for time in np.unique(self.stop[self.event]):
            before[time] = 1 - s
            s *= 1 - (self.event & (self.stop == time)).sum() / ((self.start < time) & (self.stop >= time)).sum()
        mean = np.mean([before[time] for time in self.stop[self.event]])
        _, u, info = self.sums(b, lambda time: before[time] - mean)
        u[:p] = 0
        found = []
        for more in [*([p + j] for j in range(p)), list(range(p, 2 * p))]:
            kept = list(range(p)) + more
            found.append((u[kept] @ np.linalg.solve(info[np.ix_(kept, kept)], u[kept]), len(more)))
        return [q for q, _ in found] + [stats.chi2.sf(q, k) for q, k in found]

    def penalised(self, b):
        p = len(b)
        l, _, info = self.sums(np.asarray(b, float))
        return l + np.linalg.slogdet(info[:p, :p])[1] / 2

    def firth(self):
        p = self.x.shape[1]

        def best(fixed):
            free = [j for j in range(p) if j not in fixed]
            whole = lambda v: np.array([fixed[j] if j in fixed else v[free.index(j)] for j in range(p)])
            if not free:
                return whole([]), self.penalised(whole([]))
            r = optimize.minimize(lambda v: -self.penalised(whole(v)), np.zeros(len(free)), method="Nelder-Mead",
                                  options=dict(xatol=1e-10, fatol=1e-13, maxiter=5000))
            return whole(r.x), -r.fun

        b, top = best({})
        se = np.sqrt(np.diag(np.linalg.inv(self.sums(b)[2][:p, :p])))
        ends, tests = [], []
        for j in range(p):
            lack = lambda v: best({j: v})[1] - top + stats.chi2.ppf(.95, 1) / 2
            ends += [optimize.brentq(lack, b[j] - 6 * se[j], b[j], xtol=1e-9), optimize.brentq(lack, b[j], b[j] + 6 * se[j], xtol=1e-9)]
            tests.append(stats.chi2.sf(2 * (top - best({j: 0.})[1]), 1))
        return [*b, *se, *ends, *tests, top, self.penalised(np.zeros(p))]


heart, lung = read("heart.csv"), [r for r in read("lung.csv") if not math.isnan(r["ph.ecog"])]
column = lambda rows, *names: np.array([[r[n] for n in names] for r in rows]) if len(names) > 1 else np.array([r[names[0]] for r in rows])
h = [column(heart, n) for n in ("start", "stop", "event")]
three = Cox(np.zeros(len(lung)), column(lung, "time"), column(lung, "status") == 2, column(lung, "age", "sex", "ph.ecog"))
free, strata = Cox(*h, column(heart, "age", "surgery", "transplant")), Cox(*h, column(heart, "transplant", "age"), column(heart, "surgery"))
put("E06 robust lung, 40 accounts", three.robust([i % 40 for i in range(1, len(lung) + 1)]))
put("E06 robust heart by id", free.robust(column(heart, "id")))
put("E06 robust heart, strata surgery", strata.robust(column(heart, "id")))
put("E06 zph lung", three.zph())
put("E06 zph heart", free.zph())
put("E06 zph heart, strata surgery", strata.zph())
put("E06 Firth separated", Cox(np.zeros(8), range(1, 9), [1] * 4 + [0] * 4, [1] * 4 + [0] * 4).firth())
put("E06 Firth counting process", Cox([1, 2, 5, 2, 1, 7, 3, 4, 8, 8], [2, 3, 6, 7, 8, 9, 9, 9, 14, 17], [1] * 7 + [0] * 3, [1, 0, 0, 1, 0, 1, 1, 1, 0, 0]).firth())
put("E06 Firth small", Cox(np.zeros(6), [9, 1, 1, 6, 6, 8], [1, 1, 0, 1, 1, 0], [0, 1, 1, 1, 0, 0]).firth())
put("E06 Firth heart", Cox(*h, column(heart, "transplant", "age")).firth())


# --- D06 (b)
def circular(accounts, days):
    """Every combination of shifts, day by day."""
    def follow(account, shift):
        window, spikes, purges = account
        return sum(any(0 <= p - (s + shift) % window <= days for s in spikes) for p in purges)
    observed = sum(follow(a, 0) for a in accounts)
    every = [sum(follow(a, s) for a, s in zip(accounts, shifts)) for shifts in itertools.product(*[range(a[0]) for a in accounts])]
    return observed, np.mean([e >= observed for e in every]), np.mean(every)


put("D06 circular shift", circular([(100, [10, 60], [15])], 14))
put("D06 circular shift, three accounts", circular([(30, [3, 20], [6, 25]), (25, [10], [11, 2]), (20, [0, 19], [5])], 4))

# --- Kaplan-Meier influence, from its definition: the slope in each follow-up's weight
def km(start, stop, event, weight, until):
    s = 1.
    for time in np.unique(stop[event == 1]):
        if time <= until:
            s *= 1 - weight[(event == 1) & (stop == time)].sum() / weight[(start < time) & (stop >= time)].sum()
    return s


def influence(start, stop, event, until):
    start, stop, event = (np.asarray(v, float) for v in (start, stop, event))
    one, h = np.ones(len(stop)), 1e-6
    return [(km(start, stop, event, one + h * e, until) - km(start, stop, event, one - h * e, until)) / (2 * h) for e in np.eye(len(stop))]


put("KM influence aml at 23", influence(np.zeros(11), np.abs(maintained), np.array(maintained) > 0, 23))
put("KM influence ties at 5", influence(np.zeros(8), [1, 2, 2, 3, 5, 5, 5, 7], [1, 1, 0, 1, 1, 1, 0, 1], 5))
put("KM influence delayed entry at 4", influence([0, 0, 2, 3, 1], [4, 6, 5, 7, 3], [1, 0, 1, 1, 1], 4))

# --- Power
size = (stats.norm.ppf(.975) + stats.norm.ppf(.8)) ** 2
put("Power Schoenfeld", [math.ceil(size / (.25 * math.log(h) ** 2)) for h in (1.5, 2, 3)])
put("Power Noether", [math.ceil(size / (12 * .25 * (d / 2) ** 2)) for d in (.3, .474, .6)])
put("Power smallest p", [2 / math.comb(a + b, a) for a, b in ((3, 3), (4, 4), (5, 5), (6, 6), (3, 7))])


def attainable(n, m):
    ps = [stats.mannwhitneyu(g, [v for v in range(n + m) if v not in g], method="exact").pvalue for g in itertools.combinations(range(n + m), n)]
    return np.mean([p <= .05 for p in ps])


put("Power Mann-Whitney 5 v 5", attainable(5, 5))
put("Power Mann-Whitney 4 v 6", attainable(4, 6))

CODEBOOK = {
    "E01 scipy doc": [.2727272727, 1, .6015081344], "E01 ties": [7, 2, .0301973834], "E01 airquality": [29.26657631, 4, 6.900714e-06],
    "E01 x y z": [7.55, 2, .0229370906], "E02 exact": [17, .1111111111], "E02 asymptotic": [17, .1113468865], "E02 xy": [14, .3832206313],
    "E02 xz": [1, .0365463407], "E02 yz": [0, .0303828220], "E03 Holm": [.03, .06, .06, .02], "E03 BH": [.02, .04, .04, .02],
    "E03 Holm own": [.3832206313, .0911484659, .0911484659], "E04 delta x y, x z, y z": [.4, -.9, -1],
    "E04 analytic t c": [-.25, .0980555556, -.7265845889, .3890061902], "E04 acceleration t c": [.0332532493],
    "E04 BCa t c (2 digits)": [-.7667, .4167], "E04 BCa mean of 16 (2 digits)": [32.31, 91.43], "E05 1 2 3 v 4 5 6, mean": [-3, .1, 20],
    "E05 y v z, delta": [-1, .0285714286, 70], "E07 log-rank aml": [3.396388699, 1, .0653393220, 7, 11, 10.68933599, 7.310664008],
    "E07 log-rank 6-MP": [16.79294099, 1, 4.168809e-05, 21, 9, 10.74949905, 19.25050095], "E07 log-rank BU1": [6.91598157449, 1, .008542873404],
    "E07 log-rank BU2": [.835004855038, 1, .3608293039], "E07 log-rank lifelines": [.254237, 1, .614107],
    "E06 zph lung": [None, None, None, 4.463658, None, None, None, .21555], "E07 log-rank tiny": [1.0664206642, 1, .3017553348], "D06 circular shift": [1, .3, .3], "Power Schoenfeld": [191, 66, 27],
    "Power Noether": [117, 47, 30], "Power smallest p": [.1, .0286, .0079, .0022, .0167], "Power Mann-Whitney 5 v 5": [.032],
}


def tolerance(name, printed):
    """Half a unit of the last place printed, for the codebook; resampling as the name says."""
    if "2 digits" in name:
        return .02 if abs(printed) < 1 else .3
    digits = repr(float(printed)).split("e")[0].rstrip("0").partition(".")[2]
    exponent = int(repr(float(printed)).partition("e")[2] or 0)
    return .51 * 10 ** (exponent - max(len(digits), 2)) + 1e-12


def main():
    if len(sys.argv) < 2:
        for name, values in VALUES.items():
            print(name, *("%.12g" % v for v in values), sep="\t")
        return 0
    r = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        name, *values = line.rstrip("\n").split("\t")
        r[name] = [float(v) for v in values]
    wrong = 0
    show = lambda v: "-" if v is None else "%.10g" % v
    print("%-44s %17s %17s %17s" % ("", "R", "Python", "codebook"))
    for name in list(dict.fromkeys([*r, *VALUES])):
        columns = [r.get(name, []), VALUES.get(name, []), CODEBOOK.get(name, [])]
        for i in range(max(map(len, columns))):
            a, b, book = (c[i] if i < len(c) else None for c in columns)
            near = tolerance(name, b) if "2 digits" in name and b is not None else 1e-6
            bad = a is not None and b is not None and abs(a - b) > near * max(1, abs(b))
            bad |= book is not None and any(v is not None and abs(v - book) > tolerance(name, book) for v in (a, b))
            wrong += bad
            print("%-44s %17s %17s %17s%s" % (name if i == 0 else "", show(a), show(b), show(book), "  DIFFERS" if bad else ""))
    print("%d values differ" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
