"""Cue -> the stretch of text that it attributes: where what is said begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.attribution_reading import MARKS, Reading
from recoupe.packs.reporting import reporting_nouns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.claims.attribution_cues import Cue
    from recoupe.model.span import Span

_OPPOSING = frozenset({"mais", "contrairement", "quand"})
_COORDINATING = frozenset({"et", "mais", "puis", "tout", "en", "ou", "avant", "après"})
_SETTINGS = frozenset({"dans", "lors", "sur", "devant", "au", "à", "en", "par", "via"})
_FINAL = frozenset({".", "?", "!", "…", "..."})


class Contents:
    """Finds the content of every cue; knows where the other cues of the article start."""

    def __init__(self, reading: Reading, cues: Iterable[Cue]) -> None:
        self.reading = reading
        self.by_first = {cue.first: cue for cue in cues}

    # -- forward: after the verb

    def forward(self, cue: Cue) -> Span | None:
        """What is said after the verb: a clause, an infinitive, an object."""
        reading = self.reading
        first = cue.content
        last = self.end(first, cue)
        inside = reading.stretch_at(reading.tokens[cue.verb].start)
        if inside is not None:  # words said inside a quotation end with it at the latest
            last = min(last, reading.before_char(inside.inner.end))
        return self._span(first, last) if last >= first else None

    def forward_from(self, first: int) -> Span | None:
        """What stands after a source at the head of its sentence, to the end that other words set."""
        return self._span(first, self.end(first, None, whole=True))

    def between(self, first: int, last: int) -> Span | None:
        """The words from ``first`` to ``last`` without stops and commas at the edges."""
        return self._span(first, last) if last >= first else None

    def end(self, first: int, cue: Cue | None, *, whole: bool = False) -> int:
        """The last token of a content that starts at ``first``, as the words that follow limit it."""
        reading = self.reading
        stop = reading.sentence(first).last
        edge = stop if whole or cue is None else self._tree_edge(first, cue)
        at = first
        while at <= stop:
            stretch = reading.stretch_at(reading.tokens[at].start)
            if (
                stretch is not None
                and stretch.outer.start <= reading.tokens[at].start
                and reading.tokens[at].text in MARKS
            ):
                at = max(at, reading.before_char(stretch.outer.end))
                stop = max(stop, reading.sentence(at).last) if reading.low(at) not in _FINAL else stop
            elif self._stops(at, first, edge, cue):
                return max(first, at - 1)
            at += 1
        return max(first, min(at - 1, stop))

    def _tree_edge(self, first: int, cue: Cue) -> int:
        """The last token of the reported clause in the tree; the parser's edge is only believed beyond it."""
        reading = self.reading
        for child in reading.syntax.children[cue.verb]:
            left, right = reading.syntax.subtree(child)
            if left <= first <= right or left == first - 1:
                return right
        return first

    def _stops(self, at: int, first: int, edge: int, cue: Cue | None) -> bool:
        """Whether the content ends before this token."""
        reading = self.reading
        word = reading.low(at)
        if at == first:
            return False
        if word == ";" or (word == ":" and (reading.is_mark(at + 1))):
            return True
        if word == ",":
            return self._comma_stops(at, edge, cue)
        if word in {"alors", "tandis", "même"} and cue is not None and cue.slot != "que":
            return self._opposes(at)
        if word == "en" and cue is not None and cue.slot == "noun":
            return self.reading.tokens[at + 1].has("VerbForm=Part")
        if word in {"selon", "d'"} and self._is_source(at):
            return True
        if word == "et" and reading.is_que(at + 1) and (reading.is_mark(at + 2) or reading.is_mark(at + 3)):
            return True  # "et que « ... »": the quotation is printed by itself
        if word in _COORDINATING:
            return self._other_cue(at + 1, cue)
        return False

    def _comma_stops(self, at: int, edge: int, cue: Cue | None) -> bool:
        reading = self.reading
        if cue is not None and cue.slot != "que" and self._opposes(at + 1):
            return True
        if at + 1 == len(reading.tokens):
            return False
        if cue is not None and reading.tokens[at + 1].pos in {"VERB", "AUX"} and reading.is_finite(at + 1):
            return True
        if cue is not None and cue.slot != "que" and self._another_speaks(at + 1):
            return True
        if cue is not None and self._governor_follows(at + 1, cue):
            return True
        word = reading.low(at + 1)
        if word == "ce" and reading.is_que(at + 2):
            return True  # ", ce que dément Kolvar"
        if self._is_incise(at + 1) or self._gerund(at + 1) or self._is_source(at + 1):
            return True
        if word in _COORDINATING and (self._gerund(at + 2) or self._gerund(at + 3)):
            return True
        if word in _SETTINGS and self._document_follows(at + 1):
            return True
        return self._opposes(at + 1) and edge < at + 1

    def _opposes(self, at: int) -> bool:
        """ "mais", "alors que", "même si": the outlet goes on in its own voice."""
        word, following = self.reading.low(at), self.reading.low(at + 1)
        if word in {"alors", "tandis", "pendant"}:
            return following in {"que", "qu'"}
        return word in _OPPOSING or (word == "même" and following in {"si", "s'"})

    def _another_speaks(self, at: int) -> bool:
        """ "..., Kolvar évoque": after the comma another party's own reporting verb."""
        for position in range(at + 1, at + 6):
            if self.reading.low(position) in {",", "qui", "que", "qu'", "dont"}:
                return False
            other = self.by_first.get(position)
            if other is not None:
                return other.slot != "incise" and not other.gerund and not self.reading.is_infinitive(other.verb)
        return False

    def _governor_follows(self, at: int, cue: Cue) -> bool:
        """ "X, que l'armée affirme avoir tué, revendique": the verb of the main clause comes back after the comma."""
        tokens = self.reading.tokens
        above = {token.index for token in self.reading.syntax.ancestors(cue.verb)}
        return any(position in above for position in range(at, min(at + 4, len(tokens))))

    def _is_incise(self, at: int) -> bool:
        cue = self.by_first.get(at)
        return cue is not None and cue.slot == "incise"

    def _gerund(self, at: int) -> bool:
        cue = self.by_first.get(at)
        return cue is not None and cue.gerund

    def _other_cue(self, at: int, cue: Cue | None) -> bool:
        """ "et a ajouté que": another verb of the same speaker, not of the reported clause."""
        other = self.by_first.get(at)
        if other is None or cue is None or other.verb == cue.verb:
            return False
        token = self.reading.tokens[other.verb]
        governor = self.reading.tokens[token.head]
        if other.gerund or token.head == cue.verb or token.head == self.reading.tokens[cue.verb].head:
            return True
        # "précise qu'il visait le camp et dit regretter": the tense is the outer verb's.
        return (
            governor.head == cue.verb
            and governor.has("Tense=Imp")
            and token.has("Tense=Pres")
            and token.has("VerbForm=Fin")
        )

    def _is_source(self, at: int) -> bool:
        return self.reading.low(at) == "selon" or (
            self.reading.low(at) in {"d'", "d"} and self.reading.low(at + 1) == "après"
        )

    def _document_follows(self, at: int) -> bool:
        """ "dans un communiqué", "lors d'une conférence de presse": where it was said, not what."""
        for position in range(at + 1, min(at + 5, len(self.reading.tokens))):
            token = self.reading.tokens[position]
            entry = reporting_nouns().get(token.lemma) if token.pos == "NOUN" else None
            if entry is not None and entry.kind == "document":
                return True
            if token.pos == "PUNCT":
                return False
        return False

    # -- backward: before an incise or a source

    def backward(self, last: int) -> Span | None:
        """What stands before an incise: from the beginning of its sentence."""
        if last < 0:
            return None
        first = self.clause_start(last)
        return self._span(first, last)

    def clause_start(self, last: int) -> int:
        """The first token of the statement that ends with ``last``: the sentence, less what other cues take of it."""
        reading = self.reading
        first = reading.sentence(last).first
        for at in range(last, first, -1):
            word = reading.low(at)
            if word in _FINAL and at < last and reading.is_mark(at + 1):
                return at + 2  # the parser ran two sentences together: the quotation opens the second
            if word == ";" or (at in self.by_first and self.by_first[at].slot == "incise"):
                return at + 1 if word == ";" else self._after_incise(at, last)
        return first

    def _after_incise(self, at: int, last: int) -> int:
        for position in range(at, last):
            if self.reading.low(position) in {",", "."} and position > self.by_first[at].last:
                return position + 1
        return at

    def _span(self, first: int, last: int) -> Span | None:
        reading = self.reading
        while last > first and (reading.low(last) in _FINAL or reading.low(last) in {",", ":", ";"}):
            last -= 1
        while first < last and reading.low(first) in {",", ":", ";", ".", "-", "–", "—"}:
            first += 1
        if last < first:
            return None
        span = reading.syntax.span(first, last)
        return span if any(ch.isalnum() for ch in span.of(reading.syntax.text)) else None
