"""The plan of the site: every record has its page, and a long list is divided into pages by year."""

from pathlib import Path

import pytest

from tests.records import archive, lettre, vote
from tribune.pages import lettres
from tribune.pages import plan as module
from tribune.pages.plan import View
from tribune.pages.publication import Publication
from tribune.pages.site_pages import planned_pages
from tribune.record.model import Archive, Intervenant
from tribune.record.settings import LicenceSettings, Settings
from tribune.words.terms import Position

SETTINGS = Settings(
    titre="Lettres",
    organisation="ua",
    assemblee="ADV",
    assemblee_nom="Assemblée",
    region="Vallée",
    licence=LicenceSettings(nom="CC BY 4.0"),
)


def long_archive() -> Archive:
    """Three years of four lettres, all on one theme, all with a vote, a signature and a speech of UA."""
    return archive(
        lettre(
            number,
            f"{2022 + number % 3}-01-10",
            signataires=("ua",),
            intervenants=(Intervenant("anne", "ua"),),
            votes=(vote(pour=number, positions={"ua": Position.POUR}),),
        )
        for number in range(1, 13)
    )


def plans(held: Archive) -> dict[str, View]:
    return {plan.src_uri: plan.view() for plan in planned_pages(Publication(held, SETTINGS))}


def test_every_page_has_an_address_of_its_own() -> None:
    names = [plan.src_uri for plan in planned_pages(Publication(long_archive(), SETTINGS))]
    assert len(names) == len(set(names))
    assert {"sessions/2022-01-10.md", "themes/eau.md", "annees/2024.md", "personnes/anne.md"} <= set(names)


def test_short_lists_stay_on_one_page() -> None:
    names = plans(long_archive())
    lists = [name for name in names if not name.startswith("lettres/")]
    assert not [name for name in lists if name.count("/") == 2 or name.startswith("votes/2")]


@pytest.fixture
def _short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = module.listing.__defaults__
    assert defaults == (module.MAX_ENTRIES,)
    monkeypatch.setattr(module.listing, "__defaults__", (5,))


@pytest.mark.usefixtures("_short_pages")
def test_long_lists_are_divided_and_lose_nothing() -> None:
    held = long_archive()
    pages = plans(held)
    for folder in ("votes", "themes/eau", "organisations/ua", "personnes/anne"):
        assert {f"{folder}/{annee}.md" for annee in (2022, 2023, 2024)} <= pages.keys()
    register = [pages[f"votes/{annee}.md"] for annee in (2022, 2023, 2024)]
    addresses = [
        entry.adresse
        for page in register
        for year in page["years"]
        for group in year["sessions"]
        for entry in group.entries
    ]
    assert sorted(addresses) == sorted(f"lettres/{each.id}/#vote-1" for each in held.lettres)


@pytest.mark.usefixtures("_short_pages")
def test_first_page_of_a_long_list_shows_the_latest_year_and_leads_to_all() -> None:
    pages = plans(long_archive())
    votes, ours, anne = pages["votes/index.md"], pages["organisations/ua.md"], pages["personnes/anne.md"]
    assert [year["annee"] for year in votes["years"]] == [2024]
    assert votes["number"] == 12, "the totals are those of the whole register"
    for view in (votes, ours, anne):
        assert [link.libelle for link in view["annees"]] == ["2024", "2023", "2022"]
    assert ours["annees"][0].adresse == "organisations/ua/2024/"
    assert [ours[name][0] for name in ("signatures", "votes", "interventions")] == [12, 12, 12]
    assert anne["number"] == 12
    one_year = pages["organisations/ua/2023.md"]
    assert one_year["signatures"][0] == 4


def test_lettre_keeps_the_path_of_its_file_and_the_address_of_its_number() -> None:
    held = archive([lettre(12, slug="trains")])
    plan = next(lettres.plans(Publication(held, SETTINGS)))
    assert (plan.src_uri, plan.adresse) == ("lettres/2024/trains.md", "lettres/12/")
    assert Path(plan.src_uri).suffix == ".md"
