"""Mention -> Entity, or unresolved with its candidates."""

from recoupe.entities.places.placing import place_claims

__all__ = ["place_claims"]
