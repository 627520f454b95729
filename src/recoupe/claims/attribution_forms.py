"""Reporting verb -> the form that it takes: a clause, an infinitive, an object, a colon, or set apart with its subject.

The words are read in their order more than through the tree: the parser tags postposed speakers as objects and loses
the ends of long sentences, while "a déclaré que", ", a-t-il dit" and "X : « ... »" stand in a fixed order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.claims.attribution_reading import MARKS, MIN_WORDS, Reading
from recoupe.claims.attribution_verbs import CLITICS, NEGATIONS, infinitives

if TYPE_CHECKING:
    from recoupe.packs.reporting import Reporting, Slot

# "alors que", "afin que": a conjunction of its own, not the reported clause.
_BEFORE_OTHER_QUE = frozenset(
    {"alors", "afin", "pour", "bien", "tandis", "parce", "avant", "après", "depuis", "dès", "sans", "tel", "telle",
     "plus", "moins", "autre", "autres", "pendant", "autant", "quoi", "puis", "lors", "tant", "si", "ce"}
)  # fmt: skip
_RELATIVES = frozenset({"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "duquel", "auquel"})
_STOPS = frozenset({".", ";", "?", "!", "…"})
_INCISE_BEFORE = frozenset({",", "?", "!", "…", "...", "-", "–", "—", "(", ".", ";", "..", "!?", "?!"})
# Kinds of saying that may stand between bare commas; the others need a quotation mark beside them.
_BARE_INCISES = frozenset(
    {"say", "add", "answer", "write", "think", "announce", "confirm", "admit", "learn", "observe", "accuse"}
)  # fmt: skip
_REACH = 45  # how many words may stand between a verb and its "que"


def form_of(
    reading: Reading, entry: Reporting, first: int, verb: int, last: int, *, inverted: bool
) -> tuple[Slot | None, int]:
    """The slot that holds the content and the content's first token."""
    if not inverted:
        slot, content = _complement(reading, entry, last)
        if slot is not None:
            return slot, content
    if "incise" in entry.slots and _is_incise(reading, entry, first, verb, inverted=inverted):
        return "incise", last + 1
    if "noun" in entry.slots and not inverted:
        start = _object_start(reading, verb, last)
        if start is not None:
            return "noun", start
    if inverted:
        return _complement(reading, entry, last)
    return None, last


def _complement(reading: Reading, entry: Reporting, last: int) -> tuple[Slot | None, int]:
    """A reported clause, infinitive or quotation after the verb, read word by word."""
    end = min(reading.sentence(last).last, last + _REACH)
    near, relative = True, False
    for at in range(last + 1, end + 1):
        token, word = reading.tokens[at], reading.low(at)
        if word in _STOPS or (not near and _other_report(reading, at)):
            break
        if reading.is_que(at):
            return _que(reading, entry, at)
        if word == ":":
            return ("colon", at + 1) if "colon" in entry.slots and at < end else (None, last)
        if token.text in MARKS and (near or _opens_long(reading, at)):
            return _opened(reading, entry, at)
        if "de-inf" in entry.slots and word in {"de", "d'"} and _infinitive_after(reading, at):
            return "de-inf", at + 1
        if reading.is_infinitive(at) and (near or _is_bare(reading, at, last)):
            return ("inf", _with_clitics(reading, at, last)) if "inf" in entry.slots else (None, last)
        relative = (relative or word in _RELATIVES) and word != ","
        if reading.is_finite(at) and not relative:
            break
        near = near and (token.pos == "ADV" or word in CLITICS or word in NEGATIONS)
    return None, last


def _opens_long(reading: Reading, at: int) -> bool:
    """A quotation of some length after an adjunct ("dénonce dans un rapport « des ... »")."""
    stretch = reading.stretch_at(reading.tokens[at].start)
    return stretch is not None and stretch.words > MIN_WORDS and stretch.outer.start >= reading.tokens[at].start


def _is_bare(reading: Reading, at: int, last: int) -> bool:
    """Whether an infinitive a few words on still hangs on the verb ("a confirmé mardi être à l'origine de")."""
    before = reading.tokens[at - 1]
    return at - last < 8 and before.pos not in {"ADP", "SCONJ", "VERB", "AUX"} and before.text != ","  # noqa: PLR2004


def _with_clitics(reading: Reading, at: int, last: int) -> int:
    """The first of the words that belong to the infinitive: "ne pas être", "les avoir arrêtées"."""
    while at - 1 > last and (reading.low(at - 1) in CLITICS or reading.low(at - 1) in NEGATIONS):
        at -= 1
    return at


def _que(reading: Reading, entry: Reporting, at: int) -> tuple[Slot | None, int]:
    if reading.low(at - 1) in _BEFORE_OTHER_QUE or "que" not in entry.slots:
        return None, at
    if reading.tokens[at].pos == "PRON" and _in_object(reading, at - 2 if reading.low(at - 1) == "," else at - 1):
        return None, at  # "les faits que l'ONG dénonce"
    return "que", at + 1


def _in_object(reading: Reading, at: int) -> bool:
    """Whether the noun before "que" is its antecedent, not an adjunct of the verb ("a dit à la presse que")."""
    token = reading.tokens[at]
    if token.pos not in {"NOUN", "PROPN", "PRON", "ADJ"}:
        return False
    if token.dep in {"obj", "nsubj", "nsubj:pass"}:
        return True
    for governor in reading.syntax.ancestors(at):
        if governor.pos == "VERB":
            return False
        if governor.dep in {"obj", "nsubj", "nsubj:pass"}:
            return True
    return False


def _opened(reading: Reading, entry: Reporting, at: int) -> tuple[Slot | None, int]:
    """A quotation that opens right after the verb: an infinitive, a noun or whole words."""
    if reading.is_infinitive(at + 1) and "inf" in entry.slots:
        return "inf", at
    if entry.kind == "ask" or not {"que", "noun"} & set(entry.slots):
        return None, at
    stretch = reading.stretch_at(reading.tokens[at].start)
    if "colon" in entry.slots and stretch is not None and stretch.words >= MIN_WORDS:
        return "colon", at
    return None, at


def _infinitive_after(reading: Reading, at: int) -> bool:
    position = at + 1
    while reading.low(position) in CLITICS or reading.low(position) in NEGATIONS or reading.is_mark(position):
        position += 1
    return reading.is_infinitive(position)


def _other_report(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    if token.pos != "VERB":
        return False
    if token.has("VerbForm=Part"):
        return token.has("Tense=Pres") or (
            token.lemma in infinitives() and reading.tokens[at - 1].pos in {"AUX", "ADV"}
        )
    return token.lemma in infinitives()


def _is_incise(reading: Reading, entry: Reporting, first: int, verb: int, *, inverted: bool) -> bool:
    """Whether the verb stands apart, its subject after it: ", a déclaré X", "», dit-il"."""
    if first == 0 or reading.paragraph(first - 1) != reading.paragraph(first):
        return False
    quoted = reading.stretch_ending_before(first) is not None or reading.is_closing(first - 1)
    if not quoted and (reading.low(first - 1) not in _INCISE_BEFORE or entry.kind not in _BARE_INCISES):
        return False
    if inverted:
        return True
    if not _group_is_finite(reading, first, verb) or not _subject_after(reading, verb):
        return False
    return not _subject_before(reading, verb, first) or _set_apart(reading, first, verb)


def _set_apart(reading: Reading, first: int, verb: int) -> bool:
    """A comma before, a noun phrase right after, another verb later in the same quotation: not a clause of its own."""
    inside = reading.stretch_at(reading.tokens[first].start)
    if inside is None or reading.low(first - 1) != "," or reading.tokens[verb + 1].pos not in {"DET", "PROPN"}:
        return False
    return any(reading.is_finite(at) for at in range(verb + 2, reading.before_char(inside.inner.end) + 1))


def _group_is_finite(reading: Reading, first: int, verb: int) -> bool:
    token = reading.tokens[verb]
    if token.pos not in {"VERB", "AUX"}:
        return True
    return any(reading.is_finite(i) for i in range(first, verb + 1))


def _subject_before(reading: Reading, verb: int, first: int) -> bool:
    """Whether a subject stands before the verb; one inside the quotation that just closed is the parser's slip."""
    stretch = reading.stretch_ending_before(first)
    for child in reading.syntax.children[verb]:
        token = reading.tokens[child]
        if token.dep.startswith("nsubj") and child < first:
            if _is_predicate(reading, child):
                return False
            return stretch is None or not stretch.inner.start <= token.start < stretch.inner.end
    return False


def _is_predicate(reading: Reading, at: int) -> bool:
    """ "C'était une résistance acharnée, a estimé X": what has a copula is no subject of the verb that follows."""
    return any(reading.tokens[child].dep == "cop" for child in reading.syntax.children[at])


def _subject_after(reading: Reading, verb: int) -> bool:
    """A noun phrase must follow, at most a few phrases on ("a déclaré mardi à l'agence le ministre")."""
    end = min(reading.sentence(verb).last, verb + 14)
    return any(reading.tokens[i].pos in {"NOUN", "PROPN", "PRON"} for i in range(verb + 1, end + 1))


def _object_start(reading: Reading, verb: int, last: int) -> int | None:
    """First token of the direct object after the verb."""
    if reading.is_infinitive(verb) or any(reading.is_que(at) for at in range(verb - 2, verb)):
        return None  # "un bilan que conteste la milice": the subject stands after the verb
    if reading.low(verb) in {"état", "part"}:  # "faire état de douze morts"
        return {"de": last + 2, "d'": last + 2, "du": last + 1, "des": last + 1}.get(reading.low(last + 1))
    for child in reading.syntax.children[verb]:
        if (
            reading.tokens[child].dep == "obj"
            and child > last
            and reading.tokens[child].pos in {"NOUN", "PROPN", "NUM", "PRON"}
        ):
            return max(last + 1, reading.syntax.subtree(child)[0])
    return None
