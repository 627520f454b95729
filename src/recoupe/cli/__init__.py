"""The command line: one file per command, standard output is data, standard error is talk."""

from recoupe.cli.app import app, main

__all__ = ["app", "main"]
