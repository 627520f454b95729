"""A report as it is compared: everything that the comparisons look at, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recoupe.findings.grouping.amounts import amounts
from recoupe.findings.grouping.families import TURNED
from recoupe.findings.grouping.names import named
from recoupe.findings.grouping.wording import known_by, known_noun
from recoupe.model.article import LineLabel
from recoupe.model.claim import UNDIRECTED, EventType, Status
from recoupe.model.span import Span
from recoupe.text.edtf import ALWAYS_AFTER, Days, days
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.findings.grouping.amounts import Amount
    from recoupe.findings.grouping.names import Named
    from recoupe.model.claim import Claim, Place
    from recoupe.model.finding import Report
    from recoupe.model.location import Location

_WORD = re.compile(r"[^\W\d_]{5,}")
# A word with a capital in the middle of a sentence: its first word has one whatever it is.
_CAPITALISED = re.compile(r"(?:(?<=[^\W\d_A-Z] )|(?<=[,;:(] )|(?<=['’-]))[A-ZÀ-ÖØ-Þ][^\W\d_]{3,}")
_STEM = 5
# The rules that say where a claim's day stands, and how far from its words a day is still its own ("Mardi, un convoi").
_WHEN, _BESIDE = "when.", 3
# "DORSA, 14 janvier 2026 (ALM) –": town, day and agency, up to the dash.
_DATELINE = re.compile(r"[A-ZÀ-ÖØ-Þ][^.;:\n]{0,80}?\s[–—-]{1,2}\s")
# Lines that tell what an article is the news of.
_NEWS = frozenset({LineLabel.TITLE, LineLabel.LEDE})
# So many characters on either side of its words are what stands around a claim.
_AROUND = 250


@dataclass(frozen=True, slots=True, eq=False)
class Where:
    """A place ready to be compared.

    ``words`` are the stems of its own name ("marché de Tarvel": tarve); ``told`` is true where the words of the claim
    itself name it, ``sure`` also where those of the telling that it takes up do, ``wide`` for a country; ``location``
    is where it lies.
    """

    name: str
    entity: str | None
    names: frozenset[str]
    words: frozenset[str]
    told: bool
    wide: bool
    sure: bool
    location: Location | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """One report, or several that say the very same on the same day (``reports`` has them all, in order).

    ``doers`` and ``sufferers`` are actor and recipient, turned round where the type tells the act from the other
    end; in undirected types all parties are doers. ``published`` bounds the event from above, ``told`` are its own
    days, and ``dated`` is false where they stand in other words than its own. ``words`` are the stems of the longer
    words that tell it, ``names`` of the names among them that are no party's, ``said`` of all names but the
    speakers', ``around`` of all names that stand in the sentences around, ``article_names`` of all names in the
    whole article. ``news`` says that title or lede tell it, ``headline`` that the title alone does, ``aside`` that
    its article is about another event. ``known`` is the noun that tells it as one that readers know, ``known_by``
    are the names behind it. ``event`` is equal for tellings of one article that go on about one event, and ``why``
    says what shows that this one does.
    """

    reports: tuple[Report, ...]
    articles: frozenset[str]
    type: EventType
    status: Status
    doers: tuple[Named, ...]
    sufferers: tuple[Named, ...]
    speakers: tuple[Named, ...]
    where: Where | None
    told: Days | None
    published: Days | None
    amounts: tuple[Amount, ...]
    words: frozenset[str]
    names: frozenset[str]
    said: frozenset[str]
    around: frozenset[str]
    article_names: frozenset[str]
    news: bool
    dated: bool = True
    headline: bool = False
    known: str = ""
    known_by: frozenset[str] = frozenset()
    aside: bool = False
    event: str = ""
    why: str = ""

    @property
    def first(self) -> Report:
        """The report that stands for all of them."""
        return self.reports[0]

    @property
    def day(self) -> int:
        """Where it stands in time among others: its own last day, else the publication, else after all."""
        known = min((days.last for days in (self.told, self.published) if days), default=ALWAYS_AFTER)
        return self.told.last if self.told and self.told.last < ALWAYS_AFTER else known


def traits(reports: tuple[Report, ...]) -> Traits:
    """The traits of reports that are alike in all of them."""
    article, claim = reports[0].article, reports[0].claim
    doers, sufferers, speakers = named(claim.actor), named(claim.recipient), named(claim.speaker)
    if claim.type in UNDIRECTED:
        doers, sufferers = doers + sufferers, ()
    elif claim.type in TURNED:
        doers, sufferers = sufferers, doers
    return Traits(
        reports=reports,
        known=known_noun(reports[0]) or "",
        known_by=known_by(reports[0]),
        articles=frozenset(report.article.id for report in reports),
        type=claim.type,
        status=claim.status,
        doers=doers,
        sufferers=sufferers,
        speakers=speakers,
        where=_own(None if claim.place is None else _where(claim.place, claim), (*doers, *sufferers)),
        told=days(claim.when),
        published=days(article.published),
        amounts=amounts(claim.items),
        words=_words(_told_in(reports[0])),
        names=_names(_told_in(reports[0])).difference(*(party.words for party in (*doers, *sufferers, *speakers))),
        said=_names(_told_in(reports[0])).difference(*(party.words for party in speakers)),
        around=_names(_around(reports[0])),
        article_names=_names(article.text),
        news=_is_news(reports[0]),
        dated=_is_dated(reports[0]),
        headline=_is_headline(reports[0]),
    )


def _own(where: Where | None, parties: Iterable[Named]) -> Where | None:
    """The place, unless it is only a word of a party's longer name ("Fleuve" of "Front du Fleuve")."""
    borrowed = where and where.words and any(where.words < party.owners for party in parties)
    return None if borrowed else where


def _where(place: Place, claim: Claim) -> Where | None:
    """The place ready to be compared; one without a name of its own ("la ville") is none."""
    names = frozenset(fold_name(name) for name in (place.name, *place.names))
    capitals = {fold_name(word) for name in (place.name, *place.names) for word in name.split() if word[:1].isupper()}
    words = frozenset(word[:_STEM] for word in capitals if len(word) >= _STEM - 1)
    if not capitals and place.entity is None:
        return None
    told = any(span.covers(place.span) for span in claim.evidence)
    located = place.location
    entity = place.entity or (located.entity if located else None)
    wide = bool(entity and entity.startswith("country:")) or bool(located and located.precision is None)
    return Where(place.name, entity, names, words, told, wide, told, located)


def _is_news(report: Report) -> bool:
    lines = [line.span for line in report.article.lines if line.label in _NEWS]
    return any(line.covers(span) for span in report.claim.evidence for line in lines)


def _is_headline(report: Report) -> bool:
    lines = [line.span for line in report.article.lines if line.label is LineLabel.TITLE]
    return bool(lines) and all(any(line.covers(span) for line in lines) for span in report.claim.evidence)


def _is_dateline(text: str, day: Span) -> bool:
    found = _DATELINE.match(text, text.rfind("\n", 0, day.start) + 1)
    return found is not None and found.end() >= day.end


def _is_dated(report: Report) -> bool:
    """Whether the day stands in the claim's own words, as far as the claim says where, and not in the dateline."""
    claim, text = report.claim, report.article.text
    stands = [span for reason in claim.reasons if reason.rule.startswith(_WHEN) for span in reason.spans]
    if any(_is_dateline(text, span) for span in stands):
        return False
    beside = [Span(max(0, own.start - _BESIDE), own.end + _BESIDE) for own in claim.evidence]
    return not stands or any(own.overlaps(span) for span in stands for own in beside)


def _told_in(report: Report) -> str:
    return " ".join(span.of(report.article.text) for span in report.claim.evidence)


def _around(report: Report) -> str:
    spans = report.claim.evidence
    text = report.article.text
    return " ".join(text[max(0, span.start - _AROUND) : span.end + _AROUND] for span in spans)


def _words(text: str) -> frozenset[str]:
    """The stems of the longer words; short words join sentences but tell little."""
    return frozenset(fold_name(word)[:_STEM] for word in _WORD.findall(text))


@lru_cache(maxsize=1024)
def _names(text: str) -> frozenset[str]:
    return frozenset(fold_name(word)[:_STEM] for word in _CAPITALISED.findall(text))


def signature(report: Report) -> tuple[object, ...]:
    """Equal for reports that no comparison could tell apart: whole copies of one text, published on one day."""
    article, claim = report.article, report.claim
    return (
        article.published,
        claim.type,
        claim.status,
        tuple((p.name, p.names, p.entity, p.side) for p in claim.actor),
        tuple((p.name, p.names, p.entity, p.side) for p in claim.recipient),
        tuple((p.name, p.names) for p in claim.speaker),
        claim.place and (claim.place.name, claim.place.names, claim.place.entity),
        claim.when,
        tuple((item.what, item.low, item.high) for item in claim.items),
        tuple(span.of(article.text) for span in claim.evidence),
        sorted(_names(_around(report))),
        sorted(_names(article.text)),
        _is_news(report),
    )
