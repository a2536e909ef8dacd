"""Our position and the result: compared only where both are known, added up without losing a ballot."""

from dataclasses import replace

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.names import Link
from tribune.pages.plan import View
from tribune.pages.publication import Publication
from tribune.pages.votes import filters, register_view
from tribune.pages.votes.ballot import VoteEntry, votes
from tribune.pages.votes.counts import percentage
from tribune.pages.votes.outcomes import outcomes, outcomes_by_theme, outcomes_by_year
from tribune.record.model import Archive, Theme, Vote
from tribune.words.terms import Instance, Issue, Position, Resultat

TAKES_NO_SIDE = (Position.ABSTENTION, Position.NPPV, Position.ABSENT, Position.PARTAGE)


def ballot(position: Position | None, resultat: Resultat = Resultat.ADOPTE, **fields: object) -> Vote:
    return vote(resultat, positions={"ua": position} if position else {}, **fields)


def votes_of(held: Archive) -> tuple[VoteEntry, ...]:
    return votes(Publication(held, SETTINGS))


def ballots(*written: Vote) -> tuple[VoteEntry, ...]:
    return votes_of(archive([lettre(1, votes=written)]))


ALL = Link("Ensemble", "")


@pytest.mark.parametrize(
    ("position", "resultat", "expected"),
    [
        (Position.POUR, Resultat.ADOPTE, Issue.SUIVIE),
        (Position.CONTRE, Resultat.REJETE, Issue.SUIVIE),
        (Position.POUR, Resultat.REJETE, Issue.BATTUE),
        (Position.CONTRE, Resultat.ADOPTE, Issue.BATTUE),
        *((position, Resultat.ADOPTE, Issue.NON_COMPARABLE) for position in TAKES_NO_SIDE),
        *((position, Resultat.REJETE, Issue.NON_COMPARABLE) for position in TAKES_NO_SIDE),
        (Position.POUR, Resultat.RETIRE, Issue.NON_COMPARABLE),
        (Position.CONTRE, Resultat.PRIS_ACTE, Issue.NON_COMPARABLE),
        *((position, Resultat.INCONNU, Issue.INCONNUE) for position in Position),
        *((None, resultat, Issue.INCONNUE) for resultat in Resultat),
    ],
)
def test_issue(position: Position | None, resultat: Resultat, expected: Issue) -> None:
    (entry,) = ballots(ballot(position, resultat))
    assert entry.issue is expected


def test_issue_follows_the_stated_result_and_not_the_counts() -> None:
    (stated,) = ballots(ballot(Position.POUR, Resultat.REJETE, pour=75, contre=62, abstentions=46))
    assert stated.issue is Issue.BATTUE


def test_issue_is_that_of_one_organisation() -> None:
    (entry,) = ballots(ballot(Position.POUR))
    assert replace(entry, organisation="fl").issue is Issue.INCONNUE


def test_outcomes_state_every_issue_even_at_zero() -> None:
    counted = outcomes(ballots(ballot(Position.POUR), ballot(None), ballot(Position.NPPV)), ALL)
    assert list(counted.numbers.items()) == [
        (Issue.SUIVIE, 1),
        (Issue.BATTUE, 0),
        (Issue.NON_COMPARABLE, 1),
        (Issue.INCONNUE, 1),
    ]
    assert (counted.total, counted.comparables) == (3, 1)


def test_outcomes_percentages_are_of_ten_comparable_ballots_at_least() -> None:
    others = [ballot(None)] * 30 + [ballot(Position.ABSTENTION)] * 30
    nine = outcomes(ballots(*[ballot(Position.POUR)] * 9, *others), ALL)
    assert nine.percentage(Issue.SUIVIE) == ""
    ten = outcomes(ballots(*[ballot(Position.POUR)] * 9, ballot(Position.CONTRE), *others), ALL)
    assert [ten.percentage(each) for each in Issue] == ["90 %", "10 %", "", ""]


@pytest.mark.parametrize(
    ("number", "base", "expected"),
    [(0, 10, "0 %"), (10, 10, "100 %"), (1, 300, "< 1 %"), (299, 300, "> 99 %"), (3, 9, ""), (0, 0, "")],
)
def test_percentage_rounds_nobody_away(number: int, base: int, expected: str) -> None:
    assert percentage(number, base) == expected


def test_outcomes_by_year_go_from_the_latest() -> None:
    held = archive(
        [
            lettre(1, "2023-01-10", votes=(ballot(Position.POUR),)),
            lettre(2, votes=(ballot(Position.CONTRE), ballot(None))),
            lettre(3, "2022-01-10"),
        ]
    )
    found = outcomes_by_year(votes_of(held), divided=False)
    assert [(row.lien, row.total, row.numbers[Issue.BATTUE]) for row in found] == [
        (Link("2024", "#annee-2024"), 2, 1),
        (Link("2023", "#annee-2023"), 1, 0),
    ]
    assert outcomes_by_year(votes_of(held), divided=True)[0].lien == Link("2024", "votes/2024/")


def test_outcomes_by_theme_count_a_ballot_once_in_each_theme() -> None:
    held = archive(
        [
            lettre(1, themes=("eau", "z"), votes=(ballot(Position.POUR), ballot(None))),
            lettre(2, themes=("z",), votes=(ballot(Position.CONTRE),)),
            lettre(3, themes=("sans",)),
        ],
        [Theme("z", "École", "É"), Theme("sans", "Sans vote", "S")],
    )
    found = outcomes_by_theme(votes_of(held), held.themes)
    assert [(row.lien.libelle, row.total) for row in found] == [("École", 3), ("L’eau", 2)]


def test_form_offers_what_the_ballots_have() -> None:
    held = archive(
        [
            lettre(1, "2023-01-10", votes=(ballot(Position.NPPV, Resultat.REJETE),)),
            lettre(2, votes=(ballot(None), Vote("A", Instance.BUREAU, Resultat.INCONNU))),
            lettre(3, themes=("sans",)),
        ],
        [Theme("sans", "Sans vote", "S")],
    )
    form = filters(Publication(held, SETTINGS), 2023, divided=False)
    assert form is not None
    annees, *others, _ = form["champs"]
    assert [(each.valeur, each.votes, each.selected) for each in annees.options] == [
        ("toutes", 0, False),
        ("2024", 2, False),
        ("2023", 1, True),
    ]
    assert {field.nom: [each.valeur for each in field.options] for field in others} == {
        "theme": ["", "eau"],
        "nature": ["", "avis"],
        "resultat": ["", "adopte", "rejete", "inconnu"],
        "position": ["", "nppv", "inconnue"],
        "issue": ["", "non-comparable", "inconnue"],
        "instance": ["", "pleniere", "bureau"],
    }
    assert [(each.valeur, each.libelle) for each in form["organisations"]] == [("ua", "UA")]


def publication(followed: int, beaten: int, apart: int = 0, unknown: int = 0) -> Publication:
    written = [
        *[vote(positions={"ua": Position.POUR})] * followed,
        *[vote(positions={"ua": Position.CONTRE})] * beaten,
        *[vote(positions={"ua": Position.NPPV})] * apart,
        *[vote()] * unknown,
    ]
    return Publication(archive([lettre(1, votes=tuple(written))]), SETTINGS)


def view(*counts: int) -> View:
    return register_view(publication(*counts))["outcomes"]


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
    assert view(*counts)["phrases"] == expected


def test_bar_of_a_row_has_the_shares_of_its_total() -> None:
    (row,) = view(1, 1, 2, 4)["annees"]
    assert [(each.issue, each.debut, each.largeur) for each in row.figures] == [
        ("suivie", 0, 12.5),
        ("battue", 12.5, 12.5),
        ("non-comparable", 25, 25),
        ("inconnue", 50, 50),
    ]


def test_one_year_needs_no_total_and_several_have_one() -> None:
    assert view(1, 1)["ensemble"] is None
    held = archive([lettre(1, votes=(vote(),)), lettre(2, "2023-01-10", votes=(vote(), vote()))])
    whole = register_view(Publication(held, SETTINGS))["outcomes"]
    assert [(row.lien.libelle, row.total) for row in whole["annees"]] == [("2024", 1), ("2023", 2)]
    assert whole["ensemble"] is not None
    assert whole["ensemble"].total == 3


def test_page_of_a_year_counts_that_year() -> None:
    held = archive([lettre(1, votes=(vote(),)), lettre(2, "2023-01-10", votes=(vote(), vote()))])
    page = register_view(Publication(held, SETTINGS), 2023)
    assert [(row.lien.libelle, row.total) for row in page["outcomes"]["annees"]] == [("2023", 2)]
    assert [row.total for row in page["outcomes"]["themes"]] == [2]


def test_empty_register_has_no_form() -> None:
    assert register_view(Publication(archive([]), SETTINGS))["filtres"] is None
