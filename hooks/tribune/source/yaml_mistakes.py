"""What the parser of YAML complains of, and what it takes without a word → the mistake that an activist made.

Of the parser's own messages only the kind of mistake is kept: « yaml_mistakes.toml » says it in French. What
was meant is told by the line, by where a value starts or ends on it, and by the lines above.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, Protocol

import yaml

from tribune.source.problems import Place, Problem, shown
from tribune.source.yaml_repeats import first_without_dash, start_forgotten

PROSE: Final = frozenset(
    {
        *("titre", "objet", "resume", "texte", "remarque", "document", "licence", "a_verifier"),
        *("nom", "description", "intitule"),
    }
)
"""Fields that hold sentences, where « #2 » is more likely a number than a comment."""
_MERGE_MARKER: Final = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)
"""What Git writes where two people changed the same lines. A text over several lines is never so far left."""
_QUOTED_LINE: Final = re.compile(r"^\s*(?:- )?\s*(?:[\w-]+:\s+)?(?P<quote>[\"']).*(?P=quote)\s*(?:#.*)?$")
_GROUP_LINE: Final = re.compile(
    r" *(?:- )?(?P<name>positions|source): +(?P<fields>[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*"
    r"(?:, *[\w-]+: [^\s,:{}\[\]\"'#][^,:{}\[\]\"'#]*)*)"
)
"""Fields of a group written as a text: each value without a sign that would need more than braces."""
_COMMENT_GLUED: Final = re.compile(r" (#[^\s#].*)")
"""One space before the sign and none after it: « Avis #2 »; a comment has more room, « avis  # lequel »."""
_CURLY: Final = re.compile(r"[“„][^“”„]*[”“]")
_ODD_SPACE: Final = re.compile(
    r"(?P<before>[ \t]*(?:-[ \t]*|[\w-]+:)?)"
    "(?P<space>[\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\N{EN QUAD}-\N{HAIR SPACE}\N{NARROW NO-BREAK SPACE}"
    "\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}])"
)
"""A space that is none for YAML, before a field or a dash, or after the dash or the colon."""
_FALSE_DASH: Final = re.compile(
    r"(?P<before> *)(?P<sign>[\N{HYPHEN}-\N{HORIZONTAL BAR}\N{MINUS SIGN}\N{MIDDLE DOT}*](?=\s+\S)"
    r"|[\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}]|-(?=[^\W\d]))"
)
"""What stands before an element of a list, and is not « - » and a space."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake: the messages of the parser that tell of it, what to say, what to do."""

    sentence: str
    action: str
    messages: tuple[str, ...] = ()
    at_start: bool = False

    def at(self, place: Place) -> Problem:
        """The problem of a mistake that was made there."""
        return Problem(place, "yaml-invalide", self.sentence, self.action)


_TEXTS: Final = files("tribune.source").joinpath("yaml_mistakes.toml").read_text("utf-8")
MISTAKES: Final = {name: Mistake(**mistake) for name, mistake in tomllib.loads(_TEXTS).items()}


class Mark(Protocol):
    """A place as the parsers of PyYAML give it, from 0."""

    @property
    def line(self) -> int:
        """How many lines stand above."""

    @property
    def column(self) -> int:
        """How many characters stand before, on the line."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """The lines of a text, the first of which is ``first_line`` of its file."""

    fichier: str
    first_line: int
    lines: list[str]

    def place(self, mark: Mark | None) -> Place:
        """Where a mark stands in the file; the end of the text where it is past it."""
        if mark is None:
            return Place(self.fichier, self.first_line)
        if mark.line < len(self.lines):
            return Place(self.fichier, self.first_line + mark.line, mark.column + 1)
        return Place(self.fichier, self.first_line + len(self.lines) - 1, len(self.lines[-1]) + 1)

    def around(self, place: Place) -> tuple[str, str]:
        """The line of a place: what stands before it, what stands from it on."""
        line = self.lines[place.line - self.first_line]
        return line[: place.column - 1], line[place.column - 1 :]


def mistake_in(message: str) -> str:
    """The name of the mistake that a message of the parser tells of."""
    return next(
        name for name, mistake in MISTAKES.items() if any(part in message for part in mistake.messages)
    )


def syntax_problem(text: PlacedText, error: yaml.YAMLError, last_scalar: yaml.ScalarEvent | None) -> Problem:
    """What stopped the parser after ``last_scalar``, where it is rather than where it shows."""
    name = mistake_in(f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}")
    start, stop = (text.place(getattr(error, mark, None)) for mark in ("context_mark", "problem_mark"))
    told_by_lines = _told_by_lines(text, start, stop)
    if told_by_lines is not None:
        return told_by_lines
    if last_scalar is not None and last_scalar.style in {"'", '"'}:
        opened, closed = text.place(last_scalar.start_mark), text.place(last_scalar.end_mark)
        if opened.line < closed.line == stop.line:  # it ran on to the next quotation mark, lines below
            return MISTAKES["never-closed"].at(opened)
    before, after = text.around(stop)
    line = before + after
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return MISTAKES["tab"].at(stop)
    if re.search(r":[ ]+\?[ ]*$", before + after[:1]):
        return MISTAKES["unknown-value"].at(stop)
    if name == "after-value":
        return _after_value(before, after).at(stop)
    return MISTAKES[name].at(start if MISTAKES[name].at_start else stop)


def _told_by_lines(text: PlacedText, start: Place, stop: Place) -> Problem | None:
    """What the lines tell better than the parser does."""
    first = text.first_line
    for number in sorted({start.line, max(stop.line - 1, first), stop.line}):
        written, place = text.lines[number - first], Place(text.fichier, number)
        odd = odd_space(written, place) or false_dash(written, place)
        if odd is not None:
            return odd
    group = _GROUP_LINE.fullmatch(text.lines[stop.line - first])
    if group is not None:
        sentence = "des champs suivent un champ sur la même ligne, sans accolades"
        action = f"écrivez « {group['name']}: {{{group['fields'].strip()}}} »"
        return Problem(stop, "yaml-invalide", sentence, action)
    rank = first_without_dash(text.lines, stop.line - first)
    if rank is None:
        return None
    line = text.lines[rank]
    place = Place(text.fichier, first + rank, len(line) - len(line.lstrip()) + 1)
    return start_forgotten(line.strip().partition(":")[0], place)


def _after_value(before: str, after: str) -> Mistake:
    """What stands after a value that is over: a quotation mark that was within it, a bracket too many."""
    if not before.strip():
        return MISTAKES["misplaced"]
    quoted = _QUOTED_LINE.match(before + after)
    if quoted is not None:
        return MISTAKES["inner-quote" if quoted["quote"] == '"' else "inner-apostrophe"]
    if after[:1] in {"]", "}"}:
        return Mistake(f"« {after[0]} » en trop", "effacez ce signe, qui ne ferme rien")
    return MISTAKES["after-value"]


def slips_in(text: PlacedText, event: yaml.NodeEvent, place: Place, field: str) -> Iterator[Problem]:
    """What YAML takes in a value of ``field`` that was not meant: a word lost, marks that are kept."""
    if text.around(place)[1][:1] == "!":  # « titre: !important Le train » loses its first word
        yield MISTAKES["tag"].at(place)
    if not isinstance(event, yaml.ScalarEvent) or event.style or field not in PROSE:
        return
    if _CURLY.fullmatch(event.value):  # « … » around a title may be meant: nothing is said
        sentence = f"les guillemets courbes font partie du texte : {shown(event.value)}"
        action = "mettez des guillemets droits à leur place, ou autour d’eux si on doit les lire"
        yield Problem(place, "guillemets-courbes", sentence, action)
    end = text.place(event.end_mark)
    comment = _COMMENT_GLUED.match(text.around(end)[1])
    if comment is not None:  # « titre: Avis #2 sur les trains »: YAML keeps « Avis »
        sentence = f"la fin de la ligne n’est pas lue : {shown(comment[1])}"
        value = "toute la valeur entre guillemets droits"
        action = f"mettez {value}, ou une espace après « # » si c’est un commentaire"
        yield Problem(end, "fin-de-ligne-ignoree", sentence, action)


def glued_colon(key: str, place: Place) -> Problem | None:
    """« {cgt:abstention} »: YAML sees one word, a field of that name with nothing in it."""
    name, colon, value = key.partition(":")
    if not (name and colon and value):
        return None
    sentence = f"il manque une espace après les deux-points : {shown(key)}"
    return Problem(place, "yaml-invalide", sentence, f"écrivez {shown(f'{name}: {value}')}")


def odd_space(written: str, place: Place) -> Problem | None:
    """A no-break space, or its like, where YAML counts spaces: « organisation » would stand at the margin."""
    match = _ODD_SPACE.match(written)
    if match is None:
        return None
    place = place._replace(column=place.column + len(match["before"]))
    code = f"U+{ord(match['space']):04X}"
    sentence = f"espace insécable ou spéciale ({code}), qui ne compte pas comme une espace"
    return Problem(place, "yaml-invalide", sentence, "effacez-la, et tapez des espaces ordinaires à la place")


def false_dash(written: str, place: Place) -> Problem | None:
    """« – objet » or « • objet », as word processors write a list, and « -objet »: no lists for YAML."""
    match = _FALSE_DASH.match(written)
    if match is None:
        return None
    place = place._replace(column=place.column + len(match["before"]))
    if match["sign"] == "-":
        return MISTAKES["no-space-after-dash"].at(place)
    sentence = f"« {match['sign']} » n’est pas le tiret d’une liste"
    action = "écrivez « - », un trait d’union puis une espace, à la place"
    return Problem(place, "yaml-invalide", sentence, action)


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
