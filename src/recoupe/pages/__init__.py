"""Paths, standard input and JSON Lines -> Page: decoded, unchanged, and every loss named."""

from recoupe.pages.reading import read_pages

__all__ = ["read_pages"]
