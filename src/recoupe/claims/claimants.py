"""Who owned up to an act that the article told before without its author ("Un attentat ... X l'a revendiqué")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.claims.merging import grouped
from recoupe.model.claim import EventType, Reason

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.claims.telling import Telling

# How many sentences may lie between an act and the words by which somebody owns up to it.
_REACH = 4


def with_claimants(tellings: list[Telling], grammar: Grammar) -> list[Telling]:
    """The tellings; an act by nobody known that somebody owns up to behind it is given to whoever does.

    The words that own up to it become a telling of that act: they say when it was claimed, not when it happened.
    """
    done = list(tellings)
    for index, claim in enumerate(done):
        if _owns_up(claim, grammar):
            act = _act_before(done[:index], claim)
            for telling in act:
                done[done.index(telling)] = _given(telling, claim)
            if act:
                done[index] = replace(claim, moment=None, place=None, recipient=act[-1].recipient, definite=True)
    return done


def _owns_up(telling: Telling, grammar: Grammar) -> bool:
    """ "X a revendiqué l'attaque": not "X a revendiqué une attaque contre Y", which tells another act."""
    if telling.lemma not in grammar.words.claiming or telling.recipient or not telling.has_author:
        return False
    return any(
        each.dep == "det" and (each.has("Definite=Def") or each.has("PronType=Dem") or each.has("Poss=Yes"))
        for head in grammar.verb_slots(telling.order).get("object", [])
        for each in grammar.syntax.dependents(head)
    )


def _act_before(before: list[Telling], claim: Telling) -> list[Telling]:
    """The tellings of the last act of violence before the claim, if it is near and its author is not known."""
    for group in reversed(grouped(before)):
        last = group[-1]
        if last.type is EventType.ASSAULT and last.status is claim.status:
            near = claim.sentence - last.sentence <= _REACH
            return group if near and not any(telling.has_author for telling in group) else []
    return []


def _given(telling: Telling, claim: Telling) -> Telling:
    reason = Reason("claims.claimant", f"{claim.actor[0].name} owns up to it", (claim.evidence,))
    # What was one act while nobody was known to have done it stays one.
    return replace(telling, actor=claim.actor, definite=True, reasons=(*telling.reasons, reason))
