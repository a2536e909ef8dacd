"""The exact words of a document for what was read in it."""

import pytest

from tests.tribune_import.letter.samples import blocks
from tribune_import.quoting import as_in_document

BLOCKS = blocks(
    "Le train est à l’heure. @R1 : l’avis \\<b> a 3\\*4 voix ~ou presque~.",
    "**L’avis** a 31 voix.",
    "Le motif {{ x }}#.",
    "@ L’avis a 31 voix.",
)


@pytest.mark.parametrize(
    ("phrase", "ligne", "expected"),
    [
        ("R1 : l’avis <b> a 34 voix ou presque.", 1, "@R1 : l’avis <b> a 3*4 voix ~ou presque~."),
        ("Le train est à l’heure.", 1, "Le train est à l’heure."),
        ("L’avis a 31 voix.", 2, "L’avis a 31 voix."),
        ("L’avis a 31 voix.", 4, "L’avis a 31 voix."),
        ("Le motif {{ x }}.", None, "Le motif {{ x }}#."),
        ("R1 : l’avis <b> a 34 voix ou presque. Le motif {{ x }}.", 1,
         "@R1 : l’avis <b> a 3*4 voix ~ou presque~. Le motif {{ x }}#."),
        ("Rien de tel.", 1, "Rien de tel."),
        ("@", 1, "@"),
    ],
)  # fmt: skip
def test_as_in_document(phrase: str, ligne: int | None, expected: str) -> None:
    assert as_in_document(phrase, BLOCKS, ligne) == expected
