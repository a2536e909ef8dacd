"""What the YAML parser complains of → the mistake that an activist made, and how to mend it.

Of the parser's own message only the kind of mistake is kept.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Mistake(NamedTuple):
    """A kind of mistake, recognised by a part of the parser's message."""

    message: str
    sentence: str
    action: str
    at_context: bool = False
    """Whether the mistake stands where the parser began to read, rather than where it stopped."""


NEVER_CLOSED: Final = ("guillemet ouvert et jamais fermé", "ajoutez le guillemet droit qui manque")

TAB: Final = (
    "tabulation au début de la ligne",
    "décalez les lignes avec des espaces, jamais avec la touche de tabulation",
)
MISPLACED: Final = ("ligne mal décalée, ou tiret oublié", "alignez la ligne sur ses voisines")
UNKNOWN_VALUE: Final = (
    "« ? » n’est pas une valeur",
    "si la source ne donne pas cette valeur, effacez le champ : ce qui est inconnu ne s’écrit pas",
)
TAG: Final = (
    "le signe « ! » au début d’une valeur ne serait pas lu comme un texte",
    "mettez le texte entre guillemets droits",
)

_INNER: Final = {
    '"': (
        "guillemet droit au milieu d’un texte entre guillemets droits",
        "à l’intérieur, écrivez « … »",
    ),
    "'": (
        "apostrophe droite au milieu d’un texte entre apostrophes droites",
        "mettez des guillemets droits à la place de la première et de la dernière",
    ),
}
_QUOTED_LINE: Final = re.compile(r"^\s*(?:- )?\s*(?:[\w-]+:\s+)?(?P<quote>[\"']).*(?P=quote)\s*(?:#.*)?$")

_GROUP_LINE: Final = re.compile(
    r" *(?:- )?(?P<name>positions|source): +(?P<fields>[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*"
    r"(?:, *[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*)*)"
)
"""Fields of a group written as a text: each value without a sign that would need more than braces."""

_MISTAKES: Final = (
    Mistake(
        "mapping values are not allowed",
        "deux-points dans un texte sans guillemets droits, ou ligne mal décalée",
        'mettez des guillemets droits (titre: "Industries : acte 2"), ou alignez la ligne sur ses voisines',
    ),
    Mistake("quoted scalar found unexpected end", *NEVER_CLOSED, at_context=True),
    Mistake(
        "flow sequence",
        "crochet ouvert et jamais fermé, ou virgule oubliée dans la liste",
        "fermez la liste par « ] » et séparez ses éléments par des virgules",
        at_context=True,
    ),
    Mistake(
        "flow mapping",
        "accolade ouverte et jamais fermée, ou virgule oubliée",
        "fermez par « } » et séparez les champs par des virgules",
        at_context=True,
    ),
    Mistake(
        "expected node content",
        "valeur oubliée, ou crochet ou accolade mal fermés",
        "complétez la liste, et fermez « [ » par « ] » et « { » par « } »",
    ),
    Mistake("found a tab", *TAB),
    Mistake("mapping keys are not allowed", *UNKNOWN_VALUE),
    Mistake("a tag", *TAG, at_context=True),
    Mistake("undefined tag handle", *TAG),
    Mistake(
        "cannot start any token",
        "ce signe ne peut pas commencer une valeur",
        "mettez le texte entre guillemets droits, et décalez les lignes avec des espaces",
    ),
    Mistake(
        "undefined alias",
        "le signe « * » annonce un renvoi qui n’existe pas",
        "mettez le texte entre guillemets droits",
    ),
    Mistake(
        "scanning an alias",
        "le signe « * » annonce un renvoi qui n’existe pas",
        "mettez le texte entre guillemets droits",
        at_context=True,
    ),
    Mistake(
        "scanning an anchor",
        "ce signe ne peut pas commencer une valeur",
        "mettez le texte entre guillemets droits",
        at_context=True,
    ),
    Mistake(
        "scanning a block scalar",
        "le signe « > » ou « | » annonce un texte qui commence à la ligne suivante",
        "mettez le texte entre guillemets droits",
        at_context=True,
    ),
    Mistake(
        "block sequence entries are not allowed",
        "un tiret ne peut pas commencer une valeur",
        "mettez le texte entre guillemets droits, ou chaque élément de la liste sur sa propre ligne",
    ),
    Mistake(
        "expected '-' indicator",
        *MISPLACED,
    ),
    Mistake(
        "could not find expected ':'",
        "ligne sans deux-points suivis d’une espace",
        "écrivez « champ: valeur », ou décalez la ligne si elle continue la précédente",
        at_context=True,
    ),
    Mistake(
        "did not find expected key",
        "signe en trop après la valeur, ou ligne mal décalée",
        "mettez toute la valeur entre guillemets droits, ou alignez la ligne sur ses voisines",
    ),
    Mistake(
        "parsing a quoted scalar",
        "barre oblique inversée dans un texte entre guillemets doubles",
        "doublez-la (\\\\), ou mettez le texte entre apostrophes droites",
    ),
)
_ANY: Final = Mistake(
    "",
    "cette ligne n’est pas comprise",
    "écrivez « champ: valeur », et mettez entre guillemets droits un texte qui contient de la ponctuation",
)


def inner_quote(line: str) -> tuple[str, str] | None:
    """Of a value that is between quotation marks and holds some more: the sentence and the action."""
    match = _QUOTED_LINE.match(line)
    return _INNER[match["quote"]] if match else None


def too_many(line: str, column: int) -> tuple[str, str] | None:
    """Of a bracket or a brace that closes nothing: the sentence and the action."""
    sign = line[column : column + 1]
    return (f"« {sign} » en trop", "effacez ce signe, qui ne ferme rien") if sign in {"]", "}"} else None


def group_on_one_line(line: str) -> tuple[str, str] | None:
    """Of « positions: cgt: abstention », fields after a field: the sentence and the action."""
    match = _GROUP_LINE.fullmatch(line)
    if match is None:
        return None
    written = f"« {match['name']}: {{{match['fields'].strip()}}} »"
    return "des champs suivent un champ sur la même ligne, sans accolades", f"écrivez {written}"


def mistake_in(message: str) -> Mistake:
    """The mistake that the parser's message tells of."""
    return next((mistake for mistake in _MISTAKES if mistake.message in message), _ANY)
