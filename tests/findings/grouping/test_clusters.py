"""Groups that hold together as a whole."""

from __future__ import annotations

import math
import random

from recoupe.findings.grouping.clusters import LINK, clusters


def grouped(scores: dict[str, float], joined: list[tuple[str, str]] | None = None) -> list[list[str]]:
    """Groups of one-letter claims whose pairs have these scores ("ab": 3.0), 0 where none is given."""
    names = sorted(set("".join(scores)))

    def score(a: str, b: str) -> float:
        return scores.get(a + b, scores.get(b + a, 0.0))

    edges = [(worth, pair[0], pair[1]) for pair, worth in scores.items() if worth >= LINK]
    random.shuffle(edges)
    return clusters(names, edges, score, joined or [])


def test_a_chain_is_no_group() -> None:
    """Each is like the next, but the ends speak against each other: they are not one event."""
    assert grouped({"ab": 3.0, "bc": 2.9, "ac": -2.0, "cd": 2.8, "bd": -2.0, "ad": -2.0}) == [["a", "b"], ["c", "d"]]


def test_one_bar_keeps_whole_groups_apart() -> None:
    """However alike the rest is, one pair that cannot be keeps two groups two."""
    assert grouped({"ab": 4.0, "cd": 4.0, "ac": 3.9, "ad": 3.9, "bc": 3.9, "bd": -math.inf}) == [["a", "b"], ["c", "d"]]


def test_of_two_groups_the_more_alike_wins() -> None:
    """A claim that fits two groups goes to the one that it is more like on the whole."""
    scores = {
        "ab": 5.0,
        "cd": 5.0,
        "ax": 3.0,
        "bx": 3.0,
        "cx": 3.0,
        "dx": 1.0,
        "ac": -1.0,
        "ad": -1.0,
        "bc": -1.0,
        "bd": -1.0,
    }
    assert grouped(scores) == [["a", "b", "x"], ["c", "d"]]


def test_what_people_joined_stays_joined() -> None:
    """A decision outweighs any score and any bar."""
    assert grouped({"ab": -math.inf}, [("a", "b")]) == [["a", "b"]]
