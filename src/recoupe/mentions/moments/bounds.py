"""What stands before a time: "depuis", "avant", "jusqu'au" open or close it; "fin de" makes it no more exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.mentions.moments.calendar import Published, following, is_day
from recoupe.mentions.moments.context import RELATIVE, Value

if TYPE_CHECKING:
    from recoupe.packs.times import Times

# The longest words that may stand before a time: "jusqu'au tout début du mois de".
_LOOK_BACK = 48


class Opening(NamedTuple):
    """``start`` is where the whole expression starts in the line, with its preposition and article."""

    start: int
    #: ``since``, ``until``, ``after`` or nothing.
    kind: str | None = None
    #: "début", "fin", "mi-" stand before the time.
    edge: str | None = None
    #: "ce" stands before it.
    this: bool = False
    #: "à", "au", "pour", "jusqu'au" stand before it.
    toward: bool = False
    #: "depuis" stands before it: what began then goes on, whatever the tense of its verb.
    elapsed: bool = False


def opened(pack: Times, text: str, start: int, *, edged: bool) -> Opening:
    """The words before position ``start`` that belong to the time expression there.

    ``edged`` says that the expression can have a beginning and an end ("fin mai").
    """
    offset = max(0, start - _LOOK_BACK)
    match = (pack.left_with_edge if edged else pack.left).search(text[offset:start])
    if match is None:
        return Opening(start)
    edge = match["edge"] if edged else None
    kind = next((name for name in ("since", "until", "after") if match[name]), None)
    words = match[0].split()
    begins = offset + match.start()
    if kind is None and (unowned := pack.unowned.match(match[0])):
        begins += unowned.end()
    toward = kind == "until" or bool(words and words[0] in {"à", "au"}) or text[:start].endswith(("pour le ", "pour "))
    this = bool(words and words[-1] in {"ce", "cet", "cette"})
    return Opening(begins, kind, edge, this, toward, elapsed=words[:1] == ["depuis"])


def bounded(value: Value, opening: Opening, published: Published) -> Value:
    """``value`` opened or closed by the words before it."""
    if not value.known:
        return value
    if opening.kind == "since":
        return value._replace(last=None)
    if opening.kind == "after" and value.last is not None:
        return value._replace(first=following(value.last), last=None)
    if opening.kind == "until":
        return _until(value, opening, published)
    return value


def _until(value: Value, opening: Opening, published: Published) -> Value:
    """Open at the start ("avant le 30 juin"); "avant la fin de l'année" said in that year is that year."""
    if opening.edge in {"fin", "toute fin"} and value.last is not None and not is_day(value.last):
        now = "" if published.year is None else str(published.year)
        if now and value.last.startswith(now):
            return value._replace(basis=RELATIVE)
    return value._replace(first=None)
