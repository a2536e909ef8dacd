"""The index of a built site: what it leads to, what stays out of it, and how a preview keeps it."""

import gzip
import json
from pathlib import Path

import pytest

from tests.samples import LETTRE_PATH, MATERIAL, UNNUMBERED, UNNUMBERED_PATH, lettre, with_fields
from tests.site.conftest import WITH_MATERIAL, Builder, Site
from tribune.pages.publication import Publication
from tribune.site import making
from tribune.site.events import on_shutdown
from tribune.site.search_index import Indexing


def fragments(site: Site, name: str = "pagefind") -> dict[str, dict[str, object]]:
    """What the index shows of each page, by its address."""
    found = {}
    for path in (site.folder / "recherche" / name / "fragment").iterdir():
        shown = json.loads(gzip.decompress(path.read_bytes())[len("pagefind_dcd") :])
        found[shown["url"].strip("/")] = shown
    return found


def test_index_leads_to_every_lettre_and_document_and_nothing_else(build: Builder) -> None:
    site = build()
    assert sorted(fragments(site)) == [
        "communiques/train-de-7-heures",
        "dossiers/dix-ans-de-trains",
        "lettres/11",
        "lettres/12",
        "lettres/fete-du-lac",
        "revue/le-lac-baisse",
    ]
    assert list(fragments(site, "pagefind-paroles")) == ["lettres/12"]


def test_anchors_of_the_index_are_those_of_the_page(build: Builder) -> None:
    site = build()
    anchors = {each["id"] for each in fragments(site)["lettres/12"]["anchors"]}
    assert anchors == {"contexte", "intervention", "vote-1"}
    assert anchors <= set(site.page("lettres/12/").ids)


def test_index_has_the_words_of_folded_parts(build: Builder) -> None:
    text = f"## Ce qu’a dit l’UA {{ #intervention }}\n\n{MATERIAL}"
    shown = fragments(build({LETTRE_PATH: lettre(text)}, config=WITH_MATERIAL))["lettres/12"]["content"]
    for words in ("Matin Le train", "Soir arrêt", "Aucun train", "réponse est pliée", "☑ Compter"):
        assert words in str(shown)
    assert "material-" not in str(shown)


def test_drafts_are_not_in_the_index(build: Builder) -> None:
    site = build(
        {
            UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon"),
            LETTRE_PATH: lettre(voir_aussi=None),
        }
    )
    assert "lettres/fete-du-lac" not in fragments(site)
    assert "lettres/12" in fragments(site)


def test_site_carries_no_interface_of_pagefind(build: Builder) -> None:
    files = {path.name for path in (build().folder / "recherche" / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.fr.pagefind", "filter", "fragment", "index"} < files
    assert not [name for name in files if "ui" in name or "highlight" in name or "unknown" in name]


def test_index_that_fails_stops_the_build_and_says_why(
    refused: Builder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho plus de papier >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(broken))
    said = refused()
    assert "l’index de la recherche n’a pas pu être fait : Pagefind a échoué (plus de papier)" in said
    assert said.endswith("Le site n’a pas été touché.")


def test_preview_makes_its_index_once(build: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Counted(Indexing):
        def __init__(self, publication: Publication, site: Path) -> None:
            made.append(site)
            super().__init__(publication, site)

    monkeypatch.setattr(making, "Indexing", Counted)
    try:
        first = fragments(build(command="serve"))
        edited = build({LETTRE_PATH: lettre("Autre texte.\n")}, command="serve")
        assert fragments(edited).keys() == first.keys()
        assert "Autre texte." in edited.text("lettres/12/")
        assert len(made) == 1, "the second build searches in the index of the first"
    finally:
        on_shutdown()
    kept = edited.folder / "recherche" / "pagefind"
    assert not kept.exists(), "the index of a preview goes with it"


def test_build_after_a_preview_has_an_index_of_its_own(build: Builder) -> None:
    """Both may happen in one process; the drafts of the preview, and its files, stay out of the site."""
    drafts = {
        UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon"),
        LETTRE_PATH: lettre(voir_aussi=None),
    }
    before = build(drafts).contents().keys()
    assert "lettres/fete-du-lac" in fragments(build(drafts, command="serve"))
    site = build(drafts)
    assert "lettres/fete-du-lac" not in fragments(site)
    assert site.contents().keys() == before
    assert not (site.folder / "recherche" / "pagefind").is_symlink()
