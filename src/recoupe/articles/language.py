"""Which language an article is in. Only a text that is surely not French is turned away."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from recoupe.packs.furniture import fold, word_sets

FRENCH = "fr"
#: Below this confidence, or this many words, a text counts as French: a wrong refusal loses a whole article.
SURE = 0.85
_FEWEST_WORDS = 6
# French prose has a third of function words; Catalan or Italian share some of them, English hardly any.
_FRENCH_SHARE = 0.3
_ENOUGH = 20_000
_WORD = re.compile(r"[^\W_]+")

_NAMES = {
    "ar": "Arabic", "ca": "Catalan", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "he": "Hebrew", "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text`` if that is surely not French, else ``None``."""
    sample = text[:_ENOUGH]
    words = [word for word in _WORD.findall(fold(sample)) if not word.isdigit()]
    if len(words) < _FEWEST_WORDS and any(_is_latin(word) for word in words):
        return None
    share = sum(word.strip('.,;:!?«»"()') in word_sets()["function"] for word in words) / max(1, len(words))
    if share >= _FRENCH_SHARE:
        return None
    code, confidence = _identifier().classify(sample.encode("utf-8", errors="replace"))
    return str(code) if code != FRENCH and confidence >= SURE else None


def language_name(code: str) -> str:
    """The English name of a language for messages, or its code."""
    return _NAMES.get(code, f"“{code}”")


def _is_latin(word: str) -> bool:
    """Whether a folded word is in plain Latin letters."""
    return word.isascii()


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
