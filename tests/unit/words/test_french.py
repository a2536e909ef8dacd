"""French as it is written."""

import datetime as dt

import pytest

from tribune.words.french import (
    NBSP,
    NNBSP,
    as_letters,
    count,
    day_in_words,
    enumeration,
    fold,
    number_in_figures,
    of_period,
    partial_date_in_words,
    period_in_words,
    typography,
)
from tribune.words.terms import PartialDate


def spaced(text: str) -> str:
    """Makes no-break spaces visible: « ~ » is full, « _ » is narrow."""
    return text.replace(NBSP, "~").replace(NNBSP, "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pourquoi ?", "Pourquoi_?"),
        ("Pourquoi?", "Pourquoi_?"),
        ("Non ! Et si ; alors", "Non_! Et si_; alors"),
        ("« Non » ?", "«~Non~»_?"),
        ("(vraiment)!", "(vraiment)_!"),
        ("Il dit : oui", "Il dit~: oui"),
        ("Il dit: oui", "Il dit~: oui"),
        ("Voici :", "Voici~:"),
        ("«Non»", "«~Non~»"),
        ("« Non »", "«~Non~»"),
        ("l'eau et l'air", "l’eau et l’air"),
        ("l'«eau»", "l’«~eau~»"),
        ("d'« avis »", "d’«~avis~»"),
        ("il a dit 'oui'", "il a dit 'oui'"),
        ("etc...", "etc…"),
        ("n° 12 et N°13", "n°~12 et N°~13"),
        ("nº 12", "n°~12"),
        ("12 % et 3 €", "12~% et 3~€"),
        ("3 500 voix", "3_500 voix"),
        ("12 345 678", "12_345_678"),
        ("le 5 mars 2024", "le 5~mars 2024"),
        ("le 5 marsouins", "le 5 marsouins"),
        ("à 12:30", "à 12:30"),
        ("a : b ; c", "a~: b_; c"),
        ("", ""),
        ("rien à changer", "rien à changer"),
    ],
)
def test_typography(text: str, expected: str) -> None:
    assert spaced(typography(text)) == expected
    assert typography(typography(text)) == typography(text)


@pytest.mark.parametrize(
    "address",
    [
        "https://exemple.test/a?b=1;c=2",
        "www.exemple.test/l'eau",
        "anne@exemple.test",
        "http://exemple.test/a:b!c",
        "ftp://exemple.test/...",
    ],
)
def test_typography_leaves_addresses(address: str) -> None:
    assert typography(address) == address
    assert spaced(typography(f"Voir {address} : oui")) == f"Voir {address}~: oui"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (dt.date(2025, 10, 14), "14 octobre 2025"),
        (dt.date(2024, 3, 1), "1er mars 2024"),
        (dt.date(2024, 8, 21), "21 août 2024"),
    ],
)
def test_day_in_words(date: dt.date, expected: str) -> None:
    assert day_in_words(date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2025", "2025"), ("2025-02", "février 2025"), ("2025-12-01", "1er décembre 2025")],
)
def test_partial_date_in_words_says_no_more_than_known(text: str, expected: str) -> None:
    assert partial_date_in_words(PartialDate.parse(text)) == expected


@pytest.mark.parametrize(
    ("debut", "fin", "alone", "after_a_noun"),
    [
        ("2025-10-14", "2025-10-14", "14 octobre 2025", "du 14 octobre 2025"),
        ("2024-03-01", "2024-03-01", "1er mars 2024", "du 1er mars 2024"),
        ("2023-12-18", "2023-12-19", "18 et 19 décembre 2023", "des 18 et 19 décembre 2023"),
        ("2023-01-31", "2023-02-01", "31 janvier et 1er février 2023", "des 31 janvier et 1er février 2023"),
        ("2023-12-18", "2023-12-20", "du 18 au 20 décembre 2023", "du 18 au 20 décembre 2023"),
        ("2026-03-30", "2026-04-02", "du 30 mars au 2 avril 2026", "du 30 mars au 2 avril 2026"),
        (
            "2025-12-31",
            "2026-01-01",
            "31 décembre 2025 et 1er janvier 2026",
            "des 31 décembre 2025 et 1er janvier 2026",
        ),
        (
            "2025-12-30",
            "2026-01-02",
            "du 30 décembre 2025 au 2 janvier 2026",
            "du 30 décembre 2025 au 2 janvier 2026",
        ),
        ("2025-03-05", "2026-03-05", "du 5 mars 2025 au 5 mars 2026", "du 5 mars 2025 au 5 mars 2026"),
    ],
)
def test_period(debut: str, fin: str, alone: str, after_a_noun: str) -> None:
    days = dt.date.fromisoformat(debut), dt.date.fromisoformat(fin)
    assert period_in_words(*days) == alone
    assert of_period(*days) == after_a_noun


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0 lettre"), (1, "1 lettre"), (2, "2 lettres"), (3500, "3_500 lettres")],
)
def test_count_puts_zero_in_the_singular(number: int, expected: str) -> None:
    assert spaced(count(number, "lettre")) == expected


@pytest.mark.parametrize(("number", "expected"), [(1, "1 voix"), (2, "2 voix"), (0, "0 voix")])
def test_count_with_its_own_plural(number: int, expected: str) -> None:
    assert count(number, "voix", "voix") == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0"), (999, "999"), (1000, "1_000"), (1234567, "1_234_567")]
)
def test_number_in_figures(number: int, expected: str) -> None:
    assert spaced(number_in_figures(number)) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c", "d"], "a, b, c et d")],
)
def test_enumeration(items: list[str], expected: str) -> None:
    assert enumeration(items) == expected


def test_enumeration_with_another_link() -> None:
    assert enumeration(("a", "b", "c"), "ou") == "a, b ou c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été", "ete"),
        ("Vœu", "voeu"),
        ("ŒUVRE", "oeuvre"),
        ("ex æquo, Æ", "ex aequo, ae"),
        ("e\N{COMBINING ACUTE ACCENT}", "e"),
        ("Привет", "привет"),
        ("Straße", "strasse"),
        ("n° 5", "n° 5"),
        ("Eﬃcace", "efficace"),
        ("chemi\N{SOFT HYPHEN}nots", "cheminots"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("eﬃcace, aﬀaire, ﬁn, conﬂit, souﬄe, la ﬅ, ﬆ", "efficace, affaire, fin, conflit, souffle, la st, st"),
        ("chemi\N{SOFT HYPHEN}nots", "cheminots"),
        ("e\N{COMBINING ACUTE ACCENT}cole", "école"),
        ("œuvre ex æquo… m² 1ᵉʳ nº 5 ½ № « a » b\N{NARROW NO-BREAK SPACE}; ①", None),
    ],
)
def test_as_letters(text: str, expected: str | None) -> None:
    assert as_letters(text) == (text if expected is None else expected)
