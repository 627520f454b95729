"""Whether the verb that a time belongs to looks back or ahead: the tree first, the nearest finite verb failing that."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.model.syntax import Syntax, Token


class Tense(Enum):
    """What the verb says about the day: before the text, after it, or nothing."""

    PAST = "past"
    FUTURE = "future"
    #: Told in the present by the very verb that the time belongs to.
    PRESENT = "present"
    OPEN = "open"


# A time stands at most so many governors below its verb ("le sommet du groupe de contact de mardi").
_CLIMB = 6
# "votera" is "voter" with an ending; a past historic such as "entra" is not.
_FUTURE_ENDINGS = frozenset({"a", "ont", "ai", "ons", "ez", "ait", "aient"})
_VERBS = frozenset({"VERB", "AUX"})


def tense_at(syntax: Syntax, token: int, words: Mapping[str, frozenset[str]], *, toward: bool = False) -> Tense:
    """The tense of the clause that token ``token`` stands in.

    ``words`` are the pack's classes of verbs that look ahead; ``toward`` says that "à", "au", "pour" or "jusqu'au"
    stands before the time ("reporté au 12 juin").
    """
    governor = syntax.tokens[token]
    for step in range(_CLIMB):
        if toward and (governor.lemma in words["postponed"] or governor.lemma in words["prospective"]):
            return Tense.FUTURE
        if _is_verbal(syntax, governor):
            tense = _verb_tense(syntax, governor, words, depth=0)
            present = governor.has("Tense=Pres") or _may_be_present(governor)
            own = step <= 1 and tense is Tense.OPEN and present and governor.has("VerbForm=Fin")
            return Tense.PRESENT if own else tense
        if governor.head == governor.index:
            break
        governor = syntax.tokens[governor.head]
    return _nearest_finite(syntax, token, words)


def _is_verbal(syntax: Syntax, token: Token) -> bool:
    return token.pos in _VERBS or any(child.dep.startswith(("cop", "aux")) for child in syntax.dependents(token.index))


def _verb_tense(syntax: Syntax, verb: Token, words: Mapping[str, frozenset[str]], depth: int) -> Tense:
    helpers = [child for child in syntax.dependents(verb.index) if child.dep.startswith(("aux", "cop"))]
    compound = any(child.dep == "aux:tense" for child in helpers)
    finite = [form for form in (verb, *helpers) if form.has("VerbForm=Fin")]
    if any(form.has("Tense=Fut") for form in finite) or _is_spelt_as_future(verb):
        return Tense.FUTURE
    if any(form.has("Mood=Cnd") for form in finite):
        return Tense.PAST if compound else Tense.FUTURE
    if any(form.has("Tense=Imp") or (form.has("Tense=Past") and not _may_be_present(form)) for form in finite):
        return Tense.FUTURE if verb.lemma == "devoir" else Tense.PAST
    if compound:
        return Tense.PAST
    if verb.has("VerbForm=Inf"):
        return _governed(syntax, verb, words, depth)
    if verb.has("VerbForm=Part") and verb.has("Tense=Past"):
        before = any(child.lemma in words["initially"] for child in syntax.dependents(verb.index))
        return Tense.OPEN if before else _participle(verb, helpers, words)
    return Tense.FUTURE if verb.lemma in words["modal"] or verb.lemma in words["scheduled"] else Tense.OPEN


def _may_be_present(verb: Token) -> bool:
    """Whether present and past historic are spelt alike ("réunit", "dit"): there the tagger only guesses."""
    return verb.text.lower().endswith("it") and verb.lemma.endswith(("ir", "ire"))


def _is_spelt_as_future(verb: Token) -> bool:
    """Whether the form is the infinitive with a future or conditional ending, whatever the tagger made of it."""
    word, stem = verb.text.lower(), verb.lemma.removesuffix("e")
    return word.startswith(stem) and word[len(stem) :] in _FUTURE_ENDINGS


def _participle(verb: Token, helpers: list[Token], words: Mapping[str, frozenset[str]]) -> Tense:
    """Ahead for "prévu mardi", back for "tué mardi"; "est tué mardi" is told in the present."""
    if verb.lemma in words["scheduled"]:
        return Tense.FUTURE
    return Tense.OPEN if helpers else Tense.PAST


def _governed(syntax: Syntax, verb: Token, words: Mapping[str, frozenset[str]], depth: int) -> Tense:
    """An infinitive looks where the verb above it looks ("doit partir lundi", "a promis de partir lundi")."""
    if verb.head == verb.index or depth >= _CLIMB:
        return Tense.OPEN
    governor = syntax.tokens[verb.head]
    if governor.lemma in words["prospective"]:
        return Tense.PAST if _is_pluperfect(syntax, governor) else Tense.FUTURE
    if _is_verbal(syntax, governor):
        return _verb_tense(syntax, governor, words, depth + 1)
    to_come = any(child.lemma == "à" and child.dep in {"mark", "case"} for child in syntax.dependents(verb.index))
    return Tense.FUTURE if to_come else Tense.OPEN


def _is_pluperfect(syntax: Syntax, verb: Token) -> bool:
    return any(child.dep == "aux:tense" and child.has("Tense=Imp") for child in syntax.dependents(verb.index))


def _nearest_finite(syntax: Syntax, token: int, words: Mapping[str, frozenset[str]]) -> Tense:
    sentence = syntax.sentences[syntax.tokens[token].sentence]
    finite = [
        other
        for other in syntax.tokens[sentence.first : sentence.last + 1]
        if other.pos in _VERBS and other.has("VerbForm=Fin")
    ]
    if not finite:
        return Tense.OPEN
    nearest = min(finite, key=lambda other: (abs(other.index - token), other.index))
    if nearest.dep.startswith(("aux", "cop")):
        nearest = syntax.tokens[nearest.head]
    return _verb_tense(syntax, nearest, words, depth=0)
