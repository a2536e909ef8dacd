"""Whose vote a sentence tells: that of this assembly is read, that of somebody else is left to a person."""

import pytest

from tests.tribune_import.votes.reader import ORGANISATIONS, blocks, read
from tribune.words.terms import Instance, Resultat
from tribune_import.votes.reading import LONGEST, read_votes

OTHERS = [
    "le comité de rivière",
    "la chambre des métiers",
    "le CODERST",
    "la communauté urbaine",
    "l’assemblée générale de l’association",
    "le bureau confédéral",
    "la commission consultative du port",
    "le conseil pédagogique",
    "l’office de tourisme",
    "la société d’économie mixte",
    "le jury citoyen",
    "les élus de la métropole",
    "l’union locale",
]
ACTS = [
    "{} a adopté le rapport par 31 voix pour et 4 contre.",
    "{} a rendu un avis favorable : 31 pour, 4 contre, 2 abstentions.",
    "{} s’est prononcé contre le projet (31 contre, 4 pour).",
    "En mars, {} a rejeté, par 31 voix contre 4, le projet d’éoliennes.",
]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("body", OTHERS)
def test_read_votes_leaves_the_vote_of_any_other_body(body: str, act: str) -> None:
    sentence = act.format(body)
    assert read(sentence[:1].upper() + sentence[1:]).votes == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Au conseil d’école, 9 voix contre la fermeture et 2 pour.",
        "À la CDAC, le dossier a recueilli 7 voix pour et 3 contre.",
        "Au comité d’agglomération, la CGT a voté contre le tarif.",
        "Lors de la conférence des sages, la CGT a voté contre le rapport.",
        "Le rapport a été adopté par le conseil portuaire : 12 pour, 3 contre.",
        "Commission départementale de la chasse : 9 pour, 4 contre.",
        "Chez nos voisins, le rapport a été adopté par 51 voix pour et 6 contre.",
    ],
)
def test_read_votes_says_that_a_vote_seems_to_be_held_elsewhere(sentence: str) -> None:
    found = read(sentence)
    assert found.votes == ()
    assert ["non d’une autre" in finding.remarque for finding in found.left_out] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le quatrième collège a voté par 9 voix pour et 3 contre.",
        "Dans le seul collège des associations, 9 voix pour et 3 contre.",
        "Les chambres d’agriculture et de commerce ont apporté 9 voix pour.",
        "Chez les conseillers FSU, 2 pour et 1 contre.",
        "Nos élus se sont partagés : 3 pour, 2 contre.",
        "La délégation patronale a voté pour : 9 voix pour, 1 contre.",
    ],
)
def test_read_votes_leaves_the_counts_of_a_part(sentence: str) -> None:
    found = read(sentence)
    assert found.votes == ()
    assert "d’un groupe ou d’un collège" in found.left_out[0].remarque


@pytest.mark.parametrize(
    "subject",
    [
        "Le CESER",
        "L’assemblée plénière",
        "Notre assemblée",
        "Le Conseil économique, social et environnemental régional",
        "Le 5 mars, le CESER",
        "Après deux heures de débat, l’assemblée",
        "Une courte majorité des conseillers",
        "L’ensemble des conseillères et conseillers",
        "Le CESER, réuni en session,",
        "Les membres du CESER",
    ],
)
def test_read_votes_of_this_assembly(subject: str) -> None:
    (vote,) = read(f"{subject} a adopté le rapport par 51 voix pour et 6 contre.").votes
    assert (vote.pour, vote.contre, vote.instance) == (51, 6, Instance.PLENIERE)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Le rapport, que la métropole a adopté en mars, a été rejeté par 51 voix contre et 6 pour.",
            (6, 51),
        ),
        (
            "Alors que la Région a voté le budget, le rapport est adopté par 51 voix pour et 6 contre.",
            (51, 6),
        ),
        ("Le vote a donné 51 pour et 6 contre.", (51, 6)),
        ("Au moment du vote, 51 conseillers ont voté pour, 6 contre.", (51, 6)),
        ("Le rapport sur les collèges ruraux est adopté par 51 voix pour et 6 contre.", (51, 6)),
        ("À la demande de FO, le scrutin a été public : 51 pour, 6 contre.", (51, 6)),
        ("Le vœu de l’association des usagers a été adopté par 51 voix pour et 6 contre.", (51, 6)),
    ],
)
def test_read_votes_where_others_are_only_named(sentence: str, counts: tuple[int, int]) -> None:
    (vote,) = read(sentence).votes
    assert (vote.pour, vote.contre) == counts


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("Le CESER d’Occitanie a adopté le rapport par 51 voix pour et 6 contre.", False),
        ("Le CESER de Bretagne a adopté le rapport par 51 voix pour et 6 contre.", True),
        ("CESER Normandie\nLe CESER de Normandie a adopté le rapport par 51 voix pour et 6 contre.", True),
    ],
)
def test_read_votes_knows_its_region_and_that_of_its_head(text: str, is_read: bool) -> None:
    assert bool(read_votes(blocks(text), ORGANISATIONS, "cgt", "Bretagne").votes) is is_read


def test_read_votes_knows_no_region_unless_told() -> None:
    text = "Le CESER d’Occitanie a adopté le rapport par 51 voix pour et 6 contre."
    assert len(read_votes(blocks(text), ORGANISATIONS, "cgt").votes) == 1


@pytest.mark.parametrize(
    ("sentence", "instance"),
    [
        ("Le CESER a suivi sa commission et adopté l’avis.", Instance.PLENIERE),
        ("La commission « Emploi » a adopté le rapport par 9 voix pour et 2 contre.", Instance.COMMISSION),
        ("La commission « Emploi, jeunesse » a adopté le rapport à l’unanimité.", Instance.COMMISSION),
        ("Le CESER a adopté le rapport en commission par 9 voix pour et 2 contre.", Instance.COMMISSION),
    ],
)
def test_read_votes_tells_which_part_of_the_assembly_voted(sentence: str, instance: Instance) -> None:
    (vote,) = read(sentence).votes
    assert (vote.instance, vote.resultat) == (instance, Resultat.ADOPTE)


def test_read_votes_says_that_a_sentence_is_too_long() -> None:
    found = read("Le rapport est adopté, " + "dit-on, " * (LONGEST // 8) + "par 51 voix pour.")
    assert found.votes == ()
    (finding,) = found.left_out
    assert "trop longue" in finding.remarque
    assert len(finding.valeur) < 700


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("Au conseil régional, la gauche a voté contre. Le rapport a été adopté par 51 voix pour.", False),
        ("Le CSE de l’usine a rendu un avis défavorable. La CGT a voté contre.", False),
        ("Le conseil régional a voté son budget. L’avis du CESER a été adopté par 51 voix pour.", True),
        ("Le conseil régional a voté son budget. Nous avons voté contre cet avis.", True),
    ],
)
def test_read_votes_that_may_go_on_with_others(text: str, is_read: bool) -> None:
    found = read(text)
    assert bool(found.votes) is is_read
    assert any("non d’une autre" in finding.remarque for finding in found.left_out) is not is_read


def test_read_votes_of_this_assembly_against_what_a_commission_proposed() -> None:
    (vote,) = read("Par 51 voix contre 6, le CESER a rejeté l’avis proposé par la commission du plan.").votes
    assert vote.instance is Instance.PLENIERE
