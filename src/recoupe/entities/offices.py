"""Offices that packs date: "le ministre libyen de la Défense" is whoever held the office when the article appeared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.claim import Reason
from recoupe.model.entity import Candidate
from recoupe.model.mention import MentionKind
from recoupe.packs.belonging import belonging_words
from recoupe.packs.dates import meets
from recoupe.packs.naming import name_words
from recoupe.packs.world import demonyms, known_by_id, known_things
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.entities.subjects import Subject
    from recoupe.model.mention import Mention
    from recoupe.model.syntax import Syntax


class Office(NamedTuple):
    """Who held which office of which body, from when to when (EDTF, open where ``None``)."""

    holder: str
    title: str
    of: str
    since: str | None
    until: str | None


@cache
def _offices() -> tuple[Office, ...]:
    return tuple(
        Office(thing.id, each.title, each.of, each.since, each.until)
        for thing in known_things()
        for each in thing.offices
        if each.of is not None
    )


def holders(syntax: Syntax, subject: Subject, published: str | None) -> tuple[Candidate, ...]:
    """The persons of the packs whom a description of an office may mean: those that held it on the day of the article.

    Without a known day every holder may be meant; an office of the past ("l'ancien ministre") names nobody here, nor
    does one of many ("un chef de la milice").
    """
    root = subject.root
    if root.kind is not MentionKind.PERSON or subject.names or root.plural or _is_one_of_many(syntax, root):
        return ()
    words = fold_letters(root.span.of(syntax.text)).split()
    if belonging_words("former").intersection(words):
        return ()
    found: dict[str, Candidate] = {}
    for office in _of_its_body(subject):
        if _is_title(office, subject, words) and meets(office.since, office.until, published):
            found.setdefault(office.holder, _candidate(office, root))
    return tuple(found.values())


def _is_one_of_many(syntax: Syntax, root: Mention) -> bool:
    return any(
        token.head == root.head and token.has("Definite=Ind") for token in syntax.tokens[root.first : root.head + 1]
    )


def _of_its_body(subject: Subject) -> Iterable[Office]:
    """The offices of the bodies that the description names, or of those that govern the state that it names."""
    named = {inner.entity for inner in subject.inner if inner.entity}
    bodies = {entity for entity in named if not entity.startswith(("country:", "place:"))}
    if bodies:
        return [office for office in _offices() if office.of in bodies]
    return () if subject.root.country is None else _of_government().get(subject.root.country, ())


@cache
def _of_government() -> dict[str, list[Office]]:
    """The offices of states and their governments, by state: a state's adjective names no militia's, and no bank's."""
    found: dict[str, list[Office]] = {}
    for office in _offices():
        body = known_by_id()[office.of]
        if body.country is not None and (body.kind is MentionKind.COUNTRY or body.sort == "government"):
            found.setdefault(body.country, []).append(office)
    return found


def _is_title(office: Office, subject: Subject, words: list[str]) -> bool:
    """Whether the description says the title, whole ("ministre de la Défense") or in short ("commandant" in chief).

    A title of one word says no more than that word: "chef local" is not "chef".
    """
    title = _telling(fold_letters(office.title).split())
    names = {word for inner in subject.inner for word in fold_letters(inner.mention.name).split()}
    said = _telling(word for word in words if word not in names and word not in demonyms())
    # "ministre adjoint" is no minister, unless that is the title.
    deputies = belonging_words("deputy")
    whole = title <= said and len(title) > 1
    return bool(said) and (whole or said <= title) and said & deputies == title & deputies


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) - name_words("linking")


def _candidate(office: Office, root: Mention) -> Candidate:
    holder, body = known_by_id()[office.holder], known_by_id().get(office.of)
    when = f"{office.since or '..'}/{office.until or '..'}"
    sentence = f"{office.title}, {body.name if body else office.of}, {when}"
    return Candidate(holder.entity, holder.name, (Reason("link.office", sentence, (root.span,)),))
