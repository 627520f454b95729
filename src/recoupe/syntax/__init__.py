"""Article -> Syntax: Universal Dependencies of the readable lines; the only door to spaCy."""

from recoupe.syntax.parsing import parse, parse_many

__all__ = ["parse", "parse_many"]
