#!/usr/bin/env python3
"""Swaps the loaded words for an armed leader one for another, and counts the claims that change with them.

    benchmarks/swap.py [FILE_OR_FOLDER ...] [--words N] [--quiet]

Without arguments it reads ``../shared/corpus`` when that is there, else the shipped samples. In every text each of
``maréchal``, ``général``, ``commandant``, ``chef de guerre``, ``homme fort`` and ``putschiste`` is replaced, wherever
it is a noun of its own, by each of the others, with the article and the number that French asks for. No claim may
change but for the words themselves. Prints each change with at most N words of its evidence, then the counts.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from recoupe.model.coded import Coded
from recoupe.model.page import Loss
from recoupe.model.span import Span
from recoupe.pages import read_pages
from recoupe.pipeline import code_page
from recoupe.text.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from recoupe.model.claim import Claim, Party
    from recoupe.model.page import Page

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "corpus"

# Masculine and feminine, singular and plural.
FORMS = {
    "maréchal": ("maréchal", "maréchaux", "maréchale", "maréchales"),
    "général": ("général", "généraux", "générale", "générales"),
    "commandant": ("commandant", "commandants", "commandante", "commandantes"),
    "chef de guerre": ("chef de guerre", "chefs de guerre", "cheffe de guerre", "cheffes de guerre"),
    "homme fort": ("homme fort", "hommes forts", "femme forte", "femmes fortes"),
    "putschiste": ("putschiste", "putschistes", "putschiste", "putschistes"),
}
PAIRS = tuple(permutations(FORMS, 2))

_BEFORE_VOWEL = {
    "le": "l'", "du": "de l'", "au": "à l'", "de": "d'", "ce": "cet", "que": "qu'",
    "nouveau": "nouvel", "vieux": "vieil", "beau": "bel",
}  # fmt: skip
_BEFORE_CONSONANT = {elided: plain for plain, elided in _BEFORE_VOWEL.items()}
_DETERMINERS = (
    "de l'", "à l'", "l'", "d'", "qu'", "le", "la", "du", "au", "de", "que", "un", "une", "ce", "cet", "cette", "les",
    "des", "aux", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "deux", "trois",
    "plusieurs", "quelques", "certains", "comme",
)  # fmt: skip
_FEMININE = frozenset({"la", "une", "cette", "sa"})
_ADJECTIVES = (
    "ancien", "ancienne", "anciens", "anciennes", "nouveau", "nouvel", "nouvelle", "nouveaux", "vieux", "vieil",
    "vieille", "jeune", "puissant", "célèbre", "feu", "ex",
)  # fmt: skip
_ALL_FORMS = sorted({form for forms in FORMS.values() for form in forms}, key=len, reverse=True)
# A rank or an office of its own is not swapped: "général de brigade", "commandant en chef", "général-major".
_COMPOUND = r"(?!-|\s+(?:d['’]armée|de\s+(?:brigade|division|corps|bord)|en\s+chef|major|suprême)\b)"


def _alternatives(words: Iterable[str]) -> str:
    spelled = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in spelled)


_NOUN = re.compile(
    rf"(?P<before>(?<![\w'’-])(?:{_alternatives(_DETERMINERS)})(?:\s+|(?<=['’])))?"
    rf"(?P<adjective>(?<![\w-])(?:{_alternatives(_ADJECTIVES)})(?:\s+|(?<=ex)-))?"
    rf"(?P<noun>(?:(?<=\bex-)|(?<![\w-]))(?:{_alternatives(_ALL_FORMS)}))\b{_COMPOUND}",
    re.IGNORECASE,
)
# Without a determiner the word is a title when a name follows: "Général Orsan"; not in "secrétaire général Orsan".
_TITLE = re.compile(r"\s+[A-ZÀ-Ý]")
_STARTS = re.compile(r"(?:^|[\n.,;:!?«»\"“”()–—-])\s*$")
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted((fold_name(form) for form in _ALL_FORMS), key=len, reverse=True))})\b")
# "du maréchal" and "de l'homme fort" differ by the swapped word alone; folding has taken the apostrophes away.
_PLAIN = {elided.replace("'", "") + " §": f"{plain} §" for elided, plain in _BEFORE_CONSONANT.items()}
_ELIDED = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_PLAIN, key=len, reverse=True))})")


class Swap(NamedTuple):
    """One replacement: where the words stood, and the words that stand there now."""

    span: Span
    new: str


class Row(NamedTuple):
    """What a claim says, with the swapped words made equal and its evidence in the offsets of the first text."""

    type: str
    status: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    speaker: tuple[str, ...]
    evidence: tuple[Span, ...]
    place: str
    when: str
    items: tuple[str, ...]


class Change(NamedTuple):
    """A claim that the swap took away, brought, or altered (``fields`` names what differs; empty for the first two)."""

    before: Row | None
    after: Row | None
    fields: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The word that the counts use."""
        if self.before and self.after:
            return "+".join(self.fields)
        return "lost" if self.before else "gained"


def swaps(text: str, source: str, target: str) -> Iterator[Swap]:
    """Each place where ``source`` is a noun of its own, with what stands there when it is ``target``."""
    for match in _NOUN.finditer(text):
        noun = " ".join(match["noun"].lower().split())
        if noun not in FORMS[source]:
            continue
        before = match["before"] or ""
        if not (before or match["adjective"]) and not _is_title(text, match):
            continue
        number = FORMS[source].index(noun)
        if source == "putschiste" and before.strip().lower() in _FEMININE:
            number += 2
        new = _agreed(before, match["adjective"] or "", match["noun"], FORMS[target][number])
        yield Swap(Span(match.start(), match.end()), new)


def _is_title(text: str, match: re.Match[str]) -> bool:
    return bool(_TITLE.match(text, match.end()) and _STARTS.search(text[max(0, match.start() - 3) : match.start()]))


def _agreed(before: str, adjective: str, old: str, new: str) -> str:
    """The words with the article that elides, or does not: "du maréchal", "de l'homme fort", "un vieil homme fort"."""
    vowel = new.startswith("h")
    if adjective:
        adjective = _elided(adjective, vowel=vowel)
    else:
        before = _elided(before, vowel=vowel)
    return before + adjective + (new[0].upper() + new[1:] if old[0].isupper() else new)


def _elided(words: str, *, vowel: bool) -> str:
    plain = " ".join(words.replace("’", "'").split())
    other = (_BEFORE_VOWEL if vowel else _BEFORE_CONSONANT).get(plain.lower())
    if other is None:
        return words
    spelled = other.replace("'", "’") if "’" in words else other
    spelled = spelled[0].upper() + spelled[1:] if words[0].isupper() else spelled
    return spelled if spelled[-1] in "'’" else f"{spelled} "


def swapped(text: str, source: str, target: str) -> str:
    """The text with every ``source`` replaced by ``target``."""
    out, at = [], 0
    for swap in swaps(text, source, target):
        out += [text[at : swap.span.start], swap.new]
        at = swap.span.end
    return "".join([*out, text[at:]])


class Snap:
    """Offsets of the second text -> offsets of the first; an end inside swapped words moves to their edge."""

    def __init__(self, made: Sequence[Swap]) -> None:
        self.made = made

    def before(self, span: Span) -> Span:
        """A span of the first text, widened to whole swapped words."""
        return self._widened(span, [(swap.span, swap.span) for swap in self.made])

    def after(self, span: Span) -> Span:
        """A span of the second text, in the offsets of the first."""
        pairs, moved = [], 0
        for swap in self.made:
            start = swap.span.start + moved
            pairs.append((Span(start, start + len(swap.new)), swap.span))
            moved += len(swap.new) - (swap.span.end - swap.span.start)
        return self._widened(span, pairs)

    def _widened(self, span: Span, pairs: list[tuple[Span, Span]]) -> Span:
        start, end = span
        shift_start = shift_end = 0
        for here, there in pairs:
            if here.start <= span.start < here.end:
                start, shift_start = there.start, 0
            elif here.end <= span.start:
                shift_start = there.end - here.end
            if here.start < span.end <= here.end:
                end, shift_end = there.end, 0
            elif here.end < span.end:
                shift_end = there.end - here.end
        return Span(start + shift_start, end + shift_end)


def neutral(name: str) -> str:
    """A name, folded, in which the six words are one, with the article that French asks for before each."""
    return _ELIDED.sub(lambda match: _PLAIN[match[0]], _NAMED.sub("§", fold_name(name)))


def rows(coded: Coded, snap: Snap, *, after: bool) -> list[Row]:
    """The claims of an article in a form in which only the swapped words' own difference is gone."""
    place = snap.after if after else snap.before
    return [_row(claim, tuple(sorted(place(span) for span in claim.evidence))) for claim in coded.claims]


def _row(claim: Claim, evidence: tuple[Span, ...]) -> Row:
    return Row(
        claim.type.value,
        claim.status.value,
        _parties(claim.actor),
        _parties(claim.recipient),
        _parties(claim.speaker),
        evidence,
        "" if claim.place is None else claim.place.entity or neutral(claim.place.name),
        claim.when or "",
        tuple(f"{neutral(item.what)} {item.low} {item.high}" for item in claim.items),
    )


def _parties(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(sorted(party.entity or neutral(party.name) for party in parties))


def changes(before: list[Row], after: list[Row]) -> list[Change]:
    """What differs; claims of one type on overlapping evidence are taken for one claim that was altered."""
    gone = list((Counter(before) - Counter(after)).elements())
    come = list((Counter(after) - Counter(before)).elements())
    found = []
    for row in gone:
        near = [other for other in come if _near(row, other)]
        twin = max(near, key=partial(_likeness, row), default=None)
        if twin is not None:
            come.remove(twin)
        found.append(Change(row, twin, _differing(row, twin) if twin else ()))
    return found + [Change(None, row, ()) for row in come]


def _near(a: Row, b: Row) -> bool:
    return a.type == b.type and any(one.overlaps(other) for one in a.evidence for other in b.evidence)


def _likeness(a: Row, b: Row) -> int:
    return sum(x == y for x, y in zip(a, b, strict=True))


def _differing(a: Row, b: Row) -> tuple[str, ...]:
    return tuple(name for name in Row._fields if getattr(a, name) != getattr(b, name))


def compare(page: Page, coded: Coded, source: str, target: str) -> list[Change] | None:
    """How the claims of a page change when one word stands for the other; ``None`` where the page has not the word."""
    made = tuple(swaps(coded.article.text, source, target))
    if not made:
        return None
    text, html, title = (value and swapped(value, source, target) for value in (page.text, page.html, page.title))
    other = code_page(replace(page, text=text, html=html, title=title))
    assert isinstance(other, Coded), other
    assert other.article.text == swapped(coded.article.text, source, target), page.source
    snap = Snap(made)
    return changes(rows(coded, snap, after=False), rows(other, snap, after=True))


def context(text: str, row: Row, words: int) -> str:
    """At most so many words from where the evidence begins."""
    return " ".join(row.evidence[0].of(text).split()[:words])


def told(change: Change, text: str, words: int) -> str:
    """One change as a line to read."""
    row = change.before or change.after
    assert row is not None
    head = f"{change.kind:22} {row.type:9} «{context(text, row, words)}»"
    if change.before and change.after:
        before, after = change.before, change.after
        shown = ((name, _shown(before, name, text), _shown(after, name, text)) for name in change.fields)
        return head + "".join(f"\n      {name}: {old} -> {new}" for name, old, new in shown)
    return f"{head} {row.status} {list(row.actor)} -> {list(row.recipient)}"


def _shown(row: Row, name: str, text: str) -> str:
    if name != "evidence":
        return str(getattr(row, name))
    return " / ".join(f"{span.start}-{span.end} …{' '.join(span.of(text).split()[-3:])}" for span in row.evidence)


def pages_of(inputs: Sequence[str]) -> list[Page]:
    """Every page that the inputs give."""
    return [page for page in read_pages(inputs) if not isinstance(page, Loss)]


def main() -> int:
    """Run the benchmark; exit 1 when any claim changed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inputs", nargs="*")
    arguments.add_argument("--words", type=int, default=8, help="words of context")
    arguments.add_argument("--quiet", action="store_true", help="counts only")
    options = arguments.parse_args()
    default = SHARED if SHARED.is_dir() else ROOT / "src" / "recoupe" / "samples"
    compared = texts = 0
    kinds: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for page in pages_of(options.inputs or [str(default)]):
        coded = code_page(page)
        if isinstance(coded, Loss):
            continue
        for source, target in PAIRS:
            found = compare(page, coded, source, target)
            if found is None:
                continue
            texts += 1
            compared += len(coded.claims)
            kinds.update(change.kind for change in found)
            pairs[f"{source} -> {target}"] += len(found)
            if found and not options.quiet:
                print(f"{page.id}: {source} -> {target}")
                print("\n".join(f"  {told(change, coded.article.text, options.words)}" for change in found))
    total = sum(kinds.values())
    print(f"{texts} swapped texts, {compared} claims compared, {total} changed ({total / max(compared, 1):.1%})")
    print("  " + "  ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    print("  " + "  ".join(f"{pair} {count}" for pair, count in pairs.most_common() if count))
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
