"""Which words announce an event: verbs, participles, adjectives after a copula and event nouns that the packs know."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.packs.frames import frames_by_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.claims.grammar import Grammar
    from recoupe.model.syntax import Token
    from recoupe.packs.frames import Frame


class Trigger(NamedTuple):
    """A token that announces an event, with the frames that its lemma may open."""

    token: int
    kind: str  # "verb" or "noun"
    frames: tuple[Frame, ...]


def find_triggers(grammar: Grammar) -> Iterator[Trigger]:
    """Every trigger of the article, in text order."""
    index = frames_by_lemma()
    for token in grammar.tokens:
        if token.pos in {"VERB", "AUX", "ADJ"}:
            frames = _verb_frames(grammar, token, index)
            kind = "verb"
        elif token.pos in {"NOUN", "PROPN", "X"}:
            if _is_title(grammar, token):
                continue
            frames, kind = _noun_frames(token, index), "noun"
            copular = index.get(("verb", f"être {token.lemma}"), ())
            if copular and grammar.is_predicate(token) and not (frames and _has_article(grammar, token)):
                frames, kind = copular, "verb"
        else:
            continue
        if frames:
            yield Trigger(token.index, kind, frames)


def _has_article(grammar: Grammar, token: Token) -> bool:
    """ "est l'allié du Mali", and not "est allié au Mali": what a noun with an article is, and to whom."""
    return any(child.dep == "det" for child in grammar.syntax.dependents(token.index))


def _is_title(grammar: Grammar, token: Token) -> bool:
    """ "le Rassemblement des forces patriotiques": a capital behind an article opens a name, not an event."""
    before = grammar.tokens[token.index - 1] if token.index else None
    return (
        before is not None
        and before.sentence == token.sentence
        and (before.pos == "ADP" or before.has("Definite=Def"))
        and token.text[:1].isupper()
        and not token.text.isupper()
    )


def _verb_frames(
    grammar: Grammar, token: Token, index: Mapping[tuple[str, str], tuple[Frame, ...]]
) -> tuple[Frame, ...]:
    plain = index.get(("verb", token.lemma), ())
    reflexive = index.get(("verb", f"se {token.lemma}"), ())
    copular = index.get(("verb", f"être {token.lemma}"), ())
    if not (plain or reflexive or copular):
        return ()
    if token.dep.startswith(("aux", "cop")):
        return ()
    if copular and token.pos == "ADJ":
        return copular
    if reflexive and grammar.is_reflexive(token):
        return reflexive
    if grammar.is_reflexive(token) or token.pos == "ADJ":
        return ()
    return plain


def _noun_frames(token: Token, index: Mapping[tuple[str, str], tuple[Frame, ...]]) -> tuple[Frame, ...]:
    frames = index.get(("noun", token.lemma), ())
    if not frames:
        word = token.text.lower()
        frames = index.get(("noun", word), ()) or index.get(("noun", word.removesuffix("s")), ())
    return frames
