"""Claims and quotes with the entities of their parties: the identifier, and the names that go with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.entities.known import capital_of, known_entity
from recoupe.model.claim import EventType
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from recoupe.model.claim import Claim, Party, Place, Quote
    from recoupe.model.entity import Entity, Link

# Acts that are done to a government and not to its town: one visits, helps, punishes or threatens "Damas".
_TO_GOVERNMENTS = frozenset({EventType.CONSULT, EventType.AID, EventType.SANCTION, EventType.THREATEN})


def name_claims(claims: Iterable[Claim], links: Iterable[Link]) -> tuple[Claim, ...]:
    """The claims, each party with its entity where the links give one."""
    claims = tuple(claims)
    by_mention = {link.mention: link for link in links}
    named = tuple(_claim(claim, by_mention) for claim in claims)
    towns = {fold_letters(claim.place.name): claim.place for claim in claims if claim.place and claim.place.entity}
    return tuple(_with_towns(claim, towns) for claim in named) if towns else named


def _with_towns(claim: Claim, towns: Mapping[str, Place]) -> Claim:
    """A town that is attacked or held is the place of that name which the article's claims have found."""
    recipient = tuple(_town(party, towns) for party in claim.recipient)
    return claim if recipient == claim.recipient else replace(claim, recipient=recipient)


def _town(party: Party, towns: Mapping[str, Place]) -> Party:
    town = towns.get(fold_letters(party.name)) if party.entity is None and party.span is not None else None
    if town is None:
        return party
    return replace(party, entity=town.entity, names=tuple(dict.fromkeys((*party.names, *town.names))))


def _claim(claim: Claim, links: Mapping[int, Link]) -> Claim:
    seats = claim.type in _TO_GOVERNMENTS
    actor, recipient, speaker = (
        tuple(_name(party, links, seats=seats) for party in parties)
        for parties in (claim.actor, claim.recipient, claim.speaker)
    )
    return replace(claim, actor=actor, recipient=recipient, speaker=speaker)


def name_quotes(quotes: Iterable[Quote], links: Iterable[Link]) -> tuple[Quote, ...]:
    """The quotes, each speaker with his entity where the links give one."""
    by_mention = {link.mention: link for link in links}
    return tuple(replace(quote, speaker=_name(quote.speaker, by_mention, seats=True)) for quote in quotes)


def _name(party: Party, links: Mapping[int, Link], *, seats: bool) -> Party:
    entity = _entity(party, links, seats=seats)
    if entity is None:
        return replace(party, entity=None) if party.entity and party.mention in links else party
    names = tuple(dict.fromkeys((*party.names, entity.name, *entity.names)))
    return replace(party, entity=entity.id, names=names)


def _entity(party: Party, links: Mapping[int, Link], *, seats: bool) -> Entity | None:
    """What the link says; a party that no mention stands for brings its own.

    ``seats`` lets the name of a capital, which the mentions took for the town, stand for the government.
    """
    link = None if party.mention is None else links.get(party.mention)
    if link is not None:
        return link.entity
    entity = party.entity or (capital_of(party.name) if seats else None)
    return None if entity is None else known_entity(entity)
