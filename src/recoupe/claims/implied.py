"""Recipients that stand inside what is threatened, refused, promised or protested about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.asides import is_aside
from recoupe.claims.sufferers import is_struck, may_have_done_it, suffers
from recoupe.model.claim import EventType
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.claims.frames import Event
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.parties import PartyFinder
    from recoupe.model.claim import Party

#: Types that are done to whoever the clause inside them is about: "a menacé de bombarder X", "refuse de recevoir X",
#: "a accepté de libérer X", "ont défilé pour réclamer le départ de X".
ABOUT = frozenset({EventType.THREATEN, EventType.PROTEST, EventType.REJECT, EventType.CONCEDE, EventType.SUPPORT})
#: Types that hold something against whoever did it: not against whom it was done to.
BLAMES = frozenset({EventType.ACCUSE, EventType.PROTEST})
_AIMS = ("visant", "contre", "à l'encontre de", "à encontre de", "encontre de", "envers")
_SPEAKING = frozenset({EventType.THREATEN, EventType.REJECT, EventType.CONCEDE, EventType.REQUEST})
# Types that hardly ever stand without somebody on the other side.
_DONE_TO_SOMEBODY = ABOUT | {
    EventType.ACCUSE, EventType.SANCTION, EventType.AID, EventType.CONSULT, EventType.COOPERATE
}  # fmt: skip
_WHERE = frozenset({"à", "dans", "en", "sur", "à travers", "travers"})
# Types in whose clause such a phrase tells where it happens, not who is meant.
_ELSEWHERE = frozenset({EventType.PROTEST, EventType.SUPPORT, EventType.ACCUSE, EventType.COOPERATE})
_CLAUSES = ("de+inf", "à+inf", "inf", "pour+inf", "que")
_SLOTS = ("contre", "object", "à", "avec", "auprès de", "sur", "de", "subject", "envers")


def implied_recipient(
    event: Event, grammar: Grammar, parties: PartyFinder, actor: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The first party, other than the actor, that a clause inside the event is about; none when no clause names one."""
    aimed = _aimed(event, grammar, parties)
    if aimed or event.type not in ABOUT:
        return aimed
    for clause in _clauses(event, grammar):
        inner = grammar.verb_slots(clause)
        for slot in _SLOTS:
            found = parties.parties(inner.get(slot, []), seats=True)
            others = tuple(p for p in found if not any(set(p.names) & set(a.names) for a in actor))
            if others:
                return others
    return _opposed(event, grammar, parties) if event.type is EventType.PROTEST else ()


def mentioned_recipient(
    event: Event, grammar: Grammar, parties: PartyFinder, actor: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The first other party behind the words of an act that is always done to somebody; none where nobody stands there.

    "condamne les propos du ministre", "a livré, selon la presse, des blindés à la milice": the tree may hang the party
    anywhere below the act. Behind "contre" or "pour" stands whom the thing blamed was done to, not who is blamed.
    """
    if event.type not in _DONE_TO_SOMEBODY:
        return ()
    lent = set(event.roles.get("item", []))
    for anchor in dict.fromkeys((event.trigger, event.scope)):
        last = grammar.syntax.subtree(anchor)[1]
        for index in range(max(event.trigger, anchor) + 1, last + 1):
            if parties.mentions.headed_by(index) is None or is_aside(grammar, index, anchor) or index in lent:
                continue
            if event.type in BLAMES and suffers(grammar, index):
                continue
            if event.type is EventType.ACCUSE and is_struck(grammar, index):
                continue
            # "ont manifesté à Tbilissi", "défendra le plan au Conseil européen": where it happens.
            if event.type in _ELSEWHERE and _tells_where(event, grammar, index, parties):
                continue
            others = tuple(p for p in parties.parties([index], seats=True) if not _is_any(p, actor))
            if others:
                return others
    return ()


def _tells_where(event: Event, grammar: Grammar, index: int, parties: PartyFinder) -> bool:
    """ "ont manifesté à Tbilissi", "dans le centre de Tbilissi"; but "dans le nord de la Géorgie" names whose rule."""
    mention = parties.mentions.headed_by(index)
    token = grammar.tokens[index]
    town = event.type is EventType.PROTEST and mention is not None and mention.kind is MentionKind.PLACE
    if town or event.type is EventType.COOPERATE:
        while token.dep == "nmod" and grammar.preposition(token.index) == "de":
            token = grammar.tokens[token.head]
    return grammar.preposition(token.index) in _WHERE


def _is_any(party: Party, others: tuple[Party, ...]) -> bool:
    return any(
        set(party.names) & set(other.names) or (party.entity and party.entity == other.entity) for other in others
    )


def _opposed(event: Event, grammar: Grammar, parties: PartyFinder) -> tuple[Party, ...]:
    """ "se sont rassemblés pour une manifestation contre X": whom the occasion is against."""
    for heads in list(grammar.verb_slots(event.scope).values()):
        for head in heads:
            found = parties.parties(grammar.noun_slots(head).get("contre", []))
            if found:
                return found
    return ()


def _aimed(event: Event, grammar: Grammar, parties: PartyFinder) -> tuple[Party, ...]:
    """ "lève ses sanctions à l'encontre de X": whom the words themselves aim at, whatever the frame's own slots."""
    token = grammar.tokens[event.trigger]
    verb = grammar.is_predicate(token)
    slots = grammar.verb_slots(event.trigger) if verb else grammar.noun_slots(event.trigger)
    # "a dénoncé des insultes visant X": who is aimed at suffers what is blamed.
    aims = _AIMS if event.type is not EventType.ACCUSE or not verb else ()
    for name in aims:
        heads = [head for head in slots.get(name, []) if head not in event.roles.get("actor", [])]
        if event.type in BLAMES:
            heads = [each for head in heads for each in may_have_done_it(grammar, head)]
        found = parties.parties(heads)
        if found:
            return found
    return ()


def contents(event: Event, grammar: Grammar) -> Iterator[int]:
    """What is only refused, accepted, asked for, threatened or owned up to: not coded again (coding guide)."""
    if grammar.tokens[event.trigger].lemma in grammar.words.claiming:
        # "a revendiqué l'attaque": the verb and its object tell one act.
        yield from grammar.verb_slots(event.trigger).get("object", [])
    if event.type in _SPEAKING and event.trigger == event.scope:
        slots = grammar.verb_slots(event.trigger)
        for name in ("de+inf", "à+inf", "inf"):
            yield from slots.get(name, [])
    if event.type is EventType.CONCEDE and event.trigger == event.scope:
        # "a levé les sanctions visant X": what is lifted is not imposed.
        for head in grammar.verb_slots(event.trigger).get("object", []):
            low, high = grammar.syntax.subtree(head)
            yield from (i for i in range(low, high + 1) if grammar.tokens[i].lemma in grammar.words.aiming)


def _clauses(event: Event, grammar: Grammar) -> Iterator[int]:
    for anchor in dict.fromkeys((event.trigger, event.scope)):
        token = grammar.tokens[anchor]
        slots = grammar.verb_slots(anchor) if grammar.is_predicate(token) else grammar.noun_slots(anchor)
        for name in _CLAUSES:
            yield from slots.get(name, [])
        for child in grammar.syntax.dependents(anchor):
            if child.dep in {"advcl", "acl", "xcomp"} and child.index > anchor and grammar.is_verb(child):
                yield child.index
