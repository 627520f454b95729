"""Makes the drafts of an article: phrases first, then the proper names that no phrase has taken, then acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.mentions.descriptions import description, people, shared
from recoupe.mentions.lexicon import facts
from recoupe.mentions.naming import distinct, known_aliases, wording
from recoupe.mentions.persons import person
from recoupe.mentions.proper import proper
from recoupe.mentions.scene import Scene
from recoupe.model.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.mentions.described import Described
    from recoupe.mentions.draft import Draft
    from recoupe.mentions.names import ProperName
    from recoupe.model.syntax import Syntax

_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})


def drafts_of(syntax: Syntax, names: list[ProperName]) -> list[Draft]:
    """A draft for each phrase and for each proper name that no phrase has taken as its own name."""
    scene = Scene(syntax, names)
    spelled_out: dict[str, tuple[str, ...]] = {}
    drafts: list[Draft] = []
    for phrase in scene.phrases:
        for draft in _phrase(scene, scene.trimmed(phrase)):
            _take_acronym(scene, draft, spelled_out)
            drafts.append(draft)
    for number in range(len(names)):
        if number not in scene.taken:
            draft = proper(scene, number)
            _take_acronym(scene, draft, spelled_out)
            drafts.append(draft)
    for draft in drafts:
        if draft.kind is MentionKind.ORGANISATION and draft.names[0] in spelled_out:
            draft.names = distinct([*draft.names, *spelled_out[draft.names[0]]])
    return drafts


def _phrase(scene: Scene, phrase: Described) -> Iterator[Draft]:
    noun = phrase.reading
    if noun is None:
        yield people(scene, phrase)
    elif noun.kind is MentionKind.PERSON and not (phrase.plural and phrase.name is None):
        yield person(scene, phrase)
    else:
        kind = MentionKind.GROUP if noun.kind is MentionKind.PERSON else noun.kind
        several = list(shared(scene, phrase, kind))
        yield from several or [description(scene, phrase, kind)]


def _take_acronym(scene: Scene, draft: Draft, spelled_out: dict[str, tuple[str, ...]]) -> None:
    """Takes "(MNLA)" behind a body as one more of its names, and remembers what it is short for."""
    tokens, at = scene.syntax.tokens, draft.last + 1
    if draft.kind not in _BODIES or at + 2 >= len(tokens) or tokens[at].text != "(":
        return
    number = scene.name_at[at + 1]
    if (
        number is None
        or number in scene.taken
        or tokens[min(scene.names[number].last + 1, len(tokens) - 1)].text != ")"
    ):
        return
    name = scene.names[number]
    if name.first != name.last and not facts(tokens[name.first].text).acronym:
        return
    scene.taken.add(number)
    short, known = wording(scene.syntax, name.first, name.last), scene.known(number)
    aliases = known_aliases(known) if draft.entity is None else ()
    if known is not None and draft.entity is None:
        draft.entity, draft.country = known.entity, known.country or draft.country
    draft.names = distinct([*draft.names, short, *aliases])
    spelled_out[short] = draft.names
