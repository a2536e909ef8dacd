"""Lists of counts below a line about others: « Assemblée nationale, scrutin public », then « Pour : 289 »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tribune.importing.votes.exclusions.misgivings import is_inquiry
from tribune.importing.votes.exclusions.other_bodies import opens_another_body
from tribune.importing.votes.figures.qualities import QUALITY
from tribune.importing.votes.text.windows import Window

_LINE: Final = re.compile(
    rf"^\W*(?:{QUALITY.pattern})[^.;]{{0,60}}[:=] ?(?:#\d+|=|~)\D{{0,30}}$"
    r"|^\W*[^.;:#]{0,40}[:=] ?(?:#\d+|=)\W*$"
)
"""« Contre : 61 », « Sans avis : 63 »: a label and its number."""


def below_others(windows: Iterable[Window]) -> Iterator[tuple[Window, bool]]:
    """Each window, and whether it is a line of a list that others voted, or that counts opinions.

    A list is of whom the last line before it speaks of.
    """
    is_of_others = False
    for window in windows:
        is_line = _LINE.match(window.text) is not None
        if not is_line:
            is_of_others = opens_another_body(window.text) or is_inquiry(window.text)
        yield window, is_line and is_of_others
