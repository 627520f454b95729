"""Regular slips of the parser, each planted by hand and put right; what is right stays."""

from __future__ import annotations

import pytest

from recoupe.model.syntax import Token
from recoupe.syntax.corrections import corrected
from tests.claims.trees import tree

_FIN = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def mended(*rows: str) -> list[Token]:
    """The corrected tokens of a tree."""
    before = list(tree(*rows).tokens)
    after = corrected(list(before))
    assert [(t.index, t.start, t.end, t.text, t.sentence) for t in after] == [
        (t.index, t.start, t.end, t.text, t.sentence) for t in before
    ]
    return after


def arc(tokens: list[Token], word: str) -> tuple[str, str]:
    """Relation and governor of a word."""
    token = next(t for t in tokens if t.text == word)
    return token.dep, tokens[token.head].text


def test_a_sound_tree_stays_as_it_is() -> None:
    """A sentence that the parser read well is not touched."""
    rows = ("milice milice NOUN nsubj 2", f"attaque attaquer VERB ROOT 0 {_FIN}", "Kolvar kolvar PROPN obj 2")
    assert mended(*rows) == list(tree(*rows).tokens)


def test_a_prepositional_adverb_is_a_case() -> None:
    """ "près de Kolvar" hangs on the verb, with "près de" as its preposition."""
    tokens = mended(
        "Ils il PRON nsubj 2", f"campent camper VERB ROOT 0 {_FIN}", "près près ADV advmod 2", "de de ADP case 5",
        "Kolvar kolvar PROPN obl:arg 3",
    )  # fmt: skip
    assert arc(tokens, "Kolvar") == ("obl:mod", "campent")
    assert arc(tokens, "près") == ("case", "Kolvar")
    assert arc(tokens, "de") == ("fixed", "près")


def test_a_prepositional_adverb_before_a_number_counts() -> None:
    """ "près de cent soldats" is about a number: no place is made of it."""
    tokens = mended(
        "Ils il PRON nsubj 2", f"comptent compter VERB ROOT 0 {_FIN}", "près près ADV advmod 6", "de de ADP case 6",
        "cent cent NUM nummod 6", "soldats soldat NOUN obj 2",
    )  # fmt: skip
    assert arc(tokens, "soldats") == ("obj", "comptent")
    assert [arc(tokens, word)[0] for word in ("près", "de")] == ["advmod", "advmod"]


def test_a_name_before_its_description_is_the_subject() -> None:
    """ "Orsan, chef de la milice, attaque": the name is the subject and the description stands beside it."""
    tokens = mended(
        "Orsan orsan PROPN obl:mod 4", ", , PUNCT punct 1", "chef chef NOUN nsubj 4",
        f"attaque attaquer VERB ROOT 0 {_FIN}", "Kolvar kolvar PROPN obj 4",
    )  # fmt: skip
    assert arc(tokens, "Orsan") == ("nsubj", "attaque")
    assert arc(tokens, "chef") == ("appos", "Orsan")


@pytest.mark.parametrize(("form", "tag"), [("assiège", "NOUN"), ("assiège", "PROPN"), ("assiègent", "ADJ")])
def test_a_verb_after_its_relative_pronoun_is_a_verb(form: str, tag: str) -> None:
    """ "qui assiège Kolvar": what has "qui" for its subject is a verb, whatever the tagger says."""
    tokens = mended(
        "milice milice NOUN ROOT 0",
        "qui qui PRON nsubj 3 PronType=Rel",
        f"{form} {form} {tag} nmod 1",
        "Kolvar kolvar PROPN nmod 3",
    )
    assert (tokens[2].pos, tokens[2].dep) == ("VERB", "acl:relcl")
    assert tokens[2].lemma.endswith("er")


def test_a_predicate_noun_after_a_relative_pronoun_stays_a_noun() -> None:
    """ "qui est président": the copula shows that the noun is one."""
    tokens = mended(
        "homme homme NOUN ROOT 0",
        "qui qui PRON nsubj 4 PronType=Rel",
        f"est être AUX cop 4 {_FIN}",
        "président président NOUN acl:relcl 1",
    )
    assert tokens[3].pos == "NOUN"


def test_a_participle_before_its_agent_is_a_verb() -> None:
    """ "Kolvar, tenue par l'armée": the word before "par" is a participle and the army its agent."""
    tokens = mended(
        "Kolvar kolvar PROPN ROOT 0", "tenue tenue NOUN appos 1", "par par ADP case 4", "armée armée NOUN nmod 2"
    )
    assert (tokens[1].pos, tokens[1].lemma, tokens[1].dep) == ("VERB", "tenir", "acl")
    assert arc(tokens, "armée") == ("obl:agent", "tenue")


def test_a_noun_with_a_determiner_before_par_stays_a_noun() -> None:
    """ "la prise par l'armée" is a noun with its author."""
    tokens = mended("la le DET det 2", "prise prise NOUN ROOT 0", "par par ADP case 4", "armée armée NOUN nmod 2")
    assert tokens[1].pos == "NOUN"


def test_an_infinitive_belongs_to_the_verb_that_asks_for_it() -> None:
    """ "appelle les rebelles à reculer": the infinitive is what is called for, not a trait of the rebels."""
    tokens = mended(
        "Orsan orsan PROPN nsubj 2", f"appelle appeler VERB ROOT 0 {_FIN}", "rebelles rebelle NOUN obj 2",
        "à à ADP mark 5", "reculer reculer VERB acl 3 VerbForm=Inf",
    )  # fmt: skip
    assert arc(tokens, "reculer") == ("xcomp", "appelle")


def test_a_subject_cut_off_before_its_verb_is_its_subject() -> None:
    """A noun left as parataxis before a verb without a subject becomes that subject."""
    tokens = mended("Damas damas PROPN parataxis 2", f"signe signer VERB ROOT 0 {_FIN}", "accord accord NOUN obj 2")
    assert arc(tokens, "Damas") == ("nsubj", "signe")


def test_a_name_cut_in_two_is_one_name() -> None:
    """A second proper noun left alone behind the first belongs to it."""
    tokens = mended("Malek malek PROPN nsubj 3", "Orsan orsan PROPN parataxis 3", f"signe signer VERB ROOT 0 {_FIN}")
    assert arc(tokens, "Orsan") == ("flat:name", "Malek")


def test_two_subjects_of_one_verb_are_coordinated() -> None:
    """ "l'armée et les rebelles se battent": the second subject is coordinated with the first."""
    tokens = mended(
        "armée armée NOUN nsubj 4",
        "et et CCONJ cc 4",
        "rebelles rebelle NOUN nsubj 4",
        f"signent signer VERB ROOT 0 {_FIN}",
    )
    assert arc(tokens, "rebelles") == ("conj", "armée")
    assert arc(tokens, "armée") == ("nsubj", "signent")


def test_the_east_is_no_verb() -> None:
    """ "l'est" after an article is the point of the compass."""
    tokens = mended("l' le DET det 2", f"est être AUX ROOT 0 {_FIN}")
    assert (tokens[1].pos, tokens[1].lemma) == ("NOUN", "est")


@pytest.mark.parametrize(
    ("form", "lemma", "expected"), [("indique", "indique", "indiquer"), ("prendre", "prendre", "prendre")]
)
def test_unknown_verb_forms_get_a_lemma(form: str, lemma: str, expected: str) -> None:
    """A verb whose lemma is its own form gets the infinitive of the first group; real infinitives stay."""
    tokens = mended(f"{form} {lemma} VERB ROOT 0 {_FIN}")
    assert tokens[0].lemma == expected


@pytest.mark.parametrize(
    ("form", "lemma", "features"),
    [
        ("quitteront", "quitter", {"Mood=Ind", "Tense=Fut"}),
        ("attaquera", "attaquer", {"Mood=Ind", "Tense=Fut"}),
        ("céderait", "céder", {"Mood=Cnd", "Tense=Pres"}),
        ("livreraient", "livrer", {"Mood=Cnd", "Tense=Pres"}),
        ("préparait", "préparer", {"Mood=Ind", "Tense=Imp"}),
        ("tira", "tirer", {"Mood=Ind", "Tense=Imp"}),
    ],
)
def test_mood_and_tense_are_read_off_the_ending(form: str, lemma: str, features: set[str]) -> None:
    """Future and conditional show in the ending on the infinitive; the imperfect on a stem in r is neither."""
    tokens = mended(f"{form} {lemma} VERB ROOT 0 Mood=Ind|Tense=Imp|VerbForm=Fin")
    assert features <= set(tokens[0].morph.strip("|").split("|"))
    assert tokens[0].has("VerbForm=Fin")


def test_a_capital_inside_a_sentence_is_a_name() -> None:
    """A word with a capital that is tagged as an adverb is a proper noun, but not at the start or in a quotation."""
    rows = (
        "Vite vite ADV advmod 2",
        f"gagne gagner VERB ROOT 0 {_FIN}",
        "Syrte syrte ADV advmod 2",
        "« « PUNCT punct 5",
        "Jamais jamais ADV advmod 2",
        "ONU onu ADV advmod 2",
    )
    assert [t.pos for t in mended(*rows)] == ["ADV", "VERB", "PROPN", "PUNCT", "ADV", "ADV"]
