"""Article -> Reuse: which articles share text, where, how much, and who took it from whom."""

from recoupe.findings.reuse.families import LARGEST_FAMILY, find_reuse

__all__ = ["LARGEST_FAMILY", "find_reuse"]
