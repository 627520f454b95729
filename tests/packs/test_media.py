"""Media by the names that texts cite them with."""

from __future__ import annotations

from recoupe.packs.media import cites, media, medium_pattern


def test_an_agency_is_one_medium_however_it_is_spelt() -> None:
    """The credit and the citation mean the same agency."""
    assert media()["AFP"].key == media()["Agence France-Presse"].key == "agency:afp"
    assert media()["AFP"].agency
    assert not media()["Bloomberg"].agency


def test_names_are_found_as_whole_words() -> None:
    """A name inside a word or an address is none."""
    found = [match[0] for match in medium_pattern().finditer("Reuters, AFPTV, reuters.com et l'AFP")]
    assert found[0] == "Reuters"
    assert found[-1] == "AFP"


def test_reporting_verbs_and_kinds_of_media_cite() -> None:
    """ "rapporte", "selon" and "la chaîne" do, "bombarde" does not."""
    assert all(cites(word) for word in ("rapporte", "selon", "chaîne", "agence", "affirmé"))
    assert not cites("bombarde")
