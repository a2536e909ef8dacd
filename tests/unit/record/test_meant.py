"""The line that was meant by a value of the wrong shape."""

import pytest

from tribune.record.declaration import fields_of
from tribune.record.lettre import Lettre
from tribune.record.meant import list_meant
from tribune.source.problems import Place
from tribune.source.tree import Scalar

LISTS = [
    ("themes", "eau", "« themes: [eau] »"),
    ("themes", "eau, emploi", "« themes: [eau, emploi] »"),
    ("themes", "eau; emploi", "« themes: [eau, emploi] »"),
    ("signataires", "cgt, fo et fsu", "« signataires: [cgt, fo, fsu] »"),
    ("themes", "L’eau et l’emploi", '« themes: ["L’eau et l’emploi"] »'),
    ("suite_de", "280, 12 bis", '« suite_de: [280, "12 bis"] »'),
    ("a_verifier", "La date, et le lieu", '« a_verifier: ["La date, et le lieu"] »'),
    ("votes", "Avis", 'chaque élément sur sa ligne, après un tiret : « - objet: "Avis" »'),
]


@pytest.mark.parametrize(("name", "text", "expected"), LISTS)
def test_list_meant(name: str, text: str, expected: str) -> None:
    assert list_meant(fields_of(Lettre)[name], Scalar(Place("a.md"), text)) == f"écrivez {expected}"


def test_list_meant_is_short() -> None:
    assert list_meant(fields_of(Lettre)["themes"], Scalar(Place("a.md"), "eau, " * 1000)) is None
