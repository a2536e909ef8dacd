"""Results told by a verb: « a été adopté », « n'a pas été approuvée », « le CESER a rejeté l'avis »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.words.terms import Resultat
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.results.outcomes import Outcome, Strength
from tribune_import.votes.results.subjects import ASSEMBLY, is_definite, subject_of

_ADVERB: Final = (
    r"(?:\w+ment|donc|ainsi|aussi|enfin|toutefois|cependant|bien|tout de meme|ensuite|quand meme"
    r"|neanmoins|a nouveau|de justesse"
    r"|hier|malgre tout|a l'unanimite|a la majorite|tres|,|au final|in fine)"
)
_DONE = re.compile(
    r"\b(?:(?P<adopte>adopt(?:ee?s?|er)|approuvee?s?|validee?s?|enterinee?s?|ratifiee?s?|votee?s?|vote)"
    r"|(?P<rejete>rejetee?s?|rejetter?|repoussee?s?|retoquee?s?|refusee?s?|desapprouvee?s?))(?![\w-])"
)
_AUXILIARY = re.compile(
    rf"(?:^|[^\w])(?P<neg>n'|ne )?(?P<aux>a|ont|est|sont|fut|furent|vient d'|viennent d'|avait"
    rf"|avaient|aura|auront|aurait|auraient|serait"
    rf"|seraient|sera|seront|etait|etaient|soit|ait|aient|soient|ayant|peut|doit|pourrait|devrait"
    rf"|l'a|l'ont|apres avoir|d'avoir|pour|d'|de)"
    rf"(?: ?{_ADVERB})* ?(?P<pas>pas|jamais|point|plus"
    rf"|guere)?(?: ?{_ADVERB})*(?P<pu> pu)?(?: ?(?P<ete>ete|etre))?(?: {_ADVERB})* ?$"
)
_STATED: Final = frozenset(
    {
        "a",
        "ont",
        "est",
        "sont",
        "fut",
        "furent",
        "vient d'",
        "viennent d'",
        "l'a",
        "l'ont",
        "ait",
        "aient",
        "ayant",
    }
)
_NON = re.compile(r"\b(?:non|pas|jamais)[ -]$")
_ACTIVE = re.compile(
    rf"\b{ASSEMBLY}(?: (?:des?|du|de la|d')[\w'#=§ -]{{1,30}})?(?:,[^,;.]{{1,60}},|,)? (?:n')?(?:a "
    rf"|ont |vient d'|l'a "
    rf"|l'ont )?(?:pas )?(?:{_ADVERB} )*$"
)
_TEXT_OBJECT = re.compile(
    rf" ?(?:(?:\w+ment|a l'unanimite|a (?:la|une) (?:\w+ )*majorite|,|par [^,;.]{{1,60}}) ?)*,? ?"
    rf"(?:l'|le |la |les |son |sa |ses |cet |cette |ce |un |une |deux |#\d+ |notre |nos "
    rf"|des )(?:projets? d'|projets? de |propositions? de |premiere |seconde |deuxieme |nouvel "
    rf"|nouvelle )?(?P<text>{TEXT})\b"
)
_PRONOUN = re.compile(r"\b(?:il|elle|celui-ci|celle-ci|ce dernier|cette derniere)(?: n'| ne)? ?$")
_LABEL = re.compile(
    rf"^\W*(?:(?:votes?(?: en (?:seance |session )?pleniere)?(?: (?:de |du |sur )(?:l'|la |le )?{TEXT})?"
    rf"|resultats?(?: du vote)?|decision"
    rf"|{TEXT}(?: (?:du|de la|n°|sur|="
    rf"|amende)[^:]{{0,60}})?) ?[:=-]? ?)*(?:mise? aux voix,? )?(?:non |pas )?"
    rf"(?:adopt|rejet|approuv|repouss)ee?s?(?: (?:a|par|avec|en|tel|sans|moins|,|:|\()|\W*$)"
)


_SOME_MEMBERS = re.compile(r"(?:#\d+|[=~]) (?:autres )?conseillers (?:\w+ )?(?:a |ont |l'ont )(?:\w+ment )?$")
"""« 71 conseillers ont approuvé l'avis » counts those who did, and states no result."""
_NOTHING_MORE = re.compile(r"\W*$")
"""« Le CESER a adopté. »: beside counts, the text they are about."""


def from_verbs(text: str) -> Iterator[Outcome]:
    """Every result that a verb of ``text``, a plain sentence, states."""
    for match in _DONE.finditer(text):
        outcome = _verb_outcome(text, match)
        if outcome is not None:
            yield outcome


def _verb_outcome(text: str, match: re.Match[str]) -> Outcome | None:
    left = text[: match.start()]
    auxiliary = _AUXILIARY.search(left)
    word = match[0]
    is_negated = _NON.search(left) is not None or (
        auxiliary is not None and bool(auxiliary["neg"] and auxiliary["pas"])
    )
    is_rejection = (match["rejete"] is not None) != is_negated
    resultat = Resultat.REJETE if is_rejection else Resultat.ADOPTE
    is_passive = auxiliary is not None and (
        auxiliary["ete"] is not None or auxiliary["aux"] in {"est", "sont", "fut", "furent"}
    )
    if auxiliary is not None and auxiliary["aux"] not in _STATED:
        return None
    is_active_vote = auxiliary is not None and _ACTIVE.search(text[: auxiliary.start("aux")]) is not None
    if word in ("vote", "votes") and not (is_passive or is_active_vote or _is_participle_vote(text, match)):
        return None
    if word in ("adopter", "rejetter", "refuse", "refusee", "refuses", "refusees") and not is_passive:
        return None
    if auxiliary is not None and not is_passive:
        return _active(text, match, resultat, auxiliary.start())
    if auxiliary is None and not _LABEL.search(text) and _ACTIVE.search(left):
        return _active(text, match, resultat, match.start())
    start = match.start() if auxiliary is None else auxiliary.start()
    subject, is_foreign = subject_of(left if auxiliary is None else text[: auxiliary.start("aux")])
    is_alone = _LABEL.search(text) is not None or (
        auxiliary is not None and subject != "" and is_definite(text, subject)
    )
    if (
        not subject
        and not is_foreign
        and auxiliary is not None
        and _PRONOUN.search(text[: auxiliary.start("aux")])
    ):
        subject = "il"
    strength = Strength.ALONE if is_alone else Strength.WITH_MANNER
    return Outcome(resultat, start, match.end(), strength, subject, is_foreign)


def _is_participle_vote(text: str, match: re.Match[str]) -> bool:
    """« voté à l'unanimité », « avis voté par 74 voix »: the participle, not the noun."""
    return (
        re.match(r" (?:a l'unanimite|a la majorite|par #)", text[match.end() :]) is not None
        and re.search(rf"(?:{TEXT}|^\W*|[,:(] ?)(?: \w+){{0,6}} ?$", text[: match.start()]) is not None
        and not re.search(r"\b(?:le|un|ce|du|au) $", text[: match.start()])
    )


def _active(text: str, match: re.Match[str], resultat: Resultat, start: int) -> Outcome | None:
    """« Le CESER a adopté l'avis »: an assembly before, a text after, or counts beside."""
    is_assembly = (
        _ACTIVE.search(text[:start].rstrip() + " ") is not None
        or _ACTIVE.search(text[: match.start()]) is not None
    )
    is_referred = re.search(r"\b(?:l'a|l'ont) (?:\w+ )*$", text[: match.start()]) is not None
    if _SOME_MEMBERS.search(text[: match.start()]):
        return None
    complement = _TEXT_OBJECT.match(text, match.end())
    if is_assembly and complement is None and _NOTHING_MORE.match(text, match.end()):
        return Outcome(resultat, start, match.end(), Strength.WITH_MANNER, "il")
    if not is_assembly or (complement is None and not is_referred):
        return None
    subject = "" if complement is None else complement["text"]
    is_definite = (
        complement is not None
        and re.search(r"\b(?:un|une|des|deux) (?:\w+ )?$", text[: complement.start("text")]) is None
    )
    strength = (
        Strength.ALONE
        if is_definite
        and re.match(r"(?:projets? d')?(?:avis|etude|contribution|voeu|motion|resolution)", subject)
        else Strength.WITH_MANNER
    )
    return Outcome(resultat, start, match.end(), strength, subject)
