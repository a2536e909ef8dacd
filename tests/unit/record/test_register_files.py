"""The registers of an archive, whatever its lettres are."""

from tests.conftest import Tree
from tests.samples import ARCHIVE, LETTRE_PATH, PERSONNES
from tribune.record.registers import archive_of_registers


def test_archive_of_registers_beside_broken_lettres(tree: Tree) -> None:
    root = tree({**ARCHIVE, LETTRE_PATH: "---\nnature: avi\n---\n"})
    archive = archive_of_registers(root / "lettres")
    assert list(archive.themes) == ["eau", "emploi", "transports"]
    assert [organisation.sigle for organisation in archive.organisations.values()] == ["FL", "UA"]
    assert archive.personnes["anne-lune"].organisation == "ua"
    assert archive.sessions["automne-2023"].intitule == "Session d’automne"
    assert archive.lettres == ()


def test_archive_of_registers_leaves_out_broken_entries(tree: Tree) -> None:
    path = "lettres/registres/personnes.yml"
    root = tree({**ARCHIVE, path: f"{PERSONNES}basile-roc:\n  nome: Basile Roc\n"})
    assert list(archive_of_registers(root / "lettres").personnes) == ["anne-lune"]


def test_archive_of_registers_without_any(tree: Tree) -> None:
    root = tree({LETTRE_PATH: "rien"})
    archive = archive_of_registers(root / "lettres")
    assert (archive.themes, archive.organisations, archive.personnes, archive.sessions) == ({}, {}, {}, {})
