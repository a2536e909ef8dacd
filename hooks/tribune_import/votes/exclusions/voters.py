"""Who votes, as a sentence says: this assembly, a part of it, or somebody else.

Other bodies have too many names for a list: « le comité de massif a validé la charte par 31 voix ». So the
subject of the verb is read, and what is not known to be of this assembly is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

from tribune_import.unaccented import unaccented
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.text.windows import Window


class Voter(Enum):
    """Whose vote a sentence tells."""

    UNSAID = "nobody is named, or a pronoun, or a text: « il a recueilli 74 voix »"
    ASSEMBLY = "this assembly, its Bureau, a commission, its members, an organisation that sits there"
    PART = "a collège, a group: its voices are not those of the assembly"
    ELSEWHERE = "any other: a mission locale, a union congress, a school"


ELSEWHERE: Final = "est-ce bien un vote de cette assemblée, et non d’une autre ?"
OF_A_PART: Final = "ces nombres sont-ils ceux de l’assemblée, ou d’un groupe ou d’un collège ?"
"""What to ask of a vote that may not be that of the assembly."""

_ADVERBS: Final = (
    r"(?: (?:\w+ment|donc|ainsi|aussi|alors|pas|point|ensuite|enfin|egalement|deja|bien|aussitot"
    r"|a son tour|elle aussi|lui aussi))*"
)
_ACT = re.compile(
    rf"(?P<verb>\b(?:n'|l'|l'y |y )?(?:(?:a|ont){_ADVERBS} (?:adopt|vote(?!r)|rejete|repousse|approuve"
    r"|desapprouve|valide|enterine|ratifie|emis|rendu|formule|donne|tranche|delibere|examine|accepte|refuse"
    rf"|retoque|dit (?:oui|non)|suivi)\w*|(?:s'est|se sont){_ADVERBS} prononce\w*|(?:vient"
    rf"|viennent) d'adopter"
    r"|examin(?:e|ent|ait|aient)\b))"
    rf"|(?P<gain>\b(?:n'|y )?(?:a|ont){_ADVERBS} (?:obtenu|recueilli|reuni|totalise|rassemble|apporte)\w*"
    r"|\b(?:obtient|obtiennent|recueill(?:e|ent)|totalis(?:e|ent|ait|aient)|apport(?:e|ent|ait|aient))\b)"
)
"""A decision, or voices won: « a voté », « s'est prononcée », « totalisaient »."""
_NOUN_PHRASE = re.compile(
    r"(?:^\W*|[,;:(\"/|•+&-] ?|\b(?:que |qu'|et |mais |car |puis |ou |dont |quand |si |lorsque |donc |alors "
    r"|ensuite ))"
    r"(?P<phrase>(?:l'|le |la |les |un |une |des |ces? |cet |cette |notre |nos |leurs? |chaque |tous? "
    r"|toutes? |aucune? |plusieurs |quelques |certaine?s |#\d+ |=|~|@))"
)
_DATE = re.compile(
    r"(?:le |la |les |ce |cet |cette |un |une )?(?:#\d+|=|semaines?|jours?|matin|soir|fois|annees?"
    r"|apres-midi|an"
    r"|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lendemain|veille)\b(?! (?:ont|a|des|conseill"
    r"|membres|elu|voix|personnes|d'entre))"
)
_HEAD = re.compile(
    r"(?:(?:l'|(?:le|la|les|un|une|des|du|ces?|cet|cette|notre|nos|leurs?|chaque|tous?|toutes?|aucune?"
    r"|plusieurs|quelques|certaine?s|autres?|memes?|grande?s?|larges?|fortes?|faibles?|courtes?|petite?s?"
    r"|ecrasante|immense|nette|seule?s?|jeunes?|premiere?s?|deuxieme|troisieme"
    r"|quatrieme|seconde?s?|nouve\w+|#\d+|=|~) ))*(?P<head>@\d+|[a-z][a-z.-]*)(?P<rest>.*)"
)
_ALL_OF = re.compile(
    r"(?:ensemble|totalite|quasi[- ]totalite|majorite|unanimite|plupart|moitie|reste|groupe|nombre|quart"
    r"|tiers"
    r"|partie)$"
)
_OF = re.compile(r" (?:de la |de l'|du |des |de |d')(?P<whole>.*)")

_NOBODY = re.compile(
    r"(?:ils?|elles?|on|nous|vous|je|tous|toutes|chacune?|celui|celles?|ceux|qui|personne|nul|aucun|autres?"
    r"|entre|cela|ca|ceci|ci|dernier|derniere|vote|votes|scrutins?|resultats?|depouillement|decompte|comptage"
    r"|appel|mise|reponse|question|tour|presidente?|vice-presidente?|rapporteure?s?|secretaire|scrutateurs?"
    r"|m|mme|mm|mmes|projets?|plans?|schemas?|budgets?|listing|texte|parties?|autre|idee|option|version"
    r"|phrase"
    rf"|alinea|article|paragraphe|suppression|ajout|{TEXT})$"
)
_ASSEMBLY = re.compile(
    r"(?:ceser|cesr|c\.e\.s\.e\.r\.?|c\.e\.s\.r\.?|ces|assemblees?|pleniere|seance|session|bureau"
    r"|commissions?"
    r"|sections?|conseill(?:er|ere)s?|membres?|elue?s?|collegues|camarades|votants?|presents|participants"
    r"|minorite|hemicycle|assistance|salle|conseil|institution|delegue?e?s|representante?s?|voix|personnes?"
    r"|mains?|bulletins?|suffrages?|@\d+)$"
)
_PART = re.compile(
    r"(?:colleges?|groupes?|delegations?|composantes?|chambres|employeurs?|patronat|syndicats?|associations?"
    r"|organisations?|intersyndicale|salaries|patrons|entreprises)$"
)
_MEMBERS = re.compile(r"(?:conseill\w+|membres?|elue?s?|delegue?e?s|representante?s?|voix|personnes?)$")
"""Whom only a complement can place: « les membres du Bureau », « les élus de la métropole »."""
_AS_THIS_ASSEMBLY = re.compile(
    r"(?: (?:(?:du|de) (?:ceser|cesr|notre assemblee)|du (?:#\d+|=)(?: \w+)?|des (?:conseillers|elues?)"
    r"|economique\b[^;:#]*"
    r"|plenier|pleniere|entiere"
    r"|unanime|elargi|restreint))*"
    r"(?:\W*$|[,(:]| (?:a|ont|s'est|vient|reuni\w*|lors|dans|en|qui|puis|et|au|apres|avant|ce|le)\b)"
)
"""What may follow a word that other bodies have too: « le Bureau », not « le Bureau confédéral »."""
_SHARED_WORDS: Final = ("conseil", "assemblee", "bureau")
_OTHER_COMMISSION = re.compile(
    r" (?:permanente|europeenne|mixte|consultative|departementale|nationale|locale|paritaire|administrative"
    r"|executive|d'enquete|de suivi|d'appel|des lois|des finances (?:de|du)|communale|intercommunale"
    r"|syndicale)"
)


def voter(window: Window, text: str) -> Voter:
    """Whose vote ``text``, the plain sentence of ``window``, tells.

    Somebody else counts before a part, and a part before the assembly: a doubt is kept.
    """
    if _is_of_another_region(text, window.home) or _is_placed_elsewhere(window, text):
        return Voter.ELSEWHERE
    found = {_subject(text, act) for act in _ACT.finditer(text)}
    return next((one for one in (Voter.ELSEWHERE, Voter.PART, Voter.ASSEMBLY) if one in found), Voter.UNSAID)


def _subject(text: str, act: re.Match[str]) -> Voter:
    left = re.split(r"[;!?] ?|\. |\) ", text[: act.start()])[-1]
    phrases = [
        left[match.start("phrase") :]
        for match in _NOUN_PHRASE.finditer(left)
        if not _DATE.match(left, match.start("phrase")) and not _is_aside(left[match.start("phrase") :])
    ]
    if not phrases:
        return Voter.UNSAID
    found = _named(phrases[-1].strip(), 0)
    if act["gain"] and found is Voter.ASSEMBLY:
        return Voter.PART  # « la CGT a obtenu 25 voix » : an election, or a share
    return found


def _is_aside(rest: str) -> bool:
    """« …, dont les arguments étaient forts, » ends before the verb, and began before this noun."""
    return rest.endswith(", ") and rest.count(", ") == 1


def _named(phrase: str, depth: int) -> Voter:
    """Who a noun phrase names: « l'ensemble des conseillers du CESER »."""
    match = _HEAD.match(phrase)
    if match is None:
        return Voter.UNSAID
    head, rest = match["head"], match["rest"]
    whole = _OF.match(rest)
    if whole and depth < 3 and (_ALL_OF.match(head) or _MEMBERS.match(head)):
        return _named(whole["whole"], depth + 1)
    if head in _SHARED_WORDS and not _AS_THIS_ASSEMBLY.match(rest):
        return Voter.ELSEWHERE
    if _OF_ANOTHER.match(rest) or (head.startswith("commission") and _OTHER_COMMISSION.match(rest)):
        return Voter.ELSEWHERE
    known = (
        (_NOBODY, Voter.UNSAID),
        (_ASSEMBLY, Voter.ASSEMBLY),
        (_PART, Voter.PART),
        (_ALL_OF, Voter.UNSAID),
    )
    return next((who for pattern, who in known if pattern.match(head)), Voter.ELSEWHERE)


_OF_ANOTHER = re.compile(r" (?:regiona|departementa|municipa|communautaire|metropolitain|locau|prud)")
_INSTITUTION: Final = (
    r"(?:conseils? (?!economique|de notre)(?:d[eu'] ?|\w+)|comites?\b|chambres? (?:d|regional|consulaire)"
    r"|communautes?\b|agences?\b|syndicats? mixtes?|missions? (?:locale|regionale|d)|conferences?\b"
    r"|caisses?\b"
    r"|offices?\b|parlement|tribunal|cour\b|congres|rectorat|universites?\b|facultes?\b|ecoles?\b|lycees?\b"
    r"|hopita(?:l|ux)|societes?\b|associations?\b|federations?\b|fondations?\b|agglomeration|metropoles?\b"
    r"|mairies?\b|communes?\b|prefectures?\b|departements?\b|region\b|parcs?\b|ports?\b|observatoires?\b"
    r"|instituts?\b|hautes? autorites?|cooperatives?\b|mutuelles?\b|assemblees? (?:generale|nationale"
    r"|regional"
    r"|departemental|des)|commissions? (?:permanente|europeenne|mixte|consultative|departementale|nationale"
    r"|paritaire)|gouvernement|senat)"
)
"""What no assembly of this kind, or part of it, is called."""
_PUBLIC: Final = (
    r"(?:conseils? (?!economique|de notre|de developpement)(?:d[eu'] ?|\w+)|communautes?\b|agglomeration"
    r"|metropoles?\b|communes?\b"
    r"|mairies?\b|departements?\b|region\b|parlement|senat|gouvernement|tribunal|assemblees? (?:generale"
    r"|nationale))"
)
"""Those of them that have no seat here: their texts are not put to the vote by this assembly."""
_PLACED = re.compile(
    rf"(?:^\W*|, |; )(?:a la|a l'|au|aux|chez (?:le|la|les|l'|nos)|devant (?:le|la|l'|les)|lors (?:du|de la"
    rf"|des"
    rf"|de l')|par (?:le|la|l')) ?{_INSTITUTION}"
    rf"|\bpar (?:le |la |l'|les |un |une ){_INSTITUTION}|\bchez nos (?:voisins|collegues d)"
    rf"|^\W*{_INSTITUTION}[^.#]*: ?#"
    rf"|\ben (?:conseil (?:d|municipal|communautaire)|comite|assemblee generale|congres)\b"
    rf"|\b{TEXT} (?:du |de la |de l'|des ){_PUBLIC}[^,;.#]{{0,40}}\b(?:a|ont|est|sont) (?:ete )?(?:adopt"
    rf"|rejet|vote)"
)
_AT_A_SIGLE = re.compile(
    r"(?:^\W*|, |; )(?:a la|a l'|au|aux|chez|en|par (?:le|la|l')) ?(?P<sigle>[a-z]{2,8})\b"
)
_NO_BODY: Final = frozenset(
    [
        "ceser",
        "cesr",
        "ces",
        "cper",
        "sraddet",
        "srdeii",
        "sresri",
        "feder",
        "feader",
        "fse",
        "pdr",
        "pac",
        "ppi",
        "srce",
        "prse",
        "cprdfop",
        "cprdf",
        "nppv",
    ]
)
"""Sigles at which nobody else votes: this assembly, and plans that a text may be about."""


def _is_placed_elsewhere(window: Window, text: str) -> bool:
    """« Au conseil portuaire, la CGT a voté contre », « à la CPAM », « adopté par le comité de massif »."""
    if _PLACED.search(text):
        return True
    if len(text) != len(window.text) or window.copy.original().isupper():
        return False
    for match in _AT_A_SIGLE.finditer(text):
        word = window.copy.cut(match.start("sigle"), match.end("sigle")).original()
        if word.isupper() and match["sigle"] not in _NO_BODY:
            return True
    return False


_REGIONS: Final = (
    *("auvergne", "rhone-alpes", "auvergne-rhone-alpes", "bourgogne", "franche-comte"),
    *("bourgogne-franche-comte", "bretagne", "centre", "centre-val de loire", "corse", "alsace", "lorraine"),
    *("champagne-ardenne", "grand est", "nord-pas-de-calais", "picardie", "hauts-de-france", "ile-de-france"),
    *("basse-normandie", "haute-normandie", "normandie", "aquitaine", "limousin", "poitou-charentes"),
    *("nouvelle-aquitaine", "languedoc-roussillon", "midi-pyrenees", "occitanie", "pays de la loire"),
    *("provence-alpes-cote d'azur", "paca", "guadeloupe", "martinique", "guyane", "reunion", "mayotte"),
)
"""Those of today and those of before 2016, whose assemblies old letters name."""
_NAMES: Final = "|".join(one.replace("-", "[- ]") for one in sorted(_REGIONS, key=len, reverse=True))
_CESER_OF = re.compile(
    r"\b(?:cesers?|cesr|conseils? economiques?[^,;.:#]{0,50}?)"
    rf"(?: de| du| des| d'| en| \()*(?: ?la| ?l'| ?le)? ?(?P<region>{_NAMES})\b"
)


def plain_region(name: str) -> str:
    """The name of a region as `regions_of` gives it."""
    return unaccented(name).lower().replace("-", " ")


def regions_of(text: str) -> Iterator[str]:
    """The regions whose assembly a plain text names: « CESER de Bretagne »."""
    for match in _CESER_OF.finditer(text):
        yield match["region"].replace("-", " ")


def _is_of_another_region(text: str, home: frozenset[str]) -> bool:
    return bool(home) and any(region not in home for region in regions_of(text))
