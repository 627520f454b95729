"""Where the arguments of a verb or noun stand: a tree becomes slots, whatever the voice or construction.

Slots are the words of ``docs/packs.md``: ``subject``, ``object``, prepositions (``à``, ``de``, ``contre``, ``auprès de``),
clauses (``de+inf``, ``que``) and, for nouns, ``adj``, ``poss``, ``visant``. The passive agent is the ``subject`` and the
passive subject the ``object``: frames are written once for the active voice.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.packs.embedding import embeddings_by_lemma
from recoupe.packs.grammar import grammar_words

if TYPE_CHECKING:
    from recoupe.model.syntax import Syntax, Token

Slots = dict[str, list[int]]

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})
_OBLIQUES = frozenset({"obl:arg", "obl:mod", "obl:agent", "nmod", "obl", "iobj", "dep", "advmod", "obj", "xcomp"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl", "obl:arg", "obl:mod", "obj", "dep", "nmod"})
_PREPOSITIONS = {
    "au": "à", "aux": "à", "à": "à", "a": "à", "du": "de", "des": "de", "d'": "de", "de": "de", "d’": "de",
    "jusqu'": "jusque", "jusqu'à": "à", "l'": "le",
}  # fmt: skip
# Relations by which an infinitive, gerund or participle hangs on the word whose subject it shares.
_NONFINITE = frozenset({"xcomp", "advcl", "ccomp", "obl:mod", "obl:arg", "obj", "parataxis", "dep"})
# Relations by which an adjective or participle hangs on the noun that it describes.
_DESCRIBING = frozenset({"amod", "appos", "acl", "nmod", "parataxis", "dep"})
_HOISTED = frozenset({"par", "à", "avec", "contre", "entre", "envers"})
_OPPOSITES = (
    ("Gender=Masc", "Gender=Fem"), ("Gender=Fem", "Gender=Masc"),
    ("Number=Sing", "Number=Plur"), ("Number=Plur", "Number=Sing"),
)  # fmt: skip
_MAX_CLIMB = 6


class Grammar:
    """The slots of verbs and nouns of one article, computed on demand and kept."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self.tokens = syntax.tokens
        self._verb_slots: dict[int, Slots] = {}
        self._noun_slots: dict[int, Slots] = {}
        self.words = grammar_words()

    # -- words ---------------------------------------------------------------------------------------------

    def is_verb(self, token: Token) -> bool:
        """A verb form, or a participle that the tagger took for an adjective."""
        return token.pos in {"VERB", "AUX"}

    def is_infinitive(self, token: Token) -> bool:
        """Whether the verb is an infinitive, compound ones ("avoir bombardé") included."""
        if token.has("VerbForm=Inf"):
            return True
        return any(c.dep.startswith("aux") and c.has("VerbForm=Inf") for c in self.syntax.dependents(token.index))

    def is_finite(self, token: Token) -> bool:
        """Whether the verb or one of its auxiliaries bears a personal ending."""
        if token.has("VerbForm=Fin"):
            return True
        return any(
            c.dep.startswith(("aux", "cop")) and c.has("VerbForm=Fin") for c in self.syntax.dependents(token.index)
        )

    def is_passive(self, token: Token) -> bool:
        """Passive voice: with its auxiliary, or as a bare past participle of a transitive verb."""
        if token.lemma in self.words.essive:
            return False
        relations = {child.dep for child in self.syntax.dependents(token.index)}
        if "aux:pass" in relations:
            return not self.is_reflexive(token)
        if self.after_have(token):
            return False
        if "nsubj:pass" in relations:
            return not self.is_reflexive(token)
        governor = self.tokens[token.head]
        if token.dep == "conj" and self.is_verb(governor) and self.after_have(governor):
            # "ont envahi l'ambassade et pris des otages": the second participle shares the first one's auxiliary.
            return self.is_passive(governor)
        bare = token.has("VerbForm=Part") and token.has("Tense=Past")
        return bare and not any(dep.startswith(("aux", "cop")) for dep in relations)

    def after_have(self, token: Token) -> bool:
        """Whether "avoir" stands just before, however the parser hung it ("ont immédiatement accusé")."""
        for index in range(token.index - 1, max(token.index - 5, -1), -1):
            before = self.tokens[index]
            if before.lemma == "avoir" and before.sentence == token.sentence:
                return True
            if before.pos != "ADV" and before.lemma != "être":
                return False
        return False

    def is_reflexive(self, token: Token) -> bool:
        """Whether the verb bears a reflexive clitic ("se", "s'")."""
        return any(
            c.text.lower() in {"se", "s'"} and c.pos == "PRON" for c in self.syntax.dependents(token.index)
        )

    def lemma(self, token: Token) -> str:
        """The verb's lemma as packs write it: reflexive verbs bear "se"."""
        return f"se {token.lemma}" if self.is_reflexive(token) else token.lemma

    def preposition(self, index: int) -> str | None:
        """The preposition that introduces the phrase headed by this token, normalised, or ``None``."""
        for child in self.syntax.dependents(index):
            if child.dep in {"case", "mark"} and child.index < index and child.pos in {"ADP", "ADV", "NOUN", "VERB", "SCONJ"}:
                return self._whole_preposition(child)
            if child.index > index:
                break
        return None

    def _whole_preposition(self, case: Token) -> str:
        words = [case.text.lower()]
        words += [
            child.text.lower() for child in self.syntax.dependents(case.index) if child.dep in {"fixed", "case"}
        ]
        if len(words) == 1:
            before = self.tokens[case.index - 1] if case.index else None
            pair = f"{before.text.lower()} {_PREPOSITIONS.get(words[0], words[0])}" if before else ""
            if pair in self.words.compound_prepositions:
                return pair
            return _PREPOSITIONS.get(words[0], words[0])
        return " ".join([*words[:-1], _PREPOSITIONS.get(words[-1], words[-1])])

    # -- verbs ---------------------------------------------------------------------------------------------

    def verb_slots(self, index: int) -> Slots:
        """The slots of a verb, subject inherited and voice turned where the grammar says so."""
        if index not in self._verb_slots:
            # Stored before it is filled: what hangs on the verb may ask for its subject meanwhile.
            self._verb_slots[index] = {}
            self._fill_verb_slots(self.tokens[index], self._verb_slots[index])
        return self._verb_slots[index]

    def _fill_verb_slots(self, verb: Token, slots: Slots) -> None:
        passive = self.is_passive(verb)
        for child in self.syntax.dependents(verb.index):
            self._place_dependent(child, slots, passive=passive)
        self._place_gap(verb, slots, passive=passive)
        if "subject" not in slots and not passive:
            inherited = self._described(verb) if verb.pos == "ADJ" else self.inherited_subject(verb)
            if inherited is not None:
                slots["subject"] = [inherited]
        if passive and "object" not in slots:
            self._place_passive_object(verb, slots)
        if "object" not in slots and not passive:
            self._add_bare_object(verb, slots)
        if "object" not in slots and "de" in slots and not passive:
            self._object_after_de(verb, slots)
        self._add_from_object(slots)
        self._add_adjacent(verb, slots)

    def _place_dependent(self, child: Token, slots: Slots, *, passive: bool) -> None:
        dep = child.dep
        if child.text.lower() in {"se", "s'", "où"} and child.pos in {"PRON", "ADV"}:
            return
        if dep in _SUBJECTS:
            if dep != "expl:subj" or child.pos == "PRON":
                _add(slots, "object" if passive else "subject", self._antecedent(child))
        elif dep == "obl:agent":
            _add(slots, "subject" if passive else "par", child.index)
        elif child.pos == "PRON" and self._clitic(child, slots):
            return
        elif dep in _CLAUSES and self.is_verb(child) and self._clause(child, slots):
            return
        elif (dep == "obj" or (dep == "xcomp" and child.pos in {"NOUN", "PROPN"})) and self.preposition(child.index) is None:
            _add(slots, "object", self._antecedent(child))
        elif dep in _OBLIQUES or dep in {"nmod", "amod", "acl", "advcl"}:
            self._oblique(child, slots, passive=passive)

    def _clitic(self, child: Token, slots: Slots) -> bool:
        word = child.text.lower()
        if word in {"lui", "leur", "me", "te", "m'", "t'"} or (word in {"nous", "vous"} and child.dep == "iobj"):
            _add(slots, "à", child.index)
        elif word in {"le", "la", "les", "l'"} and child.dep in {"obj", "iobj", "expl:comp"}:
            _add(slots, "object", child.index)
        elif word == "dont":
            _add(slots, "de", self._antecedent(child))
        elif word == "en":
            _add(slots, "de", child.index)
        else:
            return False
        return True

    def _clause(self, child: Token, slots: Slots) -> bool:
        name = self._clause_name(child)
        if self.is_infinitive(child):
            _add(slots, name, child.index)
        elif name in {"que+inf", "qu'+inf"} and child.dep in {"ccomp", "obj", "xcomp", "acl", "advcl"}:
            _add(slots, "que", child.index)
        elif child.dep == "ccomp":
            _add(slots, "que", child.index)
        else:
            return False
        return True

    def _oblique(self, child: Token, slots: Slots, *, passive: bool) -> None:
        preposition = self.preposition(child.index)
        if preposition is None:
            if child.dep in {"obl:arg"} and child.pos in {"NOUN", "PROPN"}:
                _add(slots, "object", child.index)
            return
        if preposition == "par" and passive:
            _add(slots, "subject", child.index)
            return
        _add(slots, preposition, self._antecedent(child))
        self._complex_preposition(preposition, child, slots)

    def _complex_preposition(self, preposition: str, noun: Token, slots: Slots) -> None:
        # "en faveur de X", "à l'encontre de X": the tree hangs X on the noun of the locution.
        if noun.lemma not in self.words.locution_nouns:
            return
        for child in self.syntax.dependents(noun.index):
            inner = self.preposition(child.index)
            if inner in {"de", "à", "avec"} and child.index > noun.index:
                _add(slots, f"{preposition} {noun.text.lower()} {inner}", child.index)
                _add(slots, f"{noun.text.lower()} {inner}", child.index)
                if preposition == "à":
                    _add(slots, f"aux {noun.text.lower()} {inner}", child.index)
                if inner == "avec":
                    _add(slots, "avec", child.index)

    def _place_gap(self, verb: Token, slots: Slots, *, passive: bool) -> None:
        """A participle or relative clause takes the noun that it hangs on as the argument it lacks."""
        if verb.dep != "acl" or self.is_finite(verb) or self.is_infinitive(verb):
            return
        slot = "object" if passive else "subject"
        if slot in slots:
            return
        if any(c.text.lower() == "en" and c.index < verb.index for c in self.syntax.dependents(verb.index)):
            # "en s'enfuyant" is done by the subject of the clause, whatever noun the parser hangs it on.
            clause = next((g for g in self.syntax.ancestors(verb.index) if self.is_verb(g)), None)
            subject = self.surface_subject(clause.index) if clause else None
            slots[slot] = [subject] if subject is not None else []
        else:
            slots[slot] = [self._gap(verb)]

    def _gap(self, verb: Token) -> int:
        """The noun that a participle describes: the one it hangs on, or the last one coordinated with it that agrees."""
        nouns = [index for index in self.conjuncts(verb.head) if index < verb.index]
        agreeing = [index for index in nouns if self._agrees(self.tokens[index], verb)]
        return agreeing[-1] if agreeing and verb.head not in agreeing else verb.head

    def _add_bare_object(self, verb: Token, slots: Slots) -> None:
        # "mène encore des attaques": behind an adverb the parser takes the object for an adjunct.
        for child in self.syntax.dependents(verb.index):
            if (
                child.index > verb.index
                and child.dep in {"obl:mod", "obl:arg", "advmod", "dep"}
                and child.pos in {"NOUN", "PROPN", "ADJ"}
                and child.lemma not in self.words.adverbial
                and self.preposition(child.index) is None
                and any(c.dep in {"det", "nummod"} or c.pos in {"DET", "NUM"} for c in self.syntax.dependents(child.index))
            ):
                slots["object"] = [child.index]
                return

    def _object_after_de(self, verb: Token, slots: Slots) -> None:
        """ "n'a pas mené d'attaque", "capturé des soldats": the article "de", "des" is taken for the preposition."""
        negated = any(c.text.lower() in {"ne", "n'"} for c in self.syntax.dependents(verb.index))
        for head in slots["de"]:
            bare = not any(c.dep == "det" for c in self.syntax.dependents(head))
            if head > verb.index and ((negated and bare) or self._has_article(self.tokens[head], "des")):
                slots["object"] = [head]
                return

    def _has_article(self, noun: Token, word: str) -> bool:
        return any(c.text.lower() == word and c.index < noun.index for c in self.syntax.dependents(noun.index))

    def is_predicate(self, token: Token) -> bool:
        """A verb, or a noun or adjective behind a copula ("a été victime de")."""
        return self.is_verb(token) or any(c.dep == "cop" for c in self.syntax.dependents(token.index))

    def predicate_lemma(self, token: Token) -> str:
        """The lemma that packs list a predicate under: "être victime" for a noun or adjective behind a copula."""
        return self.lemma(token) if self.is_verb(token) else f"être {token.lemma}"

    def _place_passive_object(self, verb: Token, slots: Slots) -> None:
        inherited = self.inherited_subject(verb)
        if inherited is None and verb.dep in _DESCRIBING and self.tokens[verb.head].pos in {"NOUN", "PROPN"}:
            inherited = verb.head
        if inherited is not None:
            slots["object"] = [inherited]

    def _add_from_object(self, slots: Slots) -> None:
        # "livré des avions à Haftar": the parser hangs "à Haftar" on "avions" as often as on the verb.
        for index in slots.get("object", [])[:1]:
            # "prendre le contrôle de l'île": in a set phrase the object's complement is what the act is about.
            for whole in self.noun_slots(index).get("de", []):
                _add(slots, "object-de", whole)
            for child in self.syntax.dependents(index):
                if child.dep in {"nmod", "obl:arg", "obl:mod"} and child.index > index:
                    preposition = self.preposition(child.index)
                    if preposition not in {None, "de", "par"}:
                        _add(slots, str(preposition), child.index)

    def _add_adjacent(self, verb: Token, slots: Slots) -> None:
        # "s'est rendue hier à Damas": where the tree goes wrong, the phrase right behind the verb is still its own.
        index = verb.index + 1
        while index < len(self.tokens) and self.tokens[index].pos in {"ADV"} or index < len(self.tokens) and self.tokens[index].lemma in self.words.adverbial:
            index += 1
        if index >= len(self.tokens):
            return
        case = self.tokens[index]
        noun = self.tokens[case.head]
        if case.pos != "ADP" or case.sentence != verb.sentence or noun.index <= case.index or noun.pos not in {"NOUN", "PROPN"}:
            return
        if noun.index - case.index <= _MAX_CLIMB:
            preposition = self._whole_preposition(case)
            if preposition not in slots and preposition not in {"de", "par"}:
                slots[preposition] = [noun.index]

    # -- subjects ------------------------------------------------------------------------------------------

    def inherited_subject(self, verb: Token) -> int | None:
        """The subject that a verb without one of its own takes from its governor, or ``None``.

        Coordination ("a pris X et brûlé Y"), infinitives and gerunds ("en tuant"), participial clauses.
        """
        governor = self.tokens[verb.head]
        if governor.index == verb.index:
            return None
        if verb.dep == "conj" and self.is_verb(governor):
            return self._shared_subject(verb, governor)
        if verb.dep in _NONFINITE and not self.is_finite(verb):
            if self.is_verb(governor) or governor.pos == "ADJ":
                return self._controller(verb, governor)
            return self.possessor_token(governor.index)
        if verb.dep == "acl" and self.is_infinitive(verb):
            return self.possessor_token(governor.index)
        return None

    def _described(self, adjective: Token) -> int | None:
        """ "un chef rebelle actif dans la province": without a copula the noun described is the subject."""
        governor = self.tokens[adjective.head]
        if adjective.dep in _DESCRIBING and governor.pos in {"NOUN", "PROPN"}:
            return governor.index
        return None

    def _controller(self, verb: Token, governor: Token) -> int | None:
        """Who does the infinitive: the governor's subject unless the packs say its object ("forcer X à partir")."""
        if self.is_infinitive(verb):
            clause = self._clause_name(verb)
            for entry in embeddings_by_lemma().get(("verb", self.predicate_lemma(governor)), ()):
                if clause in entry.clause and entry.subject == "none":
                    return None
                if clause in entry.clause and entry.subject != "subject":
                    return _first(self.verb_slots(governor.index), entry.subject)
        return self.surface_subject(governor.index)

    def _clause_name(self, verb: Token) -> str:
        mark = next((c for c in self.syntax.dependents(verb.index) if c.dep in {"mark", "case"} and c.index < verb.index), None)
        word = _PREPOSITIONS.get(mark.text.lower(), mark.text.lower()) if mark else ""
        return f"{word}+inf" if word else "inf"

    def _shared_subject(self, verb: Token, governor: Token) -> int | None:
        slots = self.verb_slots(governor.index)
        if self.is_passive(governor) and self.is_passive(verb):
            return _first(slots, "object")
        if self.is_passive(governor):
            return _first(slots, "object")
        if governor.dep == "acl" and not slots.get("subject"):
            return governor.head
        return _first(slots, "subject")

    def surface_subject(self, index: int) -> int | None:
        """Who stands as subject of the verb on the surface: the passive subject of a passive."""
        slots = self.verb_slots(index)
        return _first(slots, "object" if self.is_passive(self.tokens[index]) else "subject")

    def possessor_token(self, noun: int) -> int | None:
        """Whose intention, attempt or order a noun is: its "de" phrase, or the subject of the verb that governs it."""
        for child in self.syntax.dependents(noun):
            if child.dep == "nmod" and child.pos in {"NOUN", "PROPN", "PRON"} and self.preposition(child.index) in {"de", "par"}:
                return child.index
            if child.dep == "det" and child.has("Poss=Yes"):
                return child.index
        governor = self.tokens[self.tokens[noun].head]
        if governor.index != noun and self.is_verb(governor):
            return self.surface_subject(governor.index)
        return None

    def _antecedent(self, token: Token) -> int:
        """The noun that a relative pronoun stands for; any other token stands for itself."""
        if not token.has("PronType=Rel") and token.text.lower() not in {"qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel"}:
            return token.index
        for governor in self.syntax.ancestors(token.index):
            if governor.dep == "acl:relcl" and governor.head < token.index:
                return self._agreeing(governor.head, governor)
        previous = token.index - 1
        while previous >= 0 and token.index - previous <= _MAX_CLIMB:
            if self.tokens[previous].pos in {"NOUN", "PROPN"}:
                return self._phrase_head(previous)
            previous -= 1
        return token.index

    def _agreeing(self, noun: int, verb: Token) -> int:
        """The noun, or the nearest one above it, that the verb of its relative clause agrees with."""
        token = self.tokens[noun]
        for _ in range(_MAX_CLIMB):
            governor = self.tokens[token.head]
            if self._agrees(token, verb) or governor.index == token.index or governor.pos not in {"NOUN", "PROPN"}:
                break
            token = governor
        return token.index if self._agrees(token, verb) else noun

    def _agrees(self, noun: Token, verb: Token) -> bool:
        features = verb.morph
        if self.is_finite(verb) and not self.is_passive(verb):
            finite = next((c for c in self.syntax.dependents(verb.index) if c.dep.startswith("aux")), verb)
            features = "".join(f"|{f}|" for f in finite.morph.strip("|").split("|") if f.startswith("Number="))
        return all(
            f"|{other}|" not in f"|{noun.morph}|" or f"|{own}|" not in f"|{features}|"
            for own, other in _OPPOSITES
        )

    def _phrase_head(self, index: int) -> int:
        token = self.tokens[index]
        while token.dep in {"flat:name", "appos", "nmod", "amod"} and token.head < token.index:
            token = self.tokens[token.head]
        return token.index

    # -- nouns ---------------------------------------------------------------------------------------------

    def noun_slots(self, index: int) -> Slots:
        """The slots of a noun: its complements, those of the participles and relative clauses that hang on it."""
        if index not in self._noun_slots:
            slots: Slots = {}
            for child in self.syntax.dependents(index):
                self._place_complement(child, slots)
            self._hoist(slots)
            self._place_bearer(self.tokens[index], slots)
            self._noun_slots[index] = slots
        return self._noun_slots[index]

    def _place_complement(self, child: Token, slots: Slots) -> None:
        if child.dep == "det" and child.has("Poss=Yes"):
            _add(slots, "poss", child.index)
        elif child.dep == "amod" or (child.pos == "ADJ" and child.dep in {"acl", "nmod"}):
            _add(slots, "contre" if child.text.lower().startswith("anti-") else "adj", child.index)
            for deeper in self.syntax.dependents(child.index):
                if deeper.dep == "conj":
                    _add(slots, "adj", deeper.index)
        elif child.dep in {"acl", "acl:relcl"} and self.is_verb(child):
            self._place_modifying_clause(child, slots)
        elif child.dep in {"nmod", "obl:arg", "obl:mod", "obl:agent", "dep", "appos"}:
            preposition = self.preposition(child.index)
            if preposition is None and child.dep == "nmod" and self._has_article(child, "des"):
                preposition = "de"
            if preposition is not None:
                _add(slots, preposition, child.index)
                self._complex_preposition(preposition, child, slots)

    def _place_bearer(self, noun: Token, slots: Slots) -> None:
        """Who is said to be the noun: its copular subject or what it stands in apposition to ("X, l'homme fort de")."""
        for child in self.syntax.dependents(noun.index):
            if child.dep == "nsubj" or (child.dep == "appos" and child.pos == "PROPN"):
                _add(slots, "subject", self._antecedent(child))
        if noun.dep == "appos" and "subject" not in slots:
            _add(slots, "subject", noun.head)

    def _hoist(self, slots: Slots) -> None:
        # "la levée du blocus par X", "la proposition de X aux Y": the parser hangs the last phrase on the nearest noun.
        for inner in slots.get("de", [])[:1]:
            for child in self.syntax.dependents(inner):
                if child.dep in {"nmod", "obl:arg", "obl:mod", "obl:agent"} and child.index > inner:
                    preposition = self.preposition(child.index)
                    if preposition in _HOISTED and preposition not in slots:
                        slots[preposition] = [child.index]

    def _place_modifying_clause(self, clause: Token, slots: Slots) -> None:
        inner = self.verb_slots(clause.index)
        if self.is_infinitive(clause) and not self.is_finite(clause):
            mark = self.preposition(clause.index)
            _add(slots, f"{mark}+inf" if mark else "inf", clause.index)
            return
        if clause.lemma in self.words.aiming:
            for target in inner.get("object", []):
                _add(slots, "visant", target)
        elif self.is_passive(clause):
            for agent in inner.get("subject", []):
                _add(slots, "par", agent)
        elif clause.dep == "acl:relcl":
            for agent in inner.get("subject", []):
                if agent != clause.head:
                    _add(slots, "par", agent)
        for slot, heads in inner.items():
            if slot in {"contre", "sur", "à", "avec", "entre", "envers", "à l'encontre de", "auprès de"}:
                for head in heads:
                    _add(slots, slot, head)

    # -- coordination --------------------------------------------------------------------------------------

    def conjuncts(self, index: int) -> list[int]:
        """The token and every token coordinated with it, in text order."""
        found = [index]
        for child in self.syntax.dependents(index):
            if child.dep == "conj" and child.pos in {"NOUN", "PROPN", "PRON", "ADJ", "X", "NUM", "ADV", "VERB"}:
                if child.pos == "VERB" and self.is_finite(child):
                    continue
                found.extend(self.conjuncts(child.index))
        return found


def _add(slots: Slots, slot: str, index: int) -> None:
    heads = slots.setdefault(slot, [])
    if index not in heads:
        heads.append(index)


def _first(slots: Slots, slot: str) -> int | None:
    heads = slots.get(slot)
    return heads[0] if heads else None


@cache
def normal_preposition(word: str) -> str:
    """The pack's spelling of a preposition (``aux`` -> ``à``)."""
    return _PREPOSITIONS.get(word, word)
