"""Article -> Syntax: Universal Dependencies of the readable lines; the only door to spaCy."""

from recoupe.syntax.language import in_dictionary
from recoupe.syntax.parsing import parse, parse_many

__all__ = ["in_dictionary", "parse", "parse_many"]
