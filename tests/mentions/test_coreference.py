"""Who "il", "le maréchal", "ce dernier", "Kalin" stand for.

Sentences are marked by hand: ``[words]`` is a pronoun, ``[words|person]`` a mention of that kind,
``[words|person=Name]`` one whose short name differs from its words, ``[words|country=Name!f]`` a feminine one.
``{son}`` marks a possessive determiner. Expectations name mentions by their words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from recoupe.mentions.coreference import link, possessor
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.mention import Mention, MentionKind, Mentions
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from recoupe.syntax import parse

_MARK = re.compile(r"\[(?P<words>[^\]|]+)(?:\|(?P<kind>\w+)(?:=(?P<name>[^\]!]+))?(?P<gender>![fm])?)?\]|\{(?P<poss>\w+)\}")
_DETERMINER = re.compile(r"^(?:l['’]|(?:le|la|les|des|du|un|une|ce|cette|ces|aux?)\s)", re.IGNORECASE)


class Read(NamedTuple):
    """A marked text after linking, with the character position of its possessives."""

    syntax: Syntax
    mentions: Mentions
    possessives: list[int]

    def target(self, words: str, nth: int = 0) -> str | None:
        """The words of the mention that the ``nth`` mention with these words finally stands for."""
        mention = self.mention(words, nth)
        final = self.mentions.resolve(mention)
        return None if final is mention else self.syntax.words(final.first, final.last)

    def mention(self, words: str, nth: int = 0) -> Mention:
        """The ``nth`` mention with these words."""
        return [m for m in self.mentions.all if self.syntax.words(m.first, m.last) == words][nth]

    def owner(self) -> str | None:
        """The words of the possessor of the first marked determiner."""
        token = next(t for t in self.syntax.tokens if t.start == self.possessives[0])
        index = possessor(self.syntax, self.mentions, token.index)
        assert index == self.mentions.possessors.get(token.index)
        if index is None:
            return None
        found = self.mentions.all[index]
        return self.syntax.words(found.first, found.last)


def read(marked: str) -> Read:
    """Parses a marked text and links its mentions."""
    text, marks = "", []
    end = 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        words = match["words"] or match["poss"]
        marks.append((Span(len(text), len(text) + len(words)), match))
        text += words
        end = match.end()
    text += marked[end:]
    position, lines = 0, []
    for line in text.split("\n"):
        lines.append(Line(Span(position, position + len(line)), LineLabel.BODY, ""))
        position += len(line) + 1
    syntax = parse(Article("a", text, tuple(lines)))
    found = [_mention(syntax, span, match) for span, match in marks if not match["poss"]]
    mentions = _indexed(syntax, found)
    return Read(syntax, link(syntax, mentions), [span.start for span, match in marks if match["poss"]])


def _mention(syntax: Syntax, span: Span, match: re.Match[str]) -> Mention:
    inside = [t for t in syntax.tokens if span.start <= t.start < span.end]
    numbers = {t.index for t in inside}
    outward = [t.index for t in inside if t.pos not in {"ADP", "DET", "PUNCT"} and (t.head not in numbers or t.head == t.index)]
    head = outward[0] if outward else inside[-1].index
    words = match["words"]
    kind = MentionKind(match["kind"] or "pronoun")
    name = match["name"] or _DETERMINER.sub("", words)
    plural = syntax.tokens[head].has("Number=Plur") or inside[0].text.lower() in {"les", "des", "ces"}
    feminine = {"!f": True, "!m": False}.get(match["gender"] or "")
    return Mention(0, kind, inside[0].index, inside[-1].index, head, span, name, (words,), plural=plural, feminine=feminine)


def _indexed(syntax: Syntax, found: list[Mention]) -> Mentions:
    from dataclasses import replace

    found = [replace(m, index=i) for i, m in enumerate(found)]
    at_head: list[int | None] = [None] * len(syntax.tokens)
    covering: list[int | None] = [None] * len(syntax.tokens)
    for mention in sorted(found, key=lambda m: m.first - m.last, reverse=True):
        at_head[mention.head] = mention.index
        for token in range(mention.first, mention.last + 1):
            covering[token] = mention.index
    return Mentions(tuple(found), (), (), tuple(at_head), tuple(covering))
