"""« Notre vote et le résultat » in words: what is counted, what percentages are of, what is left out."""

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.publication import Publication
from tribune.pages.votes.outcomes_view import OutcomesView, issue_view
from tribune.pages.votes.register import VotesView, votes_view
from tribune.words.terms import Position, Resultat


def publication(followed: int, beaten: int, apart: int = 0, unknown: int = 0) -> Publication:
    written = [
        *[vote(positions={"ua": Position.POUR})] * followed,
        *[vote(positions={"ua": Position.CONTRE})] * beaten,
        *[vote(positions={"ua": Position.NPPV})] * apart,
        *[vote()] * unknown,
    ]
    return Publication(archive([lettre(1, votes=tuple(written))]), SETTINGS)


def view(*counts: int) -> OutcomesView:
    return votes_view(publication(*counts)).outcomes


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (
            (0, 0, 1, 0),
            (
                "Aucun vote n’est comparable.",
                "1 vote n’est pas comparable : il ne compte ni comme suivi ni comme battu.",
            ),
        ),
        ((1, 0), ("Un seul vote est comparable : notre position y a été suivie.",)),
        (
            (2, 1, 0, 2),
            (
                "Sur 3 votes comparables, notre position a été suivie 2 fois et battue 1 fois. "
                "C’est trop peu pour donner un pourcentage.",
                "2 votes ont une issue inconnue : ils ne comptent ni comme suivi ni comme battu.",
            ),
        ),
        (
            (9, 3, 4, 1),
            (
                "Sur 12 votes comparables, notre position a été suivie 9 fois (75 % des votes comparables) "
                "et battue 3 fois (25 %).",
                "4 votes ne sont pas comparables et 1 vote a une issue inconnue : "
                "ils ne comptent ni comme suivi ni comme battu.",
            ),
        ),
    ],
)
def test_sentences(counts: tuple[int, ...], expected: tuple[str, ...]) -> None:
    assert view(*counts).phrases == expected


def test_bar_of_a_row_has_the_shares_of_its_total() -> None:
    (row,) = view(1, 1, 2, 4).annees
    assert [(each.code, each.debut, each.largeur) for each in row.figures] == [
        ("suivie", 0, 12.5),
        ("battue", 12.5, 12.5),
        ("non-comparable", 25, 25),
        ("inconnue", 50, 50),
    ]


def test_one_year_needs_no_total_and_several_have_one() -> None:
    assert view(1, 1).ensemble is None
    held = archive([lettre(1, votes=(vote(),)), lettre(2, "2023-01-10", votes=(vote(), vote()))])
    whole = votes_view(Publication(held, SETTINGS)).outcomes
    assert [(row.lien.libelle, row.lien.adresse, row.total) for row in whole.annees] == [
        ("2024", "#annee-2024", "1"),
        ("2023", "#annee-2023", "2"),
    ]
    assert whole.ensemble is not None
    assert whole.ensemble.total == "3"


def test_page_of_a_year_counts_that_year() -> None:
    held = archive([lettre(1, votes=(vote(),)), lettre(2, "2023-01-10", votes=(vote(), vote()))])
    page = votes_view(Publication(held, SETTINGS), 2023)
    assert isinstance(page, VotesView)
    assert [(row.lien.libelle, row.total) for row in page.outcomes.annees] == [("2023", "2")]
    assert [row.total for row in page.outcomes.themes] == ["2"]
    assert page.filtres is not None
    annees = page.filtres.champs[0].options
    assert [(each.valeur, each.selected) for each in annees] == [
        ("toutes", False),
        ("2024", False),
        ("2023", True),
    ]


def test_issue_view_says_nothing_where_nothing_is_compared() -> None:
    said = [
        issue_view(vote(resultat, positions={"ua": position}), "ua")
        for position, resultat in (
            (Position.POUR, Resultat.ADOPTE),
            (Position.POUR, Resultat.REJETE),
            (Position.ABSTENTION, Resultat.ADOPTE),
            (Position.POUR, Resultat.INCONNU),
        )
    ]
    assert [each.phrase for each in said] == [
        "Notre position a été suivie",
        "Notre position a été battue",
        "",
        "",
    ]
    assert [each.libelle for each in said] == ["Suivie", "Battue", "Non comparable", ""]


def test_empty_register_has_no_form() -> None:
    assert votes_view(Publication(archive([]), SETTINGS)).filtres is None
