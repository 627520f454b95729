"""Present-tense verbs that the parser takes for nouns and adjectives are found in a second reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.span import Span
from recoupe.packs.frames import frames
from recoupe.packs.inflection import present_forms
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token

#: Subject, its head, whether it is plural; object, its head.
SUBJECTS = [
    ("La Suède", "Suède", False),
    ("Kiev", "Kiev", False),
    ("La junte", "junte", False),
    ("L'armée suédoise", "armée", False),
    ("Malek Orsan", "Malek", False),
    ("Des rebelles", "rebelles", True),
    ("Les forces tchadiennes", "forces", True),
]
OBJECTS = [
    ("le Tchad", "Tchad"),
    ("Kolvar", "Kolvar"),
    ("trois diplomates suédois", "diplomates"),
    ("la ville de Kolvar", "ville"),
    ("un convoi de l'ONU", "convoi"),
]
#: The share of such sentences that must be read whole: verb, lemma, subject and object.
LEAST = 0.95


def parsed(*lines: str, label: LineLabel = LineLabel.TITLE) -> Syntax:
    """The syntax of lines, titles by default."""
    rows, at = [], 0
    for line in lines:
        rows.append(Line(Span(at, at + len(line)), label, "because the test says so"))
        at += len(line) + 1
    return parse(Article("essai", "\n".join(lines), tuple(rows)))


def verb_of(syntax: Syntax, word: str) -> Token:
    """The token of a word."""
    return next(token for token in syntax.tokens if token.text == word)


def is_whole(sentence: tuple[Token, ...], form: str, infinitive: str, subject: str, thing: str) -> bool:
    """Whether the form is read as the verb between its subject and its object."""
    verb = next((token for token in sentence if token.text == form), None)
    if verb is None or verb.pos != "VERB" or verb.lemma != infinitive:
        return False
    below = {token.text: token.dep for token in sentence if token.head == verb.index}
    subjects = [word for word, relation in below.items() if relation.startswith("nsubj")]
    return subjects == [subject] and below.get(thing, "").startswith("ob")


def test_verbs_of_the_first_group_are_read_in_the_present() -> None:
    """Every tenth verb in -er of the frames, with subjects and objects of several kinds, in headlines."""
    verbs = sorted({verb for frame in frames() for verb in frame.verbs if verb.endswith("er") and " " not in verb})
    rows = []
    for number, verb in enumerate(verbs[::10]):
        for place, (subject, head, plural) in enumerate(SUBJECTS):
            thing, thing_head = OBJECTS[(number + place) % len(OBJECTS)]
            form = present_forms(verb)[plural][-1]
            rows.append((f"{subject} {form} {thing}", form, verb, head, thing_head))
    syntax = parsed(*(row[0] for row in rows))
    by_line: list[list[Token]] = [[] for _ in rows]
    for sentence in syntax.sentences:
        by_line[sentence.paragraph] += syntax.tokens[sentence.first : sentence.last + 1]
    whole = sum(is_whole(tuple(line), *row[1:]) for line, row in zip(by_line, rows, strict=True))
    assert whole / len(rows) > LEAST


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("La junte expulse trois diplomates suédois", "expulse", "expulser"),
        ("La milice attaque Kolvar.", "attaque", "attaquer"),
        ("La milice compte attaquer Kolvar", "compte", "compter"),
        ("Une bombe explose devant une mosquée de Kolvar.", "explose", "exploser"),
        ("Le ministre affirme que la Suède bombarde le Tchad.", "bombarde", "bombarder"),
        ("La milice tue douze villageois", "tue", "tuer"),
    ],
)
def test_the_word_is_a_verb_with_its_own_letters(text: str, word: str, lemma: str) -> None:
    """What was shown in its place leaves no trace: the token is the word of the text, at its place."""
    syntax = parsed(text)
    verb = verb_of(syntax, word)
    assert (verb.pos, verb.lemma) == ("VERB", lemma)
    assert verb.span.of(syntax.text) == word
    assert [token.span.of(syntax.text) for token in syntax.tokens] == [token.text for token in syntax.tokens]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Attaque meurtrière contre une base de l'armée", "contre"),
        ("Égypte : Malek Orsan élu président", "président"),
        ("Un accord de paix entre Oslo et les rebelles", "entre"),
        ("Condamné à huit ans de prison ferme pour vol", "ferme"),
        ("Le groupe rebelle du Sud a signé la trêve.", "rebelle"),
    ],
)
def test_words_that_only_look_like_verbs_stay(text: str, word: str) -> None:
    """Prepositions, nouns and adjectives of the same letters are not read again."""
    assert verb_of(parsed(text), word).pos != "VERB"


def test_a_word_read_again_keeps_its_offsets_in_decomposed_text() -> None:
    """Offsets count the article's own characters where accents are written apart."""
    text = "L'arme\u0301e sue\u0301doise assie\u0300ge Kolvar"
    syntax = parsed(text)
    verb = next(token for token in syntax.tokens if token.lemma == "assiéger")
    assert verb.span.of(text) == "assie\u0300ge"
