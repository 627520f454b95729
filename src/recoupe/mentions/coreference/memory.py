"""What a reader has in mind at a point of the article: the parties mentioned lately, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.coreference.clauses import ARGUMENTS, SPEAKER, SUBJECTS, Prominence
from recoupe.model.mention import MentionKind
from recoupe.packs.coreference import coreference_pack

if TYPE_CHECKING:
    from recoupe.mentions.coreference.chains import Chain
    from recoupe.mentions.coreference.clauses import Clauses
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Token

_WORDS = coreference_pack().words
# Sentences after which a party that is not named again is out of mind; speakers stay longer, quotations are long.
WINDOW = 8
_NOMINAL = frozenset({"NOUN", "PROPN"})
# What stands between quotation marks is the speaker's world, a headline is read and left: both fade.
QUOTED = 0.4
# Inside a quotation the speaker talks about what he has named himself.
ELSEWHERE = 0.6
HEADLINE = 0.5
# "russe" brings a state to mind much less than its name.
_ADJECTIVE = 0.3


class Memory:
    """The chains of the parties mentioned so far, in reading order."""

    def __init__(self, clauses: Clauses, mentions: Mentions, parties: frozenset[int]) -> None:
        """Nothing has been read yet; ``parties`` are the indexes of the mentions that name one."""
        self.clauses = clauses
        self.mentions = mentions
        self._parties = parties
        self.chains: dict[int, Chain] = {}
        self.recent: list[Chain] = []
        #: Head tokens and chains of the mentions of the sentence that is being read.
        self.here: list[tuple[int, Chain]] = []
        self.speaker: Chain | None = None
        self.joint: dict[int, tuple[float, str]] = {}
        self._sentence = -1
        self._nouns: dict[int, list[tuple[Token, Prominence]]] = {}
        self._timed = frozenset(at for moment in mentions.moments for at in range(moment.first, moment.last + 1))

    def enter(self, sentence: int) -> None:
        """Moves on to a sentence; parties not mentioned for long are forgotten."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.here = []
            self.recent = [chain for chain in self.recent if sentence - chain.seen <= WINDOW]

    def add(self, mention: Mention, chain: Chain) -> None:
        """Takes note that ``mention`` stands for ``chain``."""
        clauses = self.clauses
        head = clauses.tokens[mention.head]
        bearer = clauses.naming_head(mention.head)
        speaks = self._told_to(mention, head)
        quotation = clauses.quotation(head.index)
        prominence = self._faded(head, SPEAKER if speaks else clauses.prominence(bearer), quotation)
        if head.pos == "ADJ" and mention.first == mention.last:
            prominence = Prominence(prominence.weight * _ADJECTIVE, "adjective")
        if chain.seen < 0 or self._sentence - chain.seen > WINDOW:
            self.recent.append(chain)
        chain.observe(mention.index, head.sentence, prominence, quotation)
        self.chains[mention.index] = chain
        self.here.append((mention.head, chain))
        if speaks or (quotation is None and (self._speaks(bearer) or clauses.is_source(mention.first))):
            chain.spoke = head.sentence
            self.speaker = chain
        self._note_pair(mention, prominence)

    def _faded(self, head: Token, prominence: Prominence, quotation: int | None) -> Prominence:
        factor = HEADLINE if self.clauses.syntax.sentences[head.sentence].headline else 1.0
        factor *= 1.0 if quotation is None else QUOTED
        return prominence if factor == 1.0 else prominence.times(factor)

    def _told_to(self, mention: Mention, head: Token) -> bool:
        """ "affirme à l'AFP X": the parser hangs the speaker on the agency that was told."""
        if head.dep != "appos" or mention.kind is not MentionKind.PERSON:
            return False
        other = self.mentions.headed_by(head.head)
        verb = self.clauses.verb_of(head.head)
        return (
            other is not None
            and other.kind is not MentionKind.PERSON
            and verb is not None
            and verb.lemma in _WORDS.saying
        )

    def _speaks(self, bearer: Token) -> bool:
        if bearer.dep in SUBJECTS or self.clauses.is_postposed_speaker(bearer):
            verb = self.clauses.tokens[bearer.head]
            return verb.lemma in _WORDS.saying and not self._is_subordinate(verb)
        return False

    def _is_subordinate(self, verb: Token) -> bool:
        return verb.dep == "acl:relcl" or any(
            child.dep == "mark" for child in self.clauses.syntax.dependents(verb.index)
        )

    def _note_pair(self, mention: Mention, prominence: Prominence) -> None:
        """Coordinated parties: "ils" may stand for both, which no single mention can."""
        head = self.clauses.tokens[mention.head]
        name = ""
        if head.dep == "conj":
            first = self.mentions.headed_by(head.head)
            name = f"{first.name} and {mention.name}" if first is not None and first.index in self.chains else ""
        elif (
            head.dep in SUBJECTS and not mention.plural and self.clauses.number_of_verb(self.clauses.tokens[head.head])
        ):
            name = f"{mention.name} and others"
        if name:
            self.joint[head.sentence] = max(self.joint.get(head.sentence, (0.0, "")), (prominence.weight / 0.9, name))

    def nouns(self, token: Token) -> list[tuple[Token, Prominence]]:
        """Nouns before ``token`` in its sentence and in the previous one that name no party, with their prominence."""
        sentence = token.sentence
        found = [(noun, prominence) for noun, prominence in self._nouns_of(sentence) if noun.index < token.index]
        if sentence and self._same_stretch(sentence):
            found += self._nouns_of(sentence - 1)
        quotation = self.clauses.quotation(token.index)
        if quotation is not None:
            return [
                (noun, weighed if self.clauses.quotation(noun.index) == quotation else weighed.times(ELSEWHERE))
                for noun, weighed in found
            ]
        return [(noun, self._faded(noun, weighed, self.clauses.quotation(noun.index))) for noun, weighed in found]

    def _same_stretch(self, sentence: int) -> bool:
        return not self.clauses.syntax.sentences[sentence - 1].headline

    def _nouns_of(self, sentence: int) -> list[tuple[Token, Prominence]]:
        if sentence not in self._nouns:
            stretch = self.clauses.syntax.sentences[sentence]
            self._nouns[sentence] = [
                (token, self.clauses.prominence(self.clauses.naming_head(token.index)))
                for token in self.clauses.tokens[stretch.first : stretch.last + 1]
                if token.pos in _NOMINAL and token.dep in ARGUMENTS and self._names_a_thing(token)
            ]
        return self._nouns[sentence]

    def _names_a_thing(self, token: Token) -> bool:
        """Whether a noun names something that a pronoun may stand for: no party, and no day."""
        return token.index not in self._timed and self.is_no_party(token)

    def is_no_party(self, token: Token) -> bool:
        """Whether no mention of a party is headed by the noun or covers it."""
        index = self.mentions.at_head[token.index]
        if index is None:
            index = self.mentions.covering[token.index]
        return index is None or index not in self._parties
