"""The registers as tables; every row leads to its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.export.markup import Safe, element, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.model.register import Control, Named, Registers, Relation, Source, Transfer, Triad, WordUse

Cell = str | Safe
#: A word use whose interval holds zero is shown only when it was used at least this often.
_SHOWN = 2


def register_tables(registers: Registers) -> Safe | None:
    """Each register that has a row, folded away, in the order of the page."""
    tables = (
        _table("Arms", _ARMS, [_transfer(row) for row in registers.arms]),
        _table("Relations", _RELATIONS, [_relation(row) for row in registers.relations]),
        _triads(registers.triads),
        _table("Control of places", _CONTROL, [_control(row) for row in registers.control]),
        _table("Framing", _FRAMING, [_word(row) for row in registers.framing if row.count >= _SHOWN], _FRAMING_NOTE),
        _table("Sources", _SOURCES, [_source(row) for row in registers.sources]),
    )
    present = [table for table in tables if table is not None]
    return joined(*present) if present else None


_ARMS = (
    "supplier", "recipient", "designation", "description", "category", "ordered", "delivered", "number", "base",
    "standing", "finding",
)  # fmt: skip
_RELATIONS = ("who", "does", "to whom", "first", "last", "independent origins", "standing", "findings")
_CONTROL = ("place", "who", "", "when", "according to", "standing", "finding")
_FRAMING = ("actor", "voice", "word", "used", "others", "log-odds", "95 % interval")
_FRAMING_NOTE = (
    "How much more (above 0) or less often a voice uses a word for an actor than all other voices. Where the interval "
    "holds 0, the difference may be chance. No voice is scored."
)
_SOURCES = ("outlet", "articles", "claims", "text taken from others", "origins", "quotes", "hedged", "95 % interval")


def _table(title: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], note: str | None = None) -> Safe | None:
    if not rows:
        return None
    head = element("tr", *(element("th", text, scope="col") for text in heads))
    body = (element("tr", *(element("td", cell, dir="auto") for cell in row)) for row in rows)
    table = element("table", element("thead", head), element("tbody", *body))
    about = element("p", note, class_="about") if note else None
    summary = element("summary", title, " ", element("span", str(len(rows)), class_="about"))
    return element("details", summary, about, element("div", table, class_="wide"), class_="register", open="open")


def _names(actors: Iterable[Named]) -> str:
    return ", ".join(actor.name for actor in actors)


def _links(findings: Iterable[str]) -> Safe:
    links = (element("a", str(number), href=f"#f{key}") for number, key in enumerate(findings, start=1))
    return joined(*(joined(link, " ") for link in links))


def _number(low: float | None, high: float | None) -> str:
    """A range in words of signs: "6-9", "≥ 8", ".." for unknown as SIPRI writes it."""
    if low is None and high is None:
        return ".."
    if low == high:
        return f"{low:g}"
    return f"≥ {low:g}" if high is None else f"≤ {high:g}" if low is None else f"{low:g}-{high:g}"


def _transfer(row: Transfer) -> Sequence[Cell]:
    return (
        _names(row.suppliers) or "unknown",
        _names(row.recipients) or "unknown",
        row.designation,
        row.description,
        row.category,
        ", ".join(row.ordered),
        ", ".join(row.delivered),
        _number(row.low, row.high),
        row.base.name if row.base else "",
        row.standing,
        _links([row.finding]),
    )


def _relation(row: Relation) -> Sequence[Cell]:
    standings = ", ".join(row.standings)
    return (
        row.source.name,
        row.word,
        row.target.name,
        row.first or "",
        row.last or "",
        str(row.independent),
        standings,
        _links(row.findings),
    )


def _triads(triads: Sequence[Triad]) -> Safe | None:
    if not triads:
        return None
    rows = (element("li", triad.reason.sentence, dir="auto") for triad in triads)
    summary = element("summary", "Out of balance", " ", element("span", str(len(triads)), class_="about"))
    return element("details", summary, element("ul", *rows), class_="register")


def _control(row: Control) -> Sequence[Cell]:
    return (
        row.place.name,
        row.holder.name,
        row.how,
        row.when or "",
        _names(row.speakers),
        row.standing,
        _links([row.finding]),
    )


def _word(row: WordUse) -> Sequence[Cell]:
    interval = f"{row.low:.2f} to {row.high:.2f}"
    used, others = f"{row.count} of {row.total}", f"{row.others} of {row.others_total}"
    return (row.actor.name, row.voice, row.word, used, others, f"{row.log_odds:+.2f}", interval)


def _source(row: Source) -> Sequence[Cell]:
    return (
        row.outlet,
        str(row.articles),
        str(row.claims),
        f"{row.copied:.0%}",
        _counted(row.origins),
        _counted(row.quoted),
        f"{row.hedged:.0%}",
        f"{row.hedged_low:.0%} to {row.hedged_high:.0%}",
    )


def _counted(pairs: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} ({number})" for name, number in pairs)
