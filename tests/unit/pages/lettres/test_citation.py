"""References: who, what, where, when, and the address, with the signs of French."""

import pytest

from tests.records import archive, document, lettre, session
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.lettres.citation import cite
from tribune.pages.publication import Publication
from tribune.record.model import Archive, Document, Intervenant, Lettre
from tribune.words.terms import Genre

NB = "\N{NO-BREAK SPACE}"
SPOKE = (Intervenant("anne", "fl"),)


def cited(held: Archive, page: Lettre | Document, site_url: str) -> str:
    """The reference as its page shows it; it ends with the address of the site, for a page at its root."""
    reference = cite(Publication(held, SETTINGS, site_url=site_url), page)
    named = [reference[name] for name in ("auteurs", "titre", "publication", "precisions")]
    return ", ".join(filter(None, (*named, reference["adresse"].removesuffix(page.adresse))))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            lettre(12, titre="L'eau : et après ?", intervenants=SPOKE, signataires=("fl",)),
            "Anne Lune (FL), « L’eau : et après ? », Lettres, n° 12, session du 5 mars 2024, https://x.test/",
        ),
        (
            lettre(12, titre="L’eau", intervenants=SPOKE, signataires=("ua",)),
            "UA, « L’eau », Lettres, n° 12, session du 5 mars 2024, https://x.test/",
        ),
        (
            lettre(12, titre="L’eau", intervenants=SPOKE, signataires=("ua", "fl")),
            "Anne Lune (FL) et UA, « L’eau », Lettres, n° 12, session du 5 mars 2024, https://x.test/",
        ),
        (
            lettre(None, slug="voeu", titre="Vœu", signataires=("ua", "fl")),
            "UA et FL, « Vœu », Lettres, session du 5 mars 2024, https://x.test/",
        ),
        (
            lettre(7, titre="Dire « non »"),
            "« Dire “non” », Lettres, n° 7, session du 5 mars 2024, https://x.test/",
        ),
        (
            lettre(8, "2023-12-18", titre="Deux jours"),
            "« Deux jours », Lettres, n° 8, session des 18 et 19 décembre 2023, https://x.test/",
        ),
        (
            document("d", "2024-04", Genre.DOSSIER, titre="Dossier", organisations=("ua",)),
            "UA, « Dossier », Lettres, dossier, avril 2024, https://x.test/",
        ),
    ],
)
def test_citation(page: Lettre | Document, expected: str) -> None:
    lettres = [page] if isinstance(page, Lettre) else []
    held = archive(lettres, sessions=[session("2023-12-18", "2023-12-19")])
    written = cited(held, page, "https://x.test/")
    assert written.replace(NB, " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == expected
    assert "« " not in written, "spaces within guillemets do not break"


def test_citation_without_an_address_ends_with_the_date() -> None:
    page = lettre(1)
    written = cited(archive([page]), page, "")
    assert written.endswith(f"session du 5{NB}mars 2024")
