"""Runs the parser over the readable lines of an article and puts its trees into our own record."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.article import HEADLINES, READABLE, Article
from recoupe.model.syntax import Sentence, Syntax, Token
from recoupe.syntax.corrections import corrected
from recoupe.syntax.language import french
from recoupe.syntax.second_reading import STAND_INS, Doubt, is_confirmed
from recoupe.syntax.second_reading import doubts as find_doubts
from recoupe.syntax.titles import neutral_titles
from recoupe.text.typography import composed, plain_typography

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Token as SpacyToken

# Paragraphs parsed together: enough to fill the parser's batches, small enough to stay in cache.
BATCH = 64
_SENTENCE_ENDS = frozenset('.?!…:;»"”)]–—-')


class _Paragraph(NamedTuple):
    """What the parser is shown. ``origin`` leads back to the line's own characters, ``restored`` to a word and its

    lemma where another was shown in its place; both are by character of ``text``.
    """

    number: int
    start: int
    text: str
    origin: list[int] | None
    headline: bool
    restored: Mapping[int, tuple[str, str]] = MappingProxyType({})


class Read(NamedTuple):
    """One sentence as the parser has read it."""

    paragraph: _Paragraph
    tokens: list[SpacyToken]


class _Place(NamedTuple):
    """Where the tokens of one sentence stand: ``number`` maps the parser's token indices to ours."""

    paragraph: _Paragraph
    number: dict[int, int]
    root: int
    sentence: int


def parse(article: Article) -> Syntax:
    """The syntax of one article. Offsets count code points of ``article.text``."""
    return next(iter(parse_many([article])))


def parse_many(articles: Iterable[Article]) -> Iterator[Syntax]:
    """The syntax of each article, in order. Paragraph and headline boundaries are sentence boundaries."""
    for article in articles:
        yield _assembled(article.text, _read_again(read_article(article)))


def read_article(article: Article) -> list[Read]:
    """Each sentence of an article's readable lines as the parser reads it at first, before anything is mended."""
    return _read(list(_paragraphs(article)))


def _read(paragraphs: Sequence[_Paragraph]) -> list[Read]:
    docs = french().pipe((paragraph.text for paragraph in paragraphs), batch_size=BATCH)
    return [
        Read(paragraph, group)
        for paragraph, doc in zip(paragraphs, docs, strict=True)
        for group in _sentences([token for token in doc if not token.is_space])
    ]


def _read_again(sentences: list[Read]) -> list[Read]:
    """The sentences, those read otherwise where a verb was missed and a second reading has found it."""
    doubted = {at: doubts for at, read in enumerate(sentences) if (doubts := find_doubts(read.tokens))}
    found = [[read] for read in sentences]
    for forms in STAND_INS:
        again: dict[int, list[Read]] = {at: [] for at in doubted}
        shown = [_with_stand_ins(sentences[at], doubts, forms) for at, doubts in doubted.items()]
        places = {id(paragraph): at for at, paragraph in zip(doubted, shown, strict=True)}
        for read in _read(shown):
            again[places[id(read.paragraph)]].append(read)
        for at, other in again.items():
            if _holds(other):
                found[at] = other
                del doubted[at]
    return [read for group in found for read in group]


def _holds(sentences: list[Read]) -> bool:
    restored = [token for read in sentences for token in read.tokens if token.idx in read.paragraph.restored]
    return len(restored) == len(sentences[0].paragraph.restored) and all(map(is_confirmed, restored))


def _with_stand_ins(read: Read, doubts: list[Doubt], forms: tuple[str, str]) -> _Paragraph:
    """The sentence as a paragraph of its own, with other words in the place of those in doubt."""
    whole, tokens = read.paragraph, read.tokens
    out: list[str] = []
    origin: list[int] = []
    restored: dict[int, tuple[str, str]] = {}
    at, last = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
    for doubt in doubts:
        word, stand_in = tokens[doubt.at], forms[doubt.plural]
        out += [whole.text[at : word.idx], stand_in]
        origin += range(at, word.idx)
        restored[len(origin)] = (word.text, doubt.infinitive)
        origin += [word.idx] * len(stand_in)
        at = word.idx + len(word.text)
    out.append(whole.text[at:last])
    origin += range(at, last + 1)
    if whole.origin is not None:
        origin = [whole.origin[index] for index in origin]
    return whole._replace(text="".join(out), origin=origin, restored=restored)


def _paragraphs(article: Article) -> Iterator[_Paragraph]:
    for index, line in enumerate(article.lines):
        if line.label in READABLE:
            text, origin = composed(line.span.of(article.text))
            shown, moved = neutral_titles(plain_typography(text))
            if moved is not None:
                origin = moved if origin is None else [origin[at] for at in moved]
            yield _Paragraph(index, line.span.start, shown, origin, line.label in HEADLINES)


def _assembled(text: str, read: Iterable[Read]) -> Syntax:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for paragraph, group in read:
        index, first = len(sentences), len(tokens)
        number = {token.i: first + position for position, token in enumerate(group)}
        place = _Place(paragraph, number, _root(group, number), index)
        tokens.extend(_token(token, place) for token in group)
        sentences.append(Sentence(index, first, len(tokens) - 1, paragraph.headline, paragraph.number))
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


def _root(group: list[SpacyToken], members: Mapping[int, int]) -> int:
    """The root of a group; where pieces were put together again, that of the first piece with a verb."""
    roots = [token for token in group if (head := token.head.i) == token.i or head not in members]
    verbal = next((token for token in roots if token.pos_ in {"VERB", "AUX"}), None)
    root: int = (verbal or roots[0]).i if roots else group[0].i
    return root


def _token(token: SpacyToken, place: _Place) -> Token:
    index, at, word = place.number[token.i], token.idx, token.text
    head, dep = _arc(token, place)
    start, end = at, at + len(word)
    origin, offset = place.paragraph.origin, place.paragraph.start
    if origin is not None:
        start, end = origin[start], origin[end]
    morph = str(token.morph)
    text, lemma = place.paragraph.restored.get(at) or (word, token.lemma_.lower())
    return Token(
        index, offset + start, offset + end, text, lemma, token.pos_, dep, head,
        f"|{morph}|" if morph else "", place.sentence,
    )  # fmt: skip


def _arc(token: SpacyToken, place: _Place) -> tuple[int, str]:
    """Governor and relation; the roots of pieces put together again hang on the sentence's root."""
    governor = token.head.i
    if token.i == place.root:
        return place.number[token.i], "ROOT"
    if governor == token.i or governor not in place.number:
        return place.number[place.root], "parataxis"
    return place.number[governor], token.dep_


def _children(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(map(tuple, children))
