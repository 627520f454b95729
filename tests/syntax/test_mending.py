"""Slips that the parser makes in agency prose, each read by the real parser in a sentence of our own and put right."""

from __future__ import annotations

import pytest

from tests.syntax.arcs import arc, tokens_of

UNDER_QUE = "Le ministre a annoncé vendredi que Moscou et Ankara étaient parvenus à un compromis."
ASIDE = (
    "La guerre oppose les rebelles Houthis --soutenus par l'Iran--, qui contrôlent le nord du pays, "
    "aux forces gouvernementales."
)
#: Sentence, word, its relation (its beginning is enough) and its governor.
ARCS = [
    ("Libye : Haftar dénonce l'accord.", "Libye", "parataxis", "dénonce"),
    (
        "Goma (RDC) - Les rebelles du Front du Nord (FDN) se sont emparés mardi de Kolvar.",
        "Goma",
        "parataxis",
        "emparés",
    ),
    ("L'armée a pris la ville et les rebelles ont fui vers le nord.", "rebelles", "nsubj", "fui"),
    ("Le camp a fait l'objet d'une attaque des rebelles.", "attaque", "obl:arg", "fait"),
    ("La milice a reçu du Pérou vingt drones.", "Pérou", "obl:arg", "reçu"),
    ("Les rebelles gagnent du terrain face à l'armée.", "du", "det", "terrain"),
    (
        "Sous médiation égyptienne, Israël et le Jihad islamique négocient un arrêt des tirs.",
        "Israël",
        "nsubj",
        "négocient",
    ),
    ("L'armée a bombardé les rebelles et a arrêté le ministre Malek Orsan.", "ministre", "obj", "arrêté"),
    ("La milice qui tient 60% de la province est armée par le Tchad.", "%", "obj", "tient"),
    ("La Norvège a condamné l'invasion de la Suède par la Finlande.", "Finlande", "nmod", "invasion"),
    (
        "Les talibans interdisent depuis 2021 aux Afghanes l'accès aux universités et à la plupart des emplois.",
        "talibans",
        "nsubj",
        "interdisent",
    ),
    ("Exercice naval conjoint entre l'Inde et la France au large de Goa.", "Inde", "nmod", "Exercice"),
    ("La gendarmerie tchadienne s'y est déployée.", "s'", "expl:comp", "déployée"),
    ("Des mercenaires norvégiens sont présents dans la province.", "mercenaires", "nsubj", "présents"),
    ("Le président ivoirien a gracié huit cents détenus de la crise.", "détenus", "obj", "gracié"),
    ("Il existe deux radars dans la ville de Kolvar exploités par des Norvégiens.", "exploités", "acl", "radars"),
    ("Les mutins ont réclamé dimanche la démission du ministre.", "dimanche", "obl:mod", "réclamé"),
    ("Les mutins ont réclamé dimanche la démission du ministre.", "démission", "obj", "réclamé"),
    ("La loi martiale a été abrogée vendredi par le président.", "président", "obl:agent", "abrogée"),
    ("La Colombie et l'ELN ont repris lundi leurs pourparlers.", "ELN", "conj", "Colombie"),
    ("La Colombie et l'ELN ont repris lundi leurs pourparlers.", "Colombie", "nsubj", "repris"),
    ("Séoul a proposé lundi à la Corée du Nord des discussions.", "discussions", "obj", "proposé"),
    ("Le Mali a livré à la Mauritanie deux jihadistes.", "jihadistes", "obj", "livré"),
    ("Moscou a enjoint aux forces encerclées de se rendre.", "rendre", "xcomp", "enjoint"),
    ("La Grèce a été priée par ses alliés de rouvrir ses ports.", "rouvrir", "xcomp", "priée"),
    ("Le Premier ministre s'est opposé à ce que les Américains utilisent la base.", "utilisent", "ccomp", "opposé"),
    ("Rejet par l'ELN de la trêve proposée par Bogota.", "trêve", "nmod", "Rejet"),
    ("Des menaces ont été proférées contre la juge par le cartel.", "cartel", "obl:agent", "proférées"),
    ("Le Japon a exprimé ses profonds regrets à la Corée.", "regrets", "obj", "exprimé"),
    ("Moscou et Kiev ont échangé deux cents prisonniers.", "prisonniers", "obj", "échangé"),
    ("Le Rwanda se dit prêt à envoyer des soldats.", "Rwanda", "nsubj", "prêt"),
    ("Des témoins ont fait état de frappes aériennes israéliennes.", "israéliennes", "amod", "frappes"),
    ("Il vit dans l'île sous contrôle des rebelles et sous blocus norvégien.", "blocus", "conj", "contrôle"),
    ("La France, tout comme l'Allemagne, a livré des chars à l'Ukraine.", "Allemagne", "conj", "France"),
    ("L'Union européenne a condamné l'attaque, de même que les Etats-Unis.", "Etats-Unis", "conj", "Union"),
    ("La Russie, à l'instar de la Chine, a rejeté la résolution.", "Chine", "conj", "Russie"),
    ("Plusieurs pays, dont la France et l'Allemagne, ont condamné l'attaque.", "France", "nmod:example", "pays"),
    ("Plusieurs pays, dont la France et l'Allemagne, ont condamné l'attaque.", "pays", "nsubj", "condamné"),
    ("Plusieurs pays, comme l'Arabie saoudite et le Qatar, sont sortis.", "Qatar", "conj", "Arabie"),
    ("Des groupes, tels que le Hamas, ont revendiqué l'attaque.", "Hamas", "nmod:example", "groupes"),
    ("Plusieurs pays africains ont condamné le putsch, notamment le Nigeria.", "Nigeria", "nmod:example", "pays"),
    ("Le groupe, que Paris accuse d'avoir enlevé deux journalistes, a démenti.", "que", "obj", "accuse"),
    ("Les missiles que Moscou dit avoir livrés à la Syrie ont été détruits.", "que", "obj", "livrés"),
    ("L'ONG a accusé l'armée de crimes contre les civils.", "crimes", "obl:arg", "accusé"),
    ("L'ONG a accusé l'armée de terre.", "terre", "nmod", "armée"),
    ("L'offre a été contestée par des rescapés, des familles et des partis.", "familles", "conj", "rescapés"),
    ("L'ex-ministre a été placé en résidence surveillée par la junte.", "junte", "obl:agent", "placé"),
    ("Oslo dit avoir détruit quatre hélicoptères, 15 drones et 10 chars russes.", "drones", "conj", "hélicoptères"),
    (ASIDE, "soutenus", "acl", "rebelles"),
    (ASIDE, "contrôlent", "acl:relcl", "rebelles"),
    (UNDER_QUE, "Ankara", "conj", "Moscou"),
    (UNDER_QUE, "Moscou", "nsubj", "parvenus"),
    ("Il s'oppose au gouvernement yéménite basé à Aden (sud) reconnu par l'ONU.", "reconnu", "acl", "gouvernement"),
    (
        "Le STC et la junte sont en principe alliés au sein de la coalition qui lutte contre les mutins.",
        "lutte",
        "acl:relcl",
        "coalition",
    ),
    ("Il existe deux radars dans la ville de Kolvar exploités par des Norvégiens.", "exploités", "acl", "radars"),
    ("Le ministre a une nouvelle fois dénoncé la politique suédoise.", "ministre", "nsubj", "dénoncé"),
    ("La junte a une nouvelle fois rejeté jeudi un appel du médiateur.", "appel", "obj", "rejeté"),
    ('Le général a menacé d\'"écraser" la milice.', "écraser", "xcomp", "menacé"),
    ("Des mutins ont renversé le 18 août le président Orsan.", "président", "obj", "renversé"),
    ("La Suède a dénoncé vendredi comme un crime la répression des troubles.", "répression", "obj", "dénoncé"),
    ("Les paramilitaires ont bombardé Kolvar.", "Kolvar", "obj", "bombardé"),
    ("Les FSR ont pris Wad Madani.", "Madani", "flat:name", "Wad"),
    ("Les FSR ont attaqué Wad Madani mardi.", "Wad", "obj", "attaqué"),
    (
        "De nouveaux combats ayant fait dix morts entre l'armée et la milice ont éclaté.",
        "armée",
        "nmod",
        "combats",
    ),
]
#: Sentence, word, part of speech and lemma.
WORDS = [
    ("Des lancers de ballons incendiaires vers le Pérou ont allumé des feux.", "lancers", "NOUN", "lancer"),
    ("Kiev presse ses alliés de lui fournir des batteries.", "presse", "VERB", "presser"),
    ("La Croix-Rouge compte acheminer vingt tonnes de vivres.", "compte", "VERB", "compter"),
    ("Le secrétaire d'Etat a téléphoné jeudi au ministre.", "téléphoné", "VERB", "téléphoner"),
    ("L'Iran avertit qu'il réagira à toute sanction.", "avertit", "VERB", "avertir"),
    ("Le chef a rejeté l'offre de dialogue de la junte.", "offre", "NOUN", "offre"),
    ("Nouvelle mise en garde de Pékin à Taïwan.", "mise", "NOUN", "mise"),
    ("RDC : nouvelle attaque des ADF, neuf morts près de Beni.", "attaque", "NOUN", "attaque"),
    ("Personne n'a été poursuivi.", "Personne", "PRON", "personne"),
    ("Veto de la Hongrie à l'aide européenne.", "Veto", "NOUN", "veto"),
    ("Les évêques demandent au pouvoir qu'il respecte les détenus.", "pouvoir", "NOUN", "pouvoir"),
]


@pytest.mark.parametrize(("text", "word", "relation", "governor"), ARCS)
def test_words_hang_where_they_belong(text: str, word: str, relation: str, governor: str) -> None:
    """A word that the parser hangs in the wrong place is found under its own governor."""
    found = arc(text, word)
    assert found.relation.startswith(relation)
    assert found.governor == governor


@pytest.mark.parametrize(("text", "word", "pos", "lemma"), WORDS)
def test_words_are_of_their_own_class(text: str, word: str, pos: str, lemma: str) -> None:
    """A verb that is tagged as a noun is a verb again, and the other way round."""
    token = next(each for each in tokens_of(text) if each.text == word)
    assert (token.pos, token.lemma) == (pos, lemma)


@pytest.mark.parametrize(
    ("sentence", "word", "relation"),
    [
        ("« Nous avons repris la ville », a déclaré le ministre.", "ministre", "nsubj"),
        ("Il ignore s'il viendra.", "s'", "mark"),
    ],
)
def test_what_looks_alike_stays(sentence: str, word: str, relation: str) -> None:
    """The speaker behind his verb is no object, and "si" before "il" no pronoun."""
    assert arc(sentence, word).relation == relation
