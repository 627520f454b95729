"""Token -> the reporting verb that it is: its pack entry, its auxiliaries, its voice and mood."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.packs.reporting import Reporting, reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.claims.attribution_reading import Reading
    from recoupe.model.syntax import Token

CLITICS = frozenset(
    {"se", "s'", "le", "la", "l'", "les", "lui", "leur", "nous", "vous", "y", "en", "me", "m'", "ne", "n'"}
)
_REFLEXIVE = frozenset({"se", "s'", "-t-se"})
_MEANWHILE = [[a, b, c] for a, c in (("de", "côté"), ("pour", "part")) for b in ("son", "sa", "leur")]
NEGATIONS = frozenset({"pas", "jamais", "plus", "guère", "rien", "aucun", "aucune", "point"})
_HAVE = frozenset({"a", "ont", "avait", "avaient", "aurait", "auraient"})
_MODALS = frozenset({"pouvoir", "devoir", "vouloir", "refuser", "falloir", "aller", "éviter", "souhaiter", "hésiter"})


@cache
def _by_last_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Reporting], ...]]:
    """Verbs of several words ("faire savoir") by their last word."""
    index: dict[str, list[tuple[tuple[str, ...], Reporting]]] = {}
    for verb, entry in reporting_verbs().items():
        words = tuple(verb.split())
        if len(words) > 1 and words[0] != "se":
            index.setdefault(words[-1], []).append((words[:-1], entry))
    return {word: tuple(found) for word, found in index.items()}


@cache
def infinitives() -> frozenset[str]:
    """Infinitives of one word, reflexive ones without their pronoun."""
    return frozenset(verb.removeprefix("se ") for verb in reporting_verbs())


@cache
def verb_forms() -> Mapping[str, str]:
    """Present forms of verbs in -er, for words that the tagger took for nouns ("avance-t-il", "lâche le chef")."""
    forms: dict[str, str] = {}
    for verb in reporting_verbs():
        if verb.endswith("mentir"):
            forms[verb[:-2]] = forms[verb[:-2] + "ent"] = verb
        if verb.endswith("er") and " " not in verb:
            stem = verb[:-2]
            grave = stem[::-1].replace("é", "è", 1)[::-1] if "é" in stem[-3:] else stem
            doubled = stem[:-2] + "è" + stem[-1] if len(stem) > 2 and stem[-2] == "e" else stem  # noqa: PLR2004 - "el", "er"
            for each in {stem, grave, doubled, stem + stem[-1]}:
                forms[each + "e"] = verb
                forms[each + "ent"] = verb
    return forms


@cache
def participles() -> Mapping[str, str]:
    """Past participles of verbs in -er, for words that the tagger does not know ("a tweeté la police")."""
    return {verb[:-2] + "é": verb for verb in reporting_verbs() if verb.endswith("er") and " " not in verb}


@cache
def verb_lemmas() -> frozenset[str]:
    """Every lemma that may be, or end, a reporting verb."""
    return infinitives() | frozenset(_by_last_word())


def entry_of(reading: Reading, token: Token) -> tuple[Reporting | None, int]:
    """The pack entry of a verb form, and where its words start."""
    verbs = reporting_verbs()
    for words, entry in _by_last_word().get(token.lemma, ()):
        start = _words_before(reading, token.index, words)
        if start is not None:
            return entry, start
    if token.pos in {"VERB", "AUX"}:
        lemma = token.lemma if token.lemma in infinitives() else verb_forms().get(token.text, token.lemma)
        if lemma not in infinitives():
            return None, token.index
        return verbs.get(f"se {lemma}" if _is_reflexive(reading, token.index) else lemma), token.index
    if token.text in verb_forms() and _looks_like_verb(reading, token.index):
        return verbs.get(verb_forms()[token.text]), token.index
    if token.text in participles() and reading.low(token.index - 1) in _HAVE:
        return verbs.get(participles()[token.text]), token.index
    return None, token.index


def _words_before(reading: Reading, at: int, words: tuple[str, ...]) -> int | None:
    position = at - 1
    for word in reversed(words):
        while position > 0 and (reading.tokens[position].pos == "ADV" or reading.is_clitic_subject(position)):
            position -= 1
        if position < 0 or word not in {reading.tokens[position].lemma, reading.low(position)}:
            return None
        position -= 1
    return position + 1


def _looks_like_verb(reading: Reading, at: int) -> bool:
    """A form taken for a noun or adjective is a verb when an inverted subject follows, or a mark stands before it."""
    if reading.low(at + 1) in {"-t", "-il", "-elle", "-ils", "-elles", "-on"}:
        return True
    if at == 0:
        return False
    if reading.is_mark(at - 1) or reading.is_infinitive(at + 1):
        return True
    named = reading.tokens[min(at + 1, len(reading.tokens) - 1)].pos in {"DET", "PROPN"}
    return reading.low(at - 1) == "," and (reading.is_mark(at - 2) or named)


def _is_reflexive(reading: Reading, at: int) -> bool:
    for position in range(at - 1, max(-1, at - 5), -1):
        if reading.low(position) in _REFLEXIVE:
            return True
        token = reading.tokens[position]
        if token.pos not in {"AUX", "ADV", "PRON"}:
            return False
    return False


def group_start(reading: Reading, start: int, verb: int) -> int:
    """The first token of the verb with its auxiliaries ("a de son côté réagi", "s'est alarmée")."""
    first = start
    for child in reading.syntax.children[verb]:
        token = reading.tokens[child]
        if token.dep.startswith("aux") and start - 9 < child < first:
            first = child
    position = first - 1
    while position >= 0 and first - position < 6:  # noqa: PLR2004 - auxiliary, clitics and two adverbs
        token = reading.tokens[position]
        if token.lemma in {"avoir", "être"} or token.text.lower() in CLITICS or reading.is_clitic_subject(position):
            first = position
        elif reading.lows[max(0, position - 2) : position + 1] in _MEANWHILE:
            position -= 2  # "a de son côté réagi"
        elif token.pos != "ADV" or token.text.lower() in {"où", "comment"}:
            break
        position -= 1
    return first


def is_negated(reading: Reading, first: int, last: int) -> bool:
    """Whether the saying itself is negated ("n'a pas dit que"), not merely limited ("ne confirme que")."""
    if not any(reading.low(i) in {"ne", "n'"} for i in range(max(0, first - 1), last)):
        return False
    return any(reading.low(i) in NEGATIONS for i in range(max(0, first - 4), last + 3))


def is_passive(reading: Reading, token: Token) -> bool:
    """Passive voice; a participle coordinated with an active one shares its auxiliary."""
    if not token.has("VerbForm=Part") or token.has("Tense=Pres") or _is_reflexive(reading, token.index):
        return False
    children = [reading.tokens[child] for child in reading.syntax.children[token.index]]
    helpers = {child.lemma for child in children if child.dep.startswith("aux")}
    if any(child.text.lower() == "été" for child in children) or reading.low(token.index - 1) == "été":
        return True
    if "avoir" in helpers or (not helpers and any(child.dep == "nsubj" for child in children)):
        return False
    governor = reading.tokens[token.head]
    if not helpers and token.dep == "conj" and governor.pos == "VERB":
        return governor.index != token.index and is_passive(reading, governor)
    return True


def is_moody(reading: Reading, token: Token) -> bool:
    """Whether the saying itself is only possible, wanted or to come ("devrait annoncer que")."""
    governor = reading.tokens[token.head]
    return token.has("VerbForm=Inf") and governor.lemma in _MODALS and token.dep in {"xcomp", "ccomp"}
