"""stub"""
from __future__ import annotations
from dataclasses import dataclass
from recoupe.model.page import Loss, Page

@dataclass(frozen=True, slots=True)
class Extract:
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    losses: tuple[Loss, ...] = ()

def extract(html: str, page: Page) -> Extract:
    import re
    return Extract(re.sub(r"<[^>]*>", "\n", html))
