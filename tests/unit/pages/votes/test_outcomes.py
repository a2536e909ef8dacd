"""Our position and the result: compared only where both are known, added up without losing a ballot."""

import pytest

from tests.records import archive, lettre, vote
from tribune.pages.votes.ballots import percentage
from tribune.pages.votes.choices import choices
from tribune.pages.votes.entries import VoteEntry, votes
from tribune.pages.votes.outcomes import issue, outcomes, outcomes_by_theme, outcomes_by_year
from tribune.record.model import Theme, Vote
from tribune.words.terms import Instance, Issue, Position, Resultat

TAKES_NO_SIDE = (Position.ABSTENTION, Position.NPPV, Position.ABSENT, Position.PARTAGE)


def ballot(position: Position | None, resultat: Resultat = Resultat.ADOPTE, **fields: object) -> Vote:
    return vote(resultat, positions={"ua": position} if position else {}, **fields)


def ballots(*written: Vote) -> tuple[VoteEntry, ...]:
    return votes(archive([lettre(1, votes=written)]))


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
    assert issue(ballot(position, resultat), "ua") is expected


def test_issue_follows_the_stated_result_and_not_the_counts() -> None:
    stated = ballot(Position.POUR, Resultat.REJETE, pour=75, contre=62, abstentions=46)
    assert issue(stated, "ua") is Issue.BATTUE


def test_issue_is_that_of_one_organisation() -> None:
    assert issue(ballot(Position.POUR), "fl") is Issue.INCONNUE


def test_outcomes_state_every_issue_even_at_zero() -> None:
    counted = outcomes(ballots(ballot(Position.POUR), ballot(None), ballot(Position.NPPV)), "ua")
    assert counted.issues == (
        (Issue.SUIVIE, 1),
        (Issue.BATTUE, 0),
        (Issue.NON_COMPARABLE, 1),
        (Issue.INCONNUE, 1),
    )
    assert (counted.total, counted.comparables) == (3, 1)


def test_outcomes_percentages_are_of_ten_comparable_ballots_at_least() -> None:
    others = [ballot(None)] * 30 + [ballot(Position.ABSTENTION)] * 30
    nine = outcomes(ballots(*[ballot(Position.POUR)] * 9, *others), "ua")
    assert nine.percentage(Issue.SUIVIE) == ""
    ten = outcomes(ballots(*[ballot(Position.POUR)] * 9, ballot(Position.CONTRE), *others), "ua")
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
    found = outcomes_by_year(votes(held), "ua")
    assert [(annee, counted.total, counted.number(Issue.BATTUE)) for annee, counted in found] == [
        (2024, 2, 1),
        (2023, 1, 0),
    ]


def test_outcomes_by_theme_count_a_ballot_once_in_each_theme() -> None:
    held = archive(
        [
            lettre(1, themes=("eau", "z"), votes=(ballot(Position.POUR), ballot(None))),
            lettre(2, themes=("z",), votes=(ballot(Position.CONTRE),)),
            lettre(3, themes=("sans",)),
        ],
        [Theme("z", "École", "É"), Theme("sans", "Sans vote", "S")],
    )
    found = outcomes_by_theme(votes(held), held.themes, "ua")
    assert [(theme.nom, counted.total) for theme, counted in found] == [("École", 3), ("L’eau", 2)]


def test_choices_are_what_the_ballots_have() -> None:
    held = archive(
        [
            lettre(1, "2023-01-10", votes=(ballot(Position.NPPV, Resultat.REJETE),)),
            lettre(2, votes=(ballot(None), Vote("A", Instance.BUREAU, Resultat.INCONNU))),
            lettre(3, themes=("sans",)),
        ],
        [Theme("sans", "Sans vote", "S")],
    )
    found = choices(votes(held), held, "ua")
    assert found.annees == ((2024, 2), (2023, 1))
    assert [theme.id for theme in found.themes] == ["eau"]
    assert found.resultats == (Resultat.ADOPTE, Resultat.REJETE, Resultat.INCONNU)
    assert found.positions == (Position.NPPV, None)
    assert found.instances == (Instance.PLENIERE, Instance.BUREAU)
    assert found.issues == (Issue.NON_COMPARABLE, Issue.INCONNUE)
    assert [each.id for each in found.organisations] == ["ua"]
