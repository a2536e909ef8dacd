"""A folder → an archive in its order, whatever the order of the disk."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Reader, Tree, media_of
from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    NOTICE_PATH,
    PDF,
    PNG,
    REVUE,
    SVG,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tribune.record.load import Loaded, load
from tribune.record.model import Archive
from tribune.source.problems import Level


def archive_of(loaded: Loaded) -> Archive:
    assert loaded.archive is not None, loaded.problems
    return loaded.archive


def plain_letter(**fields: object) -> str:
    return with_fields(UNNUMBERED, signataires=None, **fields)


def test_load_sample_has_no_problem(read: Reader) -> None:
    loaded = read({})
    assert loaded.problems == ()
    assert media_of(loaded) == []


def test_load_orders_sessions_then_numbers_then_names(read: Reader) -> None:
    archive = archive_of(
        read(
            {
                "lettres/2024/z.md": plain_letter(session="2024-03-05"),
                "lettres/2024/a.md": plain_letter(session="2024-03-05"),
                "lettres/2024/009-b.md": plain_letter(session="2024-03-05", numero=9),
                "lettres/2024/100-c.md": plain_letter(session="2024-03-05", numero=100),
                "lettres/2024/001-d.md": plain_letter(session="2024-03-06", numero=1),
                "lettres/2023/e.md": plain_letter(session="2023-10-09"),
                "lettres/2023/f.md": plain_letter(session="automne-2023"),
            }
        )
    )
    assert [each.id for each in archive.lettres] == [
        *("e", "11", "f"),
        *("9", "12", "100", "a", "fete-du-lac", "z", "1"),
    ]


def test_load_orders_sessions_by_their_days(read: Reader) -> None:
    sessions = (
        "b: {debut: 2024-03-05, fin: 2024-03-06}\na: {debut: 2024-03-05, fin: 2024-03-07}\n"
        "automne-2023: {debut: 2025-01-01}\n"
    )
    archive = archive_of(
        read(
            {
                "lettres/registres/sessions.yml": sessions,
                LETTRE_PATH: lettre(session="b"),
                "lettres/2024/fete-du-lac.md": plain_letter(session="a"),
                "lettres/2024/d.md": plain_letter(session="2024-03-04"),
            }
        )
    )
    assert list(archive.sessions) == ["2024-03-04", "b", "a", "automne-2023"]
    assert [each.session for each in archive.lettres] == ["2024-03-04", "b", "a", "automne-2023"]


def test_load_orders_documents_by_date_then_name(read: Reader) -> None:
    page = "---\ntitre: A\ndate: {}\nthemes: [eau]\n---\nA\n"
    archive = archive_of(
        read(
            {
                "docs/dossiers/b.md": page.format("2023"),
                "docs/communiques/c.md": page.format("2023-12-31"),
                "docs/communiques/a.md": page.format("2025"),
            }
        )
    )
    assert [each.fichier for each in archive.documents] == [
        "dossiers/b.md",
        "revue/le-lac-baisse.md",
        "communiques/c.md",
        "dossiers/dix-ans-de-trains.md",
        "communiques/train-de-7-heures.md",
        "communiques/a.md",
    ]


def test_load_orders_registers_by_identifier(read: Reader) -> None:
    themes = "\n".join(f"{name}: {{nom: A, description: B}}" for name in ("transports", "eau", "emploi"))
    archive = archive_of(read({"lettres/registres/themes.yml": themes}))
    assert list(archive.themes) == ["eau", "emploi", "transports"]
    assert list(archive.organisations) == ["fl", "ua"]


def test_load_is_the_same_whatever_the_order_of_the_disk(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({**ARCHIVE, "lettres/photo.png": "", "lettres/2024/notes.txt": ""})
    before = load(root / "lettres", root / "docs")

    def backwards(top: Path, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        for directory, folders, names in original(top, **options):
            folders.sort(reverse=True)
            names.sort(reverse=True)
            yield directory, folders, names

    original = os.walk
    monkeypatch.setattr(os, "walk", backwards)
    assert load(root / "lettres", root / "docs") == before


def test_load_makes_sessions_of_one_day(read: Reader) -> None:
    archive = archive_of(read({}))
    assert list(archive.sessions) == ["automne-2023", "2024-03-05"]
    session = archive.sessions["2024-03-05"]
    assert (session.debut, session.fin, session.intitule) == (dt.date(2024, 3, 5), dt.date(2024, 3, 5), None)
    assert [each.id for each in archive.lettres_by_session["2024-03-05"]] == ["12", "fete-du-lac"]


def test_load_keeps_sessions_without_letters(read: Reader) -> None:
    archive = archive_of(read({NOTICE_PATH: None, LETTRE_PATH: lettre(suite_de=None)}))
    assert list(archive.sessions) == ["automne-2023", "2024-03-05"]


def test_load_takes_a_register_entry_that_is_a_date(read: Reader) -> None:
    sessions = "automne-2023: {debut: 2023-10-10}\n2024-03-05: {debut: 2024-03-05, fin: 2024-03-06}\n"
    archive = archive_of(read({"lettres/registres/sessions.yml": sessions}))
    assert archive.sessions["2024-03-05"].fin == dt.date(2024, 3, 6)


@pytest.mark.parametrize(
    ("name", "numero", "slug", "identifier"),
    [
        ("012-trains.md", 12, "trains", "12"),
        ("trains.md", 12, "trains", "12"),
        ("trains.md", None, "trains", "trains"),
        ("Les_Trains de l’Été.md", None, "les-trains-de-l-ete", "les-trains-de-l-ete"),
        ("Œuvre.md", None, "oeuvre", "oeuvre"),
        ("2024-bilan.md", None, "2024-bilan", "2024-bilan"),
        ("письмо.md", None, "письмо", "письмо"),
        ("12.md", 12, "12", "12"),
    ],
)
def test_load_names_a_letter(name: str, numero: int | None, slug: str, identifier: str, read: Reader) -> None:
    archive = archive_of(
        read(
            {
                LETTRE_PATH: None,
                "docs/communiques/train-de-7-heures.md": None,
                f"lettres/2024/{name}": plain_letter(numero=numero, titre="Nouvelle"),
            }
        )
    )
    (added,) = [each for each in archive.lettres if each.titre == "Nouvelle"]
    assert (added.slug, added.id, added.adresse) == (slug, identifier, f"lettres/{identifier}/")
    assert added.fichier == f"2024/{name}"


def test_load_gives_every_identifier_a_record(read: Reader) -> None:
    archive = archive_of(read({}))
    for each in archive.lettres:
        assert each.session in archive.sessions
        assert set(each.themes) <= archive.themes.keys()
        assert set(each.signataires) <= archive.organisations.keys()
        assert {*each.suite_de, *each.voir_aussi} <= archive.lettre.keys()
        for speaker in each.intervenants:
            assert speaker.personne in archive.personnes
            assert {speaker.organisation, *speaker.au_nom_de} <= archive.organisations.keys()


def test_without_drafts_removes_drafts_and_links_to_them(read: Reader) -> None:
    draft = edited(ARCHIVE[NOTICE_PATH], "etat: notice", "etat: brouillon")
    loaded = read({NOTICE_PATH: draft, "docs/revue/le-lac-baisse.md": with_fields(REVUE, etat="brouillon")})
    assert [problem.name for problem in loaded.problems] == ["lien-vers-brouillon"]
    everything = archive_of(loaded)
    public = everything.without_drafts()
    assert [each.id for each in everything.lettres] == ["11", "12", "fete-du-lac"]
    assert everything.lettre["12"].suite_de == ("11",)
    assert [each.id for each in public.lettres] == ["12", "fete-du-lac"]
    assert public.lettre["12"].suite_de == ()
    assert public.lettre["12"].voir_aussi == ("fete-du-lac",)
    assert [each.fichier for each in public.documents] == [
        "dossiers/dix-ans-de-trains.md",
        "communiques/train-de-7-heures.md",
    ]


@pytest.mark.parametrize(
    ("text", "levels", "has_archive"),
    [
        (LETTRE, [], True),
        (edited(LETTRE, "resultat: adopte", "resultat: rejete"), [Level.INFORMATION], True),
        (
            edited(LETTRE, 'titre: "Des trains pour la vallée : étape 2"', "titre: “A”"),
            [Level.AVERTISSEMENT],
            True,
        ),
        (edited(LETTRE, "nature: avis", "nature: x"), [Level.ERREUR], False),
    ],
)
def test_load_gives_an_archive_unless_there_is_an_error(
    text: str, levels: list[Level], has_archive: bool, read: Reader
) -> None:
    loaded = read({LETTRE_PATH: text})
    assert [problem.level for problem in loaded.problems] == levels
    assert (loaded.archive is not None) == has_archive
    for level in Level:
        assert len(loaded.of_level(level)) == levels.count(level)
    assert loaded.of_level(*Level) == loaded.problems


def test_load_lists_media_that_are_shown(read: Reader) -> None:
    text = lettre("![carte](carte.svg) [annexe](../a.pdf) [affiche](../../b.png)\n")
    files = {"lettres/2024/carte.svg": SVG, "lettres/a.pdf": PDF, "docs/b.png": PNG, "docs/c.png": b"no png"}
    loaded = read({LETTRE_PATH: text, **files})
    assert media_of(loaded) == ["lettres/2024/carte.svg", "lettres/a.pdf", "b.png"]
    assert loaded.draft_files == frozenset()
    assert [f"{each.place.fichier} {each.name}" for each in loaded.problems] == ["docs/c.png media-sans-lien"]
    assert loaded.files["b.png"].read_bytes() == PNG


@pytest.mark.parametrize(
    "link",
    [
        "![carte](carte%20(1).svg)",
        "![carte](<carte (1).svg>)",
        "![carte](carte (1).svg 'La carte')",
        "![carte][c]\n\n[c]: carte%20(1).svg",
        "[![carte](carte%20(1).svg)](#contexte){ .middle }\n\n## Ici { #contexte }\n\nVoilà.",
        "- une liste\n\n    ![carte](/lettres/2024/carte%20(1).svg)",
        "[carte](carte%20(1).svg#detail)",
    ],
)
def test_load_finds_media_however_linked(link: str, read: Reader) -> None:
    text = lettre(f"{link}\n", intervenants=None)
    loaded = read({LETTRE_PATH: text, "lettres/2024/carte (1).svg": SVG})
    assert loaded.problems == ()
    assert media_of(loaded) == ["lettres/2024/carte (1).svg"]


def test_load_keeps_media_of_drafts_apart(read: Reader) -> None:
    images = {f"lettres/2024/{name}.png": PNG for name in ("publiee", "secrete", "commune", "seule")}
    draft = with_fields(
        UNNUMBERED, "![s](secrete.png) ![c](commune.png) ![d](../../communiques/d.png)\n", etat="brouillon"
    )
    text = lettre("![p](publiee.png) ![c](commune.png)\n", voir_aussi=None)
    loaded = read(
        {
            **images,
            UNNUMBERED_PATH: draft,
            LETTRE_PATH: text,
            "docs/communiques/d.png": PNG,
            "docs/e.png": PNG,
        }
    )
    drafts = {"lettres/2024/secrete.png", "communiques/d.png"}
    assert set(media_of(loaded)) == {"lettres/2024/commune.png", "lettres/2024/publiee.png", *drafts}
    assert loaded.draft_files == drafts
    assert [problem.place.fichier for problem in loaded.problems] == ["docs/e.png", "lettres/2024/seule.png"]


def test_load_takes_media_that_only_a_document_shows(read: Reader) -> None:
    path = "docs/revue/le-lac-baisse.md"
    loaded = read(
        {path: ARCHIVE[path] + "\nVoir [la carte](/lettres/2024/carte.svg).\n", "lettres/2024/carte.svg": SVG}
    )
    assert loaded.problems == ()
    assert media_of(loaded) == ["lettres/2024/carte.svg"]


def test_load_without_documents(tree: Tree) -> None:
    root = tree(ARCHIVE)
    assert archive_of(load(root / "lettres")).documents == ()
    assert archive_of(load(root / "lettres", root / "absent")).documents == ()


def test_load_of_empty_folder(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert (loaded.problems, loaded.archive) == ((), Archive())


def test_load_in_a_folder_of_another_name(tree: Tree) -> None:
    """The name of the folder is the site's affair: addresses do not depend on it."""
    root = tree({path.replace("lettres/", "textes/"): text for path, text in ARCHIVE.items()})
    assert archive_of(load(root / "textes")).lettre["12"].adresse == "lettres/12/"
