"""Treebanks are read in the model's own labels."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from recoupe.syntax.language import french
from tests.programs import program

if TYPE_CHECKING:
    from pathlib import Path

_TREE = """\
# text = L'armée s'est retirée du port
1\tL'\tle\tDET\t_\tDefinite=Def|Number=Sing|PronType=Art\t2\tdet\t_\tSpaceAfter=No
2\tarmée\tarmée\tNOUN\t_\tGender=Fem|Number=Sing\t5\tnsubj\t_\t_
3\ts'\tse\tPRON\t_\tPerson=3|Reflex=Yes|Oddness=Yes\t5\texpl:pv\t_\tSpaceAfter=No
4\test\têtre\tAUX\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t5\taux:tense\t_\t_
5\tretirée\tretirer\tVERB\t_\tGender=Fem|Number=Sing|Tense=Past|VerbForm=Part\t0\troot\t_\t_
6-7\tdu\t_\t_\t_\t_\t_\t_\t_\t_
6\tde\tde\tADP\t_\t_\t8\tcase\t_\t_
7\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing|PronType=Art\t8\tdet\t_\t_
8\tport\tport\tNOUN\t_\tGender=Masc|Number=Sing\t5\tobl:arg\t_\t_

"""


@pytest.fixture(scope="module")
def treebanks() -> Any:  # noqa: ANN401 - a program loaded by path
    """The program that reads treebanks."""
    return program("genscripts/parser/treebanks.py")


@pytest.fixture
def mirrors(tmp_path: Path) -> Path:
    """A mirror of a treebank of one sentence."""
    folder = tmp_path / "owner+bank" / "repo"
    folder.mkdir(parents=True)
    (folder / "train.conllu").write_text(_TREE, encoding="utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run([*git, *step], check=True)
    return tmp_path


@pytest.fixture
def sentence(treebanks: Any, mirrors: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    """The sentence as the model learns it."""
    bank = {"repository": "owner/bank", "commit": "HEAD", "train": ["train.conllu"]}
    monkeypatch.setattr(treebanks, "settings", lambda: {"treebanks": [bank], "relations": {"expl:pv": "expl:comp"}})
    (found,) = treebanks.sentences(french(), mirrors, "train")["owner/bank"]
    return found


def test_words_are_cut_as_the_model_cuts_them(sentence: Any) -> None:  # noqa: ANN401
    """A word that the treebank splits in two is one word again, with one head."""
    assert sentence.words == ("L'", "armée", "s'", "est", "retirée", "du", "port")
    assert sentence.heads == (1, 4, 4, 4, 4, 6, 4)


def test_labels_are_those_of_the_model(sentence: Any) -> None:  # noqa: ANN401
    """A relation that the model lacks is taught under the name that it has for it."""
    assert sentence.relations == ("det", "nsubj", "expl:comp", "aux:tense", "ROOT", "case", "obl:arg")


def test_an_unknown_tag_is_no_evidence(treebanks: Any, sentence: Any) -> None:  # noqa: ANN401
    """The model learns the tags that it knows, and nothing of a word whose tag it does not know."""
    learnt = treebanks.example(french(), [sentence]).reference
    assert [token.pos_ for token in learnt][:4] == ["DET", "NOUN", "", "AUX"]
    assert str(learnt[1].morph) == "Gender=Fem|Number=Sing"


def test_sentences_that_stand_together_keep_their_own_trees(treebanks: Any, sentence: Any) -> None:  # noqa: ANN401
    """The heads of the second of two sentences lie in the second."""
    learnt = treebanks.example(french(), [sentence, sentence]).reference
    assert [token.head.i for token in learnt][7:] == [8, 11, 11, 11, 11, 13, 11]
    assert [token.i for token in learnt if token.is_sent_start] == [0, 7]
