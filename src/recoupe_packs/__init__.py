"""Packs: YAML only. Languages, theatres and outlets, read through ``recoupe.packs``."""
