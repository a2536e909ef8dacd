"""What is not published leaves no file behind: neither the page of a draft nor what it shows."""

from collections.abc import Callable

from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    PDF,
    PNG,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tests.site.conftest import Builder

COMMUNIQUE_PATH = "docs/communiques/train-de-7-heures.md"
DRAFTS = {
    UNNUMBERED_PATH: with_fields(UNNUMBERED, "![La fête](fete.png) [Plan](plan.pdf)\n", etat="brouillon"),
    "lettres/2024/fete.png": PNG + b"fete",
    "lettres/2024/plan.pdf": PDF + b"plan",
    "lettres/2024/oubli.pdf": PDF + b"oubli",
    LETTRE_PATH: lettre("Voir [le plan](plan.pdf).\n", voir_aussi=None),
    COMMUNIQUE_PATH: with_fields(
        ARCHIVE[COMMUNIQUE_PATH], "![Train](train.png) ![Car](car.png)\n", etat="brouillon"
    ),
    "docs/communiques/train.png": PNG + b"train",
    "docs/communiques/car.png": PNG + b"car",
    "docs/index.md": "# Accueil\n\n![Un car](communiques/car.png)\n",
}


def test_files_of_drafts_are_not_published(build: Builder) -> None:
    published = build(DRAFTS).contents()
    assert published["lettres/2024/plan.pdf"] == PDF + b"plan"
    assert published["communiques/car.png"] == PNG + b"car"
    for secret in (PNG + b"fete", PDF + b"oubli", PNG + b"train"):
        assert secret not in published.values()


def test_files_of_drafts_are_previewed(build: Builder) -> None:
    previewed = build(DRAFTS, command="serve").contents()
    assert previewed["lettres/2024/fete.png"] == PNG + b"fete"
    assert previewed["communiques/train.png"] == PNG + b"train"
    assert PDF + b"oubli" not in previewed.values()


def test_broken_link_is_refused_before_the_site_is_touched(refused: Callable[..., str]) -> None:
    text = edited(LETTRE, "Il faut", "[Il](../2023/absente.md) faut")
    said = refused({LETTRE_PATH: text}, strict=False)
    assert f"{LETTRE_PATH}:44:6: le lien « ../2023/absente.md » mène à un fichier qui n’existe pas" in said
    assert "Le site n’a pas été touché." in said
