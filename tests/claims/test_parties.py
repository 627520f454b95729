"""Phrase heads -> parties: on hand-written trees, and on small sentences where names must be told apart."""

from __future__ import annotations

import pytest

from recoupe.claims.grammar import Grammar
from recoupe.claims.parties import PartyFinder
from recoupe.model.mention import MentionKind, Quantity
from recoupe.model.span import Span
from recoupe.model.syntax import Syntax
from tests.claims.builders import mentions
from tests.claims.conftest import Code
from tests.claims.trees import tree

_GROUP, _PLACE, _PERSON, _PRONOUN = MentionKind.GROUP, MentionKind.PLACE, MentionKind.PERSON, MentionKind.PRONOUN
_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def finder(
    syntax: Syntax,
    kinds: dict[str, MentionKind],
    *counts: Quantity,
    refers: dict[str, str] | None = None,
    speakers: dict[int, int] | None = None,
) -> PartyFinder:
    """A finder over one hand-written tree."""
    return PartyFinder(Grammar(syntax), mentions(syntax, kinds, refers=refers, quantities=counts), speakers or {})


def names(found: tuple[object, ...]) -> list[str]:
    """The best names of parties."""
    return [getattr(party, "name", "") for party in found]


def test_coordinated_heads_are_all_parties() -> None:
    """ "Orsan et rebelles" are two parties, each with its own words."""
    syntax = tree("Orsan orsan PROPN ROOT 0", "et et CCONJ cc 3", "rebelles rebelle NOUN conj 1")
    found = finder(syntax, {"Orsan": _PERSON, "rebelles": _GROUP}).parties([0])
    assert [(party.name, party.span) for party in found] == [("Orsan", Span(0, 5)), ("rebelles", Span(9, 17))]


def test_a_party_named_twice_stands_once() -> None:
    """Two heads that name one party give one."""
    syntax = tree("Orsan orsan PROPN ROOT 0", "il il PRON dep 1")
    found = finder(syntax, {"Orsan": _PERSON, "il": _PRONOUN}, refers={"il": "Orsan"}).parties([0, 1])
    assert names(found) == ["Orsan"]


def test_a_pronoun_is_whom_it_stands_for() -> None:
    """A resolved pronoun bears its antecedent's name and its own place in the text; its word is no name."""
    syntax = tree("Orsan orsan PROPN dep 2", "Il il PRON ROOT 0")
    (party,) = finder(syntax, {"Orsan": _PERSON, "Il": _PRONOUN}, refers={"Il": "Orsan"}).parties([1])
    assert (party.name, party.names, party.span) == ("Orsan", ("Orsan",), Span(6, 8))


def test_an_unresolved_pronoun_is_nobody() -> None:
    """A pronoun that stands for nothing known names no party."""
    syntax = tree("Il il PRON ROOT 0")
    assert finder(syntax, {"Il": _PRONOUN}).parties([0]) == ()


def test_the_first_person_is_who_speaks() -> None:
    """ "nous" inside quoted words is the speaker."""
    syntax = tree("Orsan orsan PROPN dep 2", "nous nous PRON ROOT 0")
    found = finder(syntax, {"Orsan": _PERSON, "nous": _PRONOUN}, speakers={1: 0}).parties([1])
    assert names(found) == ["Orsan"]


def test_a_thing_is_whose_it_is() -> None:
    """ "les positions du bataillon de l'armée": through things that are nobody to the first party that owns them."""
    syntax = tree(
        "positions position NOUN ROOT 0", "du de ADP case 3", "côté côté NOUN nmod 1", "de de ADP case 5",
        "armée armée NOUN nmod 3",
    )  # fmt: skip
    assert names(finder(syntax, {"armée": _GROUP}).parties([0])) == ["armée"]


def test_a_nationality_owns() -> None:
    """ "drone russe" is Russia's, and both the state and the word of the text are its names."""
    syntax = tree("drone drone NOUN ROOT 0", "russe russe ADJ amod 1")
    (party,) = finder(syntax, {}).parties([0])
    assert (party.entity, party.span) == ("country:ru", Span(6, 11))
    assert {"Russie", "russe"} <= set(party.names)


def test_other_adjectives_own_nothing() -> None:
    """ "drone lourd" is nobody's."""
    syntax = tree("drone drone NOUN ROOT 0", "lourd lourd ADJ amod 1")
    assert finder(syntax, {}).parties([0]) == ()


def test_things_stand_for_themselves_only_where_asked() -> None:
    """A hotel is a party to nothing but the violence that it suffers."""
    syntax = tree("hôtel hôtel NOUN ROOT 0", "central central ADJ amod 1")
    own = finder(syntax, {})
    assert own.parties([0]) == ()
    (party,) = own.parties([0], things=True)
    assert (party.name, party.names) == ("hôtel central", ("hôtel central", "hôtel"))


def test_places_stand_for_themselves_only_where_asked() -> None:
    """A town is a party where places may be, otherwise not."""
    syntax = tree("Kolvar kolvar PROPN ROOT 0")
    own = finder(syntax, {"Kolvar": _PLACE})
    assert own.parties([0]) == ()
    assert names(own.parties([0], places=True)) == ["Kolvar"]


def test_the_owner_of_a_place_comes_before_the_place() -> None:
    """ "camp de l'armée": the army suffers, and the camp is named too."""
    syntax = tree("camp camp NOUN ROOT 0", "de de ADP case 3", "armée armée NOUN nmod 1")
    found = finder(syntax, {"camp": _PLACE, "armée": _GROUP}).parties([0], places=True)
    assert names(found) == ["armée", "camp"]


def test_the_party_is_what_is_counted() -> None:
    """ "une centaine de soldats": the number heads the phrase, the soldiers are the party."""
    syntax = tree("centaine centaine NOUN ROOT 0", "de de ADP case 3", "soldats soldat NOUN nmod 1")
    hundred = Quantity(0, 1, 2, 100, 100, Span(0, 8))
    assert names(finder(syntax, {"soldats": _GROUP}, hundred).parties([0])) == ["soldats"]


def test_owners_are_not_sought_for_ever() -> None:
    """A chain of things longer than a reader follows owns nobody."""
    rows = ["a a NOUN ROOT 0"]
    for number in range(1, 7):
        rows += [f"de de ADP case {2 * number + 1}", f"b{number} b NOUN nmod {2 * number - 1}"]
    syntax = tree(*rows)
    assert finder(syntax, {"b6": _GROUP}).parties([0]) == ()
    assert names(finder(syntax, {"b2": _GROUP}).parties([0])) == ["b2"]


@pytest.mark.parametrize(
    ("text", "word", "side"),
    [
        ("Les forces de Malek Orsan ont bombardé le port.", "forces", "malek orsan"),
        ("L'armée ougandaise a bombardé le port.", "armée", "country:ug"),
        ("La milice loyale au général Malek Orsan a bombardé le port.", "milice", "malek orsan"),
        ("Malek Orsan a bombardé le port.", "Orsan", "malek orsan"),
    ],
)
def test_the_side_is_the_leader_or_the_state(text: str, word: str, side: str, coder: Code) -> None:
    """Forces "of" somebody or loyal to him are on his side, an army on that of its state."""
    read = coder(text)
    head = next(token.index for token in read.syntax.tokens if token.text == word)
    mention = read.mentions.around(head)
    assert mention is not None
    party = read.parties.from_mention(mention)
    assert party is not None
    assert party.side == side


def test_the_forces_of_a_leader_bear_his_names(coder: Code) -> None:
    """ "les forces de X" may be called X, as the coding guide asks."""
    read = coder("Les forces de Malek Orsan ont bombardé le port de Kolvar.")
    (claim,) = read.claims("essai")
    assert {"Malek Orsan", "forces de Malek Orsan"} <= {name.removeprefix("les ") for name in claim.actor[0].names}


def test_a_persons_party_bears_the_fullest_name_of_the_article(coder: Code) -> None:
    """ "Orsan" in the second sentence is the Malek Orsan of the first."""
    read = coder("Malek Orsan est arrivé hier. Orsan a condamné le régime ougandais.")
    (claim,) = [claim for claim in read.claims("essai") if claim.type == "ACCUSE"]
    assert claim.actor[0].name == "Malek Orsan"
