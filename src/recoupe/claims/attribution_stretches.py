"""Quotation marks without a verb beside them -> whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.attribution_reading import MIN_WORDS, Reading
from recoupe.model.claim import Attribution
from recoupe.packs.reporting import reporting_nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.claims.attribution_naming import Source
    from recoupe.claims.attribution_speakers import Speakers
    from recoupe.claims.quotation_marks import Quoted
    from recoupe.model.syntax import Sentence

_LEADING = frozenset({"nsubj", "nsubj:pass", "ROOT", "appos", "nmod"})
# Alone in its sentence, a quotation of this many words is somebody's; shorter ones name or distance.
_MIN_ALONE = 5
_LONG = 9


class Stretches:
    """The quoted stretches of an article and whose they are."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def opening_at(self, token: int) -> Quoted | None:
        """The outermost stretch that opens at this token, or right after it."""
        for at in (token, token + 1):
            if at < len(self.reading.tokens):
                stretch = self.reading.stretch_at(self.reading.tokens[at].start)
                if stretch is not None and stretch.outer.start >= self.reading.tokens[token].start - 1:
                    return stretch
        return None

    def orphans(self, found: Iterable[Attribution], speakers: Speakers) -> Iterator[Attribution]:
        """Stretches that no verb claimed: those of the clause around them, else of whoever spoke last before."""
        taken = list(found)
        claimed = {each.content for each in taken if each.kind == "direct"}
        for stretch in self.reading.outer:
            if stretch.inner in claimed or stretch.words < MIN_WORDS:
                continue
            made = self._within(stretch, taken) or self._judged(stretch, speakers) or self._carried(stretch, taken)
            if made is not None:
                taken.append(made)
                yield made

    def _within(self, stretch: Quoted, taken: list[Attribution]) -> Attribution | None:
        """Words quoted inside a reported clause are the reporter's."""
        around = [a for a in taken if a.kind != "direct" and a.content.start <= stretch.inner.start < a.content.end]
        if not around or stretch.words < _MIN_ALONE:
            return None
        nearest = min(around, key=lambda a: a.content.end - a.content.start)
        return Attribution(
            stretch.inner,
            nearest.cue,
            nearest.speaker,
            "direct",
            rule=nearest.rule,
            source=nearest.source,
            via=nearest.via,
        )

    def _judged(self, stretch: Quoted, speakers: Speakers) -> Attribution | None:
        """A colon or a clause around the marks: its subject speaks ("la mairie conclut ainsi : « ... »")."""
        reading = self.reading
        at = reading.before_char(stretch.outer.start)
        if at < 0 or stretch.words < MIN_WORDS or reading.paragraph(at) != reading.paragraph(at + 1):
            return None
        sentence = reading.sentence(at)
        if reading.low(at) != ":" and not self._document_leads(sentence.first, at):
            return None
        source = self._leading(sentence, at, speakers)
        if source is None:
            return None
        cue = reading.syntax.span(at, at)
        return Attribution(stretch.inner, cue, source.mention, "direct", rule="fr.colon", source=source.near)

    def _leading(self, sentence: Sentence, at: int, speakers: Speakers) -> Source | None:
        """The subject of the words before the colon, or the name that stands right before it."""
        reading = self.reading
        for position in range(sentence.first, at):
            token = reading.tokens[position]
            topic = sentence.headline and reading.low(position + 1) in {",", ":"} and position < at - 1
            if token.dep in _LEADING and token.pos in {"NOUN", "PROPN", "PRON"} and not topic:
                source = speakers.named(position)
                if source is not None:
                    return source
        return speakers.named(at - 1) if reading.tokens[at - 1].pos in {"NOUN", "PROPN"} else None

    def _document_leads(self, first: int, at: int) -> bool:
        """ "Le texte charge le secrétaire général de « ... »": the document is quoted."""
        for position in range(first, min(first + 8, at)):
            token = self.reading.tokens[position]
            if token.dep.startswith("nsubj") and token.pos == "NOUN":
                entry = reporting_nouns().get(token.lemma)
                return entry is not None and entry.kind == "document"
        return False

    def _follows(self, stretch: Quoted, taken: list[Attribution]) -> bool:
        """Whether it goes on after another quotation of its paragraph: "« ... », dit X. « Plus rien du tout. »"."""
        before = self.reading.before_char(stretch.outer.start)
        if before < 0 or self.reading.low(before) not in {".", ","}:
            return False
        start = self.reading.paragraphs[self.reading.paragraph(before)].start
        return any(a.kind == "direct" and start <= a.content.start < stretch.outer.start for a in taken)

    def _is_statement(self, stretch: Quoted) -> bool:
        """Whether the marks hold more than a name: a verb with its ending, or as many words as no name has."""
        if stretch.words >= _LONG:
            return True
        first, last = self.reading.from_char(stretch.inner.start), self.reading.before_char(stretch.inner.end)
        return any(self.reading.is_finite(at) for at in range(first, last + 1))

    def _carried(self, stretch: Quoted, taken: list[Attribution]) -> Attribution | None:
        """A quotation that stands alone belongs to whoever spoke last, or, at the head of a page, first."""
        if not self._follows(stretch, taken) and (stretch.words < _MIN_ALONE or not self._is_statement(stretch)):
            return None
        spoken = [a for a in taken if a.source is not None or a.speaker is not None]
        before = [a for a in spoken if a.cue.start < stretch.outer.start]
        nearest = (
            max(before, key=lambda a: a.cue.start) if before else min(spoken, key=lambda a: a.cue.start, default=None)
        )
        if nearest is None:
            return None
        return Attribution(
            stretch.inner,
            stretch.outer,
            nearest.speaker,
            "direct",
            rule="fr.carried",
            source=nearest.source,
            via=nearest.via,
        )
