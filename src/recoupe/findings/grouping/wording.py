"""How the words of a claim show whether its act is one that was told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.article import LineLabel
from recoupe.model.claim import Status
from recoupe.model.span import Span
from recoupe.packs.returning import folded, returning
from recoupe.text.stemming import fold_word

if TYPE_CHECKING:
    from recoupe.findings.grouping.traits import Traits
    from recoupe.model.finding import Report

# So many characters before and behind the word that tells an act may bear on whether it is told again.
_BEFORE, _BEHIND = 40, 45
# Where a sentence begins, and the mark that opens quoted words inside it.
_START = re.compile(r"(?:[.!?…]\s+|\n\s*)[\"«“\s]*")
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{3,}")
_WORD = re.compile(r"[^\W\d_]+")
_OF = re.compile(r"\s+d(?:es?\b|u\b|['’])")
_LONG = re.compile(r"[^\W\d_]{5,}")
_CLAUSE = re.compile(r"[,;:.()\n\"»«]")
_CLAUSE_LENGTH, _SENTENCE = 150, 400
_STEM = 5


def trigger(telling: Traits) -> Span | None:
    """Where the word stands that tells the act."""
    return _trigger(telling.first)


def _trigger(report: Report) -> Span | None:
    """The first such word below the titles, or that of a title where nothing below tells the act."""
    rules = set(report.claim.rules)
    told = [reason.spans[0] for reason in report.claim.reasons if reason.rule in rules and reason.spans]
    titles = [line.span for line in report.article.lines if line.label is LineLabel.TITLE]
    below = (span for span in told if not any(title.covers(span) for title in titles))
    return next(below, told[0] if told else None)


def position(telling: Traits) -> int:
    """Where in its article a telling stands."""
    told = trigger(telling)
    return told.start if told else min((span.start for span in telling.first.claim.evidence), default=0)


def gap(a: Traits, b: Traits) -> int:
    """Characters between the words of two tellings of one article; 0 or less where they share some."""
    spans = [(x, y) for x in a.first.claim.evidence for y in b.first.claim.evidence]
    return min(max(x.start - y.end, y.start - x.end) for x, y in spans)


def known_noun(report: Report) -> str | None:
    """The noun that tells the act as one that the reader knows ("l'attaque", "ce raid")."""
    noun = _known(report)
    return noun.of(report.article.text) if noun else None


def known_by(report: Report) -> frozenset[str]:
    """The stems of the names behind such a noun ("le raid de Tarvel")."""
    noun = _known(report)
    behind = _complement(report.article.text, noun) if noun else ""
    return frozenset(fold_word(name)[:_STEM] for name in _NAME.findall(behind))


def _known(report: Report) -> Span | None:
    text = report.article.text
    starts = [span.start for span in (_trigger(report), *report.claim.evidence) if span]
    at = next((start for start in starts if _ends_known(text[max(0, start - _BEFORE) : start])), None)
    found = _WORD.match(text, at) if at is not None else None
    return Span(*found.span()) if found and found[0].islower() else None


def _ends_known(before: str) -> bool:
    words = _WORD.findall(before)
    return (
        bool(words)
        and fold_word(words[-1]) in returning().known | returning().this
        and not before.rstrip(" '’").endswith(tuple('.,;:"»'))
    )


def names_another(later: Traits, earlier: Traits) -> bool:
    """Whether a name behind a known noun says that another act is meant ("l'attaque de Tarvel")."""
    told = trigger(later)
    if told is None or not later.known:
        return False
    text = later.first.article.text
    named = {fold_word(name)[:_STEM] for name in _NAME.findall(_complement(text, told))}
    return bool(named) and not named & named_in(earlier)


def of_something_else(later: Traits, earlier: Traits) -> bool:
    """Whether a known noun says of what it is ("la fermeture des ponts"), and the other telling has no such thing."""
    told = trigger(later)
    if told is None or not later.known:
        return False
    of = _OF.match(later.first.article.text, told.end)
    if of is None:
        return False
    noun = next(iter(_LONG.findall(_complement(later.first.article.text, Span(told.start, of.end())))), None)
    return noun is not None and fold_word(noun)[:_STEM] not in earlier.words


def _complement(text: str, told: Span) -> str:
    """What stands behind a word in its own clause."""
    return _CLAUSE.split(text[told.end : told.end + _BEHIND], maxsplit=1)[0]


def named_in(telling: Traits) -> frozenset[str]:
    """The stems of the names by which a telling may be called: its place, its parties, and the names beside its act."""
    told, text = trigger(telling), telling.first.article.text
    beside = _complement(text, told) if told else ""
    beside += f" {_CLAUSE.split(text[max(0, told.start - _CLAUSE_LENGTH) : told.start])[-1]}" if told else ""
    parties = (party.owners for party in (*telling.doers, *telling.sufferers))
    own = frozenset(fold_word(name)[:_STEM] for name in _NAME.findall(beside))
    return own.union(telling.where.words if telling.where else (), *parties)


def is_other(telling: Traits) -> bool:
    """Whether the words themselves say that the act is another than the one before."""
    told, text = trigger(telling), telling.first.article.text
    if told is None:
        return False
    near = _near(telling, told)
    words = {*near[-2:], *folded(_complement(text, told)).split()[:1]}
    opening = f"{folded(text[_sentence(text, told.start) : told.start])} "
    # "n'a livré aucun missile" denies what was told; "aucune attaque n'a eu lieu" told of nobody is no telling of it.
    others = returning().other if telling.status is Status.DENIED else returning().other | returning().none
    return bool(words & others) or opening.startswith(tuple(f"{phrase} " for phrase in returning().opening))


def is_pointed_at(telling: Traits) -> bool:
    """Whether a demonstrative points at the act as one that the text told ("cette attaque")."""
    told = trigger(telling)
    return told is not None and bool(returning().this & {*_near(telling, told)[-1:]})


def is_new(telling: Traits) -> bool:
    """Whether the act is a noun that the reader does not know yet ("dans une embuscade")."""
    told = trigger(telling)
    return told is not None and bool(returning().new & {*_near(telling, told)[-1:]})


def is_added(telling: Traits) -> bool:
    """Whether the words add the act to another one ("ont également visé")."""
    told = trigger(telling)
    if told is None:
        return False
    behind = folded(_complement(telling.first.article.text, told)).split()
    return bool(returning().also & {*_near(telling, told)[-2:], *behind[:2]})


def is_sum(telling: Traits) -> bool:
    """Whether the sentence counts over many acts ("depuis janvier")."""
    told, text = trigger(telling), telling.first.article.text
    if told is None:
        return False
    end = min((at for mark in ".\n" if (at := text.find(mark, told.end)) >= 0), default=len(text))
    sentence = f" {folded(text[_sentence(text, told.start) : end])} "
    return any(f" {phrase} " in sentence for phrase in returning().sums)


def _near(telling: Traits, told: Span) -> list[str]:
    """The folded words before a word, the nearest last."""
    return folded(telling.first.article.text[max(0, told.start - _BEFORE) : told.start]).split()


def _sentence(text: str, at: int) -> int:
    """Where the sentence around a place begins."""
    return max((found.end() for found in _START.finditer(text, max(0, at - _SENTENCE), at)), default=0)


def is_cleft(telling: Traits) -> bool:
    """Whether the clause is of the form "c'est X qui": only X is new."""
    told = trigger(telling)
    if told is None:
        return False
    text = telling.first.article.text
    clause = re.split(r"[;.\n]", text[max(0, told.start - _CLAUSE_LENGTH) : told.start])[-1]
    words = f" {folded(clause)} "
    opened = [words.partition(f" {phrase} ")[2] for phrase in returning().cleft]
    return any(not returning().subject.isdisjoint(rest.split()) for rest in opened)
