"""Hand-made mentions, frames and tellings for tests of single rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.telling import Telling
from recoupe.model.claim import UNKNOWN, EventType, Item, Party, Place, Status
from recoupe.model.mention import Mention, MentionKind, Mentions, Moment, Quantity
from recoupe.model.span import Span
from recoupe.packs.frames import Fires, Frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model.syntax import Syntax


def mentions(
    syntax: Syntax,
    kinds: Mapping[str, MentionKind],
    *,
    refers: Mapping[str, str] | None = None,
    quantities: tuple[Quantity, ...] = (),
) -> Mentions:
    """One mention a word, by the word's form; ``refers`` says which word stands for which."""
    heads = {token.text: token for token in syntax.tokens}
    order = sorted(kinds, key=lambda word: heads[word].index)
    made = tuple(
        Mention(
            index=number,
            kind=kinds[word],
            first=heads[word].index,
            last=heads[word].index,
            head=heads[word].index,
            span=heads[word].span,
            name=word,
            names=(word,),
            refers_to=order.index(refers[word]) if refers and word in refers else None,
        )
        for number, word in enumerate(order)
    )
    at = tuple(next((m.index for m in made if m.head == token.index), None) for token in syntax.tokens)
    return Mentions(made, quantities, (), at, at)


def frame(
    name: str = "fr.assault.essai",
    kind: EventType = EventType.ASSAULT,
    *,
    roles: dict[str, list[str]] | None = None,
    needs: dict[str, list[str]] | None = None,
    unless: dict[str, list[str]] | None = None,
    status: str | None = None,
) -> Frame:
    """A frame that no pack holds."""
    return Frame(
        id=name,
        type=kind.value,
        verbs=["essayer"],
        roles=roles or {},
        needs=needs or {},
        unless=unless or {},
        status=status,
        fires=[Fires(text="Une phrase.")],
    )


def party(name: str, *others: str, entity: str | None = None, side: str | None = None, at: int = 0) -> Party:
    """A party by its names."""
    return Party(name, (name, *others), Span(at, at + len(name)), entity, side)


def item(what: str, low: int | None = None, high: int | None = None) -> Item:
    """A thing, with its bounds where it has some."""
    return Item(what, (what,), low, high, Span(0, len(what)))


def place(name: str) -> Place:
    """A place by its name."""
    return Place(name, (name,), Span(0, len(name)))


def moment(edtf: str) -> Moment:
    """A day that the text states."""
    return Moment(0, 0, Span(0, 1), edtf, "stated", "because the test says so")


def telling(  # noqa: PLR0913 - every argument is one field of the record
    order: int = 0,
    *,
    kind: EventType = EventType.ASSAULT,
    status: Status = Status.ASSERTED,
    actor: tuple[Party, ...] = (),
    recipient: tuple[Party, ...] = (),
    speaker: tuple[Party, ...] = (),
    where: Place | None = None,
    when: Moment | None = None,
    items: tuple[Item, ...] = (),
    rule: str = "fr.assault.essai",
    sentence: int | None = None,
    headline: bool = False,
    definite: bool = False,
    whole: frozenset[int] = frozenset(),
) -> Telling:
    """A telling that names only what the test is about; its evidence is ten characters for each ``order``."""
    return Telling(
        order=order,
        sentence=order if sentence is None else sentence,
        headline=headline,
        rule=rule,
        type=kind,
        mode=None,
        status=status,
        actor=actor or (UNKNOWN,),
        recipient=recipient,
        speaker=speaker,
        place=where,
        moment=when,
        items=items,
        evidence=Span(order * 10, order * 10 + 10),
        lemma="essayer",
        whole=whole,
        against_party=bool(recipient),
        definite=definite,
        indefinite=False,
        open_sides=False,
        open_addressees=False,
        reasons=(),
    )
