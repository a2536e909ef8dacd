"""The organisations that sign."""

import pytest

from tests.tribune_import.letter.samples import ORGANISATIONS, PROSE, masthead
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.publisher import Publisher, read_publisher
from tribune_import.letter.signataires import read_signatories

LISTS: dict[str, tuple[str, ...]] = {
    "Déclaration unitaire CGT CGC CFTC FO FSU UNSA Solidaires": (
        "cgt",
        "cfe-cgc",
        "cftc",
        "fo",
        "fsu",
        "unsa",
        "solidaires",
    ),
    "DÉCLARATION COMMUNE CGT, FO ET F.S.U.": ("cgt", "fo", "fsu"),
    "Déclaration intersyndicale (CGT ; FO ; FSU)": ("cgt", "fo", "fsu"),
    "Déclaration commune des organisations CGT/FO/FSU": ("cgt", "fo", "fsu"),
    "Communiqué unitaire CGT – FO – FSU": ("cgt", "fo", "fsu"),
    "DECLARATION COMMUNE CGT (et UNEF), FO": ("cgt", "unef", "fo"),
    "Déclaration commune de Force ouvrière et de la CGT": ("fo", "cgt"),
    "Ont signé cette déclaration : CGT, FO": ("cgt", "fo"),
    "Motion déposée par la CGT et FO": ("cgt", "fo"),
    "Organisations signataires : CGT, FO, FSU": ("cgt", "fo", "fsu"),
}


def signed(head: list[str], *text: str) -> tuple[tuple[str, ...], Finding]:
    read = masthead(head, text or (PROSE,))
    publisher = read_publisher(read.lines, (), ORGANISATIONS, "cgt")
    identifiers, (finding,) = read_signatories(read, ORGANISATIONS, publisher)
    return identifiers, finding


@pytest.mark.parametrize("line", LISTS)
def test_read_signatories_list(line: str) -> None:
    identifiers, finding = signed(["Les trains", line])
    assert (identifiers, finding.certitude) == (LISTS[line], Certitude.TROUVE)


@pytest.mark.parametrize(
    ("head", "text", "expected", "remark"),
    [
        (["Déclaration commune avec FO et la FSU"], (), ("cgt", "fo", "fsu"), "signe-t-elle aussi"),
        (["Déclaration commune CGT FO FSU sauf la CFDT"], (), ("cgt", "fo", "fsu"), "ne nomme pas toutes"),
        (["Déclaration commune de cinq organisations sur sept"], (), ("cgt",), "ne nomme pas toutes"),
        (
            ["Déclaration commune de quatre organisations : CGT, FO, FSU"],
            (),
            ("cgt", "fo", "fsu"),
            "le texte dit 4 organisations",
        ),
        (
            ["Déclaration commune CGT FO"],
            (f"{PROSE} La FSU s’est associée à cette déclaration.",),
            ("cgt", "fo", "fsu"),
            "FSU : association dite ligne 2",
        ),
        (
            ["Motion présentée par la CGT et FO"],
            (f"{PROSE} Le texte a été cosigné par la FSU.",),
            ("cgt", "fo", "fsu"),
            "FSU : association dite ligne 2",
        ),
        (["Les trains"], (PROSE,), ("cgt",), "la lettre ne nomme pas qui la publie"),
    ],
    ids=["own implied", "except", "n of m", "too few", "later", "cosigned", "nobody"],
)
def test_read_signatories_to_check(
    head: list[str], text: tuple[str, ...], expected: tuple[str, ...], remark: str
) -> None:
    identifiers, finding = signed(head, *text)
    assert (identifiers, finding.certitude) == (expected, Certitude.INCERTAIN)
    assert remark in finding.remarque


def test_read_signatories_of_the_publication() -> None:
    identifiers, finding = signed(["La lettre du groupe CGT du CESER", "Les trains"])
    assert (identifiers, finding.certitude, finding.ligne) == (("cgt",), Certitude.TROUVE, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "La CGT, FO et la FSU ont voté pour l’avis.",
        "Une déclaration commune de la CFDT et du MEDEF a été lue, que nous n’avons pas signée.",
        "Le CESER auditionne la CGT, FO et la FSU.",
        "Un contrat signé par la Région et FO.",
    ],
)
def test_read_signatories_look_alikes(sentence: str) -> None:
    assert signed(["La lettre du groupe CGT du CESER"], PROSE, PROSE, PROSE, sentence)[0] == ("cgt",)


def test_read_signatories_without_own_organisation() -> None:
    identifiers, (finding,) = read_signatories(masthead(["Les trains"]), ORGANISATIONS, Publisher((), ""))
    assert (identifiers, finding.certitude) == ((), Certitude.ABSENT)


def test_read_signatories_of_a_list_below_are_told_at_its_line() -> None:
    identifiers, finding = signed(["DÉCLARATION COMMUNE", "CGT – FO – F.S.U."])
    assert identifiers == ("cgt", "fo", "fsu")
    assert (finding.valeur, finding.ligne) == ("CGT, FO, FSU", 2)
