"""A row of qualities, then a row of as many numbers: « Pour Contre Abstentions », « 54 13 21 » below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tribune_import.votes.figures.counts import Pair, Turn
from tribune_import.votes.figures.qualities import UNIT
from tribune_import.votes.figures.tokens import Token

_BETWEEN: Final = re.compile(rf"(?:\(s\)|s)?[\s|,/;:-]*(?:{UNIT} )?[\s|,/;:-]*")
"""What may stand between two cells of a row, or between the two rows."""


def without_columns(text: str, tokens: Sequence[Token]) -> tuple[list[Pair], list[Token]]:
    """The pairs of such rows, and the tokens that are none of theirs.

    Where the rows are not of one length, or name a quality twice, each number is unclear: « Pour Contre
    Abstentions », « 54 13 » below.
    """
    pairs: list[Pair] = []
    rest: list[Token] = []
    rank = 0
    while rank < len(tokens):
        labels = _row(text, tokens, rank, is_number=False)
        numbers = _row(text, tokens, rank + len(labels), is_number=True)
        if _is_table(text, tokens, rank, labels, numbers):
            pairs += _paired(labels, numbers)
            rank += len(labels) + len(numbers)
        else:
            step = max(1, len(labels))
            rest += tokens[rank : rank + step]
            rank += step
    return pairs, rest


def _is_table(
    text: str, tokens: Sequence[Token], rank: int, labels: Sequence[Token], numbers: Sequence[Token]
) -> bool:
    """Whether two rows stand alone: in « 54 pour, contre 13, 21 abstentions » their ends go elsewhere."""
    if len(labels) < 2 or not numbers or not _adjoin(text, labels[-1], numbers[0]):
        return False
    end = rank + len(labels) + len(numbers)
    is_counted = (
        rank > 0 and tokens[rank - 1].value is not None and _adjoin(text, tokens[rank - 1], labels[0])
    )
    is_counting = end < len(tokens) and _adjoin(text, numbers[-1], tokens[end])
    return not (is_counted or is_counting)


def _row(text: str, tokens: Sequence[Token], start: int, *, is_number: bool) -> list[Token]:
    row: list[Token] = []
    for token in tokens[start:]:
        if (token.value is not None) is not is_number or token.is_prefix:
            break
        if row and not _adjoin(text, row[-1], token):
            break
        row.append(token)
    return row


def _adjoin(text: str, left: Token, right: Token) -> bool:
    return _BETWEEN.fullmatch(text[left.end : right.start]) is not None


def _paired(labels: Sequence[Token], numbers: Sequence[Token]) -> list[Pair]:
    qualities = [label.quality for label in labels]
    is_clear = len(labels) == len(numbers) and len(set(qualities)) == len(qualities)
    turn = Turn.FIRM if is_clear else Turn.UNCLEAR
    return [
        Pair(label.quality, number.value or 0, labels[0].start, numbers[-1].end, turn)
        for label, number in zip(labels, numbers, strict=False)
    ]
