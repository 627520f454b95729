"""Reads, checks and indexes the YAML of ``recoupe_packs``: YAML -> typed, indexed entries.

Every file of a pack is a list of entries. An unknown key, a wrong value or broken YAML names the file, the line
and the key, and nothing runs with half a pack.
"""
