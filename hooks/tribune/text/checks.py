"""Everything that is checked in the text of a page; here, signs that it would show as they are written.

Signs that an extension may give a sense to (« ~~ », « == », « [ ] ») are left alone: a site may have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.source.characters import FENCE
from tribune.source.problems import Problem, shown
from tribune.source.yaml_mistakes import half_merged
from tribune.text.attributes import check_attributes
from tribune.text.links import check_anchors, check_targets
from tribune.text.run_together import check_run_together
from tribune.text.sections import check_headings, check_marks
from tribune.text.tree import MARKS, Text, grids_of

_TAG: Final = re.compile(r"<(?:(?<!\]\(<)/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?/?>|!--|![a-z]|\?)", re.IGNORECASE)
"""« <b> », but not the angle brackets around the address of a link."""
_ADDRESS: Final = r"(?:https?://|www\.)[^\s()\[\]]{1,500}"
_LEFTOVERS: Final = (
    (
        re.compile(rf"\[(?<![\\\]]\[)(?!\^|…|\.\.\.)[^\[\]\n]{{1,200}}\][ \N{{NO-BREAK SPACE}}]\({_ADDRESS}"),
        "collez la parenthèse au crochet : « [mots](adresse) »",
    ),
    (
        re.compile(rf"\([^()\n]{{1,200}}\)\[{_ADDRESS}"),
        "écrivez le lien dans l’autre sens : « [mots](adresse) »",
    ),
    (
        re.compile(rf"\[(?<!\\\[)[^\[\]\n]{{1,200}}\]\({_ADDRESS}[ \t]*$", re.MULTILINE),
        "fermez la parenthèse du lien : « [mots](adresse) »",
    ),
    (
        re.compile(r"\*\*(?<![^\s(]\*\*) (?=[^*\n]{0,99}[^\W\d_])[^*\n]{1,200} \*\*(?!\*)"),
        "pour du gras, collez les signes aux mots : « **mots** »",
    ),
)
"""What is not closed or not where it must be, and what to do."""
_BOLD: Final = re.compile(r"(?<![\\*])\*\*(?!\*)")
_NOTE: Final = re.compile(
    rf"(?P<before>^{MARKS})?(?<![!\\])\[\^(?P<name>[^\[\]\n]{{1,100}})\]"
    r"(?P<colon>[ \t\N{NO-BREAK SPACE}\u202f]*:)?(?P<is_link>\()?",
    re.MULTILINE,
)
"""The call of a note; with a colon, and nothing but marks before it on its line, its text."""
_MERGE: Final = re.compile(r"^[ \t]*(?P<sign><{7}|\|{7}|={7}|>{7})(?=[ \t]|$)", re.MULTILINE)
_EQUAL_SIGNS: Final = re.compile(r"\s*={3,}\s*")


def check_text(text: Text, votes: int = 0, *, in_lettre: bool = False) -> Iterator[Problem]:
    """What would be lost, would not be shown as it is meant, or would call another site."""
    marks = list(check_marks(text, in_lettre=in_lettre))
    told = {problem.place for problem in marks}
    yield from marks
    yield from (
        each for each in check_headings(text) if each.name != "titre-dans-le-texte" or each.place not in told
    )
    yield from check_targets(text)
    yield from check_attributes(text)
    yield from check_anchors(text, votes)
    yield from check_run_together(text)
    yield from _check_tags(text)
    yield from _check_leftovers(text)
    yield from _check_footnotes(text)
    yield from _check_merge_marks(text)


def _check_tags(text: Text) -> Iterator[Problem]:
    tags = [*_TAG.finditer(text.prose)]
    grids = grids_of(text.prose.split("\n")) if tags else ()
    taken = {row for grid in grids for row in (grid.first, grid.last)}
    for match in tags:
        if text.row(match.start()) in taken:
            continue
        yield text.mistake(match.start(), "html-dans-le-texte", tag=shown(match[0]))


def _check_leftovers(text: Text) -> Iterator[Problem]:
    """Links with a blank in them, bold that is not closed, a block of code that has no end."""
    for pattern, action in _LEFTOVERS:
        for match in pattern.finditer(text.prose):
            yield _shown_as_is(text, match.start(), match[0], action)
    fence = FENCE.search(text.unfenced)
    if fence is not None:
        action = f"fermez ce bloc de code par une ligne « {fence['signs']} », ou effacez cette ligne"
        yield _shown_as_is(text, fence.start("signs"), fence[0], action)
    if "**" in text.prose:
        yield from _check_bold(text)


def _check_bold(text: Text) -> Iterator[Problem]:
    """Of an odd number of signs in a block, one is shown: what opens nothing may be the mark of a note."""
    for block in text.blocks:
        last = block.lines[-1]
        end = last.start + len(last.text)
        signs = [match.start() for match in _BOLD.finditer(text.prose, block.lines[0].start, end)]
        opening = [at for at in signs if _opens(text.prose, at)]
        if not block.is_code and len(signs) % 2 and len(opening) > len(signs) // 2:
            yield _shown_as_is(
                text,
                opening[-1],
                text.prose[opening[-1] : opening[-1] + 28].split("\n")[0],
                "fermez le gras par « ** » à la fin des mots, ou effacez ces signes",
            )


def _opens(prose: str, at: int) -> bool:
    return not prose[at - 1 : at].strip("('’« ").strip() and bool(prose[at + 2 : at + 3].strip())


def _shown_as_is(text: Text, offset: int, written: str, action: str) -> Problem:
    return text.mistake(offset, "signes-affiches", written=shown(written), action=action)


def _check_footnotes(text: Text) -> Iterator[Problem]:
    """Calls that would be shown as « [^3] », texts that no call leads to, texts that another one replaces."""
    calls: dict[str, int] = {}
    texts: dict[str, int] = {}
    spaced: set[str] = set()
    for match in _NOTE.finditer(text.prose) if "[^" in text.prose else ():
        name, start = match["name"], match.start("name") - 2
        if match["before"] is None or match["colon"] is None:
            if not match["is_link"]:  # whatever its words
                calls.setdefault(name, start)
        elif match["colon"] != ":":
            spaced.add(name)
            yield text.mistake(start, "note-mal-ecrite", note=name)
        elif name in texts:
            yield text.mistake(start, "note-en-double", note=name)
        else:
            texts[name] = start
    for name in calls.keys() - texts.keys() - spaced:
        yield text.mistake(calls[name], "note-sans-texte", note=name)
    for name in texts.keys() - calls.keys():
        yield text.mistake(texts[name], "note-sans-appel", note=name)


def _check_merge_marks(text: Text) -> Iterator[Problem]:
    """The first mark of each merge that Git could not end and that was left half-way.

    In a text some can be honest: signs that underline a title, rows of a table, a letter quoted seven times.
    ``=======`` is a mark where another one is; a line of « = » under nothing is told for what it is.
    """
    marks = _merge_marks(text) if _MERGE.search(text.unfenced) else []
    is_open = False
    for row, mark in marks:
        if mark["sign"][0] == "<" or not is_open:
            yield half_merged(text.place(text.row_starts[row] + mark.start("sign")), mark["sign"])
        is_open = mark["sign"][0] != ">"
    for block in () if marks or "===" not in text.unfenced else text.blocks:
        for rank, line in enumerate(() if block.is_code else block.lines):
            # It underlines the first line of a block and nothing else; an item of a list is no title.
            if _EQUAL_SIGNS.fullmatch(line.text) and (rank != 1 or block.is_item):
                yield text.mistake(line.start, "ligne-de-signes", written=shown(line.text))


def _merge_marks(text: Text) -> list[tuple[int, re.Match[str]]]:
    """Each mark with its row; none unless one at least cannot be anything else."""
    in_blocks = {line.row for block in text.blocks for line in block.lines if not block.is_code}
    marks = [
        (row, mark)
        for row, line in enumerate(text.rows)
        if (mark := _MERGE.match(line)) and (row in in_blocks or not mark.start("sign"))
    ]
    return [] if all(_is_honest(text.rows, row, mark["sign"][0]) for row, mark in marks) else marks


def _is_honest(rows: list[str], row: int, sign: str) -> bool:
    """Whether the line above or below is of the same table, or of the same quotation."""
    around = [*rows[max(row - 1, 0) : row], *rows[row + 1 : row + 2]]
    return sign == "=" or (sign != "<" and any(line.lstrip().startswith(sign) for line in around))
