import pytest

from tribune_import.sections import Section, section_of, without_number


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("LA CONTRIBUTION DU CESER", Section.CESER),
        ("La contribution du C.E.S.E.R.", Section.CESER),
        ("LA CONTIBUTION DU CESER", Section.CESER),
        ("Ce qu’a dit le CESER :", Section.CESER),
        ("L'AVIS DU CESR", Section.CESER),
        ("I – Les préconisations du CESER", Section.CESER),
        ("CE QU'A DIT LA CGT : INTERVENTION De ANNE LUNE", Section.INTERVENTION),
        ("CE QU ’A DIT LA CGT", Section.INTERVENTION),
        ("Ce qu’ont dit les cinq organisations", Section.INTERVENTION),
        ("INTERVENTON DE ANNE LUNE", Section.INTERVENTION),
        ("Déclaration unitaire CGT CGC CFTC FO", Section.INTERVENTION),
        ("EXPLICATION DE VOTE", Section.INTERVENTION),
        ("La position de la CGT", Section.INTERVENTION),
        ("1. Le contexte", Section.CONTEXTE),
        ("Ce que propose la Région", Section.CONTEXTE),
        ("CE QUE DIT L’ETUDE", Section.CESER),
        ("Ce que propose l’avis", Section.CESER),
        ("Ce que dit le plan", None),
        ("Ce que dit une loi", None),
        ("Ce qu’a dit la CGT du plan et de la loi", Section.INTERVENTION),
        ("Intervention de la CGT sur le projet de texte", Section.INTERVENTION),
        ("VOTES :", Section.VOTES),
        ("Résultat du vote", Section.VOTES),
        ("ÉDITORIAL", Section.AUTRE),
        (
            "INTERVENTION DE JEANNE-LOU LE BRIS – CGT, AU NOM DE CGT, FO, FSU ET SOLIDAIRES",
            Section.INTERVENTION,
        ),
        ("LA PAROLE DE LA CGT", Section.INTERVENTION),
        (
            "LE MOT DE LA FSU : intervention de Anne Lune au nom de FO, de la FSU et de l’UNSA",
            Section.INTERVENTION,
        ),
        (
            "Déclaration liminaire lue par Anne Lune, conseillère, au nom des organisations CGT, FO, UNSA",
            Section.INTERVENTION,
        ),
        (
            "Explication de vote de Basile Roc, secrétaire du comité des ateliers de la vallée, pour la CGT",
            Section.INTERVENTION,
        ),
        (
            "Intervention de la présidente de la Région, au nom de la majorité, des maires et des élus ici",
            None,
        ),
        ("Les trains de la vallée, demandés au nom de la CGT, de FO, de la FSU et de Solidaires ici", None),
        (
            "Notre intervention a rappelé, au nom de la CGT, de FO et de la FSU, que les trains manquent,",
            None,
        ),
        ("LA LETTRE DES ÉLUS DU CESER", None),
        ("Avis sur le rapport régional « Des trains »", None),
        ("Intervention du président de Région", None),
        ("Déclaration de la présidente du CESER", None),
        ("ce que dit la CGT de ce projet de loi et", None),
        ("L’avis du CESER est adopté.", None),
        ("Le CESER rappelle que", None),
    ],
)
def test_section_of(heading: str, expected: Section | None) -> None:
    assert section_of(heading) is expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("II – La contribution", "La contribution"),
        ("2.1. La contribution", "La contribution"),
        ("B) La contribution", "La contribution"),
        ("La contribution", "La contribution"),
        ("1. ", "1. "),
    ],
)
def test_without_number(heading: str, expected: str) -> None:
    assert without_number(heading) == expected
