"""Old addresses: each leads to where its page stands now, also those made of former identifiers."""

import pytest

from tests.records import archive, lettre
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages import lettres
from tribune.pages.publication import Publication
from tribune.pages.redirects import former_addresses, former_identifiers, redirects
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


@pytest.mark.parametrize(
    ("old", "file", "target", "script"),
    [
        ("lettres/trains/", "lettres/trains/index.html", "../12/", "../../assets/redirection.js"),
        (
            "ancien/chemin/",
            "ancien/chemin/index.html",
            "../../lettres/12/",
            "../../assets/redirection.js",
        ),
        ("spip.html", "spip.html", "lettres/12/", "assets/redirection.js"),
    ],
)
def test_redirects_lead_from_anywhere(old: str, file: str, target: str, script: str) -> None:
    held = archive([lettre(12, titre="<Trains>", anciennes_adresses=(old,))])
    ((name, page),) = redirects(held, lettres.plans(Publication(held, SETTINGS)))
    assert name == file
    assert f'content="0; url={target}"' in page
    assert f'<a href="{target}" data-redirection>&lt;Trains&gt; (n° 12)</a>' in page
    assert f'<script src="{script}" defer></script>' in page
