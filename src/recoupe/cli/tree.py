"""The dependency tree of a sentence, drawn from its root down, with the words of the evidence in bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from recoupe.cli.terminal import visible
from recoupe.model.span import Span
from recoupe.model.syntax import Sentence, Syntax, Token


def sentences_of(syntax: Syntax, spans: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences that share a character with one of the spans, in text order."""
    for sentence in syntax.sentences:
        whole = syntax.span(sentence.first, sentence.last)
        if any(whole.overlaps(span) for span in spans):
            yield sentence


def sentence_tree(syntax: Syntax, sentence: Sentence, evidence: Sequence[Span]) -> RenderableType:
    """A sentence as a tree: each word under the word that governs it, in text order.

    Built without recursion: a sentence of a thousand words may nest deeper than Python calls.
    """
    tokens = syntax.tokens[sentence.first : sentence.last + 1]
    top = Tree(Text(visible(syntax.words(sentence.first, sentence.last)), style="italic"), guide_style="dim")
    inside = {token.index for token in tokens}
    waiting = [(top, token) for token in tokens if _is_root(token, inside)]
    while waiting:
        parent, token = waiting.pop()
        node = parent.add(_label(token, syntax.words(token.index, token.index), evidence))
        children = [syntax.tokens[index] for index in syntax.children[token.index] if index in inside]
        waiting.extend((node, child) for child in reversed(children))
    return top


def _is_root(token: Token, inside: Iterable[int]) -> bool:
    return token.head == token.index or token.head not in inside


def _label(token: Token, words: str, evidence: Sequence[Span]) -> Text:
    marked = any(token.span.overlaps(span) for span in evidence)
    label = Text(visible(words), style="bold" if marked else "")
    features = token.morph.strip("|").replace("|", " ")
    grammar = f"  {token.dep} · {token.pos} · {visible(token.lemma)}  {features}".rstrip()
    return label.append(grammar, style="not bold dim")
