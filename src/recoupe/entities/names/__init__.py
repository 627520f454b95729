"""Two names -> whether they name the same person or body, with a reason for every step."""

from recoupe.entities.names.comparison import Likeness, Verdict, compare
from recoupe.entities.names.reading import Card

__all__ = ["Card", "Likeness", "Verdict", "compare"]
