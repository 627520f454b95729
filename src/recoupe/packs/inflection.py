"""French plural and feminine of nouns and adjectives, so that packs list one form of each word."""

from __future__ import annotations

import re

# Masculine ending -> feminine ending, longest first; what is not listed takes a plain "e".
_FEMININE = (
    ("éen", "éenne"), ("ien", "ienne"), ("yen", "yenne"), ("ïen", "ïenne"), ("el", "elle"), ("eux", "euse"),
    ("teur", "trice"), ("eur", "euse"), ("er", "ère"), ("if", "ive"), ("on", "onne"), ("ard", "arde"),
)  # fmt: skip
# The last vowel of a stem that opens before a mute ending: "espér-", "men-", "célébr-"; "press-" keeps its own.
_MUTE_STEM = re.compile(r"([eé])((?:[bcdfghklmnpqrstvwxyz]|[bcdfgptv][lr]|qu|gu|gn|ch))$")


def plural(word: str) -> str:
    """The plural of a noun or adjective ("cheval" -> "chevaux"); of a compound, its last part's."""
    if word[-1] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    if word.endswith(("eau", "eu")):
        return word + "x"
    return word + "s"


def feminine(word: str) -> str:
    """The feminine singular of an adjective ("algérien" -> "algérienne", "russe" -> "russe")."""
    if word.endswith(("e", "è")):
        return word
    for ending, replacement in _FEMININE:
        if word.endswith(ending):
            return word.removesuffix(ending) + replacement
    return word + "e"


def adjective_forms(word: str) -> dict[str, tuple[bool, bool | None]]:
    """Every form of an adjective with whether it is plural and feminine (``None``: the form does not show)."""
    she = feminine(word)
    same = she == word
    forms: dict[str, tuple[bool, bool | None]] = {plural(she): (True, None if same else True)}
    forms[she] = (False, None if same else True)
    forms[plural(word)] = (True, None if same else False)
    # "français" is its own plural: number is left to the determiner, the singular is the safer default.
    forms[word] = (False, None if same else False)
    return forms


def present_forms(infinitive: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Third persons of the present of a verb in -er or -entir: singular and plural, every spelling its stem may take.

    "espérer" -> "espère", "jeter" -> "jette" and "jète", "employer" -> "emploie"; the rest of the stem's vowels stay.
    "démentir" -> "dément", "démentent".
    """
    stem = infinitive[:-2]
    if infinitive.endswith("entir"):
        return (stem,), (f"{stem}ent",)
    stems = [stem]
    if stem.endswith(("oy", "uy")):
        stems = [f"{stem[:-1]}i"]
    elif stem.endswith("ay"):
        stems.append(f"{stem[:-1]}i")
    changed = _MUTE_STEM.search(stem)
    if changed is not None:
        stems = [f"{stem[: changed.start()]}è{changed[2]}"]
        if changed[1] == "e" and changed[2] in {"l", "t"}:
            stems.append(f"{stem}{changed[2]}")
    return tuple(f"{each}e" for each in stems), tuple(f"{each}ent" for each in stems)


def noun_forms(word: str) -> dict[str, bool | None]:
    """Singular and plural of a noun with whether the form is plural (``None``: the form does not show)."""
    many = plural(word)
    if many == word:
        return {word: None}
    forms: dict[str, bool | None] = {word: False, many: True}
    if "-" in word:
        first, rest = word.split("-", 1)
        forms[f"{plural(first)}-{plural(rest)}"] = True
        forms[f"{plural(first)}-{rest}"] = True
    return forms
