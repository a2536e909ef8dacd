"""What YAML takes without a word and an activist did not mean: a word lost, a comment that was a title.

Nothing here knows the parser: a value is told by the line that holds it and by where it starts or ends.
"""

from __future__ import annotations

import re
from typing import Final

from tribune.source.problems import Place, Problem, shown
from tribune.source.yaml_mistakes import TAG

PROSE: Final = frozenset(
    {
        *("titre", "objet", "resume", "texte", "remarque", "document", "licence", "a_verifier"),
        *("nom", "description", "intitule"),
    }
)
"""Fields that hold sentences, where « #2 » is more likely a number than a comment."""
_GLUED_SIGN: Final = re.compile(r" (#[^\s#].*)")
"""One space before the sign and none after it: « Avis #2 »; a comment has more room, « avis  # lequel »."""
_CURLY: Final = re.compile(r"[“„][^“”„]*[”“]")
_ODD: Final = re.compile(
    r"(?P<before>[ \t]*(?:-[ \t]*|[\w-]+:)?)"
    "(?P<space>[\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\N{EN QUAD}-\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}"
    "\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}])"
)
"""A space that is none for YAML, before a field or a dash, or after the dash or the colon."""
_BULLETS: Final = r"\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}"
_FALSE_DASH: Final = re.compile(
    rf"(?P<before> *)(?P<sign>[\N{{HYPHEN}}-\N{{HORIZONTAL BAR}}\N{{MINUS SIGN}}\N{{MIDDLE DOT}}*](?=\s+\S)"
    rf"|[{_BULLETS}]|-(?=[^\W\d]))"
)
"""What stands before an element of a list, and is not « - » and a space."""
_MERGE_MARKER: Final = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
"""What Git writes where two people changed the same lines. A text over several lines is never so far left."""


def tag_before(line: str, column: int, place: Place) -> Problem | None:
    """« titre: !important Le train »: YAML drops the first word."""
    return Problem(place, "yaml-invalide", *TAG) if line[column : column + 1] == "!" else None


def comment_after(line: str, column: int, field: str, place: Place) -> Problem | None:
    """« titre: Avis #2 sur les trains »: YAML keeps « Avis », which ends at ``column``."""
    match = _GLUED_SIGN.match(line, column)
    if field not in PROSE or match is None:
        return None
    return Problem(
        place,
        "fin-de-ligne-ignoree",
        f"la fin de la ligne n’est pas lue : {shown(match[1])}",
        "mettez toute la valeur entre guillemets droits, ou une espace après « # » si c’est un commentaire",
    )


def curly_quotes(value: str, field: str, place: Place) -> Problem | None:
    """« titre: “Des trains” »: YAML keeps the marks. « … » around a title may be meant: nothing is said."""
    if field not in PROSE or not _CURLY.fullmatch(value):
        return None
    return Problem(
        place,
        "guillemets-courbes",
        f"les guillemets courbes font partie du texte : {shown(value)}",
        "mettez des guillemets droits à leur place, ou autour d’eux si on doit les lire",
    )


def merge_marker(text: str, fichier: str, first_line: int) -> Problem | None:
    """The first mark of a merge that was left half-way, in a text whose first line is ``first_line``."""
    match = _MERGE_MARKER.search(text)
    if match is None:
        return None
    return half_merged(Place(fichier, first_line + text.count("\n", 0, match.start()), 1), match[1])


def half_merged(place: Place, sign: str) -> Problem:
    """The problem of a mark of a merge, wherever it stands."""
    return Problem(
        place,
        "conflit-de-fusion",
        f"deux versions du fichier ne sont pas réunies : Git a écrit {shown(sign)}",
        "gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>",
    )


def glued_colon(key: str, place: Place) -> Problem | None:
    """« {cgt:abstention} »: YAML sees one word, a field of that name with nothing in it."""
    name, colon, value = key.partition(":")
    if not (name and colon and value):
        return None
    return Problem(
        place,
        "yaml-invalide",
        f"il manque une espace après les deux-points : {shown(key)}",
        f"écrivez {shown(f'{name}: {value}')}",
    )


def odd_space(written: str, place: Place) -> Problem | None:
    """A no-break space, or its like, where YAML counts spaces: « organisation » would stand at the margin."""
    match = _ODD.match(written)
    if match is None:
        return None
    space = match["space"]
    return Problem(
        place._replace(column=place.column + len(match["before"])),
        "yaml-invalide",
        f"espace insécable ou spéciale (U+{ord(space):04X}), qui ne compte pas comme une espace",
        "effacez-la, et tapez des espaces ordinaires à la place",
    )


def false_dash(written: str, place: Place) -> Problem | None:
    """« – objet » or « • objet », as word processors write a list, and « -objet »: no lists for YAML."""
    match = _FALSE_DASH.match(written)
    if match is None:
        return None
    sentence, action = (
        ("il manque une espace après le tiret", "écrivez « - », le tiret puis une espace")
        if match["sign"] == "-"
        else (
            f"« {match['sign']} » n’est pas le tiret d’une liste",
            "écrivez « - », un trait d’union puis une espace, à la place",
        )
    )
    place = place._replace(column=place.column + len(match["before"]))
    return Problem(place, "yaml-invalide", sentence, action)
