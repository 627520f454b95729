"""Hand-written parses for tests of grammar: no model, no drift."""

from __future__ import annotations

from recoupe.model.syntax import Sentence, Syntax, Token


def tree(*rows: str) -> Syntax:
    """A one-sentence parse from rows ``form lemma POS dep head [morph]``; heads count from 1, 0 is the root."""
    fields = [row.split() for row in rows]
    text = " ".join(row[0].replace("_", " ") for row in fields)
    tokens: list[Token] = []
    start = 0
    for index, (form, lemma, pos, dep, head, *morph) in enumerate(fields):
        word = form.replace("_", " ")
        governor = index if head == "0" else int(head) - 1
        features = f"|{morph[0]}|" if morph else ""
        tokens.append(
            Token(
                index, start, start + len(word), word, lemma, pos, "ROOT" if head == "0" else dep, governor, features, 0
            )
        )
        start += len(word) + 1
    children = tuple(
        tuple(t.index for t in tokens if t.head == index and t.index != index) for index in range(len(tokens))
    )
    return Syntax(text, tuple(tokens), children, (Sentence(0, 0, len(tokens) - 1, headline=False, paragraph=0),))
