"""The packs of names hold together: every rule is reachable, no spelling serves two names."""

from __future__ import annotations

from recoupe.packs.naming import given_names, name_words, sound_costs, sound_rules


def test_every_small_letter_has_a_sound() -> None:
    """No letter of the plain alphabet is left without a rule that fits everywhere."""
    for letter in "abcdefghijklmnopqrstuvwxyz":
        rules = sound_rules()[letter]
        assert any(rule.letters == letter and not (rule.before or rule.start or rule.end) for rule in rules), letter


def test_every_rule_of_sound_is_reachable() -> None:
    """A rule that stands behind a shorter one without conditions would never be tried."""
    for rules in sound_rules().values():
        open_rules: list[str] = []
        for rule in rules:
            assert not any(rule.letters.startswith(letters) for letters in open_rules), rule
            if not (rule.before or rule.start or rule.end):
                open_rules.append(rule.letters)


def test_costs_have_no_direction() -> None:
    """Taking A for E costs what taking E for A costs."""
    costs = sound_costs()
    assert all(costs[like] == costs[like[::-1]] for like in costs)


def test_kin_is_mutual() -> None:
    """Where Vladimir may be Volodymyr, Volodymyr may be Vladimir."""
    names = {name.id: name for name in given_names().values()}
    assert all(name.id in names[kin].kin for name in names.values() for kin in name.kin)


def test_every_class_of_words_is_filled() -> None:
    """The engine asks for these classes by name."""
    for sort in ("article", "son", "clan", "father", "servant", "title", "his", "hers", "elder", "younger"):
        assert name_words(sort)
    assert name_words("numbered")
    assert name_words("light")
    assert name_words("linking")
    assert name_words("compound")
