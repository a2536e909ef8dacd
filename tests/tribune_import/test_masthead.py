import pytest

from tests.tribune_import.papers import LETTRE, TRAINS, cleaned
from tribune_import.masthead import split_masthead


def head(text: str) -> list[str]:
    return [block.text for block in split_masthead(cleaned(text).blocks)[0]]


def test_split_masthead_keeps_lines_of_capitals_apart() -> None:
    assert head(LETTRE) == [
        "LA LETTRE DES ÉLUS",
        "SESSION DU 5 MARS 2024",
        "DES TRAINS",
        "POUR LA VALLÉE",
        "N° 12",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"LE TITRE\n\nVOTES :\n\n{TRAINS}", ["LE TITRE"]),
        (f"LE TITRE\n\n- un\n- deux\n\n{TRAINS}", ["LE TITRE"]),
        (
            f"DÉCLARATION COMMUNE\n\nSESSION DU 5 MARS\n\n{TRAINS}",
            ["DÉCLARATION COMMUNE", "SESSION DU 5 MARS"],
        ),
        (f"LE TITRE\n\nDÉCLARATION COMMUNE\n\n{TRAINS}", ["LE TITRE"]),
        (TRAINS, []),
        (f"LE TITRE\n\n*« Ce rapport engage la vallée. »*\n\n{TRAINS}", ["LE TITRE"]),
        (f"Quel avenir pour les gares ?\n\n{TRAINS}", ["Quel avenir pour les gares ?"]),
        (f"LE TITRE\n\nIl faut :\n\n- des trains\n\n{TRAINS}", ["LE TITRE"]),
        ("LE TITRE\n\nN° 12", ["LE TITRE", "N° 12"]),
    ],
    ids=[
        "a section",
        "a list",
        "a declaration above",
        "a declaration below",
        "text only",
        "an epigraph",
        "a question",
        "what announces a list",
        "no text",
    ],
)
def test_split_masthead_ends_at(text: str, expected: list[str]) -> None:
    assert head(text) == expected
