"""The lines of a document → the blocks of a letter, step by step, and the list of what was taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tribune_import.blocks import Block, Kind, Removed
from tribune_import.cleaning.bullets import with_items, with_unmarked_items
from tribune_import.cleaning.characters import tidy
from tribune_import.cleaning.headings import with_headings
from tribune_import.cleaning.layout_tables import without_layout_tables
from tribune_import.cleaning.noise import without_noise
from tribune_import.cleaning.pages import repeated_head
from tribune_import.cleaning.rejoining import rejoined
from tribune_import.markdown import as_written, safe_inline


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a letter, and what was taken out of it."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    """In the order of the document, each with why. Of a link that leads nowhere, the words stay."""


def clean(blocks: Sequence[Block]) -> Cleaned:
    """Noise taken out, broken lines joined, links that lead nowhere undone, headings recognised.

    The words of the letter are all kept, in their order; spelling is not mended.
    """
    lines = list(with_items(tidied for block in blocks if (tidied := _tidied(block)).text))
    lines, removed = without_noise(lines)
    whole = without_layout_tables(rejoined(lines, frozenset(gone.block.line for gone in removed)))
    linked: list[Block] = []
    for block in whole:
        text, dropped = safe_inline(block.text)
        removed += [
            Removed(
                replace(block, kind=Kind.PARAGRAPH, text=link.words or link.target),
                _why_link(link.target, link.is_image),
            )
            for link in dropped
        ]
        if text.strip():
            linked.append(replace(block, text=as_written(text, block.text).strip()))
    titled = with_headings(with_unmarked_items(linked))
    again = repeated_head(titled)
    removed += [Removed(titled[rank], "déjà dit en tête de la lettre") for rank in sorted(again)]
    kept = tuple(block for rank, block in enumerate(titled) if rank not in again)
    return Cleaned(
        kept, tuple(sorted(removed, key=lambda gone: (gone.block.line, gone.why, gone.block.text)))
    )


def _tidied(block: Block) -> Block:
    return replace(block, text=tidy(block.text))


def _why_link(target: str, is_image: bool) -> str:
    if is_image:
        return "image"
    shown = (
        "sans adresse"
        if target.strip() in {"", "#"}
        else f"vers {target.strip()[:80]}, qui n’est pas une adresse entière"
    )
    return f"lien {shown} : les mots restent"
