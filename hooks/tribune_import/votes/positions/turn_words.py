"""Words that the turns of a position share: adverbs, verbs of voting and of choosing, the text, the room."""

from __future__ import annotations

from typing import Final

from tribune_import.votes.figures.qualities import TEXT

ADVERBS: Final = (
    r"(?:,? (?:donc|ainsi|aussi|egalement|toutefois|cependant|neanmoins|finalement|logiquement|tous"
    r"|toutes|bien|\w+ment|des lors|par consequent"
    r"|pour sa part|quant a (?:elle|lui|eux|nous)|a nouveau|de nouveau|encore|une nouvelle fois"
    r"|une fois de plus|pourtant|alors|par contre|elle aussi|en consequence|s'est|ete|hier|ici"
    r"|elles?|lui|eux|en revanche|de son cote|au final|cette fois(?:-ci)?))*(?:,(?= ))?"
)
"""Between an auxiliary and its verb: « s'est donc abstenue », « s'est, elle, prononcée contre »."""
CHOICE: Final = (
    r"\b(?:decid\w+|chois\w+|opt(?:e|ent|era|eront|ons|erons|ant)|prefer\w+|contrainte?s?"
    r"|obligee?s?|va|vont|allons|ne (?:peut|peuvent|pouvons|pourra|pourront|pourrons) que"
    r"|resolue?s?|amenee?s?|conduite?s?|conduit|fait le choix|(?:a|pris) la decision|souhaite"
    r"|souhaitons|entend|entendons|se prononce\w*|prononcee?s?|exprim\w+|emet\w*|emis|emettra"
    r"|confirm\w+|annonc\w+|maintien\w+|choix|appele\w*)\b[^.;:@]{0,45}?"
)
"""« a décidé [de] », « a fait le choix [de] », « ne peut que »: it takes an infinitive or a noun of vote."""
THE_TEXT: Final = (
    rf"(?:l'|le |la |les |cet |cette |ce |ces |son |ses |en l'etat l'|de l')(?:presente? |projet d'"
    rf"|projet de |premiere |seconde |deuxieme |ensemble de (?:l'|la )?)*(?:{TEXT}|budget|plan|schema"
    rf"|cper|sraddet)\b"
)
"""« l'avis », « ce projet d'avis », « la seconde partie »: what is voted, after « voter »."""
NOT_A_CLAUSE: Final = (
    r"(?! (?:que\b|qu'|ce (?:qui|que|dont)\b|(?:un|une|des|du) (?!avis|texte|voeu)|la plupart"
    r"|l'essentiel des|certain"
    r"|quelques|les autres|beaucoup|=|#|de (?:ne"
    r"|pas)|\w+(?:er|ir|oir|dre|tre|ire"
    r"|re)\b(?<!contre)(?<!notre)(?<!votre)(?<!titre)(?<!cadre)(?<!encadre)|le candidat|la candidat"
    r"|la liste|l'election|elue?))"
)
"""Not « a voté pour que… », « pour un autre partage », « pour défendre l'emploi »."""
VOTES: Final = (
    r"\b(?:vot(?:e|es|ent|era|eront|erons|ons|erez|ant)|(?:a|ont|avons|aura|auront|ayant|ai)"
    + ADVERBS
    + r" vot(?:ee?s?|es)|vien\w+ de voter)"
    + ADVERBS
)
"""« vote », « votera donc », « a logiquement voté », « vient de voter »."""
ROOM: Final = (
    r"(?:la salle|la seance|l'hemicycle|la pleniere|la session|la reunion|les bancs|l'assemblee"
    r"|les lieux|les debats)"
)
"""What one leaves so as not to vote."""
BALLOT: Final = r"(?:au|aux|a ce|a ces|a tout|a aucun|a l'ensemble des|au moindre) (?:votes?|scrutins?)"
"""« (prendre part) au vote », « à ce scrutin »."""
