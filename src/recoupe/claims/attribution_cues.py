"""Reading -> the reporting verbs of the article, each with the form it takes and where its content begins.

The words are read in their order more than through the tree: the parser tags postposed speakers as objects and loses
the ends of long sentences, while "a déclaré que", ", a-t-il dit" and "X : « ... »" stand in a fixed order.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_reading import MARKS, MIN_WORDS, Reading
from recoupe.packs.reporting import Reporting, Slot, reporting_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.model.syntax import Token

_CLITICS = frozenset({"se", "s'", "le", "la", "l'", "les", "lui", "leur", "nous", "vous", "y", "en", "me", "m'", "ne", "n'"})
_REFLEXIVE = frozenset({"se", "s'", "-t-se"})
_NEGATIONS = frozenset({"pas", "jamais", "plus", "guère", "rien", "aucun", "aucune", "point"})
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
    {"say", "add", "answer", "write", "think", "announce", "confirm", "admit", "learn", "observe"}
)  # fmt: skip
_MODALS = frozenset({"pouvoir", "devoir", "vouloir", "refuser", "falloir", "aller", "éviter", "souhaiter", "hésiter"})
_REACH = 45  # how many words may stand between a verb and its "que"


class Cue(NamedTuple):
    """A reporting verb at work. ``first``..``last`` is the verb with its auxiliaries and clitics.

    ``content`` is the first token of what is said, for ``slot`` ``incise`` the first token after the verb.
    """

    entry: Reporting
    first: int
    verb: int
    last: int
    slot: Slot
    content: int
    inverted: bool
    passive: bool
    gerund: bool
    moody: bool


@cache
def _by_last_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Reporting], ...]]:
    """Verbs of several words ("faire savoir") by their last word."""
    index: dict[str, list[tuple[tuple[str, ...], Reporting]]] = {}
    for verb, entry in reporting_verbs().items():
        words = tuple(verb.split())
        if len(words) > 1 and words[0] != "se":
            index.setdefault(words[-1], []).append((words[:-1], entry))
    return {word: tuple(found) for word, found in index.items()}


@cache
def _known() -> frozenset[str]:
    """Infinitives of one word, reflexive ones without their pronoun."""
    return frozenset(verb.removeprefix("se ") for verb in reporting_verbs())


@cache
def _by_form() -> Mapping[str, str]:
    """Present forms of verbs in -er, for words that the tagger took for nouns ("avance-t-il", "lâche le chef")."""
    forms: dict[str, str] = {}
    for verb in reporting_verbs():
        if verb.endswith("mentir"):
            forms[verb[:-3]] = forms[verb[:-2] + "ent"] = verb
        if verb.endswith("er") and " " not in verb:
            stem = verb[:-2]
            grave = stem[::-1].replace("é", "è", 1)[::-1] if "é" in stem[-3:] else stem
            doubled = stem[:-2] + "è" + stem[-1] if len(stem) > 2 and stem[-2] == "e" else stem  # noqa: PLR2004 - "el", "er"
            for each in {stem, grave, doubled, stem + stem[-1]}:
                forms[each + "e"] = verb
                forms[each + "ent"] = verb
    return forms


def find_cues(reading: Reading) -> list[Cue]:
    """The reporting verbs of the article that report something, in text order."""
    lemmas, forms = _lemmas(), _by_form()
    found = []
    for token in reading.tokens:
        if token.lemma in lemmas or token.text in forms:
            cue = _cue_at(reading, token)
            if cue is not None:
                found.append(cue)
    return found


@cache
def _lemmas() -> frozenset[str]:
    """Every lemma that may be, or end, a reporting verb."""
    return _known() | frozenset(_by_last_word())


def _cue_at(reading: Reading, token: Token) -> Cue | None:
    entry, start = _entry(reading, token)
    if entry is None or token.has("Person=1") or token.text.endswith("ons"):
        return None
    first = _group_start(reading, start, token.index)
    last = token.index
    while reading.is_clitic_subject(last + 1):
        last += 1
    inverted = last > token.index or any(reading.is_clitic_subject(i) for i in range(first, token.index))
    if _negated(reading, first, last):
        return None
    slot, content = _form(reading, entry, first, token.index, last, inverted=inverted)
    if slot is None:
        return None
    return Cue(
        entry, first, token.index, last, slot, content, inverted, _is_passive(reading, token),
        token.has("Tense=Pres") and token.has("VerbForm=Part"), _is_moody(reading, token),
    )  # fmt: skip


# -- which verb


def _entry(reading: Reading, token: Token) -> tuple[Reporting | None, int]:
    """The pack entry of a verb form, and where its words start."""
    verbs = reporting_verbs()
    for words, entry in _by_last_word().get(token.lemma, ()):
        start = _words_before(reading, token.index, words)
        if start is not None:
            return entry, start
    if token.pos in {"VERB", "AUX"}:
        lemma = token.lemma if token.lemma in _known() else _by_form().get(token.text, token.lemma)
        if lemma not in _known():
            return None, token.index
        return verbs.get(f"se {lemma}" if _is_reflexive(reading, token.index) else lemma), token.index
    if token.text in _by_form() and _looks_like_verb(reading, token.index):
        return verbs.get(_by_form()[token.text]), token.index
    return None, token.index


def _words_before(reading: Reading, at: int, words: tuple[str, ...]) -> int | None:
    position = at - 1
    for word in reversed(words):
        while position > 0 and (reading.tokens[position].pos == "ADV" or reading.is_clitic_subject(position)):
            position -= 1
        if position < 0 or word not in {reading.tokens[position].lemma, reading.low(position)}:
            return None
        position -= 1
    return position + 1


def _looks_like_verb(reading: Reading, at: int) -> bool:
    """A form taken for a noun or adjective is a verb when an inverted subject follows, or a mark stands before it."""
    if reading.low(at + 1) in {"-t", "-il", "-elle", "-ils", "-elles", "-on"}:
        return True
    if at == 0:
        return False
    if reading.is_mark(at - 1) or reading.is_infinitive(at + 1):
        return True
    articled = reading.tokens[min(at + 1, len(reading.tokens) - 1)].pos == "DET"
    return reading.low(at - 1) == "," and (reading.is_mark(at - 2) or articled)


def _is_reflexive(reading: Reading, at: int) -> bool:
    for position in range(at - 1, max(-1, at - 5), -1):
        if reading.low(position) in _REFLEXIVE:
            return True
        token = reading.tokens[position]
        if token.pos not in {"AUX", "ADV", "PRON"}:
            return False
    return False


def _group_start(reading: Reading, start: int, verb: int) -> int:
    """The first token of the verb with its auxiliaries ("a de son côté réagi", "s'est alarmée")."""
    first = start
    for child in reading.syntax.children[verb]:
        token = reading.tokens[child]
        if token.dep.startswith("aux") and start - 9 < child < first:  # noqa: PLR2004 - "a, pour sa part, ..."
            first = child
    position = first - 1
    while position >= 0 and first - position < 6:  # noqa: PLR2004 - auxiliary, clitics and two adverbs
        token = reading.tokens[position]
        if token.lemma in {"avoir", "être"} or token.text.lower() in _CLITICS or reading.is_clitic_subject(position):
            first = position
        elif token.pos != "ADV" or token.text.lower() in {"où", "comment"}:
            break
        position -= 1
    return first


def _negated(reading: Reading, first: int, last: int) -> bool:
    if not any(reading.low(i) in {"ne", "n'"} for i in range(max(0, first - 1), last)):
        return False
    return any(reading.low(i) in _NEGATIONS for i in range(max(0, first - 4), last + 3))


def _is_passive(reading: Reading, token: Token) -> bool:
    """Passive voice; a participle coordinated with an active one shares its auxiliary."""
    if not token.has("VerbForm=Part") or token.has("Tense=Pres") or _is_reflexive(reading, token.index):
        return False
    children = [reading.tokens[child] for child in reading.syntax.children[token.index]]
    helpers = {child.lemma for child in children if child.dep.startswith("aux")}
    if any(child.text.lower() == "été" for child in children) or reading.low(token.index - 1) == "été":
        return True
    if "avoir" in helpers or (not helpers and any(child.dep == "nsubj" for child in children)):
        return False
    governor = reading.tokens[token.head]
    if not helpers and token.dep == "conj" and governor.pos == "VERB":
        return governor.index != token.index and _is_passive(reading, governor)
    return True


def _is_moody(reading: Reading, token: Token) -> bool:
    """Whether the saying itself is only possible, wanted or to come ("devrait annoncer que")."""
    governor = reading.tokens[token.head]
    return token.has("VerbForm=Inf") and governor.lemma in _MODALS and token.dep in {"xcomp", "ccomp"}


# -- which form


def _form(
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
        near = near and (token.pos == "ADV" or word in _CLITICS or word in _NEGATIONS)
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
    while at - 1 > last and (reading.low(at - 1) in _CLITICS or reading.low(at - 1) in _NEGATIONS):
        at -= 1
    return at


def _que(reading: Reading, entry: Reporting, at: int) -> tuple[Slot | None, int]:
    if reading.low(at - 1) in _BEFORE_OTHER_QUE or "que" not in entry.slots:
        return None, at
    if reading.tokens[at].pos == "PRON" and _in_object(reading, at - 2 if reading.low(at - 1) == "," else at - 1):
        return None, at  # "les faits que l'ONG dénonce"
    return "que", at + 1


def _in_object(reading: Reading, at: int) -> bool:
    """Whether the noun before "que" is an object or subject, and so an antecedent, not an adjunct ("à la presse que")."""
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
    while reading.low(position) in _CLITICS or reading.low(position) in _NEGATIONS or reading.is_mark(position):
        position += 1
    return reading.is_infinitive(position)


def _other_report(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    if token.pos != "VERB":
        return False
    if token.has("VerbForm=Part"):
        return token.has("Tense=Pres") or (token.lemma in _known() and reading.tokens[at - 1].pos in {"AUX", "ADV"})
    return token.lemma in _known()


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
            return stretch is None or not stretch.inner.start <= token.start < stretch.inner.end
    return False


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
    for child in _objects(reading, verb):
        if child > last and reading.tokens[child].pos in {"NOUN", "PROPN", "NUM", "PRON"}:
            return max(last + 1, reading.syntax.subtree(child)[0])
    return None


def _objects(reading: Reading, verb: int) -> Iterator[int]:
    for child in reading.syntax.children[verb]:
        if reading.tokens[child].dep == "obj":
            yield child
