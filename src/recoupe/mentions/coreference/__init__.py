"""Syntax, Mentions -> Mentions with ``refers_to``: who "il", "le maréchal", "ce dernier", "Kalin" stand for."""

from recoupe.mentions.coreference.linking import link
from recoupe.mentions.coreference.possessives import possessor

__all__ = ["link", "possessor"]
