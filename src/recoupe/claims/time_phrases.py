"""What the place of a time expression in its sentence says: in brackets, or in an aside about a person or a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.mention import Moment
    from recoupe.model.syntax import Syntax, Token

#: The length of a day in EDTF; what is shorter is a month or a year.
DAY = len("2020-01-01")


def bracket_before(tokens: tuple[Token, ...], moment: Moment) -> int | None:
    """The bracket before years ("son bastion (depuis 2012)"); a day in brackets is as good as one without."""
    if len(moment.edtf or "") >= DAY and ".." not in (moment.edtf or ""):
        return None
    before = [i for i in (moment.first, moment.first - 1, moment.first - 2) if i > 0 and tokens[i].text == "("]
    return before[0] if before else None


def is_set_off(syntax: Syntax, moment: Moment) -> bool:
    """ "l'aéroport, hors service depuis 2014", "le président, au pouvoir depuis 2016": what an aside says of it."""
    tokens = syntax.tokens
    opener = moment.first if tokens[moment.first].lemma == "depuis" else moment.first - 1
    if opener < 1 or tokens[opener].lemma != "depuis":
        return False
    for noun in (tokens[opener - 1], *syntax.ancestors(opener - 1)):
        first, last = syntax.subtree(noun.index)
        if noun.pos not in {"NOUN", "PROPN"} or last < opener - 1:
            return False
        if "," in {tokens[first].text, tokens[max(first - 1, 0)].text}:
            return True
    return False
