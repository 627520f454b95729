"""Descriptions that the article settles: of its one state or its one armed group, else they stay open."""

from __future__ import annotations

import pytest

from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.entity import Bond
from recoupe.model.span import Span
from recoupe.pipeline import code_article

_ABOUT_MALI = "Le Mali compte ses morts. Le Mali a décrété un deuil de trois jours au Mali. "


def linked(text: str, name: str) -> tuple[str | None, Bond, str]:
    """Entity, bond and first rule of the party with these words."""
    line = Line(Span(0, len(text)), LineLabel.BODY, "the test's own")
    article = code_article(Article("a", text, (line,), published="2019-06-03"))
    found = next(each for each in article.links if name in [span.of(text) for span in each.spans])
    return (found.entity.id if found.entity else None), found.bond, found.reasons[0].rule


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{_ABOUT_MALI}Lundi, l'armée a bombardé un camp.", "l'armée"),
        (f"{_ABOUT_MALI}Lundi, les forces gouvernementales ont repris un village.", "les forces gouvernementales"),
        (f"{_ABOUT_MALI}Lundi, le gouvernement a condamné l'attaque.", "le gouvernement"),
    ],
)
def test_an_organ_is_that_of_the_one_state(text: str, name: str) -> None:
    """An organ without a state acts for the one state that the article is about."""
    assert linked(text, name) == ("country:ml", Bond.ACTS_FOR, "link.only_state")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Another state in the sentence before.
        (f"{_ABOUT_MALI}Le Niger a protesté. Lundi, le gouvernement a condamné l'attaque.", "le gouvernement"),
        # Two states, equally.
        ("Le Mali et le Niger négocient. Plus tard, hier soir, l'armée a bombardé un camp.", "l'armée"),
        # The army may act against its state.
        (f"{_ABOUT_MALI}Le putsch a surpris. Lundi, l'armée a arrêté des manifestants.", "l'armée"),
        # Forces of nobody.
        (f"{_ABOUT_MALI}Lundi, les forces rebelles ont repris un village.", "les forces rebelles"),
    ],
)
def test_what_the_article_does_not_settle_stays_open(text: str, name: str) -> None:
    """With another state near by, two states, a coup or rebels, no state is taken."""
    assert linked(text, name)[0] is None


def test_of_rival_governments_the_named_one_is_meant() -> None:
    """Where a state has two governments, only the one that the article names may be meant."""
    about = "Le GNA siège à Tripoli, en Libye. La Libye est divisée. La guerre ravage la Libye. "
    text = f"{about}Lundi, les forces gouvernementales ont repris un village."
    assert linked(text, "les forces gouvernementales") == ("libya:gna", Bond.ACTS_FOR, "link.only_state")


def test_the_one_armed_group_is_described() -> None:
    """An armed description is the one armed group named, and open where another without a name comes in."""
    text = "Boko Haram a attaqué un village. Lundi, la secte islamiste a brûlé une école."
    assert linked(text, "la secte islamiste")[0] == "org:boko-haram"
    other = "Boko Haram a attaqué un village. Un groupe rebelle a fui. Lundi, la secte islamiste a brûlé une école."
    assert linked(other, "la secte islamiste")[0] is None


def test_own_people_act_for_their_owner() -> None:
    """ "Ses combattants" act for the party that the determiner stands for."""
    text = "Boko Haram a attaqué un village. Boko Haram a envoyé ses combattants dans la forêt."
    assert linked(text, "ses combattants") == ("org:boko-haram", Bond.ACTS_FOR, "link.own_people")
