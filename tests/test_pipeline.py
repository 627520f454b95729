"""The whole flow: every span is true, every input has one outcome, every run prints the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.export import json_line
from recoupe.export.json_lines import article_object
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.coded import Coded
from recoupe.model.page import Loss, Page
from recoupe.model.span import Span
from recoupe.pipeline import code, code_article, code_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAMPLES = files("recoupe").joinpath("samples")

_CLAUSES = st.sampled_from(
    [
        "L'armée tchadienne a bombardé les rebelles à Kolvar",
        "Le général Malek Orsan aurait livré six blindés à la milice d’Anzar",
        "« Nous avons repris la ville », a déclaré Malek Orsan",
        "Selon l’ONU, au moins 3\u202f000 civils ont été tués",
        "Moscou a nié avoir fourni des drones",
        "a-t-il ajouté, « sans rien promettre",
        "La Suède et le Tchad ont signé mardi un accord",
        "dont le chef a été arrêté par la police",
        "Il a menacé de « représailles » quiconque l'attaquerait",
        "les forces d’Al-Zawiya, près de Deir ez-Zor",
        "“L'offensive continue”, selon l'AFP citée par Sahl Info",
        "accuse ses voisins d'avoir armé les putschistes",
        "Des manifestants ont défilé contre la junte le 3 mai 2020",
        "et",
        "Haftar",
    ]
)
_MARKS = st.sampled_from(
    [
        " ",
        ". ",
        ", ",
        "\n",
        " « ",
        " » ",
        "« ",
        "»",
        "\u00a0",
        "\u202f: ",
        "…",
        " (",
        ") ",
        "“",
        "”",
        '"',
        "\t",
        " – ",
        "? ",
    ]
)
_ODD = st.sampled_from(
    [
        "",
        "\u202e",
        "\u200f",
        "\u2067",
        "\ufffd",
        "🚀",
        "👩\u200d🚀",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "e\u0301",
        "ﬁ",
        "\u1100\u1161",
        "İ",
        "\x07",
    ]
)
_TEXTS = st.builds(
    lambda pieces, form: unicodedata.normalize(form, "".join(pieces)) if form else "".join(pieces),
    st.lists(st.one_of(_CLAUSES, _CLAUSES, _MARKS, _ODD), min_size=1, max_size=12),
    st.sampled_from(["", "NFC", "NFD"]),
)


def article(text: str) -> Article:
    """An article whose every line is read, whatever stands in it."""
    lines, at = [], 0
    for number, line in enumerate(text.split("\n")):
        label = LineLabel.TITLE if number == 0 else LineLabel.BODY
        lines.append(Line(Span(at, at + len(line)), label, "because the test says so"))
        at += len(line) + 1
    return Article("essai", text, tuple(lines), published="2020-05-21")


def spans(value: object) -> Iterator[tuple[int, int, str | None]]:
    """Every start and end that a printed record holds, with the text beside it where there is one."""
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value["start"], value["end"], value.get("text")
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def holds(coded: Coded) -> None:
    """Every printed span lies inside the text and prints the very characters that stand there."""
    text = coded.article.text
    printed = article_object(coded)
    for start, end, words in spans([printed["claims"], printed["quotes"]]):
        assert 0 <= start < end <= len(text)
        assert words is None or text[start:end] == words
    reasons = [r for claim in coded.claims for r in claim.reasons] + [
        r for quote in coded.quotes for r in quote.reasons
    ]
    for reason in reasons:
        assert all(0 <= span.start < span.end <= len(text) for span in reason.spans)
    assert all(claim.evidence for claim in coded.claims)


_SETTINGS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_SETTINGS
@given(_TEXTS)
def test_every_span_prints_its_own_characters(text: str) -> None:
    """Whatever the Unicode, what is printed as evidence or quote is what stands at its offsets."""
    holds(code_article(article(text)))


@pytest.mark.parametrize(
    "end", ["", ",", ", ", " et", " «", " :", " (", " que", " qu'", " selon", " de", ", a-t-il", "…", "—"]
)
@pytest.mark.parametrize(
    "start", ["Moscou a nié avoir fourni des drones", "Selon l'ONU, la Suède a dit que le Tchad avait menti"]
)
def test_a_text_that_breaks_off_is_read_to_its_end(start: str, end: str) -> None:
    """A page cut off in the middle of a sentence, as feeds do, is coded as far as it goes."""
    holds(code_article(article(start + end)))


@settings(parent=_SETTINGS, max_examples=40)
@given(_TEXTS)
def test_a_page_ends_in_one_outcome(text: str) -> None:
    """A page gives an article, whose spans hold, or one whole loss with a code and a message."""
    result = code_page(Page("essai", "essai.txt", text=text))
    if isinstance(result, Loss):
        assert result.whole
        assert result.code
        assert result.message
    else:
        assert result.article.text == text
        holds(result)


@settings(parent=_SETTINGS, max_examples=40)
@given(_TEXTS)
def test_two_runs_print_the_same(text: str) -> None:
    """Coding a text again prints the same bytes, in UTF-8, on one line."""
    first, second = json_line(code_article(article(text))), json_line(code_article(article(text)))
    assert first.encode() == second.encode()
    assert len(first.splitlines()) == 1


def test_another_process_prints_the_same() -> None:
    """A run of its own, with other hash seeds, prints byte for byte what this one prints."""
    names = ["01-amp-oum-ferjane.txt", "07-observateur-helicopteres.html"]
    paths = [str(SAMPLES.joinpath("reports", name)) for name in names]
    here = "".join(json_line(result) + "\n" for result in code(paths) if isinstance(result, Coded))
    program = "import sys; from recoupe.cli import main; main(['code', *sys.argv[1:]])"
    environment = {**os.environ, "PYTHONHASHSEED": "4217", "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", program, *paths], capture_output=True, env=environment, check=True)
    assert run.stdout == here.encode()


_FRENCH = (
    "L'armée tchadienne a bombardé lundi les rebelles à Kolvar, a annoncé le ministre de la Défense Malek Orsan.\n" * 3
)


def _bad_files(folder: Path) -> dict[str, str | None]:
    """Files of every sort, each with the code of its loss or ``None`` where an article is expected."""
    made: dict[str, tuple[bytes, str | None]] = {
        "bon.txt": (_FRENCH.encode(), None),
        "bom.txt": (b"\xef\xbb\xbf" + _FRENCH.encode(), None),
        "crlf.txt": (_FRENCH.replace("\n", "\r\n").encode(), None),
        "latin.txt": (_FRENCH.encode("latin-1"), None),
        "utf16.txt": (_FRENCH.encode("utf-16"), None),
        "nfd.txt": (unicodedata.normalize("NFD", _FRENCH).encode(), None),
        "nul.txt": (_FRENCH.replace("lundi", "lun\x00di").encode(), None),
        "page.html": (f"<html><body><article><p>{_FRENCH}</p></article></body></html>".encode(), None),
        "ouverte.html": (f"<html><body><div><p>{_FRENCH}<p><table><td>".encode(), None),
        "vide.txt": (b"", "empty"),
        "blanc.txt": (b" \n\t\n\xc2\xa0", "empty"),
        "image.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "binary"),
        "notice.txt": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "binary"),
        "vide.html": (b"<html><head></head><body></body></html>", "empty"),
        "menu.html": (
            "<nav><a href='/'>Accueil</a></nav><footer>Mentions légales. Tous droits réservés.</footer>".encode(),
            "furniture-only",
        ),
        "english.txt": (
            b"The army shelled the rebels on Monday, the minister of defence said in a statement.\n" * 4,
            "not-french",
        ),
    }
    for name, (content, _) in made.items():
        (folder / name).write_bytes(content)
    (folder / "nulle-part.txt").symlink_to(folder / "absent.txt")
    (folder / "sous" / "dossier.txt").mkdir(parents=True)
    return {**{name: expected for name, (_, expected) in made.items()}, "nulle-part.txt": "not-found"}


def test_every_file_of_a_mixed_folder_ends_in_one_outcome(tmp_path: Path) -> None:
    """Good and bad files alike end once each: as an article, or as a whole loss under a documented code."""
    expected = _bad_files(tmp_path)
    outcomes: dict[str, list[str | None]] = {name: [] for name in expected}
    stems: dict[str, list[str]] = {}
    for name in sorted(expected):
        stems.setdefault(name.rpartition(".")[0], []).append(name)
    for result in code([str(tmp_path)]):
        if isinstance(result, Coded):
            holds(result)
            stem = result.article.id.partition("~")[0]
            name = next(each for each in stems[stem] if expected[each] is None)
            outcomes[name].append(None)
        else:
            assert result.whole
            outcomes[result.source.rpartition("/")[2]].append(result.code)
    assert outcomes == {name: [outcome] for name, outcome in expected.items()}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (json.dumps({"id": "a", "text": _FRENCH}), None),
        (json.dumps({"id": "a", "text": _FRENCH, "published": 12}), None),
        (json.dumps({"id": "a", "text": f"{_FRENCH} \ud800"}), None),
        ('{"id": "a"}', "no-text"),
        ('{"id": "a", "text": " "}', "empty"),
        ('{"id": "a", "text"', "bad-json"),
        ("[1, 2]", "bad-json"),
        ("[" * 100_000, "too-deep"),
    ],
    ids=["good", "bad field", "half a pair", "no text", "empty", "cut off", "a list", "deep"],
)
def test_every_record_ends_in_one_outcome(record: str, expected: str | None, tmp_path: Path) -> None:
    """A line of JSON Lines gives one article or one whole loss, and the line after it is read all the same."""
    good = json.dumps({"id": "b", "text": _FRENCH})
    path = tmp_path / "notices.jsonl"
    path.write_text(f"{record}\n\n{good}\n", encoding="utf-8")
    first, second = code([], jsonl=str(path))
    assert isinstance(second, Coded)
    if isinstance(first, Loss):
        assert (first.code, first.whole) == (expected, True)
    else:
        assert expected is None
        holds(first)
        json_line(first).encode()


def test_outcomes_come_in_input_order(tmp_path: Path) -> None:
    """Results stand in the order in which the inputs were named, losses in their place."""
    for name, text in (("b", _FRENCH), ("a", ""), ("c", _FRENCH)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    named = [str(tmp_path / f"{name}.txt") for name in ("c", "a", "b")]
    shown = [r.code if isinstance(r, Loss) else r.article.id for r in code(named)]
    assert shown == ["c", "empty", "b"]
