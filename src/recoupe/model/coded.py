"""An article with everything coded from it: what one run gives for one input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.model.article import Article
    from recoupe.model.claim import Claim, Quote
    from recoupe.model.entity import Link
    from recoupe.model.framing import Wording


@dataclass(frozen=True, slots=True)
class Coded:
    """One coded article, as ``recoupe code`` prints it."""

    article: Article
    claims: tuple[Claim, ...]
    quotes: tuple[Quote, ...]
    #: Which words the article uses for its actors: what the framing register counts.
    wordings: tuple[Wording, ...] = ()
    #: What the parties of the article refer to, in the order in which it first names them.
    links: tuple[Link, ...] = ()
