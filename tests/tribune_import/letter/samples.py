"""Heads and texts of invented letters, for the readers of a letter."""

from collections.abc import Sequence

from tribune.record.model import Organisation, Personne
from tribune_import.blocks import Block, Kind
from tribune_import.letter.masthead import Masthead, masthead_of
from tribune_import.organisations import Organisations

PROSE = (
    "La Région présente son projet pour la vallée, dont les trains sont lents et les gares fermées depuis "
    "longtemps, sans que personne ne s’en étonne plus."
)
"""A sentence long enough to be the text of a letter, which says nothing of what is looked for."""

ORGANISATIONS = Organisations(
    {
        "cgt": Organisation("cgt", "CGT", "Confédération générale du travail"),
        "fo": Organisation("fo", "FO", "Force ouvrière"),
    }
)
PERSONNES = {"anne-lune": Personne("anne-lune", "Anne Lune", "cgt")}


def blocks(*texts: str) -> list[Block]:
    """A block for each text, on a line of its own: « ## » makes a heading, « - » an item."""
    return [_block(text, line) for line, text in enumerate(texts, start=1)]


def _block(text: str, line: int) -> Block:
    if text.startswith("#"):
        return Block(Kind.HEADING, text.lstrip("# "), line, level=len(text) - len(text.lstrip("#")))
    if text.startswith("- "):
        return Block(Kind.ITEM, text[2:], line)
    return Block(Kind.PARAGRAPH, text, line)


def masthead(head: Sequence[str], text: Sequence[str] = (PROSE,)) -> Masthead:
    """The head and the text of a letter."""
    return masthead_of(blocks(*head, *text))
