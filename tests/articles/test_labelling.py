"""Which lines of a page are its article."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.articles.labelling import label_lines
from recoupe.model.article import READABLE, LineLabel
from recoupe.pages import read_pages

_PAGES = Path(__file__).with_name("labelled_pages.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
_PARAGRAPH = "Le convoi a quitté le port à l'aube, puis il a gagné la base du nord, selon deux officiers."


def _expected(block: str) -> tuple[str, list[tuple[int, str]]]:
    """The text of a labelled page, and where each of its lines starts with the label it must have."""
    text, wanted = "", []
    for row in block.rstrip().split("\n")[1:]:
        label, _, line = row.partition(" | ")
        if line:
            wanted.append((len(text), label))
        text += f"{line}\n"
    return text, wanted


@pytest.mark.parametrize("block", _PAGES, ids=[block.split("\n")[0] for block in _PAGES])
def test_pages_of_many_outlets(block: str) -> None:
    """Every line of an invented page in the manner of a known kind of site has the label a reader would give it."""
    text, wanted = _expected(block)
    lines = label_lines(text)
    found = [next(str(line.label) for line in lines if line.span.start <= at < line.span.end) for at, _ in wanted]
    rows = [row for row in block.rstrip().split("\n")[1:] if " | " in row]
    wrong = [f"{row}   <- {label}" for row, label in zip(rows, found, strict=True) if not row.startswith(f"{label} ")]
    assert not wrong


@given(st.text(alphabet=st.sampled_from("aé «».,:!\n\r\t\u2028\u00a0—1A©/"), max_size=200))
def test_spans_cover_the_text(text: str) -> None:
    """Spans are in order, do not overlap, are trimmed, and cover every character that is not white space."""
    lines = label_lines(text)
    assert all(line.span.of(text) == line.span.of(text).strip() != "" for line in lines)
    assert all(a.span.end <= b.span.start for a, b in pairwise(lines))
    covered = {at for line in lines for at in range(line.span.start, line.span.end)}
    assert all(at in covered for at, character in enumerate(text) if not character.isspace())


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_is_labelled(rows: list[str]) -> None:
    """Each line of any text whatever, all planes of Unicode included, is labelled exactly once."""
    text = "\n\n".join(rows)
    lines = label_lines(text)
    physical = [row for row in text.splitlines() if row.strip()]
    assert sum(len([row for row in line.span.of(text).splitlines() if row.strip()]) for line in lines) == len(physical)


@given(st.integers(0, 3), st.integers(1, 6), st.integers(0, 3))
def test_prose_is_never_furniture(above: int, count: int, below: int) -> None:
    """Running text stays whatever short lines stand around it."""
    body = [f"{_PARAGRAPH} ({number})" for number in range(count)]
    text = "\n".join(["Menu"] * above + body + ["Partager"] * below)
    kept = [line.span.of(text) for line in label_lines(text) if line.label in READABLE]
    assert kept == body


@pytest.mark.parametrize("name", ["one line", "one sentence"])
def test_short_texts(name: str) -> None:
    """A text of one line is read, be it a paragraph or a headline without a full stop."""
    text = {"one line": _PARAGRAPH, "one sentence": "Deux ponts détruits près de Korga"}[name]
    (line,) = label_lines(text)
    assert line.label in READABLE


def test_title_said_by_the_page() -> None:
    """A title that the page itself gives is found even between other long lines."""
    text = f"La crue menace trois quartiers du port\nLe pont est rouvert aux camions\n\n{_PARAGRAPH}"
    labels = [line.label for line in label_lines(text, "Le pont est rouvert aux camions")]
    assert labels == [LineLabel.FURNITURE, LineLabel.TITLE, LineLabel.BODY]


def test_a_sentence_that_begins_like_a_date_is_a_sentence() -> None:
    """A full sentence opening with "Publié le" or "Par" is read, though such words mostly open a date or a byline."""
    text = f"{_PARAGRAPH}\n\nPublié le 3 mars 2021 à Genève, le rapport accuse la milice d'avoir reçu huit chars.\n\n"
    assert all(line.label in READABLE for line in label_lines(text + _PARAGRAPH.replace("convoi", "train")))


def test_repeated_title_is_read_once() -> None:
    """The title that comes again below the article is furniture."""
    text = f"Le pont est rouvert aux camions\n\n{_PARAGRAPH}\n\nLe pont est rouvert aux camions"
    assert [line.label for line in label_lines(text)] == [LineLabel.TITLE, LineLabel.BODY, LineLabel.FURNITURE]


def test_links_torn_out_of_a_sentence() -> None:
    """A sentence whose links stand on lines of their own is one line again."""
    text = "Le président de la Kardouanie a reçu lundi le chef de la milice d'Anzar,\nselon la radio\net deux témoins."
    (line,) = label_lines(text)
    assert line.span == (0, len(text))


def test_many_menu_lines_take_linear_time() -> None:
    """Five thousand menu lines above an article are labelled without comparing each to each."""
    text = "\n".join(f"Rubrique numéro {number} du grand menu" for number in range(5_000)) + f"\n\n{_PARAGRAPH}"
    assert label_lines(text)[-1].label is LineLabel.BODY


@pytest.mark.needs_shared
def test_seed_pages(shared: Path) -> None:
    """Each line of the five seed pages has the label given to it by hand."""
    wanted = json.loads((shared / "corpus/seed_lines.json").read_text(encoding="utf-8"))
    wrong = []
    for page in read_pages([shared / "corpus/seeds"]):
        text = getattr(page, "text", None) or ""
        starts = [0]
        for row in text.split("\n"):
            starts.append(starts[-1] + len(row) + 1)
        lines = label_lines(text)
        for number, label in wanted[getattr(page, "id", "")]:
            at = starts[number - 1] + len(text[starts[number - 1] :]) - len(text[starts[number - 1] :].lstrip())
            line = next(line for line in lines if line.span.start <= at < line.span.end)
            if line.label != label:
                wrong.append((page.source, number, label, line))
    assert not wrong


@pytest.mark.needs_shared
def test_nothing_of_an_agency_sentence_is_lost(shared: Path) -> None:
    """Each of the 322 single sentences of the agency gold is read whole."""
    records = read_pages(jsonl=shared / "gold/gsr-fr/gsr-fr.gold.jsonl")
    texts = [getattr(record, "text", None) or "" for record in records]
    lost = [text for text in texts if [line.label in READABLE for line in label_lines(text)] != [True]]
    assert len(texts) > 300
    assert not lost


def test_a_last_paragraph_that_ends_with_a_credit_is_text() -> None:
    """The agency in brackets behind the last full stop makes no furniture of the sentence before it."""
    text = (
        "Deux camions ont sauté mardi sur une mine près de Torvak, a annoncé le préfet de la région.\n\n"
        "Les chauffeurs, blessés aux jambes, ont été transportés à l'hôpital de Lind par les gendarmes.\n\n"
        "La route qui mène de Torvak au port de Lind est fermée à la circulation depuis lundi. (AFP)\n"
    )
    assert label_lines(text)[-1].label is LineLabel.BODY
