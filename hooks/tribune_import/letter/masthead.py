"""The lines at the head of a letter, and what is left of each once the known things are out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tribune.words.french import fold
from tribune_import.blocks import Block
from tribune_import.letter.dates import find_dates
from tribune_import.letter.lines import Line, line_of, lines_of
from tribune_import.letter.numero import find_numbers
from tribune_import.masthead import split_masthead
from tribune_import.unaccented import unaccented

_UNION: Final = r"(?:cgt|cfdt|fo|cftc|cfe[\s-]cgc|unsa|fsu|solidaires|unef)"
_PUBLICATION = re.compile(
    r"^\W*(?:(?:la|le|notre|une)\s+)?(?:(?:site|blog) (?:du|de)\b|"
    r"(?:petite\s+)?lettre(?:\s+(?:mensuelle|trimestrielle|syndicale))?\s+"
    r"(?:(?:du|de la|de l['’]|des|aux?|d['’])\s?(?:information|info|groupe|elu|conseill|cgt|cese?r"
    r"|syndicat|comite|delegation|membre|mandate"
    rf"|organisation|region|union|{_UNION}\b)|cese?r\b|{_UNION}\b)"
    r"|bulletin\b|newsletter\b|flash\b|infos?[\s-]+(?:cese?r|cgt)|(?:(?:cese?r|cgt)[\s-]+)+infos?\b"
    r"|journal (?:du|de la)|gazette\b"
    r"|lettre\W*$|(?:lettre|numero)\W{0,3}(?:n\W{0,3}|no\W{0,2}|numero\W{0,2})?\d)",
    re.IGNORECASE,
)
"""How a publication names itself, in lines without accents."""

_SITTING = re.compile(r"\b(?:session|seance|assemblee|pleniere|reunion|plenier)s?\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"https?://|www\.|[\w.+-]+@[\w.-]+"
    r"|\b(?:tel|telephone|fax|courriel|e-?mail|mail|contacts?|site(?: internet| web)?)\s*[:.]"
    r"|\b0\d(?:[ .]\d\d){4}\b|\b\d{5}\s+[A-Z]",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"^\W*(?:(?:le |la |l['’])?(?:groupe|comite|union|federation|delegation|cese?r|conseil economique"
    r"|assemblee pleniere)\b[^:«»]{0,90}"
    rf"|(?:les )?(?:elu|conseiller)(?:e?s|\W\w+)* (?:de la |du )?(?:groupe )?{_UNION}\b[^:«»]{{0,60}}"
    r"|(?:[A-Z]{2,6}[\s–-]+)?pays de la loire)\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(?:menu\W*$|vous etes ici|rechercher\b|publie|mis en ligne|mise a jour|imprim|telecharg"
    r"|partag|accueil\b|retour\b|lire\b|voir\b"
    r"|supplement\b|direct(?:eur|rice)"
    r"|page \d|sommaire|date\W|posted|issn|cppap|depot legal|prix\b|hors.serie|auteur|par \w+ \w+ le\b"
    r"|ce document\b|document disponible)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:titre|objet|sujet|dossier|texte(?: examine)?|theme|rapport examine)\s*:\s*", re.IGNORECASE
)
_YEARS: Final = re.compile(r"\W*(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?\W*")
"""Years alone on their line: the end of a title, never a title."""
_SENDERS: Final = frozenset(
    (  # noqa: SIM905 - a page of quotation marks would hide the words
        "cgt cfdt fo cftc cgc cfe unsa fsu solidaires unef ceser cesr ces groupe union comite regional site "
        "le la du de des au aux l d et pays loire conseil economique social environnemental menu"
    ).split()
)
"""Words that only say who writes, to whom."""
_SEPARATOR = re.compile(r"\s+[–—|•·/]\s+|\s+-\s+|\s*\|\s*")
_TITLE_WORDS: Final = 3
_LONGEST_LINE: Final = 500
"""Signs: no line of a title is longer."""
_EDGES: Final = " \t-–—|•·/,;:"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The top of a letter, and the rest of it."""

    lines: tuple[Line, ...]
    body: tuple[Line, ...]


def masthead_of(blocks: Sequence[Block], read: Sequence[Block] = ()) -> Masthead:
    """The lines of the head of a letter, and those of its text.

    ``read`` are the blocks before their cleaning, which takes the colon off a heading: the next line of a
    title may need it.
    """
    head, text = split_masthead(blocks)
    with_colon = {line.ligne: line for line in lines_of(read) if line.text.endswith(":")}
    return Masthead(tuple(_as_read(line, with_colon) for line in lines_of(head)), lines_of(text))


def _as_read(line: Line, with_colon: Mapping[int, Line]) -> Line:
    whole = with_colon.get(line.ligne)
    if whole is None or whole.text.rstrip(" :") != line.text:
        return line
    return replace(line, text=whole.text, bare=whole.bare)


def is_publication(line: Line, publication: str = "") -> bool:
    """Whether it names the publication: by the words that such names start with, or by its own name."""
    name = fold(publication).strip()
    return bool(_PUBLICATION.match(line.bare)) or bool(name and fold(line.text).startswith(name))


def is_sitting(line: Line) -> bool:
    """Whether it speaks of a session, in the words that announce one."""
    return bool(_SITTING.search(line.bare))


def title_part(line: Line, publication: str = "") -> str:
    """What is left of a line of the top once its number, its session, its publication are taken out.

    Empty where nothing is left that a title could be.
    """
    text = line.text
    if len(text) > _LONGEST_LINE or _CONTACT.search(line.bare) or _NOTE.match(line.bare):
        return ""
    if _SENDER.match(line.bare) and not re.search(r"[«»“”]", text):
        return ""
    label = _LABEL.match(line.bare)
    if label:
        text = text[label.end() :]
    if _YEARS.fullmatch(text):
        return text
    text = _after_number(_after_session(text), publication)
    parts = _SEPARATOR.split(text)
    if len(parts) > 1 and not re.search(r"[«»“”]", text):
        parts = [part for part in parts if not _SENDER.match(unaccented(part))]
    if len(parts) < 2 and _is_known(text, publication):
        return ""
    if any(_is_known(part, publication) for part in parts):
        text = " – ".join(part for part in parts if not _is_known(part, publication))
    text = _without_number(text).lstrip(_EDGES)
    text = text if re.search(r"\w-$|\w\s?[:,–—]$", text) else text.rstrip(_EDGES)
    words = set(re.findall(r"[a-z]+", fold(text)))
    return text if len(re.findall(r"[^\W\d_]", text)) > 2 and not words <= _SENDERS else ""


def _after_session(text: str) -> str:
    """What a line goes on with after its session, lines of a PDF being joined: a title starts there.

    « Session du 5 mars 2024 à Nantes » says no more than the session.
    """
    dates = find_dates(text)
    rest = text[dates[-1].end :].lstrip(_EDGES) if dates and is_sitting(line_of(text)) else ""
    is_title = rest[:1].isupper() and len(re.findall(r"[^\W\d_]{3,}", rest)) >= _TITLE_WORDS
    return rest if is_title else text


def _after_number(text: str, publication: str) -> str:
    """« Lettre n° 45 : la gare n’est pas à vendre »: what follows the number, after a colon or a dash."""
    line = line_of(text)
    for mention in find_numbers(line) if is_publication(line, publication) else ():
        rest = re.match(r"\s*[:–—|-]\s+(?P<rest>.+)", text[mention.end :])
        if rest and len(re.findall(r"[^\W\d_]{3,}", rest["rest"])) >= _TITLE_WORDS:
            known = _is_known(rest["rest"], publication) or _SENDER.match(unaccented(rest["rest"]))
            return text if known else rest["rest"]
    return text


def _is_known(part: str, publication: str) -> bool:
    """Whether a part of a line is a number, a session or the name of the publication, and nothing else."""
    line = line_of(part)
    if re.search(r"[«»“”\"]", part):
        return False
    if not re.search(r"[^\W\d_]{2}", _without_number(part)) or is_publication(line, publication):
        return True
    dates = find_dates(part)
    outside = line.bare if not dates else line.bare[: dates[0].start] + line.bare[dates[-1].end :]
    words = len(re.findall(r"[^\W\d_]{3,}", outside))
    if is_sitting(line):
        return words <= (9 if dates else 3)
    return bool(dates) and words <= 1


def _without_number(text: str) -> str:
    """A line without the number of the letter, where it stands at one end."""
    for mention in find_numbers(line_of(text)):
        before, after = text[: mention.start], text[mention.end :]
        if not before.strip(_EDGES) or not after.strip(_EDGES):
            return (before + after).strip(_EDGES)
    return text
