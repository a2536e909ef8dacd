"""The words of the web form: the label of each field, and the hints that a form words in its own way.

The other hints are the descriptions of the schema, which were written for whoever types the file: there an
identifier is typed, here a name is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LABELS: Final[Mapping[str, str]] = {
    "a_verifier": "À vérifier",
    "absents": "Absents",
    "abstentions": "Abstentions",
    "anciennes_adresses": "Anciennes adresses",
    "au_nom_de": "Au nom de",
    "chronologie": "Chronologie",
    "consulte_le": "Consultée le",
    "contre": "Voix contre",
    "corrections": "Corrections",
    "date": "Date",
    "document": "Texte examiné",
    "effectif": "Effectif",
    "etat": "État",
    "instance": "Instance",
    "intervenants": "Interventions",
    "licence": "Licence",
    "mode": "Mode de vote",
    "nature": "Nature du texte",
    "nppv": "Ne prennent pas part au vote",
    "numero": "Numéro",
    "objet": "Objet du vote",
    "organisation": "Organisation",
    "organisations": "Organisations",
    "page": "Page",
    "personne": "Personne",
    "positions": "Positions des organisations",
    "pour": "Voix pour",
    "remarque": "Remarque",
    "resultat": "Résultat",
    "resume": "Résumé",
    "saisine": "Saisine",
    "session": "Session",
    "signataires": "Signataires",
    "source": "Source",
    "suite_de": "Suite de",
    "texte": "Texte",
    "themes": "Thèmes",
    "titre": "Titre",
    "url": "Adresse web",
    "voir_aussi": "Voir aussi",
    "vote": "Rang du vote",
    "votants": "Votants",
    "votes": "Votes",
}
"""By the name of the field; ``SPECIAL_LABELS`` come first."""

SPECIAL_LABELS: Final[Mapping[tuple[str, str], str]] = {
    ("SourceSchema", "texte"): "Phrase exacte",
    ("SourceSchema", "document"): "Nom du document",
    ("EtapeSchema", "texte"): "Détail",
}
"""Fields whose name says something else in one schema."""

POSITION_LABELS: Final = {"key_label": "Organisation", "value_label": "Position"}
"""The columns of the positions, where no register names the organisations."""

LETTRES_HINT: Final = (
    "Écrivez le numéro de chaque lettre ; pour une lettre sans numéro, le nom de son fichier, sans « .md »."
)
"""Where the lettres are not offered in a list."""

SINGULARS: Final[Mapping[str, str]] = {
    "a_verifier": "point à vérifier",
    "anciennes_adresses": "ancienne adresse",
    "au_nom_de": "organisation",
    "chronologie": "étape",
    "corrections": "correction",
    "intervenants": "intervention",
    "organisations": "organisation",
    "signataires": "organisation",
    "suite_de": "lettre",
    "themes": "thème",
    "voir_aussi": "lettre",
    "votes": "vote",
}
"""What one element of a list is called: the button says « Ajouter : vote »."""

SUMMARIES: Final[Mapping[str, str]] = {
    "chronologie": "{{date}} – {{titre}}",
    "corrections": "{{date}} – {{texte}}",
    "intervenants": "{{personne}} ({{organisation}})",
    "votes": "{{objet}} – {{resultat}}",
}
"""How an element that is folded shows itself."""

_MISSING: Final = "Il manque un nom ? Ajoutez-le d’abord au registre, dans la collection « Registres »."

HINTS: Final[Mapping[str, str]] = {
    "themes": f"Un thème au moins. {_MISSING}",
    "session": "La date de la session.",
    "personne": f"La personne qui a pris la parole. {_MISSING}",
    "positions": "Ce qu’a fait chaque organisation. Laissez vides celles dont la source ne dit rien.",
    "suite_de": "Les lettres dont celle-ci prend la suite.",
    "voir_aussi": "D’autres lettres à lire.",
    "etat": "Brouillon : vérifiée, mais pas encore publiée. Publiée : les lecteurs la voient. "
    "Notice : la lettre est connue, son texte n’est pas encore repris.",
    "document": "L’adresse web du texte examiné. Elle commence par https://.",
    "url": "L’adresse web du document. Elle commence par https://.",
    "anciennes_adresses": "Les adresses qu’avait la page, par exemple lettres/ancien-nom/ : "
    "elles y mèneront toujours.",
}
"""By the name of the field, instead of the description of the schema."""

SPECIAL_HINTS: Final[Mapping[tuple[str, str], str]] = {
    ("SourceSchema", "document"): "Le nom du document, s’il n’est pas en ligne.",
}

COUNT_HINT: Final = "Seulement si la source donne ce nombre : inconnu n’est pas zéro."
"""Added to the hint of every count of a vote."""

WEB_ADDRESS_ERROR: Final = "Écrivez l’adresse entière, qui commence par https://, sans espace."
DATE_ERROR: Final = "Écrivez un jour (2025-03-14), un mois (2025-03) ou une année (2025)."
SESSION_ERROR: Final = "Écrivez la date AAAA-MM-JJ, ou le nom d’une session du registre."
