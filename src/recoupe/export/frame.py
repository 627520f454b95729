"""The frame of every HTML page: one file that needs nothing else, with a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from recoupe.export.markup import escape

if TYPE_CHECKING:
    from recoupe.export.markup import Safe


def framed(title: str, masthead: Safe, main: Safe, *styles: str) -> str:
    """A whole page. ``styles`` are style sheets of this folder, in order; they are put into the page."""
    style, script = "".join(_resource(name) for name in styles), _resource("page.js")
    return Template(_resource("page.html")).substitute(
        policy=escape(_policy(style, script)),
        title=escape(title),
        style=style,
        script=script,
        masthead=masthead,
        main=main,
    )


def _resource(name: str) -> str:
    return files("recoupe.export").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only this very style and script may act, and nothing may be fetched or sent, whatever the articles hold."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
