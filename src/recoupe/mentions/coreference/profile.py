"""What a mention shows of itself: sort, gender, number, roles, the words of its name or description."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.coreference.wording import folded, name_words, narrowing, title_of
from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.model.mention import Mention
    from recoupe.model.syntax import Syntax, Token

#: Kinds that act, suffer and speak: only these are antecedents of personal pronouns.
PARTIES = frozenset({MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.ORGANISATION, MentionKind.GROUP})

_PACK = coreference_pack()
_WORDS = _PACK.words
# Prepositions that hold an article: "du" is "de le".
_CONTRACTED = frozenset({"du", "des", "au", "aux"})
_FEMININE_NAMES = frozenset(map(folded, _WORDS.feminine_names))


class Profile(NamedTuple):
    """A mention as coreference sees it.

    ``sort`` is a pronoun's (``personal``, ``demonstrative``, ``relative``, ``first``, ``possessive``) or ``name``,
    ``description``, ``other``. ``feminine`` and ``plural`` are ``None`` where the words do not tell. ``words`` are the
    folded words of a name, ``modifiers`` those that narrow a title or description ("russe", "défense"); ``of_body``
    tells that a common noun does. ``definite`` is true when the determiner announces somebody known, ``bare`` when a
    singular has no determiner at all, ``pointing`` when it is "ce", "cette", "ces".
    """

    mention: Mention
    sort: str
    feminine: bool | None
    plural: bool | None
    roles: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    modifiers: frozenset[str] = frozenset()
    of_body: bool = False
    lemma: str = ""
    definite: bool = False
    bare: bool = False
    pointing: bool = False


def profile(syntax: Syntax, mention: Mention) -> Profile:
    """What ``mention`` shows of itself."""
    if mention.kind is MentionKind.PRONOUN:
        return _pronoun(syntax, mention)
    if mention.kind not in PARTIES:
        return Profile(mention, "other", None, mention.plural)
    feminine, plural = _agreement(syntax, mention)
    title = title_of(syntax, mention)
    roles = title.roles
    words = name_words(mention)
    if words:
        feminine = _person_gender(mention, words, feminine)
        if not roles or mention.kind is not MentionKind.PERSON:
            return Profile(mention, "name", feminine, plural, roles, words)
        narrowed = narrowing(syntax, mention, title)
        return Profile(
            mention, "name", feminine, plural, roles, words, narrowed.words.difference(words), narrowed.of_body
        )
    narrowed, determiner = narrowing(syntax, mention, title), determiner_of(syntax, mention)
    definite = _is_definite(syntax, mention, determiner)
    pointing = determiner is not None and determiner.text.lower() in _WORDS.pointing_determiners
    return Profile(
        mention, "description", feminine, plural, roles, (), narrowed.words, narrowed.of_body,
        mention.role or syntax.tokens[mention.head].lemma, definite, determiner is None and not plural, pointing,
    )  # fmt: skip


def _pronoun(syntax: Syntax, mention: Mention) -> Profile:
    if mention.role == "poss":
        return Profile(mention, "possessive", None, None)
    text = syntax.words(mention.first, mention.last).lower().replace("\u2019", "'").lstrip("-").removeprefix("t-")
    entry = _PACK.pronouns.get(text) or _PACK.pronouns.get(syntax.tokens[mention.head].text.lower().lstrip("-"))
    if entry is None:
        return Profile(mention, "first", None, None)
    return Profile(mention, entry.sort, entry.feminine, entry.plural)


# -- gender and number ---------------------------------------------------------------------------------------------


def _agreement(syntax: Syntax, mention: Mention) -> tuple[bool | None, bool]:
    """Gender and number, from the record, else the determiner, else the noun's own features."""
    feminine, plural = mention.feminine, mention.plural
    determiner = determiner_of(syntax, mention)
    if determiner is not None:
        word = determiner.text.lower()
        plural = plural or word in _WORDS.plural_determiners
        if feminine is None and not plural and word in _WORDS.feminine_determiners:
            feminine = True
        elif feminine is None and not plural and word in _WORDS.masculine_determiners:
            feminine = False
    if feminine is None:
        feminine = _noun_gender(syntax.tokens[mention.head], mention)
    return feminine, plural


def _noun_gender(head: Token, mention: Mention) -> bool | None:
    if mention.kind is MentionKind.COUNTRY:
        return _country_gender(mention)
    # The tagger guesses the gender of proper names: its guess is no evidence.
    if head.pos != "NOUN" or mention.kind is MentionKind.PERSON:
        return None
    if head.has("Gender=Fem"):
        return True
    return False if head.has("Gender=Masc") else None


def _country_gender(mention: Mention) -> bool | None:
    if mention.metonym or mention.plural:
        return None
    word = mention.name.rsplit("-", 1)[-1].casefold()
    return word.endswith("e") and word not in _WORDS.masculine_countries


def _person_gender(mention: Mention, words: tuple[str, ...], shown: bool | None) -> bool | None:  # noqa: FBT001 - a fact, not a switch
    if shown is not None or mention.kind is not MentionKind.PERSON:
        return shown
    if words[0] in _FEMININE_NAMES:
        return True
    opening = mention.name.split(None, 1)[0].casefold()
    if opening in _WORDS.feminine_titles:
        return True
    return False if opening in _WORDS.masculine_titles else None


def determiner_of(syntax: Syntax, mention: Mention) -> Token | None:
    """The determiner at the start of the mention, or the preposition that has swallowed it ("du", "au")."""
    token = syntax.tokens[mention.first]
    if token.pos == "DET":
        return token
    before = syntax.tokens[mention.first - 1] if mention.first else token
    if before.index == token.index or before.sentence != token.sentence:
        return None
    swallowed = before.pos == "ADP" and before.text.lower() in _CONTRACTED
    return before if before.pos == "DET" or swallowed else None


def _is_definite(syntax: Syntax, mention: Mention, determiner: Token | None) -> bool:
    if determiner is None or determiner.text.lower() not in _WORDS.definite_determiners:
        return False
    # "les 1 550 soldats" who stay are not the 3 550 of before.
    if any(token.pos == "NUM" for token in syntax.tokens[mention.first : mention.head]):
        return False
    # "des" is "de les" when the tagger calls it a preposition, else it brings in somebody new.
    return determiner.text.lower() != "des" or determiner.pos == "ADP"
