"""Organisations that sit in the assemblies of the regions, by the names that letters give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation that exists: its identifier where the register has none, and its names."""

    id: str
    sigles: tuple[str, ...]
    """The first is the one to show."""
    noms: tuple[str, ...] = ()
    """Its names in words."""
    hyphenated: tuple[str, ...] = ()
    """Short names that only a hyphen holds together: « CGT-FO » is one name, « CGT FO » lists two."""


KNOWN: Final = (
    Known("cgt", ("CGT",), ("Confédération générale du travail",)),
    Known("cfdt", ("CFDT",), ("Confédération française démocratique du travail",)),
    Known(
        "fo",
        ("FO",),
        ("Force ouvrière", "Confédération générale du travail Force ouvrière"),
        ("CGT-FO",),
    ),
    Known("cftc", ("CFTC",), ("Confédération française des travailleurs chrétiens",)),
    Known("cfe-cgc", ("CFE-CGC", "CGC"), ("Confédération française de l’encadrement",)),
    Known("unsa", ("UNSA",), ("Union nationale des syndicats autonomes",)),
    Known("fsu", ("FSU",), ("Fédération syndicale unitaire",)),
    Known(
        "solidaires",
        ("Solidaires", "SUD-Solidaires"),
        ("Union syndicale Solidaires", "Sud éducation", "Sud santé", "Sud rail", "Sud PTT"),
    ),
    Known("unef", ("UNEF",), ("Union nationale des étudiants de France",)),
    Known("fage", ("FAGE",), ("Fédération des associations générales étudiantes",)),
    Known("indecosa-cgt", ("INDECOSA-CGT", "INDECOSA")),
    Known("fcpe", ("FCPE",)),
    Known("peep", ("PEEP",)),
    Known("medef", ("MEDEF",), ("Mouvement des entreprises de France",)),
    Known("cpme", ("CPME", "CGPME")),
    Known("u2p", ("U2P",)),
    Known("unapl", ("UNAPL",)),
    Known("fnsea", ("FNSEA",)),
    Known("frsea", ("FRSEA",)),
    Known("jeunes-agriculteurs", ("Jeunes Agriculteurs",)),
    Known("confederation-paysanne", ("Confédération paysanne",)),
    Known("coordination-rurale", ("Coordination rurale",)),
    Known("france-nature-environnement", ("France Nature Environnement",)),
    Known("lpo", ("LPO",)),
    Known("crajep", ("CRAJEP",)),
    Known("cress", ("CRESS",)),
    Known("uraf", ("URAF",)),
    Known("uriopss", ("URIOPSS",)),
    Known("ligue-des-droits-de-l-homme", ("LDH",), ("Ligue des droits de l’Homme",)),
)
"""In any order: where one name lies inside another, the longer wins."""
