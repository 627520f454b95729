"""What shows that a telling goes on about an event that its article has told before, and what keeps the two apart.

Each sign looks at two tellings of one article and returns what shows it, or ``None``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.findings.grouping.amounts import counts, pairs
from recoupe.findings.grouping.bars import bar
from recoupe.findings.grouping.manners import other_manner
from recoupe.findings.grouping.names import Tie, closest
from recoupe.findings.grouping.places import takes_ground
from recoupe.findings.grouping.wording import (
    gap,
    is_added,
    is_cleft,
    is_new,
    is_other,
    is_pointed_at,
    is_sum,
    named_in,
    names_another,
    of_something_else,
)
from recoupe.model.claim import SPEECH_ACTS, EventType, Status
from recoupe.packs.returning import folded, returning

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.findings.grouping.traits import Traits

# What a reader takes up without being told stands at most so many characters before, what he is told of anywhere.
_NEXT, _PARAGRAPH = 250, 400
# What happened so many days before an article came out is no news of it.
_LONG_PAST = 30
# Words so near to one another stand in one clause.
_ADJOINING = 2
# What is said, or goes on, is told of many at once: only who does it makes it one.
_WORDS = SPEECH_ACTS | {EventType.PRESENCE, EventType.COOPERATE}
_FORCE = frozenset({EventType.ASSAULT, EventType.RETREAT})
_TALKS = frozenset({EventType.AGREE, EventType.CONSULT})


def takes_up(later: Traits, earlier: Traits) -> str | None:
    """What shows that a telling goes on about an earlier one of its article; ``None`` where nothing does."""
    if is_other(later) or names_another(later, earlier) or not _fits(later, earlier):
        return None
    signs = (_denial, _agreed) if is_new(later) else (_toll,) if is_added(later) else _SIGNS
    return next((why for shows in signs if (why := shows(later, earlier))), None)


def announces(title: Traits, telling: Traits) -> str | None:
    """A title tells in short what the text below tells at length."""
    placeless = replace(title, where=None)
    if title.type is not telling.type or not _fits(placeless, telling) or _strange(title, telling):
        return None
    return "the title announces it" if (title.status is Status.DENIED) == (telling.status is Status.DENIED) else None


def _fits(later: Traits, earlier: Traits) -> bool:
    """Whether nothing that the two tell keeps them apart."""
    if _counts_otherwise(later, earlier) and (not later.speakers or _others_suffer(later, earlier)):
        return False
    if other_manner(later, earlier):
        return False
    one_act = later.type is earlier.type or any({later.type, earlier.type} <= acts for acts in (_FORCE, _TALKS))
    if later.type in _WORDS and not _one_doer(later, earlier):
        return False
    return one_act and (later.status is Status.FUTURE) == (earlier.status is Status.FUTURE) and not bar(later, earlier)


def _counts_otherwise(a: Traits, b: Traits) -> bool:
    """Whether both count one sort of thing, and no number of the one is allowed by the other."""
    equal, apart = counts(a.amounts, b.amounts)
    return bool(apart) and not equal


def _others_suffer(a: Traits, b: Traits) -> bool:
    """Whether somebody else did it to others: one names an author that the other lacks, and other people suffer."""
    if bool(a.doers) is bool(b.doers) or not (a.sufferers and b.sufferers) or _alike(a, b):
        return False
    return not any(returning().attacker.intersection(folded(p.name).split()) for p in (*a.sufferers, *b.sufferers))


def _strange(a: Traits, b: Traits) -> bool:
    """Whether another party acts, or is acted upon."""
    ends = (closest(a.doers, b.doers), closest(a.sufferers, b.sufferers))
    return any(match and match.tie is Tie.STRANGERS for match in ends)


def _one_doer(a: Traits, b: Traits) -> bool:
    match = closest(a.doers, b.doers)
    return bool(match and match.tie >= Tie.ALIKE)


def _alike(a: Traits, b: Traits) -> bool:
    """Whether one party is acted upon in both, in whatever words."""
    match = closest(a.sufferers, b.sufferers)
    return bool(match and match.tie >= Tie.ALIKE)


def _shared_place(a: Traits, b: Traits) -> bool:
    """Whether one place is named for both."""
    return bool(a.where and b.where and (a.where.words & b.where.words or a.where.names & b.where.names))


def _is_bare(telling: Traits) -> bool:
    """Whether a telling has neither a day nor a place of its own; where somebody goes is not where he left."""
    placed = telling.where and telling.where.told and telling.type is not EventType.RETREAT
    return not (telling.told and telling.dated) and not placed


def _toll(later: Traits, earlier: Traits) -> str | None:
    """Those who died are counted after the act, or before it in the same sentence, without another author."""
    if not _is_bare(later) or gap(later, earlier) > _NEXT or is_sum(later):
        return None
    doers = closest(later.doers, earlier.doers)
    toll, earlier_toll = (any(amount.casualties for amount in each.amounts) for each in (later, earlier))
    one = doers.tie >= Tie.ALIKE if doers else not later.doers or _brings_nothing(later, earlier)
    if toll and one:
        return "a toll without an event of its own"
    caused = earlier_toll and not toll and not earlier.doers and not _others_die(later, earlier)
    return "how those who are counted came to die" if caused else None


def _others_die(later: Traits, earlier: Traits) -> bool:
    """Whether a party suffers it of whom the earlier telling says nothing."""
    match = closest(later.sufferers, earlier.sufferers)
    return bool(later.sufferers) and not (match and match.tie >= Tie.ALIKE)


def _brings_nothing(later: Traits, earlier: Traits) -> bool:
    """Whether a telling brings no other name into play."""
    return later.names <= earlier.said | named_in(earlier)


def _author(later: Traits, earlier: Traits) -> str | None:
    """Somebody is named who did it, and nothing else."""
    if not _is_bare(later) or gap(later, earlier) > _NEXT or earlier.doers or later.sufferers or later.amounts:
        return None
    return "an author without a victim" if later.doers else None


def _denial(later: Traits, earlier: Traits) -> str | None:
    """Nobody denies what was not told: a denial is about the last telling that it fits."""
    if later.status is not Status.DENIED or earlier.status is Status.DENIED or not later.speakers:
        return None
    if _denies_another(later, earlier):
        return None
    ends = [closest(later.doers, earlier.doers), closest(later.sufferers, earlier.sufferers)]
    strange = [match is not None and match.tie is Tie.STRANGERS for match in ends]
    if strange[1] or (strange[0] and not _alike(later, earlier) and not _shared_place(later, earlier)):
        return None
    return "a denial of what was told"


def _denies_another(later: Traits, earlier: Traits) -> bool:
    """Whether what is denied is no act of the earlier's type: who does not give way has not denied the clashes."""
    return later.status is Status.DENIED and later.type is not earlier.type


def _known(later: Traits, earlier: Traits) -> str | None:
    """The act is a noun with a definite article or a demonstrative ("l'attaque", "ce raid")."""
    if not later.known or _strange(later, earlier) or (of_something_else(later, earlier) and not is_pointed_at(later)):
        return None
    if later.sufferers and not _alike(later, earlier) and not is_pointed_at(later):
        return None
    return f"«{later.known}» is one that was told"


def _cleft(later: Traits, earlier: Traits) -> str | None:
    """Only who did it is new ("c'est l'armée qui a tiré sur le camp")."""
    if not is_cleft(later) or not _is_bare(later):
        return None
    return "only who did it is new" if _alike(later, earlier) or gap(later, earlier) <= _NEXT else None


def _quoted(later: Traits, earlier: Traits) -> str | None:
    """A witness or a spokesman who names neither day nor place speaks of what was just told."""
    if not later.speakers or not _is_bare(later) or _strange(later, earlier) or is_sum(later):
        return None
    if later.type in _WORDS or gap(later, earlier) > _PARAGRAPH or _is_background(earlier):
        return None
    if _denies_another(later, earlier):
        return None
    return "said of what was just told"


def _is_background(telling: Traits) -> bool:
    """Whether an article tells in passing what happened well before it: nobody comments on that unasked."""
    if telling.news or not (telling.told and telling.published):
        return False
    return telling.published.first - telling.told.last > _LONG_PAST


def _same_spot(later: Traits, earlier: Traits) -> str | None:
    """The same place again, without a day of its own."""
    if (later.told and later.dated) or later.type in _WORDS:
        return None
    if not (later.where and later.where.told and earlier.where) or later.where.wide:
        return None
    if not _shared_place(later, earlier) or (
        _strange(later, earlier) and not (later.speakers and earlier.speakers != later.speakers)
    ):
        return None
    return f"at {later.where.name} again"


def _same_victim(later: Traits, earlier: Traits) -> str | None:
    """The same party suffers it again, without a day or place of its own."""
    if not _is_bare(later) or not _alike(later, earlier) or not _brings_nothing(later, earlier) or is_sum(later):
        return None
    if later.type is not earlier.type:
        return None
    if _strange(later, earlier) and later.speakers == earlier.speakers:
        return None
    return "the same is done to the same"


def _same_count(later: Traits, earlier: Traits) -> str | None:
    """The same words count the same victims for both ("le raid qui a fait neuf morts")."""
    if gap(later, earlier) > 0:
        return None
    return (
        "the same words count the same"
        if any(x == y and x.counted for x, y in pairs(later.amounts, earlier.amounts))
        else None
    )


def _agreed(later: Traits, earlier: Traits) -> str | None:
    """What two agree on is itself an agreement, between them or others ("sont convenus | d'une trêve entre X et Y")."""
    if {later.type, earlier.type} != {EventType.AGREE} or gap(later, earlier) > _ADJOINING or not _is_bare(later):
        return None
    return "what is agreed on"


def _gives_way(later: Traits, earlier: Traits) -> str | None:
    """Who leaves when a place is taken leaves that place."""
    if {later.type, earlier.type} != _FORCE or not _is_bare(later) or gap(later, earlier) > _PARAGRAPH:
        return None
    return "one side's retreat is the other's capture" if takes_ground(later) or takes_ground(earlier) else None


_SIGNS: tuple[Callable[[Traits, Traits], str | None], ...] = (
    _denial, _known, _cleft, _same_count, _toll, _author, _agreed, _gives_way, _same_spot, _same_victim, _quoted,
)  # fmt: skip
