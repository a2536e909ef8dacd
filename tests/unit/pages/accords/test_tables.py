"""Tables of pairs in words: a figure says what it rests on, a blank says that nothing is known."""

from dataclasses import replace

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages import plan
from tribune.pages.accords import plans, tables
from tribune.pages.accords.figures import Comparaison, Figures, accords
from tribune.pages.accords.pair import pair_view, partner_lines
from tribune.pages.accords.tables import (
    Cell,
    Slot,
    annee_tables,
    archive_tables,
    lettres_cell,
    theme_tables,
    votes_cell,
)
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Organisation
from tribune.words.terms import Position

POUR, CONTRE, ABSENT = Position.POUR, Position.CONTRE, Position.ABSENT


def three(held: Archive) -> Publication:
    """With a third organisation, which does nothing."""
    seule = Organisation("zz", "Zoé", "Organisation seule")
    return Publication(replace(held, organisations={**held.organisations, "zz": seule}), SETTINGS)


def some_years() -> Publication:
    """Three years of four lettres that both sign, with a vote each: the same position in 2024 only."""
    return three(
        archive(
            lettre(
                number,
                f"{2022 + number % 3}-01-10",
                signataires=("ua", "fl"),
                votes=(vote(positions={"ua": POUR, "fl": POUR if number % 3 == 2 else CONTRE}),),
            )
            for number in range(1, 13)
        )
    )


def cell(**figures: int) -> Cell:
    return votes_cell(Slot(Figures(**figures), "FL et UA", ""))


def test_votes_cell_says_the_base_and_no_percentage_under_ten() -> None:
    found = cell(identiques=3, comparables=4)
    assert (found.texte, found.precision, found.part, found.chaleur) == ("3 sur 4", "votes, FL et UA", "", "")
    assert cell(identiques=9, comparables=9).part == ""


def test_votes_cell_has_its_percentage_and_its_shade_from_ten() -> None:
    assert [cell(identiques=same, comparables=10).part for same in (0, 3, 10)] == ["0 %", "30 %", "100 %"]
    assert [cell(identiques=same, comparables=10).chaleur for same in (0, 1, 3, 10)] == ["0", "1", "2", "5"]


def test_votes_cell_without_base_is_no_zero() -> None:
    assert (cell().texte, cell().precision, cell().is_blank) == ("–", "aucun vote connu", True)
    assert cell(non_compares=2).precision == "aucun vote comparable"
    assert "0" not in cell().texte


def test_lettres_cell_has_the_shade_of_its_number() -> None:
    found = lettres_cell(Slot(Figures(lettres=2), "FL et UA", lettres="a/"), top=10)
    assert (found.texte, found.precision, found.chaleur, found.adresse) == (
        "2",
        "lettres, FL et UA",
        "1",
        "a/",
    )


def test_tables_show_each_pair_once_and_name_the_others() -> None:
    view = archive_tables(some_years())
    signed, voted = view["grids"]
    assert [link.libelle for link in signed.layout.colonnes] == ["FL"]
    ((row),) = signed.rows
    assert (row.entete.libelle, [each.texte for each in row.cells], row.rest) == ("UA", ["12"], 0)
    assert [each.texte for each in voted.rows[0].cells] == ["4 sur 12"]
    assert voted.rows[0].cells[0].part == "33 %"
    assert "base : 12 votes comparables sur 12" in voted.legende
    assert view["manques"] == ("Zoé n’a ici ni signature commune ni vote comparable.",)
    assert signed.teintes == (
        "1 à 2 lettres",
        "3 à 4 lettres",
        "5 à 7 lettres",
        "8 à 9 lettres",
        "10 à 12 lettres",
    )


def test_tables_of_four_organisations_make_a_triangle() -> None:
    held = archive([lettre(1, signataires=("a", "b", "c", "d"))])
    names = {id_: Organisation(id_, id_.upper(), id_) for id_ in "abcd"}
    (signed,) = archive_tables(Publication(replace(held, organisations=names), SETTINGS))["grids"]
    assert [link.libelle for link in signed.layout.colonnes] == ["A", "B", "C"]
    assert [(row.entete.libelle, len(row.cells), row.rest) for row in signed.rows] == [
        ("B", 1, 2),
        ("C", 2, 1),
        ("D", 3, 0),
    ]


def test_empty_archive_says_so_in_sentences() -> None:
    view = archive_tables(three(archive([lettre(1, votes=(vote(positions={"ua": POUR}),))])))
    assert (view["grids"], view["annees"], view["themes"]) == ((), (), ())
    assert view["manques"] == (
        "Dans toute l’archive, aucune lettre ne porte la signature de deux organisations.",
        "Dans toute l’archive, aucun vote ne permet de comparer les positions de deux organisations.",
    )


def test_year_table_leads_to_the_year_of_the_pair() -> None:
    view = annee_tables(some_years(), 2023)
    addresses = {each.adresse for grid in view["grids"] for row in grid.rows for each in row.cells}
    assert addresses == {"accords/entre/fl/ua/#annee-2023"}
    assert view["grids"][1].rows[0].cells[0].texte == "0 sur 4"
    assert [link.adresse for link in view["annees"]] == [
        f"accords/annees/{each}/" for each in (2024, 2023, 2022)
    ]
    assert [link.adresse for link in view["themes"]] == ["accords/themes/eau/"]


def test_theme_table_gives_each_pair_by_year() -> None:
    signed, voted = theme_tables(some_years(), "eau")["by_year"]
    assert [link.libelle for link in voted.layout.colonnes] == ["2022", "2023", "2024"]
    assert [(row.entete.libelle, row.entete.adresse) for row in voted.rows] == [
        ("FL et UA", "accords/entre/fl/ua/")
    ]
    assert [each.texte for each in voted.rows[0].cells] == ["0 sur 4", "0 sur 4", "4 sur 4"]
    assert [each.adresse for each in signed.rows[0].cells] == [
        f"recherche/?organisation=fl&organisation=ua&theme=eau&annee={annee}" for annee in (2022, 2023, 2024)
    ]
    assert [each.adresse for each in voted.rows[0].cells] == [
        f"votes/?accord=fl,ua&accord_sens=comparable&theme=eau&annee={annee}" for annee in (2022, 2023, 2024)
    ]


def test_theme_table_too_long_for_a_page_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_CELLS", 2)
    held = archive(
        [
            lettre(1, signataires=("a", "b", "c")),
            lettre(2, signataires=("b", "c")),
            lettre(3, signataires=("a", "c")),
        ]
    )
    names = {id_: Organisation(id_, id_.upper(), id_) for id_ in "abc"}
    (signed,) = theme_tables(Publication(replace(held, organisations=names), SETTINGS), "eau")["by_year"]
    assert [row.entete.libelle for row in signed.rows] == ["A et C", "B et C"]
    assert signed.legende.endswith("Ici, les 2 paires qui en ont le plus, sur 3 : chacune a sa page.")


def test_pair_states_its_totals_and_what_they_leave_out() -> None:
    publication = three(
        archive(
            [
                lettre(
                    1,
                    signataires=("ua", "fl"),
                    votes=(
                        vote(positions={"ua": POUR, "fl": POUR}),
                        vote(positions={"ua": ABSENT, "fl": ABSENT}),
                        vote(positions={"ua": POUR}),
                    ),
                )
            ]
        )
    )
    view = pair_view(publication, accords(publication).pairs["fl", "ua"])
    assert view["total"] == (
        "FL et UA ont signé 1 lettre ensemble. Leurs positions sont identiques dans 1 vote, sur 1 où elles"
        " sont comparables. 1 autre vote n’est pas comparé : l’une au moins était absente ou partagée."
    )
    assert [known for _, *known in view["years"][0]["votes"]] == [
        [POUR, POUR, Comparaison.IDENTIQUES],
        [ABSENT, ABSENT, Comparaison.NON_COMPAREES],
    ]
    assert view["registre"] == "votes/?accord=fl,ua"
    assert view["themes"][0][2].adresse == "votes/?accord=fl,ua&accord_sens=comparable&theme=eau"


def test_partners_lead_to_the_pages_of_pairs() -> None:
    publication = some_years()
    ((link, lettres, votes),) = partner_lines(publication, "ua")
    assert (link.libelle, link.adresse) == ("FL", "accords/entre/fl/ua/")
    assert (lettres.texte, votes.texte) == ("12", "4 sur 12")
    assert partner_lines(publication, "fl")[0][0].libelle == "UA"
    assert partner_lines(publication, "zz") == ()


def test_long_pair_is_divided_by_year_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan.listing, "__defaults__", (5,))
    publication = some_years()
    pages = {plan.src_uri: plan for plan in plans(publication)}
    assert {f"accords/entre/fl/ua/{annee}.md" for annee in (2022, 2023, 2024)} <= pages.keys()
    assert len({plan.title for plan in pages.values()}) == len(pages)
    addresses: list[str] = []
    for annee in (2022, 2023, 2024):
        view = pages[f"accords/entre/fl/ua/{annee}.md"].view()
        assert view["total"].startswith(f"En {annee}, FL et UA ont signé 4 lettres ensemble.")
        assert view["registre"] == f"votes/?accord=fl,ua&annee={annee}"
        addresses += [entry.adresse for year in view["years"] for entry, *_ in year["votes"]]
    assert sorted(addresses) == sorted(f"lettres/{number}/#vote-1" for number in range(1, 13))
    whole = pages["accords/entre/fl/ua.md"].view()
    assert "12 lettres" in whole["total"]
    assert whole["annees"][0].adresse == "accords/entre/fl/ua/2024/"
    (year_table, *_) = annee_tables(publication, 2023)["grids"]
    assert year_table.rows[0].cells[0].adresse == "accords/entre/fl/ua/2023/"
