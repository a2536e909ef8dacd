import zipfile
from pathlib import Path

import pytest

from tests.tribune_import.papers import GARES, TRAINS, from_markdown
from tribune_import.blocks import Block, Kind
from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import clean
from tribune_import.reading.documents import read_document

MARKDOWN = f"""\
# LA CONTRIBUTION DU CESER

{TRAINS} Il faut *des* **trains**, un [plan](https://exemple.test/plan) et 3 \\* 4 rames.[^1]

## Les gares

- les **guichets** ;
- les quais :
    - le matin,
    - le soir.

1. un
2. deux

> {GARES}

| Ligne | Trains |
|-------|--------|
| Haute | 12     |

[^1]: Compte de 2021.
"""


@pytest.mark.parametrize("name", ["lettre.docx", "lettre.odt", "lettre.html"])
def test_read_document_gives_the_same_blocks_for_every_format(tmp_path: Path, name: str) -> None:
    blocks = read_document(from_markdown(tmp_path, MARKDOWN, name)).blocks
    blocks = blocks[1:] if blocks[0].text == "lettre" else blocks  # the title that pandoc gives a page
    assert [(block.kind, block.text, block.level, block.is_numbered) for block in blocks] == [
        (Kind.HEADING, "LA CONTRIBUTION DU CESER", 1, False),
        (
            Kind.PARAGRAPH,
            f"{TRAINS} Il faut *des* **trains**, un [plan](https://exemple.test/plan) et 3 \\* 4 rames.[^1]",
            1,
            False,
        ),
        (Kind.HEADING, "Les gares", 2, False),
        (Kind.ITEM, "les **guichets** ;", 1, False),
        (Kind.ITEM, "les quais :", 1, False),
        (Kind.ITEM, "le matin,", 2, False),
        (Kind.ITEM, "le soir.", 2, False),
        (Kind.ITEM, "un", 1, True),
        (Kind.ITEM, "deux", 1, True),
        (Kind.QUOTE, GARES, 1, False),
        (Kind.TABLE, "Ligne | Trains\nHaute | 12", 1, False),
        (Kind.PARAGRAPH, "[^1]: Compte de 2021.", 1, False),
    ]


@pytest.mark.parametrize("name", ["lettre.docx", "lettre.odt", "lettre.html"])
def test_read_document_lines_are_those_of_its_text(tmp_path: Path, name: str) -> None:
    document = read_document(from_markdown(tmp_path, MARKDOWN, name))
    lines = document.text.split("\n")
    for block in document.blocks:
        assert lines[block.line - 1] == block.text.split("\n")[0]
    assert "" in lines


def test_read_docx_reads_what_word_styles_as_a_title(tmp_path: Path) -> None:
    markdown = f"---\ntitle: LA LETTRE\nsubtitle: Des trains\ndate: 5 mars 2024\n---\n\n{TRAINS}"
    blocks = read_document(from_markdown(tmp_path, markdown, "lettre.docx")).blocks
    assert [block.text for block in blocks] == ["LA LETTRE", "Des trains", "5 mars 2024", TRAINS]


def test_read_docx_keeps_lines_of_a_paragraph_apart(tmp_path: Path) -> None:
    blocks = read_document(from_markdown(tmp_path, "CGT : abstention\\\nFO : contre", "lettre.docx")).blocks
    assert blocks == (
        Block(Kind.PARAGRAPH, "CGT : abstention", 1),
        Block(Kind.PARAGRAPH, "FO : contre", 2),
    )


def test_read_docx_takes_an_underlined_line_for_a_title(tmp_path: Path) -> None:
    markdown = f"{GARES}\n\n[Des emplois]{{.underline}}\n\n{TRAINS} [Oui]{{.underline}}."
    cleaned = clean(read_document(from_markdown(tmp_path, markdown, "lettre.docx")).blocks)
    assert body_markdown(cleaned.blocks) == f"{GARES}\n\n## Des emplois\n\n{TRAINS} Oui.\n"


def test_read_docx_lays_out_a_page_with_a_table(tmp_path: Path) -> None:
    wide = "+----+" + "-" * 260 + "+"
    markdown = f"{wide}\n| a  | {(GARES + GARES):<258} |\n{wide}\n| b  | {TRAINS:<258} |\n{wide}\n"
    blocks = read_document(from_markdown(tmp_path, markdown, "lettre.docx")).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.PARAGRAPH, "a"),
        (Kind.PARAGRAPH, GARES + GARES),
        (Kind.PARAGRAPH, "b"),
        (Kind.PARAGRAPH, TRAINS),
    ]


def test_read_odt_says_that_a_frame_was_not_read(tmp_path: Path) -> None:
    path = from_markdown(tmp_path, f"{TRAINS}\n\n{GARES}", "lettre.odt")
    frame = (
        '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:text-box>'
        "<text:p>Lettre n° 12</text:p></draw:text-box></draw:frame>"
    )
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["content.xml"] = files["content.xml"].replace(b"</text:p>", f"{frame}</text:p>".encode(), 1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    document = read_document(path)
    assert [(gone.block.text, gone.why) for gone in document.left_out if gone.block.text != "1"] == [
        ("Lettre n° 12", "cadre de texte, que la lecture ne reprend pas")
    ]
    assert document.remarks == (
        "un cadre de texte n’a pas été lu (« Lettre n° 12 »…) : recopiez ce qui manque dans le texte",
    )


def test_read_docx_leaves_out_headers_footers_and_images(tmp_path: Path) -> None:
    path = from_markdown(tmp_path, TRAINS, "lettre.docx")
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    header = f'<w:hdr xmlns:w="{word}"><w:p><w:r><w:t>Lettre n° 12</w:t></w:r></w:p></w:hdr>'
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/header1.xml", header)
        archive.writestr("word/header2.xml", header)
    document = read_document(path)
    assert [(gone.block.text, gone.why) for gone in document.left_out] == [
        ("Lettre n° 12", "en-tête ou pied de page de Word")
    ]
