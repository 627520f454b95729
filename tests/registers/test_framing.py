"""Wordings -> which words each voice uses for an actor."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.model.framing import Wording
from recoupe.registers.framing import framing_register
from tests.registers.findings import HERE


def wording(word: str, speaker: str | None = None, key: str = "oudane") -> Wording:
    """One description of Oudane."""
    return Wording(key, "Karim Oudane", (word,), speaker, HERE)


def test_a_word_that_one_voice_alone_uses_stands_out() -> None:
    """With enough wordings the interval leaves nothing out: it does not hold zero."""
    told = [("Sahl", wording("maréchal"))] * 30 + [("Courrier", wording("putschiste"))] * 30
    rows = {(row.voice, row.word): row for row in framing_register(told)}
    assert rows["Sahl", "maréchal"].low > 0
    assert rows["Courrier", "putschiste"].low > 0


def test_few_wordings_leave_the_difference_open() -> None:
    """One word each proves nothing."""
    rows = framing_register([("Sahl", wording("maréchal")), ("Courrier", wording("putschiste"))])
    assert len(rows) == 2
    assert all(row.low < 0 < row.high for row in rows)


def test_a_speaker_is_a_voice_of_his_own() -> None:
    """What an outlet only quotes is not its own word."""
    rows = framing_register([("Sahl", wording("maréchal")), ("Sahl", wording("putschiste", "Toubal"))])
    assert {(row.voice, row.word) for row in rows} == {("Sahl", "maréchal"), ("Toubal", "putschiste")}


def test_one_voice_cannot_be_compared() -> None:
    """An actor whom a single voice describes has no row."""
    assert framing_register([("Sahl", wording("maréchal"))] * 3) == ()


VOICES = st.tuples(st.sampled_from("ABC"), st.sampled_from(["chef", "général"]))


@given(st.lists(VOICES, max_size=30))
def test_the_estimate_stands_inside_its_interval(told: list[tuple[str, str]]) -> None:
    """Every row is bounded, and voices that all say one word do not differ in it."""
    for row in framing_register([(voice, wording(word)) for voice, word in told]):
        assert row.low <= row.log_odds <= row.high
        if row.count == row.total and row.others == row.others_total:
            assert row.log_odds == 0
