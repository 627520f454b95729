"""``recoupe explain``: which rule fired on which words, and the grammar it stood on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.text import Text

from recoupe.cli.reading import read
from recoupe.cli.terminal import Talk
from recoupe.cli.tree import sentence_tree, sentences_of
from recoupe.cli.view import plain
from recoupe.errors import UsageError
from recoupe.export.wording import parties
from recoupe.model.claim import Claim
from recoupe.model.coded import Coded
from recoupe.model.syntax import Syntax


def explain(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="The file that the claim was read in.")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id as printed, or its beginning.")],
) -> None:
    """Say why a claim was made: rules, words, reasons, and the grammar of its sentences."""
    from recoupe.pipeline import parse

    with Talk() as talk:
        coded, found = find_claim(list(read([article], None, talk)), claim)
    console = Console(markup=False, highlight=False, emoji=False)
    console.print(explanation(coded, found, parse(coded.article)))
    talk.finish()


def find_claim(articles: list[Coded], wanted: str) -> tuple[Coded, Claim]:
    """The one claim whose id is ``wanted`` or begins so.

    Raises:
        UsageError: no claim or several begin so; names those that could be meant.
    """
    claims = [(coded, claim) for coded in articles for claim in coded.claims]
    exact = [pair for pair in claims if pair[1].id == wanted]
    found = exact or [pair for pair in claims if pair[1].id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(claim.id for _, claim in found or claims) or "none"
    what = f"{len(found)} claims begin with" if found else "no claim begins with"
    raise UsageError(f"{what} {wanted!r}. Claims to choose from: {known}. `recoupe code` prints them.")


def explanation(coded: Coded, claim: Claim, syntax: Syntax) -> RenderableType:
    """The claim in a line, its rules, its words, its reasons, then one tree for each sentence of its evidence."""
    text = coded.article.text
    words = [plain(f"  « {span.of(text)} »  {span.start}-{span.end}") for span in claim.evidence]
    reasons = [plain(f"  {reason.rule}: {reason.sentence}{_rests_on(reason.spans, text)}") for reason in claim.reasons]
    trees = [sentence_tree(syntax, sentence, claim.evidence) for sentence in sentences_of(syntax, claim.evidence)]
    return Group(
        plain(f"{claim.type} · {claim.status} · {parties(claim)}", "bold"),
        plain(f"{claim.id}, {', '.join(claim.rules) or 'no rule named'}", "dim"),
        *_part("The words", words),
        *_part("The reasons", reasons),
        *_part("The entities", list(_entities(coded, claim))),
        *_part("The grammar", trees),
    )


def _entities(coded: Coded, claim: Claim) -> Iterator[Text]:
    """What each party is linked to and why, or who it may be."""
    links = {link.mention: link for link in coded.links}
    shown: set[int] = set()
    for party in (*claim.actor, *claim.recipient, *claim.speaker):
        link = links.get(-1 if party.mention is None else party.mention)
        if link is None or link.mention in shown:
            continue
        shown.add(link.mention)
        target = "open" if link.entity is None else f"{link.bond.value} {link.entity.id}"
        yield plain(f"  {party.name}: {target}")
        yield from (plain(f"    {reason.rule}: {reason.sentence}", "dim") for reason in link.reasons)
        for candidate in link.candidates:
            why = "; ".join(reason.sentence for reason in candidate.reasons)
            yield plain(f"    may be {candidate.name} ({candidate.entity}): {why}", "dim")


def _part(title: str, content: list[Text] | list[RenderableType]) -> list[RenderableType]:
    return [Text(), Text(title, style="bold"), *content] if content else []


def _rests_on(spans: tuple[tuple[int, int], ...], text: str) -> str:
    shown = ", ".join(f"« {text[start:end]} »" for start, end in spans)
    return f" [{shown}]" if shown else ""
