"""The register of votes as a page: what each row tells the filter, the form, our position and the result."""

from tests.samples import LETTRE_PATH, lettre
from tests.site.conftest import Builder
from tests.site.html import Page

VOTE = {"objet": "Avis", "instance": "pleniere", "resultat": "adopte"}
COLUMNS = ("Suivies", "Battues", "Non comparables", "Inconnues", "Total")


def rows(page: Page) -> list[dict[str, str]]:
    return [found for _, found in page.tags if "data-nature" in found]


def test_row_says_all_that_is_known_of_its_ballot(build: Builder) -> None:
    row, _ = rows(build().page("votes/"))
    assert row == {
        "data-annee": "2024",
        "data-themes": "transports emploi",
        "data-nature": "avis",
        "data-resultat": "adopte",
        "data-position": "abstention",
        "data-instance": "pleniere",
        "data-issue": "non-comparable",
        "data-positions": "fl:contre ua:abstention",
        "data-pour": "31",
        "data-contre": "4",
    }


def test_row_has_no_attribute_for_what_is_not_known(build: Builder) -> None:
    _, row = rows(build().page("votes/"))
    assert row == {
        "data-annee": "2023",
        "data-themes": "eau",
        "data-nature": "voeu",
        "data-resultat": "inconnu",
        "data-instance": "bureau",
        "data-issue": "inconnue",
    }


def test_row_keeps_a_stated_zero(build: Builder) -> None:
    written = lettre(votes=[{**VOTE, "pour": 0, "contre": 0}], corrections=None)
    row, _ = rows(build({LETTRE_PATH: written}).page("votes/"))
    assert (row["data-pour"], row["data-contre"]) == ("0", "0")


def test_tables_add_up_on_the_page(build: Builder) -> None:
    votes = [
        {**VOTE, "positions": {"ua": "pour"}},
        {**VOTE, "positions": {"ua": "contre"}},
        {**VOTE, "positions": {"ua": "absent"}},
        VOTE,
    ]
    site = build({LETTRE_PATH: lettre(votes=votes, corrections=None)})
    text = site.text("votes/")
    assert "Sur 2 votes comparables, notre position a été suivie 1 fois et battue 1 fois." in text
    assert "2024 1 1 1 1 4 2023 0 0 0 1 1 Ensemble 1 1 1 2 5" in text
    assert "Emploi 1 1 1 1 4 L’eau 0 0 0 1 1 Transports 1 1 1 1 4" in text
    figures = [
        each.get("data-titre") for each in site.page("votes/").attributes("td", **{"class": "chiffre"})
    ]
    assert [each for each in figures if each in COLUMNS] == list(COLUMNS) * 6
    assert "%" not in text


def test_lettre_says_what_became_of_our_position(build: Builder) -> None:
    votes = [
        {**VOTE, "positions": {"ua": "pour"}},
        {**VOTE, "positions": {"ua": "contre"}},
        {**VOTE, "positions": {"ua": "nppv"}},
        {**VOTE, "resultat": "inconnu", "positions": {"ua": "pour"}},
    ]
    site = build({LETTRE_PATH: lettre(votes=votes, corrections=None)})
    text = site.text("lettres/12/")
    assert "Notre position (UA) Pour Notre position a été suivie." in text
    assert "Notre position (UA) Contre Notre position a été battue." in text
    assert text.count("Notre position a été") == 2
    register = site.text("votes/")
    assert "inconnu inconnu inconnu Pour Suivie" in register
    assert "Contre Battue" in register


def test_form_has_a_label_for_each_list_and_is_hidden_without_script(build: Builder) -> None:
    page = build().page("votes/")
    (form,) = page.attributes("form", **{"class": "filtres"})
    assert "hidden" in form
    labels = {label["for"] for label in page.attributes("label")}
    names = [each["name"] for each in page.attributes("select")]
    assert names == ["annee", "theme", "nature", "resultat", "position", "issue", "instance", "tri"]
    assert {f"filtre-{name}" for name in names} <= labels
    values = {each["value"] for each in page.attributes("option")}
    assert {"toutes", "2024", "eau", "emploi", "voeu", "inconnu", "inconnue", "bureau"} <= values


def test_session_and_organisation_pages_have_no_filter_data(build: Builder) -> None:
    site = build()
    for address in ("sessions/2024-03-05/", "organisations/ua/"):
        assert not rows(site.page(address))
        assert "assets/registre.js" not in site.html(address)
