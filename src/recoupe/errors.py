"""Errors, named by their consequence for the run. Messages say what happened, why, and what to do."""

from __future__ import annotations


class RecoupeError(Exception):
    """The run cannot go on; the message is written for the person who started it."""


class PackError(RecoupeError):
    """A pack is unusable: an unknown key, wrong YAML, a contradiction. Nothing runs with half a pack."""


class UsageError(RecoupeError):
    """What was asked for cannot be done as asked (a path that does not exist, an unknown article)."""


class GazetteerError(RecoupeError):
    """The index of places cannot be built or read; nothing is located by guess instead."""


class ModelError(RecoupeError):
    """The parser that is installed is not the one that the rules and the trained weights were made for."""
