"""Possessive determiners: whose "offensive" is "son offensive"?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.coreference.clauses import SUBJECTS, Clauses
from recoupe.mentions.coreference.profile import PARTIES
from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax, Token

_WORDS = coreference_pack().words
_MAX_CLIMB = 8


def possessives(clauses: Clauses, mentions: Mentions) -> dict[int, int]:
    """The possessor (index in ``mentions.all``) of each possessive determiner that has a clear one, by token index."""
    found: dict[int, int] = {}
    for token in clauses.tokens:
        if token.pos == "DET" and token.text.lower() in _WORDS.possessives:
            owner = _possessor(clauses, mentions, token)
            if owner is not None:
                found[token.index] = owner
    return found


def possessor(syntax: Syntax, mentions: Mentions, token_index: int) -> int | None:
    """The index in ``mentions.all`` of the party that the possessive determiner refers to, or ``None``.

    ``mentions`` have been linked: the subjects that are pronouns are followed to whom they stand for.
    """
    return _possessor(Clauses(syntax), mentions, syntax.tokens[token_index])


def _possessor(clauses: Clauses, mentions: Mentions, determiner: Token) -> int | None:
    plural = determiner.text.lower() in _WORDS.plural_possessives
    owned = clauses.tokens[determiner.head]
    for candidate in _candidates(clauses, mentions, owned):
        if candidate is None:
            return None
        owner = _party(mentions, candidate)
        if owner is not None and owner.head != owned.index:
            return owner.index if owner.plural == plural else None
    return None


def _candidates(clauses: Clauses, mentions: Mentions, owned: Token) -> list[Token | None]:
    """Tokens that may head the possessor, best first; ``None`` stops the search: a thing owns it, or nobody clear."""
    coordinated = _coordinated(clauses, mentions, owned)
    if coordinated is not None:
        return [coordinated]
    if owned.dep == "appos":
        return [_before(clauses, mentions, owned)]
    found: list[Token | None] = []
    behind: list[Token] = []
    inside = owned.index
    verb = clauses.clause_of(owned.index)
    for _ in range(_MAX_CLIMB):
        subject = _made_to(clauses, verb) or clauses.subject_of(verb)
        if subject is not None and subject.index < owned.index and not _holds(clauses, subject, inside):
            return [*found, subject]
        if subject is not None and subject.index > owned.index and not _holds(clauses, subject, inside):
            # "Après l'échec de son offensive, X est ...": a phrase before the subject looks forward to it.
            behind.append(subject)
        if verb.head == verb.index:
            break
        inside = verb.index
        noun = clauses.tokens[verb.head]
        if noun.pos in {"NOUN", "PROPN"}:
            found.extend(_owner_of_noun(clauses, noun))
        verb = noun if noun.pos in {"VERB", "AUX"} else clauses.clause_of(noun.index)
    before = _previous_subject(clauses, owned)
    return [*found, *behind[:1], *([] if before is None else [before])]


def _made_to(clauses: Clauses, verb: Token) -> Token | None:
    """ "voient les rebelles quitter leurs positions", "forcer X à rendre ses armes": the object does the infinitive."""
    governor = clauses.tokens[verb.head]
    marked = any(child.dep == "mark" for child in clauses.syntax.dependents(verb.index))
    if verb.has("VerbForm=Inf") and verb.dep == "acl" and not marked:
        return governor
    if not verb.has("VerbForm=Inf") or governor.pos != "VERB" or verb.dep not in {"xcomp", "obl:arg", "ccomp", "advcl"}:
        return None
    objects = (child for child in clauses.syntax.dependents(governor.index) if child.dep == "obj")
    return next((child for child in objects if governor.index < child.index < verb.index), None)


def _coordinated(clauses: Clauses, mentions: Mentions, owned: Token) -> Token | None:
    """ "X et ses alliés": the first member of the coordination."""
    if owned.dep != "conj" or owned.head > owned.index:
        return None
    first = clauses.tokens[owned.head]
    mention = _party(mentions, first)
    return first if mention is not None else None


def _before(clauses: Clauses, mentions: Mentions, owned: Token) -> Token | None:
    """ "a dit X, son porte-parole": not X, who is the spokesman, but the party named last before him."""
    host = mentions.around(owned.head)
    if host is None:
        return None
    first = clauses.syntax.sentences[owned.sentence].first
    for index in range(host.first - 1, first - 1, -1):
        mention = mentions.headed_by(index)
        if mention is not None and _party(mentions, clauses.tokens[index]) is not None:
            return clauses.tokens[index]
    return None


def _owner_of_noun(clauses: Clauses, noun: Token) -> list[Token]:
    """ "la décision de X de retirer ses troupes": the complement of the noun that governs the infinitive."""
    return [child for child in clauses.syntax.dependents(noun.index) if child.dep == "nmod"][:1]


def _holds(clauses: Clauses, noun: Token, inner: int) -> bool:
    token = clauses.tokens[inner]
    for _ in range(_MAX_CLIMB):
        if token.index == noun.index:
            return True
        if token.head == token.index:
            return False
        token = clauses.tokens[token.head]
    return False


def _previous_subject(clauses: Clauses, owned: Token) -> Token | None:
    """The subject of the sentence before, when its own sentence offers nobody."""
    if owned.sentence == 0:
        return None
    stretch = clauses.syntax.sentences[owned.sentence - 1]
    for token in clauses.tokens[stretch.first : stretch.last + 1]:
        if token.dep in SUBJECTS and clauses.tokens[token.head].dep in {"ROOT", "parataxis"}:
            return token
    return None


def _party(mentions: Mentions, token: Token) -> Mention | None:
    found = mentions.headed_by(token.index) or mentions.around(token.index)
    if found is None:
        return None
    found = mentions.resolve(found)
    return found if found.kind in PARTIES and found.kind is not MentionKind.PRONOUN else None
