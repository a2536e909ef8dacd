"""Themes that such assemblies deal with, proposed where the register of an archive has none for a title."""

from __future__ import annotations

from typing import Final

from tribune.record.model import Theme

_TO_WRITE: Final = ""
"""The description of a theme is for the authors of the archive to write."""
USUAL: Final = (
    Theme(
        "budget",
        "Budget",
        _TO_WRITE,
        (
            "budget primitif",
            "orientations budgétaires",
            "décision modificative",
            "budget supplémentaire",
            "compte administratif",
            "BP",
            "DOB",
            "DM",
            "CFU",
        ),
    ),
    Theme(
        "cper",
        "Contrat de plan État-Région",
        _TO_WRITE,
        ("CPER", "contrat de plan"),
    ),
    Theme(
        "territoires",
        "Territoires",
        _TO_WRITE,
        ("SRADDET", "aménagement du territoire", "aménagement des territoires", "ruralité", "foncier"),
    ),
    Theme(
        "mobilites",
        "Mobilités",
        _TO_WRITE,
        (
            "mobilité",
            "transport",
            "TER",
            "gare",
            "aéroport",
            "port",
            "ferroviaire",
            "ligne de train",
            "LGV",
            "vélo",
        ),
    ),
    Theme(
        "formation",
        "Formation",
        _TO_WRITE,
        ("apprentissage", "apprentis", "formation professionnelle", "orientation professionnelle", "CPRDFOP"),
    ),
    Theme(
        "education",
        "Éducation",
        _TO_WRITE,
        ("lycée", "école", "raccrochage scolaire", "décrochage"),
    ),
    Theme(
        "emploi",
        "Emploi",
        _TO_WRITE,
        ("travail", "chômage", "SRDEII"),
    ),
    Theme(
        "industrie",
        "Industrie",
        _TO_WRITE,
        ("industriel", "réindustrialisation", "filière industrielle"),
    ),
    Theme(
        "recherche",
        "Recherche et innovation",
        _TO_WRITE,
        ("recherche", "innovation", "enseignement supérieur", "SRESRI", "université"),
    ),
    Theme(
        "numerique",
        "Numérique",
        _TO_WRITE,
        ("intelligence artificielle", "IA", "données", "très haut débit", "THD"),
    ),
    Theme(
        "sante",
        "Santé",
        _TO_WRITE,
        ("accès aux soins", "hôpital", "PRS", "désert médical", "handicap", "autonomie", "vieillissement"),
    ),
    Theme(
        "energie",
        "Énergie",
        _TO_WRITE,
        ("hydrogène", "biomasse", "éolien", "électricité", "énergétique", "énergies renouvelables"),
    ),
    Theme(
        "foret",
        "Forêt et haies",
        _TO_WRITE,
        ("forêt-bois", "bois", "haie", "arbre", "bocage"),
    ),
    Theme(
        "biodiversite",
        "Biodiversité",
        _TO_WRITE,
        ("espèces", "milieux naturels", "zones humides", "SNB"),
    ),
    Theme(
        "eau",
        "Eau",
        _TO_WRITE,
        ("rivière", "SDAGE", "littoral", "mer", "estuaire"),
    ),
    Theme(
        "climat",
        "Climat",
        _TO_WRITE,
        ("changement climatique", "transition écologique", "adaptation", "carbone"),
    ),
    Theme(
        "agriculture",
        "Agriculture",
        _TO_WRITE,
        ("agricole", "alimentation", "politique agricole commune", "FEADER", "élevage"),
    ),
    Theme(
        "peche",
        "Pêche",
        _TO_WRITE,
        ("pêcheur", "conchyliculture", "FEAMPA"),
    ),
    Theme(
        "culture",
        "Culture",
        _TO_WRITE,
        ("patrimoine", "spectacle vivant", "bibliothèque"),
    ),
    Theme("sport", "Sport", _TO_WRITE, ("sportif", "Jeux olympiques")),
    Theme("jeunesse", "Jeunesse", _TO_WRITE, ("jeunes", "étudiants")),
    Theme("tourisme", "Tourisme", _TO_WRITE, ("touristique",)),
    Theme("logement", "Logement", _TO_WRITE, ("habitat", "logement social", "HLM")),
    Theme(
        "europe",
        "Europe",
        _TO_WRITE,
        ("Union européenne", "fonds européens", "FEDER", "FSE", "Brexit", "européen"),
    ),
    Theme(
        "egalite",
        "Égalité",
        _TO_WRITE,
        ("égalité femmes-hommes", "discriminations", "parité"),
    ),
    Theme(
        "institutions",
        "Vie de l’institution",
        _TO_WRITE,
        ("règlement intérieur", "réforme territoriale", "mandature", "suppression des CESER"),
    ),
)
"""In the order in which a title is tried."""
