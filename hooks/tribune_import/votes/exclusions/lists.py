"""Lists of counts below a line about others: « Assemblée nationale, scrutin public », then « Pour : 289 »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tribune_import.votes.exclusions.misgivings import is_inquiry
from tribune_import.votes.exclusions.other_bodies import OTHER_BODY, opens_another_body
from tribune_import.votes.exclusions.passages import is_past
from tribune_import.votes.figures.qualities import QUALITY
from tribune_import.votes.text.windows import Window

_LINE: Final = re.compile(
    rf"^\W*(?:{QUALITY.pattern})[^.;]{{0,60}}[:=] ?(?:#\d+|=|~)\D{{0,30}}$"
    r"|^\W*[^.;:#]{0,40}[:=] ?(?:#\d+|=)\W*$"
)
"""« Contre : 61 », « Sans avis : 63 »: a label and its number."""


_TITLE: Final = re.compile(
    rf"^\W*(?:(?:les |le |des )?(?:resultats?|votes?|scrutins?)(?: des votes?)? )?"
    rf"(?:au|aux|a la|a l'|du|de la|de l'|des) ?(?:{OTHER_BODY})\W*$"
)
_TITLE_OF_THE_PAST: Final = re.compile(r"^\W*(?:(?:les |le )?(?:resultats?|votes?|scrutins?))\b")
"""« À la Région », « Votes de l'an dernier »: what stands below is no vote of this session."""


def is_under_others(window: Window) -> bool:
    """Whether the heading says that what stands below it was voted by others, or at another time."""
    title = window.heading
    return _TITLE.match(title) is not None or (_TITLE_OF_THE_PAST.match(title) is not None and is_past(title))


def below_others(windows: Iterable[Window]) -> Iterator[tuple[Window, bool]]:
    """Each window, and whether it is a line of a list that others voted, or that counts opinions.

    A list is of whom the last line before it speaks of.
    """
    is_of_others, is_under_title = False, False
    for window in windows:
        is_line = _LINE.match(window.text) is not None
        is_title = window.text.endswith(":") and _TITLE.match(window.text) is not None
        is_under_title = is_title or (is_under_title and not window.is_heading and "#" in window.text)
        if not is_line:
            is_of_others = opens_another_body(window.text) or is_inquiry(window.text)
        yield window, (is_line and is_of_others) or (is_under_title and not is_title)
