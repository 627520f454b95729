"""Which tellings of an article go on about an event that it has told before: the toll, the denial, "cette attaque".

Newspapers date and place an event once. What follows names neither: who claims it, who denies it, how many died. Each
such telling takes up the last one before it that it fits, and takes over its day and place. A title takes up the first
telling below it that it fits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.findings.grouping.signs import announces, takes_up
from recoupe.findings.grouping.wording import position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recoupe.findings.grouping.traits import Traits

# So many tellings back an article goes on about; a reader remembers no more without being told.
_BACK = 12


class Following(NamedTuple):
    """Which telling another one takes up, by their places in a list, and what shows it."""

    earlier: int
    why: str


def followings(tellings: Sequence[Traits]) -> dict[int, Following]:
    """For the tellings of one article: which earlier one each takes up, if any."""
    known = list(tellings)
    order = sorted(range(len(known)), key=lambda at: (position(known[at]), known[at].first.claim.id))
    body = [at for at in order if not known[at].headline]
    found: dict[int, Following] = {}
    for place, at in enumerate(body):
        before = body[max(0, place - _BACK) : place]
        _follow(known, at, reversed(before), found, takes_up)
    for at in order:
        if known[at].headline:
            _follow(known, at, body, found, announces)
    return found


def _follow(
    known: list[Traits],
    at: int,
    candidates: Iterable[int],
    found: dict[int, Following],
    takes: Callable[[Traits, Traits], str | None],
) -> None:
    for other in candidates:
        why = takes(known[at], known[other])
        if why:
            found[at] = Following(other, why)
            known[at] = taken_up(known[at], known[other], "", why)
            return


def path_of(at: int, found: Mapping[int, Following]) -> list[int]:
    """A telling, the one that it takes up, the one that this takes up, and so on to the one that tells the event."""
    path = [at]
    while path[-1] in found:
        path.append(found[path[-1]].earlier)
    return path


def leading(tellings: Sequence[Traits]) -> int:
    """The telling that comes first in its article: what the article is about."""
    return min(range(len(tellings)), key=lambda at: (position(tellings[at]), tellings[at].first.claim.id))


def taken_up(later: Traits, earlier: Traits, event: str, why: str) -> Traits:
    """A telling with the day and the place of the one that it takes up, where it has none of its own."""
    told, where = later.told, later.where
    if earlier.told and not (told and later.dated):
        told = earlier.told
    if earlier.where and not (where and where.told) and not (where and earlier.where.wide):
        where = replace(earlier.where, told=False, sure=earlier.where.sure)
    return replace(later, told=told, where=where, event=event, why=why)
