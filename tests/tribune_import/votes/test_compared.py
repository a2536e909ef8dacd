"""Numbers, results and bodies that a sentence names only to compare, to deny or to tell of another text."""

import pytest

from tests.tribune_import.votes.reader import read, told
from tribune.words.terms import Instance, Resultat

_LEFT = "un nombre de la phrase n’est pas repris"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’avis a été adopté par 70 voix, contre 65 en 2022.", ["adopte decompte pour=70"]),
        (
            "L’avis a été adopté par 61 voix contre 12, après 14 en commission.",
            ["adopte decompte pour=61 contre=12"],
        ),
        ("L’avis recueille 70 voix pour, soit 5 de plus qu’en commission.", ["inconnu decompte pour=70"]),
        ("L’avis a été adopté par 71 voix et non 70.", ["adopte"]),
        ("L’avis a été adopté par 70 voix sur 85 votants.", ["adopte"]),
    ],
)
def test_read_votes_doubts_where_a_number_compares(text: str, expected: list[str]) -> None:
    assert told(text) == expected
    assert any(doubt.startswith(_LEFT) for doubt in read(text).votes[0].doubts)
    assert read(text).votes[0].instance is Instance.PLENIERE


@pytest.mark.parametrize(
    "text",
    [
        "L’avis est adopté à 12 voix près.",
        "L’avis est adopté avec 12 voix d’écart.",
        "L’avis est adopté par 70 voix contre 12.",
    ],
)
def test_read_votes_has_no_such_doubt_of_a_margin(text: str) -> None:
    assert read(text).votes[0].doubts == ()


def test_read_votes_of_a_text_prepared_in_a_commission() -> None:
    vote = read("L’avis, préparé en commission, a été adopté par 70 voix contre 3.").votes[0]
    assert vote.instance is Instance.PLENIERE
    vote = read("L’avis a été adopté en commission par 14 voix contre 3.").votes[0]
    assert vote.instance is Instance.COMMISSION


def test_read_votes_of_a_denied_vote_makes_no_zero() -> None:
    assert told("Notre vote n’est pas un vote contre l’avis.") == []
    assert told("Il n’y a pas eu un vote contre, l’avis est adopté.") == ["adopte decompte contre=0"]


def test_read_votes_reports_what_almost_was() -> None:
    found = read("L’avis a failli être rejeté : 40 voix pour, 39 contre.")
    assert found.votes == ()
    assert found.left_out[0].remarque.startswith("« a failli »")


def test_read_votes_gives_no_result_to_the_next_text() -> None:
    text = (
        "L’avis a été adopté par 70 voix pour, 3 contre ; l’amendement a recueilli 22 voix pour et 40 contre."
    )
    assert [vote.resultat for vote in read(text).votes] == [Resultat.ADOPTE, Resultat.INCONNU]


@pytest.mark.parametrize(
    ("text", "objet"),
    [
        ("La CGT vote contre l’avis Budget depuis dix ans.", "Avis Budget"),
        ("La CGT a voté contre l’étude Lacs pour trois raisons.", "Étude Lacs"),
        ("L’avis Lacs contient 12 pistes pour les jeunes ; il a été adopté à l’unanimité.", "Avis Lacs"),
        ("Explication de vote de la CGT : l’avis est faible, la CGT vote contre.", "Avis"),
    ],
)
def test_read_votes_ends_the_name_of_a_text(text: str, objet: str) -> None:
    assert [vote.objet for vote in read(text).votes] == [objet]
