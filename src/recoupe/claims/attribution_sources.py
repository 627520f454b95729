"""Reading -> prepositions of source ("selon X", "d'après X", "de source ...") with the stretch they speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.claims.attribution_reading import MARKS, MIN_WORDS, Reading
from recoupe.model.mention import MentionKind
from recoupe.packs.reporting import Reporting, reporting_nouns, reporting_phrases

if TYPE_CHECKING:
    from recoupe.claims.attribution_contents import Contents
    from recoupe.claims.attribution_naming import Source
    from recoupe.claims.attribution_speakers import Speakers
    from recoupe.claims.quotation_marks import Quoted
    from recoupe.model.span import Span

_OPENERS = frozenset(
    {"et", "mais", "or", "car", "puis", "donc", "ainsi", "toujours", "désormais", "enfin", "cependant", "toutefois"}
)
_CITED = frozenset(
    {"cité", "citée", "cités", "citées", "interrogé", "interrogée", "relayé", "relayée", "relayés", "repris", "reprise",
     "interviewé", "interviewée", "joint", "jointe", "contacté", "contactée", "rapporté", "rapportée", "rapportés"}
)  # fmt: skip
_MAX_CLIMB = 4
_LINKS = frozenset({"car", "et", "mais", "que", "qu'", "où", "puisque", "parce", "alors"})
_MAX_NOUN_PHRASE = 40
# Behind these a clause tells more of the source ("selon l'armée qui précise que"): its name ends before them.
_RELATIVES = frozenset({"que", "qu'", "qui", "dont"})


class SourcePhrase(NamedTuple):
    """A preposition of source: its tokens, and the last token of the noun phrase after it."""

    entry: Reporting
    first: int
    head: int
    last: int
    #: For "des rumeurs selon lesquelles", the token of the noun.
    hearsay: int | None = None


def find_sources(reading: Reading) -> list[SourcePhrase]:
    """Every preposition of source of the article, in text order; whether somebody is named is checked later."""
    phrases, lows = reporting_phrases(), reading.lows
    found = []
    for at, word in enumerate(lows):
        if word in phrases:
            following = lows[at + 1] if at + 1 < len(lows) else ""
            for words, entry in phrases[word].get(following, ()) + phrases[word].get("", ()):
                if tuple(lows[at : at + len(words)]) == words:
                    phrase = _phrase(reading, at, words, entry)
                    if phrase is not None:
                        found.append(phrase)
                    break
    return found


def _phrase(reading: Reading, first: int, words: tuple[str, ...], entry: Reporting) -> SourcePhrase | None:
    at = first + len(words) - (1 if words[-1] in {"source", "sources"} else 0)
    if words[-1] in {"source", "sources"} and not (_opens_sentence(reading, first) or reading.low(first - 1) == ","):
        return None
    if entry.id.endswith(".pour") and not _opens_sentence(reading, first):
        return None
    end = min(reading.sentence(first).last, first + _MAX_NOUN_PHRASE)
    head = at
    while head <= end and reading.tokens[head].pos not in {"NOUN", "PROPN", "PRON"}:
        if reading.tokens[head].text in {",", ".", ":"} or reading.tokens[head].pos == "VERB":
            return None
        head += 1
    if head <= end and reading.low(head) in {"laquelle", "lesquelles", "lequel", "lesquels"}:
        return _hearsay(reading, first, head)
    if head > end or reading.low(head) in {"que", "qui", "quoi"}:
        return None
    return SourcePhrase(entry, first, head, _last(reading, head, end, whole=_opens_sentence(reading, first)))


def _hearsay(reading: Reading, first: int, pronoun: int) -> SourcePhrase | None:
    """ "des rumeurs", "une déclaration de l'armée", "les propos" + "selon lesquel(le)s"."""
    for at in range(first - 1, max(reading.sentence(first).first, first - 12) - 1, -1):
        entry = reporting_nouns().get(reading.tokens[at].lemma)
        if entry is not None and reading.tokens[at].pos == "NOUN" and entry.kind in {"rumour", "document", "utterance"}:
            return SourcePhrase(entry, first, pronoun, pronoun, hearsay=at)
    return None


def _opens_sentence(reading: Reading, first: int) -> bool:
    """Whether the phrase stands at the head of its sentence, after at most a linking word, a mark or a comma."""
    at = first - 1
    begin = reading.sentence(first).first
    while at >= begin and (
        reading.low(at) in _OPENERS or reading.tokens[at].text in MARKS or reading.low(at) in {",", "-"}
    ):
        at -= 1
    return at < begin


def _last(reading: Reading, head: int, end: int, *, whole: bool) -> int:
    """Where the noun phrase ends: before a comma, a mark or a verb of the main clause."""
    at = head
    while at < end:
        following = reading.tokens[at + 1]
        if following.text == "(":
            at = next((i for i in range(at + 2, min(at + 9, end)) if reading.lows[i] == ")"), end)
            continue
        if following.text in MARKS or following.text in {",", ".", ";", ":", ")", "?", "!"}:
            break
        if not whole and (reading.is_finite(at + 1) or following.pos == "VERB" or following.text.lower() in _RELATIVES):
            break
        at += 1
    return at


def who(reading: Reading, speakers: Speakers, phrase: SourcePhrase) -> Source | None:
    """Who is named after the preposition; ``None`` where it is no speaker ("selon la saison", "pour la paix")."""
    found = speakers.named(_cited(reading, phrase) or phrase.head)
    if found is not None and phrase.entry.id.endswith(".pour") and not _may_hold_a_view(reading, phrase.head):
        return None
    if found is None or found.document:
        return found
    return _person_inside(reading, phrase, found)


def _cited(reading: Reading, phrase: SourcePhrase) -> int | None:
    """ "selon l'agence, citant une source militaire,": the token of the source cited."""
    at = phrase.last + 1
    if reading.low(at) != "," or reading.low(at + 1) not in {"citant", "qui"}:
        return None
    if reading.low(at + 1) == "qui" and reading.low(at + 2) != "cite":
        return None
    for position in range(at + 2, min(at + 10, len(reading.tokens))):
        if reading.tokens[position].pos in {"NOUN", "PROPN"}:
            return position
    return None


def carrier(reading: Reading, phrase: SourcePhrase) -> int | None:
    """The mention that passes the words on: the agency that cites, or by which the source is cited."""
    cited = _cited(reading, phrase)
    at = phrase.last + 1
    if cited is None and reading.low(at) == "," and reading.low(at + 2) == "par":
        return carrier_after(reading, at + 1)
    mention = reading.speaking(phrase.head) if cited is not None else None
    return None if mention is None else reading.mentions.resolve(mention).index


def carrier_after(reading: Reading, at: int) -> int | None:
    """For "cité par l'agence", "interrogé par la radio" at this token, the mention of agency or radio."""
    if reading.low(at) not in _CITED or reading.low(at + 1) != "par":
        return None
    for position in range(at + 2, min(at + 8, len(reading.tokens))):
        mention = reading.speaking(position)
        if mention is not None:
            return reading.mentions.resolve(mention).index
    return None


def _may_hold_a_view(reading: Reading, head: int) -> bool:
    """After "pour", a person or a body speaks; a country or a crowd is only concerned."""
    mention = reading.speaking(head)
    return mention is not None and mention.kind in {MentionKind.PERSON, MentionKind.ORGANISATION}


def _person_inside(reading: Reading, phrase: SourcePhrase, found: Source) -> Source:
    """The person named within the phrase: "selon le porte-parole de l'armée, Marek Dolan," names Dolan."""
    mention = None if found.mention is None else reading.mentions.all[found.mention]
    if mention is not None and mention.kind is MentionKind.PERSON and mention.role is None:
        return found
    at = phrase.last + 1
    if (
        reading.low(at) == ","
        and reading.tokens[phrase.head].pos == "NOUN"
        and reading.tokens[min(at + 1, len(reading.tokens) - 1)].pos == "PROPN"
    ):
        other = reading.speaking(at + 1)
        if other is not None and other.kind is MentionKind.PERSON and reading.low(other.last + 1) in {",", "."}:
            return found._replace(mention=reading.mentions.resolve(other).index)
    return found


def contents(reading: Reading, stretch_of: Contents, phrase: SourcePhrase) -> list[tuple[Span, bool]]:
    """The stretches that the source speaks for, each with whether it is the one to print."""
    sentence = reading.sentence(phrase.first)
    after = _after(reading, phrase)
    if _opens_sentence(reading, phrase.first):
        span = stretch_of.forward_from(after)
        return [(span, True)] if span else []
    if reading.low(phrase.first - 1) in _LINKS:
        span = stretch_of.forward_from(after)
        return [(span, True)] if span else []
    stretch = reading.stretch_ending_before(phrase.first)
    if stretch is not None and stretch.words >= MIN_WORDS:
        return _with_lead(stretch_of, phrase, sentence.first, stretch)
    first = _governing_start(reading, phrase)
    before = stretch_of.between(first, phrase.first - 1)
    if after >= sentence.last or reading.low(phrase.first - 1) != ",":
        return [(before, True)] if before else []
    rest = stretch_of.forward_from(after)
    if rest is None or _is_aside(reading, phrase, after):
        return [(before, True)] if before else []
    return [(rest, True)] + ([(before, False)] if before else [])


def _with_lead(stretch_of: Contents, phrase: SourcePhrase, first: int, stretch: Quoted) -> list[tuple[Span, bool]]:
    """A quotation that closes before the source, and unprinted the words of the sentence that lead into it."""
    lead = stretch_of.between(first, phrase.first - 1)
    found = [(stretch.inner, True)]
    return [*found, (lead, False)] if lead is not None and lead.start < stretch.outer.start else found


def _after(reading: Reading, phrase: SourcePhrase) -> int:
    at = phrase.last + 1
    sentence = reading.sentence(phrase.first)
    while reading.low(at) == "," and at < sentence.last and _apposition(reading, at + 1):
        at += 1
        while at < sentence.last and reading.low(at) != ",":
            at += 1
    return min(at + 1 if reading.low(at) in {",", ":"} else at, sentence.last)


def _apposition(reading: Reading, at: int) -> bool:
    """ "selon Marek Dolan, ministre de la Défense, ...": an office without its article, or a name after an office."""
    if at >= len(reading.tokens):
        return False
    token = reading.tokens[at]
    if (
        token.text.lower() in {"cité", "citée", "cités", "citant", "qui", "repris", "relayé", "relayée"}
        or token.pos == "NOUN"
        or (token.pos == "ADJ" and reading.tokens[at - 1].text == "," and token.dep == "appos")
    ):
        return True
    return token.pos == "PROPN" and token.dep in {"appos", "flat:name", "nmod"}


def _is_aside(reading: Reading, phrase: SourcePhrase, after: int) -> bool:
    """What follows only adds to the source or to the sentence ("selon X, cité par Y", "selon X, qui ...")."""
    sentence = reading.sentence(after)
    before = reading.tokens[phrase.first - 2]
    if before.pos not in {"VERB", "AUX"} and not any(reading.is_finite(i) for i in range(after, sentence.last)):
        return True
    return reading.low(after) in {
        "qui",
        "cité",
        "citée",
        "cités",
        "dont",
        "mais",
        "et",
        "alors",
        "tandis",
        "dans",
        "lors",
    }


def _governing_start(reading: Reading, phrase: SourcePhrase) -> int:
    """First token of the relative clause that the phrase belongs to when no comma parts them, or of the sentence."""
    if reading.low(phrase.first - 1) == ",":
        return reading.sentence(phrase.first).first
    for steps, governor in enumerate(reading.syntax.ancestors(phrase.head)):
        if governor.dep == "acl:relcl" and governor.index < phrase.first:
            return _relative_start(reading, governor.index, governor.head)
        if governor.pos in {"VERB", "AUX"} or steps > _MAX_CLIMB:
            break
    return reading.sentence(phrase.first).first


def _relative_start(reading: Reading, verb: int, antecedent: int) -> int:
    """After "où" the clause itself, before "qui" the noun that it tells about."""
    first = reading.syntax.subtree(verb)[0]
    while first < verb and reading.low(first) in {"où", "dont", "que", "qu'", ","}:
        first += 1
    return reading.syntax.subtree(antecedent)[0] if reading.low(first) == "qui" else first
