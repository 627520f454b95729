"""Proves the packs: every `fires` sentence gives its claim, every `silent` one stays silent, no id is used twice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.packs.classes import classes
from recoupe.packs.embedding import TypedSilent, embeddings
from recoupe.packs.frames import frames
from recoupe.packs.support import supports
from recoupe.packs.titles import title_words
from recoupe.pipeline import code_article
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import Claim
    from recoupe.packs.embedding import TypedFires
    from recoupe.packs.frames import Fires

_VIRTUAL = frozenset(
    {
        "party", "person", "country", "organisation", "group", "place", "equipment", "nationality", "articled", "seat",
        "none", "any",
    }
)  # fmt: skip


class Case(NamedTuple):
    """One example sentence of a pack entry and what it must give."""

    entry: str
    type: str
    text: str
    expected: Fires | TypedFires | None  # None: the sentence must stay silent


def lint_packs() -> list[str]:
    """Every problem of the shipped packs, one readable line each; empty when all hold.

    Raises:
        PackError: a pack file is not readable or has an unknown key; names file, line and key.
    """
    return [*_structure(), *(problem for case in cases() if (problem := check(case)))]


def cases() -> Iterator[Case]:
    """Every example sentence of the frames, embedding and support packs."""
    for frame in frames():
        yield from (Case(frame.id, frame.type, each.text, each) for each in frame.fires)
        yield from (Case(frame.id, frame.type, text, None) for text in frame.silent)
    for entry in embeddings():
        yield from (Case(entry.id, each.type, each.text, each) for each in entry.fires)
        yield from (Case(entry.id, each.type, each.text, None) for each in entry.silent)
    for support in supports():
        name = support.id or f"support {support.verbs[0]}"
        yield from (Case(name, each.type, each.text, each) for each in support.fires)
        yield from (Case(name, each.type, each.text, None) for each in support.silent if isinstance(each, TypedSilent))


def check(case: Case) -> str | None:
    """What is wrong with a case, or ``None``."""
    claims = [claim for claim in _claims(case.text) if claim.type.value == case.type]
    if case.expected is None:
        return f"{case.entry}: fires on «{case.text}», which must stay silent" if claims else None
    if not claims:
        return f"{case.entry}: stays silent on «{case.text}»"
    misses = [_misses(claim, case.expected) for claim in claims]
    best = min(misses, key=len)
    return f"{case.entry}: on «{case.text}»: {'; '.join(best)}" if best else None


def _claims(text: str) -> tuple[Claim, ...]:
    line = Line(Span(0, len(text)), LineLabel.BODY, "example sentence")
    return code_article(Article("lint", text, (line,))).claims


def _misses(claim: Claim, expected: Fires | TypedFires) -> list[str]:
    found = {
        "actor": [p.names for p in claim.actor],
        "recipient": [p.names for p in claim.recipient],
        "speaker": [p.names for p in claim.speaker],
        "item": [i.names for i in claim.items],
        "place": [claim.place.names] if claim.place else [],
    }
    misses = []
    for key, names in found.items():
        wanted = getattr(expected, key, None)
        wants = [wanted] if isinstance(wanted, str) else wanted or []
        misses += [
            f"{key} is {[n[0] for n in names]}, not {want!r}"
            for want in wants
            if not any(_agree(want, name) for each in names for name in each)
        ]
    if expected.status and claim.status.value != expected.status:
        misses.append(f"status is {claim.status.value}, not {expected.status}")
    return misses


def _agree(a: str, b: str) -> bool:
    x, y = fold_name(a), fold_name(b)
    return x == y or f" {x} " in f" {y} " or f" {y} " in f" {x} "


def _structure() -> Iterator[str]:
    yield from _repeated("frame", (frame.id for frame in frames()))
    yield from _repeated("embedding", (entry.id for entry in embeddings()))
    known = set(classes()) | _VIRTUAL
    for frame in frames():
        if not (frame.verbs or frame.nouns) or (frame.verbs and frame.nouns):
            yield f"{frame.id}: an entry has either `verbs` or `nouns`"
        named = [w for words in (*frame.needs.values(), *frame.unless.values()) for w in words]
        named += [f"@{slot.partition('@')[2]}" for slots in frame.roles.values() for slot in slots if "@" in slot]
        yield from (
            f"{frame.id}: class {w} is not in classes.yml" for w in named if w.startswith("@") and w[1:] not in known
        )
    yield from _titles()


def _titles() -> Iterator[str]:
    """Lists that wait for a title in vain: the parser is shown the neutral word in its place."""
    neutral = title_words().neutral
    lists = [
        (f"{frame.id} {slot}", words)
        for frame in frames()
        for slot, words in (*frame.needs.items(), *frame.unless.items())
    ]
    for where, words in [*lists, *((f"class {name}", words) for name, words in classes().items())]:
        lost = sorted({word for word in words if neutral.get(word, word) not in words})
        yield from (f"{where}: «{word}» is read as «{neutral[word]}» (titles.yml); write that" for word in lost)


def _repeated(what: str, ids: Iterable[str]) -> Iterator[str]:
    yield from (f"{what} id {name} is used {count} times" for name, count in Counter(ids).items() if count > 1)
