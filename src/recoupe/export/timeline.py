"""Findings on a line of time, as a picture that needs no script."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from recoupe.export.markup import Safe, element
from recoupe.export.wording import count, family, parties
from recoupe.text.edtf import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model.finding import Finding

_WIDTH, _ROW, _TOP, _MARGIN = 1000, 18, 34, 20
#: A picture of more rows than this is no picture; the rest is counted below it.
_MOST = 60
_TICKS = 6


class Stretch(NamedTuple):
    """A finding with its first and last possible day."""

    first: date
    last: date
    finding: Finding


def timeline(findings: Iterable[Finding]) -> Safe | None:
    """One bar for each dated finding, from its first to its last possible day; ``None`` when none is dated."""
    stretches = sorted(filter(None, map(_stretch, findings)), key=lambda s: (s.first, s.last, s.finding.id))
    if not stretches:
        return None
    shown = stretches[-_MOST:]
    start, end = min(s.first for s in shown), max(s.last for s in shown)
    length = max((end - start).days, 1)
    bars = [_bar(row, stretch, start, length) for row, stretch in enumerate(shown)]
    height = _TOP + len(shown) * _ROW + 8
    picture = element(
        "svg", *_axis(start, length, height), *bars, viewBox=f"0 0 {_WIDTH} {height}", role="img",
        aria_label=f"{count(len(shown), 'dated finding')} in order of time", class_="picture",
    )  # fmt: skip
    earlier = len(stretches) - len(shown)
    note = element("p", f"{count(earlier, 'earlier finding')} not drawn.", class_="about") if earlier else None
    return element("div", picture, note)


def _stretch(finding: Finding) -> Stretch | None:
    """The days that an EDTF date allows; an open end ends where its known end does."""
    known = [each for part in (finding.when or "").split("/") if (each := days(part)) is not None]
    if not known:
        return None
    return Stretch(known[0].begin, known[-1].end, finding)


def _x(day: date, start: date, length: int) -> float:
    return _MARGIN + (day - start).days / length * (_WIDTH - 2 * _MARGIN)


def _bar(row: int, stretch: Stretch, start: date, length: int) -> Safe:
    left, right = _x(stretch.first, start, length), _x(stretch.last, start, length)
    y = _TOP + row * _ROW
    finding = stretch.finding
    label = f"{finding.when} {finding.type} {parties(finding.reports[0].claim)}"
    before = left > _WIDTH * 0.6
    bar = element(
        "rect", x=f"{left - 4:.1f}", y=str(y), width=f"{right - left + 8:.1f}", height="10", rx="5", class_="bar"
    )
    text = element(
        "text", label, x=f"{left - 8 if before else right + 8:.1f}", y=str(y + 9),
        text_anchor="end" if before else "start",
    )  # fmt: skip
    return element("a", element("title", label), bar, text, href=f"#f{finding.id}", class_=family(finding.type))


def _axis(start: date, length: int, height: int) -> Sequence[Safe]:
    marks = []
    for step in range(_TICKS + 1):
        day = date.fromordinal(start.toordinal() + round(length * step / _TICKS))
        x = f"{_x(day, start, length):.1f}"
        anchor = "start" if step == 0 else "end" if step == _TICKS else "middle"
        marks += [
            element("line", x1=x, x2=x, y1="22", y2=str(height), class_="rule"),
            element("text", day.isoformat(), x=x, y="14", text_anchor=anchor, class_="tick"),
        ]
    return marks
