"""Findings -> registers: arms, relations, control, framing, sources."""

from recoupe.registers.making import make_registers

__all__ = ["make_registers"]
