"""Which feeds there are: one for whatever has something to give, the latest first, no draft in any."""

import datetime as dt

import pytest

from tests.records import archive, document, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages import flux
from tribune.pages.flux import feeds, feeds_of_page, published_on, updated_on
from tribune.pages.lettres.citation import authors
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Correction, Intervenant, Theme
from tribune.words.terms import Etat, Position


def found(held: Archive) -> dict[str, list[str]]:
    return {
        address: [page.adresse for page in feed.pages] for address, feed in feeds(published(held)).items()
    }


def published(held: Archive) -> Publication:
    return Publication(held, SETTINGS, site_url="https://lettres.test/")


def held() -> Archive:
    return archive(
        [
            lettre(1, "2023-01-10", signataires=("fl",), votes=(vote(positions={"ua": Position.CONTRE}),)),
            lettre(2, themes=("trains",), votes=(vote(positions={"fl": Position.POUR}),)),
            lettre(3, votes=(vote(), vote(positions={"ua": Position.NPPV}))),
            lettre(4, etat=Etat.BROUILLON, signataires=("ua",)),
            lettre(5, etat=Etat.NOTICE),
        ],
        themes=[Theme("trains", "Trains", "."), Theme("vide", "Vide", ".")],
        documents=[
            document("a", "2024-03-05", organisations=("fl",)),
            document("b", "2024"),
            document("c", "2023-05", etat=Etat.BROUILLON),
        ],
    )


def test_feeds_follow_all_themes_organisations_and_our_positions() -> None:
    assert found(held()) == {
        "flux/tout": [
            "lettres/5/",
            "lettres/3/",
            "lettres/2/",
            "communiques/a/",
            "communiques/b/",
            "lettres/1/",
        ],
        "flux/themes/eau": ["lettres/5/", "lettres/3/", "communiques/a/", "communiques/b/", "lettres/1/"],
        "flux/themes/trains": ["lettres/2/"],
        "flux/organisations/fl": ["communiques/a/", "lettres/1/"],
        "flux/positions/contre": ["lettres/1/"],
        "flux/positions/nppv": ["lettres/3/"],
    }


def test_feeds_of_nothing() -> None:
    assert feeds(published(archive([]))) == {}


def test_feeds_need_the_address_of_the_site() -> None:
    assert feeds(Publication(held(), SETTINGS)) == {}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", ["Toutes les lettres et tous les documents"]),
        ("themes/trains/", ["Trains"]),
        ("themes/trains/2024/", ["Trains"]),
        ("themes/vide/", ["Toutes les lettres et tous les documents"]),
        ("organisations/fl/", ["FL"]),
        ("votes/2024/", ["Nos votes : contre", "Nos votes : ne prend pas part au vote"]),
    ],
)
def test_pages_announce_the_feed_of_what_they_show(url: str, expected: list[str]) -> None:
    assert [feed.titre for feed in feeds_of_page(published(held()), url)] == expected


def test_feeds_give_the_latest_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flux, "MAX_ENTRIES", 2)
    assert found(held())["flux/tout"] == ["lettres/5/", "lettres/3/"]
    assert found(held())["flux/organisations/fl"] == ["communiques/a/", "lettres/1/"]


@pytest.mark.parametrize(
    ("date", "expected"), [("2024-03-05", "2024-03-05"), ("2024-03", "2024-03-01"), ("2024", "2024-01-01")]
)
def test_document_is_dated_by_the_first_day_of_what_is_known(date: str, expected: str) -> None:
    assert published_on(archive([]), document("d", date)).isoformat() == expected


def test_lettre_is_dated_by_its_session_and_updated_by_a_later_correction_only() -> None:
    early = Correction(dt.date(2024, 3, 1), ".")
    late = Correction(dt.date(2024, 4, 1), ".")
    written = archive([lettre(1, corrections=(late, early)), lettre(2, corrections=(early,))])
    assert [updated_on(written, each).isoformat() for each in written.lettres] == ["2024-04-01", "2024-03-05"]
    assert {published_on(written, each).isoformat() for each in written.lettres} == {"2024-03-05"}


def test_authors_are_those_who_spoke_else_those_who_signed() -> None:
    spoke = (Intervenant("anne", "fl"), Intervenant("anne", "fl", ("ua",)), Intervenant("anne", "ua"))
    written = archive(
        [lettre(1, signataires=("ua",), intervenants=spoke), lettre(2, signataires=("ua", "fl"))]
    )
    one, two = written.lettres
    assert [each.nom for each in authors(written, one)] == ["Anne Lune (FL)", "Anne Lune (UA)"]
    assert [each.nom for each in authors(written, two)] == ["UA", "FL"]
    assert [each.nom for each in authors(written, document("d", "2024", organisations=("fl",)))] == ["FL"]
    assert authors(written, document("d", "2024")) == ()
