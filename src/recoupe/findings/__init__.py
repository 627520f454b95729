"""Claims -> Finding: which claims report one event, who vouches for it, what speaks against it, how it is graded.

`reuse/` finds the articles that share text, `origins/` says who stands at the head of a report, `grouping/` puts
together the reports of one event, `judging/` says what a group is worth, `crosscheck.py` conducts.
"""

from recoupe.findings.crosscheck import CrossCheck
from recoupe.findings.grouping import Decisions, read_decisions
from recoupe.findings.origins import Origins
from recoupe.findings.reuse import find_reuse

__all__ = ["CrossCheck", "Decisions", "Origins", "find_reuse", "read_decisions"]
