"""Makes drafts of mentions from phrases and proper names: who takes which name, what nests in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.described import Described, described, told
from recoupe.mentions.draft import Draft
from recoupe.mentions.equipment import designation
from recoupe.mentions.kinds import Ballot
from recoupe.mentions.lexicon import facts, pieces_of
from recoupe.mentions.naming import distinct, known_aliases, person_names, without_nationality, wording
from recoupe.mentions.parties import country_in
from recoupe.mentions.phrases import Reach
from recoupe.mentions.places import stands_for_government
from recoupe.model.mention import MentionKind
from recoupe.packs.world import known_by_id

if TYPE_CHECKING:
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax
    from recoupe.packs.world import Known

PERSON, GROUP, ORGANISATION = MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANISATION
PLACE, COUNTRY, EQUIPMENT = MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.EQUIPMENT
_BODIES = frozenset({ORGANISATION, GROUP})
_LINKS = frozenset({"DET", "NUM"})


def drafts_of(syntax: Syntax, names: list[ProperName]) -> list[Draft]:
    """A draft for each phrase and each proper name that no phrase has taken as its own name."""
    assembly = _Assembly(syntax, names)
    return assembly.drafts


class _Assembly:
    def __init__(self, syntax: Syntax, names: list[ProperName]) -> None:
        self._syntax = syntax
        self._names = names
        self._consumed: set[int] = set()
        self._reach = Reach(syntax, names)
        phrases = described(syntax, self._reach)
        self._ballot = Ballot(syntax, names, told(phrases))
        self._short: dict[str, tuple[str, ...]] = {}
        self.drafts = [self._phrase(phrase) for phrase in reversed(phrases)]
        for number, name in enumerate(names):
            if number not in self._consumed:
                self.drafts.append(self._name(name))
        self._spell_out()

    # -- phrases -------------------------------------------------------------------------------------------------

    def _phrase(self, phrase: Described) -> Draft:
        noun = phrase.reading
        if noun is None:
            return self._people(phrase)
        if phrase.name is not None and phrase.name in self._consumed:
            before = max(phrase.noun, self._names[phrase.name].first - 1)
            phrase = phrase._replace(name=None, bare=min(phrase.bare, before), last=min(phrase.last, before))
        kind = GROUP if noun.kind is PERSON and phrase.plural and phrase.name is None else noun.kind
        if kind is PERSON:
            return self._person(phrase)
        if phrase.name is None and kind in {ORGANISATION, EQUIPMENT} and phrase.last > phrase.bare:
            behind = self._name_behind(phrase, comma=False)
            if behind is not None:
                phrase = phrase._replace(name=behind, last=self._names[behind].last)
        known = None if phrase.name is None else self._take_name(phrase, kind)
        return self._described(phrase, kind, known)

    def _described(self, phrase: Described, kind: MentionKind, known: Known | None) -> Draft:
        syntax, noun = self._syntax, phrase.reading
        country = self._country(phrase)
        names = [wording(syntax, phrase.first, phrase.last)]
        names.append(without_nationality(syntax, phrase.first, phrase.last))
        if phrase.name is not None and phrase.name in self._consumed:
            name = self._names[phrase.name]
            names.append(wording(syntax, name.first, name.last))
        if phrase.last > phrase.bare and phrase.bare > phrase.noun:
            names.append(wording(syntax, phrase.first, phrase.bare))
        if kind in {GROUP, EQUIPMENT} or (kind is PLACE and phrase.last == phrase.bare):
            names.append(syntax.tokens[phrase.noun].text)
        if kind is PLACE:
            names.append(self._place_name(phrase))
            if country is not None and noun is not None and noun.lemma == "capitale":
                names.append(known_by_id()[f"country:{country}"].capital or "")
        names.extend(known_aliases(known))
        entity = known.entity if known is not None else None
        if noun is not None and noun.government and country is not None:
            state = known_by_id().get(f"country:{country}")
            names.extend((f"gouvernement {state.adjective}", state.name) if state is not None else ())
        head = phrase.head
        draft = Draft(
            kind, phrase.first, phrase.last, head, distinct(names), entity, country, phrase.plural,
            role=noun.lemma if noun is not None and kind is GROUP else None, core=(phrase.noun, head),
        )  # fmt: skip
        self._acronym(draft)
        return draft

    def _people(self, phrase: Described) -> Draft:
        syntax = self._syntax
        demonym = facts(syntax.tokens[phrase.noun].text).demonym
        assert demonym is not None  # noqa: S101 - described() looked
        known = demonym.known
        own = wording(syntax, phrase.first, phrase.last)
        text = syntax.tokens[phrase.noun].text
        entity = known.entity if known.kind is not COUNTRY else None
        names = (*known.names, known.name) if known.kind is ORGANISATION else ()
        kind = ORGANISATION if known.kind is ORGANISATION else GROUP
        return Draft(
            kind, phrase.first, phrase.last, phrase.head, distinct([own, text, *names]), entity,
            known.country, phrase.plural, demonym.feminine, role=demonym.masculine, core=(phrase.noun, phrase.head),
        )  # fmt: skip

    def _person(self, phrase: Described) -> Draft:
        syntax, noun = self._syntax, phrase.reading
        assert noun is not None  # noqa: S101 - a person is described by its noun
        first, last, name = phrase.first, phrase.last, phrase.name
        if name is None:
            name = self._name_behind(phrase)
            name = self._name_at_end(phrase) if name is None else name
        elif self._belongs_to(phrase, self._names[name]):
            name = None
        if name is not None and self._is_person(name, decided=phrase.name is not None):
            self._consumed.add(name)
            last = max(last, self._names[name].last)
        else:
            name = None
        own = wording(syntax, first, last)
        end = phrase.last if name is None else min(phrase.last, self._names[name].first - 1)
        role = wording(syntax, first, end).rstrip(" ,") if end >= phrase.noun else ""
        known, names = None, distinct([own, without_nationality(syntax, first, last)])
        core: tuple[int, ...] = (phrase.noun, phrase.head)
        if name is not None:
            proper = self._names[name]
            known = proper.spelling.name.known if proper.spelling and proper.spelling.name else None
            names = person_names(own, wording(syntax, proper.first, proper.last), role, known)
            core = (phrase.noun, *range(proper.first, proper.last + 1))
        entity = known.entity if known is not None else None
        feminine = True if syntax.tokens[phrase.noun].has("Gender=Fem") or noun.lemma in {"mme", "madame"} else None
        return Draft(
            PERSON, first, last, self._governor(phrase.head, core, first, last), names, entity, self._country(phrase),
            phrase.plural, feminine, role=noun.lemma, core=core,
        )  # fmt: skip

    def _name_at_end(self, phrase: Described) -> int | None:
        """A name that the complement has swallowed: "la ministre des Armées Florence X"."""
        number = self._reach.name_at[phrase.last] if phrase.last > phrase.bare and not phrase.plural else None
        if number is None or self._names[number].first <= phrase.bare + 1:
            return None
        before = self._syntax.tokens[self._names[number].first - 1]
        return None if before.pos in {"ADP", "DET", "CCONJ", "PUNCT"} else number

    def _belongs_to(self, phrase: Described, name: ProperName) -> bool:
        """Whether the name next to an unknown person is that of another: "un pilote Haftar"."""
        opening = self._syntax.tokens[phrase.first].text.lower()
        return opening in {"un", "une", "des"} and name.first == name.last

    def _governor(self, head: int, core: tuple[int, ...], first: int, last: int) -> int:
        """The token of the phrase that hangs on something outside: the parser may take the name for the head."""
        tokens = self._syntax.tokens
        for index in (head, *core):
            if not first <= tokens[index].head <= last or tokens[index].head == index:
                return index
        return head

    def _name_behind(self, phrase: Described, *, comma: bool = True) -> int | None:
        """A name behind the complement ("le chef de l'armée X") or a comma ("le chef de l'armée, X,")."""
        tokens, at = self._syntax.tokens, phrase.last + 1
        if phrase.plural or at + 1 >= len(tokens) or tokens[at].sentence != tokens[phrase.noun].sentence:
            return None
        if comma and tokens[at].text == ",":
            at += 1
        elif phrase.last == phrase.noun:
            return None
        number = self._reach.name_at[at]
        if number is None or self._names[number].first != at or tokens[at].sentence != tokens[phrase.noun].sentence:
            return None
        if tokens[at - 1].text == "," and not self._closes(self._names[number].last + 1):
            return None
        return number

    def _closes(self, at: int) -> bool:
        tokens = self._syntax.tokens
        return at >= len(tokens) or tokens[at].text in {",", ".", ";", ")", ":", "»"} or tokens[at].pos in {"VERB", "AUX"}

    def _is_person(self, number: int, *, decided: bool) -> bool:
        name = self._names[number]
        if name.spelling is not None:
            known = name.spelling.name
            return known is not None and known.known.kind is PERSON
        return decided or self._ballot.kind(name) is PERSON

    def _take_name(self, phrase: Described, kind: MentionKind) -> Known | None:
        """Makes the name next to a noun part of the noun's mention where the two name one thing ("groupe X")."""
        assert phrase.name is not None  # noqa: S101 - the caller looked
        name = self._names[phrase.name]
        spelled = name.spelling.name.known if name.spelling and name.spelling.name else None
        same = spelled.kind if spelled is not None else self._ballot.kind(name)
        if same is PERSON or (same is COUNTRY and kind is not PLACE) or (same is not kind and kind is EQUIPMENT and same is not PLACE):
            return None
        if kind is GROUP and same not in _BODIES:
            return None
        self._consumed.add(phrase.name)
        return spelled if spelled is None or spelled.kind is kind or kind is GROUP else None

    def _place_name(self, phrase: Described) -> str:
        """The name that a place noun introduces: "la province d'Idlib" -> "Idlib"."""
        if phrase.last == phrase.bare:
            return ""
        number = self._reach.name_at[phrase.last]
        name = None if number is None else self._names[number]
        side = phrase.reading is not None and phrase.reading.sort == "side"
        return "" if name is None or side else wording(self._syntax, name.first, name.last)

    def _country(self, phrase: Described) -> str | None:
        found = country_in(self._syntax, phrase.first, phrase.bare, phrase.last)
        if found is not None:
            return found
        for index in range(phrase.bare + 1, phrase.last + 1):
            number = self._reach.name_at[index]
            if number is not None:
                spelling = self._names[number].spelling
                if spelling is not None and spelling.name is not None and spelling.name.known.country is not None:
                    return spelling.name.known.country
        return None

    # -- names ---------------------------------------------------------------------------------------------------

    def _name(self, name: ProperName) -> Draft:
        if name.label == "EQUIPMENT" or (name.spelling is not None and name.spelling.equipment is not None):
            return designation(self._syntax, name)
        known = name.spelling.name.known if name.spelling is not None and name.spelling.name is not None else None
        draft = self._known(name, known) if known is not None else self._unknown(name)
        self._acronym(draft)
        return draft

    def _known(self, name: ProperName, known: Known) -> Draft:
        own = wording(self._syntax, name.first, name.last)
        kind, metonym, aliases = known.kind, False, known_aliases(known)
        assert name.spelling is not None and name.spelling.name is not None  # noqa: S101, PT018 - the caller looked
        if name.spelling.name.seat:
            metonym = stands_for_government(self._syntax, name)
            if not metonym:
                kind, aliases = PLACE, ()
        names = person_names(own, own, None, known) if kind is PERSON else distinct([own, *aliases])
        entity = known.entity if kind is not PLACE or known.kind is PLACE else None
        return self._named(name, kind, names, entity, known.country, metonym=metonym)

    def _unknown(self, name: ProperName) -> Draft:
        own = wording(self._syntax, name.first, name.last)
        kind = self._ballot.kind(name)
        names = person_names(own, own, None, None) if kind is PERSON else (own,)
        return self._named(name, kind, names, None, None)

    def _named(
        self, name: ProperName, kind: MentionKind, names: tuple[str, ...], entity: str | None, country: str | None,
        *, metonym: bool = False,
    ) -> Draft:  # fmt: skip
        tokens = self._syntax.tokens
        first = name.first
        if first and tokens[first - 1].pos == "DET" and tokens[first - 1].sentence == tokens[first].sentence:
            first -= 1
        core = tuple(range(name.first, name.last + 1))
        head = self._governor(name.first, core, first, name.last)
        plural = first < name.first and tokens[first].text.lower() in {"les", "des", "ces"}
        return Draft(kind, first, name.last, head, names, entity, country, plural, metonym=metonym, core=core)

    # -- acronyms ------------------------------------------------------------------------------------------------

    def _acronym(self, draft: Draft) -> None:
        """Takes "(MNLA)" behind a body as one more of its names, and remembers what it is short for."""
        tokens, at = self._syntax.tokens, draft.last + 1
        if draft.kind not in _BODIES or at + 2 >= len(tokens) or tokens[at].text != "(":
            return
        number = self._reach.name_at[at + 1]
        if number is None or tokens[self._names[number].last + 1].text != ")":
            return
        name = self._names[number]
        short = wording(self._syntax, name.first, name.last)
        if not facts(tokens[name.first].text).acronym and len(pieces_of(short)) == 1:
            return
        self._consumed.add(number)
        if name.spelling is not None and name.spelling.name is not None and draft.entity is None:
            draft.entity, draft.country = name.spelling.name.known.entity, name.spelling.name.known.country
            draft.names = distinct([*draft.names, short, *known_aliases(name.spelling.name.known)])
        else:
            draft.names = distinct([*draft.names, short])
        self._short[short] = draft.names

    def _spell_out(self) -> None:
        """Gives every lone acronym the full names that the article explains it by."""
        for draft in self.drafts:
            if draft.kind is ORGANISATION and draft.names[0] in self._short:
                draft.names = distinct([*draft.names, *self._short[draft.names[0]]])
