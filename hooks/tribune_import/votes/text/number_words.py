"""Numbers of a sentence: ``#74`` can count voices, ``§`` is a year, ``~`` near a number, ``=`` any other."""

from __future__ import annotations

import re
from typing import Final

from tribune.words.french import MONTHS, fold
from tribune_import.votes.text.working_copy import Copy

_UNITS: Final = (
    *("zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    *("treize", "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf"),
)
_TENS: Final = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre vingt"}
_OTHER_TENS: Final = {70: "septante", 80: "huitante", 90: "nonante"}


def spelled(number: int) -> str:
    """A number from 0 to 299 in words, without accents or hyphens: « quatre vingt onze »."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        if ten in (7, 9):
            ten, unit = ten - 1, unit + 10
        if unit == 0:
            return "quatre vingts" if ten == 8 else _TENS[ten]
        link = "et " if unit in (1, 11) and ten != 8 else ""
        return f"{_TENS[ten]} {link}{_UNITS[unit]}"
    hundreds, rest = divmod(number, 100)
    hundred = "cent" if hundreds == 1 else f"deux cent{'' if rest else 's'}"
    return f"{hundred} {spelled(rest)}" if rest else hundred


def _words() -> dict[str, int]:
    words = {spelled(number): number for number in range(300)}
    for ten, name in _OTHER_TENS.items():
        words[name] = ten
        words |= {f"{name} {'et ' if unit == 1 else ''}{_UNITS[unit]}": ten + unit for unit in range(1, 10)}
    for written, number in list(words.items()):
        if written.endswith(" un"):
            words[f"{written}e"] = number
        words.setdefault(written.replace("vingts", "vingt"), number)
    del words["un"]
    return words


WORDS: Final = _words()

_COUNTED: Final = (
    r"(?: seule?)? (?:voix|vote|abst|refus|opposition|contre\b|non[ -]participation|nppv|suffrage"
    r"|conseill|membre"
    r"|elue?\b|personne|representant|s'est abst|s'abst|pour(?= ?[,.;)]| ?$| et\b))"
)
_NUMBER_WORD = re.compile(
    r"(?<![\w'-])(?:(?P<words>"
    + "|".join(sorted(WORDS, key=lambda word: (-len(word), word))).replace(" ", "[ -]+")
    + rf")|(?P<one>(?:une?(?! vote)|(?:(?<=et )|(?<=, )|(?<=: )|(?<=moins )|(?<=avec )"
    rf"|(?<=et d'))un))(?={_COUNTED}))(?![\w-])"
)

_MONTHS: Final = "|".join(fold(month) for month in MONTHS)
_MEASURES: Final = (
    r"%|pour[ -]?cents?\b|pourcent\w*|€|k€|m€|[km]?euros?\b|millions?\b|milliards?\b|milliers?\b"
    r"|points?\b|ans?\b|annees?\b"
    r"|mois\b|jours?\b|heures?\b|minutes?\b|semaines?\b|km\b|ha\b|hectares\b|m2\b|fois\b|pages?\b|degres?\b|°"
    r"|(?:eme|ieme|er|ere|nde?|e)\b(?!-)|sieges?\b|postes?\b|sur (?:dix|cent)\b|salaries?\b"
    r"|emplois?\b|habitants?\b"
)
_BEFORE: Final = (
    r"n ?[°ºo]\.? ?|numeros? |art(?:icles?|\.) |alineas? |lois? |pages? |p\. ?|pp\. ?|lettres? "
    r"|actes? |phases? |axes? "
    r"|parties? |chapitres? |titres? |volets? |tomes? |colleges? |commissions? |sections? |points? "
    r"|fiches? |mesures? "
    r"|preconisations? |propositions? |objectifs? |amendements? |groupes? |zones? |annexes? "
    r"|tableaux? |figures? |rn |rd |tel\.? ?:? ?"
    r"|[lrd]\. ?|covid[ -]?|horizon |paragraphes? |motions? |voeux? |touches? |boutons? "
    r"|questions? |cases? |options? |scenarios? |etapes? |lots? |niveaux? |avis (?=[#\d])"
    r"|resolutions? "
    r"|departements? "
)
_NOT_COUNTS = re.compile(
    r"(?<!@)(?<!@\d)(?:"
    rf"\d{{1,2}}(?:er)?(?: ?(?:et|au|ou|,|-|/) ?\d{{1,2}}(?:er)?)* (?:{_MONTHS})\b(?: \d{{4}})?"
    r"|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}"
    r"|\d\d(?:[ .-]\d\d){4}"
    r"|\d+ ?h(?: ?\d\d)?\b|\d+:\d\d"
    r"|\d{1,3}(?:[ .]\d{3})+(?!\d)"
    r"|\d+[.,]\d+|\d+(?:[/-]\d+)+"
    rf"|(?<![\w=])(?:{_BEFORE})\d+(?:[.,]\d+)*"
    rf"|\d+ ?(?:{_MEASURES})"
    r"|(?<!\d)\d \d(?!\d)|\d{4,}|[a-z_]\d\w*|\d+[a-z]\w*"
    r")"
)
_WORD_MEASURE = re.compile(rf"#\d+ (?:{_MEASURES})|(?<![\w=])(?:{_BEFORE})#\d+")
_APPROXIMATE = re.compile(
    r"\b(?:environ|pres de|plus de|moins de|quelques?|autour de|a peine|une? (?:petite "
    r"|bonne )?)(?: les)? ?#\d+"
    r"|\bune? (?:petite |bonne )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine"
    r"|soixantaine|centaine)\b|\bplusieurs\b|\bquelques\b"
)
_FIGURES = re.compile(r"(?<![#@\w])\d+")


def with_numbers(copy: Copy) -> Copy:
    """The copy with its numbers marked. A number that measures, dates or names something counts nobody."""
    copy = copy.sub(_NOT_COUNTS, lambda match: _kept_words(match[0]))
    copy = copy.sub(_FIGURES, lambda match: f"#{int(match[0])}")
    copy = copy.sub(_NUMBER_WORD, _figures)
    copy = copy.sub(_WORD_MEASURE, lambda match: _kept_words(match[0]))
    return copy.sub(_APPROXIMATE, "~")


def _figures(match: re.Match[str]) -> str:
    """« une abstention » counts one in a list of counts; « notre vote sera une abstention » does not."""
    if match["words"]:
        return f"#{WORDS[re.sub('[ -]+', ' ', match['words'])]}"
    return "#1" if _IN_A_LIST.search(match.string[: match.start()]) else match[0]


_IN_A_LIST = re.compile(
    r"(?:^|[,;:/(•+-]|\b(?:et|avec|moins|par|dont|y a|eu|puis|plus|contre|pour|seulement|d'|compte)) ?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def _kept_words(text: str) -> str:
    """What is not a number stays: « amendement 3 » names an object, « 14 octobre » keeps its place."""
    if _YEAR.fullmatch(text):
        return "§"
    return re.sub(r"#?\d[\d\s.,/:-]*(?<![\s,.])|#?\d", "=", text)
