"""The votes of a session on one scale: what is unknown stays apart, and is never a zero."""

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.plan import View
from tribune.pages.publication import Publication
from tribune.pages.sessions import comparison
from tribune.pages.votes.ballot import votes
from tribune.record.model import Vote


def compared(*ballots: Vote) -> View:
    found = comparison(votes(Publication(archive([lettre(1, votes=ballots)]), SETTINGS)))
    assert found is not None
    return found


def test_comparison_of_no_vote_is_nothing() -> None:
    assert comparison(()) is None


def test_comparison_draws_every_bar_on_the_scale_of_the_longest() -> None:
    found = compared(vote(pour=30, contre=10, abstentions=10), vote(pour=100, contre=0, abstentions=0))
    assert found["echelle"] == 100
    first, second = (shares for _, shares, _ in found["votes"])
    assert [(share.choix, share.debut, share.part) for share in first] == [
        ("pour", 0.0, 30.0),
        ("contre", 30.0, 10.0),
        ("abstentions", 40.0, 10.0),
    ]
    assert [share.part for share in second] == [100.0, 0.0, 0.0]
    assert found["choix"] == ("pour", "contre", "abstentions")


def test_comparison_sets_voters_whose_choice_is_unknown_apart() -> None:
    found = compared(vote(pour=74, contre=6, votants=100))
    assert [share.choix for share in found["votes"][0][1]] == ["pour", "contre", "autres"]
    assert found["choix"] == ("pour", "contre", "autres")


@pytest.mark.parametrize(
    ("ballot", "expected"),
    [
        (vote(), "Décompte non publié"),
        (vote(abstentions=2), "Décompte partiel : 2 abstentions"),
        (vote(pour=74, votants=90), "Décompte partiel : 74 voix pour"),
        (vote(pour=74, abstentions=16), "Décompte partiel : 74 voix pour et 16 abstentions"),
        (
            vote(pour=0, contre=0, abstentions=0),
            "Décompte complet : Aucune voix pour, aucune voix contre et aucune abstention",
        ),
    ],
)
def test_comparison_without_a_bar_keeps_the_vote_and_says_the_counts_alone(
    ballot: Vote, expected: str
) -> None:
    found = compared(ballot)
    assert [known for _, *known in found["votes"]] == [[(), expected]]
    assert (found["echelle"], found["choix"]) == (0, ())


@pytest.mark.parametrize(
    ("ballots", "expected"),
    [
        (
            (vote(pour=74, abstentions=16), vote(pour=20, contre=1, abstentions=0), vote()),
            "3 votes à la même échelle : la plus longue barre compte 21 voix. 1 décompte est partiel : un "
            "nombre inconnu n’est pas zéro. 1 décompte n’est pas publié. ",
        ),
        ((vote(pour=20, contre=1, abstentions=0),), "La barre compte 21 voix. "),
        ((vote(), vote()), "2 votes. 2 décomptes ne sont pas publiés. "),
    ],
)
def test_comparison_says_its_scale_and_what_is_missing(ballots: tuple[Vote, ...], expected: str) -> None:
    assert compared(*ballots)["legende"] == f"{expected}Les nombres sont dans le tableau qui suit."
