#!/usr/bin/env python3
"""Interval-censored survival with delayed entry, a second time and in another way than org.shiguan.measure.stat.

Prints small made-up data sets and the survival at every time where it is determined, as JSON lines;
they stand in jobs/src/test/resources/org/shiguan/stat/survival/turnbull-delayed-entry.jsonl.

    scripts/truth/turnbull.py > jobs/src/test/resources/org/shiguan/stat/survival/turnbull-delayed-entry.jsonl
    scripts/truth/turnbull.py --check      (the codebook's vectors without delayed entry)

How it differs: no innermost intervals and no hazards of them; the time axis is cut at every end and
entry, the parameters are the masses of all pieces, and the likelihood of each observation is
P(low < T <= high) / P(T > entry). It is maximised in two ways that must agree: by the
self-consistency equations of Turnbull 1976 (each entry stands for 1/P(T > entry) - 1 unseen ones),
and by a general optimiser (scipy, L-BFGS-B from several starts in log-masses). The first
is kept; its slopes must show a maximum, and the second, which stops early, must come near its
log-likelihood and never above it.

Needs Python 3, numpy, scipy.
"""
import json
import random
import sys

import numpy
from scipy import optimize

INF = float("inf")


def pieces(observations):
    """Right ends of the pieces, half-open (before, end]; an exact time is a piece of its own."""
    exact = {high for _, low, high in observations if low == high}
    ends = sorted({x for o in observations for x in o if x not in (INF, -INF)} | {INF})
    cells = []
    before = -INF
    for end in ends:
        if end in exact:
            cells.append((before, end, "open"))    # (before, end)
            cells.append((end, end, "point"))
        else:
            cells.append((before, end, "closed"))
        before = end
    return cells


def inside(cell, low, high):
    left, right, kind = cell
    if low == high:
        return kind == "point" and right == high
    return left >= low and right <= high if kind != "point" else low < right <= high


def matrices(observations):
    cells = pieces(observations)
    event = numpy.array([[inside(c, low, high) for c in cells] for _, low, high in observations], float)
    seen = numpy.array([[entry == -INF or inside(c, entry, INF) for c in cells] for entry, _, _ in observations], float)
    return cells, event, seen


def log_likelihood(p, event, seen):
    return numpy.log(event @ p).sum() - numpy.log(seen @ p).sum()


def self_consistency(event, seen, steps=400000, tolerance=1e-15):
    p = numpy.full(event.shape[1], 1 / event.shape[1])
    for step in range(steps):
        expected = p * (event.T @ (1 / (event @ p)))
        unseen = p * ((1 - seen).T @ (1 / (seen @ p)))
        new = expected + unseen
        new /= new.sum()
        change = abs(new - p).max()
        p = new
        if change < tolerance:
            break
    return p


def general(event, seen, start):
    """Log-masses, so that nothing need be constrained."""
    def minus(theta):
        p = numpy.exp(theta - theta.max())
        p /= p.sum()
        a, b = event @ p, seen @ p
        gradient = (event / a[:, None] - seen / b[:, None]).sum(0)
        return -(numpy.log(a).sum() - numpy.log(b).sum()), -(gradient * p)
    found = optimize.minimize(minus, start, jac=True, method="L-BFGS-B", bounds=[(-40, 40)] * len(start),
                              options=dict(maxiter=100000, maxfun=200000, ftol=1e-15, gtol=1e-11, maxcor=50))
    return -found.fun


def survival(observations, start, times):
    cells, event, seen = matrices(observations)
    p = self_consistency(event, seen)
    best = log_likelihood(p, event, seen)
    rng = numpy.random.default_rng(1)
    others = [general(event, seen, rng.normal(size=len(cells)) * scale) for scale in (0, .5, 1, 2)]
    assert max(others) <= best + 1e-6, (best, others)
    assert max(others) >= best - 1e-2, (best, others)
    slope = (event / (event @ p)[:, None] - seen / (seen @ p)[:, None]).sum(0)
    assert slope.max() < 1e-6 * len(event), slope.max()
    after = lambda t: sum(m for m, c in zip(p, cells) if c[1] > t)
    return [after(t) / after(start) for t in times], best


def data(seed, n, grid):
    """Everyone enters at a whole day from 0 to 3; enough enter at 0 that the curve starts there."""
    r = random.Random(seed)
    out = []
    while len(out) < n:
        entry = r.choice([0, 0, 0, 1, 2, 3])
        death = r.expovariate(1 / grid)
        if death <= entry:
            continue
        looks = sorted({entry} | {r.randint(entry, 2 * grid) for _ in range(r.randint(1, 4))})
        low = max(x for x in looks if x < death)
        high = min((x for x in looks if x >= death), default=INF)
        if r.random() < .2:
            low = high = round(death) + entry + 1
        out.append((entry, low, high))
    return out


def main():
    if "--check" in sys.argv:
        for ends in ([(1, 7), (8, 8), (8, 10), (7, 16), (7, 14), (17, INF), (37, 44), (46, INF), (46, INF), (45, INF)],
                     [(0, 2), (0, 4), (2, 4), (4, INF)], [(0, 2), (1, 3), (2, 4), (0, 1), (3, 5), (4, INF)]):
            observations = [(-INF, *e) for e in ends]
            cells, event, seen = matrices(observations)
            p = self_consistency(event, seen)
            print([(c, round(m, 6)) for c, m in zip(cells, p) if m > 1e-6])
        return
    for seed in range(12):
        observations = data(seed, 60, 6 + seed)
        times = sorted({x for _, low, high in observations for x in (low, high) if x != INF})
        found, best = survival(observations, 0, times)
        text = lambda x: "inf" if x == INF else x
        print(json.dumps(dict(seed=seed, observations=[[text(x) for x in o] for o in observations],
                              times=times, survival=[round(float(s), 9) for s in found])))


if __name__ == "__main__":
    main()
