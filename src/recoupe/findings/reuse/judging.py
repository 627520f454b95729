"""What two texts share -> whether one uses the other, and how. ``docs/output.md`` states the same limits for readers.

The limits were chosen on ``tests/cases/copies/tuning.yml``; ``benchmarks/copies.py`` measures them there and on texts
that no limit was chosen on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.model.claim import Reason
from recoupe.model.reuse import ReuseKind
from recoupe.packs.retelling import retelling
from recoupe.text.edtf import days
from recoupe.text.stemming import fold_word

if TYPE_CHECKING:
    from recoupe.findings.reuse.measuring import Comparison, Side
    from recoupe.model.article import Article

#: Of all words of a text, how many stand in common runs when it is there word for word, give or take small edits.
_WORD_FOR_WORD = 0.75
#: Retold when the points of :func:`_retold` reach so much. Less is enough on one day and with common runs: the reports
#: of two days on one affair, or of two newsrooms on one event, are alike without being copies.
_RETOLD, _RETOLD_AT_ONCE = 0.95, 0.85
#: What a text without numbers or names is given for them.
_UNKNOWN = 0.5
#: A lead counts as told when so much of it is. Without both leads told the two share a background, not the news: an
#: update, whose new lead the earlier text cannot tell, keeps half of the text or more, and one lead is enough.
_LEAD, _KEPT_TEXT = 0.4, 0.5
#: So much word for word makes up for leads that differ.
_WITHOUT_LEAD = 0.6
#: Forms filled in anew each day share their words, not their numbers and names.
_SAME_NUMBERS, _ENOUGH_NUMBERS = 0.4, 4
_SAME_NAMES, _ENOUGH_NAMES = 0.4, 3
#: A newspaper retells within days; what is alike later is background, or a form.
_DAYS = 5
#: Below this share of common runs a text is told in other words; from the greater one on it is kept in parts.
_OWN_WORDS, _KEPT = 0.3, 0.45
#: Each text has news of its own when this share of it, or more, is not told by the other.
_NEWS = 0.25

Verdict = tuple[ReuseKind, tuple[Reason, ...]]


def judge(comparison: Comparison) -> Verdict | None:
    """The kind of reuse with its reasons, or ``None`` when each text stands on its own."""
    shorter, longer = comparison.shorter, comparison.longer
    days = _days_apart(shorter.words.article, longer.words.article)
    copied = shorter.verbatim >= _WORD_FOR_WORD
    least = _RETOLD if days or shorter.verbatim < _OWN_WORDS else _RETOLD_AT_ONCE
    if not copied and (days > _DAYS or _retold(shorter, longer) < least):
        return None
    if _is_form(shorter) or not _same_news(shorter, longer):
        return None
    return _kind(comparison, copied=copied)


def _retold(shorter: Side, longer: Side) -> float:
    """How far a text is told again, in points from 0 to 1.7.

    What the shorter text says counts twice what the longer one says. Whoever retells keeps the names and the numbers;
    another report of the event has some of its own. Common wording outside quotations adds a little.
    """
    told = (2 * shorter.told + longer.told) / 3
    numbers = shorter.numbers if shorter.number_count else _UNKNOWN
    names = shorter.names if shorter.name_count else _UNKNOWN
    return told + 0.3 * names + 0.2 * numbers + 0.2 * shorter.own_verbatim


def _same_news(shorter: Side, longer: Side) -> bool:
    """Whether what is common is the news itself, not the background of an affair."""
    if shorter.verbatim >= _WITHOUT_LEAD:
        return True
    leads = shorter.lead, longer.lead
    return (max(leads) if shorter.verbatim >= _KEPT_TEXT else min(leads)) >= _LEAD


def _is_form(side: Side) -> bool:
    """Same words, other values: the communiqué of another day."""
    other_numbers = side.number_count >= _ENOUGH_NUMBERS and side.numbers < _SAME_NUMBERS
    return other_numbers or (side.name_count >= _ENOUGH_NAMES and side.names < _SAME_NAMES)


def _days_apart(one: Article, other: Article) -> int:
    """Days between two publications; 0 when either is unknown, or named so loosely that it may be the other's day."""
    first, second = (days(article.published) for article in (one, other))
    return 0 if first is None or second is None else first.gap(second)


def _kind(comparison: Comparison, *, copied: bool) -> Verdict:
    shorter, longer = comparison.shorter, comparison.longer
    amounts = (
        f"{shorter.verbatim:.0%} of the shorter text and {longer.verbatim:.0%} of the longer one are common word for "
        f"word, {shorter.told:.0%} of what the shorter one says is told by the longer one"
    )
    news = _news(comparison)
    if news is not None and (shorter.verbatim >= _OWN_WORDS):
        return ReuseKind.UPDATED, (Reason("reuse.updated", f"{amounts}; {news}"),)
    if copied and longer.verbatim >= _WORD_FOR_WORD:
        return ReuseKind.WHOLE, (Reason("reuse.whole", amounts),)
    if copied:
        return ReuseKind.ABRIDGED, (Reason("reuse.abridged", amounts),)
    return ReuseKind.REWRITTEN, (Reason("reuse.rewritten", amounts),)


def _news(comparison: Comparison) -> str | None:
    """What makes one text a later version of the other: a number changed in a common passage, or it says so."""
    if comparison.changed:
        return "a number differs in the midst of a common passage"
    said = [_update_words(side) for side in (comparison.a, comparison.b)]
    if any(said) and not all(said):
        return f"one says that it is a later version («{said[0] or said[1]}»)"
    if comparison.shorter.verbatim >= _WORD_FOR_WORD:
        return None
    outlets = {side.words.article.outlet for side in (comparison.a, comparison.b)}
    if None not in outlets and len(outlets) == 1:
        return "one outlet has published both"
    if comparison.shorter.verbatim >= _KEPT and max(comparison.a.told, comparison.b.told) <= 1 - _NEWS:
        return "both have news of their own beside the passages that were kept"
    return None


def _update_words(side: Side) -> str | None:
    text = side.words.article.text
    folded = " ".join(fold_word(text[start:end]) for start, end in zip(side.words.starts, side.words.ends, strict=True))
    return next((phrase for phrase in retelling().updates if f" {phrase} " in f" {folded} "), None)
