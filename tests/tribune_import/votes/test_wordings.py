"""Words for voices cast and for results: hands raised, « l'ont rejeté », « ne passe pas », « fait sien »."""

import pytest

from tests.tribune_import.votes.reader import told

VOICES = [
    ("66 conseillers ont levé la main pour l’avis, 12 contre.", "inconnu decompte pour=66 contre=12"),
    (
        "58 voix s’étant portées en sa faveur et 9 s’y opposant, l’avis est adopté.",
        "adopte decompte pour=58 contre=9",
    ),
    (
        "Adopté par 58 voix, dix conseillers préférant s’abstenir.",
        "adopte decompte pour=58 abstentions=10",
    ),
    (
        "9 élus ont choisi l’abstention, les 58 autres votants ont approuvé le texte.",
        "inconnu decompte pour=58 abstentions=9",
    ),
    (
        "58 membres approuvent l’avis, 9 rejettent le texte, aucun ne s’abstient.",
        "inconnu decompte pour=58 contre=9 abstentions=0",
    ),
    (
        "58 conseillers ont approuvé l’avis, 9 l’ont rejeté, 6 se sont abstenus.",
        "inconnu decompte pour=58 contre=9 abstentions=6",
    ),
    ("58 « oui », 9 « non » : avis adopté.", "adopte decompte pour=58 contre=9"),
    (
        "Le vœu obtient 58 voix sur 80, 9 allant à l’abstention et 6 au vote contre.",
        "inconnu decompte pour=58 contre=6 abstentions=9",
    ),
    (
        "C’est par 58 voix contre 9 que l’assemblée a adopté le vœu.",
        "adopte decompte pour=58 contre=9",
    ),
    ("Approbation : 58 ; opposition : 9.", "inconnu decompte pour=58 contre=9"),
]
TOLD_APART = [
    ("L’avis est adopté par 58 voix. Nul ne s’y est opposé.", "adopte decompte pour=58 contre=0"),
    ("Aucun conseiller n’a voté contre. L’avis est adopté par 58 voix.", "adopte decompte pour=58 contre=0"),
    ("L’avis est adopté par 58 voix. 6 élus se sont abstenus.", "adopte decompte pour=58 abstentions=6"),
    ("60 voix pour l’avis. On compte 5 abstentions.", "inconnu decompte pour=60 abstentions=5"),
    (
        "Le vote a donné 6 abstentions. Il n’y a pas eu de vote contre. Le texte est adopté avec 58 voix.",
        "adopte decompte pour=58 contre=0 abstentions=6",
    ),
    ("Pour l’adoption : 58. Contre : 9. Le CESER a adopté.", "adopte decompte pour=58 contre=9"),
]
RESULTS = [
    ("L’avis passe avec 58 voix pour.", "adopte decompte pour=58"),
    ("L’avis l’emporte par 58 voix contre 9.", "adopte decompte pour=58 contre=9"),
    ("Le vœu est passé de justesse, 41 voix à 38.", "adopte decompte pour=41 contre=38"),
    ("Le vœu ne passe pas : 30 pour, 41 contre.", "rejete decompte pour=30 contre=41"),
    ("Le vœu n’est pas passé (30 pour, 41 contre).", "rejete decompte pour=30 contre=41"),
    ("41 contre, 30 pour, et le texte tombe.", "rejete decompte pour=30 contre=41"),
    ("30 pour, 41 contre : le vœu est écarté.", "rejete decompte pour=30 contre=41"),
    ("Le projet d’avis est battu.", "rejete"),
    ("La motion a été battue par 41 voix contre 30.", "rejete decompte pour=30 contre=41"),
    ("Le vœu n’a pas franchi le seuil de la majorité.", "rejete"),
    ("La motion n’obtient pas la majorité.", "rejete"),
    ("L’avis a échoué à réunir une majorité.", "rejete"),
    ("Faute de majorité, l’avis n’a pas été retenu.", "rejete"),
    ("L’assemblée plénière a fait sienne la motion.", "adopte"),
    ("La rapporteure a décidé de retirer le vœu avant le vote.", "retire"),
    ("L’amendement a finalement été retiré.", "retire"),
    ("Le bilan n’appelait pas de vote : le CESER en prend acte.", "pris-acte"),
]


@pytest.mark.parametrize(("text", "expected"), [*VOICES, *TOLD_APART, *RESULTS])
def test_read_votes_wordings(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L’avis passe sous silence 12 propositions, dont 5 contre le chômage.",
        "L’avis passe avec une semaine de retard.",
        "La motion tombe à point nommé.",
        "L’avis est battu en brèche par les faits.",
        "Le ministre a fait sien ce rapport.",
        "La Région a fait sien cet avis.",
        "La gauche n’a pas emporté la majorité.",
        "Une majorité de salariés n’a pas obtenu la majorité des sièges.",
        "Faute de majorité, le gouvernement recule.",
        "La direction a décidé de reporter le rapport à l’an prochain.",
        "La CGT en prend acte.",
        "Le CESER a adopté.",
        "Personne ne vote contre ses intérêts.",
        "Les salariés consultés : 52 oui, 31 non.",
        "L’équipe a gagné 9 voix à 8.",
        "Le CESER en prend acte et s’en félicite.",
    ],
)
def test_read_votes_wordings_no_vote(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aucun conseiller n’a voté contre l’étude. L’avis est adopté par 54 voix.",
            ["inconnu decompte contre=0", "adopte decompte pour=54"],
        ),
        (
            "L’étude est adoptée à l’unanimité. L’avis : 6 abstentions.",
            ["adopte unanimite", "inconnu decompte abstentions=6"],
        ),
        (
            "L’avis est adopté par 54 voix. La motion a recueilli 12 voix contre.",
            ["adopte decompte pour=54", "inconnu decompte contre=12"],
        ),
    ],
)
def test_read_votes_wordings_of_two_texts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "L’avis n’est guère passé : 30 pour, 41 contre.",
        "On n’a pas obtenu la majorité : 30 pour, 41 contre.",
    ],
)
def test_read_votes_wordings_no_result(text: str) -> None:
    assert told(text) == ["inconnu decompte pour=30 contre=41"]


def test_read_votes_words_that_are_not_counts_nor_bodies_here() -> None:
    assert told("Au Sénat, le texte passe de justesse, 160 voix à 150.") == []
    assert told("L’avis est adopté, 2 contre-propositions l’accompagnent.") == ["adopte"]
    assert told("Le vœu est adopté, l’écart passe de 12 voix à 8.") == ["adopte"]
    assert told("L’assemblée a suivi la commission : l’avis est adopté par 54 voix.") == [
        "adopte decompte pour=54"
    ]
