"""What the name of a file says."""

import pytest

from tribune.source.file_names import numero_of_file, slug_of


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
