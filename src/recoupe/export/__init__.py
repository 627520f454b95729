"""Coded, Finding -> one file per format: JSON Lines for machines, one HTML page for people.

Nothing here reads a file, knows a rule or talks to a terminal: records go in, text comes out.
"""

from recoupe.export.actors import actor_objects, place_objects
from recoupe.export.dossier import dossier_page
from recoupe.export.finding_lines import finding_line
from recoupe.export.html_page import html_page
from recoupe.export.json_lines import as_line, json_line
from recoupe.export.reuse_lines import reuse_line
from recoupe.export.segments import Segment, segments

__all__ = [
    "Segment", "actor_objects", "as_line", "dossier_page", "finding_line", "html_page", "json_line", "place_objects",
    "reuse_line", "segments",
]  # fmt: skip
