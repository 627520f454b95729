"""Article -> Syntax: offsets, sentences and names, with the real parser."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from recoupe.syntax import parse, parse_many
from recoupe.text.typography import plain_typography


def article(*lines: str, labels: tuple[LineLabel, ...] = ()) -> Article:
    """An article of lines, body by default."""
    rows, at = [], 0
    for number, line in enumerate(lines):
        label = labels[number] if labels else LineLabel.BODY
        rows.append(Line(Span(at, at + len(line)), label, "because the test says so"))
        at += len(line) + 1
    return Article("essai", "\n".join(lines), tuple(rows))


def forms(syntax: Syntax) -> list[str]:
    """The tokens' words."""
    return [token.text for token in syntax.tokens]


def _reaches_root(syntax: Syntax, index: int, steps: int) -> bool:
    """Whether the way up from a token ends, which it does not where a correction hung it below itself."""
    for _ in range(steps):
        if syntax.tokens[index].head == index:
            return True
        index = syntax.tokens[index].head
    return False


def well_formed(syntax: Syntax) -> None:
    """Every index of the record means what its docstring says."""
    size = len(syntax.tokens)
    assert [token.index for token in syntax.tokens] == list(range(size))
    assert [index for s in syntax.sentences for index in range(s.first, s.last + 1)] == list(range(size))
    for before, after in zip(syntax.tokens, syntax.tokens[1:], strict=False):
        assert before.start < before.end <= after.start
    for sentence in syntax.sentences:
        members = range(sentence.first, sentence.last + 1)
        tokens = [syntax.tokens[index] for index in members]
        assert [token.dep for token in tokens].count("ROOT") == 1
        assert all((token.head == token.index) == (token.dep == "ROOT") for token in tokens)
        assert all(token.head in members and token.sentence == sentence.index for token in tokens)
        assert all(_reaches_root(syntax, token.index, len(tokens)) for token in tokens)
    assert all(syntax.children[t.head].count(t.index) == (t.head != t.index) for t in syntax.tokens)
    assert sum(map(len, syntax.children)) == size - len(syntax.sentences)


def test_tokens_point_at_their_words() -> None:
    """Each token's offsets cover its own characters in the text, quotation marks and all."""
    text = "« L’armée », dit-on, a livré 3\u202f000 obus à l’ONU (à Al-Zawiya) : du jamais-vu !"
    syntax = parse(article(text))
    well_formed(syntax)
    for token in syntax.tokens:
        assert plain_typography(token.span.of(text)) == token.text


def test_offsets_count_the_articles_own_characters() -> None:
    """Decomposed accents take two characters in the article and one in the token."""
    plain = "L'armée a tué un général à Misrata."
    text = unicodedata.normalize("NFD", plain)
    syntax = parse(article("Première ligne.", text))
    well_formed(syntax)
    spelled = {token.text: token.span.of(syntax.text) for token in syntax.tokens}
    assert spelled["général"] == unicodedata.normalize("NFD", "général")
    assert spelled["Misrata"] == "Misrata"
    assert forms(syntax) == forms(parse(article("Première ligne.", plain)))


def test_every_line_is_a_sentence_of_its_own() -> None:
    """A line break ends a sentence, a title without a full stop too, and titles are headlines."""
    labels = (LineLabel.TITLE, LineLabel.BODY, LineLabel.SUBHEAD)
    syntax = parse(article("La Suède arme le Tchad", "Il pleut. Il vente.", "Un second port", labels=labels))
    shown = [(s.paragraph, s.headline, syntax.words(s.first, s.last)) for s in syntax.sentences]
    assert shown == [
        (0, True, "La Suède arme le Tchad"),
        (1, False, "Il pleut."),
        (1, False, "Il vente."),
        (2, True, "Un second port"),
    ]


@pytest.mark.parametrize("label", [LineLabel.FURNITURE, LineLabel.CAPTION, LineLabel.DATELINE, LineLabel.BYLINE])
def test_what_is_not_read_is_not_parsed(label: LineLabel) -> None:
    """Furniture, captions, datelines and bylines give no token."""
    syntax = parse(article("Il pleut.", "Acceptez nos cookies.", labels=(LineLabel.BODY, label)))
    assert forms(syntax) == ["Il", "pleut", "."]


def test_names_with_hyphens_are_one_word() -> None:
    """ "Al-Zawiya" is a name, not three words; "a-t-il" stays what it is."""
    syntax = parse(article("Les combats ont gagné Al-Zawiya et Deir ez-Zor, a-t-il dit."))
    assert "Al-Zawiya" in forms(syntax)
    assert "a-t-il" not in forms(syntax)


def test_adjectives_of_two_peoples_are_one_word() -> None:
    """ "américano-iranienne" is one adjective on the noun before it, whatever the tagger takes it for."""
    text = "Une rencontre américano-iranienne a eu lieu. Les pourparlers israélo-palestiniens ont repris."
    syntax = parse(article(text))
    found = [t for t in syntax.tokens if "-" in t.text]
    assert [(t.text, t.pos, t.dep, syntax.tokens[t.head].text) for t in found] == [
        ("américano-iranienne", "ADJ", "amod", "rencontre"),
        ("israélo-palestiniens", "ADJ", "amod", "pourparlers"),
    ]


def test_a_sentence_ends_where_a_sentence_may_end() -> None:
    """No sentence but the last of a line ends in a plain word."""
    text = "Moscou et Ankara sont d'accord. Les deux capitales, Le Caire et Doha compris, ont signé mardi un accord."
    syntax = parse(article(text))
    assert [syntax.tokens[s.last].text for s in syntax.sentences] == [".", "."]


def test_articles_do_not_touch_one_another() -> None:
    """Many articles parsed together are parsed as each would be alone."""
    articles = [article("La Suède arme le Tchad."), article("Il pleut à Kolvar.", "Il vente."), article("")]
    assert list(parse_many(articles)) == [parse(each) for each in articles]


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u200b\u200b", "\ufffd"])
def test_an_empty_article_has_an_empty_syntax(text: str) -> None:
    """Nothing to read is no error."""
    syntax = parse(article(text))
    assert (syntax.tokens, syntax.sentences, syntax.children) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "les forces d’Al-Zawiya, près de Deir ez-Zor\u00a0L'armée tchadienne a bombardé les rebelles\u00ad🚀",
        "les forces d'Al-Zawiya, près de Deir ez-Zor L'armée tchadienne a bombardé les rebelles",
    ],
)
def test_words_run_together_make_no_ring(text: str) -> None:
    """Where lines were glued together, corrections must not hang a word below itself: nothing would ever end."""
    well_formed(parse(article(text)))


_PIECES = st.sampled_from(
    [
        "L'armée", "a bombardé", "Kolvar", ",", ".", "«", "»", "qui", "par", "les rebelles", "et", "Al-Zawiya",
        "3\u202f000", "e\u0301te\u0301", "🚀", "\u202e", "\ufffd", "…", "(", "près de", "\u1100\u1161", "-", "l’est",
        "!", "où", "\t", "A.",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=20), st.sampled_from([" ", "", "\u00a0"]))
def test_any_text_gives_a_well_formed_syntax(pieces: list[str], gap: str) -> None:
    """Whatever the words, tokens lie in order inside the text and trees are trees."""
    text = gap.join(pieces)
    syntax = parse(article(text, "Fin."))
    well_formed(syntax)
    assert all(0 <= token.start < token.end <= len(syntax.text) for token in syntax.tokens)
