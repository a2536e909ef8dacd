"""No number near a word of votes is lost without a word: a vote, or a finding of the report."""

import pytest

from tests.tribune_import.votes.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Vote : 60 « plus », 34 « moins ».",
        "Contre 9",
        "Contre l’avis : 12 voix.",
        "Le texte obtient 62 voix sur 90.",
        "On a relevé, dit-on, 12 voix.",
        "Soixante conseillers ont levé la main pour.",
        "Qui s’abstient ? 17.",
        "Adopté à 2 voix près : 43 contre 41, et 5 bulletins blancs.",
    ],
)
def test_read_votes_reports_what_it_leaves_unread(text: str) -> None:
    found = read(text)
    assert found.votes == ()
    assert ["un nombre" in finding.remarque for finding in found.left_out] == [True]
    assert found.left_out[0].valeur.count("« ") == 1 + text.count("« ")


@pytest.mark.parametrize(
    "text",
    [
        "La Région consacre 12 millions au vote électronique.",
        "La CGT compte 12 élus contre 9.",
        "Madame Ormeau a été élue par 58 voix contre 41.",
        "Le Conseil régional a adopté son budget par 51 voix contre 32.",
        "L’an dernier, l’avis avait recueilli 12 voix.",
        "Il faut 61 voix pour adopter un avis.",
        "L’article 12 parle du vote.",
        "La CGT obtient 25 % des voix, avec une abstention de 92 %.",
        "Deux phases, deux votes.",
    ],
)
def test_read_votes_reports_nothing_of_what_is_no_vote(text: str) -> None:
    assert read(text).left_out == ()


def test_read_votes_of_several_things_decided_without_counts() -> None:
    assert read("Les points (hier), les autres (demain) ont été adoptés.").votes == ()
