"""Ballots in figures: an unknown is never a zero, a share says what it is of, totals set unknowns apart."""

import pytest

from tests.records import archive, document, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.organisations import organisations
from tribune.pages.publication import Publication
from tribune.pages.votes import totals
from tribune.pages.votes.ballot import result_in_words, votes
from tribune.pages.votes.counts import UNKNOWN, Tally
from tribune.record.model import Intervenant, Vote
from tribune.words.terms import Completude, Mode, Position, Resultat


def shares(ballot: Vote) -> list[tuple[str, int, float]]:
    drawn = Tally(ballot).barre
    return [] if drawn is None else [(share.choix, share.voix, share.part) for share in drawn.shares]


def test_bar_of_complete_counts() -> None:
    assert shares(vote(pour=30, contre=10, abstentions=10)) == [
        ("pour", 30, 60.0),
        ("contre", 10, 20.0),
        ("abstentions", 10, 20.0),
    ]


@pytest.mark.parametrize(
    "counts",
    [
        {"abstentions": 2},
        {"pour": 74},
        {"contre": 3},
        {"pour": 74, "abstentions": 16},
        {"contre": 3, "abstentions": 16},
        {"pour": 74, "contre": 3},
        {"pour": 74, "votants": 100},
        {"contre": 3, "abstentions": 16, "votants": 100},
        {"abstentions": 2, "votants": 100},
    ],
)
def test_bar_of_shares_that_are_not_known_is_no_bar(counts: dict[str, int]) -> None:
    """« Adopté à l’unanimité » with 2 abstentions alone was a bar of abstentions."""
    ballot = vote(mode=Mode.UNANIMITE, **counts)
    assert Tally(ballot).barre is None
    assert "Parts" not in Tally(ballot).legende
    assert ("100 personnes ont voté." in Tally(ballot).legende) is ("votants" in counts)


def test_bar_keeps_a_stated_zero() -> None:
    assert ("contre", 0, 0.0) in shares(vote(pour=74, contre=0, abstentions=16))


def test_bar_sets_voters_whose_choice_is_unknown_apart() -> None:
    assert shares(vote(pour=74, contre=6, votants=100)) == [
        ("pour", 74, 74.0),
        ("contre", 6, 6.0),
        ("autres", 20, 20.0),
    ]


@pytest.mark.parametrize("counts", [{}, {"nppv": 4}, {"pour": 0}, {"pour": 0, "contre": 0, "abstentions": 0}])
def test_bar_of_nothing_is_no_bar(counts: dict[str, int]) -> None:
    assert Tally(vote(**counts)).barre is None


@pytest.mark.parametrize(("pour", "expected"), [(4, ""), (5, "50 %")])
def test_percentage_needs_ten_voices(pour: int, expected: str) -> None:
    drawn = Tally(vote(pour=pour, contre=pour, abstentions=0)).barre
    assert drawn is not None
    assert drawn.percentage("pour") == expected


def test_percentage_never_rounds_a_voice_away() -> None:
    drawn = Tally(vote(pour=299, contre=1, abstentions=0)).barre
    assert drawn is not None
    assert [drawn.percentage(choix) for choix in ("pour", "contre", "abstentions")] == [
        "> 99 %",
        "< 1 %",
        "0 %",
    ]


@pytest.mark.parametrize(
    ("resultat", "mode", "expected"),
    [
        (Resultat.ADOPTE, None, "Adopté"),
        (Resultat.ADOPTE, Mode.DECOMPTE, "Adopté"),
        (Resultat.ADOPTE, Mode.UNANIMITE, "Adopté à l’unanimité"),
        (Resultat.REJETE, Mode.MAJORITE, "Rejeté à la majorité"),
        (Resultat.PRIS_ACTE, Mode.MAJORITE, "Pris acte, à la majorité"),
        (Resultat.INCONNU, Mode.UNANIMITE, "Résultat inconnu"),
        (Resultat.RETIRE, Mode.INCONNU, "Retiré"),
    ],
)
def test_result_in_words(resultat: Resultat, mode: Mode | None, expected: str) -> None:
    assert result_in_words(vote(resultat, mode=mode)) == expected


def test_caption_never_takes_an_absent_count_for_zero() -> None:
    for counts in ({"pour": 3}, {"contre": 3}, {"abstentions": 3}, {"pour": 3, "contre": 0}):
        sentence = Tally(vote(**counts)).legende
        missing = {"pour", "contre", "abstentions"} - counts.keys()
        for name in missing:
            assert f"aucune voix {name}" not in sentence.lower()
            assert f"0 voix {name}" not in sentence
        assert "leur nombre est inconnu" in sentence


def test_figures_are_the_choices_known_or_not_and_the_other_counts_that_are_known() -> None:
    told = Tally(vote(pour=0, abstentions=3, nppv=1, votants=1200)).figures
    assert [(each.code, each.nombre, each.texte) for each in told] == [
        ("pour", 0, "0"),
        ("contre", None, UNKNOWN),
        ("abstentions", 3, "3"),
        ("nppv", 1, "1"),
        ("votants", 1200, "1\N{NARROW NO-BREAK SPACE}200"),
    ]


def test_caption_names_those_who_took_no_part() -> None:
    sentence = Tally(vote(pour=10, contre=1, abstentions=0, nppv=1, absents=2, effectif=20)).legende
    assert sentence.endswith(
        "1 membre n’a pas pris part au vote. 2 membres absents. L’instance compte 20 membres."
    )


def test_votes_are_ranked_within_their_lettre() -> None:
    held = archive([lettre(2, votes=(vote(), vote())), lettre(1, "2023-01-10", votes=(vote(),))])
    assert [entry.adresse for entry in votes(Publication(held, SETTINGS))] == [
        "lettres/1/#vote-1",
        "lettres/2/#vote-1",
        "lettres/2/#vote-2",
    ]


def test_totals_count_unknowns_apart_and_add_up() -> None:
    ballots = (
        vote(pour=1, contre=2, abstentions=0, positions={"ua": Position.CONTRE}),
        vote(Resultat.INCONNU, pour=1),
        vote(Resultat.REJETE, positions={"fl": Position.POUR}),
    )
    held = archive([lettre(1, votes=ballots)])
    counted = totals(votes(Publication(held, SETTINGS)), held.organisations["ua"])
    assert dict(counted) == {
        "Résultat": ((Resultat.ADOPTE, 1), (Resultat.REJETE, 1), (Resultat.INCONNU, 1)),
        "Notre position (UA)": ((Position.CONTRE, 1), (None, 2)),
        "Décompte": ((Completude.COMPLET, 1), (Completude.PARTIEL, 1), (Completude.NON_PUBLIE, 1)),
    }
    for _, group in counted:
        assert sum(number for _, number in group) == 3


def test_organisations_gather_what_each_signed_said_and_voted() -> None:
    held = archive(
        [
            lettre(1, signataires=("fl",), votes=(vote(positions={"fl": Position.NPPV}),)),
            lettre(2, intervenants=(Intervenant("anne", "ua", ("ua", "fl")),)),
        ],
        documents=[document("d", "2024", organisations=("ua",))],
    )
    fl, ua = organisations(Publication(held, SETTINGS))
    assert [each.id for each in fl.signatures] == ["1"]
    assert [(entry.adresse, entry.position) for entry in fl.votes] == [("lettres/1/#vote-1", Position.NPPV)]
    assert [each.id for each in fl.interventions] == [each.id for each in ua.interventions] == ["2"]
    assert (ua.signatures, ua.votes, len(ua.documents)) == ((), (), 1)
