"""Files for the tests of the importer, made on the spot from invented texts."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pypandoc
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import Cleaned, clean
from tribune_import.reading.document import UnreadableDocumentError
from tribune_import.reading.documents import Document, read_document
from tribune_import.reading.text_files import read_text_file

TRAINS = (
    "Il faut des trains dans toute la vallée, et des cheminots pour les conduire, les entretenir et vendre "
    "les billets. Le rapport ne dit rien des ateliers, qui sont fermés depuis trois ans."
)
GARES = (
    "Les gares sont fermées le dimanche. Les usagers attendent dehors, sans abri, un train dont personne ne "
    "leur dit s’il viendra ; une aubaine pour les vendeurs de voitures."
)
LETTRE = f"""\
LA LETTRE DES ÉLUS

SESSION DU 5 MARS 2024

DES TRAINS
POUR LA VALLÉE

N° 12

{TRAINS}

LA CONTRIBUTION DU CESER

{GARES}

CE QU’A DIT L’UNION : INTERVENTION DE ANNE LUNE

{TRAINS}

VOTES : l’avis a été adopté par 31 voix pour et 4 contre.
"""


def cleaned(text: str) -> Cleaned:
    """The blocks of a text typed in a file."""
    return clean(read_text_file(text.encode(), "lettre.txt").blocks)


def body_of(text: str) -> str:
    """The Markdown of a text typed in a file."""
    return body_markdown(cleaned(text).blocks)


def read(tmp_path: Path, name: str, data: bytes) -> Document:
    """A document read from a file of this name."""
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def from_markdown(tmp_path: Path, markdown: str, name: str) -> Path:
    """A file of a word processor or of the web with this content, as pandoc writes it."""
    path = tmp_path / name
    pypandoc.convert_text(
        markdown, name.rpartition(".")[2], "markdown", outputfile=path, extra_args=["--standalone"]
    )
    return path


class Pdf:
    """A PDF written line by line, as a printer would."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True)
        self.y = 800.0
        self.x = 60.0

    def line(self, text: str, font: str = "Times-Roman", size: float = 11, gap: float = 3) -> Pdf:
        """A line of text below the last one."""
        self.canvas.setFont(font, size)
        self.y -= size + gap
        self.canvas.drawString(self.x, self.y, text)
        return self

    def space(self, points: float = 12) -> Pdf:
        """White below the last line."""
        self.y -= points
        return self

    def paragraph(self, text: str, width: int = 90) -> Pdf:
        """A paragraph with lines of so many letters at most, and white below."""
        for line in textwrap.wrap(text, width):
            self.line(line)
        return self.space()

    def title(self, text: str, size: float = 11) -> Pdf:
        """A bold line with white below."""
        return self.line(text, "Times-Bold", size).space()

    def columns(self, *columns: Sequence[str]) -> Pdf:
        """Columns of paragraphs side by side."""
        top, margin, lowest = self.y, self.x, self.y
        for rank, texts in enumerate(columns):
            self.y, self.x = top, margin + rank * 520 / len(columns)
            for text in texts:
                self.paragraph(text, 84 // len(columns))
            lowest = min(lowest, self.y)
        self.y, self.x = lowest, margin
        return self

    def picture(self) -> Pdf:
        """A grey picture, such as a scanner makes."""
        pixels = b"P6 8 8 255\n" + bytes(range(192))
        self.canvas.drawImage(ImageReader(io.BytesIO(pixels)), 60, 200, 400, 500)
        return self

    def page(self) -> Pdf:
        """The end of a page."""
        self.canvas.showPage()
        self.y = 800.0
        return self

    def data(self) -> bytes:
        """The bytes of the file."""
        self.canvas.save()
        return self.file.getvalue()


def read_or_refusal(read: Callable[[], Document]) -> Document | UnreadableDocumentError:
    """What a file gives, whichever it is: its document, or the sentence that refuses it."""
    try:
        return read()
    except UnreadableDocumentError as error:
        return error
