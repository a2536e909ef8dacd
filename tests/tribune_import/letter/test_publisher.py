"""Whose letter it is: what its head prints, before what the site says."""

import pytest

from tests.tribune_import.letter.samples import ORGANISATIONS
from tribune_import.letter.lines import line_of
from tribune_import.letter.publisher import AROUND, SPEAKS, Publisher, read_publisher

NAMED: dict[str, tuple[str, ...]] = {
    "LA LETTRE DU GROUPE FO DU CESER": ("fo",),
    "La lettre du groupe CGT du CESER": ("cgt",),
    "GROUPE CFDT – CESER Bretagne": ("cfdt",),
    "GROUPE CFDT – CESER Bretagne – Lettre n° 45": ("cfdt",),
    "LETTRE N° 45 DU GROUPE FO": ("fo",),
    "LETTRE FO N° 45": ("fo",),
    "Lettre FSU au CESER n° 45": ("fsu",),
    "La lettre des élu·es Solidaires au CESER — numéro 45": ("solidaires",),
    "LES ÉLU·ES SOLIDAIRES": ("solidaires",),
    "Les élu(e)s UNSA": ("unsa",),
    "GROUPE C.G.T. DU C.E.S.E.R.   LETTRE N° 45": ("cgt",),
    "CESER – GROUPE CGT": ("cgt",),
    "CGT – CESER": ("cgt",),
    "Le groupe CGT au CESER vous informe": ("cgt",),
    "Bulletin de l’UNSA au CESER": ("unsa",),
    "LA LETTRE DES GROUPES CGT ET FSU DU CESER": ("cgt", "fsu"),
    "Union régionale FO des Pays de la Loire": ("fo",),
    "LA LETTRE DES ORGANISATIONS SYNDICALES CGT, FO ET FSU": ("cgt", "fo", "fsu"),
    "C.G.T. – CESER : la lettre": ("cgt",),
    "CGT – FSU – Solidaires": ("cgt", "fsu", "solidaires"),
    "Lettre du groupe CGT : la CFDT quitte la séance": ("cgt",),
    "LETTRE DU GROUPE CGT DU CESER N° 45 – AVIS DU MEDEF": ("cgt",),
}


@pytest.mark.parametrize("line", NAMED)
def test_read_publisher_named(line: str) -> None:
    publisher = read_publisher(
        [line_of("SESSION DU 5 MARS 2024"), line_of(line, 2)], (), ORGANISATIONS, "cgt"
    )
    assert (publisher.named, publisher.ligne, publisher.remarque) == (NAMED[line], 2, "")
    assert publisher.nous == (NAMED[line][0] if len(NAMED[line]) == 1 else "")
    assert publisher.is_sure == (len(NAMED[line]) == 1)


@pytest.mark.parametrize(
    "line",
    [
        "LETTRE N° 45",
        "LES CONSEILLERS FO QUITTENT LA SALLE",
        "Vœu de la CFDT sur les gares",
        "CESER : intervention de la FSU",
        "DES TERRITOIRES SOLIDAIRES",
        "MEDEF : la CFDT signe",
        "Explication de vote de la CFDT sur les gares",
        "FO de nouveau seule",
        "AVIS SUR LE RAPPORT « GROUPE FO »",
        "Déclaration commune FO – FSU",
        "La CFDT dénonce la fermeture des gares",
        "GROUPE CONTRE LA FO",
    ],
)
def test_read_publisher_of_the_site_where_nobody_is_named(line: str) -> None:
    assert read_publisher([line_of(line)], (), ORGANISATIONS, "cgt") == Publisher((), "cgt")


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["LA LETTRE DU GROUPE CGT", "CGT – FO – FSU"], ("cgt",)),
        (["CGT – FO – FSU", "LA LETTRE DU GROUPE CGT"], ("cgt",)),
        (["GROUPE CGT DU CESER", "GROUPE FSU DU CESER"], ("cgt", "fsu")),
        (["GROUPE CGT DU CESER", "LES GARES", "GROUPE FSU DU CESER"], ("cgt",)),
    ],
)
def test_read_publisher_on_several_lines(lines: list[str], named: tuple[str, ...]) -> None:
    head = [line_of(line, rank) for rank, line in enumerate(lines, start=1)]
    assert read_publisher(head, (), ORGANISATIONS, "cgt").named == named


def test_read_publisher_of_a_header_is_to_check() -> None:
    publisher = read_publisher([line_of("Les gares")], [line_of("Lettre du groupe FO")], ORGANISATIONS, "cgt")
    assert (publisher.named, publisher.nous, publisher.remarque) == (("fo",), "fo", AROUND)
    assert not publisher.is_sure


@pytest.mark.parametrize(
    ("lines", "named", "remark"),
    [
        (["Explication de vote de la CFDT", "Les gares"], ("cfdt",), SPEAKS),
        (["Expression du groupe FO au CESER"], ("fo",), SPEAKS),
        (["Explication de vote de la CFDT", "La lettre du groupe CGT"], ("cgt",), ""),
    ],
)
def test_read_publisher_of_a_speech_alone_is_to_check(
    lines: list[str], named: tuple[str, ...], remark: str
) -> None:
    head = [line_of(line, rank) for rank, line in enumerate(lines, start=1)]
    publisher = read_publisher(head, (), ORGANISATIONS, "cgt")
    assert (publisher.named, publisher.remarque) == (named, remark)
