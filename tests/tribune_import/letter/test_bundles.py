"""A document of several letters is refused; one that cites others is not."""

import pytest

from tests.tribune_import.letter.samples import PROSE, masthead
from tribune_import.letter.bundles import several_letters

SEVERAL: dict[str, tuple[list[str], list[str], str]] = {
    "bulletin": (
        ["N°45", "Les trains"],
        [PROSE, "## N°46 – La forêt", PROSE],
        "plusieurs lettres (n° 45 et 46)",
    ),
    "bulletin of names": (
        ["Lettre n° 45"],
        [PROSE, "Lettre n° 46", PROSE, "Lettre n° 47", PROSE],
        "(n° 45, 46 et 47)",
    ),
    "range in the head": (
        ["Lettres n° 45 à 47", "Les trains"],
        [PROSE],
        "annonce plusieurs lettres (ligne 1",
    ),
    "index": (
        ["Nos lettres"],
        ["- Lettre n° 45 – Les trains", "- Lettre n° 46 – La forêt", "- Lettre n° 47 – Le lac"],
        "énumère des lettres (n° 45, 46 et 47)",
    ),
    "long index": (
        ["Nos lettres"],
        [f"- N°{number} – Un titre" for number in range(40, 50)],
        "(n° 40, 41, 42, 43, 44, 45…)",
    ),
}
ONE: dict[str, tuple[list[str], list[str]]] = {
    "one number": (["N°45", "Les trains"], [PROSE]),
    "twice the same": (["N°45"], [PROSE, "Lettre n° 45", PROSE]),
    "cites another": (["N°45"], [PROSE, "Voir la lettre n° 44", PROSE]),
    "cites in prose": (["N°45"], [f"{PROSE} Dans la lettre n° 44, la CGT le disait déjà.", PROSE]),
    "links at the end": (
        ["N°45"],
        [PROSE, PROSE, PROSE, "- Lettre n° 43 – Le lac", "- Lettre n° 44 – La forêt"],
    ),
    "numbered decision": (["N°45", "Décision modificative n° 2"], [PROSE, "## Rapport n° 3", PROSE]),
    "no number": (["Les trains"], [PROSE]),
    "votes": (["N°45"], [PROSE, "Amendement n° 1", PROSE, "Amendement n° 2", PROSE]),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_several_letters_refused(name: str) -> None:
    head, text, expected = SEVERAL[name]
    top = masthead(head, text)
    assert expected in several_letters(top.lines, (*top.lines, *top.body))


@pytest.mark.parametrize("name", ONE)
def test_several_letters_one(name: str) -> None:
    top = masthead(*ONE[name])
    assert several_letters(top.lines, (*top.lines, *top.body)) == ""
