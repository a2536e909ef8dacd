"""Results told without figures, bodies, several votes in one letter, and general remarks that are no vote."""

import pytest

from tests.tribune_import.votes.reader import read, told

UNANIMITY = [
    ("L’avis a été adopté à l’unanimité.", "adopte unanimite"),
    ("L'AVIS A ETE ADOPTE A L'UNANIMITE", "adopte unanimite"),
    ("Adopté à l’unanimité !", "adopte unanimite"),
    ("Le CESER a adopté à l’unanimité une expression sur les inondations.", "adopte unanimite"),
    ("Motion votée à l’unanimité des présents.", "adopte unanimite"),
    ("L’étude est adoptée à l’unanimité moins deux abstentions.", "adopte unanimite abstentions=2"),
    ("Le vœu est adopté à l’unanimité des 74 votants.", "adopte unanimite votants=74"),
    ("La résolution a été approuvée par l’unanimité de l’assemblée.", "adopte unanimite"),
    ("L’étude a recueilli l’unanimité.", "inconnu unanimite"),
    ("L’avis est adopté à l’unanimité, avec 3 voix contre.", "adopte decompte contre=3"),
]
MAJORITY = [
    ("L’avis a été adopté à une très large majorité.", "adopte majorite"),
    ("L’avis est adopté à la majorité.", "adopte majorite"),
    ("Le texte a été adopté à la quasi-unanimité.", "adopte majorite"),
    ("Le vœu a été rejeté à une courte majorité.", "rejete majorite"),
    ("L’étude a été majoritairement adoptée.", "adopte majorite"),
    ("Une large majorité des conseillers a adopté l’avis.", "adopte majorite"),
    ("Notre assemblée, elle, a adopté l’avis à la majorité.", "adopte majorite"),
    ("L’avis a été adopté à une large majorité, 6 abstentions.", "adopte majorite abstentions=6"),
    ("L’avis a été adopté à la majorité (61 voix pour, 12 contre).", "adopte decompte pour=61 contre=12"),
    ("La contribution est adoptée avec 85 % des voix.", "adopte"),
]
RESULTS = [
    ("L’avis a été adopté.", "adopte"),
    ("AVIS ADOPTÉ", "adopte"),
    ("Vœu sur la gare : REJETÉ", "rejete"),
    ("L’avis n’a pas été adopté.", "rejete"),
    ("Le projet d’avis n’est finalement pas adopté.", "rejete"),
    ("Le vœu n’a pas obtenu la majorité.", "rejete"),
    ("L’amendement a été rejeté.", "rejete"),
    ("La motion a été retirée.", "retire"),
    ("L’avis a été retiré de l’ordre du jour.", "retire"),
    ("L’examen de l’avis a été reporté à la session suivante.", "retire"),
    ("Le CESER a pris acte de la communication, sans vote.", "pris-acte"),
    ("Il a été pris acte du rapport.", "pris-acte"),
    ("Le détail du vote n’a pas été communiqué.", "inconnu"),
]
BODIES = [
    (
        "Le Bureau a adopté l’avis par 18 voix pour et 3 abstentions.",
        "bureau adopte decompte pour=18 abstentions=3",
    ),
    ("L’avis a été adopté en Bureau à l’unanimité.", "bureau adopte unanimite"),
    ("Le Bureau, réuni à distance, a validé l’avis par 16 voix pour.", "bureau adopte decompte pour=16"),
    ("Présenté au nom du Bureau, l’avis a été adopté par 61 voix pour.", "adopte decompte pour=61"),
    ("Avis adopté à l’unanimité de la commission 4.", "commission adopte unanimite"),
    ("Vote du Bureau : 14 pour, 4 contre.", "bureau inconnu decompte pour=14 contre=4"),
    (
        "La commission a adopté le projet d’avis par 12 voix pour et 2 contre.",
        "commission adopte decompte pour=12 contre=2",
    ),
    ("Le projet d’avis de la commission 3 a été adopté par 61 voix pour.", "adopte decompte pour=61"),
    ("L’avis sur le budget du Conseil régional a été adopté par 61 voix pour.", "adopte decompte pour=61"),
    ("# Vote du Bureau\nPour : 14 – contre : 4", "bureau inconnu decompte pour=14 contre=4"),
    (
        "L’avis proposé par le Bureau a été adopté en séance plénière par 61 voix pour.",
        "adopte decompte pour=61",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*UNANIMITY, *MAJORITY, *RESULTS, *BODIES])
def test_read_votes_without_figures(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L’unanimité n’est pas une fin en soi.",
        "Ce projet ne fait pas l’unanimité.",
        "Les avis du CESER sont souvent adoptés à l’unanimité.",
        "Un avis voté à l’unanimité n’a pas plus de poids qu’un autre.",
        "La recherche de l’unanimité affadit nos textes.",
        "Le SRADDET a été adopté en 2021.",
        "La loi a été adoptée à une large majorité.",
        "Le Conseil régional a rejeté notre vœu à l’unanimité.",
        "L’avis sera adopté à l’unanimité, espérons-le.",
        "Le texte serait adopté à la majorité.",
        "Une position adoptée de longue date par la CGT.",
        "Il faut adopter un autre modèle, à l’unanimité des territoires.",
        "Le CESER prend acte de la baisse des dotations.",
        "La CGT prend acte de ces annonces.",
        "Les mesures retirées du plan doivent revenir.",
        "Le secrétaire a été réélu à l’unanimité.",
        "Le procès-verbal de la séance précédente est adopté à l’unanimité.",
        "L’avis avait été adopté à l’unanimité en commission l’an dernier.",
        "Faut-il que l’avis soit adopté à l’unanimité ?",
        "La CGT rejette toute mise en concurrence.",
        "Le CESER rejette l’idée d’une taxe.",
        "Ce vœu pieux ne suffira pas.",
        "La Région approuve le plan à la majorité.",
        "Les salariés ont unanimement condamné ce plan.",
        "Sur les 20 textes de l’année, 14 ont été adoptés à l’unanimité.",
        "L’étude de 2018, votée à l’unanimité, est restée lettre morte.",
        "À l’unanimité, les syndicats demandent le retrait du texte.",
        "Les demandes d’aide sont rejetées à 68 %.",
        "La motion de censure a été rejetée à une courte majorité.",
    ],
)
def test_read_votes_no_result(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La première partie a été adoptée par 60 voix pour et 10 contre, la seconde par 50"
            " voix pour et 20 contre.",
            ["adopte decompte pour=60 contre=10", "adopte decompte pour=50 contre=20"],
        ),
        (
            "L’amendement n° 1 a été rejeté par 50 voix contre et 20 pour.\nL’avis a été adopté"
            " par 70 voix pour.",
            ["rejete decompte pour=20 contre=50", "adopte decompte pour=70"],
        ),
        (
            "La commission a adopté l’avis à l’unanimité, puis la plénière l’a adopté par 61 voix"
            " pour et 9 contre.",
            ["commission adopte unanimite", "adopte decompte pour=61 contre=9"],
        ),
        (
            "L’avis a été adopté par 61 voix pour et 9 contre.\nVotes : 61 pour, 9 contre.",
            ["adopte decompte pour=61 contre=9"],
        ),
        (
            "Le rapport n’a pas été adopté. 150 voix se sont exprimées : 60 pour, 50 contre, 40 abstentions.",
            ["rejete decompte pour=60 contre=50 abstentions=40 votants=150"],
        ),
        (
            "# Votes\nPour : 40\nContre : 2\nAbstentions : 11",
            ["inconnu decompte pour=40 contre=2 abstentions=11"],
        ),
        (
            "Pour | Contre | Abstentions\n40 | 2 | 11",
            ["inconnu decompte pour=40 contre=2 abstentions=11"],
        ),
        (
            "Vote | Voix\nPour | 40\nContre | 2",
            ["inconnu decompte pour=40 contre=2"],
        ),
        (
            "Avis sur le budget : adopté par 61 voix pour.\nAvis sur la forêt : adopté à l’unanimité.",
            ["adopte decompte pour=61", "adopte unanimite"],
        ),
        (
            "L’avis a été adopté par 61 voix pour.\nLe vœu a été adopté par 58 voix pour.",
            ["adopte decompte pour=61", "adopte decompte pour=58"],
        ),
    ],
)
def test_read_votes_several(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_read_votes_two_counts_of_one_text_are_both_kept_and_doubted() -> None:
    found = read(
        "L’avis a été adopté par 61 voix pour, 3 contre.\nVotes : avis adopté, 61 voix pour, 9 contre."
    )
    assert [(vote.pour, vote.contre) for vote in found.votes] == [(61, 3), (61, 9)]
    assert all(any("un autre" in doubt for doubt in vote.doubts) for vote in found.votes)


@pytest.mark.parametrize(
    ("text", "objet"),
    [
        ("L’avis a été adopté à l’unanimité.", "Avis"),
        ("L’avis sur le plan « Forêt » a été adopté à l’unanimité.", "Avis sur le plan « Forêt »"),
        ("**Le vœu relatif aux trains** a été rejeté.", "Vœu relatif aux trains"),
        ("L’amendement n° 4 a été rejeté.", "Amendement n° 4"),
        ("La seconde partie de l’étude a été adoptée par 61 voix pour.", "Seconde partie de l’étude"),
        ("Le CESER a adopté l’étude à l’unanimité.", "Étude"),
        ("# AVIS SUR LE BUDGET\nPour : 61, contre : 3", "Avis"),
        ("Pour : 61, contre : 3", "Texte examiné"),
        ("Le CESER a adopté cet avis avec 61 voix pour et 3 abstentions.", "Avis"),
        ("Avis forêt 61 pour, 3 contre.", "Avis forêt"),
        ("Sur saisine de la Région, l’avis est adopté par 61 voix pour.", "Avis"),
        ("La motion « Pour le rail vivant » est adoptée par 61 voix pour.", "Motion « Pour le rail vivant »"),
        ("Le vœu est rejeté : 61 contre.", "Vœu"),
    ],
)
def test_read_votes_objet(text: str, objet: str) -> None:
    assert [vote.objet for vote in read(text).votes] == [objet]


def test_read_votes_quotes_the_exact_sentence() -> None:
    text = (
        "Débat.\nLa CGT parle. **VOTES :** l’avis a été adopté par\u00a0**61 voix pour** et 3 contre. Merci."
    )
    [vote] = read(text).votes
    assert vote.phrase == "VOTES : l’avis a été adopté par\u00a061 voix pour et 3 contre."
    assert vote.ligne == 2


def test_read_votes_names_a_text_by_its_like() -> None:
    votes = read(
        "La motion de FO est rejetée par 40 voix contre, 30 pour ;"
        " celle de la CGT adoptée par 44 pour, 26 contre."
    ).votes
    assert [(vote.objet, vote.pour) for vote in votes] == [("Motion de FO", 30), ("Motion de la CGT", 44)]
