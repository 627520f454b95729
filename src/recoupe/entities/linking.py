"""Article, Syntax, Mentions -> Links: what each party of one article refers to, or why that stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from recoupe.entities.belonging import allegiances
from recoupe.entities.known import bearers, body_listed, known_entity, spelled_otherwise
from recoupe.entities.offices import holders
from recoupe.entities.settled import Settling
from recoupe.entities.subjects import Subject, subjects
from recoupe.model.claim import Reason
from recoupe.model.entity import Bond, Candidate, Entity, Link
from recoupe.model.mention import MentionKind
from recoupe.packs.naming import name_words
from recoupe.text.letters import fold_letters

if TYPE_CHECKING:
    from recoupe.entities.belonging import Allegiance
    from recoupe.entities.index import Match
    from recoupe.entities.registry import Registry
    from recoupe.model.mention import Mention, Mentions
    from recoupe.model.syntax import Syntax


_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})
# Fewest words of a name that is recognised although it is written small.
_TELLING = 3


class _Answer(NamedTuple):
    entity: Entity | None
    reasons: tuple[Reason, ...]
    candidates: tuple[Candidate, ...] = ()
    bond: Bond = Bond.IS


class Linker:
    """Links the parties of one article; ``registry`` remembers those of the articles before."""

    def __init__(self, syntax: Syntax, mentions: Mentions, published: str | None, registry: Registry) -> None:
        self.syntax = syntax
        self.mentions = mentions
        self.published = published
        self.registry = registry
        self.subjects = subjects(syntax, mentions)
        self.around = frozenset(mention.country for mention in mentions.all if mention.country)
        self._settling = Settling(syntax, mentions, self.subjects, published)
        self._answers: dict[int, _Answer] = {}
        self._waiting: dict[int, Subject] = {}

    def links(self) -> tuple[Link, ...]:
        """One link for each party, in the order in which the article first names them."""
        # Full names before short ones: "Dupont" is looked up when the article's Jean Dupont is known.
        for subject in sorted(self.subjects, key=lambda each: -len(each.name.split()) if each.names else 0):
            if not _is_described(subject):
                self._answers[subject.root.index] = self._named(subject)
        self._waiting = {each.root.index: each for each in self.subjects if each.root.index not in self._answers}
        for subject in self.subjects:
            self._answer(subject.root.index)
        return tuple(self._link(subject) for subject in self.subjects)

    def _link(self, subject: Subject) -> Link:
        answer = self._answers[subject.root.index]
        spans = tuple(mention.span for mention in subject.chain)
        return Link(
            subject.root.index, subject.name, subject.root.kind, spans, answer.entity, answer.bond, answer.reasons,
            answer.candidates,
        )  # fmt: skip

    def _named(self, subject: Subject) -> _Answer:
        """A party with a name: by the packs, by a spelling of theirs, else by the names of this run."""
        if subject.entities:
            return _of_packs(subject)
        several = tuple({candidate.entity: candidate for name in subject.names for candidate in bearers(name)}.values())
        if several:
            return _undecided(subject.name, several, "the article does not decide which of them it means")
        cards = subject.cards(self.around)
        alike = spelled_otherwise(cards)
        if len(alike) == 1:
            return _spelled(alike[0])
        if alike:
            found = tuple(Candidate(each.entity, each.name, each.likeness.reasons) for each in alike)
            return _undecided(subject.name, found, "its spelling fits several")
        kind = MentionKind.PERSON if subject.is_person else subject.root.kind
        resolution = self.registry.resolve(kind, cards)
        return _Answer(resolution.entity, resolution.reasons, resolution.candidates)

    def _described(self, subject: Subject) -> _Answer:
        """A party without a name of its own: by the name in apposition, by its office, or by whom it acts for."""
        apposed = _apposed(subject) or self._written_small(subject)
        if apposed is not None:
            return apposed
        held = holders(self.syntax, subject, self.published)
        if len(held) == 1 and self.published is not None:
            return _Answer(known_entity(held[0].entity), held[0].reasons)
        if held:
            day = "the day of the article is not known" if self.published is None else "several held it on that day"
            return _undecided(subject.name, held, day)
        for found in allegiances(self.syntax, self.mentions, subject):
            answer = self._for_whom(found)
            if answer is not None:
                return answer
        settled = self._settling.settled(subject)
        answer = None if settled is None else self._for_whom(settled)
        if answer is not None:
            return answer
        sentence = f"« {subject.name} » describes a party and does not name it"
        return _Answer(None, (Reason("link.description", sentence, (subject.root.span,)),))

    def _written_small(self, subject: Subject) -> _Answer | None:
        """A body whose name the packs list in capitals: "l'armée nationale de X"."""
        root = subject.root
        if root.kind is not MentionKind.ORGANISATION or len(fold_letters(root.name).split()) < _TELLING:
            return None
        listed = body_listed(root.name)
        if listed is None:
            return None
        sentence = f"« {root.name} » has the telling words of « {listed.name} », which the packs list"
        return _Answer(listed, (Reason("link.pack_spelling", sentence, (root.span,)),))

    def _for_whom(self, found: Allegiance) -> _Answer | None:
        if found.state is not None:
            entity = known_entity(found.state)
            return None if entity is None else _Answer(entity, (found.reason,), bond=found.bond)
        leader = self._answer(found.leader if found.leader is not None else -1)
        if leader is None or leader.entity is None:
            return None
        return _Answer(leader.entity, (found.reason, *leader.reasons), bond=found.bond)

    def _answer(self, mention: int) -> _Answer | None:
        """The answer on another party, found now if it was not before ("les forces du régime syrien")."""
        if mention not in self._answers and mention in self._waiting:
            self._answers[mention] = self._described(self._waiting.pop(mention))
        return self._answers.get(mention)


def _spelled(match: Match) -> _Answer:
    reason = Reason("link.pack_spelling", f"a spelling of « {match.name} », which the packs list")
    return _Answer(known_entity(match.entity), (reason, *match.likeness.reasons))


def _is_described(subject: Subject) -> bool:
    return not (subject.names or subject.entities)


def _of_packs(subject: Subject) -> _Answer:
    """A name that the packs list; two of them in one chain are two answers, and none."""
    found = [entity for each in subject.entities if (entity := known_entity(each)) is not None]
    if len(found) > 1:
        rivals = tuple(Candidate(entity.id, entity.name, (_listed(subject, entity.id),)) for entity in found)
        return _undecided(subject.name, rivals, "the article's words name both")
    if not found:
        sentence = f"« {subject.name} » bears an identifier that no pack lists: {', '.join(subject.entities)}"
        return _Answer(None, (Reason("link.unlisted", sentence),))
    seat = _seat(subject)
    if seat is not None and seat.index == subject.root.index:
        sentence = f"« {seat.name} » acts here as a government does, and stands for {found[0].name}"
        return _Answer(found[0], (Reason("link.seat", sentence, (seat.span,)),), bond=Bond.STANDS_FOR)
    return _Answer(found[0], (_listed(subject, found[0].id),))


def _apposed(subject: Subject) -> _Answer | None:
    """ "l'agence officielle X": the body whose name ends the phrase, without a preposition before it, is the body."""
    root = subject.root
    for inner in () if root.plural else subject.inner:
        if inner.mention.last != root.last or not {inner.mention.kind, root.kind} <= _BODIES:
            continue
        known = known_entity(inner.entity) if inner.entity else None
        if known is not None and not _is_owner(root.name, known):
            sentence = f"« {root.name} » ends with « {inner.mention.name} », its name"
            return _Answer(known, (Reason("link.apposition", sentence, (inner.mention.span,)),))
    return None


def _is_owner(phrase: str, known: Entity) -> bool:
    """Whether the known name at the end of a phrase stands behind a preposition: "l'agence de X" is X's."""
    words = fold_letters(phrase).split()
    for name in sorted((fold_letters(each).split() for each in known.names), key=len, reverse=True):
        if name == words[-len(name) :]:
            return len(words) > len(name) and words[-len(name) - 1] in name_words("linking")
    return True


def _seat(subject: Subject) -> Mention | None:
    return next((m for m in subject.chain if m.metonym and m.kind is MentionKind.COUNTRY), None)


def _listed(subject: Subject, entity: str) -> Reason:
    mention = next(mention for mention in subject.chain if mention.entity == entity)
    return Reason("link.pack_name", f"« {mention.name} » is a name that the packs list for it", (mention.span,))


def _undecided(name: str, candidates: tuple[Candidate, ...], why: str) -> _Answer:
    known = ", ".join(candidate.name for candidate in candidates)
    return _Answer(None, (Reason("link.undecided", f"« {name} » may be {known}: {why}"),), candidates)
