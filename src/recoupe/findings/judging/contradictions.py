"""What the claims of one finding cannot all be right about. Each kind is one function; its docstring is its definition.

A contradiction names two camps of claims. Which word an outlet uses for an actor is no contradiction: it is framing.
"""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING

from recoupe.findings.grouping.names import Tie, closest
from recoupe.findings.judging.numbers import number_contradictions
from recoupe.findings.judging.voices import shown, who_speaks
from recoupe.model.claim import UNDIRECTED, EventType, Reason, Status
from recoupe.model.finding import Contradiction, ContradictionKind
from recoupe.text.edtf import days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.findings.judging.voices import Voice

#: So many contradictions of one kind are listed for a finding; beyond it they repeat the same quarrel.
MOST = 12


def contradictions(group: Sequence[Voice]) -> tuple[Contradiction, ...]:
    """Every contradiction of a group, kind by kind."""
    finders: tuple[Callable[[Sequence[Voice]], Iterator[Contradiction]], ...] = (
        denials,
        number_contradictions,
        party_contradictions,
        place_contradictions,
        time_contradictions,
    )
    return tuple(found for finder in finders for found in islice(finder(group), MOST))


def denials(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """Somebody says that it happened or will, somebody that it did not or will not.

    An article that tells it in its own voice does not deny it ("aucun groupe n'a revendiqué l'attaque").
    """
    who = who_speaks(group)
    saying = [voice for voice in group if voice.traits.status is not Status.DENIED]
    tell = {who[voice.key] for voice in saying if not voice.traits.speakers}
    denying = [voice for voice in group if voice.traits.status is Status.DENIED and who[voice.key] not in tell]
    if denying and saying:
        yield _between(ContradictionKind.DENIAL, saying, denying, "{left} says so, {right} denies it")


def party_contradictions(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """One act is laid at two doors: of parties that neither belong to one another nor to one camp."""
    directed = [v for v in group if v.traits.type not in UNDIRECTED and not _is_mutual(v)]
    told = [v for v in directed if v.traits.doers and v.traits.status is not Status.DENIED and not _is_own(v)]
    camps = _camps(told, lambda a, b: _tie(a, b) is not Tie.STRANGERS)
    for left, right in combinations(camps, 2):
        if all(_tie(a, b) is Tie.STRANGERS for a in left for b in right):
            who = " or ".join(camp[0].traits.doers[0].name for camp in (left, right))
            yield _between(ContradictionKind.PARTY, left, right, f"done by {who}: {{left}} against {{right}}")


def _is_mutual(voice: Voice) -> bool:
    """Whether both sides do it to one another ("des combats entre"): nobody is said to have begun."""
    return bool(set(voice.traits.doers) & set(voice.traits.sufferers))


def _is_own(voice: Voice) -> bool:
    """Whether a speaker only says "our men": whose they are depends on who he is, which no text may say."""
    names = frozenset[str]().union(*(speaker.proper for speaker in voice.traits.speakers))
    return all(doer.name[:1].islower() and not doer.entity and doer.proper & names for doer in voice.traits.doers)


def _tie(a: Voice, b: Voice) -> Tie | None:
    match = closest(a.traits.doers, b.traits.doers)
    return match.tie if match else None


def place_contradictions(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """The claims' own words put it in two places of which neither names the other."""
    told = [v for v in group if v.traits.where and v.traits.where.told]
    camps = _camps(told, _same_place)
    for left, right in combinations(camps, 2):
        names = [camp[0].traits.where.name for camp in (left, right) if camp[0].traits.where]
        yield _between(
            ContradictionKind.PLACE, left, right, f"at {names[0]} or at {names[1]}: {{left}} against {{right}}"
        )


def _same_place(a: Voice, b: Voice) -> bool:
    one, other = a.traits.where, b.traits.where
    if one is None or other is None or one.entity == other.entity is not None:
        return True
    if EventType.RETREAT in {a.traits.type, b.traits.type} and a.traits.type is not b.traits.type:
        return True  # where somebody goes is not where he leaves
    country = any(where.entity and where.entity.startswith("country:") for where in (one, other))
    named = one.words & (other.words | b.traits.around) or other.words & a.traits.around
    return country or bool(one.names & other.names or named)


def time_contradictions(group: Sequence[Voice]) -> Iterator[Contradiction]:
    """The claims' own words date it to days that do not meet."""
    told = [v for v in group if v.traits.dated and (day := days(v.report.claim.when)) and day.exact]
    camps = _camps(told, _same_time)
    for left, right in combinations(camps, 2):
        when = " or ".join(str(camp[0].report.claim.when) for camp in (left, right))
        yield _between(ContradictionKind.TIME, left, right, f"on {when}: {{left}} against {{right}}")


def _same_time(a: Voice, b: Voice) -> bool:
    one, other = days(a.report.claim.when), days(b.report.claim.when)
    return not one or not other or one.meets(other)


def _camps(told: Sequence[Voice], agree: Callable[[Voice, Voice], bool]) -> list[list[Voice]]:
    """Voices that agree, put together with the first camp whose first member they agree with."""
    camps: list[list[Voice]] = []
    for voice in told:
        home = next((camp for camp in camps if agree(camp[0], voice)), None)
        if home is None:
            camps.append([voice])
        else:
            home.append(voice)
    return camps


def _between(kind: ContradictionKind, left: Sequence[Voice], right: Sequence[Voice], sentence: str) -> Contradiction:
    said = sentence.format(left=shown(left), right=shown(right))
    spans = tuple(span for camp in (left, right) for span in camp[0].report.claim.evidence)
    return Contradiction(
        kind,
        tuple(v.key for v in left),
        tuple(v.key for v in right),
        Reason(f"{kind.value}-contradiction", said, spans),
    )
