"""The closed lists of the contract, and dates as precisely as they are known."""

import pytest

from tribune.words.terms import PartialDate, Position, Term


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", PartialDate(2024)),
        ("2024-03", PartialDate(2024, 3)),
        ("2024-03-05", PartialDate(2024, 3, 5)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("0001-01-01", PartialDate(1, 1, 1)),
    ],
)
def test_partial_date_parse(text: str, expected: PartialDate) -> None:
    assert PartialDate.parse(text) == expected
    assert str(expected) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-3",
        "2024-03-5",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2024-03-00",
        "2023-02-29",
        "0000",
        "2024-03-05 ",
        "2024/03/05",
        "20240305",
        "٢٠٢٤",
        "2024-03-05-06",
    ],
)
def test_partial_date_parse_refuses(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        PartialDate.parse(text)


def test_partial_date_sorts_the_vague_before_the_precise() -> None:
    written = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2025"]
    dates = sorted(map(PartialDate.parse, reversed(written)), key=lambda date: date.sort_key)
    assert list(map(str, dates)) == written


def test_position_keeps_the_six_apart() -> None:
    assert [position.value for position in Position] == [
        "pour",
        "contre",
        "abstention",
        "nppv",
        "absent",
        "partage",
    ]
    assert len({position.libelle for position in Position}) == 6


@pytest.mark.parametrize("term", [term for kind in Term.__subclasses__() for term in kind], ids=repr)
def test_term_has_ascii_value_and_french_name(term: Term) -> None:
    assert term.value.isascii()
    assert term == term.value
    assert type(term)._value2member_map_[term.value] is term
    assert term.libelle[0].isupper()
