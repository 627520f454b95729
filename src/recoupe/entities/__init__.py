"""Mention -> Entity, or unresolved with its candidates."""
