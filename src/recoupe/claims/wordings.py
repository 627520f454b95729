"""Syntax + mentions -> which words the text uses for its actors ("maréchal", "chef de guerre")."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from recoupe.model.framing import Wording
from recoupe.model.mention import MentionKind
from recoupe.packs.compounds import peoples_of
from recoupe.packs.world import known_by_id
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.model.claim import Attribution
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax, Token

_ACTORS = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COUNTRY})
_HEADS = frozenset({"NOUN", "ADJ"})
#: What may stand inside a description ("chef de guerre") but neither opens nor closes it.
_LINKS = frozenset({"ADP", "DET"})


def find_wordings(syntax: Syntax, mentions: Mentions, attributions: Sequence[Attribution]) -> tuple[Wording, ...]:
    """One wording for each mention of a named actor that says more than the name, in text order."""
    direct = [each for each in attributions if each.kind == "direct" and each.speaker is not None]
    found = (_wording(syntax, mentions, mention, direct) for mention in mentions.all)
    return tuple(wording for wording in found if wording is not None)


def _wording(syntax: Syntax, mentions: Mentions, mention: Mention, direct: Sequence[Attribution]) -> Wording | None:
    actor = mentions.resolve(mention)
    if mention.kind is MentionKind.PRONOUN or actor.kind not in _ACTORS or not _is_named(syntax, actor):
        return None
    words = tuple(_descriptions(syntax, mention))
    if not words or _is_a_name_of(actor, syntax.words(mention.first, mention.last)):
        return None
    said = next((each for each in direct if each.content.covers(mention.span)), None)
    speaker = None if said is None or said.speaker is None else mentions.all[said.speaker].name
    return Wording(actor.entity or fold_name(actor.name), actor.name, words, speaker, mention.span)


def _is_named(syntax: Syntax, actor: Mention) -> bool:
    return actor.entity is not None or any(t.pos == "PROPN" for t in syntax.tokens[actor.first : actor.last + 1])


def _is_a_name_of(actor: Mention, words: str) -> bool:
    """Whether the words are a name that the packs give the actor, whatever its letters ("Émirats arabes unis")."""
    known = known_by_id().get(actor.entity or "")
    return known is not None and fold_name(words) in {fold_name(name) for name in known.names}


def _descriptions(syntax: Syntax, mention: Mention) -> Iterator[str]:
    """The runs of common words of a mention, from noun or adjective to noun or adjective, nationalities left out.

    A run right behind a capital goes on with a name ("Nations unies", "Conseil de sécurité") and describes nobody. The
    words are the article's own: the parser has seen one neutral word for every loaded title.
    """
    tokens = syntax.tokens[mention.first : mention.last + 1]
    for common, run in groupby(tokens, key=_is_common):
        words = list(run)
        if not common or _goes_on(tokens, words[0].index - tokens[0].index):
            continue
        while words and words[0].pos not in _HEADS:
            words.pop(0)
        while words and words[-1].pos not in _HEADS:
            words.pop()
        if words:
            yield " ".join(syntax.text[words[0].start : words[-1].end].lower().split())


def _goes_on(tokens: Sequence[Token], position: int) -> bool:
    """Whether a part of a name stands right before a position."""
    before = tokens[position - 1] if position else None
    return before is not None and before.text[:1].isupper() and before.pos not in _LINKS


def _is_common(token: Token) -> bool:
    return token.text[:1].islower() and token.pos in _HEADS | _LINKS and not peoples_of(token.text)
