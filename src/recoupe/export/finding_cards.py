"""One finding as a card: who says what on whose authority, what speaks against it, why it is one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.export.markup import Safe, element, joined
from recoupe.export.wording import bounds, count, family, names, parties
from recoupe.model.finding import ClaimKey, Interest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from recoupe.model.coded import Coded
    from recoupe.model.finding import Contradiction, Finding, Report, Testimony

_INTERESTS = {
    Interest.SERVES: "serves the speaker's own side",
    Interest.AGAINST: "against the speaker's own interest",
    Interest.OUTSIDE: "from outside the conflict",
}


class Anchors(NamedTuple):
    """Where each claim stands in the page: the anchor of its card by article and claim id."""

    by_claim: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, articles: Sequence[Coded]) -> Anchors:
        """The anchors that ``article_section`` gives."""
        return cls(
            {
                (coded.article.id, claim.id): f"a{number}-{order}"
                for number, coded in enumerate(articles, start=1)
                for order, claim in enumerate(coded.claims, start=1)
            }
        )


def finding_card(finding: Finding, anchors: Anchors) -> Safe:
    """The card of one finding; its anchor is the finding's id with an ``f`` before it."""
    order = {report.key: number for number, report in enumerate(finding.reports, start=1)}
    head = element(
        "header",
        element("span", finding.type, class_="type"),
        element("h3", _headline(finding), dir="auto"),
        element("p", _witnessed(finding), class_="about"),
    )
    against = [_contradiction(each, order) for each in finding.contradictions]
    parts = (
        element("ul", *against, class_="against-it") if against else None,
        _reports(finding, order, anchors),
        _origins(finding, order),
        _why(finding, order),
    )
    contested = " contested" if against else ""
    return element("article", head, *parts, id=f"f{finding.id}", class_=f"finding {family(finding.type)}{contested}")


def _headline(finding: Finding) -> str:
    first = finding.reports[0].claim
    where = f", {finding.place.name}" if finding.place else ""
    when = f", {finding.when}" if finding.when else ""
    return f"{parties(first)}{where}{when}"


def _witnessed(finding: Finding) -> str:
    grade = finding.grade
    because = "; ".join(reason.sentence for reason in grade.reasons)
    origins = count(finding.independent, "independent origin")
    return f"{count(len(finding.reports), 'report')}, {origins}. Credibility {grade.credibility}: {because}"


def _contradiction(contradiction: Contradiction, order: Mapping[ClaimKey, int]) -> Safe:
    sides = f"{_numbers(contradiction.left, order)} / {_numbers(contradiction.right, order)}"
    return element("li", element("b", contradiction.kind), f" ({sides}) ", contradiction.reason.sentence)


def _numbers(keys: Iterable[ClaimKey], order: Mapping[ClaimKey, int]) -> str:
    return ", ".join(str(order[key]) for key in keys)


def _reports(finding: Finding, order: Mapping[ClaimKey, int], anchors: Anchors) -> Safe:
    heads = ("", "who says so", "what", "number", "where", "when", "words")
    row = element("tr", *(element("th", head, scope="col") for head in heads))
    body = (_report(report, order, anchors) for report in finding.reports)
    return element("div", element("table", element("thead", row), element("tbody", *body)), class_="wide")


def _report(report: Report, order: Mapping[ClaimKey, int], anchors: Anchors) -> Safe:
    claim, article = report.claim, report.article
    anchor = anchors.by_claim.get(report.key)
    number = str(order[report.key])
    source = " · ".join(part for part in (article.outlet or article.id, article.published) if part)
    speaker = element("b", names(claim.speaker), dir="auto") if claim.speaker else element("i", "in its own voice")
    words = [element("q", span.of(article.text), dir="auto") for span in claim.evidence[:2]]
    cells = (
        element("a", number, href=f"#{anchor}") if anchor else joined(number),
        joined(speaker, element("span", source, class_="about", dir="auto")),
        joined(element("span", parties(claim), dir="auto"), element("span", claim.status, class_="about")),
        joined(", ".join(f"{bounds(item)} {item.what}".strip() for item in claim.items)),
        joined(claim.place.name if claim.place else ""),
        joined(claim.when or claim.when_text or ""),
        joined(*words),
    )
    return element("tr", *(element("td", cell) for cell in cells), class_=claim.status)


def _origins(finding: Finding, order: Mapping[ClaimKey, int]) -> Safe | None:
    if not finding.testimonies:
        return None
    rows = [element("li", *_origin(testimony, order)) for testimony in finding.testimonies]
    return element("div", element("h4", "Origins"), element("ul", *rows), class_="origins")


def _origin(testimony: Testimony, order: Mapping[ClaimKey, int]) -> Iterator[Safe]:
    """Who it is, what it is worth, through whom it came, and why each was decided so."""
    witness = testimony.witness
    numbers = _numbers((ClaimKey(*key) for key in witness.reports), order)
    yield element("b", witness.origin.name, dir="auto")
    facts = [f"{witness.origin.kind} ({numbers})"]
    facts += [] if testimony.affirms else ["denies it"]
    facts += [_INTERESTS[testimony.interest]] if testimony.interest in _INTERESTS else []
    facts += [f"through {', '.join(link.name for link in witness.through)}"] if witness.through else []
    yield element("span", " ", ", ".join(facts), class_="about")
    reasons = (*witness.origin.reasons, *witness.reasons, *testimony.reasons)
    yield element("span", "; ".join(dict.fromkeys(r.sentence for r in reasons)), class_="about reason")


def _why(finding: Finding, order: Mapping[ClaimKey, int]) -> Safe | None:
    rows = [element("li", reason.sentence) for reason in finding.reasons]
    for comparison in finding.comparisons:
        points = (f"{point.reason.sentence} ({point.worth:+.2g})" for point in comparison.points)
        pair = f"{order[comparison.left]} and {order[comparison.right]}"
        rows.append(element("li", element("b", f"{pair}: {comparison.score:.2g}"), " ", "; ".join(points)))
    return element("details", element("summary", "Why one event"), element("ul", *rows)) if rows else None
