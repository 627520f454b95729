"""Who "il", "le maréchal", "ce dernier", "Kalin" stand for.

Sentences are marked by hand: ``[words]`` is a pronoun, ``[words|person]`` a mention of that kind,
``[words|person=Name]`` one whose short name differs from its words, ``[words|country=Name!f]`` a feminine one.
``{son}`` marks a possessive determiner. Expectations name mentions by their words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from recoupe.mentions.coreference import link, possessor
from recoupe.model.article import Article, Line, LineLabel
from recoupe.model.mention import Mention, MentionKind, Mentions
from recoupe.model.span import Span
from recoupe.syntax import parse

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax

_MARK = re.compile(
    r"\[(?P<words>[^\]|]+)(?:\|(?P<kind>\w+)(?:=(?P<name>[^\]!]+))?(?P<gender>![fm])?)?\]|\{(?P<poss>\w+)\}"
)
_DETERMINER = re.compile(r"^(?:l['’]|(?:le|la|les|des|du|un|une|ce|cette|ces|aux?)\s)", re.IGNORECASE)


class Read(NamedTuple):
    """A marked text after linking, with the character position of its possessives."""

    syntax: Syntax
    mentions: Mentions
    possessives: list[int]

    def target(self, words: str, nth: int = 0) -> str | None:
        """The words of the mention that the ``nth`` mention with these words finally stands for."""
        mention = self.mention(words, nth)
        final = self.mentions.resolve(mention)
        return None if final is mention else self.syntax.words(final.first, final.last)

    def mention(self, words: str, nth: int = 0) -> Mention:
        """The ``nth`` mention with these words."""
        return [m for m in self.mentions.all if self.syntax.words(m.first, m.last) == words][nth]

    def owner(self) -> str | None:
        """The words of the possessor of the first marked determiner."""
        token = next(t for t in self.syntax.tokens if t.start == self.possessives[0])
        index = possessor(self.syntax, self.mentions, token.index)
        assert index == self.mentions.possessors.get(token.index)
        if index is None:
            return None
        found = self.mentions.all[index]
        return self.syntax.words(found.first, found.last)


def read(marked: str) -> Read:
    """Parses a marked text and links its mentions."""
    text, marks = "", []
    end = 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        words = match["words"] or match["poss"]
        marks.append((Span(len(text), len(text) + len(words)), match))
        text += words
        end = match.end()
    text += marked[end:]
    position, lines = 0, []
    for line in text.split("\n"):
        lines.append(Line(Span(position, position + len(line)), LineLabel.BODY, ""))
        position += len(line) + 1
    syntax = parse(Article("a", text, tuple(lines)))
    found = [_mention(syntax, span, match) for span, match in marks if not match["poss"]]
    mentions = _indexed(syntax, found)
    return Read(syntax, link(syntax, mentions), [span.start for span, match in marks if match["poss"]])


def _mention(syntax: Syntax, span: Span, match: re.Match[str]) -> Mention:
    inside = [t for t in syntax.tokens if span.start <= t.start < span.end]
    numbers = {t.index for t in inside}
    outward = [
        t.index for t in inside if t.pos not in {"ADP", "DET", "PUNCT"} and (t.head not in numbers or t.head == t.index)
    ]
    head = outward[0] if outward else inside[-1].index
    words = match["words"]
    kind = MentionKind(match["kind"] or "pronoun")
    name = match["name"] or _DETERMINER.sub("", words)
    plural = syntax.tokens[head].has("Number=Plur") or inside[0].text.lower() in {"les", "des", "ces"}
    feminine = {"!f": True, "!m": False}.get(match["gender"] or "")
    return Mention(
        0, kind, inside[0].index, inside[-1].index, head, span, name, (words,), plural=plural, feminine=feminine
    )


def _indexed(syntax: Syntax, found: list[Mention]) -> Mentions:
    found = [replace(m, index=i) for i, m in enumerate(found)]
    at_head: list[int | None] = [None] * len(syntax.tokens)
    covering: list[int | None] = [None] * len(syntax.tokens)
    for mention in sorted(found, key=lambda m: m.first - m.last, reverse=True):
        at_head[mention.head] = mention.index
        for token in range(mention.first, mention.last + 1):
            covering[token] = mention.index
    return Mentions(tuple(found), (), (), tuple(at_head), tuple(covering))


# --- pronouns -----------------------------------------------------------------------------------------------------


def test_subject_of_previous_sentence() -> None:
    """A subject pronoun stands for the agreeing subject of the sentence before."""
    found = read(
        "[La Turquie|country=Turquie] a livré des drones à [l'Ukraine|country=Ukraine]. [Elle] en promet d'autres."
    )
    assert found.target("Elle") == "La Turquie"


def test_subordinate_clause() -> None:
    """The pronoun of a reported clause stands for the subject of the verb of speech."""
    found = read(
        "[La ministre Awa Diarra|person=Awa Diarra!f] a déclaré qu'[elle] ne céderait pas aux [rebelles|group]."
    )
    assert found.target("elle") == "La ministre Awa Diarra"


def test_gender_decides() -> None:
    """A feminine body takes the feminine pronoun although a man is the subject."""
    found = read("[Le général Tessa|person=Tessa] commande [la milice|organisation]. [Elle] a pillé trois villages.")
    assert found.target("Elle") == "la milice"


def test_number_decides() -> None:
    """A plural pronoun passes over a singular subject."""
    found = read(
        "[Le gouverneur|person] a reçu [des mercenaires|group] étrangers. [Ils] ont gagné le front de Kassala."
    )
    assert found.target("Ils") == "des mercenaires"


def test_last_speaker() -> None:
    """ "a-t-il ajouté" goes back to the last speaker, over several quoted sentences that name others."""
    found = read(
        "« Nous tiendrons », a affirmé [Paul Dembo|person].\n"
        "« [Le général Tessa|person=Tessa] ment. [La Russie|country=Russie] le sait », a-t[-il] ajouté."
    )
    assert found.target("-il") == "Paul Dembo"


def test_source_phrase() -> None:
    """ "selon lui" goes back to the last speaker too."""
    found = read(
        "La route est coupée, explique [Paul Dembo|person]. Selon [lui], [les casques bleus|group] sont partis."
    )
    assert found.target("lui") == "Paul Dembo"


@pytest.mark.parametrize(
    "sentence",
    [
        "[Le maire|person] a fui. [Il] faut une trêve.",
        "[Le maire|person] a fui. [Il] y a douze blessés.",
        "[Le maire|person] a fui. [Il] est possible que la route soit minée.",
        "[Le maire|person] a fui. [Il] s'agit d'une première.",
    ],
)
def test_impersonal(sentence: str) -> None:
    """An impersonal "il" stands for nobody."""
    found = read(sentence)
    assert found.target("Il") is None
    assert "impersonal" in (found.mention("Il").why or "")


def test_two_equal_candidates() -> None:
    """Two candidates of one rank leave the pronoun open, and the reason names both."""
    found = read("[Marc Dembo|person] et [Jean Kassa|person] se sont vus lundi. [Il] reviendra mardi.")
    assert found.target("Il") is None
    why = found.mention("Il").why or ""
    assert "Dembo" in why
    assert "Kassa" in why


def test_pair_is_no_single_mention() -> None:
    """ "ils" for two coordinated parties stays open rather than going to a plural further off."""
    found = read(
        "[Les experts|group] ont quitté la salle. "
        "[L'Éthiopie|country=Éthiopie] et [le Kenya|country=Kenya] ont signé. [Ils] se sont félicités."
    )
    assert found.target("Ils") is None


def test_thing_competes() -> None:
    """A closer noun of a thing that agrees leaves the pronoun open."""
    found = read("La frappe a touché un dépôt, selon [l'armée|organisation]. [Elle] est la première depuis un mois.")
    assert found.target("Elle") is None


def test_not_its_own_argument() -> None:
    """An object pronoun never stands for the subject of its own verb."""
    found = read(
        "[Paul Dembo|person] redoute [le général Tessa|person=Tessa]. [Tessa|person] [lui] a promis la prison."
    )
    assert found.target("lui") == "Paul Dembo"


@pytest.mark.parametrize(
    "text",
    [
        "[Les rebelles|group] ont enlevé [deux prêtres|group] puis [les] ont libérés.",
        "[Les rebelles|group] ont enlevé [deux prêtres|group] avant de [les] libérer.",
    ],
)
def test_the_object_of_the_verb_before(text: str) -> None:
    """What one subject does to "les" behind another verb, it does to that verb's object."""
    assert read(text).target("les") == "deux prêtres"


def test_emphatic() -> None:
    """ "lui" between auxiliary and participle emphasises the subject."""
    found = read("[Le ministre|person] s'est tu. [Le gouverneur|person] a [lui] démenti la chute de la ville.")
    assert found.target("lui") == "Le gouverneur"


def test_first_person_stays_open() -> None:
    """Who "nous" is depends on the speaker, which coreference does not decide."""
    found = read("[Paul Dembo|person] a promis : « [Nous] reviendrons. »")
    assert found.target("Nous") is None
    assert "first person" in (found.mention("Nous").why or "")


# --- demonstratives, relatives, appositions -----------------------------------------------------------------------


def test_last_named() -> None:
    """ "ce dernier" is the last agreeing party, not the subject."""
    found = read(
        "[Le président Sira|person=Sira] a limogé [le général Tessa|person=Tessa]. "
        "[Ce dernier] a accusé [la Russie|country=Russie]."
    )
    assert found.target("Ce dernier") == "le général Tessa"


def test_relative_pronoun() -> None:
    """A relative pronoun stands for the noun that its clause hangs on."""
    found = read("[Les insurgés|group], [qui] tiennent l'aéroport, ont abattu un drone.")
    assert found.target("qui") == "Les insurgés"


def test_relative_agrees_with_its_verb() -> None:
    """With a plural verb the relative pronoun stands for the forces, not for their chief."""
    found = read("[Les forces|group] de [Tessa|person], [qui] ont attaqué la ville, se retirent.")
    assert found.target("qui") == "Les forces"


def test_apposition() -> None:
    """A title in apposition stands for the name before it."""
    found = read("[Abdoulaye Sira|person], [ministre de l'Intérieur|person], a démissionné.")
    assert found.target("ministre de l'Intérieur") == "Abdoulaye Sira"


# --- titles and descriptions --------------------------------------------------------------------------------------

LOADED = ["maréchal", "général", "commandant", "chef de guerre", "homme fort", "putschiste"]


@pytest.mark.parametrize("first", LOADED)
@pytest.mark.parametrize("second", LOADED)
def test_loaded_titles_are_one(first: str, second: str) -> None:
    """Swapping one loaded title for another changes no referent."""
    article = "L'" if second == "homme fort" else "Le "
    found = read(
        f"[Le {first} Omar Tessa|person=Omar Tessa] a rencontré [le diplomate Jean Kassa|person=Jean Kassa].\n"
        f"[{article}{second}|person] a rejeté la trêve."
    )
    assert found.target(f"{article}{second}") == f"Le {first} Omar Tessa"


def test_office_tells_ministers_apart() -> None:
    """Two ministers are told apart by their departments."""
    found = read(
        "["
        "Le ministre de la Défense Ali Soro|person=Ali Soro] a reçu [le ministre de la Santé Luc "
        "Bemba|person=Luc Bemba].\n"
        "[Le ministre de la Santé|person] a promis des lits."
    )
    assert found.target("Le ministre de la Santé") == "le ministre de la Santé Luc Bemba"


def test_head_of_state_before_head_of_a_body() -> None:
    """ "le président" alone is the head of state rather than the head of the assembly."""
    found = read(
        "[Le président Moussa Ka|person=Moussa Ka] a gracié douze détenus. "
        "["
        "Le président de l'Assemblée, Haroun Bel|person=Haroun Bel], s'en réjouit.\n[Le président|person] "
        "partira jeudi."
    )
    assert found.target("Le président") == "Le président Moussa Ka"


def test_two_with_one_role() -> None:
    """Two generals equally present leave the title open."""
    found = read(
        "["
        "Le général Omar Tessa|person=Omar Tessa] et [le général Ali Bongo|person=Ali Bongo] se sont battus. "
        "[Le général|person] est mort."
    )
    assert found.target("Le général") is None
    assert "two candidates" in (found.mention("Le général").why or "")


def test_indefinite_is_new() -> None:
    """An indefinite description brings in somebody new."""
    found = read("[Le général Omar Tessa|person=Omar Tessa] a parlé. [Un général|person] a été arrêté.")
    assert found.target("Un général") is None


def test_organisation_noun() -> None:
    """ "le mouvement" stands for the organisation whose name says that it is one."""
    found = read(
        "[Le Mouvement du Sahel|organisation=Mouvement du Sahel] a pris Ménaka. "
        "[Le mouvement|organisation] dit vouloir négocier."
    )
    assert found.target("Le mouvement") == "Le Mouvement du Sahel"


def test_state_of_another_country() -> None:
    """The army of one state never stands for the police of it."""
    found = read("[La police russe|organisation] patrouille. [L'armée russe|organisation] a tiré.")
    assert found.target("L'armée russe") is None


def test_assailants() -> None:
    """ "les assaillants" are the rebels just named; separatists are no islamists."""
    found = read(
        "[Des rebelles|group] ont attaqué Djibo. [Les assaillants|group] ont fui. [Les séparatistes|group] nient."
    )
    assert found.target("Les assaillants") == "Des rebelles"
    assert found.target("Les séparatistes") is None


def test_title_without_determiner_names_nobody() -> None:
    """ "au titre de maréchal" speaks of the title: a pronoun passes it over."""
    found = read("[Le président Ka|person=Ka] aspire au titre de [maréchal|person]. [Il] l'a obtenu.")
    assert found.target("Il") == "Le président Ka"


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ibrahim Kelin", "Kelin"),
        ("Amer Al Jaghem", "Al-Jaghem"),
        ("Fathi Bachouna", "Bashouna"),
        ("Omar el-Béchar", "Bechar"),
        ("Moussa Diaby", "Diabi"),
    ],
)
def test_short_names(full: str, short: str) -> None:
    """A short name finds its full name across spellings, particles, hyphens and accents."""
    found = read(f"[{full}|person] est arrivé à Port-Soudan. [{short}|person] a salué la foule.")
    assert found.target(short) == full


def test_shared_surname() -> None:
    """A surname that two full names share stays open."""
    found = read("[Ibrahim Soro|person] a reçu [Idriss Soro|person]. [Soro|person] a pris la parole.")
    assert found.target("Soro") is None
    assert "several full names" in (found.mention("Soro").why or "")


def test_acronyms() -> None:
    """An acronym finds its full name by brackets or by initials."""
    found = read(
        "[Le Front uni du Nord|organisation=Front uni du Nord] ([FUN|organisation]) recule. "
        "[Les Forces armées du lac|organisation=Forces armées du lac] avancent. "
        "[Le FUN|organisation=FUN] et [les FAL|organisation=FAL] négocient."
    )
    assert found.target("FUN") == "Le Front uni du Nord"
    assert found.target("Le FUN") == "Le Front uni du Nord"
    assert found.target("les FAL") == "Les Forces armées du lac"


# --- possessives --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("[Haftou|person] et {ses} alliés ont signé.", "Haftou"),
        ("La décision de [la Russie|country=Russie] de retirer {ses} troupes surprend.", "la Russie"),
        ("[Paul Dembo|person] a rassemblé {ses} hommes à Bunia.", "Paul Dembo"),
        ("[Les rebelles|group] ont installé {leur} camp près du fleuve.", "Les rebelles"),
        ("[Paul Dembo|person] a fui. {Ses} hommes ont été capturés.", "Paul Dembo"),
        ("[Les rebelles|group], [qui] ont perdu {leur} chef, se replient.", "Les rebelles"),
        ("L'île tire {son} importance de sa position.", None),
        ("[Paul Dembo|person] a reçu [les élus|group] avec {leurs} familles.", None),
    ],
)
def test_possessors(sentence: str, owner: str | None) -> None:
    """A possessive belongs to the nearest subject or first conjunct that agrees in number, if that is a party."""
    assert read(sentence).owner() == owner


# --- the whole ----------------------------------------------------------------------------------------------------


def test_nothing_refers_to_itself_or_in_circles() -> None:
    """Chains end; only relatives and appositions may point forward."""
    found = read(
        "[Le ministre de l'Intérieur|person], [Abdoulaye Sira|person], a parlé. "
        "[Il] a accusé [le général Tessa|person=Tessa]. "
        "[Ce dernier] [le] méprise. [Le ministre|person] le sait. [Sira|person] aussi."
    )
    for mention in found.mentions.all:
        assert mention.refers_to != mention.index
        assert found.mentions.resolve(mention).refers_to is None
    assert found.target("Le ministre") in {"Abdoulaye Sira", "Le ministre de l'Intérieur"}


def test_the_same_twice() -> None:
    """Linking linked mentions changes nothing."""
    found = read("[Paul Dembo|person] a fui. [Il] reviendra. {Ses} hommes attendent.")
    assert link(found.syntax, found.mentions) == found.mentions


def test_no_mentions() -> None:
    """A text that names nobody gives back what came in."""
    found = read("Il pleut.")
    assert found.mentions.all == ()
    assert found.mentions.possessors == {}
