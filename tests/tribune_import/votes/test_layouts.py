"""Counts laid out: labels above numbers, rows of them, questions put to the vote, dots, letters for zeros."""

import pytest

from tests.tribune_import.votes.reader import blocks, read, told
from tribune_import.votes.text.label_lines import joined_lines

ALTERNATE = [
    ("POUR\n58\nCONTRE\n9", "inconnu decompte pour=58 contre=9"),
    (
        "Votants\n73\nPour :\n58\nContre :\n9\nAbstentions :\n6",
        "inconnu decompte pour=58 contre=9 abstentions=6 votants=73",
    ),
    ("Nombre de voix pour\n58 voix\nNombre de voix contre\n9 voix", "inconnu decompte pour=58 contre=9"),
]
ROWS = [
    ("Pour Contre Abstentions\n58 9 6", "inconnu decompte pour=58 contre=9 abstentions=6"),
    ("Pour\tContre\tAbstentions\n58\t9\t6", "inconnu decompte pour=58 contre=9 abstentions=6"),
    ("Votes pour / Votes contre\n58 / 9", "inconnu decompte pour=58 contre=9"),
    ("Pour Contre NPPV 58 19 12", "inconnu decompte pour=58 contre=19 nppv=12"),
    ("Avis adopté. Pour, contre, abstentions : 58, 9, 6.", "adopte decompte pour=58 contre=9 abstentions=6"),
]
TABLES = [
    ("Pour | 58 | 79 %\nContre | 9 | 12 %", "inconnu decompte pour=58 contre=9"),
    ("Pour | 58 | Contre | 9", "inconnu decompte pour=58 contre=9"),
    ("| | Pour | Contre |\n| Avis | 58 | 9 |", "inconnu decompte pour=58 contre=9"),
    ("9 voix | Contre\n58 voix | Pour", "inconnu decompte pour=58 contre=9"),
    ("Pour | Contre\nAvis | 58 | 9", "inconnu decompte pour=58 contre=9"),
    (
        "| Pour | Contre | Abstentions |\n| 58 | | 6 |",
        "inconnu decompte pour=58 abstentions=6",
    ),
    ("58 | Pour\n9 | Contre", "inconnu decompte pour=58 contre=9"),
]
DAMAGED = [
    ("Vote : adopte a lunanimite", "adopte unanimite"),
    ("Lavis est adopté par 58 voix, la CGT sest abstenue.", "adopte decompte pour=58 cgt:abstention"),
]
SHORT_LINES = [
    ("Voix pour 58. Voix contre 9. Abstentions 6.", "inconnu decompte pour=58 contre=9 abstentions=6"),
    ("Pour 58 contre 9\nAbstentions 6\nAdopté", "adopte decompte pour=58 contre=9 abstentions=6"),
    (
        "Contre le vœu : 9 voix. Pour le vœu : 58. Abstentions : 6.",
        "inconnu decompte pour=58 contre=9 abstentions=6",
    ),
    ("Approuvent : 58. Rejettent : 9.", "inconnu decompte pour=58 contre=9"),
    (
        "Avis adopté : votes favorables, 58 ; votes défavorables, 9 ; abstentions, 6.",
        "adopte decompte pour=58 contre=9 abstentions=6",
    ),
]
QUESTIONS = [
    ("Pour ? 58. Contre ? 9.", "inconnu decompte pour=58 contre=9"),
    ("Contre ? Néant. Abstentions ? Six. Adopté.", "adopte decompte contre=0 abstentions=6"),
    ("Contre ? Personne. Abstentions ? 6. Avis adopté.", "adopte decompte contre=0 abstentions=6"),
    ("Pour… 58 Contre… 9", "inconnu decompte pour=58 contre=9"),
    ("Vote : oui 58, non 9, abstentions 6.", "inconnu decompte pour=58 contre=9 abstentions=6"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*ALTERNATE, *ROWS, *TABLES, *SHORT_LINES, *QUESTIONS, *DAMAGED]
)
def test_read_votes_laid_out(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Pour Contre\n12/03 14/03",
        "Pour\n2024\nContre\n2025",
        "Absents\n3\nVotants\n82",
        "Pour qui ? 12 communes. Contre quoi ? 3 projets.",
        "Vous êtes pour ? 5 gestes simples.",
        "Contre 9",
        "Groupe | Pour | Contre\nEmployeurs | 8 | 0",
        " | Pour | Contre\nFO | 8 | 0",
        "Contre : 12 mesures. Pour : 8 mesures.",
    ],
)
def test_read_votes_laid_out_no_vote(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pour Contre Abstentions\n58 9",
        "Avis adopté. Pour Contre NPPV 58 9 2",
        "Pour | Contre\nAvis | 58 | 9 | 2",
        "Contre | 9 | 12",
    ],
)
def test_read_votes_rows_of_two_lengths_are_left_out(text: str) -> None:
    found = read(text)
    assert [vote.nppv for vote in found.votes] in ([], [None])
    assert ["deux façons" in finding.remarque for finding in found.left_out] == [True]


def test_read_votes_columns_end_where_a_sentence_goes_on() -> None:
    assert told("Avis adopté par 58 voix pour, contre 9, 6 abstentions.") == [
        "adopte decompte pour=58 contre=9 abstentions=6"
    ]


def test_read_votes_letter_o_is_a_zero_to_check() -> None:
    [vote] = read("Pour 58, Contre O, Abstentions 6").votes
    assert (vote.pour, vote.contre, vote.abstentions) == (58, 0, 6)
    assert any("lettre O" in doubt for doubt in vote.doubts)


def test_joined_lines_keeps_the_place_and_the_other_lines() -> None:
    found = [*joined_lines(blocks("Le scrutin\nPour\n58\nContre\n9\nSuite"))]
    assert [(block.text, block.line, quote) for block, quote in found] == [
        ("Le scrutin", 1, ""),
        ("Pour : 58 ; Contre : 9", 2, "Pour / 58 / Contre / 9"),
        ("Suite", 6, ""),
    ]


@pytest.mark.parametrize("text", ["Pour\n58", "58\nPour\n9\nContre", "Pour Contre\nAbstentions\n6", "Pour"])
def test_joined_lines_leaves_what_does_not_pair_up(text: str) -> None:
    assert [*joined_lines(blocks(text))] == [(block, "") for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Texte | Pour | Contre\nAvis bois | 58 | 9\nVœu fer | 44 | 12",
            [
                ("Avis bois", "Texte | Pour | Contre / Avis bois | 58 | 9"),
                ("Vœu fer", "Texte | Pour | Contre / Vœu fer | 44 | 12"),
            ],
        ),
        ("Avis | Pour | Contre\nBois | 58 | 9", [("Avis « Bois »", "Avis | Pour | Contre / Bois | 58 | 9")]),
        ("Pour | 58\nContre | 9", [("Texte examiné", "Pour | 58 / Contre | 9")]),
        ("Pour\n58\nContre\n9", [("Texte examiné", "Pour / 58 / Contre / 9")]),
    ],
)
def test_read_votes_quotes_rows_as_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(vote.objet, vote.phrase) for vote in read(text).votes] == expected
