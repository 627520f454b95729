"""Whether an ambiguous name of a theatre ("GUN", "Rada") is believed: only where the text speaks of that theatre."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.lexicon import facts
from recoupe.packs.dates import meets
from recoupe.packs.things import WORLD
from recoupe.packs.world import theatre_countries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.mentions.lexicon import Spelling
    from recoupe.model.syntax import Syntax
    from recoupe.packs.world import Known, KnownName


class Doubt(Enum):
    """Why an ambiguous name names nothing that we know."""

    #: The text does not speak of any theatre where the name means something.
    STRANGE = "strange"
    #: Two things of the theatres that the text speaks of bear the name, and nothing decides.
    SHARED = "shared"


class Setting(NamedTuple):
    """What an article speaks of: states, theatres and things that it names beyond doubt, and its day (EDTF)."""

    countries: frozenset[str]
    theatres: frozenset[str]
    entities: frozenset[str]
    published: str | None

    @classmethod
    def of(cls, syntax: Syntax, sure: Iterable[KnownName], published: str | None) -> Setting:
        """The setting of an article, from its sure names and its adjectives of nationality."""
        known = [name.known for name in sure]
        demonyms = (facts(token.text).demonym for token in syntax.tokens)
        countries = {each.country for each in (*known, *(demonym.known for demonym in demonyms if demonym))}
        return cls(
            frozenset(country for country in countries if country),
            frozenset(each.theatre for each in known) - {WORLD},
            frozenset(each.entity for each in known),
            published,
        )

    def rulings(self, spellings: Iterable[Spelling]) -> dict[Spelling, KnownName | Doubt]:
        """What each ambiguous spelling names in this article; one that is decided helps to decide the others."""
        spellings = list(spellings)
        undated = self._replace(published=None)
        first = (undated.ruling(spelling) for spelling in spellings)
        named = {ruling.known.entity for ruling in first if not isinstance(ruling, Doubt)}
        told = self._replace(entities=self.entities | named)
        return {spelling: told.ruling(spelling) for spelling in spellings}

    def ruling(self, spelling: Spelling) -> KnownName | Doubt:
        """What an ambiguous spelling names in this article.

        What is at home in the article comes first; among several, the one that the article also calls by a name of its
        own, then the one that existed when the article appeared. Without any, the spelling's owner that needs no
        theatre.
        """
        rivals = {name.known.entity: name for name in spelling.rivals}
        home = [name for name in rivals.values() if self._is_home(name.known)]
        if not home:
            return spelling.name or Doubt.STRANGE
        for chosen in (
            home,
            [name for name in home if name.known.entity in self.entities],
            [name for name in home if self._is_of_its_day(name.known)],
        ):
            if len(chosen) == 1:
                return chosen[0]
        return Doubt.SHARED

    def _is_home(self, known: Known) -> bool:
        if known.theatre in self.theatres:
            return True
        own = frozenset({known.country}) if known.country else theatre_countries()[known.theatre]
        return bool(own & self.countries)

    def _is_of_its_day(self, known: Known) -> bool:
        return self.published is None or meets(known.since, known.until, self.published)
