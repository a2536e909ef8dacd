"""Where the web form saves: from what is set, and from the address of the repository."""

import pytest
from pydantic import TypeAdapter

from tribune.record.forges import Forge
from tribune.record.formulaire import Backend, FormulaireSettings, backend_of

GITHUB = Backend(Forge.GITHUB, "ua/lettres", "https://github.com")
GITLAB = Backend(Forge.GITLAB, "ua/archives/lettres", "https://gitlab.com")
FRAMAGIT = Backend(Forge.GITLAB, "ua/lettres", "https://framagit.org")
OWN = Backend(Forge.GITLAB, "ua/lettres", "https://git.exemple.test")


@pytest.mark.parametrize(
    ("written", "repo_url", "expected"),
    [
        ({}, "", None),
        ({}, "https://forge.exemple.test/ua/lettres", None),
        ({}, "https://github.com/ua/lettres", GITHUB),
        ({}, "https://github.com/ua/lettres.git", GITHUB),
        ({}, "https://GitHub.com/ua/lettres/", GITHUB),
        ({}, "https://gitlab.com/ua/archives/lettres/-/tree/main", GITLAB),
        ({}, "https://framagit.org/ua/lettres", FRAMAGIT),
        (
            {},
            "https://gitlab.exemple.test/ua/lettres",
            Backend(Forge.GITLAB, "ua/lettres", "https://gitlab.exemple.test"),
        ),
        ({"forge": "gitlab"}, "https://git.exemple.test/ua/lettres", OWN),
        ({"forge": "gitlab", "depot": "ua/lettres", "adresse": "https://git.exemple.test/"}, "", OWN),
        (
            {"depot": "ua/lettres", "adresse": "https://framagit.org"},
            "https://forge.exemple.test/x/y",
            FRAMAGIT,
        ),
        ({"forge": "github", "depot": "ua/lettres"}, "https://forge.exemple.test/x/y", GITHUB),
        ({"depot": "ua/archives/lettres"}, "https://gitlab.com/ua/site", GITLAB),
        ({"forge": "essai"}, "https://github.com/ua/lettres", Backend(Forge.ESSAI)),
        ({"forge": "aucune"}, "https://github.com/ua/lettres", None),
        (
            {"branche": "publiee", "connexion": "https://entree.exemple.test", "relecture": "oui"},
            "https://github.com/ua/lettres",
            Backend(
                Forge.GITHUB,
                "ua/lettres",
                "https://github.com",
                branche="publiee",
                connexion="https://entree.exemple.test",
                relecture=True,
            ),
        ),
    ],
)
def test_backend_of(written: dict[str, str], repo_url: str, expected: Backend | None) -> None:
    assert backend_of(TypeAdapter(FormulaireSettings).validate_python(written), repo_url) == expected
