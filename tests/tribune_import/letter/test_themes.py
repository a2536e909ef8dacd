"""Themes named by the title, or often by the text."""

import pytest

from tests.tribune_import.letter.samples import blocks
from tribune.record.model import Theme
from tribune_import.findings import Certitude
from tribune_import.letter.lines import lines_of
from tribune_import.letter.themes import ThemesRead, hits, read_themes

REGISTER = {
    "foret": Theme("foret", "Forêt", "Les bois.", ("bois", "haie")),
    "ia": Theme("ia", "Intelligence artificielle", "Les machines.", ("IA",)),
    "transports": Theme("transports", "Transports", "Les trains.", ("mobilité", "train à grande vitesse")),
}


def read(titre: str, text: str = "") -> ThemesRead:
    return read_themes(titre, 3, lines_of(blocks(text)), REGISTER)


@pytest.mark.parametrize(
    ("titre", "expected"),
    [
        ("La forêt de la vallée", ("foret",)),
        ("LES FORÊTS", ("foret",)),
        ("L’IA et les haies", ("foret", "ia")),
        ("L’intelligence artificielle", ("ia",)),
        ("Le train à grande vitesse", ("transports",)),
        ("Mobilités d’ici", ("transports",)),
    ],
)
def test_read_themes_of_title(titre: str, expected: tuple[str, ...]) -> None:
    themes = read(titre)
    assert themes.themes == expected
    assert {finding.certitude for finding in themes.findings} == {Certitude.TROUVE}


def test_read_themes_of_text_are_to_check() -> None:
    themes = read("Vivre ici", "Le bois, la haie, le bois ; un train, une forêt. L’IA, l’IA.")
    assert themes.themes == ("foret",)
    (finding,) = themes.findings
    assert (finding.certitude, finding.remarque) == (Certitude.INCERTAIN, "deviné : le texte en parle 4 fois")


@pytest.mark.parametrize("text", ["", "Je boise, il a des ias, un entrain.", "Le bois, la haie."])
def test_read_themes_absent(text: str) -> None:
    themes = read("Vivre ici", text)
    assert themes.themes == ()
    assert [finding.certitude for finding in themes.findings] == [Certitude.ABSENT]


def test_read_themes_unknown_to_the_register_are_proposed() -> None:
    themes = read("Avis sur le budget primitif 2024")
    assert themes.themes == ("budget",)
    assert [theme.id for theme in themes.new] == ["budget"]
    assert "registres/themes.yml" in themes.findings[0].remarque


def test_hits_takes_the_longer_of_two() -> None:
    theme = Theme("bois", "Bois", "…", ("bois mort",))
    assert hits(theme, "Le bois mort et le bois") == [(3, 12), (19, 23)]
