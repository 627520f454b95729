"""Places that a story puts itself in: names behind a word of place, and "la ville", "le pays" for the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.mention import MentionKind
from recoupe.packs.circumstances import circumstance_words

if TYPE_CHECKING:
    from recoupe.claims.grammar import Grammar
    from recoupe.model.mention import Mention, Mentions

LOCATED = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
_OF = frozenset({"de", "d'", "du", "des"})
_DETERMINERS = frozenset({"la", "l'", "le", "les", "ce", "cette", "cet", "son", "sa", "leur"})
_BACK = frozenset({"le", "la", "l'", "ce", "cet", "cette"})
# "Iran: manifestation à Kolvar": before these a country in a headline says where the news is from.
_RUBRIC_ENDS = frozenset({":", "/", ".", "-", "–", "|"})


class Setting(NamedTuple):
    """A mention of a place. ``named`` is the mention that bears its name (another one for "la ville").

    ``locative`` says that a word of place introduces it; without one it may be a place only as an argument.
    """

    mention: Mention
    named: Mention
    locative: bool

    @property
    def exact(self) -> bool:
        """Whether it is a place inside a country rather than the country itself."""
        return self.named.kind is MentionKind.PLACE


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
        self._read()

    def _read(self) -> None:
        for mention in self.mentions.all:
            if mention.kind not in LOCATED or mention.metonym:
                continue
            named = self._named(mention)
            if named is None:
                continue
            setting = Setting(mention, named, self._is_locative(mention))
            self.of[mention.index] = setting
            self.by_sentence.setdefault(self.tokens[mention.head].sentence, []).append(setting)

    # -- names ---------------------------------------------------------------------------------------------

    def _named(self, mention: Mention) -> Mention | None:
        target = self.mentions.resolve(mention)
        if target.kind not in LOCATED:
            return None
        if self._bears_a_name(target):
            return target
        return self._referred(mention)

    def _bears_a_name(self, mention: Mention) -> bool:
        """Whether a capital stands in the mention that is not just the first letter of a sentence."""
        for index in range(mention.first, mention.last + 1):
            token = self.tokens[index]
            if token.text[0].isupper() and (token.pos == "PROPN" or index != self._sentence_start(index)):
                return True
        return False

    def _sentence_start(self, index: int) -> int:
        return self.grammar.syntax.sentences[self.tokens[index].sentence].first

    def _referred(self, mention: Mention) -> Mention | None:
        """What "le pays", "cette ville" or "l'île" stands for: the last country, or place of that sort, named before."""
        noun = self.tokens[mention.head]
        if self.tokens[mention.first].text.lower() not in _BACK:
            return None
        if mention.last > mention.head:
            return None
        if noun.lemma in self.words.country_nouns:
            return self._last(country=True, noun=None)
        if noun.lemma in self.words.place_nouns:
            return self._last(country=False, noun=noun.lemma) or self._last(country=False, noun=None)
        return None

    def _last(self, *, country: bool, noun: str | None) -> Mention | None:
        for setting in reversed(self.of.values()):
            named = setting.named
            if country is setting.exact or not (setting.locative or noun):
                continue
            if noun is None or any(self.tokens[i].lemma == noun for i in range(named.first, named.last + 1)):
                return named
        return None

    # -- words of place ------------------------------------------------------------------------------------

    def _is_locative(self, mention: Mention) -> bool:
        index = mention.first - 1
        first = self.tokens[mention.first]
        if index < 0 or self.tokens[index].sentence != first.sentence:
            return self._is_rubric(mention)
        before = self.tokens[index].text.lower()
        determined = first.text.lower() in _DETERMINERS
        if before in _DETERMINERS:
            determined, index = True, index - 1
            before = self.tokens[max(index, 0)].text.lower()
        if before in _OF:
            return index > 0 and self.tokens[index - 1].text.lower() in self.words.locative_nouns
        if before == "à" and determined and mention.kind is MentionKind.COUNTRY:
            return False  # "livré à la Ruritanie" names who receives
        if before in self.words.locative:
            return True
        return self.grammar.preposition(mention.head) in self.words.locative or self._continues(mention)

    def _continues(self, mention: Mention) -> bool:
        """ "à Kolvar et Zerne", "au sud de la capitale, Kolvar": the word of place stands before the first name."""
        token = self.tokens[mention.head]
        if token.dep not in {"conj", "appos", "flat:name", "nmod"} or token.head > token.index:
            return False
        earlier = self.mentions.headed_by(token.head)
        if earlier is None or earlier.kind is not MentionKind.PLACE or self.grammar.preposition(token.index) is not None:
            return False
        return self._is_locative(earlier)

    def _is_rubric(self, mention: Mention) -> bool:
        after = mention.last + 1
        return after < len(self.tokens) and self.tokens[after].text in _RUBRIC_ENDS
