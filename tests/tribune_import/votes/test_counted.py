"""Counted votes: each (number, quality) pair alone, in any order, and what is no count."""

import pytest

from tests.tribune_import.votes.reader import read, told

ORDERS = [
    ("L’avis a été adopté par 61 voix pour et 14 abstentions.", "adopte decompte pour=61 abstentions=14"),
    ("L’étude est adoptée avec 14 abstentions et 61 voix pour.", "adopte decompte pour=61 abstentions=14"),
    ("Le vœu est adopté : 3 voix contre, 61 pour.", "adopte decompte pour=61 contre=3"),
    ("La motion a été rejetée par 44 voix contre et 31 voix pour.", "rejete decompte pour=31 contre=44"),
    (
        "Avec 55 Pour, 21 Contre et 4 Abstentions, l’avis est adopté.",
        "adopte decompte pour=55 contre=21 abstentions=4",
    ),
    (
        "Abstentions : 4 – Contre : 21 – Pour : 55. Avis adopté.",
        "adopte decompte pour=55 contre=21 abstentions=4",
    ),
    ("Pour 55, contre 21, abstentions 4", "inconnu decompte pour=55 contre=21 abstentions=4"),
    ("L’AVIS A ÉTÉ ADOPTÉ PAR 61 VOIX POUR, 2 CONTRE", "adopte decompte pour=61 contre=2"),
    ("L'AVIS A ETE ADOPTE PAR 61 VOIX POUR, 2 CONTRE", "adopte decompte pour=61 contre=2"),
    ("Pour : 33 / Contre : 1/ Abs : 7 / NPPV : 2", "inconnu decompte pour=33 contre=1 abstentions=7 nppv=2"),
    ("Votes pour = 33 ; votes contre = 1 ; abst. = 7", "inconnu decompte pour=33 contre=1 abstentions=7"),
    ("Voix pour (33), voix contre (1), abstentions (7)", "inconnu decompte pour=33 contre=1 abstentions=7"),
]
WORDS_BETWEEN = [
    ("61 voix se sont exprimées pour et 9 contre.", "inconnu decompte pour=61 contre=9"),
    (
        "61 conseillers ont voté pour, 9 contre et 12 se sont abstenus.",
        "inconnu decompte pour=61 contre=9 abstentions=12",
    ),
    ("61 membres se sont prononcés en faveur de l’avis et 9 contre.", "inconnu decompte pour=61 contre=9"),
    ("L’avis est adopté : 61 votes favorables, 9 votes défavorables.", "adopte decompte pour=61 contre=9"),
    (
        "Ont voté pour : 61. Ont voté contre : 9. Se sont abstenus : 12.",
        "inconnu decompte pour=61 contre=9 abstentions=12",
    ),
    (
        "82 votants : 61 pour, 9 contre, 12 abstentions.",
        "inconnu decompte pour=61 contre=9 abstentions=12 votants=82",
    ),
    (
        "61 pour, 9 contre, 12 abstentions (82 votants). L’avis est adopté.",
        "adopte decompte pour=61 contre=9 abstentions=12 votants=82",
    ),
    (
        "Nombre de votants : 82 – pour : 61 – contre : 9 – abstentions : 12",
        "inconnu decompte pour=61 contre=9 abstentions=12 votants=82",
    ),
]
ORGANISATIONS_BESIDE = [
    (
        "Avis adopté : 61 pour, 14 contre (CGT 8, FSU 4, FO 2).",
        "adopte decompte pour=61 contre=14 cgt:contre fo:contre fsu:contre",
    ),
    (
        "Contre : 8 CGT, 4 FSU (12). Pour : 61. Avis adopté.",
        "adopte decompte pour=61 contre=12 cgt:contre fsu:contre",
    ),
    (
        "Abstention : CGT (8), FSU (2), soit 10. Pour : 61.",
        "inconnu decompte pour=61 abstentions=10 cgt:abstention fsu:abstention",
    ),
    ("Contre : CGT (8), FSU (2). Pour : 61. Avis adopté.", "adopte decompte pour=61 cgt:contre fsu:contre"),
    ("Adopté par 61 voix pour et 9 contre, dont 5 de la CGT.", "adopte decompte pour=61 contre=9 cgt:contre"),
    (
        "Adopté par 61 voix pour, 10 abstentions : CGT, SNES-FSU.",
        "adopte decompte pour=61 abstentions=10 cgt:abstention fsu:abstention",
    ),
    ("Adopté par 61 (soixante et une) voix pour, 2 contre.", "adopte decompte pour=61 contre=2"),
]
SIGNS = [
    ("Avis adopté (P : 61 ; C : 2 ; Abst. : 5).", "adopte decompte pour=61 contre=2 abstentions=5"),
    (
        "Adopté par 61 voix « pour », 2 « contre » et 5 « abstention ».",
        "adopte decompte pour=61 contre=2 abstentions=5",
    ),
    (
        "Votants : 68\nExprimés : 63\nPour : 61\nContre : 2\nAvis adopté.",
        "adopte decompte pour=61 contre=2 votants=68",
    ),
    (
        "Pour : 61\nContre : 2 (dont CGT)\nN’ont pas pris part au vote : 3",
        "inconnu decompte pour=61 contre=2 nppv=3 cgt:contre",
    ),
    ("Sur cet avis : 23 abstentions.", "inconnu decompte abstentions=23"),
    ("61 conseillers sur 85 ont voté pour l’avis.", "inconnu decompte pour=61"),
    ("Pour l’adoption : 61. Contre : 12.", "inconnu decompte pour=61 contre=12"),
    ("Adopté avec une seule voix contre.", "adopte decompte contre=1"),
    (
        "61 conseillères et conseillers ont voté pour, 4 s’y sont opposés.",
        "inconnu decompte pour=61 contre=4",
    ),
    ("C’est par 61 voix pour et 4 contre que l’avis a été adopté.", "adopte decompte pour=61 contre=4"),
    ("Adoption par 61 voix (contre : 4, abstentions : 8)", "adopte decompte pour=61 contre=4 abstentions=8"),
    (
        "L’avis a été adopté par 61 voix pour. Aucune voix contre. 5 abstentions.",
        "adopte decompte pour=61 contre=0 abstentions=5",
    ),
]
AGAINST_BETWEEN = [
    ("L’avis a été adopté par 61 voix contre 14.", "adopte decompte pour=61 contre=14"),
    (
        "L’avis a été adopté par 61 voix contre 14 et 5 abstentions.",
        "adopte decompte pour=61 contre=14 abstentions=5",
    ),
    ("Adopté par 61 contre 14, avec 5 abstentions.", "adopte decompte pour=61 contre=14 abstentions=5"),
    ("L’étude est approuvée par 61 voix pour contre 14.", "adopte decompte pour=61 contre=14"),
    (
        "L’avis a été adopté par 61 voix, 14 contre et 5 abstentions.",
        "adopte decompte pour=61 contre=14 abstentions=5",
    ),
    ("L’avis a été adopté par 61 voix et 5 abstentions.", "adopte decompte pour=61 abstentions=5"),
]
ZEROS = [
    (
        "L’avis est adopté par 61 voix pour, 0 contre, 3 abstentions.",
        "adopte decompte pour=61 contre=0 abstentions=3",
    ),
    ("Pour : 61 – Contre : 00 – Abstentions : 03. Adopté.", "adopte decompte pour=61 contre=0 abstentions=3"),
    (
        "L’avis est adopté par 61 voix pour, zéro contre, trois abstentions.",
        "adopte decompte pour=61 contre=0 abstentions=3",
    ),
    (
        "L’avis est adopté par 61 voix pour, aucune voix contre et une abstention.",
        "adopte decompte pour=61 contre=0 abstentions=1",
    ),
    ("L’avis est adopté par 61 voix pour, sans abstention.", "adopte decompte pour=61 abstentions=0"),
    (
        "L’avis est adopté par 61 voix pour, sans voix contre ni abstention.",
        "adopte decompte pour=61 contre=0 abstentions=0",
    ),
    (
        "Pour : 61. Contre : néant. Abstention : aucune. Avis adopté.",
        "adopte decompte pour=61 contre=0 abstentions=0",
    ),
    ("L’avis a été adopté par 61 voix pour ; personne n’a voté contre.", "adopte decompte pour=61 contre=0"),
    ("L’avis a été adopté par 61 voix pour.", "adopte decompte pour=61"),
]
NUMBER_WORDS = [
    (
        "Adopté par soixante et onze voix pour et vingt-et-une abstentions.",
        "adopte decompte pour=71 abstentions=21",
    ),
    ("Adopté par quatre-vingt-dix voix pour et seize contre.", "adopte decompte pour=90 contre=16"),
    ("Adopté par cent vingt voix pour et une voix contre.", "adopte decompte pour=120 contre=1"),
    ("Adopté par septante voix pour et deux contre.", "adopte decompte pour=70 contre=2"),
    ("Adopté par quatre-vingts voix pour, quatre contre.", "adopte decompte pour=80 contre=4"),
    ("Adopté par cinquante-huit voix pour et un vote contre.", "adopte decompte pour=58 contre=1"),
    (
        "Cent deux voix pour et dix abstentions : l’avis est adopté.",
        "adopte decompte pour=102 abstentions=10",
    ),
    ("Rejeté : trente-trois voix contre, trente pour.", "rejete decompte pour=30 contre=33"),
]
DAMAGED = [
    ("L’avis a été adopté par 61voix pour et14 abstentions.", "adopte decompte pour=61 abstentions=14"),
    ("L’avis a été adopté par 61 voix pour et 14 absten- tions.", "adopte decompte pour=61 abstentions=14"),
    ("L’avis a été adopté par 61 voix po ur et 14 con tre.", "adopte decompte pour=61 contre=14"),
    (
        "L’avis a été adopté par 61\u00a0voix pour et 14\u202fabstentions.",
        "adopte decompte pour=61 abstentions=14",
    ),
    (
        "L’avis a \ufffdt\ufffd adopt\ufffd par 61 voix pour et 14 contre.",
        "adopte decompte pour=61 contre=14",
    ),
    ("L'avis a été adoptépar 61 voixpour et 14 abstensions.", "adopte decompte pour=61 abstentions=14"),
    (
        "**VOTES :** l’avis a été adopté par **61 voix pour** et _14_ abstentions.",
        "adopte decompte pour=61 abstentions=14",
    ),
    ("L’avis a été adopté par 61 voix pour et 14 absentions.", "adopte decompte pour=61 abstentions=14"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *ORDERS,
        *WORDS_BETWEEN,
        *ORGANISATIONS_BESIDE,
        *SIGNS,
        *AGAINST_BETWEEN,
        *ZEROS,
        *NUMBER_WORDS,
        *DAMAGED,
    ],
)
def test_read_votes_counts(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Madame Ormeau a été élue présidente par 58 voix contre 41.",
        "Au second tour, le candidat du patronat obtient 58 voix pour, 41 contre.",
        "Deux voix se sont élevées contre la fermeture de la gare.",
        "Par la voix de sa porte-parole, la CGT a dit 3 fois non.",
        "Les 12 voix des territoires ruraux, pour être entendues, doivent s’unir.",
        "Le tribunal a jugé l’affaire n° 24/00123, Syndicat contre Région.",
        "Le collège compte 38 sièges, contre 35 en 2017.",
        "La Région prévoit 12 millions pour la formation, 3 contre le chômage.",
        "60 % des jeunes sont pour, 20 % contre.",
        "Appelez le 02 99 00 11 22 pour témoigner contre ces abus.",
        "Le Conseil régional a adopté son budget par 51 voix contre 32.",
        "L’Assemblée nationale a rejeté l’amendement par 120 voix contre 98.",
        "Au comité social, l’avis a été rejeté par 8 voix contre et 2 abstentions.",
        "Sur les 12 demandes de la CGT, 8 ont été retenues, 4 contre toute attente.",
        "Il faut 61 voix pour adopter un avis.",
        "L’avis aurait été adopté avec 61 voix pour et 5 contre.",
        "L’an dernier, l’avis avait été adopté par 61 voix pour et 5 contre.",
        "En 2019, le vœu a été adopté par 70 voix pour et 3 abstentions.",
        "Si l’avis recueille 50 voix pour et 40 contre, il sera adopté.",
        "Le CESER compte 120 membres, contre 119 auparavant.",
        "De 2021 à 2027, 74 emplois pour 16 absents.",
        "12 organisations pour la paix, contre la guerre.",
        "Les agents se sont mis en grève : 74 pour cent des voix.",
        "En assemblée, les grévistes ont voté la grève par 143 voix pour, 2 contre.",
        "Le CNESER a voté : 12 pour, 41 contre.",
        "Appuyez sur la touche 1 pour, sur la touche 2 contre.",
        "Au dernier scrutin, 15 % des voix, avec une abstention de 92 %.",
        "Un amendement est déposé à l’Assemblée nationale. Il a été adopté par 34 voix contre 21.",
        "Le comité technique s’est prononcé : 5 pour, 5 contre.",
        "La CGT est arrivée en tête avec 25 voix contre 14 à la CFDT.",
        "Conseil régional : 50 pour, 43 contre.",
        "Depuis 2019, la CGT a voté pour 43 avis, contre 12.",
        "Le collège 2 compte 38 sièges : 16 pour la CFDT, 9 pour la CGT.",
        "",
    ],
)
def test_read_votes_no_count(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("L’avis a été adopté par 61 voix pour, 5 contre, soit 63 voix pour.", "deux façons"),
        ("L’avis a été adopté par 61 voix contre 14 abstentions.", "deux façons"),
        ("L’avis a été adopté par 350 voix pour et 12 contre.", "dépasse 200"),
        ("Résultat du vote : 61/14/5", "lequel est lequel"),
        ("Le quorum n’étant pas atteint, la séance a été levée.", "quorum"),
    ],
)
def test_read_votes_leaves_out(text: str, reason: str) -> None:
    found = read(text)
    assert found.votes == ()
    assert [reason in finding.remarque for finding in found.left_out] == [True]
    assert (found.left_out[0].ligne, found.left_out[0].champ) == (1, "votes")


@pytest.mark.parametrize(
    ("text", "pour", "contre"),
    [
        ("L’avis a été rejeté par 48 voix contre 40.", 40, 48),
        ("L’avis a été rejeté par 40 voix contre 48.", None, None),
        ("L’avis a été rejeté par 48 voix.", None, None),
    ],
)
def test_read_votes_rejected_by_some_against_others(text: str, pour: int | None, contre: int | None) -> None:
    [vote] = read(text).votes
    assert (vote.pour, vote.contre, vote.resultat) == (pour, contre, "rejete")
    assert any("voix contre" in doubt for doubt in vote.doubts)
