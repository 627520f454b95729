"""Parties, places and equipment: what must be found, under which names, and what must not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from recoupe.mentions import find_mentions
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.mention import Mention, MentionKind, Mentions
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from recoupe.syntax import parse

CASES = yaml.safe_load((Path(__file__).parent / "mentions.yml").read_text(encoding="utf-8"))


def read(text: str) -> tuple[Syntax, Mentions]:
    """The syntax and the mentions of a text of one line."""
    syntax = parse(Article("case", text, (Line(Span(0, len(text)), LineLabel.BODY, "test"),)))
    return syntax, find_mentions(syntax, None)


def found(syntax: Syntax, mentions: Mentions, words: str, kind: str) -> Mention | None:
    """The last mention of a kind that covers exactly these words."""
    return next(
        (one for one in reversed(mentions.all) if one.kind == kind and syntax.words(one.first, one.last) == words), None
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case: dict[str, Any]) -> None:
    """Each listed mention is found with its kind, names and country, and no forbidden one."""
    syntax, mentions = read(case["text"])
    seen = [(str(one.kind), syntax.words(one.first, one.last), one.names) for one in mentions.all]
    for wanted in case["mentions"]:
        mention = found(syntax, mentions, wanted["words"], wanted["kind"])
        if wanted.get("absent"):
            assert mention is None, seen
            continue
        assert mention is not None, (wanted, seen)
        for key in {"name", "country", "entity", "role", "metonym"} & wanted.keys():
            assert getattr(mention, key) == wanted[key], (wanted, mention)
        assert wanted.get("named", mention.names[0]) in mention.names
        assert wanted.get("unnamed") not in mention.names


def test_first_name_is_the_phrase_without_its_determiner() -> None:
    """A mention's first name is its own words without article and number."""
    syntax, mentions = read("Les trois rebelles armés ont fui.")
    mention = found(syntax, mentions, "Les trois rebelles armés", "group")
    assert mention is not None
    assert mention.names[0] == "rebelles armés"
    assert mention.plural


def test_tables_agree_with_the_list() -> None:
    """Every mention is found again by its head, lies where it says, and is covered by itself or a longer one."""
    syntax, mentions = read(
        "Le chef d'état-major de l'armée nigérienne, le général Oumar Barka, a rencontré des officiers italiens "
        "dans la région de Tillabéri, où son pays déploie des hélicoptères."
    )
    for index, mention in enumerate(mentions.all):
        assert mention.index == index
        assert mention.first <= mention.head <= mention.last
        assert mention.span == syntax.span(mention.first, mention.last)
        assert mentions.at_head[mention.head] is not None
        around = mentions.around(mention.head)
        assert around is not None
        assert around.last - around.first >= mention.last - mention.first


def test_one_name_has_one_kind_everywhere() -> None:
    """A name that one sentence shows to be a person is a person wherever it stands alone."""
    syntax, mentions = read("Le colonel Idrissa Sanou parlera demain. Sanou est attendu. Des proches de Sanou doutent.")
    kinds = {one.kind for one in mentions.all if syntax.words(one.first, one.last) == "Sanou"}
    assert kinds == {MentionKind.PERSON}


@pytest.mark.parametrize(
    ("text", "pronoun", "role", "plural"),
    [
        ("Ils ont quitté la ville.", "Ils", None, True),
        ("Nous resterons ici.", "Nous", "1", True),
        ("Le maire défend son projet.", "son", "poss", False),
        ("Le juge lui parle.", "lui", None, False),
    ],
)
def test_pronouns(text: str, pronoun: str, role: str | None, plural: bool) -> None:  # noqa: FBT001 - a case's value
    """Pronouns and possessives are mentions with the number that their form shows."""
    syntax, mentions = read(text)
    mention = found(syntax, mentions, pronoun, "pronoun")
    assert mention is not None
    assert (mention.role, mention.plural) == (role, plural)


def test_dummy_subject_stands_for_nobody() -> None:
    """The subject of "il faut" is no mention."""
    syntax, mentions = read("Il faut partir.")
    assert found(syntax, mentions, "Il", "pronoun") is None


def test_ce_dernier_is_one_pronoun() -> None:
    """ "Ces derniers" is a pronoun of two words; "ces derniers jours" is none."""
    syntax, mentions = read("Ces derniers ont refusé.")
    assert found(syntax, mentions, "Ces derniers", "pronoun") is not None
    syntax, mentions = read("Ces derniers jours ont été calmes.")
    assert all(one.kind is not MentionKind.PRONOUN for one in mentions.all)
