"""What shows that a telling goes on about an event that its article told before."""

from __future__ import annotations

import pytest

from recoupe.findings.grouping.following import followings
from recoupe.model.claim import Status
from tests.findings.grouping.tellings import RAID, raid, told
from tests.findings.reports import AGREE, ASSAULT, RETREAT


@pytest.mark.parametrize(
    ("more", "words", "act", "claim"),
    [
        ("Neuf hommes ont été tués.", "Neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("L'attaque a été revendiquée.", "attaque a été revendiquée", "attaque", {}),
        ("Cette attaque visait l'armée.", "attaque visait l'armée", "attaque", {"recipient": "armée"}),
        ("Il dément avoir bombardé le camp.", "bombardé le camp", "bombardé",
         {"status": Status.DENIED, "recipient": "camp", "speaker": "Irena Malk"}),
        ("« Nous n'avons bombardé aucun camp », a dit Irena Malk.", "n'avons bombardé aucun camp", "bombardé",
         {"status": Status.DENIED, "recipient": "camp", "speaker": "Irena Malk"}),
        ("Pour la Ligue, c'est l'armée qui a pilonné le camp.", "l'armée qui a pilonné le camp", "pilonné",
         {"actor": "armée", "recipient": "camp", "speaker": "Ligue"}),
        ("« Ils ont tiré sans prévenir », dit-elle.", "Ils ont tiré sans prévenir", "tiré", {"speaker": "Irena Malk"}),
        ("Des habitants de Kolvar ont vu brûler des tentes.", "Kolvar ont vu brûler des tentes", "brûler",
         {"place": "Kolvar"}),
    ],
)  # fmt: skip
def test_what_goes_on_about_the_event_before_it(more: str, words: str, act: str, claim: dict[str, object]) -> None:
    """A toll, a known noun, a denial, a counter-accusation, a witness, the same place: each takes up what was told."""
    text = RAID + more
    found = followings([raid(text), told(text, words, act, **claim)])
    assert found[1].earlier == 0


@pytest.mark.parametrize(
    ("more", "words", "act", "claim"),
    [
        ("Une nouvelle attaque a fait neuf morts.", "attaque a fait neuf morts", "attaque", {"counts": "9 tués"}),
        ("L'attaque d'Ostrel avait fait peur.", "attaque d'Ostrel avait fait peur", "attaque", {}),
        ("Neuf hommes sont morts dans une embuscade.", "une embuscade", "embuscade", {"counts": "9 tués"}),
        ("Neuf hommes ont été tués depuis janvier.", "Neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("Des tirs ont également visé l'armée.", "tirs ont également visé l'armée", "tirs", {"speaker": "Irena Malk"}),
        ("Par ailleurs, neuf hommes ont été tués.", "neuf hommes ont été tués", "tués", {"counts": "9 tués"}),
        ("Un convoi a sauté à Ostrel.", "Un convoi a sauté à Ostrel", "sauté", {"place": "Ostrel", "counts": "9 tués"}),
        ("La Ligue a enlevé des passants.", "La Ligue a enlevé des passants", "enlevé",
         {"actor": "Ligue", "recipient": "passants"}),
        ("L'explosion d'un camion a fait du bruit.", "explosion d'un camion a fait du bruit", "explosion", {}),
        ("Neuf hommes seront tués.", "Neuf hommes seront tués", "tués", {"counts": "9 tués", "status": Status.FUTURE}),
    ],
)  # fmt: skip
def test_what_is_another_event(more: str, words: str, act: str, claim: dict[str, object]) -> None:
    """Another attack, one named by another place, a new one, a sum, another town, other parties, what is to come."""
    text = RAID + more
    assert not followings([raid(text), told(text, words, act, **claim)])


def test_a_denial_is_of_what_is_denied() -> None:
    """Who denies that he gives way does not deny the clashes that were told."""
    text = "Des heurts ont opposé lundi la police et la foule. La foule dit qu'elle n'a pas reculé."
    clash = told(text, "Des heurts ont opposé lundi la police et la foule", "heurts", actor="police", recipient="foule",
                 when="2024-03-04")  # fmt: skip
    denial = told(text, "elle n'a pas reculé", "reculé", event=RETREAT, actor="foule", status=Status.DENIED,
                  speaker="foule")  # fmt: skip
    assert not followings([clash, denial])


def test_nobody_comments_on_what_is_long_past() -> None:
    """What a spokesman tells without a day is about the news, and not about the war that the article recalls."""
    text = "Le Front avait pris le camp en 2014. « Ils ont tiré sans prévenir », dit Irena Malk."
    old = told(text, "Le Front avait pris le camp", "pris", actor="Front du Nord", recipient="camp", when="2014")
    heard = told(text, "Ils ont tiré sans prévenir", "tiré", speaker="Irena Malk")
    assert not followings([old, heard])


def test_who_is_counted_did_not_die_of_what_befell_others() -> None:
    """Behind a toll, an act against others is another act."""
    text = "Neuf hommes ont été tués lundi. La Ligue avait chassé le gouverneur."
    toll = told(text, "Neuf hommes ont été tués lundi", "tués", counts="9 tués", recipient="hommes", when="2024-03-04")
    ousted = told(text, "La Ligue avait chassé le gouverneur", "chassé", actor="Ligue", recipient="gouverneur")
    assert not followings([toll, ousted])


def test_what_is_agreed_on_belongs_to_the_agreement() -> None:
    """ "sont convenus | d'un cessez-le-feu entre X et Y": one agreement in two tellings."""
    text = "Les présidents sont convenus d'un cessez-le-feu entre le Front et la Ligue."
    first = told(text, "Les présidents sont convenus", "convenus", event=AGREE, actor="présidents")
    second = told(text, "d'un cessez-le-feu entre le Front et la Ligue", "cessez", event=AGREE, actor="Front")
    assert followings([first, second])[1].earlier == 0


def test_others_who_are_killed_by_others_are_another_event() -> None:
    """A new author with other victims and another count does not go on about the raid, whoever says so."""
    text = "Un raid a tué vingt villageois. La police a tué trois manifestants, dit-on."
    twenty = told(text, "Un raid a tué vingt villageois", "tué", recipient="villageois", counts="20 tués")
    three = {"actor": "police", "recipient": "manifestants", "counts": "3 tués", "speaker": "Ligue"}
    assert followings([twenty, told(text, "La police a tué trois manifestants", "tué", **three)]) == {}


def test_who_leaves_a_place_that_is_taken_leaves_it_to_the_other_side() -> None:
    """A retreat told behind a capture is the other half of it, wherever it leads."""
    text = "Le Front a pris lundi la ville de Kolvar. L'armée s'est repliée sur Ostrel."
    taken = told(text, "Le Front a pris lundi la ville de Kolvar", "pris", actor="Front", recipient="ville de Kolvar",
                 place="Kolvar", when="2024-03-04")  # fmt: skip
    left = told(text, "L'armée s'est repliée sur Ostrel", "repliée", event=RETREAT, actor="armée", place="Ostrel")
    assert followings([taken, left])[1].earlier == 0


def test_the_article_itself_does_not_count_again() -> None:
    """Another toll in the article's own voice is of another event; another voice may quarrel."""
    text = RAID + "Neuf hommes ont été tués. Vingt hommes ont été tués."
    nine = told(text, "Neuf hommes ont été tués", "tués", counts="9 tués", event=ASSAULT)
    own = told(text, "Vingt hommes ont été tués", "tués", counts="20 tués")
    other = told(text, "Vingt hommes ont été tués", "tués", counts="20 tués", speaker="Irena Malk")
    assert followings([nine, own]) == {}
    assert followings([nine, other])[1].earlier == 0
