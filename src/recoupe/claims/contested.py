"""What another party denies in the same breath or right behind: ", ce que dément Kolvar", "Kolvar a démenti".

An act that one party tells and another denies is two claims (coding guide): the telling, and its denial with the
denier as speaker.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_verbs import verb_forms
from recoupe.claims.frames import PARTY_KINDS
from recoupe.model.claim import EventType, Reason, Status
from recoupe.model.mention import MentionKind
from recoupe.model.span import Span
from recoupe.packs.reporting import reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.grammar import Grammar
    from recoupe.claims.parties import PartyFinder
    from recoupe.claims.telling import Telling
    from recoupe.model.claim import Party
    from recoupe.model.syntax import Token

# How many words behind "ce que" the verb and whoever denies stand.
_REACH = 9
# How many sentences before "Kolvar dément" the act may be told.
_BACK = 2
_QUE = frozenset({"que", "qu'", "qu\u2019"})
# Who may deny: a capital is a place before it stands for its government.
_DENYING = PARTY_KINDS | {MentionKind.PLACE}
# What is said is turned down, which frames of REJECT tell; what is done is denied.
_SAID = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN})
_ASIDES = frozenset({"acl:relcl", "advcl", "acl"})
# Slots that say what is denied; with one of them the clause tells its own denial.
_CONTENTS = ("que", "de+inf", "inf", "à+inf", "object", "ccomp")


class _Denial(NamedTuple):
    verb: int
    party: Party
    #: The "ce" of ", ce que X dément"; ``None`` where the denial is a clause of its own.
    link: int | None


def with_denials(tellings: list[Telling], grammar: Grammar, parties: PartyFinder) -> list[Telling]:
    """The tellings, and behind each that somebody else denies the same once more, denied, with who does as speaker."""
    denials = list(_denials(grammar, parties))
    if not denials:
        return tellings
    added = [_denied(telling, denial, grammar) for denial in denials for telling in _of(denial, tellings, grammar)]
    return sorted([*tellings, *added], key=lambda telling: telling.order)


def _denials(grammar: Grammar, parties: PartyFinder) -> Iterator[_Denial]:
    for token in grammar.tokens:
        if not _denies(token) or token.index == 0:
            continue
        link = _link(grammar, token)
        party = _alone(grammar, parties, token) if link is None else _beside(grammar, parties, link, token)
        if party is not None:
            yield _Denial(token.index, party, link)


def _denies(token: Token) -> bool:
    lemma = token.lemma if token.pos == "VERB" else verb_forms().get(token.text, "")
    entry = reporting_verbs().get(lemma)
    return entry is not None and entry.kind == "deny"


def _link(grammar: Grammar, verb: Token) -> int | None:
    """The "ce" before "que X dément", in the same sentence."""
    for at in range(verb.index - 2, max(verb.index - 2 - _REACH, 0), -1):
        if grammar.tokens[at + 1].sentence != verb.sentence:
            return None
        if grammar.tokens[at].text.lower() == "ce" and grammar.tokens[at + 1].text.lower() in _QUE:
            return at
    return None


def _beside(grammar: Grammar, parties: PartyFinder, link: int, verb: Token) -> Party | None:
    """The first party behind "ce que", before or behind its verb."""
    last = min(link + _REACH, grammar.syntax.sentences[verb.sentence].last)
    for at in range(link + 2, last + 1):
        mention = parties.mentions.headed_by(at)
        if mention is not None and mention.kind in _DENYING:
            return next(iter(parties.parties([at], seats=True)), None)
    return None


def _alone(grammar: Grammar, parties: PartyFinder, verb: Token) -> Party | None:
    """ "Kolvar dément": the subject of a denial that does not say what it denies."""
    if verb.pos != "VERB" or not grammar.is_predicate(verb) or verb.dep in _ASIDES:
        return None
    slots = grammar.verb_slots(verb.index)
    told = [head for name in _CONTENTS for head in slots.get(name, []) if grammar.tokens[head].pos != "PRON"]
    subject = grammar.surface_subject(verb.index)
    if told or subject is None or grammar.is_passive(verb):
        return None
    return next(iter(parties.parties([subject], seats=True)), None)


def _of(denial: _Denial, tellings: Iterable[Telling], grammar: Grammar) -> list[Telling]:
    """The tellings that a denial is about."""
    acts = [t for t in tellings if t.type not in _SAID and t.status in {Status.ASSERTED, Status.HEDGED}]
    acts = [t for t in acts if not _speaks(denial.party, t)]
    here = grammar.tokens[denial.verb].sentence
    if denial.link is not None:
        before = [t for t in acts if t.sentence == here and t.order < denial.link]
        return [t for t in before if _is_main(t.order, grammar)]
    blamed = [t for t in acts if 0 < here - t.sentence <= _BACK and _is_blamed(denial.party, t)]
    return [t for t in blamed if t.sentence == blamed[-1].sentence]


def _speaks(party: Party, telling: Telling) -> bool:
    return any(speaker.camp == party.camp for speaker in telling.speaker)


def _is_blamed(party: Party, telling: Telling) -> bool:
    return any(actor.camp == party.camp for actor in telling.actor)


def _is_main(trigger: int, grammar: Grammar) -> bool:
    """Whether no clause that is told in passing holds the act."""
    above = (grammar.tokens[trigger], *grammar.syntax.ancestors(trigger))
    return not any(token.dep in _ASIDES and grammar.is_finite(token) for token in above)


def _denied(telling: Telling, denial: _Denial, grammar: Grammar) -> Telling:
    verb = grammar.tokens[denial.verb]
    sentence = grammar.syntax.sentences[verb.sentence]
    evidence = telling.evidence
    if denial.link is None:
        evidence = grammar.syntax.span(sentence.first, sentence.last)
    else:
        ends = (evidence.end, verb.end, denial.party.span.end if denial.party.span else 0)
        evidence = Span(evidence.start, max(ends))
    reason = Reason("claims.denied", f"{denial.party.name} denies it", (verb.span,))
    return replace(
        telling, status=Status.DENIED, speaker=(denial.party,), evidence=evidence, whole=frozenset(),
        reasons=(*telling.reasons, reason),
    )  # fmt: skip
