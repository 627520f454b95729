"""Reports -> Groups: which claims report one event, by blocks, explainable comparisons and consistent clusters."""

from recoupe.findings.grouping.decisions import Decisions, read_decisions
from recoupe.findings.grouping.groups import Groups

__all__ = ["Decisions", "Groups", "read_decisions"]
