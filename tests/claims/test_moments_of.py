"""A time dates the event that it hangs on, and no other."""

from __future__ import annotations

import pytest

from tests.claims.sentences import only

DAY = "2021-03-10"  # a Wednesday


def when(text: str, kind: str = "ASSAULT", *, last: bool = False) -> str | None:
    """The date of the first (or last) claim of a type, the text being of Wednesday 10 March 2021."""
    return only(text, kind, DAY, last=last).when


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont attaqué une caserne mardi.",
        "Mardi, les rebelles ont attaqué une caserne.",
        "Neuf soldats ont été tués mardi lors d'une attaque des rebelles.",
        "L'attaque des rebelles contre une caserne s'est produite mardi.",
    ],
)
def test_a_time_in_the_clause_dates_the_event(text: str) -> None:
    """The time may stand before or after, on the verb or on the verb that carries the noun."""
    assert when(text) == "2021-03-09"


@pytest.mark.parametrize(
    "text",
    [
        "Les frappes menées mardi par l'armée ont tué neuf rebelles.",
        "L'attaque, survenue mardi, a coûté la vie à neuf soldats.",
        "Le raid, perpétré mardi par les rebelles, a visé un convoi.",
        "Neuf soldats ont été tués par une attaque menée mardi.",
    ],
)
def test_a_participle_of_the_act_dates_what_it_did(text: str) -> None:
    """The time of "menées", "survenue" or "perpétré" is the time of the deaths that the act caused."""
    assert when(text) == "2021-03-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles ont revendiqué mardi l'attaque contre la caserne.", None),
        ("Les rebelles ont revendiqué mardi l'attaque de dimanche contre la caserne.", "2021-03-07"),
        ("Les rebelles ont revendiqué l'attaque menée dimanche contre la caserne.", "2021-03-07"),
    ],
)
def test_who_owns_up_to_an_act_does_so_later(text: str, expected: str | None) -> None:
    """The day of "revendiquer" is not that of the act, which has its own or none."""
    assert when(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a déclaré mardi que les rebelles avaient attaqué une caserne.",
        "L'armée a annoncé mardi avoir tué neuf rebelles.",
        "L'armée accuse mardi les rebelles d'avoir attaqué une caserne.",
        "L'attaque des rebelles contre une caserne a été condamnée mardi par la Norvège.",
    ],
)
def test_the_time_of_speech_is_not_that_of_the_act(text: str) -> None:
    """What is said on a day did not happen on it."""
    assert when(text) is None


def test_the_time_of_speech_dates_the_act_of_speech() -> None:
    """An accusation happens when it is uttered."""
    assert when("L'armée accuse mardi les rebelles d'avoir attaqué une caserne.", "ACCUSE") == "2021-03-09"


@pytest.mark.parametrize(
    "text",
    [
        "Les tensions sont montées en mai 2019 quand les rebelles ont attaqué une caserne.",
        "La Norvège cherche des alliés depuis son assaut contre la Suède en mai 2019.",
        "Depuis l'attentat de mai 2019, au cours duquel neuf soldats ont été tués, le poste est fermé.",
    ],
)
def test_a_time_beside_the_clause_may_be_the_events(text: str) -> None:
    """Behind "quand", inside "depuis son assaut" and in "au cours duquel" the act has the time told beside it."""
    assert when(text) == "2019-05"


def test_the_time_of_what_went_before_is_not_the_events() -> None:
    """An act after another is not of that one's day."""
    assert when("Après la prise de Mopti le 3 mars 2019, l'armée a bombardé les rebelles.", last=True) is None


def test_a_clause_about_somebody_is_not_dated_by_the_sentence() -> None:
    """A relative clause has its own time or none."""
    assert when("Les rebelles, qui détiennent neuf otages, ont rencontré mardi un émissaire.", "COERCE") is None


def test_years_in_brackets_date_what_stands_before_them() -> None:
    """ "un de leurs bastions (depuis 2012)" says since when it is a bastion, and not when it was taken."""
    text = "L'armée a repris aux rebelles leur plus ancien bastion (depuis 2012)."
    assert when(text) is None
    assert when(text, "HOLD") == "2012/.."
    assert when("L'armée a tué neuf rebelles à Mopti (2 mars 2019).") == "2019-03-02"
    assert when("L'armée a tué neuf rebelles lors de la guerre du Nord (1950-1953).") == "1950/1953"


@pytest.mark.parametrize(
    "text",
    [
        "Des militaires ont renversé le président Orsan, au pouvoir depuis 2016.",
        "Les rebelles ont pris l'aéroport de Mopti, hors service depuis 2014.",
        "L'armée a bombardé Mopti, bastion des rebelles depuis 2012.",
    ],
)
def test_since_when_a_thing_is_what_it_is_dates_no_act(text: str) -> None:
    """ "au pouvoir depuis 2016" says something of the president, and not when he was overthrown."""
    assert when(text) is None


def test_the_time_by_which_something_is_to_end_dates_no_state() -> None:
    """ "le retrait des soldats présents avant la fin de 2022" dates the retreat, and not their presence."""
    text = (
        "Le président a ordonné le retrait de 2.000 des soldats encore présents au Gabon avant la fin de l'année 2022."
    )
    assert when(text, "RETREAT") == "../2022"
    assert when(text, "PRESENCE") is None


def test_coordinated_verbs_share_the_time_before_them() -> None:
    """A second verb without a time of its own is of the same day."""
    assert when("Mardi, les rebelles ont pris Mopti et tué neuf soldats.", last=True) == "2021-03-09"


def test_the_time_inside_a_phrase_of_time_is_the_events() -> None:
    """ "lors de l'opération menée du 2 au 5 mars" dates what happened in it."""
    text = "Lors de l'opération menée du 2 au 5 mars, neuf rebelles ont été arrêtés par l'armée."
    assert when(text, "COERCE") == "2021-03-02/2021-03-05"


def test_plus_tard_dans_la_journee_is_the_same_day() -> None:
    """An adverb that counts on from the sentence before takes its day."""
    text = "Les rebelles ont attaqué une caserne mardi.\nPlus tard dans la journée, l'armée a bombardé leur base."
    assert when(text, last=True) == "2021-03-09"


def test_what_happens_during_a_visit_is_of_its_day() -> None:
    """ "Au cours de cette visite" takes the day on which the visit was told, from the paragraph before."""
    text = (
        "Une délégation norvégienne est arrivée lundi à Bamako.\n"
        "Au cours de cette visite « officielle », le ministre malien a eu des entretiens avec le général Orsan."
    )
    assert when(text, "CONSULT", last=True) == "2021-03-08"


def test_nothing_is_dated_by_the_publication() -> None:
    """An event without a time has none, and a weekday without a publication day neither."""
    assert when("Les rebelles ont attaqué une caserne.") is None
    assert only("Les rebelles ont attaqué une caserne mardi.").when is None


@pytest.mark.parametrize(
    "text",
    [
        "Mardi, l'armée a pilonné un village en représailles à une attaque contre un convoi.",
        "L'armée a pilonné mardi un village en réponse à l'enlèvement de trois soldats.",
        "Les deux pays ont échangé mardi des accusations après un accrochage qui a fait dix morts.",
    ],
)
def test_what_is_answered_came_before(text: str) -> None:
    """The day of an answer, or of what follows an act, is not that of the act."""
    assert when(text, last=True) is None
