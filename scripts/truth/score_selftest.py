#!/usr/bin/env python3
"""What the scoring of reports is built of, held against values worked out by hand.

Prints nothing and exits 0 when all are right. Python 3, standard library only.
"""
import math

import history
import true_values
from tally import Family

DAY = history.DAY


def near(a, b):
    assert abs(a - b) < 1e-12, (a, b)


def lifetimes():
    # Four posts: gone after 1 and 3 days, out of sight after 2 and 4. S(1) = 3/4, S(3) = 3/4 * 1/2.
    curve = true_values.Survival([(1, True), (2, False), (3, True), (4, False)])
    near(curve.at(0.5), 1)
    near(curve.at(1), 0.75)
    near(curve.at(2.9), 0.75)
    near(curve.at(3), 0.375)
    near(curve.given(3, 1), 0.5)
    assert curve.reached(0.25) == 1 and curve.reached(0.5) == 3 and curve.reached(0.7) is None
    # The mean until day 2: one day at 1 and one at 3/4.
    near(true_values.restricted_mean(curve, 2), 1.75)


def spells():
    # Opened on day 0, posts on days 100 and 150, everything purged on day 160, three posts from day 200
    # to 220, closed on day 300; looked at from day 50 to 400.
    posts = [100, 150, 200, 210, 220]
    found = history.walk(
        0, [d * DAY for d in posts], [(160 * DAY, "S3"), (300 * DAY, "S4")], 50 * DAY, 400 * DAY
    )
    said = [(a // DAY, b // DAY, state) for a, b, state, _ in found]
    # Ninety days without a post since the opening are dormant from day 90 to the post of day 100. The
    # three posts are a return, which is over after ninety days; day 290 is before the ninety of day 310.
    assert said == [
        (90, 100, "S2"),
        (100, 160, "S1"),
        (160, 200, "S3"),
        (200, 290, "S5"),
        (290, 300, "S1"),
        (300, 400, "S4"),
    ], said


def tallies():
    family = Family()
    family.publish(0.5, 0.4, 0.6, 0.55, "inside")
    family.publish(0.5, 0.4, 0.6, 0.7, "outside")
    family.publish(0.0, 0.0, 0.0, 0.1, "a point that misses")
    family.publish(3.0, 2.0, None, math.inf, "never reached, and no upper end says so")
    family.publish(1.0, None, None, None, "of unknown truth")
    family.withhold("TOO_FEW")
    s = family.sums
    assert (s["published"], s["untold"], s["scored"], s["never"]) == (5, 1, 4, 1)
    assert (s["intervals"], s["inside"], s["points"], s["points_missed"]) == (4, 2, 1, 1)
    near(family.bias(), (-0.05 - 0.2 - 0.1) / 3)
    near(family.rmse(), math.sqrt((0.0025 + 0.04 + 0.01) / 3))
    near(family.coverage(), 0.5)
    assert family.too_often_outside() and family.withheld == {"TOO_FEW": 1}
    # Around the clock half past eleven at night and half past midnight are an hour apart.
    clock = Family()
    clock.publish(23.5, None, None, 0.5, "mean hour", 24)
    near(clock.bias(), -1)
    once = Family()
    once.publish(0.5, 0.4, 0.6, 0.7, "one miss proves nothing")
    assert not once.too_often_outside()


if __name__ == "__main__":
    lifetimes()
    spells()
    tallies()
