"""Signs of Markdown that are not closed, or not where they must be: the page would show them.

Signs that an extension may give a sense to (« ~~ », « == », « [ ] ») are left alone: a site may have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.source.problems import Problem, shown
from tribune.text.blocks import blocks_of
from tribune.text.prose import Prose

_ADDRESS: Final = r"(?:https?://|www\.)[^\s()\[\]]{1,500}"
_PATTERNS: Final = (
    (
        ("] (", "]\N{NO-BREAK SPACE}("),
        re.compile(rf"(?<![\\\]])\[(?!\^|…|\.\.\.)[^\[\]\n]{{1,200}}\][ \N{{NO-BREAK SPACE}}]\({_ADDRESS}"),
        "collez la parenthèse au crochet : « [mots](adresse) »",
    ),
    (
        (")[",),
        re.compile(rf"\([^()\n]{{1,200}}\)\[{_ADDRESS}"),
        "écrivez le lien dans l’autre sens : « [mots](adresse) »",
    ),
    (
        ("](",),
        re.compile(rf"(?<!\\)\[[^\[\]\n]{{1,200}}\]\({_ADDRESS}[ \t]*$", re.MULTILINE),
        "fermez la parenthèse du lien : « [mots](adresse) »",
    ),
    (
        ("** ",),
        re.compile(r"(?<![^\s(])\*\* (?=[^*\n]{0,99}[^\W\d_])[^*\n]{1,200} \*\*(?!\*)"),
        "pour du gras, collez les signes aux mots : « **mots** »",
    ),
)
"""What a text has for sure where a pattern is found in it, the pattern, and what to do."""
_FENCE: Final = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})[\w+-]{0,30}[ \t]*$", re.MULTILINE)
_BOLD: Final = re.compile(r"(?<![\\*])\*\*(?!\*)")


def check_leftovers(prose: Prose) -> Iterator[Problem]:
    """Links with a blank in them, bold that is not closed, a block of code that has no end."""
    for signs, pattern, action in _PATTERNS:
        found = pattern.finditer(prose.text) if any(sign in prose.text for sign in signs) else ()
        for match in found:
            yield _shown_as_is(prose, match.start(), match[0], action)
    fence = _FENCE.search(prose.unfenced)
    if fence is not None:
        action = f"fermez ce bloc de code par une ligne « {fence['fence']} », ou effacez cette ligne"
        yield _shown_as_is(prose, fence.start("fence"), fence[0], action)
    if "**" in prose.text:
        yield from _check_bold(prose)


def _check_bold(prose: Prose) -> Iterator[Problem]:
    """Of an odd number of signs in a block, one is shown: what opens nothing may be the mark of a note."""
    for block in blocks_of(prose.unfenced):
        last = block.lines[-1]
        end = last.start + len(last.text)
        signs = [match.start() for match in _BOLD.finditer(prose.text, block.lines[0].start, end)]
        if block.is_code or len(signs) % 2 == 0:
            continue
        opening = [at for at in signs if _opens(prose.text, at)]
        if len(opening) > len(signs) // 2:
            yield _shown_as_is(
                prose,
                opening[-1],
                prose.text[opening[-1] : opening[-1] + 28].split("\n")[0],
                "fermez le gras par « ** » à la fin des mots, ou effacez ces signes",
            )


def _opens(text: str, at: int) -> bool:
    return not text[at - 1 : at].strip("('’« ").strip() and bool(text[at + 2 : at + 3].strip())


def _shown_as_is(prose: Prose, offset: int, written: str, action: str) -> Problem:
    return Problem(
        prose.place(offset),
        "signes-affiches",
        f"ces signes s’afficheront : {shown(written)}",
        action,
    )
