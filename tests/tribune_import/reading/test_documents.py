"""Files that cannot be read: each says why and what to do, and none raises anything else."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from tests.tribune_import.papers import LETTRE, Pdf, from_markdown, read
from tribune_import.reading import document, documents
from tribune_import.reading.documents import UnreadableDocumentError, read_document

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)


def packed(**files: bytes) -> bytes:
    """A zip file with these files; « __ » in a name is a slash."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return memory.getvalue()


def refusal(tmp_path: Path, name: str, data: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(tmp_path, name, data)
    assert str(caught.value) == f"{caught.value.sentence}\n    → {caught.value.action}"
    return caught.value.sentence


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.doc", COMPOUND, "le format « .doc » n’est pas lu"),
        ("a.pages", b"x", "le format « .pages » n’est pas lu"),
        ("a.jpg", b"x", "le format « .jpg » n’est pas lu"),
        ("a.xyz", b"x", "le format « .xyz » n’est pas lu"),
        ("lettre", b"x", "le nom du fichier ne dit pas son format"),
        ("a.txt", b"", "le fichier est vide"),
        ("a.pdf", b"", "le fichier est vide"),
        ("a.txt", b" \n\n\t", "le fichier est vide"),
        ("a.txt", bytes(range(256)) * 20, "le fichier ne contient pas du texte, malgré son nom"),
        ("a.md", b"x" * 500_001, "le texte est beaucoup trop long pour une lettre"),
        ("a.md", b"x\n\n" * 5_001, "le texte est beaucoup trop long pour une lettre"),
        ("a.docx", b"PK\3\4 not a zip", "le fichier Word est abîmé ou n’en est pas un"),
        ("a.docx", LETTRE.encode(), "le fichier Word est abîmé ou n’en est pas un"),
        ("a.docx", packed(content_xml=b"<a/>"), "le fichier Word est abîmé ou n’en est pas un"),
        ("a.docx", packed(word__document_xml=b"<a><b>"), "le fichier Word est abîmé ou n’en est pas un"),
        (
            "a.docx",
            COMPOUND,
            "le fichier Word est protégé par un mot de passe, ou c’est un ancien .doc renommé",
        ),
        ("a.odt", packed(word__document_xml=b"<a/>"), "le fichier LibreOffice est abîmé ou n’en est pas un"),
        (
            "a.odt",
            packed(
                content_xml=b"x",
                **{"META-INF__manifest_xml": b'<m xmlns="urn:x"><encryption-data/></m>'},
            ),
            "le fichier LibreOffice est protégé par un mot de passe",
        ),
        ("a.html", b"<html><body><p> </p></body></html>", "la page web n’a pas de texte"),
        ("a.html", b"<div>" * 400 + b"x", "les éléments de la page web sont emboîtés trop profondément"),
        ("a.pdf", LETTRE.encode(), "le PDF est abîmé ou n’en est pas un"),
        ("a.pdf", b"%PDF-1.4\nrien", "le PDF est abîmé ou n’en est pas un"),
        ("a.pdf", Pdf().page().data(), "le PDF ne contient pas de texte"),
        ("a.pdf", Pdf().picture().data(), "le PDF est une image numérisée : il ne contient pas de texte"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[:60],
)
def test_read_document_refuses(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    assert refusal(tmp_path, name, data) == expected


def test_read_document_refuses_what_grows_once_unpacked(tmp_path: Path) -> None:
    bomb = packed(word__document_xml=bytes(31 * 1024 * 1024))
    assert len(bomb) < 100_000
    assert refusal(tmp_path, "a.docx", bomb) == "le fichier Word devient démesuré une fois décompressé"


def test_read_document_refuses_a_billion_laughs(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    xml = f'<!DOCTYPE a [<!ENTITY a0 "ha">{entities}]><a>&a11;</a>'.encode()
    data = packed(word__document_xml=b"<a/>", word__header1_xml=xml)
    assert refusal(tmp_path, "a.docx", data) == "le fichier Word est abîmé ou n’en est pas un"


def test_read_document_refuses_a_protected_pdf(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret", strength=128))
    canvas.drawString(60, 700, LETTRE[:60])
    canvas.save()
    assert refusal(tmp_path, "a.pdf", file.getvalue()) == "le PDF est protégé par un mot de passe"


def test_read_document_refuses_a_pdf_of_many_pages(tmp_path: Path) -> None:
    paper = Pdf()
    for _ in range(201):
        paper.line("page").page()
    assert refusal(tmp_path, "a.pdf", paper.data()) == "le PDF a plus de 200 pages"


def test_read_document_refuses_a_big_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAX_BYTES", 10)
    assert refusal(tmp_path, "a.txt", LETTRE.encode()) == "le fichier dépasse 0 Mo"
    assert document.MAX_BYTES == 50 * 1024**2


@pytest.mark.parametrize("name", ["rien.txt", "dossier.txt", "tube.txt", "nul\0.txt"])
def test_read_document_refuses_what_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "dossier.txt").mkdir()
    os.mkfifo(tmp_path / "tube.txt")
    with pytest.raises(UnreadableDocumentError):
        read_document(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "module", "what"),
    [
        ("a.docx", "pypandoc", "il manque la bibliothèque qui lit ce format (pandoc)"),
        ("a.pdf", "pdfminer.high_level", "il manque la bibliothèque qui lit les PDF (pdfminer.six)"),
    ],
)
def test_read_document_says_which_library_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, what: str
) -> None:
    data = (
        Pdf().line("texte").data() if name == "a.pdf" else from_markdown(tmp_path, LETTRE, name).read_bytes()
    )
    if module == "pypandoc":
        monkeypatch.setitem(__import__("sys").modules, module, None)
    else:  # in the process that reads the PDF, a package without anything in it comes first
        (tmp_path / "pdfminer").mkdir()
        (tmp_path / "pdfminer" / "__init__.py").touch()
        monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(tmp_path, name, data)
    assert caught.value.sentence == what
    assert caught.value.action == (
        "installez-la : « make importer » dans le dossier du site (sous Windows, pip install -r "
        "requirements-import.lock)"
    )


@pytest.mark.parametrize(
    ("folder", "files", "expected"),
    [
        ("anciennes", ["a.txt", "b.pdf"], "anciennes/*.pdf"),
        ("anciennes", ["a.txt", "b.odt", "c.zip"], "anciennes/*.odt"),
        ("anciennes", [], "anciennes/*.pdf"),
        ("mes lettres", ["a.docx"], '"mes lettres"/*.docx'),
        ("lettres.pdf", ["a.docx"], "lettres.pdf/*.docx"),
    ],
)
def test_read_document_of_a_folder_says_how_to_give_its_files(
    folder: str, files: list[str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / folder).mkdir()
    for name in files:
        (tmp_path / folder / name).touch()
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(Path(folder))
    assert caught.value.sentence == "c’est un dossier"
    assert caught.value.action == f"donnez ses fichiers, par exemple ceux-ci : {expected}"
