"""Reading -> the reporting verbs of the article, each with the form it takes and where its content begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_forms import form_of
from recoupe.claims.attribution_verbs import (
    entry_of,
    group_start,
    is_moody,
    is_negated,
    is_passive,
    participles,
    verb_forms,
    verb_lemmas,
)  # fmt: skip

if TYPE_CHECKING:
    from recoupe.claims.attribution_reading import Reading
    from recoupe.model.syntax import Token
    from recoupe.packs.reporting import Reporting, Slot


class Cue(NamedTuple):
    """A reporting verb at work. ``first``..``last`` is the verb with its auxiliaries and clitics.

    ``content`` is the first token of what is said, for ``slot`` ``incise`` the first token after the verb.
    """

    entry: Reporting
    first: int
    verb: int
    last: int
    slot: Slot
    content: int
    inverted: bool
    passive: bool
    gerund: bool
    moody: bool


def find_cues(reading: Reading) -> list[Cue]:
    """The reporting verbs of the article that report something, in text order."""
    lemmas, forms = verb_lemmas(), verb_forms().keys() | participles().keys()
    found = []
    for token in reading.tokens:
        if token.lemma in lemmas or token.text in forms:
            cue = _cue_at(reading, token)
            if cue is not None:
                found.append(cue)
    return found


def _cue_at(reading: Reading, token: Token) -> Cue | None:
    entry, start = entry_of(reading, token)
    if entry is None or token.has("Person=1") or token.text.endswith("ons"):
        return None
    first = group_start(reading, start, token.index)
    last = token.index
    while reading.is_clitic_subject(last + 1):
        last += 1
    inverted = last > token.index or any(reading.is_clitic_subject(i) for i in range(first, token.index))
    if is_negated(reading, first, last):
        return None
    slot, content = form_of(reading, entry, first, token.index, last, inverted=inverted)
    if slot is None:
        return None
    return Cue(
        entry, first, token.index, last, slot, content, inverted, is_passive(reading, token),
        token.has("Tense=Pres") and token.has("VerbForm=Part"), is_moody(reading, token),
    )  # fmt: skip
