"""Relations between actors as a picture: actors on a circle, friends joined by whole lines, enemies by broken ones."""

from __future__ import annotations

from collections import Counter
from math import cos, pi, sin
from typing import TYPE_CHECKING

from recoupe.export.markup import Safe, element
from recoupe.export.wording import count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.model.register import Relation

_SIZE, _RADIUS, _WIDE = 520, 220, 900
#: More actors than this on one circle cannot be read; the rest stands in the table.
_MOST = 24
_ROUNDS = 8
_KINDS = {1: "give", 0: "state", -1: "force"}


def network_picture(relations: Sequence[Relation]) -> Safe | None:
    """The actors with most relations and what joins them; ``None`` when nobody is related."""
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    for row in relations:
        for actor in (row.source, row.target):
            weights[actor.key] += len(row.findings)
            names.setdefault(actor.key, actor.name)
    if not weights:
        return None
    heaviest = set(sorted(weights, key=lambda key: (-weights[key], key))[:_MOST])
    drawn = [row for row in relations if {row.source.key, row.target.key} <= heaviest]
    # Whoever is related only to actors left out would stand there alone.
    chosen = sorted({actor.key for row in drawn for actor in (row.source, row.target)})
    places = _places(_ordered(chosen, drawn))
    lines = [_line(row, places) for row in drawn]
    labels = [_label(names[key], places[key]) for key in chosen]
    picture = element(
        "svg", *lines, *labels, viewBox=f"0 0 {_WIDE} {_SIZE}", role="img", class_="picture network",
        aria_label=f"{count(len(chosen), 'actor')} and their relations",
    )  # fmt: skip
    left = len(weights) - len(chosen)
    words = "Whole lines: friendly acts. Broken lines: hostile ones. Dotted lines: neither."
    note = f"{words} {count(left, 'actor')} with fewer relations not drawn." if left else words
    return element("div", picture, element("p", note, class_="about"))


def _ordered(keys: Sequence[str], relations: Sequence[Relation]) -> list[str]:
    """Actors in an order that brings related ones together: each moves to the middle of its neighbours, some rounds."""
    order = list(keys)
    near: dict[str, list[str]] = {key: [] for key in keys}
    for row in relations:
        near[row.source.key].append(row.target.key)
        near[row.target.key].append(row.source.key)
    for _ in range(_ROUNDS):
        at = {key: index for index, key in enumerate(order)}
        order.sort(key=lambda key: (_middle(key, near, at), key))
    return order


def _middle(key: str, near: Mapping[str, Sequence[str]], at: Mapping[str, int]) -> float:
    others = [at[other] for other in near[key]]
    return (at[key] + sum(others)) / (1 + len(others))


def _places(order: Sequence[str]) -> dict[str, tuple[float, float, float]]:
    """Where each actor stands: x, y and the angle."""
    step = 2 * pi / len(order)
    angles = {key: index * step - pi / 2 for index, key in enumerate(order)}
    return {key: (_WIDE / 2 + _RADIUS * cos(a), _SIZE / 2 + _RADIUS * sin(a), a) for key, a in angles.items()}


def _line(row: Relation, places: Mapping[str, tuple[float, float, float]]) -> Safe:
    """A curve that bends towards the middle, so that both directions of a pair can be told apart."""
    (x1, y1, _), (x2, y2, _) = places[row.source.key], places[row.target.key]
    bend = 0.25 if row.source.key < row.target.key else 0.4
    cx, cy = ((x1 + x2) / 2, (y1 + y2) / 2)
    mx, my = cx + (_WIDE / 2 - cx) * bend, cy + (_SIZE / 2 - cy) * bend
    path = f"M{x1:.1f} {y1:.1f}Q{mx:.1f} {my:.1f} {x2:.1f} {y2:.1f}"
    width = min(1 + len(row.findings), 6)
    title = element("title", f"{row.source.name} {row.word} {row.target.name} ({len(row.findings)})")
    curve = element("path", title, d=path, class_=f"tie {_KINDS[row.sign]}", stroke_width=str(width))
    return element("a", curve, href=f"#f{row.findings[0]}")


def _label(name: str, place: tuple[float, float, float]) -> Safe:
    x, y, angle = place
    right = cos(angle) >= 0
    dot = element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="5", class_="dot")
    text = element(
        "text", name, x=f"{x + (10 if right else -10):.1f}", y=f"{y + 4 + 8 * sin(angle):.1f}",
        text_anchor="start" if right else "end",
    )  # fmt: skip
    return element("g", dot, text)
