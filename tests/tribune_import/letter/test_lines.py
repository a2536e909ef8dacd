"""How the lines of a letter are quoted."""

import pytest

from tribune_import.letter.lines import cited


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les gares", "« les gares »"),
        ("l’avis « Les gares » est lu", "« l’avis “Les gares” est lu »"),
        ("«\N{NO-BREAK SPACE}Les gares\N{NO-BREAK SPACE}»", "« “Les gares” »"),
        ("les  gares\nde la vallée", "« les gares de la… »"),
    ],
)
def test_cited_has_guillemets_once(text: str, expected: str) -> None:
    assert cited(text, 16 if "\n" in text else 120) == expected
