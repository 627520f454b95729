"""The claims of small texts, end to end: what stands in a claim and what does not."""

from __future__ import annotations

import pytest

from recoupe.model.claim import Claim, EventType, Status
from tests.claims.conftest import Code, Told


def of_type(claims: tuple[Claim, ...], kind: EventType) -> list[Claim]:
    """The claims of one type."""
    return [claim for claim in claims if claim.type is kind]


def test_an_act_gives_one_claim_with_its_parties(told: Told) -> None:
    """Who did what to whom: one plain sentence, one claim."""
    (claim,) = told("L'armée tchadienne a bombardé les rebelles à Kolvar.")
    assert (claim.type, claim.status) == (EventType.ASSAULT, Status.ASSERTED)
    assert [party.name for party in claim.actor] == ["armée tchadienne"]
    assert [party.name for party in claim.recipient] == ["rebelles"]
    assert claim.place is not None
    assert claim.place.name == "Kolvar"
    assert claim.speaker == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "…",
        "« »",
        "Il pleut.",
        "Bonjour à tous et merci.",
        "La soupe refroidit sur la table de la cuisine.",
        "42",
        "?!",
    ],
)
def test_a_text_without_events_gives_no_claim(text: str, told: Told) -> None:
    """A text that reports nothing, or has no words at all, gives no claim and no error."""
    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont pris Kolvar sans combattre.",
        "L'armée a bombardé un convoi. Aucun groupe n'a revendiqué l'attaque.",
        "L'armée a bombardé un convoi. Personne n'a été poursuivi.",
        "L'armée a bombardé un convoi. Les habitants vaquent à leurs occupations.",
        "L'armée a bombardé un convoi. Les habitants ont enterré leurs proches.",
    ],
)
def test_what_nobody_does_is_no_claim(text: str, told: Told) -> None:
    """An act that nobody did, owned up to or suffered is not told, and is no denial of another."""
    assert [claim.status for claim in told(text)] == [Status.ASSERTED]


def test_a_text_without_a_place_is_coded(told: Told) -> None:
    """Where no place is named anywhere, claims have none."""
    (claim,) = told("Les rebelles ont attaqué les soldats.")
    assert claim.place is None


def test_violence_without_an_author_stands(told: Told) -> None:
    """A passive act of violence is kept with an unknown author, where somebody suffers it."""
    (claim,) = of_type(told("Trois gendarmes ont été tués mardi près de Kolvar."), EventType.ASSAULT)
    assert [(party.name, party.span) for party in claim.actor] == [("inconnu", None)]
    assert [(i.what, i.low, i.high) for i in claim.items] == [("tués", 3, 3)]


def test_a_speech_act_is_not_its_own_speaker(told: Told) -> None:
    """Who accuses is the actor of the accusation, not the one who reports it."""
    text = "« La Suède est responsable du désastre », a déclaré Malek Orsan, qui accuse la Suède de trahison."
    for claim in of_type(told(text), EventType.ACCUSE):
        assert not {p.name for p in claim.speaker} & {p.name for p in claim.actor}


def test_words_inside_quotation_marks_have_their_speaker(told: Told) -> None:
    """A claim inside quoted words is attributed to who says them; the same act outside is nobody's."""
    (quoted,) = told("« L'armée tchadienne a bombardé les rebelles », a déclaré Malek Orsan.")
    assert [party.name for party in quoted.speaker] == ["Malek Orsan"]


def test_we_inside_quotation_marks_is_the_speaker(told: Told) -> None:
    """ "Nous avons bombardé" is said and done by whoever speaks."""
    (claim,) = told("« Nous avons bombardé les rebelles », a déclaré Malek Orsan.")
    assert [party.name for party in claim.actor] == ["Malek Orsan"]


def test_a_denial_denies_what_is_inside(told: Told) -> None:
    """Who denies that an act happened is the speaker of its denial."""
    (claim,) = of_type(told("Malek Orsan a démenti que l'armée ait bombardé les rebelles."), EventType.ASSAULT)
    assert claim.status is Status.DENIED


def test_title_and_body_are_one_claim(told: Told) -> None:
    """An act told in the title and again below is one claim with two stretches of evidence."""
    text = (
        "Des rebelles attaquent un poste de police\nDes rebelles ont attaqué lundi un poste de police, selon un témoin."
    )
    (claim,) = of_type(told(text, titled=True), EventType.ASSAULT)
    assert len(claim.evidence) == 2


def test_two_victims_are_two_claims(told: Told) -> None:
    """Acts on different parties in one sentence are kept apart."""
    claims = told("L'armée a bombardé les rebelles et a arrêté le ministre Malek Orsan.")
    assert sorted(claim.type.value for claim in claims) == ["ASSAULT", "COERCE"]


def test_what_is_only_asked_for_is_not_an_act(told: Told) -> None:
    """ "demande à X de bombarder" is a request and no bombing."""
    claims = told("La Suède a demandé au Tchad de bombarder les rebelles.")
    assert [claim.type for claim in claims] == [EventType.REQUEST]


def test_evidence_has_no_ragged_ends(told: Told) -> None:
    """Evidence neither begins nor ends with a comma, a full stop or a quotation mark."""
    text = "« L'armée tchadienne a bombardé les rebelles », a déclaré Malek Orsan, « et les a chassés de Kolvar. »"
    for claim in told(text):
        for span in claim.evidence:
            assert span.of(text).strip(' ,.;:«»"') == span.of(text)


def test_long_evidence_is_cut_to_the_act_and_its_parties(told: Told) -> None:
    """In an endless sentence the evidence is the stretch from the act to its parties."""
    tail = ", dans une région où les récoltes de mil, de sorgho et de coton ont été mauvaises cette année" * 4
    text = f"L'armée tchadienne a bombardé les rebelles près de Kolvar{tail}."
    (claim,) = of_type(told(text), EventType.ASSAULT)
    (span,) = claim.evidence
    assert len(span.of(text)) < 240
    assert "bombardé" in span.of(text)


_LONG = (
    "Malek Orsan menace la Suède\n"
    "Le chef rebelle Malek Orsan a menacé lundi la Suède de représailles après la mort de douze civils à Kolvar.\n"
    "« Nous répondrons à chaque obus », a-t-il déclaré, accusant l'armée d'avoir visé un hôpital. Stockholm a nié.\n"
    "Selon un diplomate, le Tchad aurait livré six blindés aux rebelles en mai 2020."
)


def test_every_part_of_a_claim_points_into_the_text(coder: Code) -> None:
    """Parties, places, items, evidence and reasons lie inside the text, and evidence is never empty."""
    read = coder(_LONG, titled=True)
    claims = read.claims("essai")
    assert claims
    for claim in claims:
        spans = [p.span for p in (*claim.actor, *claim.recipient, *claim.speaker) if p.span]
        spans += [i.span for i in claim.items] + [s for reason in claim.reasons for s in reason.spans]
        spans += [claim.place.span] if claim.place else []
        assert claim.evidence
        assert all(0 <= s.start < s.end <= len(_LONG) for s in (*spans, *claim.evidence))


def test_every_claim_says_why(coder: Code) -> None:
    """Each claim names the frame that fired, and a reason for it."""
    for claim in coder(_LONG, titled=True).claims("essai"):
        assert claim.rules
        assert {reason.rule for reason in claim.reasons} >= set(claim.rules)


def test_claims_come_in_text_order_with_ids_of_their_own(coder: Code) -> None:
    """The first stretch of each claim follows that of the claim before; ids differ and hang on the article."""
    read = coder(_LONG, titled=True)
    claims = read.claims("essai")
    firsts = [min(claim.evidence) for claim in claims]
    assert firsts == sorted(firsts)
    ids = {claim.id for claim in claims}
    assert len(ids) == len(claims)
    assert not ids & {claim.id for claim in read.claims("autre")}


@pytest.mark.parametrize(
    "text", ["Touché par un tir accidentel, un soldat est mort.", "Un soldat a été tué accidentellement."]
)
def test_an_accident_is_no_assault(text: str, told: Told) -> None:
    """What nobody meant to do is not coded as violence."""
    assert of_type(told(text), EventType.ASSAULT) == []


def test_what_somebody_does_something_with_is_his_own(told: Told) -> None:
    """ "Disperser avec des tirs": the shots are the police's, and not at the police."""
    text = "La police tchadienne a dispersé les manifestants avec des tirs de gaz lacrymogène."
    (claim,) = of_type(told(text), EventType.ASSAULT)
    assert [party.name for party in claim.actor] == ["police tchadienne"]
    assert [party.name for party in claim.recipient] == ["manifestants"]


def test_who_is_to_suffer_an_act_is_not_asked_to_do_it(told: Told) -> None:
    """ "X doit être libéré" asks somebody else."""
    (claim,) = of_type(told("« Marc Orsan doit être libéré », a déclaré le Tchad."), EventType.REQUEST)
    assert claim.recipient == ()


def test_who_suffers_again_does_not_do_it(told: Told) -> None:
    """ "A subi sa deuxième attaque": the possessive is of the victim."""
    (claim,) = of_type(told("Le Tchad a subi sa deuxième attaque en un mois."), EventType.ASSAULT)
    assert [party.name for party in claim.actor] == ["inconnu"]
    assert [party.name for party in claim.recipient] == ["Tchad"]


def test_a_name_given_to_an_act_is_no_act(told: Told) -> None:
    """ "Qualifiée de crime de guerre par X" is X's accusation, not X's crime."""
    claims = told("L'attaque a été qualifiée de crime de guerre par le Tchad.")
    assert [claim.type for claim in claims] == [EventType.ACCUSE]


def test_who_is_answered_is_who_did_it(told: Told) -> None:
    """ "Réagir à l'invasion de X par des sanctions contre Z" is against Z."""
    text = "La Suède a réagi à l'invasion du Tchad par des sanctions contre les ministres nigériens."
    (claim,) = of_type(told(text), EventType.SANCTION)
    assert [party.name for party in claim.recipient] == ["ministres nigériens"]


@pytest.mark.parametrize(
    "text",
    [
        "Des frappes de représailles tchadiennes ont fait dix morts.",
        "Des frappes de représailles du Tchad ont fait dix morts.",
    ],
)
def test_the_sort_of_an_act_is_not_its_victim(text: str, told: Told) -> None:
    """ "Des frappes de représailles de X" are X's, and at nobody who is named."""
    (claim,) = of_type(told(text), EventType.ASSAULT)
    assert [party.name for party in claim.actor] == ["Tchad"]
    assert claim.recipient == ()


def test_an_act_that_is_aimed_better_is_not_aimed_at_its_author(told: Told) -> None:
    """ "Une offensive tchadienne plus ciblée" hits nobody who is named."""
    (claim,) = of_type(told("Une offensive tchadienne plus ciblée a suivi."), EventType.ASSAULT)
    assert [party.name for party in claim.actor] == ["Tchad"]
    assert claim.recipient == ()


def test_who_is_seen_doing_something_does_it(told: Told) -> None:
    """ "Voient ces milices reprendre leurs exactions": the militias', not those of who sees it."""
    (claim,) = of_type(told("Les habitants voient ces milices reprendre leurs exactions."), EventType.ASSAULT)
    assert [party.name for party in claim.actor] == ["milices"]
