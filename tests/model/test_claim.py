"""What a claim says about itself."""

from __future__ import annotations

import dataclasses

import pytest

from recoupe.model.claim import Claim


@pytest.mark.parametrize(
    ("when", "precision"),
    [
        (None, None),
        ("2024", "year"),
        ("2024-05", "month"),
        ("2024-05-03", "day"),
        ("2024-05-03/2024-05-05", "interval"),
        ("../2024", "interval"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    claims: tuple[Claim, ...], when: str | None, precision: str | None
) -> None:
    """The precision of a moment is read off its EDTF."""
    assert dataclasses.replace(claims[0], when=when).when_precision == precision
