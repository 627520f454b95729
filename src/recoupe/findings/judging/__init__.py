"""Group -> Finding: what its claims contradict each other in, who vouches for it, how it is graded."""

from recoupe.findings.judging.making import make_finding
from recoupe.findings.judging.voices import Voice

__all__ = ["Voice", "make_finding"]
