"""A text is of the form that a definition asks exactly when the models take it."""

import re
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from tribune.describe.json_values import EMPTY, VALUES
from tribune.record.fields import AdresseWeb, AncienneAdresse, DatePartielle, Decompte, Jour, Rang, Texte

MODELS = {
    "texte": Texte,
    "decompte": Decompte,
    "rang": Rang,
    "date": Jour,
    "date-partielle": DatePartielle,
    "uri": AdresseWeb,
    "ancienne-adresse": AncienneAdresse,
}
NUMBERS = [
    *("0", "00", "000000", "0000000", "00000000", "1", "01", "0000001", "00000001", "7", "+7", "+0", "++7"),
    *("-7", "−7", "7.", "7,0", "7.0", "7e1", "0x7", "1 000", "٧", "sept", "?", "999999", "0999999"),
    *("1000000", "+1000000", "1000001", "1999999", "9999999", "01000000", "10000000"),
]
DAYS = [
    *("2024-02-28", "2024-02-29", "2023-02-29", "2000-02-29", "1900-02-29", "2100-02-29", "2400-02-29"),
    *("2024-02-30", "2024-02-31", "2024-01-31", "2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31"),
    *("2024-04-30", "2024-12-31", "2024-12-32", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01"),
    *("0001-01-01", "9999-12-31", "0004-02-29", "0100-02-29", "2024-1-1", "24-01-01", "20240101"),
    *("2024", "0000", "2024-01", "2024-13", "2024-00", "0000-01", "2024-", "2024-02-29T00:00"),
    *("5 mars 2024", "05/03/2024", "2024-W10-2", "2024-01-01-01", "٢٠٢٤-01-01"),
]
WEB_ADDRESSES = [
    *("https://a", "http://a", "HTTP://A", "hTTps://a.b", "https://a/b", "https://a?b", "https://a#b"),
    *(
        "https://",
        "https:///a",
        "https:/a",
        "https:a",
        "//a",
        "a",
        "ftp://a",
        "javascript:a",
        " javascript:a",
    ),
    *(
        "https://a b",
        "https://a/b c",
        "https://a\\b",
        "https://a/<b>",
        'https://a/"',
        "https://a/'",
        "https://'",
    ),
    *(
        "https://a`",
        "https://é/é",
        "https://a:80/x",
        "https://a\tb",
        "https://a/b\N{NO-BREAK SPACE}c",
        "xhttps://a",
    ),
]
OLD_ADDRESSES = [
    *(
        "a",
        "/a",
        "a/",
        "/a/",
        "//a",
        "a//",
        "a//b",
        "a/b",
        "a/b.html",
        "a/b.HTML",
        "a.html/",
        "a.htm",
        "a.pdf",
    ),
    *("assets/", "assets/a", "ASSETS/a", "/assets/a", "assets", "b/assets/a", "404.html", "/404.HTML", "404"),
    *(
        "..",
        "../a",
        "a/../b",
        "a.b",
        "a-b_c~d",
        "été",
        "Ж",
        "a b",
        "a?b",
        "a#b",
        "a%20b",
        "a:b",
        "a\\b",
        "a<b",
    ),
    *(
        "a" * 100,
        "a" * 101,
        "/".join("a" * 11),
        "/".join("a" * 12),
        "404.html/a",
        "index.html",
        "@",
        "a,b",
        "[a]",
    ),
    *("a`b", "{a}", "a|b", "a^b", "a\x7fb", "a\N{NO-BREAK SPACE}b"),
]
TEXTS = ["a", "0", "true", "null", ".", "\N{ZERO WIDTH SPACE}"]


def takes(definition: dict[str, Any], value: object) -> bool:
    return bool(jsonschema.Draft7Validator(definition).is_valid(value))


def model_takes(name: str, text: str) -> bool:
    try:
        TypeAdapter[object](MODELS[name]).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", MODELS)
def test_definition_takes_a_text_when_the_model_does(name: str) -> None:
    texts = [*NUMBERS, *DAYS, *WEB_ADDRESSES, *OLD_ADDRESSES, *TEXTS]
    if name == "ancienne-adresse":
        texts = [text for text in texts if text.isascii() or re.fullmatch(r"[\w\s/.-]*", text)]
    wrong = [text for text in texts if takes(VALUES[name], text) is not model_takes(name, text)]
    assert wrong == []
    assert len({model_takes(name, text) for text in texts}) == (1 if name == "texte" else 2)


@pytest.mark.parametrize("name", [*MODELS, "texte-facultatif"])
@pytest.mark.parametrize("value", [[], ["a"], {}, {"a": "b"}])
def test_definition_takes_no_list_and_no_group(name: str, value: object) -> None:
    assert not takes(VALUES[name], value)


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("value", [None, "", "   "])
def test_definition_takes_nothing_that_is_empty(name: str, value: object) -> None:
    assert not takes(VALUES[name], value)
    assert takes(EMPTY, value)
    assert takes(VALUES["texte-facultatif"], value)


@pytest.mark.parametrize("value", ["a", 0, False, [], {}, "0"])
def test_empty_is_nothing_else(value: object) -> None:
    assert not takes(EMPTY, value)


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("texte", 2024, True),
        ("texte", True, True),
        ("texte", 1.5, True),
        ("decompte", 0, True),
        ("decompte", 1_000_000, True),
        ("decompte", 1_000_001, False),
        ("decompte", -1, False),
        ("decompte", 1.5, False),
        ("decompte", True, False),
        ("rang", 0, False),
        ("rang", 1, True),
        ("date", 20240305, False),
        ("date-partielle", 2024, True),
        ("date-partielle", 24, False),
        ("date-partielle", 20240, False),
        ("uri", 1, False),
        ("ancienne-adresse", 12, True),
        ("ancienne-adresse", 1.5, False),
        ("ancienne-adresse", False, True),
    ],
)
def test_definition_takes_what_an_editor_reads(name: str, value: object, taken: bool) -> None:
    assert takes(VALUES[name], value) is taken


def test_every_definition_speaks_french() -> None:
    for name in MODELS:
        message = VALUES[name].get("errorMessage") or VALUES[name]["then"]["errorMessage"]
        assert message.startswith(("écrivez ", "un texte "))
