"""Dates in every form that letters give them."""

import datetime as dt

import pytest

from tribune_import.letter.dates import Precision, find_dates

ONE_DAY = {
    "SESSION PLENIERE DU 5 MARS 2024": "5 mars 2024",
    "session du 5 décembre 2024": "5 décembre 2024",
    "SESSION DU 5 DECEMBRE 2024": "5 décembre 2024",
    "le 1er août 2024": "1 août 2024",
    "LE 1ER AOUT 2024": "1 août 2024",
    "mardi 5 mars 2024 à 9 h 30": "5 mars 2024",
    "05/03/2024": "5 mars 2024",
    "5.3.2024": "5 mars 2024",
    "05 03 2024": "5 mars 2024",
    "05 / 03 / 2024": "5 mars 2024",
    "05-03-2024": "5 mars 2024",
    "2024-03-05": "5 mars 2024",
    "5 dé-\ncembre 2024": "5 décembre 2024",
    "5 décem- bre 20-24": "5 décembre 2024",
    "5décembre2024": "5 décembre 2024",
    "5 déc. 2024": "5 décembre 2024",
    "9h30, 5 mars 2024": "5 mars 2024",
}
SEVERAL_DAYS = {
    "des 4 et 5 mars 2024": ("2024-03-04", "2024-03-05"),
    "4 & 5 mars 2024": ("2024-03-04", "2024-03-05"),
    "4/5 mars 2024": ("2024-03-04", "2024-03-05"),
    "4-5 mars 2024": ("2024-03-04", "2024-03-05"),
    "lundi 4 et mardi 5 mars 2024": ("2024-03-04", "2024-03-05"),
    "4, 5 et 6 mars 2024": ("2024-03-04", "2024-03-06"),
    "du 4 au 6 mars 2024": ("2024-03-04", "2024-03-06"),
    "31 mars et 1er avril 2025": ("2025-03-31", "2025-04-01"),
    "du 30 décembre 2024 au 2 janvier 2025": ("2024-12-30", "2025-01-02"),
    "du 30 décembre au 2 janvier 2025": ("2024-12-30", "2025-01-02"),
    "04 et 05/03/2024": ("2024-03-04", "2024-03-05"),
    "du 31/03 au 01/04/2025": ("2025-03-31", "2025-04-01"),
}
NOT_A_DAY = {
    "session de mars 2024": Precision.MONTH,
    "MARS 2024": Precision.MONTH,
    "session du 5 mars": Precision.NO_YEAR,
    "des 4 et 5 mars": Precision.NO_YEAR,
    "le 31 février 2024": Precision.IMPOSSIBLE,
    "du 6 au 4 mars 2024": Precision.IMPOSSIBLE,
}
NO_DATE = (
    "tél. 02.40.11.22.33",
    "le budget 2024-2025",
    "adopté par 12 voix pour et 3 contre",
    "article 5.2.1",
    "IP 10.3.20.24",
    "en 2024",
    "5 marsouins",
    "3 500,05 euros",
    "Tribunal, n° 24/01457",
)


def day(words: str) -> dt.date:
    number, month, year = words.split()
    months = ["mars", "août", "décembre"]
    return dt.date(int(year), [3, 8, 12][months.index(month)], int(number))


@pytest.mark.parametrize("text", ONE_DAY)
def test_find_dates_one_day(text: str) -> None:
    (read,) = find_dates(text)
    assert (read.precision, read.debut, read.fin) == (Precision.DAY, day(ONE_DAY[text]), day(ONE_DAY[text]))


@pytest.mark.parametrize("text", SEVERAL_DAYS)
def test_find_dates_several_days(text: str) -> None:
    (read,) = find_dates(text)
    assert (str(read.debut), str(read.fin)) == SEVERAL_DAYS[text]


@pytest.mark.parametrize("text", NOT_A_DAY)
def test_find_dates_says_what_is_missing(text: str) -> None:
    (read,) = find_dates(text)
    assert (read.precision, read.debut) == (NOT_A_DAY[text], None)


@pytest.mark.parametrize("text", NO_DATE)
def test_find_dates_refuses_look_alikes(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("lundi 5 mars 2024", "le 5 mars 2024 n’est pas un lundi"),
        ("05/03/24", "l’année n’a que deux chiffres, lue 2024"),
        ("mardi 5 mars 2024", ""),
    ],
)
def test_find_dates_doubts(text: str, doubt: str) -> None:
    (read,) = find_dates(text)
    assert read.doubt == doubt


def test_find_dates_in_order() -> None:
    text = "du 4 mars 2024, puis 12/04/2024, puis en mai 2024"
    assert [text[read.start : read.end] for read in find_dates(text)] == [
        "4 mars 2024",
        "12/04/2024",
        "mai 2024",
    ]
