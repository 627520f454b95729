"""Syntax + Mentions -> Attribution: which stretch of the text is said by whom.

Three things attribute: a reporting verb ("X a dit que ...", "..., a dit X", "X : « ... »"), a preposition of source
("selon X") and quotation marks, which belong to the verb or source beside them or else to whoever spoke last.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.claims import attribution_sources as sources
from recoupe.claims.attribution_contents import Contents
from recoupe.claims.attribution_cues import Cue, find_cues
from recoupe.claims.attribution_echoes import find_echoes
from recoupe.claims.attribution_reading import MIN_WORDS, Reading
from recoupe.claims.attribution_speakers import Speakers
from recoupe.claims.attribution_stretches import Stretches
from recoupe.model.claim import Attribution
from recoupe.model.span import Span

if TYPE_CHECKING:
    from recoupe.claims.attribution_naming import Source
    from recoupe.claims.attribution_sources import SourcePhrase
    from recoupe.model.mention import Mentions
    from recoupe.model.syntax import Syntax

# The least share of a reported clause that must stand outside its quotation marks for both to be printed.
_OUTSIDE = 0.35
_MIN_OBJECT_WORDS = 4
_ARTICLE = 6  # characters: "des " and a space


def find_attributions(syntax: Syntax, mentions: Mentions) -> tuple[Attribution, ...]:
    """Every stretch that somebody is said to say, in text order; nested ones overlap."""
    if not syntax.tokens:
        return ()
    return _Finder(Reading(syntax, mentions)).find()


class _Finder:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.cues = find_cues(reading)
        self.contents = Contents(reading, self.cues)
        self.speakers = Speakers(reading)
        self.stretches = Stretches(reading)
        self.found: list[Attribution] = []

    def find(self) -> tuple[Attribution, ...]:
        """Cues in text order, so that a pronoun finds who spoke before; then the quotations left without a speaker."""
        what: list[Cue | SourcePhrase] = [*self.cues, *sources.find_sources(self.reading)]
        for each in sorted(what, key=lambda one: one.first):
            if isinstance(each, Cue):
                self._verb(each)
            else:
                self._source(each)
        self.found.extend(find_echoes(self.reading, self.speakers, self.found))
        self.found.extend(self.stretches.orphans(self.found, self.speakers))
        self.found = [self._printed(one) for one in self.found]
        self.found = [replace(one, quoted=False) if self._is_nested(one) else one for one in self.found]
        return tuple(sorted(set(self.found), key=lambda a: (a.content.start, -a.content.end, a.cue.start)))

    # -- verbs

    def _verb(self, cue: Cue) -> None:
        if self._is_comme(cue):
            self._comme(cue)
            return
        source = self.speakers.of_verb(cue)
        if source is None and cue.slot == "incise" and not cue.inverted:
            return
        if cue.slot == "incise":
            self._incise(cue, source)
        elif cue.slot == "colon":
            self._colon(cue, source)
        else:
            self._clause(cue, source)
        if not self._is_quoted(cue):
            self.speakers.remember(source, cue.verb)

    def _is_quoted(self, cue: Cue) -> bool:
        """Whether the verb itself stands in a quotation: who it names does not speak on this page."""
        stretch = self.reading.stretch_at(self.reading.tokens[cue.verb].start)
        return stretch is not None and stretch.words >= MIN_WORDS and cue.slot != "incise"

    def _is_comme(self, cue: Cue) -> bool:
        """ "Comme le rapporte X": the subject stands after the verb though the verb is not set apart."""
        reading = self.reading
        return any(reading.low(i) == "comme" for i in (cue.first - 1, cue.first)) and cue.slot != "que"

    def _comme(self, cue: Cue) -> None:
        """ "comme le précise X : « ... »", "Comme le rapporte X, ...": a quotation, or the sentence introduced."""
        source = self.speakers.after(cue)
        if source is None:
            return
        stretch = self.stretches.opening_at(cue.content) if cue.slot == "colon" else None
        if stretch is not None:
            self._direct(stretch.inner, cue, source)
            self.speakers.remember(source, cue.verb)
            return
        sentence = self.reading.sentence(cue.verb)
        self._add(self.reading.span(sentence.first, sentence.last), cue, source, quoted=False)

    def _clause(self, cue: Cue, source: Source | None) -> None:
        span = self.contents.forward(cue)
        if span is None or (source is None and self._says_nothing(cue)):
            return
        quoted = cue.slot in cue.entry.prints and not cue.moody
        if cue.slot == "noun" and "noun" not in cue.entry.prints:
            quoted = self._colours(span)
            if not quoted and cue.entry.kind == "judge":
                return
        elif cue.slot == "noun":
            quoted = quoted and len(span.of(self.reading.syntax.text).split()) >= _MIN_OBJECT_WORDS
        self._add(span, cue, source, quoted=quoted)

    def _says_nothing(self, cue: Cue) -> bool:
        """ "cela veut dire que", "le tribunal a condamné X": without a speaker, no saying."""
        return cue.moody or cue.entry.kind == "judge" or self.reading.is_infinitive(cue.verb)

    def _colours(self, span: Span) -> bool:
        """What is judged is printed when the judgement itself stands in quotation marks ("un « crime » qui ...")."""
        stretches = self.reading.stretches_in(span)
        text = self.reading.syntax.text
        return (
            bool(stretches)
            and len(span.of(text).split()) > MIN_WORDS + 1
            and stretches[0].outer.start - span.start < _ARTICLE
        )

    def _incise(self, cue: Cue, source: Source | None) -> None:
        reading = self.reading
        stretch = reading.stretch_ending_before(cue.first)
        inside = reading.stretch_at(reading.tokens[cue.first].start)
        if inside is not None:
            self._direct(inside.inner, cue, source)
            return
        if stretch is not None:
            self._quoted_before(stretch.inner, cue, source)
            return
        before = self.contents.backward(cue.first - 1)
        rest = self._rest(cue)
        if before is not None:
            self._add(
                before, cue, source, quoted=rest is None or len(before.of(reading.syntax.text)) > rest.end - rest.start
            )
        if rest is not None:
            self._add(rest, cue, source, quoted=before is None or rest.end - rest.start >= before.end - before.start)

    def _quoted_before(self, inner: Span, cue: Cue, source: Source | None) -> None:
        """The quotation that closes before the verb, and the words that lead into it where there are any."""
        reading = self.reading
        first = reading.from_char(inner.start)
        start = self.contents.clause_start(first)
        colon = self.reading.low(first - 1) == ":" or self.reading.low(first - 2) == ":"
        lead = Span(reading.tokens[start].start, inner.end)
        if (
            not colon
            and reading.tokens[start].start < inner.start - 2
            and any(c.isalpha() for c in reading.syntax.text[lead.start : inner.start])
        ):
            self._add(Span(lead.start, self._closing(inner)), cue, source, quoted=True)
        self._direct(inner, cue, source)

    def _closing(self, inner: Span) -> int:
        stretch = self.reading.stretch_at(inner.start)
        return stretch.outer.end if stretch is not None else inner.end

    def _rest(self, cue: Cue) -> Span | None:
        """What goes on after a pronoun's incise: "ils visent, dit-elle, à saboter la paix"."""
        reading = self.reading
        after = cue.last + 1
        if not cue.inverted or reading.low(after) != "," or after >= reading.sentence(cue.verb).last:
            return None
        following = self.contents.by_first.get(after + 1)
        if following is not None:
            return None
        return self.contents.forward_from(after + 1)

    def _colon(self, cue: Cue, source: Source | None) -> None:
        if source is None or cue.passive:
            return
        stretch = self.stretches.opening_at(cue.content)
        if stretch is not None:
            self._direct(stretch.inner, cue, source)
        elif cue.entry.kind not in {"judge", "ask", "promise"}:
            span = self.contents.forward_from(cue.content)
            if span is not None:
                self._add(span, cue, source, quoted=True)

    # -- prepositions

    def _source(self, phrase: SourcePhrase) -> None:
        if phrase.hearsay is not None:
            self._hearsay(phrase, phrase.hearsay)
            return
        source = sources.who(self.reading, self.speakers, phrase)
        if source is None or (source.mention is None and source.near is None):
            return
        cue_span = self.reading.span(phrase.first, phrase.last)
        via = sources.carrier(self.reading, phrase)
        for span, printed in sources.contents(self.reading, self.contents, phrase):
            stretch = self.reading.stretch_at(span.start)
            kind = "direct" if stretch is not None and stretch.inner == span else "selon"
            made = self._attribution(span, cue_span, source, kind=kind, quoted=printed, rule=phrase.entry.id)
            self.found.append(replace(made, via=via))
        self.speakers.remember(source, phrase.first)

    def _hearsay(self, phrase: SourcePhrase, noun: int) -> None:
        """ "des rumeurs selon lesquelles ...": nobody's words, or those of whoever issued the document."""
        span = self.contents.forward_from(phrase.last + 1)
        if span is None:
            return
        source = self.speakers.named(noun) if phrase.entry.kind == "document" else None
        cue = self.reading.span(noun, phrase.last)
        self.found.append(self._attribution(span, cue, source, kind="selon", quoted=False, rule=phrase.entry.id))

    # -- records

    def _direct(self, span: Span, cue: Cue, source: Source | None) -> None:
        self.found.append(
            self._attribution(span, self._cue_span(cue), source, kind="direct", quoted=True, rule=cue.entry.id)
        )

    def _add(self, span: Span, cue: Cue, source: Source | None, *, quoted: bool) -> None:
        made = self._attribution(span, self._cue_span(cue), source, kind="indirect", quoted=quoted, rule=cue.entry.id)
        self.found.append(replace(made, denies=cue.entry.denies, via=self._via(cue)))

    def _via(self, cue: Cue) -> int | None:
        """Who passes the words on: "X, cité par l'agence, affirme que", "..., a dit X, cité par l'agence"."""
        sentence = self.reading.sentence(cue.verb)
        for at in range(max(sentence.first, cue.first - 12), min(sentence.last, cue.last + 14)):
            found = sources.carrier_after(self.reading, at)
            if found is not None:
                return found
        return None

    def _cue_span(self, cue: Cue) -> Span:
        return self.reading.syntax.span(cue.first, cue.last)

    def _attribution(
        self, content: Span, cue: Span, source: Source | None, *, kind: str, quoted: bool, rule: str
    ) -> Attribution:
        return Attribution(
            content, cue, None if source is None else source.mention, kind, quoted=quoted, rule=rule,
            source=None if source is None else source.near,
        )  # fmt: skip

    def _printed(self, each: Attribution) -> Attribution:
        """A reported clause that is nearly all quotation is printed as the quotation only."""
        if each.kind == "direct" or not each.quoted:
            return each
        inside = [
            s
            for s in self.reading.stretches_in(each.content)
            if s.words >= MIN_WORDS and s.inner.end <= each.content.end + 2
        ]
        covered = sum(stretch.outer.end - stretch.outer.start for stretch in inside)
        length = each.content.end - each.content.start
        if inside and length - covered < _OUTSIDE * length:
            return replace(each, quoted=False)
        return each

    def _is_nested(self, each: Attribution) -> bool:
        """What is reported inside what is reported is printed once, as the outer speaker's words."""
        if not each.quoted or each.kind == "direct":
            return False
        inside = self.reading.stretch_at(each.cue.start)
        if inside is not None and inside.words >= MIN_WORDS and each.content.start < inside.outer.end:
            return any(other.kind == "direct" and other.content == inside.inner for other in self.found)
        return any(
            other is not each
            and other.quoted
            and other.content.start <= each.cue.start
            and each.cue.end <= other.content.end
            for other in self.found
        )
