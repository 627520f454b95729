"""Places that a story puts itself in: names behind a word of place, and "la ville", "le pays" for the last of them."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.mention import MentionKind
from recoupe.packs.circumstances import circumstance_words
from recoupe.packs.reporting import reporting_verbs
from recoupe.packs.world import known_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mention, Mentions

LOCATED = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
_OF = frozenset({"de", "d'", "du", "des"})
_DETERMINERS = frozenset({"la", "l'", "le", "les", "ce", "cette", "cet", "son", "sa", "leur"})
# Determiners, contracted ones too, behind which a bare noun of place points back ("du pays", "cette ville").
_BACK = frozenset({"le", "la", "l'", "ce", "cet", "cette", "du", "au"})
_THIS = frozenset({"ce", "cet", "cette"})
# "Iran: manifestation à Kolvar": before these a country in a headline says where the news is from.
_RUBRIC_ENDS = frozenset({":", "/", ".", "-", "–", "|"})
# "à 15 km de la ville", "à 1.000 km à l'est de Kolvar": the name only measures.
_OPENING = frozenset({",", "(", ":"})
_MEASURES = frozenset({"km", "kilomètre", "mètre", "mile", "heure"})
_MEASURED = 6
_TWICE = 2


class Name(NamedTuple):
    """What a place is called. ``exact`` is true for a place inside a country, false for a country."""

    name: str
    names: tuple[str, ...]
    entity: str | None
    exact: bool
    country: str | None


class Setting(NamedTuple):
    """A mention of a place with its name, which may stand elsewhere ("la ville").

    ``locative`` says that a word of place introduces it; without one it may be a place only as an argument.
    """

    mention: Mention
    name: Name
    locative: bool
    #: Whether that word says that something stands there ("à", "dans"), not that it goes or comes ("vers", "depuis").
    still: bool

    @property
    def exact(self) -> bool:
        """Whether it is a place inside a country rather than the country itself."""
        return self.name.exact


_OWNERS = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PERSON})


class Settings:
    """Every place of an article that bears a name, by mention and by sentence."""

    def __init__(self, grammar: Grammar, mentions: Mentions) -> None:
        self.grammar = grammar
        self.tokens = grammar.tokens
        self.mentions = mentions
        self.words = circumstance_words()
        #: Mention index -> setting, in text order.
        self.of: dict[int, Setting] = {}
        self.by_sentence: dict[int, list[Setting]] = {}
        places = [each for each in mentions.all if each.kind in LOCATED and not each.metonym]
        for mention, after in zip(places, [*places[1:], None], strict=False):
            name = self._name(mention, after)
            if name is not None:
                locative = self._is_locative(mention)
                self._add(Setting(mention, name, locative, locative and self._is_still(mention)))

    def _add(self, setting: Setting) -> None:
        self.of[setting.mention.index] = setting
        self.by_sentence.setdefault(self.tokens[setting.mention.head].sentence, []).append(setting)

    @cached_property
    def dominant(self) -> list[Setting]:
        """The place of the headline or lede that half of the article's words of place name, if there is one."""
        exact = [each for each in self.of.values() if each.locative and each.exact and not self._houses(each.mention)]
        counts = Counter(each.name.name for each in exact)
        name, count = counts.most_common(1)[0] if counts else ("", 0)
        if count < _TWICE or count * 2 < len(exact):
            return []
        first = next(each for each in exact if each.name.name == name)
        return [first] if self._opens(first) else []

    def _opens(self, setting: Setting) -> bool:
        sentence = self.grammar.syntax.sentences[self.tokens[setting.mention.head].sentence]
        return sentence.headline or sentence.paragraph <= 1

    @cached_property
    def home(self) -> list[Setting]:
        """The country that the headline opens with, or that the article's places lie in most often."""
        rubric = next((each for each in self.of.values() if self._is_rubric_country(each)), None)
        if rubric is not None:
            return [rubric]
        counts = Counter(each.name.country for each in self.of.values() if each.name.country and each.still)
        if not counts:
            return []
        code, _ = counts.most_common(1)[0]
        return [each for each in self.of.values() if each.name.country == code and not each.exact][:1]

    def _is_rubric_country(self, setting: Setting) -> bool:
        """ "Ruritanie : l'armée se retire": the first words of a headline say where its news is from."""
        mention = setting.mention
        sentence = self.grammar.syntax.sentences[self.tokens[mention.head].sentence]
        opens = sentence.headline and mention.first == sentence.first
        return opens and not setting.exact and self._is_rubric(mention)

    # -- names ---------------------------------------------------------------------------------------------

    def _name(self, mention: Mention, after: Mention | None) -> Name | None:
        if self._bears_a_name(mention):
            return _own_name(mention)
        target = self.mentions.resolve(mention)
        if target.kind in LOCATED and self._bears_a_name(target):
            return _own_name(target)
        if after is not None and after.first == mention.last + 2 and self.tokens[after.first - 1].text in _OPENING:
            # What stands behind a comma or bracket is the name: "la capitale, Kolvar", "deux villages (Kolvar)".
            return _own_name(after) if self._bears_a_name(after) else None
        extended = self._with_next_word(mention)
        if extended is not None:
            return extended
        if mention.last == mention.head:
            return self._referred(mention)
        if after is not None and after.last == mention.last and not self._bears_a_name(after):
            # "le nord du pays"
            inner = self._referred(after)
            return inner and Name(mention.name, (*mention.names, *inner.names), None, exact=True, country=inner.country)
        return self._capital(mention.country) if self.tokens[mention.head].lemma in self.words.capital_nouns else None

    def _with_next_word(self, mention: Mention) -> Name | None:
        """ "les monts Kolvar", where the tagger did not see that the next word is a name."""
        after = mention.last + 1
        if after >= len(self.tokens) or self.mentions.around(after) is not None:
            return None
        token = self.tokens[after]
        if not token.text[0].isupper() or token.head not in range(mention.first, after) or token.pos == "PUNCT":
            return None
        name = self.grammar.syntax.words(mention.head, after)
        return Name(name, (name, token.text), None, exact=True, country=None)

    def _bears_a_name(self, mention: Mention) -> bool:
        """Whether a capital stands in the mention that is not just the first letter of a sentence."""
        start = self.grammar.syntax.sentences[self.tokens[mention.head].sentence].first
        tokens = self.tokens[mention.first : mention.last + 1]
        return any(
            token.text[0].isupper()
            and (token.pos == "PROPN" or token.index != start)
            and not self._is_a_partys(token.index, mention)
            for token in tokens
        )

    def _is_a_partys(self, index: int, place: Mention) -> bool:
        """ "les positions du M23", "un convoi de l'ONU": the capital names who is there, not where it is."""
        inner = self.mentions.headed_by(index)
        return inner is not None and inner.index != place.index and inner.kind in _OWNERS

    def _referred(self, mention: Mention) -> Name | None:
        """What "le pays", "cette ville" or "l'île" stands for: the last country, or place of that sort, before it."""
        first = self.tokens[mention.first].text.lower()
        before = self.tokens[max(mention.first - 1, 0)].text.lower()
        lemma = self.tokens[mention.head].lemma
        if first not in _BACK and before not in _BACK:
            return None
        if lemma in self.words.country_nouns:
            return self._last_country(self._own_countries(mention) if first in _THIS else frozenset())
        if lemma in self.words.capital_nouns:
            country = self._last_country()
            return self._capital(country.country) if country else None
        return self._last_place(lemma) if lemma in self.words.place_nouns else None

    def _own_countries(self, mention: Mention) -> frozenset[str]:
        """The states of those who are there: "les forces françaises dans ce pays" are not in their own."""
        sentence = self.tokens[mention.head].sentence
        there = (m for m in self.mentions.all if m.kind in _OWNERS and self.tokens[m.head].sentence == sentence)
        return frozenset(each.country for each in there if each.country is not None)

    def _last_country(self, but: frozenset[str] = frozenset()) -> Name | None:
        countries = [each for each in self.of.values() if not each.exact and each.name.country not in but]
        located = [each for each in countries if each.locative]
        return (located or countries)[-1].name if countries else None

    def _last_place(self, noun: str) -> Name | None:
        exact = [each for each in reversed(self.of.values()) if each.exact]
        for setting in exact:
            mention = setting.mention
            if any(self.tokens[index].lemma == noun for index in range(mention.first, mention.last + 1)):
                return setting.name
        return exact[0].name if exact else None

    def _capital(self, country: str | None) -> Name | None:
        capital = _capitals().get(country or "")
        return Name(capital, (capital,), None, exact=True, country=country) if capital else None

    # -- words of place ------------------------------------------------------------------------------------

    def _is_locative(self, mention: Mention) -> bool:
        index = mention.first - 1
        first = self.tokens[mention.first]
        if index < 0 or self.tokens[index].sentence != first.sentence:
            return self._is_rubric(mention)
        if self._seats_a_person(mention):
            return False
        before = self.tokens[index].text.lower()
        determined = first.text.lower() in _DETERMINERS
        if before in _DETERMINERS:
            determined, index = True, index - 1
            before = self.tokens[max(index, 0)].text.lower()
        if self._measures(index):
            return False
        if before in _OF:
            return index > 0 and self.tokens[index - 1].lemma in self.words.locative_nouns
        if before == "à" and determined and mention.kind is MentionKind.COUNTRY:
            return False  # "livré à la Ruritanie" names who receives
        if before in self.words.locative or (before == "contre" and mention.kind is MentionKind.PLACE):
            return True
        return self.grammar.preposition(mention.head) in self.words.locative or self._continues(mention)

    def _seats_a_person(self, mention: Mention) -> bool:
        """ "chercheur à l'université de Kolvar", "ambassadeur en Ruritanie"."""
        governor = self.tokens[self.tokens[mention.head].head]
        described = self.mentions.headed_by(governor.index)
        return governor.pos == "NOUN" and described is not None and described.kind is MentionKind.PERSON

    def _is_still(self, mention: Mention) -> bool:
        governor = self.tokens[self.tokens[mention.head].head]
        if governor.lemma in reporting_verbs() and self.grammar.is_verb(governor):
            return False  # "a déclaré à Kolvar": where it is said, not where it happened
        if self._houses(mention):
            return False
        before = {token.text.lower() for token in self.tokens[max(mention.first - 3, 0) : mention.first]}
        return before.isdisjoint(self.words.moving)

    def _houses(self, mention: Mention) -> bool:
        """ "un analyste basé à Kolvar": a participle that tells of a person where that person sits."""
        governor = self.tokens[self.tokens[mention.head].head]
        if governor.dep not in {"acl", "amod"} or not governor.has("Tense=Past"):
            return False
        described = self.mentions.headed_by(governor.head)
        return described is not None and described.kind is MentionKind.PERSON

    def _measures(self, index: int) -> bool:
        return any(token.lemma in _MEASURES for token in self.tokens[max(index - _MEASURED, 0) : index])

    def _continues(self, mention: Mention) -> bool:
        """ "à Kolvar et Zerne", "au sud de la capitale, Kolvar": the word of place stands before the first name."""
        token = self.tokens[mention.head]
        if token.dep not in {"conj", "appos", "flat:name", "nmod"} or token.head > token.index:
            return False
        earlier = self.mentions.headed_by(token.head)
        if earlier is None or earlier.kind is not MentionKind.PLACE:
            return False
        return self.grammar.preposition(token.index) is None and self._is_locative(earlier)

    def _is_rubric(self, mention: Mention) -> bool:
        after = mention.last + 1
        return after < len(self.tokens) and self.tokens[after].text in _RUBRIC_ENDS


def _own_name(mention: Mention) -> Name:
    return Name(mention.name, mention.names, mention.entity, mention.kind is MentionKind.PLACE, mention.country)


@cache
def _capitals() -> Mapping[str, str]:
    """The capital of each country, by its code."""
    known = (name.known for name in known_names())
    return {each.country: each.capital for each in known if each.country and each.capital}
