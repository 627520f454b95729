"""Noun phrase -> the speaker that it names: a party, a document for its issuer, an unnamed witness, a pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_reading import MARKS, SPEAKING, Reading
from recoupe.model.mention import Mention, MentionKind
from recoupe.packs.reporting import reporting_nouns

if TYPE_CHECKING:
    from recoupe.model.span import Span

_FIRST_PERSON = frozenset({"je", "j'", "nous", "-je", "-nous", "on", "-on"})
_INDEFINITE = frozenset(
    {"un", "une", "l'un", "l'une", "certains", "certaines", "plusieurs", "beaucoup", "d'autres", "autres", "aucun"}
)


# Words that end the naming of a document or witness: where and when come after them.
_NOT_IN_A_NAME = frozenset(
    {"dans", "lors", "sur", "selon", "devant", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
)


class Source(NamedTuple):
    """Who is named as the speaker. ``mention`` is already resolved; ``near`` spans the words beside the cue."""

    mention: int | None
    near: Span | None
    document: bool = False


class Naming:
    """What noun phrases name; fed in text order, it remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.last: Source | None = None
        self.last_document: Source | None = None
        self.last_paragraph = -1
        self._sentence = -1

    def remember(self, source: Source | None, token: int) -> None:
        """Keeps the speaker of the cue at ``token`` for what follows without a name of its own."""
        if source is None or (source.mention is None and source.near is None):
            return
        self.last, self.last_paragraph = source, self.reading.paragraph(token)
        self._sentence = self.reading.tokens[token].sentence
        if source.document:
            self.last_document = source

    def named(self, head: int) -> Source | None:
        """The speaker that the noun phrase headed by this token names, or ``None``."""
        reading = self.reading
        token = reading.tokens[head]
        if token.pos == "PRON" or reading.is_clitic_subject(head):
            return self._pronoun(head)
        entry = reporting_nouns().get(token.lemma) if token.pos == "NOUN" else None
        if self._same_again(head):
            return self.last
        if entry is not None and entry.kind == "document":
            return self._document(head)
        mention = reading.speaking(head)
        if mention is not None:
            return self._from_mention(mention)
        if entry is not None and entry.kind == "voice":
            return self._voice(head)
        return self._place(head)

    def _place(self, head: int) -> Source | None:
        """A place that speaks is its government ("Kolvar a répondu que")."""
        mention = self.reading.mentions.headed_by(head)
        if mention is not None and mention.kind is MentionKind.PLACE:
            return Source(self.reading.mentions.resolve(mention).index, mention.span)
        return None

    def _from_mention(self, mention: Mention) -> Source:
        mentions = self.reading.mentions
        if mention.kind is MentionKind.PRONOUN and mentions.resolve(mention).kind is MentionKind.PRONOUN:
            return self._unresolved(mention.head) or Source(None, None)
        resolved = mentions.resolve(mention)
        if resolved.kind is not MentionKind.PERSON or resolved.role is not None:
            resolved = self._apposed(mention) or resolved
        return Source(resolved.index, mention.span)

    def _apposed(self, mention: Mention) -> Mention | None:
        """The person whose name stands beside the office: "le ministre de la Défense, Marek Dolan,"."""
        reading = self.reading
        for child in reading.syntax.children[mention.head]:
            token = reading.tokens[child]
            if token.dep in {"appos", "flat:name"} and child > mention.head:
                other = reading.mentions.headed_by(child)
                if other is None or other.kind is not MentionKind.PERSON or other.index == mention.index:
                    continue
                # "selon des sources, un responsable a été tué": a new person is not the name of those who say so.
                if not mention.plural and not reading.tokens[other.first].has("Definite=Ind"):
                    return reading.mentions.resolve(other)
        return None

    def _one_of(self, at: int) -> Source:
        """ "un des chefs du mouvement, Marek Dolan,": the name beside it, else the words themselves."""
        reading = self.reading
        sentence = reading.sentence(at)
        mention = reading.speaking(at)
        if mention is not None:
            return self._from_mention(mention)
        for position in range(at + 1, min(at + 12, sentence.last)):
            if reading.low(position) == ",":
                other = reading.speaking(position + 1)
                if other is not None and other.kind is MentionKind.PERSON and reading.low(other.last + 1) == ",":
                    return Source(reading.mentions.resolve(other).index, other.span)
                break
        return Source(None, reading.span(*self._phrase(at)))

    def _pronoun(self, at: int) -> Source | None:
        reading = self.reading
        if reading.low(at) in _INDEFINITE:
            return self._one_of(at)
        if reading.low(at) in _FIRST_PERSON or reading.low(at) in {"ce", "c'", "cela", "ça", "-ce"}:
            return None
        mention = reading.mentions.headed_by(at) or reading.mentions.around(at)
        recent = self._unresolved(at)
        if recent is not None and reading.paragraph(at) - self.last_paragraph <= 1:
            return recent
        if mention is not None:
            resolved = reading.mentions.resolve(mention)
            if resolved.kind in SPEAKING and resolved.kind is not MentionKind.PRONOUN:
                return Source(resolved.index, mention.span)
        return recent

    def _unresolved(self, at: int) -> Source | None:
        """The last speaker, when the pronoun agrees with it and it spoke in this paragraph or the one before."""
        if self.last is None:
            return None
        word = self.reading.low(at)
        if self.last.mention is not None:
            mention = self.reading.mentions.all[self.last.mention]
            if word.endswith("s") and word != "-t" and not mention.plural and mention.kind is MentionKind.PERSON:
                return None
            if "elle" in word and mention.feminine is False and mention.kind is MentionKind.PERSON:
                return None
            if word in {"il", "-il", "lui"} and mention.feminine is True and mention.kind is MentionKind.PERSON:
                return None
        return Source(self.last.mention, self.last.near, self.last.document)

    def _document(self, head: int) -> Source | None:
        """A document speaks for its issuer: "communiqué de l'armée", "son rapport"; a bare one for the last speaker."""
        reading = self.reading
        first, last = self._phrase(head)
        near = reading.span(first, last)
        issuer = self._issuer(head)
        if issuer is not None:
            near = reading.span(first, max(last, issuer.last))
            return Source(reading.mentions.resolve(issuer).index, near, document=True)
        known = self.last_document or self.last
        return Source(known.mention if known else None, near, document=True)

    def _issuer(self, head: int) -> Mention | None:
        """The party after "de" or "par" in a document's noun phrase ("un bilan fourni par la préfecture")."""
        reading = self.reading
        for at in range(head + 1, min(head + 10, reading.sentence(head).last)):
            if reading.tokens[at].text in MARKS or reading.low(at) in {",", ".", "que", "qu'", "selon"}:
                return None
            if reading.low(at) in {"de", "d'", "du", "des", "par"}:
                for position in range(at + 1, min(at + 4, len(reading.tokens))):
                    if reading.tokens[position].pos in {"NOUN", "PROPN"}:
                        mention = reading.speaking(position)
                        if mention is not None:
                            return mention
                        break
        return None

    def _voice(self, head: int) -> Source | None:
        """An unnamed witness: "des habitants", "une source policière"."""
        return Source(None, self.reading.span(*self._phrase(head)))

    def _same_again(self, head: int) -> bool:
        """ "la même source", "les mêmes sources"."""
        return self.last is not None and self.reading.low(head - 1) in {"même", "mêmes"}

    def _phrase(self, head: int) -> tuple[int, int]:
        """The noun phrase around its head: determiner and adjectives before, complements up to a comma after."""
        reading = self.reading
        first = head
        while first > 0 and reading.tokens[first - 1].pos in {"DET", "ADJ", "NUM"}:
            first -= 1
        last = head
        end = reading.sentence(head).last
        limit = min(end, head + 12)
        while last < limit and _continues(reading, last + 1):
            last += 1
        while last > head and reading.tokens[last].pos in {"ADP", "DET", "CCONJ"}:
            last -= 1
        return first, last


def _continues(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    if token.text in MARKS or (token.pos not in {"ADJ", "ADP", "DET", "NOUN", "PROPN"} and token.lemma != "écrire"):
        return False
    return token.text.lower() not in _NOT_IN_A_NAME
