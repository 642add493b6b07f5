"""Places to turn to: the emergency number first, three at most, and nobody claims to have checked what was not."""

from __future__ import annotations

from datetime import date

import pytest

from service.safety import resources as module
from service.safety.content import ResourcesFile, ResourceText, load_resources
from service.safety.resources import countries, resources_for, stale, unverified


@pytest.mark.parametrize("country", [None, *countries()])
def test_there_are_at_most_three_and_the_emergency_number_is_first(country: str | None) -> None:
    places = resources_for(country)
    assert 1 <= len(places) <= 3
    assert any(number in places[0].how for number in ("112", "911", "999", "000"))


def test_no_country_and_an_unknown_one_give_the_international_default() -> None:
    assert resources_for(None) == resources_for("ZZ") == resources_for("")


def test_codes_are_taken_as_people_write_them() -> None:
    assert resources_for(" us ") == resources_for("US")
    assert resources_for("uk") == resources_for("GB")


def test_every_place_names_a_public_source() -> None:
    for country in (None, *countries()):
        assert all(place.source.startswith("https://") for place in resources_for(country))


def test_what_nobody_checked_is_listed_as_unverified() -> None:
    known = load_resources()
    entries = [*known.default, *(entry for places in known.countries.values() for entry in places)]
    assert len(unverified()) == sum(entry.checked_on is None for entry in entries)


def test_a_checked_place_comes_before_an_unverified_one_but_after_the_emergency_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def entry(name: str, checked: date | None) -> ResourceText:
        return ResourceText(name=name, how="Call 112", source="https://example.org", checked_on=checked)

    known = ResourcesFile(
        default=(entry("Emergency", None), entry("Unverified", None), entry("Checked", date(2026, 1, 2))), countries={}
    )
    monkeypatch.setattr(module, "load_resources", lambda: known)
    assert [place.name for place in resources_for(None)] == ["Emergency", "Checked", "Unverified"]
    assert resources_for(None)[1].checked_on == "2026-01-02"
    assert stale(date(2027, 1, 2)) == ()
    assert [place.name for place in stale(date(2027, 1, 3))] == ["Checked"]
