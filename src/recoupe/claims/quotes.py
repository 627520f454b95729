"""Attributions -> the printed quotes, each with its speaker as a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import Attribution, Party, Quote, Reason
from recoupe.model.mention import Mention, MentionKind

if TYPE_CHECKING:
    from recoupe.model.mention import Mentions
    from recoupe.model.span import Span
    from recoupe.model.syntax import Syntax

_PRONOUNS = frozenset(
    {"il", "elle", "ils", "elles", "lui", "eux", "on", "qui", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"}
)
_SENTENCES = {
    "direct": "the words stand in quotation marks",
    "indirect": "the clause is reported by a verb of saying",
    "selon": "the clause is attributed by a preposition of source",
}


def make_quotes(syntax: Syntax, mentions: Mentions, attributions: tuple[Attribution, ...]) -> tuple[Quote, ...]:
    """One quote for each attribution that is printed and names its speaker, in text order, no stretch twice."""
    found: dict[Span, Quote] = {}
    best = _best_names(mentions)
    for each in attributions:
        if not each.quoted or each.content in found:
            continue
        party = _party(syntax, mentions, each, best)
        if party is not None:
            kind = "direct" if each.kind == "direct" else "indirect"
            reason = Reason(each.rule, _SENTENCES[each.kind], (each.cue,))
            found[each.content] = Quote(each.content, party, kind, (reason,))
    return tuple(sorted(found.values(), key=lambda quote: quote.span))


def _party(syntax: Syntax, mentions: Mentions, each: Attribution, best: dict[int, Mention]) -> Party | None:
    own = _own_words(syntax, each.source)
    if each.speaker is None:
        return None if own is None else Party(own, (own,), each.source)
    mention = mentions.all[each.speaker]
    named = best.get(each.speaker, mention)
    names = dict.fromkeys(name for name in (own, *named.names, *mention.names) if name)
    return Party(
        named.name, tuple(names), each.source or mention.span, named.entity or mention.entity, mention=mention.index
    )


def _own_words(syntax: Syntax, source: Span | None) -> str | None:
    """The words beside the cue, unless they are only a pronoun."""
    if source is None:
        return None
    words = " ".join(source.of(syntax.text).split())
    return None if words.lower().lstrip("-t").lstrip("-") in _PRONOUNS else words


def _best_names(mentions: Mentions) -> dict[int, Mention]:
    """For each resolved mention, the one of its chain that names best: known to the packs, then the longest name."""
    best: dict[int, Mention] = {}
    for mention in mentions.all:
        if mention.kind is not MentionKind.PRONOUN:
            target = mentions.resolve(mention).index
            if target not in best or _rank(mention) > _rank(best[target]):
                best[target] = mention
    return best


def _rank(mention: Mention) -> tuple[bool, bool, int]:
    return mention.entity is not None, mention.role is None, len(mention.name)
