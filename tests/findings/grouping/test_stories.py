"""Names around an act, and those of the other article."""

from __future__ import annotations

from recoupe.findings.grouping.stories import same_story
from tests.findings.reports import ASSAULT, report, seen

_DELTA = "Selon Amrane, la Ligue a visé le port de Kolvar"


def test_what_shares_no_name_with_the_other_article_is_another_story() -> None:
    """Where nobody around an act is named in the other text, that speaks against one event."""
    found = same_story(
        seen(report("a", ASSAULT, words=_DELTA)),
        seen(report("b", ASSAULT, words="Mardi, la Garde de Belmar a tué Tessen et Oumar")),
    )
    assert found
    assert found.value < 0


def test_that_both_tell_one_story_is_neutral() -> None:
    """The acts of one story share their names: it says nothing for one event."""
    other = "Selon Amrane, la Ligue du Delta a aussi bombardé Kolvar"
    assert same_story(seen(report("a", ASSAULT, words=_DELTA)), seen(report("b", ASSAULT, words=other))) is None


def test_few_names_say_nothing() -> None:
    """Around an act that names next to nobody nothing can be compared."""
    bare = seen(report("a", ASSAULT, words="un raid de nuit")), seen(report("b", ASSAULT, words="un raid de jour"))
    assert same_story(*bare) is None
