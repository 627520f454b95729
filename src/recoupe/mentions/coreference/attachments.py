"""What the tree itself decides: relative pronouns and appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.coreference.profile import PARTIES
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from recoupe.mentions.coreference.clauses import Clauses
    from recoupe.mentions.coreference.profile import Profile
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Token

Answer = tuple[int | None, str]
_MAX_CLIMB = 8
_SKIPPED = frozenset(
    {",", "-", "–", "(", "à", "de", "d'", "par", "pour", "avec", "dans", "sur", "contre", "chez", "en", "selon"}
)
_COLLECTIVE = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP})


def relative(clauses: Clauses, mentions: Mentions, profile: Profile) -> Answer:
    """The antecedent of a relative pronoun: the noun that its clause hangs on, mended by agreement with the verb."""
    tokens = clauses.tokens
    pronoun = tokens[profile.mention.head]
    clause = _relative_clause(clauses, pronoun)
    noun = tokens[clause.head] if clause is not None else _word_before(clauses, profile.mention.first)
    if noun is None or noun.index >= pronoun.index:
        return None, "no noun before the relative clause"
    noun = _agreeing(clauses, noun, pronoun, clause)
    antecedent = _mention_of(mentions, noun.index)
    if antecedent is None or antecedent.index == profile.mention.index:
        return None, f"its antecedent {noun.text!r} names no party"
    return antecedent.index, "antecedent of the relative clause"


def _relative_clause(clauses: Clauses, pronoun: Token) -> Token | None:
    token = pronoun
    for _ in range(_MAX_CLIMB):
        if token.head == token.index:
            return None
        token = clauses.tokens[token.head]
        if token.dep.startswith("acl") and token.head < pronoun.index:
            return token
        if token.index < pronoun.index:
            return None
    return None


def _word_before(clauses: Clauses, first: int) -> Token | None:
    sentence = clauses.tokens[first].sentence
    for index in range(first - 1, max(-1, first - 4), -1):
        token = clauses.tokens[index]
        if token.sentence != sentence:
            return None
        if token.text.lower() not in _SKIPPED:
            return token
    return None


def _agreeing(clauses: Clauses, noun: Token, pronoun: Token, clause: Token | None) -> Token:
    """The noun, or the one it completes when only that one agrees with the verb ("les forces de X qui ont ...")."""
    if clause is None or pronoun.text.lower() != "qui" or pronoun.head != clause.index:
        return noun
    plural = clauses.number_of_verb(clause)
    if plural is None or _noun_number(clauses, noun) in {None, plural}:
        return noun
    if noun.dep == "nmod" and noun.head < pronoun.index and _noun_number(clauses, clauses.tokens[noun.head]) is plural:
        return clauses.tokens[noun.head]
    inner = [
        child for child in clauses.syntax.dependents(noun.index)
        if child.dep == "nmod" and noun.index < child.index < pronoun.index and _noun_number(clauses, child) is plural
    ]  # fmt: skip
    return inner[-1] if inner else noun


def _noun_number(clauses: Clauses, noun: Token) -> bool | None:
    if any(child.dep == "conj" for child in clauses.syntax.dependents(noun.index)):
        return None
    if noun.has("Number=Plur"):
        return True
    return False if noun.has("Number=Sing") else None


def _mention_of(mentions: Mentions, token: int) -> Mention | None:
    found = mentions.headed_by(token)
    if found is not None:
        return found
    found = mentions.around(token)
    # A mention that merely holds the noun inside a complement is something else.
    return found if found is not None and token in range(found.first, found.head + 1) else None


def appositions(clauses: Clauses, mentions: Mentions, profiles: list[Profile]) -> dict[int, int]:
    """The mention that each description in apposition describes, by mention index ("X, ministre de ...")."""
    found: dict[int, int] = {}
    for profile in profiles:
        if profile.sort not in {"name", "description"}:
            continue
        other = _beside(clauses, mentions, profile.mention)
        target = profiles[other.index] if other is not None else None
        if target is not None and _describes(profile, target):
            found[profile.mention.index] = target.mention.index
        elif target is not None and _describes(target, profile):
            found[target.mention.index] = profile.mention.index
    return found


def _beside(clauses: Clauses, mentions: Mentions, mention: Mention) -> Mention | None:
    """The mention that this one stands in apposition to, by the tree or by a comma between the two."""
    token = clauses.tokens[mention.head]
    if token.dep == "appos" and token.head < token.index:
        return mentions.headed_by(token.head)
    comma = mention.first - 1
    if (
        comma < 1
        or clauses.tokens[comma].text != ","
        or clauses.tokens[mention.first].pos not in {"NOUN", "PROPN", "ADJ"}
    ):
        return None
    before = mentions.around(comma - 1)
    closed = mention.last + 1 < len(clauses.tokens) and clauses.tokens[mention.last + 1].text in {",", ".", ")", ";"}
    if before is None or before.last != comma - 1 or before.kind is not mention.kind or not closed:
        return None
    return None if token.dep == "conj" and clauses.tokens[mention.first].pos == "PROPN" else before


def _describes(description: Profile, name: Profile) -> bool:
    if description.sort != "description" or name.sort != "name":
        return False
    kinds = {description.mention.kind, name.mention.kind}
    if not kinds <= PARTIES or bool(description.plural) != bool(name.plural):
        return False
    return len(kinds) == 1 or (kinds <= _COLLECTIVE and MentionKind.PERSON not in kinds)
