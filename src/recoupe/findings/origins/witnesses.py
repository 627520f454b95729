"""Reports of one event -> witnesses: those that go back to one source, or repeat one text, speak with one voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.findings.origins.chains import origins_of
from recoupe.findings.origins.descents import descents
from recoupe.model.claim import Reason
from recoupe.model.origin import Origin, OriginKind, Witness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model.finding import Report
    from recoupe.model.reuse import Reuses


class Origins:
    """Which reports are one witness, given the articles that share text."""

    def __init__(self, reuses: Reuses) -> None:
        self._reuses = reuses
        self._descents = descents(reuses)

    def witnesses(self, reports: Sequence[Report]) -> tuple[Witness, ...]:
        """One witness for each independent source of the reports, in the order in which they first speak.

        Whoever is named as the speaker is a witness, in however many articles and through whatever media. What articles
        tell in their own voice is one witness where they credit one agency, cite one medium, are of one outlet, or
        repeat one text. An article that attributes the event to somebody, or copies the words of one that does, is no
        witness beside him when it tells it again in its own voice.
        """
        gathering = _Gathering()
        texts = [self._text(report) for report in reports]
        for report, text in zip(reports, texts, strict=True):
            chain = origins_of(report.claim, report.article)
            speakers = [link for link in chain if link.kind is OriginKind.SPEAKER]
            if speakers:
                gathering.attribute(report, speakers, chain, text)
            else:
                gathering.tell(report, chain, text)
        return tuple(gathering.witnesses())

    def _text(self, report: Report) -> str | None:
        """The first article of the family of texts in which the claim's own words stand, if they stand in others."""
        article = report.article.id
        for reuse in self._reuses.of(article):
            for own, _ in reuse.mirrored(article):
                if any(own.overlaps(span) for span in report.claim.evidence):
                    return self._descents[article].first
        return None


class _Voice:
    """One witness in the making."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.reports: list[tuple[str, str]] = []
        self.links: dict[str, Origin] = {}
        self.reasons: dict[str, Reason] = {}

    def add(self, report: Report, chain: Iterable[Origin], text: str | None) -> None:
        if report.key not in self.reports:
            self.reports.append(report.key)
        for link in chain:
            self.links.setdefault(link.key, link)
        article = report.article.id
        if text is not None and text != article:
            self.reasons.setdefault(article, Reason("origin.copy", f"«{article}» shares its text with «{text}»"))

    def made(self) -> Witness:
        through = tuple(link for key, link in self.links.items() if key != self.origin.key)
        reasons = (*self.origin.reasons, *self.reasons.values())
        return Witness(self.origin, tuple(self.reports), through, reasons)


class _Gathering:
    """The voices of one group of reports."""

    def __init__(self) -> None:
        self._attributed: dict[str, _Voice] = {}
        #: The first speaker to whom an article, or a family of texts, attributes the event.
        self._spoken: dict[str, str] = {}
        self._told: list[tuple[Report, tuple[Origin, ...], str | None]] = []

    def attribute(
        self, report: Report, speakers: Sequence[Origin], chain: tuple[Origin, ...], text: str | None
    ) -> None:
        """A report that somebody is said to vouch for: each speaker is a witness."""
        for speaker in speakers:
            others = [link for link in chain if link.kind is not OriginKind.SPEAKER]
            self._attributed.setdefault(speaker.key, _Voice(speaker)).add(report, others, text)
        for source in _sources(report, text):
            self._spoken.setdefault(source, speakers[0].key)

    def tell(self, report: Report, chain: tuple[Origin, ...], text: str | None) -> None:
        """A report in an article's own voice."""
        self._told.append((report, chain, text))

    def witnesses(self) -> Iterator[Witness]:
        """Every voice."""
        voices = dict(self._attributed)
        for group in self._groups():
            speaker = next((self._spoken[s] for r, _, t in group for s in _sources(r, t) if s in self._spoken), None)
            origin = group[0][1][0]
            voice = voices.setdefault(origin.key if speaker is None else speaker, _Voice(origin))
            for report, chain, text in group:
                voice.add(report, chain, text)
        yield from (voice.made() for voice in voices.values())

    def _groups(self) -> list[list[tuple[Report, tuple[Origin, ...], str | None]]]:
        """What is told in articles' own voice, put together by the agencies, media, outlets and texts they share."""
        groups: list[list[tuple[Report, tuple[Origin, ...], str | None]]] = []
        group_of: dict[str, int] = {}
        for told in self._told:
            report, chain, text = told
            keys = [*(link.key for link in chain), *_sources(report, text)]
            joined = sorted({group_of[key] for key in keys if key in group_of})
            into = joined[0] if joined else len(groups)
            if not joined:
                groups.append([])
            groups[into].append(told)
            for other in joined[1:]:
                groups[into].extend(groups[other])
                groups[other] = []
                group_of.update({key: into for key, group in group_of.items() if group == other})
            group_of.update(dict.fromkeys(keys, into))
        return [group for group in groups if group]


def _sources(report: Report, text: str | None) -> tuple[str, ...]:
    """Names for the article, and for the family of texts that the claim's words belong to."""
    own = f"article:{report.article.id}"
    return (own,) if text is None else (own, f"text:{text}")
