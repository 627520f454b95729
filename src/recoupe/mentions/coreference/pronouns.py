"""Personal and demonstrative pronouns: agreement first, then who is most present in the reader's mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.coreference.clauses import SUBJECTS
from recoupe.mentions.coreference.impersonal import is_impersonal
from recoupe.mentions.coreference.memory import ELSEWHERE, QUOTED, Memory
from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.mentions.coreference.chains import Chain
    from recoupe.mentions.coreference.profile import Profile
    from recoupe.model.mention import Mention
    from recoupe.model.syntax import Token

Verdict = tuple["Chain | None", str]

_WORDS = coreference_pack().words
_SENTENCES_BACK = 3
_SPEECH_BACK = 8
# Quotations run over many sentences: who is quoted fades more slowly than who is told about.
_SPEECH_DECAY = 0.75
# A winner must leave the second by a sixth, and nobody is meant who was hardly mentioned.
_MARGIN = 1.15
_FLOOR = 18.0
# "le", "la", "les" stand for things as often as for parties: only a winner far ahead is meant.
_CLITICS = frozenset({"le", "la", "les", "l'"})
_CLITIC_MARGIN = 2.5
_PARALLEL = 25.0
_KINDS = {MentionKind.PERSON: 1.15, MentionKind.ORGANISATION: 1.0, MentionKind.COUNTRY: 0.9, MentionKind.GROUP: 1.1}
_LAST_SPEAKER = 70.0
_UNKNOWN_GENDER = {
    MentionKind.PERSON: 1.0,
    MentionKind.ORGANISATION: 0.7,
    MentionKind.COUNTRY: 0.7,
    MentionKind.GROUP: 0.9,
}
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.GROUP})
# A person is meant more often than a body or a state.
# People whose gender the text leaves open are rarely "elle" or "elles" in this kind of news.
_UNKNOWN_SHE = 0.4
_METONYM = 0.6
# What the noun of a thing counts for where the verb wants somebody who acts.
_THING_ACTS = 0.35


class _Scored(NamedTuple):
    score: float
    chain: Chain


class _Case(NamedTuple):
    """A pronoun with what its sentence asks of the antecedent."""

    profile: Profile
    token: Token
    verb: Token
    subject: bool
    speech: bool
    clitic: bool = False


def personal(memory: Memory, profile: Profile) -> Verdict:
    """Whom a personal pronoun stands for."""
    case = _case(memory, profile)
    if is_impersonal(memory.clauses, case.token, case.verb):
        return None, "impersonal: stands for nobody"
    emphatic = _own_subject(memory, case)
    if emphatic is not None:
        return emphatic, "emphasises the subject of its clause"
    object_before = _object_before(memory, case)
    if object_before is not None:
        return object_before, "the object of the verb before, which has the same subject"
    ranked = sorted(_scored(memory, case), key=lambda scored: -scored.score)
    if not ranked or ranked[0].score < _FLOOR:
        return None, "no party mentioned lately agrees in gender and number"
    return _decided(memory, case, ranked)


def demonstrative(memory: Memory, profile: Profile) -> Verdict:
    """Whom "ce dernier" or "celui-ci" stands for: the last party named that agrees."""
    case = _case(memory, profile)
    barred = _barred(memory, case)
    fitting = [
        chain for chain in memory.recent
        if case.token.sentence - chain.seen <= 1 and chain not in barred
        and _agreement(chain, profile) > _UNKNOWN_SHE and not (chain.metonym and not chain.genders)
    ]  # fmt: skip
    if not fitting:
        return None, "no party just named agrees in gender and number"
    tokens, mentions = memory.clauses.tokens, memory.mentions.all
    nearest = max(fitting, key=lambda chain: tokens[mentions[chain.latest].head].index)
    place, children = mentions[nearest.latest].last, memory.clauses.syntax.children
    between = [
        noun for noun in tokens[place + 1 : case.token.index - 1]
        if noun.pos == "NOUN" and children[noun.index] and _noun_agrees(noun, profile) and memory.is_no_party(noun)
    ]  # fmt: skip
    if between and not _wants_somebody(case):
        return None, f"the noun {between[-1].text!r} stands nearer and agrees as well"
    return nearest, "the last party named with this gender and number"


# -- one pronoun ---------------------------------------------------------------------------------------------------


def _case(memory: Memory, profile: Profile) -> _Case:
    token = memory.clauses.tokens[profile.mention.head]
    verb = memory.clauses.tokens[token.head]
    inverted = token.text.startswith("-")
    subject = (
        token.dep in SUBJECTS
        or inverted
        or (token.dep in {"dep", "ROOT"} and token.text.lower() in {"il", "elle", "ils", "elles"})
    )
    source = memory.clauses.is_source(profile.mention.first)
    # Outside questions an inverted pronoun is that of "a-t-il dit", whatever the parser makes of the verb.
    speech = (subject and (inverted or verb.lemma in _WORDS.saying)) or source
    speech = speech and memory.clauses.quotation(token.index) is None
    return _Case(profile, token, verb, subject, speech, token.text.lower() in _CLITICS)


def _own_subject(memory: Memory, case: _Case) -> Chain | None:
    """ "lui-même", "X a, lui, souligné": the subject of the clause."""
    if not _is_emphatic(memory.clauses.tokens, case.token):
        return None
    subject = memory.clauses.subject_of(memory.clauses.clause_of(case.token.index))
    mention = memory.mentions.headed_by(subject.index) if subject is not None else None
    chain = memory.chains.get(mention.index) if mention is not None else None
    return chain if chain is not None and _agreement(chain, case.profile) > 0 else None


def _object_before(memory: Memory, case: _Case) -> Chain | None:
    """ "ont enlevé deux prêtres avant de **les** libérer": what the same subject did to the same object."""
    verb = case.verb
    if not case.clitic or case.subject or verb.dep not in {"conj", "advcl"} or verb.head > verb.index:
        return None
    children = memory.clauses.syntax.dependents
    if any(child.dep in SUBJECTS for child in children(verb.index)):
        return None
    for child in children(verb.head):
        mention = memory.mentions.headed_by(child.index) if child.dep == "obj" and child.index > verb.head else None
        chain = memory.chains.get(mention.index) if mention is not None else None
        if chain is not None and child.index < case.token.index and _agreement(chain, case.profile) > 0:
            return chain
    return None


def _is_emphatic(tokens: tuple[Token, ...], token: Token) -> bool:
    text = token.text.lower()
    if text.endswith(("-même", "-mêmes")):
        return True
    behind = "".join(word.text.lower() for word in tokens[token.index + 1 : token.index + 3])
    if behind.startswith(("-même", "même")):
        return True
    # The unstressed "lui" stands before the auxiliary, never between it and its participle.
    before = tokens[token.index - 1] if token.index else token
    return text in {"lui", "eux"} and before.pos == "AUX" and before.has("VerbForm=Fin")


def _scored(memory: Memory, case: _Case) -> Iterator[_Scored]:
    barred = _barred(memory, case)
    sentence = case.token.sentence
    quotation = memory.clauses.quotation(case.token.index)
    for chain in memory.recent:
        # Who is said to speak has been named outside what he says.
        distance = sentence - (chain.outside if case.speech else chain.seen)
        if distance > (_SPEECH_BACK if case.speech else _SENTENCES_BACK) or chain in barred:
            continue
        agreement = _agreement(chain, case.profile)
        if agreement <= 0 or (case.speech and chain.outside < 0):
            continue
        score = chain.salience * _SPEECH_DECAY ** (sentence - chain.seen) if case.speech else chain.at(sentence)
        if quotation is not None:
            score *= 1 / QUOTED if chain.quotation == quotation else ELSEWHERE
        elif case.speech and chain.outside < chain.seen:
            score *= QUOTED
        score += _PARALLEL if case.subject and chain.function.startswith("subject") and distance <= 1 else 0.0
        if case.speech and chain is memory.speaker:
            score += _LAST_SPEAKER * _SPEECH_DECAY ** (sentence - chain.spoke)
        yield _Scored(score * agreement * _KINDS[chain.kind] * (_METONYM if chain.metonym else 1.0), chain)


def _agreement(chain: Chain, profile: Profile) -> float:
    """How well gender and number agree, from 0 (not at all) to 1."""
    if bool(chain.plural) != bool(profile.plural):
        return 0.0
    if profile.feminine is None or profile.feminine in chain.genders:
        return 1.0
    if not chain.genders:
        return _UNKNOWN_SHE if profile.feminine and chain.kind in _PEOPLE else _UNKNOWN_GENDER[chain.kind]
    return 0.0


def _barred(memory: Memory, case: _Case) -> list[Chain]:
    """Parties that the pronoun cannot stand for: other arguments of its verb, its own phrase, the speaker it quotes."""
    clauses = memory.clauses
    verbs = clauses.own_arguments(case.verb) if not case.subject else frozenset({case.verb.index})
    barred = [
        chain for head, chain in memory.here if (verb := clauses.verb_of(head)) is not None and verb.index in verbs
    ]
    if not case.subject and (subject := clauses.subject_of(case.verb)) is not None:
        mention = memory.mentions.headed_by(subject.index)
        if mention is not None and mention.index in memory.chains:
            barred.append(memory.chains[mention.index])
    quotation = clauses.quotation(case.token.index)
    if quotation is not None and (speaker := _speaker_of(memory, quotation)) is not None:
        barred.append(speaker)
    return barred


def _speaker_of(memory: Memory, quotation: int) -> Chain | None:
    """Who says a direct quotation, if a verb of speech just before tells; "que" before the marks makes it indirect."""
    opening, _ = memory.clauses.limits(quotation)
    before = memory.clauses.tokens[opening - 1] if opening else None
    if before is None or before.text.lower() in {"que", "qu'"}:
        return None
    speaker = memory.speaker
    return speaker if speaker is not None and before.sentence - speaker.spoke <= 1 else None


# -- the decision --------------------------------------------------------------------------------------------------


def _decided(memory: Memory, case: _Case, ranked: list[_Scored]) -> Verdict:
    best = ranked[0]
    thing = _rival_noun(memory, case, best)
    if thing is not None:
        return None, f"the noun {thing.text!r} agrees as well and may be meant"
    pair = _rival_pair(memory, case, best.score)
    if pair is not None:
        return None, f"may stand for several together: {pair}"
    margin = _CLITIC_MARGIN if case.clitic else _MARGIN
    if len(ranked) > 1 and best.score < margin * ranked[1].score:
        names = sorted(memory.mentions.all[scored.chain.root].name for scored in ranked[:2])
        return None, f"two candidates are equally present: {names[0]}, {names[1]}"
    return best.chain, _why(memory, case, best.chain)


def _wants_somebody(case: _Case) -> bool:
    """Whether the verb wants a subject that acts or speaks; a thing may well be "signed" or "delivered"."""
    if not case.subject:
        return False
    acts = case.verb.lemma in _WORDS.acting and case.token.dep != "nsubj:pass"
    return acts or case.speech or case.verb.lemma in _WORDS.saying


def _rival_noun(memory: Memory, case: _Case, best: _Scored) -> Token | None:
    """A noun naming no party that agrees and stands out more than the best party, or nearer to a clitic."""
    factor = _THING_ACTS if _wants_somebody(case) else 1.0
    nearest = memory.mentions.all[best.chain.latest].last
    for noun, prominence in memory.nouns(case.token):
        if noun.head == case.verb.index or not _noun_agrees(noun, case.profile):
            continue
        weight = prominence.weight * 0.5 ** (case.token.sentence - noun.sentence)
        weight += _PARALLEL if case.subject and prominence.function.startswith("subject") else 0.0
        if weight * factor > best.score or (case.clitic and noun.index > nearest):
            return noun
    return None


def _noun_agrees(noun: Token, profile: Profile) -> bool:
    if noun.has("Number=Plur") != bool(profile.plural):
        return False
    if profile.feminine is None:
        return True
    return not noun.has("Gender=Masc") if profile.feminine else not noun.has("Gender=Fem")


def _rival_pair(memory: Memory, case: _Case, score: float) -> str | None:
    if not case.profile.plural:
        return None
    for distance in (0, 1):
        weight, names = memory.joint.get(case.token.sentence - distance, (0.0, ""))
        if weight * 0.5**distance + _PARALLEL >= score:
            return names
    return None


def _why(memory: Memory, case: _Case, chain: Chain) -> str:
    if case.speech and chain is memory.speaker:
        return "the last speaker, same gender and number"
    distance = case.token.sentence - chain.seen
    where = {0: "of the same sentence", 1: "of the previous sentence"}.get(distance, f"{distance} sentences before")
    agreement = "same gender and number" if chain.genders else "same number, gender not shown"
    return f"{chain.function} {where}, {agreement}"


def antecedent(memory: Memory, chain: Chain) -> Mention:
    """The latest mention of a chain: what a pronoun points to."""
    return memory.mentions.all[chain.latest]
