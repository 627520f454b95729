"""Tellings of one article made by hand: words of its text, and the word among them that tells the act."""

from __future__ import annotations

from dataclasses import replace

from recoupe.findings.grouping.traits import Traits, traits
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.claim import Claim, Reason
from recoupe.model.finding import Report
from recoupe.model.span import Span
from tests.findings.reports import report

_RULE = "fr.assault.made-up"


def told(text: str, words: str, act: str, **claim: object) -> Traits:
    """A telling of an article: ``words`` of its text tell it, ``act`` among them announces it."""
    start = text.index(words)
    at = text.index(act, start)
    made: Claim = report("a", words=words, **claim).claim  # type: ignore[arg-type]
    place = made.place and replace(made.place, span=_span(text, made.place.name, start))
    reasons = [Reason(_RULE, f"«{act}» announces it", (Span(at, at + len(act)),))]
    if made.when:
        reasons.append(Reason("when.relative", "", (_span(text, "lundi", start),)))
    ends = {"evidence": (Span(start, start + len(words)),), "rules": (_RULE,), "reasons": tuple(reasons)}
    first, _, _ = text.partition("\n")
    title = (Line(Span(0, len(first)), LineLabel.TITLE, ""),) if "\n" in text else ()
    article = Article("a", text, title, published="2024-03-05")
    return traits((Report(article, replace(made, id=f"{act}-{start}", place=place, **ends)),))  # type: ignore[arg-type]


def _span(text: str, words: str, after: int) -> Span:
    start = text.find(words, after)
    return Span(start, start + len(words)) if start >= 0 else Span(0, 0)


RAID = "Le Front a attaqué lundi le camp de Kolvar. "


def raid(text: str) -> Traits:
    """The telling that names day and place."""
    return told(text, "Le Front a attaqué lundi le camp de Kolvar", "attaqué", actor="Front du Nord",
                recipient="camp de Kolvar", place="Kolvar", when="2024-03-04")  # fmt: skip
