"""Sentences about a vote that a person must read: what they count, or decide, is not what it seems.

Each reason stands for a category of language. The sentence then gives no vote, and is reported (design §2.5).
"""

from __future__ import annotations

import re
from typing import Final

from tribune_import.votes.exclusions.voters import OF_A_PART

_NEGATED_MANNER: Final = re.compile(
    r"\bn[e'][^,;.:#]{0,40}\b(?:pas|point|jamais)\b[^,;.:#]{0,50}"
    r"\b(?:a (?:l'unanimite|la majorite)|unanimement|majoritairement)\b"
)
"""« n'a pas été adopté à l'unanimité »: it may well have been adopted."""
_NOT_HELD: Final = re.compile(
    r"\bvotes? n'(?:ayant|a|ont) (?:\w+ )?pas (?:\w+ )?(?:avoir |eu |ete )(?:lieu|tenu)?"
)
_NOT_REJECTED: Final = re.compile(
    r"\bn[e'][^,;.:#]{0,25}\b(?:pas|point)\b[^,;.:#]{0,15}\b(?:rejete|repousse|ecarte)"
)
"""« n'a pas été rejeté »: whether it was adopted is not said."""
_ALMOST: Final = re.compile(
    r"\b(?:a|ont|avait) (?:bien |encore |meme )?failli\b|\b(?:a|ont) manque de (?:peu )?(?:d'|de )?etre\b"
)
"""« a failli être rejeté »: it was not."""
_SAVE: Final = r"(?:hormis|sauf|a part|excepte|mis a part|a l'exception d|en dehors d)"
_NOBODY_BUT: Final = re.compile(
    rf"\b{_SAVE}[^,;.]{{1,40}}, ?(?:personne|nul|aucune?)\b|\b(?:personne|nul|aucune? \w+),? {_SAVE}"
)
"""« Hormis la CGT, personne n'a voté contre »: there were voices against."""
_CORRECTED: Final = re.compile(
    r"\berrat(?:um|a)\b|\brectificatif\b|\bpardon,? #|\bnon,? pardon\b|\bou plutot #"
    r"|#\d+[^.;(]{0,30}\b(?:au lieu de|et non)\b[^.;]{0,12}#\d"
    r"|\bn[e'][^,;.#]{0,15}\bpas (?:recueilli|obtenu|reuni|eu|compte) #\d"
)
"""« 74 voix au lieu de 47 », « n'a pas recueilli 74 voix mais 64 »: one of the numbers is denied."""
_OF_A_PART: Final = re.compile(
    r"(?<!sur )(?<!pour )\b(?:le|les|au|aux|chaque|deux)(?: (?:seuls?|#\d+|=|\w+iemes?|premier"
    r"|second))? colleges?\b"
    r"|\b(?:du|des) colleges? (?:#|=|des|patronal|salaria|employeur|syndica)|^\W*colleges?\b"
    r"|\bchez (?:les|nos) (?!voisin)"
    r"|@\d+,? (?:s'est|se sont|s'etant|s'etait) (?:\w+ment )?(?:partage|divise|scinde)"
    r"|\bnous nous sommes (?:partage|divise)|\b(?:nos|nous|notre)\b[^,;.:#]{0,40} (?:s'est"
    r"|se sont) (?:\w+ment )?(?:partage|divise|scinde)"
    r"|\b(?:eclate|partage|divise)\w* (?:son|ses|leurs?|nos|notre) (?:votes?|voix)\b"
    r"|\b(?:elue?s?|conseill\w+|membres|camarades)[^,;.:#]{0,15} @\d+ (?:s'est|se sont) (?:partage|divise)"
    r"|\b(?:au sein|a l'interieur) (?:de|du|d')|\bdans (?:le|la|notre) (?:groupe|delegation)\b"
    r"|\b(?:pour|dans) (?:le groupe|la delegation) @\d+ ?:"
)
"""Counts of one collège, group or delegation are not those of the assembly."""
_OURS_ONLY: Final = re.compile(
    r"\b(?:sans|aucune?|zero|pas d'|#0)\b[^,;.#]{0,30}\b(?:de notre part|de la part d|parmi nous|chez nous"
    r"|dans nos rangs|de nos (?:elue?s|conseill\w+|membres))"
)
"""« sans abstention de notre part » says nothing of the other voices."""
_TALLY_OF_WORDS: Final = re.compile(
    r"#\d+ (?:contributions?|interventions?|reponses?|courriers?|lettres?|messages?|signatures?"
    r"|observations?|communes?"
    r"|villes?|pays"
    r"|entreprises?|salariee?s?|habitants?|citoyen\w*|usagers?|familles?|eleves|etudiants?|agents?|adherents?"
    r"|sections? syndicales|syndicats?|arguments?|articles?|tweets?) (?:\w+ )?(?:pour|contre|favorables?"
    r"|defavorables?)\b|"
    r"\barguments?\b|\bdans le debat\b|\bconsultations? (?:citoyenne|publique|interne|des|aupres)s?\b"
)
"""Opinions are counted, not votes."""
_STRIKE: Final = re.compile(r"\b(?:greves?|debrayages?|piquets?)\b")
_INQUIRY: Final = re.compile(
    r"\b(?:enquetes?|sondages?|questionnaires?|petitions?|referendums?|elections?|concertations?)\b"
    r"|\bconsultations? (?!par ecrit)|\bscrutin public n"
)


def is_inquiry(text: str) -> bool:
    """Whether a line says that what follows it counts opinions, or the votes of people at large."""
    return _INQUIRY.search(text) is not None


CORRECTED: Final = "la phrase corrige un nombre : lequel est le bon ?"
_ALWAYS: Final = (
    (_NEGATED_MANNER, "« pas à l’unanimité » ou « pas à la majorité » : le texte a-t-il été adopté ?"),
    (_NOT_HELD, "la lettre dit que le vote n’a pas eu lieu : qu’est devenu le texte ?"),
    (_NOT_REJECTED, "« pas rejeté » : le texte a-t-il été adopté ?"),
    (_ALMOST, "« a failli » : le texte a-t-il été adopté ?"),
    (_OURS_ONLY, "ce que la phrase exclut ne vaut que pour une partie des membres"),
)
_BESIDE_COUNTS: Final = (
    (_NOBODY_BUT, "« personne, sauf… » : combien de voix ?"),
    (_CORRECTED, CORRECTED),
    (_OF_A_PART, OF_A_PART),
    (_TALLY_OF_WORDS, "ces nombres comptent-ils bien des voix ?"),
    (_STRIKE, "ces nombres sont-ils ceux d’un vote de l’assemblée, ou d’une grève ?"),
)


def misgiving(text: str, *, has_counts: bool) -> str | None:
    """Why the plain sentence is left to a person, in French; None where it may be read.

    ``has_counts`` tells whether numbers of voices were found in it.
    """
    checks = (*_ALWAYS, *_BESIDE_COUNTS) if has_counts else _ALWAYS
    return next((reason for pattern, reason in checks if pattern.search(text)), None)
