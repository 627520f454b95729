"""One claim -> the way it came: who says it, which media are cited for it, which agency is credited, which article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.origin import Origin, OriginKind
from recoupe.model.span import Span
from recoupe.packs.media import cites, media, medium_pattern
from recoupe.text.folding import fold_name
from recoupe.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.article import Article
    from recoupe.model.claim import Claim, Party

_WORD = re.compile(r"[^\W\d_]+")
#: Words before and after a medium's name in which its citing is looked for.
_BEFORE, _AFTER = 4, 3


def origins_of(claim: Claim, article: Article) -> tuple[Origin, ...]:
    """The links from the first source upstream down to the article, each once.

    First whoever says it, unless that is a medium; then the media that are given as the speaker or that the sentence
    cites; then the agencies that the article credits; last the article itself, as its outlet where that is known.
    """
    links = [*_speakers(claim), *_cited(claim, article), *_credited(article), _article(article)]
    once: dict[str, Origin] = {}
    for link in links:
        once.setdefault(link.key, link)
    return tuple(once.values())


def _speakers(claim: Claim) -> Iterator[Origin]:
    voices = [_voice(party) for party in claim.speaker]
    yield from (voice for voice in voices if voice.kind is OriginKind.SPEAKER)
    yield from (voice for voice in voices if voice.kind is not OriginKind.SPEAKER)


def _voice(party: Party) -> Origin:
    spans = () if party.span is None else (party.span,)
    medium = next((media()[name] for name in (party.name, *party.names) if name in media()), None)
    if medium is not None:
        kind = OriginKind.AGENCY if medium.agency else OriginKind.OUTLET
        return Origin(medium.key, kind, medium.name, (Reason("origin.cited", f"{medium.name} is cited", spans),))
    reason = Reason("origin.speaker", f"it is attributed to {party.name}", spans)
    return Origin(party.entity or f"speaker:{fold_name(party.name)}", OriginKind.SPEAKER, party.name, (reason,))


def _cited(claim: Claim, article: Article) -> Iterator[Origin]:
    """The media that the sentences of the claim cite, unless they take part in the event."""
    parties = {name for party in (*claim.actor, *claim.recipient) for name in party.names}
    for sentence in _sentences(claim.evidence, article):
        for match in medium_pattern().finditer(article.text, sentence.start, sentence.end):
            medium = media()[match[0]]
            if match[0] not in parties and _is_cited(article.text, match, sentence):
                kind = OriginKind.AGENCY if medium.agency else OriginKind.OUTLET
                reason = Reason("origin.cited", f"{medium.name} is cited", (Span(*match.span()),))
                yield Origin(medium.key, kind, medium.name, (reason,))


def _sentences(evidence: Iterable[Span], article: Article) -> Iterator[Span]:
    """The sentences in which the evidence stands."""
    for span in evidence:
        for line in article.lines:
            if line.span.overlaps(span):
                yield from (each for each in sentences(article.text, line.span) if each.overlaps(span))


def _is_cited(text: str, name: re.Match[str], sentence: Span) -> bool:
    """Whether a word that cites stands near the name, or its article does: "à l'AFP"."""
    before = text[sentence.start : name.start()]
    if before.endswith(("l'", "l’")):
        return True
    near = [*_WORD.findall(before)[-_BEFORE:], *_WORD.findall(text[name.end() : sentence.end])[:_AFTER]]
    return any(cites(word) for word in near)


def _credited(article: Article) -> Iterator[Origin]:
    for name in article.agencies:
        medium = media()[name]
        reason = Reason("origin.credited", f"«{article.id}» credits {name}")
        yield Origin(medium.key, OriginKind.AGENCY, medium.name, (reason,))


def _article(article: Article) -> Origin:
    """The article in its own voice. Whatever one outlet says in its own voice is one witness."""
    reason = Reason("origin.own", f"«{article.id}» says so itself")
    if article.outlet is None:
        return Origin(f"article:{article.id}", OriginKind.ARTICLE, article.id, (reason,))
    medium = media().get(article.outlet)
    if medium is None:
        return Origin(f"outlet:{fold_name(article.outlet)}", OriginKind.ARTICLE, article.outlet, (reason,))
    kind = OriginKind.AGENCY if medium.agency else OriginKind.OUTLET
    return Origin(medium.key, kind, medium.name, (reason,))
