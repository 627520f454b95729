"""Claim + Article + Reuse -> Origin: who stands at the head of a report, and which reports are one witness.

`chains.py` says of one claim who says it and through whom; `witnesses.py` puts together the reports of a finding that
go back to one source; `descents.py` makes the tree of who took from whom.
"""

from recoupe.findings.origins.chains import origins_of
from recoupe.findings.origins.descents import descents
from recoupe.findings.origins.witnesses import Origins

__all__ = ["Origins", "descents", "origins_of"]
