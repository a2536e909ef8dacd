"""What YAML takes without a word and an activist did not mean: a word lost, a comment that was a title.

Nothing here knows the parser: a value is told by the line that holds it and by where it starts or ends.
"""

from __future__ import annotations

import re
from typing import Final

from tribune.content.problems import Place, Problem, shown
from tribune.content.yaml_mistakes import TAG

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


def twice(key: str, place: Place, first: Place, path: tuple[str | int, ...], *, register: bool) -> Problem:
    """A key written again, of which YAML keeps one. That of a position or of an entry has its own name."""
    if path[:1] == ("votes",) and path[2:] == ("positions",):
        name, sentence = "position-en-double", f"deux positions pour {shown(key)} dans le même vote"
    elif register and not path:
        name, sentence = "entree-en-double", f"l’entrée {shown(key)} est déjà dans ce registre"
    else:
        name, sentence = "cle-en-double", f"le champ {shown(key)} est déjà écrit"
    same_line = place.line == first.line
    action = "gardez l’un des deux" if same_line else f"gardez cette ligne ou la ligne {first.line}"
    return Problem(place, name, sentence, action)
