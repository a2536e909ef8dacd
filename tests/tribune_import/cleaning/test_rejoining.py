import pytest

from tests.tribune_import.papers import GARES, cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Il faut des trains dans toute la\nvallée, et des cheminots pour les\n"
            "conduire. Le rapport ne dit rien des\nateliers.",
            [
                "Il faut des trains dans toute la vallée, et des cheminots pour les conduire. Le rapport ne "
                "dit rien des ateliers."
            ],
        ),
        (
            "La CGT demande des guichets.\nLa CGT demande des ateliers.",
            ["La CGT demande des guichets.", "La CGT demande des ateliers."],
        ),
        ("CGT : abstention\nCFDT : pour\nFO : contre", ["CGT : abstention", "CFDT : pour", "FO : contre"]),
        ("Pour : 38\ncontre : 0\nabstentions : 9", ["Pour : 38", "contre : 0", "abstentions : 9"]),
        (
            "Les élus ont rencontré les usagers de la ligne, qui parlent de trains supprimés, de "
            "cars\n\n12\n\npleins et de quais sans abri.",
            [
                "Les élus ont rencontré les usagers de la ligne, qui parlent de trains supprimés, de cars "
                "pleins et de quais sans abri."
            ],
        ),
        (
            "Les élus ont rencontré les usagers de la ligne, qui parlent de trains supprimés\n\n"
            "et de quais sans abri.",
            [
                "Les élus ont rencontré les usagers de la ligne, qui parlent de trains supprimés et de quais "
                "sans abri."
            ],
        ),
        (
            "Le rapport est incomplet et la\fRégion le sait.",
            ["Le rapport est incomplet et la Région le sait."],
        ),
        (
            "Le rapport est incomplet et la\f\nRégion le sait.",
            ["Le rapport est incomplet et la Région le sait."],
        ),
        (
            "- le besoin de guichets qui ne\nferment pas ;\n- l’accueil.",
            ["le besoin de guichets qui ne ferment pas ;", "l’accueil."],
        ),
        ("DES TRAINS\nPOUR LA VALLÉE", ["DES TRAINS", "POUR LA VALLÉE"]),
        ("Le plan «\ndes trains» est court.", ["Le plan « des trains » est court."]),
        (
            "La lettre des élus de la vallée\nN° 87\nSession du 5 mars 2024\n"
            "Il faut des trains dans toute la\nvallée.",
            [
                "La lettre des élus de la vallée",
                "N° 87",
                "Session du 5 mars 2024",
                "Il faut des trains dans toute la vallée.",
            ],
        ),
        (f"**Des gares**\n{GARES}", ["Des gares", GARES]),
        (f"{GARES}\n\nCe qu’a dit la CGT\n\n{GARES}", [GARES, "Ce qu’a dit la CGT", GARES]),
    ],
    ids=[
        "hard wraps",
        "sentences, a line each",
        "positions",
        "counts",
        "page number inside",
        "blank line inside",
        "two pages on one line",
        "two pages",
        "items",
        "capitals",
        "guillemets",
        "head",
        "bold line",
        "known heading",
    ],
)
def test_rejoined(text: str, expected: list[str]) -> None:
    assert [block.text for block in cleaned(text).blocks] == expected
