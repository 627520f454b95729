"""Article -> Syntax: Universal Dependencies of the readable lines; the only door to spaCy."""

from recoupe.syntax.parsing import in_dictionary, parse, parse_many

__all__ = ["in_dictionary", "parse", "parse_many"]
