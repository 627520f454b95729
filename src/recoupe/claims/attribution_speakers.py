"""Reporting verb -> who speaks: before the verb, after it, or whoever spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.attribution_naming import Naming, Source
from recoupe.claims.attribution_reading import MARKS, MIN_WORDS
from recoupe.model.mention import MentionKind
from recoupe.packs.reporting import reporting_nouns

if TYPE_CHECKING:
    from recoupe.claims.attribution_cues import Cue

_CLIMBING = frozenset({"conj", "advcl", "xcomp", "acl", "ccomp", "parataxis", "obl:mod", "obl:arg", "dep"})
_TIMES = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "soir", "jour", "nuit",
     "semaine", "mois", "veille", "lendemain", "part", "côté", "fois", "reprise", "heure", "après-midi"}
)  # fmt: skip
_DECLARING = frozenset({"say", "add"})
_CLAUSE_OPENERS = frozenset({",", "que", "qu'", "mais", "car", ":", ";", "et", "quand", "lorsque", "si", "tandis"})
_PREPOSITIONS = frozenset(
    {"à", "au", "aux", "de", "d'", "du", "des", "en", "dans", "sur", "par", "pour", "lors", "auprès", "devant", "avec",
     "vers", "chez", "via", "depuis", "après", "avant", "entre", "contre", "sous", "face", "près"}
)  # fmt: skip


class Speakers(Naming):
    """Finds the speaker of each reporting verb."""

    def of_verb(self, cue: Cue) -> Source | None:
        """The speaker of a reporting verb, before it or, inverted, after it."""
        if cue.slot == "incise":
            return self.after(cue)
        cited = self._cited(cue)
        if cited is not None:
            return cited
        if cue.gerund and self._sentence == self.reading.tokens[cue.verb].sentence and not self._on_noun(cue):
            return self.last
        if cue.passive:
            return self._agent(cue.verb)
        adjacent = self._adjacent(cue)
        if adjacent is not None:
            return adjacent
        subject = self._subject(cue.verb)
        if subject is not None:
            found = self.named(subject) or self._any_subject(subject, cue)
            if found is not None or self.reading.low(subject) not in {"il", "-il"}:
                return found
        return self._beside(cue)

    def _any_subject(self, subject: int, cue: Cue) -> Source | None:
        """ "Le bloc régional a déclaré que": who declares a clause speaks, whatever the noun."""
        token, article = self.reading.tokens[subject], self.reading.tokens[subject - 1]
        if cue.slot != "que" or cue.entry.kind not in _DECLARING or token.pos != "NOUN" or subject > cue.first:
            return None
        return self._voice(subject) if article.pos in {"DET", "ADJ"} and subject else None

    def _adjacent(self, cue: Cue) -> Source | None:
        """A party that stands alone right before the verb, whatever the tree says: "..., Kolvar affirme que"."""
        reading = self.reading
        mention = (reading.speaking(cue.first - 1) or reading.mentions.headed_by(cue.first - 1)) if cue.first else None
        if mention is None or mention.kind is MentionKind.PRONOUN or mention.last != cue.first - 1 or cue.gerund:
            return None
        before = mention.first - 1
        if before >= reading.sentence(cue.verb).first and reading.low(before) not in _CLAUSE_OPENERS:
            return None
        return self.named(mention.head)

    def _cited(self, cue: Cue) -> Source | None:
        """ "Citant le général Dolan, le journal affirme que": the person cited speaks, the journal passes it on."""
        reading = self.reading
        first = reading.sentence(cue.verb).first
        if reading.low(first) != "citant":
            return None
        for at in range(first + 1, min(first + 20, cue.first)):
            if reading.low(at) == "," or reading.is_mark(at):
                return None
            mention = reading.speaking(at) if reading.tokens[at].pos in {"NOUN", "PROPN"} else None
            if mention is not None and mention.kind is MentionKind.PERSON:
                return self._from_mention(mention)
        return None

    def _on_noun(self, cue: Cue) -> bool:
        """ "un communiqué affirmant que": the participle stands right after its noun, without a comma."""
        return cue.first > 0 and self.reading.tokens[cue.first - 1].pos in {"NOUN", "PROPN", "ADJ"}

    def after(self, cue: Cue) -> Source | None:
        """The subject of an inverted verb: its pronoun, or the first party after it that no preposition governs."""
        reading = self.reading
        for at in range(cue.first, cue.last + 1):
            word = reading.low(at)
            if word in {"-on", "on"}:
                return self._learned(cue)
            if word in {"-il", "-elle", "-ils", "-elles"}:
                return self._pronoun(at)
        start = cue.last + 1
        for at in range(start, min(reading.sentence(cue.verb).last, start + 24) + 1):
            token = reading.tokens[at]
            if self._long_quotation(at) or (at > start and token.text in {".", ";", ":"}):
                break
            if token.pos in {"NOUN", "PROPN", "PRON"} and not self._governed(at, start):
                found = self.named(at) or self._anything(at)
                if found is not None:
                    return found
        return None

    def _long_quotation(self, at: int) -> bool:
        """Whether a quotation opens here; a name in marks ("la « Troïka »") is none."""
        if self.reading.tokens[at].text not in MARKS:
            return False
        stretch = self.reading.stretch_at(self.reading.tokens[at].start)
        return stretch is None or stretch.words >= MIN_WORDS

    def _anything(self, at: int) -> Source | None:
        """Beside a verb that stands apart, any noun with its article speaks: "indique la télévision d'État"."""
        token = self.reading.tokens[at]
        article = self.reading.tokens[at - 1]
        if token.pos != "NOUN" or article.pos != "DET" or article.has("PronType=Dem") or token.lemma in _TIMES:
            return None
        return self._voice(at)

    def _learned(self, cue: Cue) -> Source | None:
        """ "a-t-on appris de source policière", "indique-t-on au ministère": who is named after the verb."""
        reading = self.reading
        start = cue.last + 1
        for at in range(start, min(reading.sentence(cue.verb).last, start + 12) + 1):
            if reading.low(at) in {",", "."}:
                break
            if reading.tokens[at].pos in {"NOUN", "PROPN"}:
                found = self.named(at)
                if found is not None:
                    return found
        return self.last if cue.entry.kind != "learn" else None

    def _governed(self, at: int, start: int) -> bool:
        """Whether a preposition stands before the noun phrase of this token."""
        reading = self.reading
        position = at - 1
        while position >= start and reading.tokens[position].pos == "ADJ":
            position -= 1
        fresh = position
        while (
            position >= start
            and reading.tokens[position].pos in {"DET", "NUM"}
            and reading.low(position) not in _PREPOSITIONS
        ):
            position -= 1
        if position < start:
            return False
        token = reading.tokens[position]
        if token.pos == "ADP" or token.text.lower() in _PREPOSITIONS:
            return True
        if fresh > position or token.pos not in {"NOUN", "PROPN"} or token.lemma in {"part", "côté"}:
            return False
        return self._governed(position, start)

    def _subject(self, verb: int) -> int | None:
        """The token of the subject, taken over from the governing verb where the verb has none."""
        reading = self.reading
        for _ in range(6):
            for child in reading.syntax.children[verb]:
                token = reading.tokens[child]
                if token.dep in {"nsubj", "nsubj:pass"} or (token.dep == "expl:subj" and token.pos == "PRON"):
                    return self._antecedent(child, verb)
            token = reading.tokens[verb]
            if token.dep not in _CLIMBING or token.head == verb:
                return None
            governor = reading.tokens[token.head]
            agent = next(
                (c for c in reading.syntax.children[governor.index] if reading.tokens[c].dep == "obl:agent"), None
            )
            if agent is not None:
                return agent
            if token.dep == "acl" and governor.pos in {"NOUN", "PROPN"}:
                return governor.index
            verb = governor.index
        return None

    def _antecedent(self, subject: int, verb: int) -> int:
        reading = self.reading
        if reading.low(subject) not in {"qui", "lequel", "laquelle", "lesquels", "lesquelles"}:
            return subject
        token = reading.tokens[verb]
        while token.dep in {"conj", "xcomp"} and token.head != token.index:
            token = reading.tokens[token.head]
        if token.dep == "acl:relcl" and token.head < subject:
            return token.head
        position = subject - 1
        while position > 0 and reading.tokens[position].pos not in {"NOUN", "PROPN"}:
            position -= 1
        return position

    def _beside(self, cue: Cue) -> Source | None:
        """Without a subject in the tree: the nearest party to the left with no preposition, or the last speaker."""
        reading = self.reading
        sentence = reading.sentence(cue.verb)
        for at in range(cue.first - 1, sentence.first - 1, -1):
            if reading.tokens[at].pos in {"NOUN", "PROPN", "PRON"} and not self._governed(at, sentence.first):
                mention = reading.speaking(at)
                if mention is not None and not self._governed(mention.head, sentence.first):
                    return self._from_mention(mention)
        document = self._document_before(sentence.first, cue.first)
        if document is not None:
            return document
        return self.last if cue.gerund or reading.tokens[cue.verb].dep == "ROOT" else None

    def _document_before(self, first: int, end: int) -> Source | None:
        """ "Dans un communiqué de l'état-major, il est précisé que": the document speaks."""
        for at in range(first, end):
            entry = reporting_nouns().get(self.reading.tokens[at].lemma)
            if entry is not None and entry.kind == "document" and self.reading.tokens[at].pos == "NOUN":
                return self.named(at)
        return None

    def _agent(self, verb: int) -> Source | None:
        for child in self.reading.syntax.children[verb]:
            if self.reading.tokens[child].dep == "obl:agent":
                return self.named(child)
        sentence = self.reading.sentence(verb)
        return self._document_before(sentence.first, verb)
