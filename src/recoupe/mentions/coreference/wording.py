"""The words of a mention: is it a name or a description, which roles does it give, what narrows it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.model.mention import Mention
    from recoupe.model.syntax import Syntax, Token

_PACK = coreference_pack()
_WORDS = _PACK.words
# The same noun names a body in the singular and its people in the plural, one leader or several.
_ROLE_KINDS = {
    MentionKind.PERSON: frozenset({"person"}),
    MentionKind.COUNTRY: frozenset({"country"}),
    MentionKind.ORGANISATION: frozenset({"organisation"}),
    MentionKind.GROUP: frozenset({"group", "organisation", "person"}),
}
# First words of role phrases; of "porte-parole" also the first part, which the tokeniser may cut off.
_OPENERS = frozenset(word for phrase in _PACK.phrases for word in (phrase, phrase.split("-")[0]))
_WORD = re.compile(r"[^\W_]+(?:\.(?=\W|$))?")
_OPENING = re.compile(r"[^\s,;.()«»\"]+")
_COMPLEMENT = re.compile(r"(?:de|du|des|d'|à|au|aux|en|pour|sur)\b", re.IGNORECASE)
# Longest role phrase of the pack, in characters: how far to look behind a noun for its complement.
_REACH = 48
# Spellings of one sound in transcribed names.
_SOUNDS = (("ou", "u"), ("dj", "j"), ("sh", "ch"), ("y", "i"), ("q", "k"), ("ck", "k"), ("ph", "f"))
_DOUBLED = re.compile(r"(.)\1")
_SHORTEST_WITH_MUTE_E = 5
# Dependents that tell one party from another, and how many tokens behind the noun they still do.
_NARROWING = frozenset({"amod", "nmod", "acl"})
_NEAR = 6
_CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "VERB"})


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word of a name without what transcriptions vary: diacritics, doubled letters, ``ou``/``u``, ``dj``/``j``."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    for spelling, sound in _SOUNDS:
        plain = plain.replace(spelling, sound)
    plain = _DOUBLED.sub(r"\1", plain)
    return plain[:-1] if plain.endswith("e") and len(plain) > _SHORTEST_WITH_MUTE_E else plain


@lru_cache(maxsize=20_000)
def _roles_at(stretch: str, lemma: str) -> tuple[tuple[str, int], ...]:
    """Roles that a lower-case stretch of text opens with, each with its length in characters, longest phrases only."""
    match = _OPENING.match(stretch)
    if match is None:
        return ()
    word = match.group().split("'")[0]
    behind = " ".join(stretch[len(word) :].split())
    for first in (word, lemma, word.rstrip("sx")):
        phrases = _PACK.phrases.get(first)
        if phrases:
            break
    else:
        return ()
    found: list[tuple[str, int]] = []
    for rest, role in phrases:
        if found and len(word) + len(rest) < found[0][1]:
            break
        if not rest or (behind.startswith(rest) and not behind[len(rest) : len(rest) + 1].isalnum()):
            found.append((role, len(word) + len(rest)))
    return tuple(found)


def _levelled(text: str) -> str:
    """Lower case, straight apostrophes, and the accent that capitals lose in "chef de l'Etat"; as long as ``text``."""
    return text.lower().replace("\u2019", "'").replace("etat", "état")


def _role_start(syntax: Syntax, mention: Mention) -> tuple[Token, tuple[tuple[str, int], ...]] | None:
    """The token at which the mention's own role phrase begins, and the roles of its kind."""
    wanted = _ROLE_KINDS[mention.kind]
    # Behind its head a phrase holds what describes it: "sources militaires" are no soldiers.
    for token in syntax.tokens[mention.first : mention.head + 1]:
        if token.pos == "DET":
            continue
        if token.pos == "ADP":
            return None
        if (
            token.lemma not in _OPENERS
            and token.text.lower() not in _OPENERS
            and token.text.lower().rstrip("sx") not in _OPENERS
        ):
            continue
        stretch = _levelled(syntax.text[token.start : token.start + _REACH])
        roles = tuple(found for found in _roles_at(stretch, token.lemma) if _PACK.roles[found[0]].of in wanted)
        if roles:
            return token, roles
    return None


class Title(NamedTuple):
    """The roles that a mention's own words give it, and the characters and the token of the phrase that gives them."""

    roles: frozenset[str]
    token: int
    start: int
    end: int


def title_of(syntax: Syntax, mention: Mention) -> Title:
    """The mention's role phrase ("chef de guerre"); without roles the head stands in for it."""
    found = _role_start(syntax, mention)
    if found is None:
        head = syntax.tokens[mention.head]
        title = Title(frozenset(), head.index, head.start, head.end)
    else:
        token, roles = found
        title = Title(frozenset(role for role, _ in roles), token.index, token.start, token.start + roles[0][1])
    if mention.kind is MentionKind.GROUP and mention.role:
        # "forces de l'ordre" are no army, whatever "forces" alone may be.
        longer = found is not None and title.end > found[0].end
        phrase = frozenset(role for role in title.roles if longer and _PACK.roles[role].of == "group")
        # The finder looks through quantities: a "nombre de combattants" are fighters.
        return title._replace(roles=phrase or _group_roles(mention.role))
    return title


@lru_cache(maxsize=4096)
def _group_roles(lemma: str) -> frozenset[str]:
    roles = _roles_at(lemma, lemma)
    return frozenset(role for role, _ in roles if _PACK.roles[role].of in _ROLE_KINDS[MentionKind.GROUP])


def name_words(mention: Mention) -> tuple[str, ...]:
    """The folded words of the mention's proper name, without particles; empty for a description."""
    if mention.kind is MentionKind.GROUP:
        return ()
    return _name_words(mention.kind, mention.name.replace("\u2019", "'"), mention.entity is not None)


@lru_cache(maxsize=20_000)
def _name_words(kind: MentionKind, name: str, known: bool) -> tuple[str, ...]:  # noqa: FBT001 - a fact, not a switch
    roles = _roles_at(_levelled(name[:_REACH]), "")
    if not roles:
        if known or name[:1].isupper():
            return _folded_words(name)
        return _name_behind_role(name)
    if kind is MentionKind.COUNTRY:
        return _folded_words(name) if known or _has_capital(name) else ()
    rest = name[roles[0][1] :].strip()
    if kind is MentionKind.ORGANISATION and (known or (name[0].isupper() and rest)):
        return _folded_words(name)
    return _name_behind_role(rest)


def _name_behind_role(rest: str) -> tuple[str, ...]:
    """The name behind "maréchal" or "groupe"; what follows a preposition is a complement, no name."""
    for match in _WORD.finditer(rest):
        word = match.group()
        if _COMPLEMENT.fullmatch(word) or rest[match.start() : match.start() + 2].lower() == "d'":
            return ()
        if word[0].isupper():
            return _folded_words(rest[match.start() :])
    return ()


def _has_capital(name: str) -> bool:
    return any(character.isupper() for character in name)


def _folded_words(name: str) -> tuple[str, ...]:
    words = [folded(match.group()) for match in _WORD.finditer(name)]
    return tuple(word for word in words if word not in _WORDS.particles and not word.endswith(".")) or tuple(words)


def _narrows(syntax: Syntax, token: Token) -> bool:
    """Whether a dependent that the finder left out of the phrase narrows it all the same."""
    if token.dep not in _NARROWING or token.index - token.head > _NEAR:
        return False
    return token.dep != "nmod" or any(
        child.dep == "case" and child.lemma == "de" for child in syntax.dependents(token.index)
    )


class Narrowing(NamedTuple):
    """What tells a description from others of its role: folded lemmas ("russe", "défense").

    ``of_body`` is true when a complement with a common noun is among them ("président de l'Assemblée nationale").
    """

    words: frozenset[str]
    of_body: bool


def narrowing(syntax: Syntax, mention: Mention, title: Title) -> Narrowing:
    """The words that narrow a description, those included that the finder left out of the phrase."""
    found: set[str] = set()
    of_body = False
    tokens = [*syntax.tokens[mention.first : mention.last + 1]]
    tokens += [
        child for child in syntax.dependents(mention.head) if child.index > mention.last and _narrows(syntax, child)
    ]
    for token in tokens:
        if token.pos not in _CONTENT or token.index == title.token or title.start <= token.start < title.end:
            continue
        if token.lemma not in _WORDS.plain_modifiers and token.text.lower() not in _WORDS.plain_modifiers:
            found.add(folded(token.lemma))
            of_body = of_body or token.pos == "NOUN"
    return Narrowing(frozenset(found), of_body)


def without_nouns(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organisation's name from the first that is no role noun: "groupe Wagner" -> "Wagner"."""
    for place, word in enumerate(words):
        if word not in _FOLDED_NOUNS:
            return words[place:]
    return words


_FOLDED_NOUNS = frozenset(folded(phrase) for phrase in _PACK.phrases)
