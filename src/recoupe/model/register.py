"""Registers: views of the findings for one question each. A row points at its findings, so its evidence is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from recoupe.model.claim import Reason
    from recoupe.model.finding import ClaimKey


class Standing(StrEnum):
    """What the reports of a finding, taken together, make of it."""

    REPORTED = "reported"  # an outlet says it in its own voice, and nobody denies it
    CLAIMED = "claimed"  # only named speakers say it, or everybody says it with reserve
    ANNOUNCED = "announced"  # planned, promised or possible
    DISPUTED = "disputed"  # some say it, some deny it
    DENIED = "denied"  # nobody but those who deny it speak of it


class Named(NamedTuple):
    """An actor or place of a register. ``key`` is its entity, or its folded name where it has none."""

    key: str
    name: str


class Amount(NamedTuple):
    """One report's number of a thing; either bound may be open."""

    low: float | None
    high: float | None
    report: ClaimKey


@dataclass(frozen=True, slots=True)
class Transfer:
    """One kind of arms in one finding of AID: a row in SIPRI's columns, with what the reports make of it.

    ``designation`` is the make or model ("MiG-29"), ``description`` the kind ("avions de guerre"); either may be "".
    ``low``..``high`` is the range that every counted report fits into (``None``: open or not told), ``amounts`` what
    each says. ``ordered`` and ``delivered`` are EDTF years; ``base`` is the place that the reports name.
    """

    suppliers: tuple[Named, ...]
    recipients: tuple[Named, ...]
    designation: str
    description: str
    category: str
    low: float | None
    high: float | None
    amounts: tuple[Amount, ...]
    ordered: tuple[str, ...]
    delivered: tuple[str, ...]
    base: Named | None
    standing: Standing
    finding: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What one actor does to another, over all findings of one type. ``sign``: 1 friendly, -1 hostile, 0 neither.

    ``first`` and ``last`` bound the dates of the findings (EDTF days, months or years), ``None`` when none is dated.
    """

    source: Named
    target: Named
    word: str
    type: str
    sign: int
    first: str | None
    last: str | None
    independent: int
    standings: tuple[Standing, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors whose relations are out of balance: two friends of which one fights the other's friend, and so on.

    Balance after Cartwright and Harary (1956): a triangle is balanced when the product of its signs is positive.
    """

    actors: tuple[Named, Named, Named]
    signs: tuple[int, int, int]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Control:
    """Who holds, gains or loses a place, as one finding tells it. ``how`` is ``holds``, ``gains`` or ``loses``."""

    place: Named
    holder: Named
    how: str
    when: str | None
    speakers: tuple[Named, ...]
    standing: Standing
    finding: str


@dataclass(frozen=True, slots=True)
class WordUse:
    """How much more or less often one voice uses a word for an actor than all other voices do.

    ``count`` of ``total`` wordings by this voice; ``others`` of ``others_total`` by the rest. ``log_odds`` is the
    log-odds ratio with an informative Dirichlet prior, ``low``..``high`` its 95 % interval: where that holds 0, the
    difference may be chance (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16(4), 2008).
    """

    actor: Named
    voice: str
    word: str
    count: int
    total: int
    others: int
    others_total: int
    log_odds: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet: how much it has of its own, whom it quotes, how often it hedges.

    ``copied`` is the share of its words that stand in passages taken from others, ``hedged`` the share of its claims
    told with reserve, with the bounds of Wilson's 95 % interval.
    """

    outlet: str
    articles: int
    claims: int
    copied: float
    origins: tuple[tuple[str, int], ...]
    quoted: tuple[tuple[str, int], ...]
    hedged: float
    hedged_low: float
    hedged_high: float


@dataclass(frozen=True, slots=True)
class Registers:
    """Every register of a run."""

    arms: tuple[Transfer, ...]
    relations: tuple[Relation, ...]
    triads: tuple[Triad, ...]
    control: tuple[Control, ...]
    framing: tuple[WordUse, ...]
    sources: tuple[Source, ...]
