"""Positions of organisations: verbs, nouns, labels, « nous », and what is no position."""

import pytest

from tests.tribune_import.votes.reader import read, told


def positions(text: str) -> dict[str, str]:
    """Every position, whatever the vote."""
    return {name: str(position) for vote in read(text).votes for name, position in vote.positions.items()}


VERBS = [
    ("La CGT s’est abstenue.", "cgt:abstention"),
    ("La CGT s’est abstenu sur l’avis.", "cgt:abstention"),
    ("Les élus CGT se sont abstenus.", "cgt:abstention"),
    ("La CGT s’abstiendra sur cet avis.", "cgt:abstention"),
    ("La CGT vote contre.", "cgt:contre"),
    ("La CGT et la FSU votent contre l’avis.", "cgt:contre fsu:contre"),
    ("La CGT, FO et la FSU ont voté pour.", "cgt:pour fo:pour fsu:pour"),
    ("Le groupe CGT votera donc pour l’étude.", "cgt:pour"),
    ("La CGT a voté l’avis.", "cgt:pour"),
    ("La CGT votera en faveur de ce vœu.", "cgt:pour"),
    ("La C.G.T. a émis un vote défavorable.", "cgt:contre"),
    ("La CGT a décidé de s’abstenir.", "cgt:abstention"),
    ("La CGT a fait le choix de l’abstention.", "cgt:abstention"),
    ("La CGT ne peut que voter contre.", "cgt:contre"),
    ("Seule la CGT a voté contre.", "cgt:contre"),
    ("La CGT, fidèle à ses positions, a voté contre.", "cgt:contre"),
    ("La CGT partage le constat mais s’abstient.", "cgt:abstention"),
    ("La CGT a voté contre, FO s’est abstenue et la CFDT a voté pour.", "cfdt:pour cgt:contre fo:abstention"),
    ("Comme l’an dernier, la CGT s’abstient.", "cgt:abstention"),
    ("La CGT Pays de la Loire a voté contre.", "cgt:contre"),
]
ASIDE = [
    ("La CGT c’est abstenue.", "cgt:abstention"),
    ("La CGT, rejointe par la FSU, a voté contre.", "cgt:contre fsu:contre"),
    ("La CGT, qui avait voté contre en 2020, a voté pour.", "cgt:pour"),
    ("En commission, la CGT avait voté contre ; ici, elle s’est abstenue.", "cgt:abstention"),
    ("Si la CGT partage le constat, elle votera contre.", "cgt:contre"),
    ("C’est donc contre cet avis que la CGT a voté.", "cgt:contre"),
    ("C’est un vote d’abstention que la CGT émettra.", "cgt:abstention"),
    ("La CGT est la seule organisation à avoir voté contre.", "cgt:contre"),
    ("La CGT approuve l’avis et le votera.", "cgt:pour"),
    ("L’avis est adopté, la CGT s’étant abstenue.", "cgt:abstention"),
    ("L’avis est adopté, la CGT (8 voix) et FO (2 voix) votant contre.", "cgt:contre fo:contre"),
    ("Adopté à l’unanimité moins l’abstention de la CGT.", "cgt:abstention"),
    ("Ont voté contre 9 membres du groupe CGT et 4 de la FSU.", "cgt:contre fsu:contre"),
    ("Se sont abstenus : CGT, FSU.", "cgt:abstention fsu:abstention"),
    ("Ne participent pas au vote : CGT (8), FO (2).", "cgt:nppv fo:nppv"),
    ("Intervention pour la CGT – vote : contre", "cgt:contre"),
    ("Comme en 2019, la CGT s’est abstenue.", "cgt:abstention"),
    ("Nos 8 conseillers se sont abstenus.", "cgt:abstention"),
]
NO_PART = [
    ("La CGT ne prend pas part au vote.", "cgt:nppv"),
    ("FO n’a pas pris part au vote.", "fo:nppv"),
    ("La CGT n’a pas participé au vote.", "cgt:nppv"),
    ("La CGT refuse de prendre part au vote.", "cgt:nppv"),
    ("La CGT et la FSU ont quitté la salle au moment du vote.", "cgt:nppv fsu:nppv"),
    ("La CGT a boycotté la séance.", "cgt:nppv"),
    ("La CGT refuse de siéger.", "cgt:nppv"),
    ("NPPV : CGT", "cgt:nppv"),
]
NOUNS = [
    ("Abstention de la CGT.", "cgt:abstention"),
    ("Vote contre de la CGT et de FO.", "cgt:contre fo:contre"),
    ("Pour : CGT, FSU", "cgt:pour fsu:pour"),
    ("Contre : CGT (5), FO (4)", "cgt:contre fo:contre"),
    ("CGT : contre ; CFDT : pour ; FO : abstention", "cfdt:pour cgt:contre fo:abstention"),
    ("Vote de la CGT : abstention", "cgt:abstention"),
    ("L’avis a été adopté à la majorité (CGT contre).", "cgt:contre"),
    ("L’avis a été adopté, avec l’abstention de la CGT.", "cgt:abstention"),
    (
        "L’avis est adopté par 61 voix pour, 5 contre (CGT) et 7 abstentions (FSU, FO).",
        "cgt:contre fo:abstention fsu:abstention",
    ),
    ("L’avis est adopté par 61 voix pour et 9 contre, dont la CGT.", "cgt:contre"),
    ("La CGT a voté contre et la CFDT pour.", "cfdt:pour cgt:contre"),
]
OWN = [
    ("Nous nous abstenons.", "cgt:abstention"),
    ("Nous nous abstiendrons sur cet avis.", "cgt:abstention"),
    ("Notre groupe votera contre.", "cgt:contre"),
    ("Notre organisation s’est abstenue.", "cgt:abstention"),
    ("Nous avons voté contre.", "cgt:contre"),
    ("Nous ne prendrons pas part au vote.", "cgt:nppv"),
    ("Notre vote sera défavorable.", "cgt:contre"),
    ("Pour la CGT, le compte n’y est pas. Elle s’abstiendra.", "cgt:abstention"),
]


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *ASIDE, *NO_PART, *NOUNS, *OWN])
def test_read_votes_positions(text: str, expected: str) -> None:
    assert positions(text) == dict(pair.split(":") for pair in expected.split())


@pytest.mark.parametrize(
    "text",
    [
        "La CGT s’abstient de commenter ces chiffres.",
        "La CGT s’abstiendra de toute polémique.",
        "La CGT est favorable à cet avis.",
        "La CGT salue le travail de la commission.",
        "La CGT est contre la fermeture de la gare.",
        "La CGT se bat contre la précarité et pour les salaires.",
        "La CGT se prononce contre la privatisation.",
        "La CGT aurait voté contre.",
        "La CGT voterait contre un tel plan.",
        "La CGT avait voté contre en 2019.",
        "La CGT appelle à voter contre.",
        "La CGT votera contre si rien ne change.",
        "Si l’avis n’est pas modifié, la CGT votera contre.",
        "La CGT n’a pas voté contre.",
        "La CGT vote toujours contre les budgets d’austérité.",
        "Au comité social, la CGT a voté contre.",
        "À l’Assemblée nationale, les députés ont voté contre.",
        "L’abstention a été forte aux élections.",
        "La CGT constate que la majorité vote contre.",
        "La CGT regrette que le patronat se soit abstenu.",
        "Toutes les organisations, sauf FO, ont voté contre.",
        "La CGT doit-elle s’abstenir ?",
        "La CGT a quitté la salle de réunion du ministère.",
        "Pour la CGT, contre vents et marées.",
        "Un vœu de la CGT pour l’hôpital.",
        "Contrairement à la CGT, le MEDEF applaudit.",
        "La CGT refuse de siéger dans la conférence de la Région.",
        "Sans cette garantie, nous aurions voté contre.",
        "Si la commission ne retient rien, la CGT votera contre.",
        "La CGT a 8 sièges, contre 11 pour la CFDT.",
        "Il faudrait que la CGT vote pour.",
        "La CGT vote pour un autre partage des richesses.",
        "Étaient absents : FO, CFTC.",
        "Une abstention de la CGT n’est pas exclue.",
        "Le droit de vote à 16 ans : la CGT est pour.",
    ],
)
def test_read_votes_no_position(text: str) -> None:
    assert positions(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La CGT s’est abstenue sur l’avis.\nL’avis a été adopté par 61 voix pour et 14 abstentions.",
            ["adopte decompte pour=61 abstentions=14 cgt:abstention"],
        ),
        (
            "La CGT a voté pour l’amendement n° 1 et s’est abstenue sur l’avis.\n"
            "L’amendement n° 1 a été rejeté. L’avis a été adopté par 61 voix pour.",
            ["rejete cgt:pour", "adopte decompte pour=61 cgt:abstention"],
        ),
        (
            "La CGT a voté pour la première partie et contre la seconde.\n"
            "La première partie a été adoptée par 61 voix pour. La seconde partie a été adoptée"
            " par 50 voix pour.",
            ["adopte decompte pour=61 cgt:pour", "adopte decompte pour=50 cgt:contre"],
        ),
        ("La CGT s’est abstenue.", ["inconnu cgt:abstention"]),
        (
            "Nous nous abstiendrons.\nL’avis a été adopté à l’unanimité moins 6 abstentions.",
            ["adopte unanimite abstentions=6 cgt:abstention"],
        ),
    ],
)
def test_read_votes_gives_positions_to_their_vote(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Nous ne validons pas cet avis.", "refus de voter pour"),
        ("La CGT ne votera pas cet avis.", "refus de voter pour"),
        ("La CGT a voté contre. La CGT s’est abstenue.", "plusieurs positions"),
        (
            "L’avis a été adopté par 61 voix pour. La CGT a voté contre. Plus loin, la CGT s’est abstenue.",
            "plusieurs positions",
        ),
        (
            "La CGT s’est abstenue.\nL’étude a été adoptée par 61 voix pour.\nRien.\nL’avis est"
            " adopté par 50 voix pour.",
            "lequel des votes",
        ),
    ],
)
def test_read_votes_leaves_out_a_position(text: str, remark: str) -> None:
    found = read(text)
    assert all(not vote.positions for vote in found.votes)
    assert [remark in finding.remarque for finding in found.left_out] == [True]
