"""Attributions of a sentence -> those that another party answers in the same breath (", ce que dément Kolvar")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.claims.attribution_verbs import verb_forms
from recoupe.packs.reporting import Reporting, reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.attribution_reading import Reading
    from recoupe.claims.attribution_speakers import Speakers
    from recoupe.model.claim import Attribution

# Verbs that take a stand on what was just said; others only tell it again.
_STANDS = frozenset({"deny", "confirm", "admit"})
_REACH = 9


def find_echoes(reading: Reading, speakers: Speakers, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """What was said before ", ce que X dément", once more with X as its speaker; never printed."""
    known = list(found)
    for at in range(1, len(reading.lows) - 3):
        if reading.lows[at] == "ce" and reading.is_que(at + 1) and reading.lows[at - 1] in {",", "-", "–", "("}:
            yield from _echo(reading, speakers, known, at)


def _echo(reading: Reading, speakers: Speakers, known: list[Attribution], at: int) -> Iterator[Attribution]:
    sentence = reading.sentence(at)
    end = min(at + _REACH, sentence.last)
    verb, entry = next(((i, e) for i in range(at + 2, end + 1) if (e := _stance(reading, i)) is not None), (None, None))
    if verb is None or entry is None:
        return
    source = next(
        (s for i in range(at + 2, end + 1)
         if reading.tokens[i].pos in {"NOUN", "PROPN"} and (s := speakers.named(i)) is not None), None,
    )  # fmt: skip
    said = [a for a in known if a.kind != "direct" and sentence_holds(reading, a, sentence.first, at)]
    for each in said[-1:]:
        yield replace(
            each, cue=reading.span(at, verb), speaker=source.mention if source else None, quoted=False,
            denies=entry.denies, rule=entry.id, source=source.near if source else None, via=None,
        )  # fmt: skip


def sentence_holds(reading: Reading, each: Attribution, first: int, at: int) -> bool:
    """Whether the attribution's content lies in the sentence before the token."""
    return reading.tokens[first].start <= each.content.start and each.content.end <= reading.tokens[at].start


def _stance(reading: Reading, at: int) -> Reporting | None:
    token = reading.tokens[at]
    lemma = token.lemma if token.pos == "VERB" else verb_forms().get(token.text, "")
    entry = reporting_verbs().get(lemma)
    return entry if entry is not None and entry.kind in _STANDS else None
