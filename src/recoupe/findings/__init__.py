"""Claims -> Finding: which claims report one event, who vouches for it, what speaks against it, how it is graded.

`reuse/` finds the articles that share text, `grouping/` puts together the reports of one event, `judging/` says what a
group is worth, `crosscheck.py` conducts.
"""

from recoupe.findings.crosscheck import CrossCheck
from recoupe.findings.grouping import Decisions, read_decisions
from recoupe.findings.judging import own_witnesses
from recoupe.findings.reuse import find_reuse

__all__ = ["CrossCheck", "Decisions", "find_reuse", "own_witnesses", "read_decisions"]
