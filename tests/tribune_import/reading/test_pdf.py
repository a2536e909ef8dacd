import textwrap
from pathlib import Path

import pytest

from tests.tribune_import.papers import GARES, LETTRE, TRAINS, Pdf, read, read_or_refusal
from tribune_import.blocks import Block, Kind
from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import clean
from tribune_import.reading.documents import UnreadableDocumentError


def texts(tmp_path: Path, paper: Pdf) -> list[str]:
    return [block.text for block in clean(read(tmp_path, "lettre.pdf", paper.data()).blocks).blocks]


def test_read_pdf_of_a_letter(tmp_path: Path) -> None:
    paper = Pdf()
    for paragraph in LETTRE.strip().split("\n\n"):
        paper.paragraph(paragraph)
    document = read(tmp_path, "lettre.pdf", paper.data())
    assert document.pages == 1
    assert body_markdown(clean(document.blocks).blocks) == (
        f"## Le contexte {{ #contexte }}\n\n{TRAINS}\n\n"
        f"## LA CONTRIBUTION DU CESER {{ #ceser }}\n\n{GARES}\n\n"
        f"## CE QU’A DIT L’UNION : INTERVENTION DE ANNE LUNE {{ #intervention }}\n\n{TRAINS}\n\n"
        "## Les votes\n\nl’avis a été adopté par 31 voix pour et 4 contre.\n"
    )


def test_read_pdf_lines_are_those_of_its_text(tmp_path: Path) -> None:
    document = read(tmp_path, "a.pdf", Pdf().paragraph(TRAINS).title("GARES", 16).paragraph(GARES).data())
    lines = document.text.split("\n")
    firsts = [textwrap.wrap(TRAINS, 90)[0], "GARES", textwrap.wrap(GARES, 90)[0]]
    assert [lines[block.line - 1] for block in document.blocks] == firsts


def test_read_pdf_joins_pages_without_their_headers(tmp_path: Path) -> None:
    paper = Pdf()
    half = TRAINS.index("conduire")
    for number, text in enumerate((f"{GARES} {TRAINS[:half]}", TRAINS[half:], GARES), 1):
        paper.line("La lettre des élus – n° 12").space(20).paragraph(text).space(300)
        paper.line(f"union@exemple.test – page {number}").page()
    assert texts(tmp_path, paper) == ["La lettre des élus – n° 12", f"{GARES} {TRAINS}", GARES]


def test_read_pdf_puts_hyphenated_words_together(tmp_path: Path) -> None:
    paper = Pdf().line("Les gares et les trans-").line("ports de la vallée ; le guichet ? celui-")
    paper.line("ci est fermé.")
    assert texts(tmp_path, paper) == [
        "Les gares et les transports de la vallée ; le guichet ? celui-ci est fermé."
    ]


def test_read_pdf_reads_columns_one_after_the_other(tmp_path: Path) -> None:
    paper = Pdf().title("DES TRAINS", 16).columns([TRAINS, GARES], [GARES, TRAINS]).paragraph(GARES)
    assert texts(tmp_path, paper) == ["DES TRAINS", TRAINS, GARES, GARES, TRAINS, GARES]


def test_read_pdf_reads_three_columns_one_after_the_other(tmp_path: Path) -> None:
    paper = Pdf().title("DES TRAINS", 16).columns([TRAINS, GARES], [GARES, TRAINS], [TRAINS, TRAINS, GARES])
    paper.paragraph(GARES)
    told = [TRAINS, GARES, GARES, TRAINS, TRAINS, TRAINS, GARES]
    assert texts(tmp_path, paper) == ["DES TRAINS", *told, GARES]


def test_read_pdf_goes_on_with_a_list_in_the_next_column(tmp_path: Path) -> None:
    items = ["des trains le dimanche ;", "des guichets ouverts ;", "des quais couverts."]
    first, second, third = (f"• {item}" for item in items)
    paper = Pdf().columns([TRAINS, GARES, first, second], [third, GARES, TRAINS, TRAINS])
    assert texts(tmp_path, paper) == [TRAINS, GARES, *items, GARES, TRAINS, TRAINS]


def test_read_pdf_tells_titles_by_size_and_bold(tmp_path: Path) -> None:
    paper = Pdf().title("La lettre", 20).title("Les gares", 14).paragraph(GARES).title("Des emplois")
    paper.paragraph(TRAINS)
    blocks = clean(read(tmp_path, "a.pdf", paper.data()).blocks).blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        (Kind.HEADING, 1, "La lettre"),
        (Kind.HEADING, 2, "Les gares"),
        (Kind.PARAGRAPH, 1, GARES),
        (Kind.HEADING, 4, "Des emplois"),
        (Kind.PARAGRAPH, 1, TRAINS),
    ]


def test_read_pdf_keeps_bold_across_lines(tmp_path: Path) -> None:
    paper = Pdf()
    canvas = paper.canvas
    for y, words in ((780, ("Il faut ", "des trains et")), (766, ("", "des gares"))):
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(60, y, words[0])
        canvas.setFont("Times-Bold", 11)
        canvas.drawString(60 + canvas.stringWidth(words[0], "Times-Roman", 11), y, words[1])
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(
        60 + canvas.stringWidth("des gares", "Times-Bold", 11), 766, " ouvertes toute la journée."
    )
    assert texts(tmp_path, paper) == ["Il faut **des trains et des gares** ouvertes toute la journée."]


def test_read_pdf_reads_lists(tmp_path: Path) -> None:
    paper = Pdf().paragraph(GARES)
    for item in ("• les guichets ;", "• les quais.", "1. un", "2. deux"):
        paper.line(item)
    paper.space().paragraph(TRAINS)
    blocks = clean(read(tmp_path, "a.pdf", paper.data()).blocks).blocks
    assert [(block.kind, block.text, block.is_numbered) for block in blocks] == [
        (Kind.PARAGRAPH, GARES, False),
        (Kind.ITEM, "les guichets ;", False),
        (Kind.ITEM, "les quais.", False),
        (Kind.ITEM, "un", True),
        (Kind.ITEM, "deux", True),
        (Kind.PARAGRAPH, TRAINS, False),
    ]


def test_read_pdf_reads_tables(tmp_path: Path) -> None:
    paper = Pdf().paragraph(GARES)
    for cells in (("Ligne", "Trains", "Cars"), ("Haute", "12", "4"), ("Basse", "8", "0")):
        paper.y -= 14
        for x, cell in zip((60, 200, 300), cells, strict=True):
            paper.canvas.drawString(x, paper.y, cell)
    paper.space(20).paragraph(TRAINS)
    assert texts(tmp_path, paper) == [GARES, "Ligne | Trains | Cars\nHaute | 12 | 4\nBasse | 8 | 0", TRAINS]


def test_read_pdf_reads_a_table_below_columns(tmp_path: Path) -> None:
    paper = (
        Pdf().title("DES TRAINS", 16).columns([TRAINS, GARES], [GARES, TRAINS]).space(10).title("Les votes")
    )
    for cells in (("Texte", "Pour", "Contre"), ("Avis", "31", "4"), ("Motion", "8", "20")):
        paper.y -= 14
        for x, cell in zip((60, 250, 400), cells, strict=True):
            paper.canvas.drawString(x, paper.y, cell)
    assert texts(tmp_path, paper)[-3:] == [
        TRAINS,
        "Les votes",
        "Texte | Pour | Contre\nAvis | 31 | 4\nMotion | 8 | 20",
    ]


def test_read_pdf_reads_notes(tmp_path: Path) -> None:
    paper = Pdf().paragraph(GARES)
    paper.canvas.setFont("Times-Roman", 11)
    paper.canvas.drawString(60, 600, "Il faut des trains")
    width = paper.canvas.stringWidth("Il faut des trains", "Times-Roman", 11)
    paper.canvas.setFont("Times-Roman", 6)
    paper.canvas.drawString(60 + width, 604, "1")
    paper.canvas.setFont("Times-Roman", 11)
    paper.canvas.drawString(60 + width + 7, 600, "dans toute la vallée.")
    paper.canvas.setFont("Times-Roman", 8)
    paper.canvas.drawString(60, 100, "1 Délibération de mai 2021.")
    assert texts(tmp_path, paper) == [
        GARES,
        "Il faut des trains[^1] dans toute la vallée.",
        "[^1]: Délibération de mai 2021.",
    ]


def test_read_pdf_says_which_pages_are_pictures(tmp_path: Path) -> None:
    document = read(tmp_path, "a.pdf", Pdf().paragraph(TRAINS).page().picture().data())
    assert document.remarks == ("1 page est une image sans texte (page 2) : à taper s’il y a du texte",)


def test_read_pdf_escapes_signs(tmp_path: Path) -> None:
    paper = Pdf().line("3 * 4 <b>rames_neuves</b> [sic] dans toute la vallée haute et basse.")
    assert read(tmp_path, "a.pdf", paper.data()).blocks == (
        Block(
            Kind.PARAGRAPH,
            r"3 \* 4 \<b>rames\_neuves\</b> \[sic\] dans toute la vallée haute et basse.",
            1,
            1,
        ),
    )


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_read_pdf_of_a_damaged_file(tmp_path: Path, cut: int) -> None:
    data = Pdf().paragraph(TRAINS).paragraph(GARES).data()
    damaged = data[: len(data) * cut // 100] + b"\xff\0<<" * 5 + data[len(data) * (cut + 3) // 100 :]
    found = read_or_refusal(lambda: read(tmp_path, "a.pdf", damaged))
    if isinstance(found, UnreadableDocumentError):
        assert all(part.strip() for part in (found.sentence, found.action))
    else:
        assert found.blocks
