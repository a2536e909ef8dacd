"""Dates, typography and addresses hold for every text."""

import datetime as dt
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tribune.source.folder import numero_of_file, slug_of
from tribune.source.problems import nearest_of, shown
from tribune.words.french import (
    NBSP,
    NNBSP,
    enumeration,
    fold,
    of_period,
    partial_date_in_words,
    period_in_words,
    typography,
)
from tribune.words.terms import PartialDate

SPACES = f" {NBSP}{NNBSP}"
prose = st.one_of(st.text(), st.text(f"aé’'…..:;!?«»()°ºnN %€0123@/wht\n{SPACES}"))


@given(text=prose)
@example(text="l'«avis» : 3 500 voix, n° 12... www.a.fr ; https://b.fr ? a@b.fr !")
def test_typography_is_idempotent(text: str) -> None:
    once = typography(text)
    assert typography(once) == once


@given(text=prose)
def test_typography_changes_spaces_only(text: str) -> None:
    """Apostrophes, ellipses and the sign of « n° » aside."""

    def bare(written: str) -> str:
        same = written.replace("’", "'").replace("…", "...").replace("º", "°")
        return re.sub(f"[{SPACES}]", "", same)

    assert bare(typography(text)) == bare(text)


@given(text=prose)
def test_typography_joins_and_parts_no_words(text: str) -> None:
    assert re.findall(r"\w+", typography(text).replace("’", "'").replace("º", "°")) == re.findall(
        r"\w+", text.replace("’", "'").replace("º", "°")
    )


@given(date=st.dates(), precision=st.integers(1, 3))
def test_partial_date_round_trip(date: dt.date, precision: int) -> None:
    partial = PartialDate(*(date.year, date.month, date.day)[:precision])
    assert PartialDate.parse(str(partial)) == partial
    assert str(partial) == str(date)[: (4, 7, 10)[precision - 1]]
    assert str(date.year) in partial_date_in_words(partial)


@given(text=st.one_of(st.text(), st.from_regex(r"\d{4}(-\d\d){0,2}", fullmatch=True)))
def test_partial_date_parse_keeps_text_or_refuses(text: str) -> None:
    try:
        partial = PartialDate.parse(text)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            dt.date.fromisoformat(f"{text}-01-01"[:10])
    else:
        assert str(partial) == text
        assert partial_date_in_words(partial)


@given(one=st.dates(), other=st.dates())
def test_period_names_both_days(one: dt.date, other: dt.date) -> None:
    debut, fin = sorted((one, other))
    for words in (period_in_words(debut, fin), of_period(debut, fin)):
        for day in (debut, fin):
            assert re.search(rf"\b{'1er' if day.day == 1 else day.day}\b", words)
        assert words.endswith(str(fin.year))
    assert re.match(r"(du|des) ", of_period(debut, fin))


@given(stem=st.text(), numero=st.one_of(st.none(), st.integers(1, 999)))
def test_slug_of_is_an_address(stem: str, numero: int | None) -> None:
    slug = slug_of(stem, numero)
    assert re.fullmatch(r"(?:[^\W_]+(?:-[^\W_]+)*)?", slug)
    assert slug_of(slug, None) == slug


@given(
    numero=st.integers(0, 999_999), zeros=st.integers(0, 3), rest=st.from_regex(r"[a-z]{1,9}", fullmatch=True)
)
def test_numero_of_file_round_trip(numero: int, zeros: int, rest: str) -> None:
    stem = f"{'0' * zeros}{numero}-{rest}"
    assert numero_of_file(stem) == numero
    assert slug_of(stem, numero) == rest


@given(text=st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(items=st.lists(st.from_regex(r"[a-z]+", fullmatch=True)))
def test_enumeration_names_all(items: list[str]) -> None:
    assert re.split(r", | et ", enumeration(items)) == (items or [""])


@given(value=st.text())
def test_shown_is_one_short_line(value: str) -> None:
    assert len(shown(value)) <= 64
    assert len(shown(value).splitlines()) == 1


@given(word=st.text(), candidates=st.lists(st.text(), max_size=5))
def test_nearest_of_is_a_candidate(word: str, candidates: list[str]) -> None:
    near = nearest_of(word, candidates)
    assert near is None or near in candidates
    assert near == nearest_of(word, candidates[::-1])
