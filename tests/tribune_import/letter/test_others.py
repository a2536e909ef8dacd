"""Headings of what others said."""

import pytest

from tests.tribune_import.letter.samples import ORGANISATIONS
from tribune_import.letter.others import is_of_others


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Explication de vote de la CFDT", True),
        ("EXPLICATION DE VOTE DE LA CFDT", True),
        ("Ce qu’ont dit FO et la CFDT", True),
        ("Intervention de Basile Roc (FO)", True),
        ("Explication de vote sur l’avis – CFDT", True),
        ("L’avis de la CFDT", True),
        ("Explication de vote du vœu de la CFDT", False),
        ("Explication de vote de la CGT", False),
        ("Déclaration commune CGT – FO", False),
        ("Notre intervention sur la CFDT", False),
        ("Intervention de Basile Roc", False),
        ("Intervention de Basile Roc sur le vœu de la CFDT", False),
        ("Explication de vote contre l’amendement du MEDEF", False),
        ("Intervention en réponse à FO", False),
    ],
)
def test_is_of_others(heading: str, expected: bool) -> None:
    assert is_of_others(heading, ORGANISATIONS, ("cgt",)) is expected


def test_is_of_others_says_nothing_where_nobody_signs() -> None:
    assert not is_of_others("Explication de vote de la CFDT", ORGANISATIONS, ())
