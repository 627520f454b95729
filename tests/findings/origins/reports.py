"""One claim in one article, made by hand: what origins read of it."""

from __future__ import annotations

from recoupe.articles import make_article
from recoupe.model.article import Article
from recoupe.model.claim import Claim, EventType, Party, Status
from recoupe.model.finding import Report
from recoupe.model.page import Page
from recoupe.model.span import Span


def article(identity: str, text: str, outlet: str | None = None) -> Article:
    """The article of a text."""
    made = make_article(Page(id=identity, source=identity, text=text, outlet=outlet))
    assert isinstance(made, Article), made
    return made


def report(identity: str, text: str, *, words: str = "", speaker: str = "", outlet: str | None = None) -> Report:
    """A claim on the words (the whole text unless told) of an article of that id."""
    start = text.index(words)
    evidence = Span(start, start + len(words or text))
    speakers = tuple(Party(name, (name,), None) for name in speaker.split(", ") if name)
    claim = Claim(
        id=f"c-{start}-{speaker}",
        type=EventType.AID,
        mode=None,
        status=Status.ASSERTED,
        actor=(),
        recipient=(),
        speaker=speakers,
        place=None,
        when=None,
        when_text=None,
        items=(),
        evidence=(evidence,),
        rules=(),
    )
    return Report(article(identity, text, outlet), claim)
