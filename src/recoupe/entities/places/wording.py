"""Words of the text -> the name in them, and what they mean by it: the town, near it, part of it, 15 km from it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from recoupe.packs.locating import locating_words
from recoupe.packs.romanisation import romanisation
from recoupe.packs.world import demonyms

#: Lists of ``locating.yml`` that say what kind of thing bears the name.
KINDS = frozenset({"settlement", "region", "district", "site", "outlying", "line", "nature", "sea"})
_LINK = re.compile(r"(?:^|[\s,(])(?:de la|de l['’]|de|du|des|d['’]|à la|à l['’]|à|au|aux)\s*(?:la |le |les |l['’])?$")
_ARTICLE = re.compile(r"(?:^|[\s(])(?:la|le|les|l['’]|cette|cet|ce|une|un)\s*$|(?<=\s)l['’]$|^l['’]$")
_OUTSIDE = re.compile(r"(?:^|[\s,(])(?:au|à l['’]|plus au|plus à l['’])\s*$")
_IN_WORD = frozenset("-'’")
# "près de X", "aux abords de X", "à une quinzaine de kilomètres à l'ouest de X".
_DISTANCE = re.compile(r"(?P<figure>\d[\d\s.,]*|[a-zé]+(?: [a-zé]+)?)(?: d['’]| de)?\s+(?P<unit>[a-zè]+)\s*$")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞŠŽ]|(?<=['’])[A-ZÀ-ÖØ-Þ]|(?<=\b[a-z][a-z]-)[A-Z]")
# "l'ambassade d'Otrie à Kolvar", "Kolvar (Otrie)": the place is named last, or before the bracket.
_INSIDE = re.compile(r"\s(?:à|au|aux)\s")
_NOUN_OF = re.compile(r"^(\w+) (?:de la |de l['’]|de |du |des |d['’])(?=[A-ZÀ-Ý])")
_AND = re.compile(r"\s(?:et|ou)\s|,|\s/\s")
# "l'objectif est de X": the verb, unless an article is elided before it.
_VERB = "est"
# Up to two adjectives may stand between the noun and its "de": "base aérienne russe de".
_ADJECTIVES = 2
_LEAD = 70


class Wording(NamedTuple):
    """How a place is meant.

    ``name`` is the bare name, empty for "l'ouest du pays". ``kind`` is a list of ``locating.yml`` or empty. ``near``
    means outside but close by, ``metres`` a stated distance, ``bearing`` a direction in degrees, seen from the place
    if ``near`` or ``metres``, else the part of the place that is meant. ``adjectives`` stand beside the noun.
    """

    name: str
    kind: str = ""
    near: bool = False
    metres: int | None = None
    bearing: int | None = None
    adjectives: tuple[str, ...] = ()
    country: bool = False
    several: bool = False
    #: The noun with the name, as a pack may list it: "lac Tchad".
    full: str = ""


def read(before: str, words: str) -> Wording:
    """What the words of a mention and the text in front of them, of the same sentence, say."""
    start = _name_start(words)
    name = _bare_name(words[start:]) if start is not None else ""
    lead = f"{before}{words[: len(words) if start is None else start]}".lower()[-_LEAD:]
    if start is None:
        return _pointing(lead)
    noun = _NOUN_OF.match(name)
    kind = _kind(noun.group(1)) if noun else _noun_in_name(name)
    wording = Wording(name[noun.end() :] if noun and kind else name, kind=kind, several=bool(_AND.search(name)))
    return _around(_typed(wording, lead), lead)


def _bare_name(words: str) -> str:
    name = words.partition("(")[0]
    return _INSIDE.split(name)[-1].strip(" ,.;:)«»\"'’")


def _name_start(words: str) -> int | None:
    """Where the name begins: the first capital that is not a direction's, with an Arabic article before it."""
    for match in _CAPITAL.finditer(words):
        first = re.match(r"[\w-]+", words[match.start() :])
        if first is not None and first.group().lower() in locating_words().bearings and match.end() < len(words):
            continue
        before = words[: match.start()]
        article = re.search(r"(?:^|\s|['’])(\w{2,3})[- ]$", before)
        if article is not None and article.group(1) in romanisation().articles:
            return article.start(1)
        return match.start()
    return None


def _noun_in_name(name: str) -> str:
    """The kind of a name that says it itself: "Mont Kolvar", "Lac Tchad"."""
    return _kind(name.split(maxsplit=1)[0]) if " " in name else ""


def _kind(word: str) -> str:
    low = word.lower()
    nouns = locating_words().nouns
    found = nouns.get(low) or nouns.get(low.removesuffix("s")) or ""
    return found if found in KINDS else ""


def _typed(wording: Wording, lead: str) -> Wording:
    """The wording with the noun that the name hangs on: "la base aérienne de" makes it ``outlying``."""
    found = noun_before(_unlinked(lead)[0])
    if found is None:
        return wording
    kind, adjectives, rest = found
    full = f"{_unlinked(lead)[0][len(rest) :].strip()}{lead[len(_unlinked(lead)[0]) :] or ' '}{wording.name}"
    return wording._replace(kind=wording.kind or kind, adjectives=adjectives, full=full)


def noun_before(lead: str) -> tuple[str, tuple[str, ...], str] | None:
    """Kind, adjectives and rest of a lead that ends in a noun of place: "à l'est de la province syrienne"."""
    adjectives: list[str] = []
    rest = lead
    for _ in range(_ADJECTIVES + 1):
        start, word = _last_word(rest)
        if not word:
            return None
        noun = _after_apostrophe(word)
        kind = _kind(noun)
        if kind:
            return kind, tuple(adjectives), rest[: start + len(word) - len(noun)]
        adjectives.append(word)
        rest = rest[:start]
    return None


def _around(wording: Wording, lead: str) -> Wording:
    """The wording with what stands before the place: near, a distance, a direction."""
    found = noun_before(_unlinked(lead)[0])
    # "la province d'Idlib" may itself be told from outside: "au nord de la province d'Idlib".
    lead = found[2] if found is not None and wording.kind else lead
    rest, linked = _unlinked(_ARTICLE.sub(" ", lead) if found is not None and wording.kind else lead)
    start, word = _last_word(rest)
    if not linked or not word:
        # "vers X" has no "de": the way there is not the place itself.
        return wording._replace(near=True) if _is_near(word) else wording
    rest, part = rest[:start], _after_apostrophe(word)
    bearing = locating_words().bearings.get(part)
    if bearing is not None and (part != _VERB or part != word):
        before = f"{rest}{word[: len(word) - len(part)]}"
        outside = bool(_OUTSIDE.search(before))
        metres = _distance(_OUTSIDE.sub("", before)) if outside else None
        return wording._replace(bearing=bearing, near=outside, metres=metres)
    metres = _distance(f"{rest}{word}")
    if metres is not None:
        return wording._replace(metres=metres, near=True)
    return wording._replace(near=True) if _is_near(part) else wording


def _is_near(word: str) -> bool:
    nouns = locating_words().nouns
    return "near" in {nouns.get(word), nouns.get(word.removesuffix("s"))}


def _distance(text: str) -> int | None:
    match = _DISTANCE.search(text.strip())
    if match is None:
        return None
    words = locating_words()
    unit = words.units.get(match["unit"]) or words.units.get(match["unit"].removesuffix("s"))
    figure = match["figure"].strip()
    digits = re.sub(r"[\s.]", "", figure).partition(",")[0]
    number = int(digits) if digits.isdigit() else _round_number(figure)
    return unit * number if unit and number else None


def _round_number(figure: str) -> int | None:
    counts = locating_words().counts
    parts = figure.split()
    return counts.get(figure) or counts.get(parts[-1]) or counts.get(f"une {parts[-1]}")


def _pointing(lead: str) -> Wording:
    """ "l'ouest du pays", "au sud de la capitale": no name, but a noun that stands for one, or part of it."""
    start, noun = _last_word(lead)
    demonym = demonyms().get(noun)
    if demonym is not None and demonym.known.country is not None:
        # "l'est libyen" is "l'est de la Libye"
        return _around(Wording("", adjectives=(noun,), country=True), f"{lead[:start].rstrip()} de ")
    country = locating_words().nouns.get(_after_apostrophe(noun)) == "country"
    return _around(Wording("", country=country), lead[:start])


def _last_word(text: str) -> tuple[int, str]:
    """The word that the text ends in, and where it starts; empty behind punctuation."""
    end = len(text.rstrip())
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] in _IN_WORD):
        start -= 1
    return start, text[start:end]


def _after_apostrophe(word: str) -> str:
    return word.replace("’", "'").rpartition("'")[2]


@lru_cache(maxsize=1024)
def _unlinked(lead: str) -> tuple[str, bool]:
    """The lead without the "de la" at its end, and whether there was one."""
    cut = _LINK.sub("", lead)
    return (cut, True) if cut != lead else (_ARTICLE.sub("", lead), False)
