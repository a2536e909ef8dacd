"""The signs of a text: those of its samples of code, those that it may not hold, those that nobody finds.

Code is fenced blocks that are closed, and what stands between accents within a paragraph: each line and each
accent is looked at a constant number of times, whatever the text holds.

A ligature (« ﬃ ») or a hyphen that nobody sees, which a PDF or a word processor leaves of its fonts, make a
word another word for whoever searches. ``tribune formater`` writes letters instead, and accents with theirs;
a sign of a font's own says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tribune.source.problems import Place, Problem, mistake, shown
from tribune.words.french import DOUBTFUL, FONT_SHAPES, as_letters

FENCE: Final = re.compile(r"^[ \t]*(?P<signs>`{3,}(?!`)|~{3,}(?!~))(?P<after>[^`\n]*)$", re.MULTILINE)
"""What opens or closes a block of code; with words after it, it only opens one."""
_ACCENTS = re.compile("(?P<signs>`+)(?P<after>)")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")

_UNUSUAL_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""YAML 1.1 ends a line there, editors do not: lines would no longer be those that the activist sees."""

FORBIDDEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
"""Characters that neither YAML 1.1 (§5.1) nor HTML allows; the byte-order mark is dealt with before."""
_SHAPE: Final = re.compile(f"[{''.join(FONT_SHAPES)}\N{SOFT HYPHEN}]")
_KEPT: Final = re.compile(r"\]\([^()\n]*\)|^ {0,3}\[[^\]\n]+\]:[^\n]*|(?:\b\w+://|\bwww\.)\S+", re.MULTILINE)
"""What a link leads to, and addresses as they are typed."""
_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_BETWEEN_WORDS: Final = re.compile(
    "[^\\w\N{SOFT HYPHEN}\N{COMBINING GRAVE ACCENT}-\N{COMBINING LATIN SMALL LETTER X}]"
)


class Span(NamedTuple):
    """From a character of a text up to another."""

    start: int
    end: int


def without_fences(text: str) -> str:
    """``text`` with blanks over its blocks between two equal fences: one not closed hides nothing."""
    return without(text, _between(list(FENCE.finditer(text))))


def without_code(unfenced: str) -> str:
    """The same with blanks over code between accents too: a lone ` hides nothing below its paragraph."""
    breaks = [0, *(match.end() for match in _BLANK_LINE.finditer(unfenced)), len(unfenced)]
    paragraphs = (list(_ACCENTS.finditer(unfenced, *span)) for span in pairwise(breaks))
    return without(unfenced, (span for accents in paragraphs for span in _between(accents)))


def without(text: str, spans: Iterable[Span]) -> str:
    """``text`` with blanks over some of its parts: every character keeps its place, every line its end."""
    pieces: list[str] = []
    end = 0
    for span in spans:
        hidden = text[span.start : span.end].split("\n")
        pieces += [text[end : span.start], "\n".join(" " * len(line) for line in hidden)]
        end = span.end
    return "".join([*pieces, text[end:]])


def _between(marks: Sequence[re.Match[str]]) -> Iterator[Span]:
    """From each mark to the next one of the same signs that closes it, the following ones from there on.

    A mark with words after it opens a sample and closes none.
    """
    below: dict[str, int] = {}
    closing: list[int | None] = []
    for rank in reversed(range(len(marks))):
        closing.append(below.get(marks[rank]["signs"]))
        if not marks[rank]["after"].strip():
            below[marks[rank]["signs"]] = rank
    closing.reverse()
    rank = 0
    while rank < len(marks):
        last = closing[rank]
        if last is not None:
            yield Span(marks[rank].start(), marks[last].end())
            rank = last
        rank += 1


def with_usual_line_ends(text: str) -> str:
    """``text`` with a space for each line end that only YAML knows: every character keeps its place."""
    return text.translate(_UNUSUAL_LINE_ENDS)


def forbidden_character(place: Place, character: str) -> Problem:
    """A character that no text may hold."""
    return mistake(place, "caractere-interdit", code=ord(character))


def with_letters(text: str) -> str:
    """``text`` with letters for the signs that stand for them, but in code, addresses and names of files."""
    pieces: list[str] = []
    end = 0
    for match in DOUBTFUL.finditer(_prose(text)):
        pieces += [text[end : match.start()], as_letters(match[0])]
        end = match.end()
    return "".join([*pieces, text[end:]])


def check_font_shapes(text: str, fichier: str) -> Iterator[Problem]:
    """The first such word of a file, for one command mends them all; the first sign that nobody can mend."""
    prose = _prose(text) if _SHAPE.search(text) else ""
    shape = _SHAPE.search(prose)
    if shape is not None:
        offset = shape.start()
        word = _word_at(text, offset)
        words = {"word": shown(word), "letters": shown(as_letters(word))}
        yield mistake(_place(text, offset, fichier), "signes-de-police", **words)
    private = _PRIVATE.search(text)
    if private is not None:
        place = _place(text, private.start(), fichier)
        yield mistake(place, "signe-sans-lettre", code=ord(private[0]))


def _prose(text: str) -> str:
    """``text`` with blanks over what is no prose: a change there would lead elsewhere."""
    shown = without_code(without_fences(text))
    return without(shown, (Span(*match.span()) for match in _KEPT.finditer(shown)))


def _word_at(text: str, offset: int) -> str:
    """The word that holds a sign; where nothing ends it, 60 signs on each side do."""
    before = _BETWEEN_WORDS.split(text[max(offset - 60, 0) : offset])[-1]
    return before + _BETWEEN_WORDS.split(text[offset : offset + 60])[0]


def _place(text: str, offset: int, fichier: str) -> Place:
    return Place(fichier, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
