"""A build: what stops it, what it leaves untouched, what it shows, and that its bytes never vary."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import material
import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    UNNUMBERED_PATH,
    edited,
    lettre,
)
from tests.site.conftest import CONFIG, ROOT, WITH_MATERIAL, Builder
from tribune.site import events, making
from tribune.site.search_index import Indexing

SURPRISE = [{"objet": "Avis", "instance": "pleniere", "resultat": "adopte", "pour": 1, "contre": 2}]

COMMUNIQUE_PATH = "docs/communiques/train-de-7-heures.md"

BROKEN: dict[str, dict[str, str | bytes]] = {
    "theme-inconnu": {LETTRE_PATH: edited(LETTRE, "[transports, emploi]", "[transport, emploi]")},
    "fichier-pas-utf8": {LETTRE_PATH: LETTRE.encode("latin-1", "replace").replace(b"?", b"\xe9")},
    "entete-absent": {"docs/dossiers/dix-ans-de-trains.md": "Pas d’en-tête."},
    "organisation-inconnue": {"mkdocs.yml": CONFIG.replace("organisation: ua", "organisation: uaa")},
}
"""An error in each kind of file. Which archives stop a build, ``test_verdicts`` says of every broken one."""


@pytest.mark.parametrize("name", BROKEN)
def test_error_stops_the_build_and_leaves_the_site_untouched(
    build: Builder, refused: Builder, name: str
) -> None:
    site = build()
    before = site.contents()
    changes = dict(BROKEN[name])
    config = str(changes.pop("mkdocs.yml", CONFIG))
    said = refused(changes, config=config, strict=False)
    assert f"[{name}]" in said
    assert "Le site n’a pas été touché." in said
    assert "Traceback" not in said
    assert site.contents() == before


def test_error_is_reported_at_its_place(refused: Builder) -> None:
    said = refused(BROKEN["theme-inconnu"])
    assert (
        "lettres/2024/012-trains.md:7:10: thème inconnu « transport »  [theme-inconnu]\n"
        "    → vouliez-vous « transports » ?\n"
        "1 erreur.\n"
    ) in said


def test_untouched_means_untouched(build: Builder, refused: Builder, tmp_path: Path) -> None:
    site = build()
    stamps = {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")}
    refused(BROKEN["theme-inconnu"])
    assert {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")} == stamps


def test_warning_is_shown_and_stops_a_strict_build_only(build: Builder, refused: Builder) -> None:
    without_text = {LETTRE_PATH: lettre("")}
    assert (
        "avertissement : la lettre n’a pas de texte  [texte-absent]" in build(without_text, strict=False).log
    )
    said = refused(without_text)
    assert "[texte-absent]" in said
    assert "Le site n’a pas été touché." in said


def test_surprise_is_shown_and_stops_nothing(build: Builder) -> None:
    site = build({LETTRE_PATH: lettre(votes=SURPRISE, corrections=None)})
    assert "information : adopté avec 1 pour et 2 contre  [vote-surprenant]" in site.log
    assert "Avis Adopté" in site.text("lettres/12/")


def test_two_builds_give_the_same_bytes(build_anew: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    first = build_anew().contents()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_anew().contents() == first
    assert len(first) > 30


def test_second_build_in_one_process_forgets_the_first(build_anew: Builder) -> None:
    assert "lettres/12" in build_anew().addresses()
    site = build_anew(
        {LETTRE_PATH: None, "lettres/2024/013-trains.md": lettre(numero=13), COMMUNIQUE_PATH: None}
    )
    assert "lettres/13" in site.addresses()
    assert "lettres/12" not in site.addresses()
    assert "n° 12" not in "".join(site.text(address) for address in site.addresses())


def test_broken_link_in_a_text_stops_a_strict_build(refused: Builder) -> None:
    said = refused(
        {
            LETTRE_PATH: edited(
                LETTRE, "Il faut **des trains**", "Voir [là](inconnue.md). Il faut **des trains**"
            )
        }
    )
    assert "inconnue.md" in said


@pytest.mark.parametrize("tool", ["mkdocs", "properdocs"])
def test_command_line_builds_the_same_site(build: Builder, tool: str) -> None:
    """Also with ProperDocs, the fork that keeps MkDocs 1.x alive."""
    site = build()
    expected = site.contents()
    target = site.root / f"site-{tool}"
    done = subprocess.run(
        [sys.executable, "-m", tool, "build", "--strict", "-f", "mkdocs.yml", "-d", str(target)],
        cwd=site.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    built = {
        path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*") if path.is_file()
    }
    assert built.keys() == expected.keys()
    assert built["lettres/12/index.html"] == expected["lettres/12/index.html"]


def test_of_the_theme_the_pages_need_its_icons_alone(build: Builder, tmp_path: Path) -> None:
    """What the README says of the day when Material for MkDocs ends."""
    with_an_icon = {"docs/index.md": "# Accueil\n\n:material-vote:\n"}
    with_theme = build(with_an_icon, config=WITH_MATERIAL).contents()
    own = tmp_path / "theme" / "overrides"
    shutil.copytree(ROOT / "overrides", own)
    shutil.copytree(
        Path(material.__file__).parent / "templates" / ".icons" / "material", own / ".icons/material"
    )
    config = edited(WITH_MATERIAL, "name: material", "name: null\n  static_templates: [404.html]")
    site = build(with_an_icon, config=edited(config, str(ROOT / "overrides"), str(own)))
    assert b"tribune.icone-1" in with_theme["index.html"]
    assert site.contents() == with_theme


def test_addresses_without_folders_are_refused(refused: Builder) -> None:
    assert "retirez « use_directory_urls: false »" in refused(config=f"{CONFIG}\nuse_directory_urls: false\n")


def test_dirty_build_is_refused(build: Builder) -> None:
    """It would keep the pages of lettres that are gone."""
    config = load_config(str(build().root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=True)
    with pytest.raises(Abort):
        build_site(config, dirty=True)
    config.plugins.on_startup(command="build", dirty=False)


def test_text_may_link_to_a_vote(build: Builder) -> None:
    text = edited(
        ARCHIVE[UNNUMBERED_PATH], "La Fédération", "Voir [le vote](012-trains.md#vote-1). La Fédération"
    )
    assert "../12/#vote-1" in build({UNNUMBERED_PATH: text}).page("lettres/fete-du-lac/").links


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_front_matter_is_never_shown(build: Builder, blank: str) -> None:
    path = "docs/communiques/train-de-7-heures.md"
    site = build(
        {path: blank + ARCHIVE[path], "docs/a-propos.md": f"{blank}---\ntitre: À propos\n---\nUne archive.\n"}
    )
    for address in ("communiques/train-de-7-heures/", "a-propos/"):
        assert "titre" not in site.text(address)
    assert site.page("a-propos/").headings[0] == (1, "À propos")


def test_navigation_of_mkdocs_is_allowed(build: Builder) -> None:
    config = f"{CONFIG}\nnav:\n  - Ici:\n      - index.md\n"
    assert build(config=config).page("").headings[0] == (1, "Lettres de l’assemblée")


def test_nothing_absent_is_printed_as_none(build: Builder) -> None:
    site = build(config=CONFIG.replace("nom: Union des ateliers, ", ""), strict=False)
    for address in site.addresses():
        assert ">None<" not in site.html(address).replace("\n", "")


def test_session_before_1970_is_built(build: Builder) -> None:
    old = {path: None for path in ARCHIVE if path.startswith(("lettres/2", "docs/communiques/"))}
    page = lettre(session="1964-05-01", suite_de=None, voir_aussi=None)
    assert "lettres/12" in build({**old, "lettres/1964/012-trains.md": page}).addresses()


def test_a_search_index_that_cannot_be_made_stops_the_build(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", sys.executable)  # Python does not understand « --site »
    assert "l’index de la recherche n’a pas pu être fait" in refused()


def test_a_build_that_fails_late_leaves_nothing_running(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    monkeypatch.setattr(making, "Indexing", lambda *given: started.append(Indexing(*given)) or started[0])
    monkeypatch.setattr(events, "typeset", lambda _: 1 / 0)
    assert "Tribune s’est trompé (ZeroDivisionError : division by zero)" in refused()
    assert started[0]._pagefind._process.returncode is not None


def test_a_session_of_another_century_stops_no_build(build: Builder) -> None:
    """A compressed site map holds no date after 2106."""
    source = build({LETTRE_PATH: edited(LETTRE, "session: 2024-03-05", "session: 9999-12-31")}, strict=False)
    assert "31 décembre 9999" in source.html("lettres/12/").replace("\N{NO-BREAK SPACE}", " ")
