"""The kind of text, and who asked for it."""

import pytest

from tests.tribune_import.letter.samples import PROSE, masthead
from tribune.words.terms import Nature, Saisine
from tribune_import.findings import Certitude
from tribune_import.letter.nature import read_nature, read_saisine

TITLES = {
    "AVIS SUR LE BUDGET": Nature.AVIS,
    "L’avis du CESER sur les gares": Nature.AVIS,
    "Projet d’avis sur les gares": Nature.AVIS,
    "ÉTUDE : LES GARES": Nature.ETUDE,
    "ETUDE SUR LES GARES": Nature.ETUDE,
    "Contribution du CESER au plan climat": Nature.CONTRIBUTION,
    "VŒU POUR LA GARE": Nature.VOEU,
    "VOEU POUR LA GARE": Nature.VOEU,
    "Motion sur la gare": Nature.MOTION,
    "Résolution sur la gare": Nature.RESOLUTION,
    "DÉCLARATION COMMUNE SUR LA GARE": Nature.DECLARATION,
    "Rapport du CESER sur les gares": Nature.RAPPORT,
}
UNSURE = {
    "Rapport-avis sur les gares": (Nature.AVIS, "« rapport-avis » est lu comme un avis"),
    "Cahier d’acteur sur les gares": (
        Nature.CONTRIBUTION,
        "« cahier d’acteur » est lu comme une contribution",
    ),
    "Expression sur la gare": (Nature.DECLARATION, "« expression » est lu comme une déclaration"),
    "Rapport sur les gares": (
        Nature.RAPPORT,
        "le titre dit « rapport » : est-ce le texte que l’assemblée a voté ?",
    ),
}


@pytest.mark.parametrize("title", TITLES)
def test_read_nature_of_title(title: str) -> None:
    read = read_nature(title, masthead([title]))
    assert (read.valeur, read.findings[0].certitude) == (TITLES[title], Certitude.TROUVE)


@pytest.mark.parametrize("title", UNSURE)
def test_read_nature_of_another_word(title: str) -> None:
    read = read_nature(title, masthead([title]))
    assert (read.valeur, read.findings[0].remarque) == UNSURE[title]


@pytest.mark.parametrize(
    ("head", "text", "expected", "certitude"),
    [
        (["Les gares", "Avis du CESER"], PROSE, Nature.AVIS, Certitude.TROUVE),
        (["Les gares", "Étude"], PROSE, Nature.ETUDE, Certitude.TROUVE),
        (["Les gares"], f"{PROSE} La CGT s’abstient sur l’avis du CESER.", Nature.AVIS, Certitude.INCERTAIN),
        (["Les gares"], f"{PROSE} L’étude du CESER est utile.", Nature.ETUDE, Certitude.INCERTAIN),
        (["Les gares"], f"{PROSE} Dans l’avis du C.E.S.R. rien n’est dit.", Nature.AVIS, Certitude.INCERTAIN),
        (["Les gares"], f"{PROSE} Le vœu a été adopté.", Nature.VOEU, Certitude.INCERTAIN),
        (["Rapport sur les gares"], f"{PROSE} L’avis du CESER est long.", Nature.AVIS, Certitude.INCERTAIN),
        (["Rapport sur les gares"], f"{PROSE} Avis adopté par 31 voix.", Nature.AVIS, Certitude.INCERTAIN),
        (["Les gares"], PROSE, None, Certitude.ABSENT),
        (["Les gares"], f"{PROSE} L’avis du CESER suit l’étude du CESER.", None, Certitude.ABSENT),
        (
            ["Les gares"],
            f"{PROSE} À notre avis, l’étude de marché formule des vœux pieux.",
            None,
            Certitude.ABSENT,
        ),
        (["Amendement sur les gares"], PROSE, None, Certitude.ABSENT),
    ],
)
def test_read_nature_elsewhere(
    head: list[str], text: str, expected: Nature | None, certitude: Certitude
) -> None:
    read = read_nature(head[0], masthead(head, [text]))
    assert (read.valeur, read.findings[0].certitude) == (expected, certitude)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le CESER s’est auto-saisi de ce sujet.", Saisine.AUTOSAISINE),
        ("Cette autosaisine vient à son heure.", Saisine.AUTOSAISINE),
        ("Auto saisine de la commission.", Saisine.AUTOSAISINE),
        ("Une saisine citoyenne de mille signatures.", Saisine.CITOYENNE),
        ("C’est une saisine obligatoire.", Saisine.OBLIGATOIRE),
        ("Sur saisine de la présidente du Conseil régional.", Saisine.PRESIDENCE),
        ("Le CESER, saisi par le Président, répond.", Saisine.PRESIDENCE),
        ("Saisine de la Région.", Saisine.REGION),
        ("Le CESER a été saisi par le Conseil régional.", Saisine.REGION),
    ],
)
def test_read_saisine(sentence: str, expected: Saisine) -> None:
    read = read_saisine(masthead(["Les gares"], [f"{PROSE} {sentence}"]))
    assert (read.valeur, read.findings[0].certitude) == (expected, Certitude.INCERTAIN)
    read = read_saisine(masthead(["Les gares", sentence.rstrip(".")]))
    assert (read.valeur, read.findings[0].certitude) == (expected, Certitude.TROUVE)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Le tribunal a été saisi par un riverain.",
        "Le CESER n’a pas été saisi par la Région.",
        "Nous demandons une saisine citoyenne.",
        "Le huissier a saisi les meubles.",
        "Le CESER s’est auto-saisi, puis a été saisi par la Région.",
    ],
)
def test_read_saisine_not_stated(sentence: str) -> None:
    read = read_saisine(masthead(["Les gares"], [f"{PROSE} {sentence}"]))
    assert (read.valeur, read.findings[0].certitude) == (None, Certitude.ABSENT)
