"""PDFs with columns, whose headers and footers stand in no sentence: each page is drawn by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tribune_import.papers import GARES, TRAINS, Pdf, read
from tribune_import.blocks import Removed
from tribune_import.cleaning.clean import clean
from tribune_import.markdown import plain

CUTS = [TRAINS.index(word) for word in ("conduire", "billets", "ateliers")]
"""Where the end of each page cuts a sentence."""
LEFT, RIGHT = 60, 320
HEADER = "La lettre des élus – n° 12"
NOTHING: tuple[str, ...] = ()


def draw(paper: Pdf, x: float, y: float, text: str, size: float = 8) -> None:
    paper.canvas.setFont("Times-Roman", size)
    paper.canvas.drawString(x, y, text)


def across(paper: Pdf, page: int) -> None:
    """A header from one side to the other, on all pages but the first; a footer on all."""
    if page > 1:
        draw(paper, LEFT, 820, HEADER)
        draw(paper, 480, 820, "Mars 2024")
    draw(paper, 230, 30, f"Union des ateliers – page {page}")


def in_a_column(paper: Pdf, page: int) -> None:
    """A header in letters as large as those of the text, above one of the columns."""
    draw(paper, LEFT if page % 2 else RIGHT, 820, HEADER, 11)


def numbers(paper: Pdf, page: int) -> None:
    """The number of the page alone, below one of the columns."""
    draw(paper, LEFT if page % 2 else RIGHT, 30, str(page), 11)


def both_sides(paper: Pdf, page: int) -> None:
    """A footer whose two parts are as wide as sentences, one below each column."""
    draw(paper, LEFT, 30, "Union des ateliers de la vallée, groupe des élus", 9)
    draw(paper, RIGHT, 30, f"Lettre des élus à toutes et à tous, page {page}", 9)


PAPERS: dict[str, tuple[Callable[[Pdf, int], None], int, tuple[str, ...], tuple[str, ...]]] = {
    "across": (
        across,
        3,
        NOTHING,
        (
            "1 Union des ateliers – page 1",
            "2 La lettre des élus – n° 12 Mars 2024",
            "2 Union des ateliers – page 2",
            "3 La lettre des élus – n° 12 Mars 2024",
            "3 Union des ateliers – page 3",
        ),
    ),
    "across, on the second page alone": (
        across,
        2,
        NOTHING,
        (
            "1 Union des ateliers – page 1",
            "2 La lettre des élus – n° 12 Mars 2024",
            "2 Union des ateliers – page 2",
        ),
    ),
    "in a column": (in_a_column, 3, (HEADER,), (f"2 {HEADER}", f"3 {HEADER}")),
    "numbers": (numbers, 2, NOTHING, ("1 1", "2 2")),
    "one page": (
        both_sides,
        1,
        NOTHING,
        ("1 Union des ateliers de la vallée, groupe des élus Lettre des élus à toutes et à tous, page 1",),
    ),
}


def paper_of(margins: Callable[[Pdf, int], None], pages: int) -> Pdf:
    """Columns whose last sentence goes on at the top of the next page."""
    paper = Pdf()
    for page in range(1, pages + 1):
        margins(paper, page)
        paper.space(20)
        if page == 1:
            paper.line("La lettre des élus, n° 12, mars 2024", size=14).space()
        starts = [TRAINS[CUTS[page - 2] :]] if page > 1 else []
        ends = [TRAINS[: CUTS[page - 1]]] if page < pages else []
        paper.columns([*starts, GARES, TRAINS, GARES], [GARES, TRAINS, GARES, *ends]).page()
    return paper


def told(removed: tuple[Removed, ...]) -> tuple[str, ...]:
    return tuple(f"{gone.block.page} {plain(gone.block.text)}" for gone in removed)


@pytest.mark.parametrize("name", PAPERS)
def test_read_pdf_keeps_margins_out_of_sentences(tmp_path: Path, name: str) -> None:
    margins, pages, above, left_out = PAPERS[name]
    document = read(tmp_path, "lettre.pdf", paper_of(margins, pages).data())
    column = [GARES, TRAINS, GARES]
    texts = [*above, "La lettre des élus, n° 12, mars 2024", *column]
    for _ in range(1, pages):
        texts += [*column, TRAINS, *column]
    assert [block.text for block in clean(document.blocks).blocks] == [*texts, *column]
    assert told(document.left_out) == left_out
    assert all(gone.is_around and gone.block.line == 0 for gone in document.left_out)


TOPS: dict[str, tuple[int, float, float, str]] = {
    "small, said nowhere else": (2, 0, 8, "Photographie de la gare haute"),
    "as large as the text": (2, 0, 11, "Les gares"),
    "at another height on each page": (3, 10, 11, "La gare haute"),
}
"""Lines above columns that nothing says to be headers: pages, points by which it goes down, size, words."""


@pytest.mark.parametrize("name", TOPS)
def test_read_pdf_keeps_a_line_above_columns_as_text(tmp_path: Path, name: str) -> None:
    pages, step, size, words = TOPS[name]

    def margins(paper: Pdf, page: int) -> None:
        if page > 1:
            draw(paper, LEFT, 825 - step * (page - 2), words, size)

    document = read(tmp_path, "lettre.pdf", paper_of(margins, pages).data())
    assert [block.text for block in document.blocks].count(words) == pages - 1
    assert document.left_out == ()


def test_read_pdf_leaves_the_last_words_of_columns_in_the_text(tmp_path: Path) -> None:
    """They are no footer, though they end with a page and white stands above."""
    paper = paper_of(across, 2)
    paper.columns([GARES, TRAINS, GARES], [GARES, TRAINS, GARES]).space(30).line("Le rapport le dit page 12")
    document = read(tmp_path, "lettre.pdf", paper.data())
    assert document.blocks[-1].text == "Le rapport le dit page 12"


def test_read_pdf_reads_small_lines_below_columns_with_their_column(tmp_path: Path) -> None:
    paper = Pdf().columns([GARES, TRAINS, GARES], [GARES, TRAINS, GARES])
    for x, lines in (
        (LEFT, ("Les quais sont à refaire, et les", "guichets à rouvrir bientôt.")),
        (RIGHT, ("Les cars sont à remplacer, et les", "abris à couvrir avant l’hiver.")),
    ):
        for rank, line in enumerate(lines):
            draw(paper, x, 400 - 10 * rank, line, 10)
    texts = [block.text for block in read(tmp_path, "lettre.pdf", paper.data()).blocks]
    assert "Les quais sont à refaire, et les guichets à rouvrir bientôt." in texts
