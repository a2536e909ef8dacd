"""Abbreviations of web pages, explained below the text of a letter."""

import markdown
import pytest

from tribune_import.abbreviations import with_abbreviations

BODY = "La DGF baisse.\n"


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("DGF", "Dotation globale", "\n*[DGF]: Dotation globale\n"),
        ("DGF", "Dotation\n globale", "\n*[DGF]: Dotation globale\n"),
        ("DGF", "<b>Dotation</b> `globale` [1]", "\n*[DGF]: b Dotation /b globale 1\n"),
        ("DGF", "<>", ""),
        ("DSU", "Dotation de solidarité", ""),
        ("DG", "Direction générale", ""),
        ("D]GF", "Dotation globale", ""),
        ("", "Dotation globale", ""),
    ],
)
def test_with_abbreviations(short: str, long: str, expected: str) -> None:
    assert with_abbreviations(BODY, [(short, long)]) == f"{BODY}{expected}"


def test_with_abbreviations_are_those_that_the_site_shows() -> None:
    body = with_abbreviations("La DGF et la DSU.\n", [("DGF", "Globale"), ("DSU", "De solidarité & autre")])
    assert markdown.markdown(body, extensions=["abbr"]) == (
        '<p>La <abbr title="Globale">DGF</abbr> et la <abbr title="De solidarité &amp; autre">DSU</abbr>.</p>'
    )
