"""What is run apart to read a PDF: its lines with their places and fonts, as JSON on the standard output.

Apart, because a damaged or hostile PDF can take for ever and all the memory: only this process pays.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tribune_import.reading.document import MAX_MEMORY

MAX_PAGES: Final = 200
MAX_LINES: Final = 20_000
_BOLD: Final = ("bold", "black", "heavy", "demi", "-bd")
_RAISED: Final = 0.8
"""How small a figure that calls a note is, beside the letters around it."""
_ITALIC: Final = ("italic", "oblique")
Line = dict[str, Any]
"""x0, x1, top and bottom (from the top of the page), size, and runs: text, bold, italic, raised figure."""


def main() -> None:
    """Read the PDF on the standard input, and write what it holds or why not."""
    logging.disable(logging.CRITICAL)
    _bound_memory()
    try:
        answer = read(sys.stdin.buffer.read())
    except ImportError:
        answer = {"error": "missing"}
    except (MemoryError, RecursionError):
        answer = {"error": "too big"}
    except Exception as error:
        answer = {"error": "password" if "Password" in type(error).__name__ else "damaged"}
    sys.stdout.write(json.dumps(answer))


def read(data: bytes) -> dict[str, Any]:
    """``{"pages": [{"width", "height", "images", "lines"}, …]}``, or ``{"error": name}``."""
    from pdfminer.high_level import extract_pages  # noqa: PLC0415  # may be missing
    from pdfminer.layout import LAParams  # noqa: PLC0415

    pages: list[dict[str, Any]] = []
    total = 0
    layout = LAParams(line_margin=0.3, char_margin=2.0, boxes_flow=None, all_texts=True)
    for number, page in enumerate(extract_pages(io.BytesIO(data), laparams=layout)):
        if number == MAX_PAGES:
            return {"error": "too many pages"}
        images, lines = _content(page)
        total += len(lines)
        if total > MAX_LINES:
            return {"error": "too big"}
        pages.append(
            {
                "width": page.width,
                "height": page.height,
                "images": images,
                "lines": [line for line in (_line(found, page.height) for found in lines) if line],
            }
        )
    return {"pages": pages}


def _content(page: Any) -> tuple[int, list[Any]]:
    """How many images a page has, and its lines, those inside figures included."""
    from pdfminer.layout import LTFigure, LTImage, LTTextBox, LTTextLine  # noqa: PLC0415

    images, lines, waiting = 0, [], deque(page)
    while waiting:
        element = waiting.popleft()
        if isinstance(element, LTImage):
            images += 1
        elif isinstance(element, LTTextLine):
            lines.append(element)
        elif isinstance(element, (LTFigure, LTTextBox)):
            waiting.extend(element)
    return images, lines


def _line(line: Any, height: float) -> Line | None:
    runs: list[list[Any]] = []
    sizes: dict[float, int] = {}
    characters = list(_characters(line))
    largest = max((size for _, _, _, size in characters), default=0.0)
    for text, bold, italic, size in characters:
        style = [bold, italic, text.isdigit() and size < _RAISED * largest]
        if runs and (runs[-1][1:] == style or not text.strip()):
            runs[-1][0] += text
        else:
            runs.append([text, *style])
        if text.strip():
            sizes[size] = sizes.get(size, 0) + 1
    if not sizes:
        return None
    return {
        "x0": round(line.x0, 1),
        "x1": round(line.x1, 1),
        "top": round(height - line.y1, 1),
        "bottom": round(height - line.y0, 1),
        "size": max(sizes, key=lambda size: (sizes[size], size)),
        "runs": runs,
    }


def _characters(line: Iterable[Any]) -> Iterator[tuple[str, bool, bool, float]]:
    """Each character with its font; letters that stand askew are a watermark or the edge of a picture."""
    from pdfminer.layout import LTChar  # noqa: PLC0415

    bold = italic = False
    size = 0.0
    for character in line:
        if isinstance(character, LTChar):
            if not character.upright:
                continue
            name = character.fontname.lower()
            bold = any(mark in name for mark in _BOLD)
            italic = any(mark in name for mark in _ITALIC)
            size = round(character.size * 2) / 2
        text = character.get_text()
        yield (" " if text == "\n" else text), bold, italic, size


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (MAX_MEMORY, MAX_MEMORY))
    except (ImportError, ValueError, OSError):
        pass


if __name__ == "__main__":
    main()
