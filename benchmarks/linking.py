"""How many parties whose gold names something known resolve to it: ``linking.py GOLD... --corpus FOLDER...``.

The gold lists the names that it accepts for each party, not entities: the expected entities are those that the packs
list under any of them. A gold party counts where its first name is or holds a known name or nationality of one of its
entities ("police afghane"; not "rebelles", for whom the gold accepts their backers too). A party of the output (actor,
recipient, speaker of a claim or quote) is held against the gold parties of its article that accept its name, where all
of those count. *Right*: its entity is expected, or is a person, body or town of a name that the gold accepts. *Open*:
no entity. *Wrong*: any other. Figures are given for all, and for those whose own words hold a known name or people:
the others ("les combattants") only another sentence names. Places of claims whose words hold a state or a capital are
judged by the state that they are located in, but for embassies and consulates, which bear the name of another state.
``--show`` lists what is not right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from recoupe.model.coded import Coded
from recoupe.packs.world import demonyms, known_names
from recoupe.pipeline import code
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.model.claim import Party

# "L'ambassade d'X" lies anywhere but in X, which is what its name holds.
_ABROAD = frozenset({"ambassade", "consulat"})
_PARTIES = ("actor", "recipient", "speaker")


class Expected(NamedTuple):
    """What the gold accepts for one party: folded names, and the entities that the packs list under them."""

    names: frozenset[str]
    entities: frozenset[str]


class Judged(NamedTuple):
    """One party of the output that the gold knows: ``verdict`` is right, open or wrong."""

    article: str
    name: str
    named: bool
    verdict: str
    entity: str | None
    expected: frozenset[str]
    reasons: tuple[str, ...]


def expected_parties(record: dict[str, Any]) -> list[Expected]:
    """The parties of one gold article; those that do not count have no entities."""
    accepted = {tuple(each) for claim in record["claims"] for key in _PARTIES for each in claim[key]}
    accepted |= {tuple(quote["speaker"]) for quote in record.get("quotes", ()) if quote.get("speaker")}
    known = _by_name()
    found = []
    for names in sorted(accepted):
        folded = frozenset(map(fold_name, names))
        entities = frozenset(entity for name in folded for entity in known.get(name, ()))
        first = frozenset(entity for part in _parts(fold_name(names[0])) for entity in known.get(part, ()))
        found.append(Expected(folded, entities if entities & first else frozenset()))
    return found


def _parts(name: str) -> Iterator[str]:
    """Every row of words of a name, the name itself included."""
    words = name.split()
    for first in range(len(words)):
        yield from (" ".join(words[first:end]) for end in range(first + 1, len(words) + 1))


@cache
def _by_name() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in known_names():
        if name.known.kind.value != "place":
            found.setdefault(fold_name(name.spelling), set()).add(name.known.entity)
    for form, demonym in demonyms().items():
        found.setdefault(fold_name(form), set()).add(demonym.known.entity)
    return found


def judge(coded: Coded, expected: list[Expected]) -> Iterator[Judged]:
    """The distinct parties and speakers of one article that the gold knows, judged."""
    why = {link.mention: tuple(reason.sentence for reason in link.reasons) for link in coded.links}
    seen: set[tuple[str, str | None]] = set()
    for party in _parties(coded):
        own = fold_name(party.name)
        fitting = [each for each in expected if own in each.names]
        if fitting and all(each.entities for each in fitting) and (own, party.entity) not in seen:
            seen.add((own, party.entity))
            entities = frozenset(entity for each in fitting for entity in each.entities)
            names = frozenset(name for each in fitting for name in each.names)
            reasons = why.get(-1 if party.mention is None else party.mention, ())
            named = any(part in _by_name() for part in _parts(own))
            verdict = _verdict(party, entities, names)
            yield Judged(coded.article.id, party.name, named, verdict, party.entity, entities, reasons)


def _parties(coded: Coded) -> Iterator[Party]:
    for claim in coded.claims:
        yield from (*claim.actor, *claim.recipient, *claim.speaker)
    yield from (quote.speaker for quote in coded.quotes)


def _verdict(party: Party, entities: frozenset[str], names: frozenset[str]) -> str:
    if party.entity is None:
        return "open"
    own = fold_name(party.name)
    # A person or body that no pack knows, or a town, goes by the very name that the gold accepts.
    town = party.entity.startswith(("place:", "geonames:"))
    of_run = party.entity.startswith("name:") and own not in _by_name()
    return "right" if party.entity in entities or ((town or of_run) and own in names) else "wrong"


def judge_places(coded: Coded, accepted: frozenset[str]) -> Iterator[Judged]:
    """The distinct places of one article's claims whose words hold a known state or capital and that the gold accepts.

    Right is the state's own entity for its name, and a point in that state for anything in it.
    """
    seen: set[str] = set()
    for claim in coded.claims:
        own = "" if claim.place is None else fold_name(claim.place.name)
        expected = frozenset(
            entity for part in _parts(own) for entity in _by_name().get(part, ()) if entity.startswith("country:")
        )
        judged_by_name = bool(expected) and not _ABROAD & set(own.split())
        if claim.place is not None and judged_by_name and own in accepted and own not in seen:
            seen.add(own)
            where = claim.place.location
            if where is not None and where.country is None:
                continue  # a lake or sea of several states, which bears the name of one
            verdict = "open" if where is None else "right" if f"country:{where.country}" in expected else "wrong"
            reasons = tuple(reason.sentence for reason in claim.reasons if reason.rule.startswith("place."))
            yield Judged(coded.article.id, own, True, verdict, claim.place.entity, expected, reasons)  # noqa: FBT003


def measure(golds: Iterable[Path], corpora: Iterable[Path], jsonl: Path | None = None) -> list[Judged]:
    """Codes the corpora in one run and judges the parties and places of every article that the gold has."""
    records = [json.loads(line) for gold in golds for line in gold.read_text(encoding="utf-8").splitlines()]
    parties = {record["id"]: expected_parties(record) for record in records}
    places = {
        record["id"]: frozenset(fold_name(name) for claim in record["claims"] for name in claim["place"] or ())
        for record in records
    }
    judged: list[Judged] = []
    for coded in code([str(path) for path in corpora], jsonl=None if jsonl is None else str(jsonl)):
        if isinstance(coded, Coded):
            judged += judge(coded, parties.get(coded.article.id, []))
            judged += judge_places(coded, places.get(coded.article.id, frozenset()))
    return judged


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="+", type=Path, help="gold files, as gold/score.py reads them")
    options.add_argument("--corpus", action="append", type=Path, default=[], help="folder with the gold's articles")
    options.add_argument("--jsonl", type=Path, help="JSON Lines with the gold's articles")
    options.add_argument("--show", action="store_true", help="list the parties and places that are not right")
    chosen = options.parse_args()
    judged = measure(chosen.gold, chosen.corpus, chosen.jsonl)
    for title, part in (("all", judged), ("named", [each for each in judged if each.named])):
        counts = Counter(each.verdict for each in part)
        shares = ", ".join(f"{counts[name]} {name}" for name in ("right", "open", "wrong"))
        share = counts["right"] / max(1, len(part))
        print(f"{title:6} {len(part):4} parties and places: {shares}; resolved right {share:.3f}")
    for each in judged if chosen.show else ():
        if each.verdict != "right":
            print(
                f"{each.verdict:5} {each.article} {each.name!r} -> {each.entity} ({', '.join(sorted(each.expected))})"
            )
            print(*(f"        {reason}" for reason in each.reasons), sep="\n")


if __name__ == "__main__":
    main()
