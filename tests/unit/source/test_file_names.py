"""How a file is named, and what its name says."""

import pytest

from tribune.source.folder import file_of_letter, numero_of_file, slug_of


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("299-industries", 299),
        ("033-budget", 33),
        ("12", 12),
        ("0", 0),
        ("000", 0),
        ("2024-03-05", 2024),
        ("999999-a", 999_999),
        ("1234567-a", None),
        ("industries", None),
        ("a-299", None),
        ("299a", None),
        ("299-", None),
        ("-299", None),
        ("٣-a", None),
        ("", None),
    ],
)
def test_numero_of_file(stem: str, expected: int | None) -> None:
    assert numero_of_file(stem) == expected


@pytest.mark.parametrize(
    ("stem", "numero", "expected"),
    [
        ("299-industries-d-avenir", 299, "industries-d-avenir"),
        ("299-industries", None, "299-industries"),
        ("industries", 299, "industries"),
        ("299", 299, "299"),
        ("L’Été à Œuvre", None, "l-ete-a-oeuvre"),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", None, "ete"),
        ("_a__b-", None, "a-b"),
        ("a.b c", None, "a-b-c"),
        ("письмо", None, "письмо"),
        ("🎉", None, ""),
    ],
)
def test_slug_of(stem: str, numero: int | None, expected: str) -> None:
    assert slug_of(stem, numero) == expected


@pytest.mark.parametrize("stem", ["L’Été à Œuvre", "299-a", "_a__b-"])
def test_slug_of_slug_is_itself(stem: str) -> None:
    assert slug_of(slug_of(stem, None), None) == slug_of(stem, None)


@pytest.mark.parametrize(
    ("titre", "expected"),
    [
        ("Les haies : acte 2", "les-haies"),
        ("Les haies – acte 2", "les-haies"),
        ("Budget : 2025", "budget-2025"),
        ("L’œuvre de l'État & l’air", "l-oeuvre-de-l-etat-l-air"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 80, "a" * 50),
        ("Un titre très long dont on ne garde que les premiers mots", "un-titre-tres-long-dont-on-ne-garde"),
        (
            "Motion de soutien à l’homme de l’usine Lune de Mars-sur-Loire",
            "motion-de-soutien-a-l-homme-de-l-usine-lune",
        ),
        ("Ce qu’on en pense, et ce que l’on est pour", "ce-qu-on-en-pense-et-ce-que-l-on-est-pour"),
        ("De " + "a" * 80, "de"),
        ("!!!", "sans-titre"),
        ("日本", "sans-titre"),
    ],
)
def test_file_of_letter_says_what_it_is_about(titre: str, expected: str) -> None:
    assert file_of_letter(2025, 7, titre, "avis") == f"2025/007-{expected}.md"


@pytest.mark.parametrize(
    ("titre", "nature", "taken", "expected"),
    [
        ("Les haies", "avis", (), "avis-les-haies"),
        ("Les haies", "avis", ("avis-les-haies", "avis-les-haies-2"), "avis-les-haies-3"),
        ("Avis sur les haies", "avis", (), "avis-sur-les-haies"),
        ("Avisé", "avis", (), "avis-avise"),
        ("Index", "avis", (), "avis-index"),
        ("2024 en bref", "avis", (), "avis-2024-en-bref"),
        ("Les haies", "", (), "les-haies"),
        ("2030 : un cap", "", (), "lettre-2030-un-cap"),
        ("Index", "", (), "lettre-index"),
        ("CON", "", (), "lettre-con"),
    ],
)
def test_file_of_letter_without_a_number(
    titre: str, nature: str, taken: tuple[str, ...], expected: str
) -> None:
    assert file_of_letter("2025", None, titre, nature, taken=taken) == f"2025/{expected}.md"


def test_file_of_letter_whose_title_is_unknown_is_named_after_its_document() -> None:
    assert file_of_letter(None, 1299, "", "", document="Vieux scan") == "1299-vieux-scan.md"
    assert file_of_letter(None, None, "", "", document="???") == "sans-titre.md"
