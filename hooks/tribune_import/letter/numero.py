"""The number of a letter, and all the numbers that are not it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from tribune.words.french import enumeration
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.lines import Line, Reading, cited

FIELD: Final = "numero"
AROUND: Final = "lu seulement dans un en-tête ou un pied de page"
_LONGEST: Final = 200
"""Signs at the start of a line, among which its number stands."""


class Strength(IntEnum):
    """How well a number is said to be that of the letter."""

    HINT = 0
    """Figures alone on their line, or a number right after a word that may own it."""
    STATED = 1
    """A number mark at the start or the end of a line, or figures after the name of the publication."""
    NAMED = 2
    """A number mark alone on its line, or after a word that names the publication."""


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number at a place of a line: ``text[start:end]``, its mark included."""

    valeur: int
    strength: Strength
    line: Line
    start: int
    end: int
    bis: str = ""
    """« bis », which makes it the number of another letter."""


_MARK: Final = r"(?:n\s?[°º˚ᵒ\ufffd?*]|num(?:ero|[\ufffd?]ro|\.)|n[o0]\.?(?=\s?\d)|n[.,]|n(?=\s?\d))"
_MARKED = re.compile(
    rf"(?<![^\W_])(?:{_MARK})\s*[:.]?\s*(?P<value>0*[1-9]\d{{0,3}})(?!\d|\s?[-/.,]\s?\d|\s\d{{3}}\b"
    rf"|\s?(?:er|e|eme|%)\b)",
    re.IGNORECASE,
)
_PUBLICATION_WORDS: Final = (
    r"lettres?|bulletin|flash|journal|newsletter|gazette|feuille|parution|publication|revue|infos?"
)
_NAMED = re.compile(
    rf"(?:\b(?:{_PUBLICATION_WORDS})\b(?:[^\d.;!?]{{0,70}})?|\b(?:ceser|cesr|cgt|infos?)\b)[\s–—|:,(-]*$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    rf"\b(?:{_PUBLICATION_WORDS})\b"
    r"(?:\s+(?>(?:du|de|des|la|le|les|groupe|elus?|conseillers|region\w*|pays|loire|information|au|aux"
    r"|syndical\w*|[A-Z]{2,10})\b|d['’]\s?\w+))*+[\s–—|:(-]*+(?P<value>0*[1-9]\d{0,3})\)?"
    r"(?=\s*(?:$|[–—|:•,]|-\s|d[ue]\b|au\b|bis\b|ter\b))",
    re.IGNORECASE,
)
"""Atomic: a word that is in the list and in capitals too would be tried twice at each place."""
_OWNER = re.compile(
    r"\b(?:DM|BP|BS|CA|decisions?(?: budgetaires?)?(?: modificatives?)?|modificatives?|budgets?|issn"
    r"|cppap|paritaire|presse|arrets?|arretes?"
    r"|affaires?|dossiers?|requetes?|jugements?|ordonnances?|deliberations?|lois?|decrets?|circulaires?"
    r"|directives?|reglements?"
    r"|rapports?|avis|etudes?|contributions?|motions?|v(?:oe|œ)ux?|resolutions?|amendements?"
    r"|commissions?|articles?|annexes?"
    r"|mesures?|actions?|axes?|fiches?|objectifs?|scenarios?|lignes?|lots?|actes?|phases?|volets?"
    r"|tomes?|pages?|tel|telephone|fax"
    r"|questions?|propositions?|preconisations?|recommandations?|supplement|chapitres?|figures?"
    r"|tableaux?|conventions?|programmes?"
    r"|priorites?|siret|siren|rna|rg|pourvoi|role|minute|college|groupe de travail|zone|ligne|bus|route"
    r"|etapes?|parties?|points?|hors.serie|saisons?|plans?|schemas?|projets?"
    r"|avenants?|accords?|protocoles?|contrats?|marches?|cahiers?|versions?|editions?|tranches?|appels?"
    r"|chantiers?|secteurs?|cantons?|circonscriptions?|departements?|sites?|unites?|reacteurs?"
    r"|quais?|gares?|ateliers?|comites?|engagements?|orientations?|enjeux?|defis?|leviers?|thematiques?"
    r"|domaines?|modules?|niveaux?|categories?|blocs?|piliers?|titres?|alineas?|paragraphes?|sections?"
    r"|pieces?|batiments?|salles?|enquetes?|sondages?|barometres?|rencontres?|assises"
    r"|numeros?|problemes?|votes?|scrutins?|cibles?|indicateurs?|criteres?|hypotheses?|options?"
    r"|CPER|SRADDET|PRS|PIA|FEDER|FSE|PDR|TER|LGV|COP|ODD|PLF|PLFSS)\b"
    r"(?:\s+(?:au|a|de|du|la|le|d['’]?|\w+(?:aires?|ives?|ifs?|ales?|aux|elles?|iques?|els?)))*\s*[:(]?\s*$",
    re.IGNORECASE,
)
_AFTER_A_SIGN = re.compile(r"[–—|•:»)\-]\s*$|\b(?:19|20)\d\d\W*$")
"""A separator, or the year of a session."""
_SUBTITLE = re.compile(r"\w{3}.*:\s*\S.*\w")
"""« Contrat de plan : avenant »: what stands after a colon is a part of a title, as is its number."""
_COURT = re.compile(
    r"\b(?:tribunal|cour|conseil d['’]etat|cass(?:ation)?|T\.?A\.?|C\.?A\.?A\.?|C\.?E\.?|ceta|prud"
    r"|juge\w*|conseil constitutionnel)\b(?!\.?\w)",
    re.IGNORECASE,
)
"""« C.E. » is a court, unless it starts « C.E.S.E.R. »."""
_BIS = re.compile(r"\s?(?P<bis>bis|ter|quater)\b", re.IGNORECASE)
_REGISTERED = re.compile(
    r"\b(?:issn|cppap|commission paritaire|depot legal|siret|siren|inpi|ISBN)\b", re.IGNORECASE
)
_OTHER_ISSUE = re.compile(
    r"\b(?:voir|lire|relire|cf\.?|notre|precedent\w*|dans|suite|rappel|aussi|ancien\w*"
    r"|supplement)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_FIGURES_ALONE = re.compile(r"\W*0*(?P<value>[1-9]\d{0,3})\W*")
_IN_FILE_NAME = re.compile(
    r"(?:^|[^a-z0-9])(?:lettre|bulletin|flash|numero|num|n[°ºo]?)[-_ .]*(?:ceser"
    r"|cgt)?[-_ .]*(?:n[°ºo]?[-_ .]*)?0*(?P<named>[1-9]\d{0,3})(?![\d])"
    r"|^0*(?P<first>[1-9]\d{0,3})(?=[-_ .]|$)(?![-_.]\d{1,2}[-_.]\d)",
    re.IGNORECASE,
)


def find_numbers(line: Line) -> tuple[NumberMention, ...]:
    """The numbers of a line that may be that of a letter, look-alikes refused."""
    return tuple(map(_with_bis, _find(line)))


def _with_bis(mention: NumberMention) -> NumberMention:
    """« n° 219 bis » is one number."""
    bis = _BIS.match(mention.line.bare, mention.end)
    return replace(mention, end=bis.end(), bis=bis["bis"].casefold()) if bis else mention


def _find(line: Line) -> Iterator[NumberMention]:
    found = False
    bare = line.bare[:_LONGEST]
    for match in _MARKED.finditer(bare):
        strength = _strength(bare, match)
        if strength is not None:
            found = True
            yield NumberMention(int(match["value"]), strength, line, *match.span())
    after = None if found else _AFTER_NAME.search(bare)
    if after is None or _is_year(int(after["value"])) or _OTHER_ISSUE.search(bare[: after.start()]):
        return
    yield NumberMention(int(after["value"]), Strength.STATED, line, after.start("value"), after.end())


def _strength(bare: str, match: re.Match[str]) -> Strength | None:
    """How well a marked number is said to be that of the letter; None for that of something else."""
    before, after = bare[: match.start()], bare[match.end() :]
    is_named = _NAMED.search(before) is not None
    mark_is_a_letter = re.fullmatch(r"n\s?\d+", match[0], re.IGNORECASE) is not None
    if any(pattern.search(before) for pattern in (_OWNER, _COURT, _REGISTERED, _OTHER_ISSUE)):
        return None
    if _is_year(int(match["value"])) and not is_named:
        return None
    if is_named or not re.search(r"\w", before + after):
        return Strength.HINT if mark_is_a_letter and not is_named and match[0][0] == "n" else Strength.NAMED
    if mark_is_a_letter:
        return None
    if not re.search(r"\w", before) or _AFTER_A_SIGN.search(before):
        return Strength.STATED
    return None if re.search(r"\w", after) or _SUBTITLE.search(before) else Strength.HINT


def _is_year(value: int) -> bool:
    return 1900 <= value <= 2100


def number_of_file_name(name: str) -> int | None:
    """The number that the name of a document seems to give to the letter; a year or a date is none."""
    match = _IN_FILE_NAME.search(name.rsplit(".", 1)[0])
    if match is None:
        return None
    value = int(match["named"] or match["first"])
    return None if _is_year(value) else value


def read_numero(
    head: Sequence[Line], others: Iterable[Line], file_name: str, around: Iterable[Line] = ()
) -> Reading[int | None]:
    """The number of the letter: looked for in its first lines, then in the lines that its pages repeat.

    ``around`` are headers and footers, which may number something else: they count where nothing else does.
    The name of the file is a hint: where it says another number, a person has to look.
    """
    hint = number_of_file_name(file_name)
    mentions = [mention for line in head for mention in find_numbers(line)]
    repeated = [mention for line in others for mention in find_numbers(line)]
    mentions += [mention for mention in repeated if mention.strength is Strength.NAMED]
    if not mentions:
        mentions = [*_alone(head, hint), *map(_glued, (one for one in repeated if one.start == 0))]
    doubts: list[str] = []
    if not mentions:
        mentions = [mention for line in around for mention in find_numbers(line)]
        doubts += [AROUND] if mentions else []
    if not mentions:
        return Reading(None, (_absent(hint),))
    best = max(mentions, key=lambda mention: mention.strength)
    if best.bis:
        return Reading(None, (_of_bis(best),))
    rivals = sorted({one.valeur for one in mentions if one.strength == best.strength} - {best.valeur})
    if rivals:
        doubts.append(f"le document porte aussi {enumeration([f'n° {rival}' for rival in rivals])}")
    if best.strength is Strength.HINT:
        doubts.append(f"lu dans {cited(best.line.text)}, qui peut numéroter autre chose")
    if hint is not None and hint != best.valeur:
        doubts.append(f"le nom du fichier dit {hint}")
    certitude = Certitude.INCERTAIN if doubts else Certitude.TROUVE
    finding = Finding(FIELD, certitude, str(best.valeur), best.line.ligne, " ; ".join(doubts))
    return Reading(best.valeur, (finding,))


def _glued(mention: NumberMention) -> NumberMention:
    """A number at the start of a line that goes on: the reading of a page may have joined them."""
    return replace(mention, strength=Strength.HINT)


def _alone(head: Sequence[Line], hint: int | None) -> Iterator[NumberMention]:
    """Figures alone on a line of the top: the number, if the name of the file says the same."""
    for line in head:
        match = _FIGURES_ALONE.fullmatch(line.bare)
        if match and int(match["value"]) == hint:
            yield NumberMention(int(match["value"]), Strength.HINT, line, *match.span())


def _absent(hint: int | None) -> Finding:
    remark = "" if hint is None else f"le nom du fichier dit {hint}, le texte ne donne pas de numéro"
    return Finding(FIELD, Certitude.ABSENT, remarque=remark)


def _of_bis(mention: NumberMention) -> Finding:
    """« 219 bis »: a number of the archive is whole, and 219 is that of another letter."""
    written = f"« {mention.valeur} {mention.bis} »"
    remark = f"le document dit {written}, et un numéro est un nombre entier : dites {written} dans le titre"
    return Finding(FIELD, Certitude.ABSENT, "", mention.line.ligne, remark)
