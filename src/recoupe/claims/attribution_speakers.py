"""Reading -> who speaks: the party, document or witness near a cue, and what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_reading import MARKS, MIN_WORDS, SPEAKING, Reading
from recoupe.model.mention import Mention, MentionKind
from recoupe.packs.reporting import reporting_nouns

if TYPE_CHECKING:
    from recoupe.claims.attribution_cues import Cue
    from recoupe.model.span import Span

_CLIMBING = frozenset({"conj", "advcl", "xcomp", "acl", "ccomp", "parataxis", "obl:mod", "obl:arg", "dep"})
_TIMES = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "soir", "jour", "nuit",
                    "semaine", "mois", "veille", "lendemain", "part", "côté", "fois", "reprise", "heure", "après-midi"})  # fmt: skip
_FIRST_PERSON = frozenset({"je", "j'", "nous", "-je", "-nous", "on", "-on"})
_CLAUSE_OPENERS = frozenset({",", "que", "qu'", "mais", "car", ":", ";", "et", "quand", "lorsque", "si", "tandis"})
_INDEFINITE = frozenset({"un", "une", "l'un", "l'une", "certains", "certaines", "plusieurs", "beaucoup", "d'autres", "autres", "aucun"})
_PREPOSITIONS = frozenset(
    {"à", "au", "aux", "de", "d'", "du", "des", "en", "dans", "sur", "par", "pour", "lors", "auprès", "devant", "avec", "vers",
     "chez", "via", "depuis", "après", "avant", "entre", "contre", "sous", "face", "près"}
)  # fmt: skip


class Source(NamedTuple):
    """Who is named as the speaker. ``mention`` is already resolved; ``near`` spans the words beside the cue."""

    mention: int | None
    near: Span | None
    document: bool = False


class Speakers:
    """Finds the speaker of each cue; fed in text order, it remembers who spoke last."""

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

    # -- the speaker of a verb

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
            found = self.named(subject)
            if found is not None or self.reading.low(subject) not in {"il", "-il"}:
                return found
        return self._beside(cue)

    def _adjacent(self, cue: Cue) -> Source | None:
        """A party that stands alone right before the verb, whatever the tree says: "..., Kolvar affirme que"."""
        reading = self.reading
        mention = reading.speaking(cue.first - 1) if cue.first else None
        if mention is None or mention.kind is MentionKind.PRONOUN or mention.last != cue.first - 1 or cue.gerund:
            return None
        before = mention.first - 1
        if before >= reading.sentence(cue.verb).first and reading.low(before) not in _CLAUSE_OPENERS:
            return None
        return self._from_mention(mention)

    def _cited(self, cue: Cue) -> Source | None:
        """"Citant le général Dolan, le journal affirme que": the person cited speaks, the journal passes it on."""
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
        """"un communiqué affirmant que": the participle stands right after its noun, without a comma."""
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
        """"a-t-on appris de source policière", "indique-t-on au ministère": who is named after the verb."""
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
        while position >= start and reading.tokens[position].pos in {"DET", "NUM"} and reading.low(position) not in _PREPOSITIONS:
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
            agent = next((c for c in reading.syntax.children[governor.index] if reading.tokens[c].dep == "obl:agent"), None)
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
        """Without a subject in the tree: the nearest party to the left that no preposition governs, or the last speaker."""
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
        """"Dans un communiqué de l'état-major, il est précisé que": the document speaks."""
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

    # -- what a noun phrase names

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
                if other is not None and other.kind is MentionKind.PERSON and other.index != mention.index:
                    return reading.mentions.resolve(other)
        return None

    def _one_of(self, at: int) -> Source:
        """"un des chefs du mouvement, Marek Dolan,": the name beside it, else the words themselves."""
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
            if word.endswith("s") and word not in {"-t"} and not mention.plural and mention.kind is MentionKind.PERSON:
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
        """"la même source", "les mêmes sources"."""
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
    return token.text.lower() not in {"dans", "lors", "sur", "selon", "devant", "publié", "publiée", "mardi", "lundi", "mercredi",
                                      "jeudi", "vendredi", "samedi", "dimanche"}  # fmt: skip
