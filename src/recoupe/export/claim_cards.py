"""The claims and quotes of an article as lists beside its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.export.markup import Safe, element, joined
from recoupe.export.wording import bounds, count, family
from recoupe.model.claim import UNDIRECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import Claim, Party, Place, Reason
    from recoupe.model.coded import Coded


def claim_list(key: str, coded: Coded) -> Safe:
    """One card a claim, numbered as in the text; ``key`` begins the cards' anchors (``a1``)."""
    if not coded.claims:
        return element("p", "No claim was found in this text.", class_="none")
    cards = (_card(key, number, claim, coded.article.text) for number, claim in enumerate(coded.claims, start=1))
    return joined(element("h3", count(len(coded.claims), "claim")), element("ol", *cards, class_="cards"))


def quote_list(coded: Coded) -> Safe | None:
    """Who is quoted with which words, folded away."""
    if not coded.quotes:
        return None
    text = coded.article.text
    quotes = (
        element(
            "li",
            element("p", quote.span.of(text), class_=f"words {quote.kind}", dir="auto"),
            element("p", _party(quote.speaker), f", {quote.kind}", class_="about"),
        )
        for quote in coded.quotes
    )
    heading = element("summary", count(len(coded.quotes), "quote"))
    return element("details", heading, element("ul", *quotes), class_="quotes")


def _card(key: str, number: int, claim: Claim, text: str) -> Safe:
    anchor = f"{key}-{number}"
    head = element(
        "p",
        element("a", str(number), href=f"#{anchor}-text", class_="number"),
        element("span", claim.type, class_="type"),
        element("span", claim.status, class_=f"status line {claim.status}"),
        class_="head",
    )
    parts = (head, _who(claim), _facts(claim), _why(claim, text))
    return element("li", *parts, id=anchor, class_=f"card {family(claim.type)} {claim.status}", tabindex="-1")


def _who(claim: Claim) -> Safe:
    actor = _parties(claim.actor) or element("span", "no actor named", class_="absent")
    if not claim.recipient:
        return element("p", actor, class_="who")
    arrow = element("span", " ↔ " if claim.type in UNDIRECTED else " → ", class_="arrow")
    return element("p", actor, arrow, _parties(claim.recipient), class_="who")


def _facts(claim: Claim) -> Safe | None:
    facts = [(name, value) for name, value in _named_facts(claim) if value]
    rows = (joined(element("dt", name), element("dd", value)) for name, value in facts)
    return element("dl", *rows) if facts else None


def _named_facts(claim: Claim) -> Iterator[tuple[str, str]]:
    items = (element("bdi", f"{bounds(item)} {item.what}".strip()) for item in claim.items)
    yield "what", _listed(items)
    yield "where", _party(claim.place) if claim.place else ""
    said = f" « {claim.when_text} »" if claim.when_text else ""
    yield "when", joined(claim.when or "", element("span", said, class_="about") if said else None)
    yield "said by", _parties(claim.speaker)
    yield "mode", claim.mode or ""


def _why(claim: Claim, text: str) -> Safe:
    rules = _listed(element("code", rule) for rule in claim.rules)
    words = (element("blockquote", span.of(text), dir="auto") for span in claim.evidence)
    reasons = [_reason(reason, text) for reason in claim.reasons]
    told = element("ul", *reasons) if reasons else None
    return element("details", element("summary", "Why"), element("p", rules), *words, told)


def _reason(reason: Reason, text: str) -> Safe:
    words = _listed(element("q", span.of(text)) for span in reason.spans)
    rest = joined(": ", words) if words else None
    return element("li", element("code", reason.rule), " ", reason.sentence, rest)


def _parties(parties: Iterable[Party]) -> Safe:
    return _listed(_party(party) for party in parties)


def _party(party: Party | Place) -> Safe:
    """A name; what else it is called, and which entity it is, shows when one points at it."""
    others = [name for name in party.names if name != party.name]
    hint = " · ".join([*others, *([party.entity] if party.entity else [])])
    return element("bdi", party.name, title=hint or None)


def _listed(parts: Iterable[Safe]) -> Safe:
    children: list[str] = []
    for part in parts:
        children += [", ", part] if children else [part]
    return joined(*children)
