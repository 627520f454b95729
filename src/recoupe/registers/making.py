"""Every register of a run, from its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.register import Registers
from recoupe.registers.arms import arms_register
from recoupe.registers.balance import unbalanced
from recoupe.registers.control import control_register
from recoupe.registers.framing import framing_register
from recoupe.registers.relations import relations_register
from recoupe.registers.sources import outlet_of, sources_register

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.model.coded import Coded
    from recoupe.model.finding import Finding
    from recoupe.model.reuse import Reuses


def make_registers(articles: Sequence[Coded], findings: Sequence[Finding], reuses: Reuses) -> Registers:
    """The registers of all articles of a run; the order of the articles changes nothing."""
    relations = relations_register(findings)
    wordings = ((outlet_of(coded), wording) for coded in articles for wording in coded.wordings)
    return Registers(
        arms=arms_register(findings),
        relations=relations,
        triads=unbalanced(relations),
        control=control_register(findings),
        framing=framing_register(wordings),
        sources=sources_register(articles, findings, reuses),
    )
