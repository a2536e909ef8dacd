"""The addresses that pages had under the former identifiers of register entries."""

import pytest

from tests.records import archive
from tribune.pages.redirects import former_addresses, former_identifiers
from tribune.record.model import Theme

FORMER = {
    ("themes", "eau"): ("lac", "mer"),
    ("organisations", "ua"): ("at",),
    ("organisations", "fl"): ("lac",),
}


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("themes/eau/", ["themes/lac/", "themes/mer/"]),
        ("themes/eau/2024/", ["themes/lac/2024/", "themes/mer/2024/"]),
        ("accords/themes/eau/", ["accords/themes/lac/", "accords/themes/mer/"]),
        ("organisations/ua/", ["organisations/at/"]),
        (
            "accords/entre/fl/ua/2024/",
            ["accords/entre/at/fl/2024/", "accords/entre/lac/ua/2024/", "accords/entre/at/lac/2024/"],
        ),
        ("accords/entre/fsu/ua/", ["accords/entre/at/fsu/"]),
        ("accords/entre/ua/", ["accords/entre/at/"]),
        ("accords/entre/", []),
        ("personnes/eau/", []),
        ("lettres/eau/", []),
        ("themes/", []),
        ("", []),
    ],
)
def test_addresses(address: str, expected: list[str]) -> None:
    assert list(former_addresses(FORMER, address)) == expected


def test_former_identifiers_are_those_of_old_addresses() -> None:
    held = archive(
        [],
        themes=[
            Theme("bois", "Bois", ".", anciennes_adresses=("themes/foret/", "themes/a/b/", "spip.html")),
            Theme("air", "Air", ".", anciennes_adresses=("organisations/vent/",)),
        ],
    )
    found = former_identifiers(held)
    assert (found["themes", "bois"], found["themes", "air"]) == (("foret",), ())
