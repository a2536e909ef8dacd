"""Themes that such assemblies deal with, proposed where the register of an archive has none for a title."""

from __future__ import annotations

from typing import Final

from tribune.model import Theme

USUAL: Final = (
    Theme(
        "budget",
        "Budget",
        "Les budgets de la Région et leurs étapes.",
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
        "Le contrat de plan entre l’État et la Région.",
        ("CPER", "contrat de plan"),
    ),
    Theme(
        "territoires",
        "Territoires",
        "L’aménagement du territoire régional et ses schémas.",
        ("SRADDET", "aménagement du territoire", "aménagement des territoires", "ruralité", "foncier"),
    ),
    Theme(
        "mobilites",
        "Mobilités",
        "Les déplacements : trains, cars, gares, ports et aéroports.",
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
        "La formation professionnelle, l’apprentissage et l’orientation.",
        ("apprentissage", "apprentis", "formation professionnelle", "orientation professionnelle", "CPRDFOP"),
    ),
    Theme(
        "education",
        "Éducation",
        "Les lycées, l’école et le décrochage scolaire.",
        ("lycée", "école", "raccrochage scolaire", "décrochage"),
    ),
    Theme(
        "emploi",
        "Emploi",
        "L’emploi, le chômage et le travail dans la région.",
        ("travail", "chômage", "SRDEII"),
    ),
    Theme(
        "industrie",
        "Industrie",
        "L’industrie de la région et ses emplois.",
        ("industriel", "réindustrialisation", "filière industrielle"),
    ),
    Theme(
        "recherche",
        "Recherche et innovation",
        "L’enseignement supérieur, la recherche et l’innovation.",
        ("recherche", "innovation", "enseignement supérieur", "SRESRI", "université"),
    ),
    Theme(
        "numerique",
        "Numérique",
        "Les outils numériques et l’intelligence artificielle.",
        ("intelligence artificielle", "IA", "données", "très haut débit", "THD"),
    ),
    Theme(
        "sante",
        "Santé",
        "La santé des habitants et l’accès aux soins.",
        ("accès aux soins", "hôpital", "PRS", "désert médical", "handicap", "autonomie", "vieillissement"),
    ),
    Theme(
        "energie",
        "Énergie",
        "La production et la consommation d’énergie.",
        ("hydrogène", "biomasse", "éolien", "électricité", "énergétique", "énergies renouvelables"),
    ),
    Theme(
        "foret",
        "Forêt et haies",
        "La forêt, le bois, les arbres et les haies.",
        ("forêt-bois", "bois", "haie", "arbre", "bocage"),
    ),
    Theme(
        "biodiversite",
        "Biodiversité",
        "Le vivant et les milieux naturels.",
        ("espèces", "milieux naturels", "zones humides", "SNB"),
    ),
    Theme(
        "eau",
        "Eau",
        "L’eau, les rivières et le littoral.",
        ("rivière", "SDAGE", "littoral", "mer", "estuaire"),
    ),
    Theme(
        "climat",
        "Climat",
        "Le dérèglement climatique et la transition écologique.",
        ("changement climatique", "transition écologique", "adaptation", "carbone"),
    ),
    Theme(
        "agriculture",
        "Agriculture",
        "Les fermes, l’alimentation et la politique agricole commune.",
        ("agricole", "alimentation", "politique agricole commune", "FEADER", "élevage"),
    ),
    Theme(
        "peche",
        "Pêche",
        "La pêche, les ports de pêche et les cultures marines.",
        ("pêcheur", "conchyliculture", "FEAMPA"),
    ),
    Theme(
        "culture",
        "Culture",
        "La création, le patrimoine et l’accès à la culture.",
        ("patrimoine", "spectacle vivant", "bibliothèque"),
    ),
    Theme("sport", "Sport", "Les pratiques et les équipements sportifs.", ("sportif", "Jeux olympiques")),
    Theme("jeunesse", "Jeunesse", "La vie des jeunes de la région.", ("jeunes", "étudiants")),
    Theme("tourisme", "Tourisme", "Le tourisme et ceux qui en vivent.", ("touristique",)),
    Theme("logement", "Logement", "Se loger dans la région.", ("habitat", "logement social", "HLM")),
    Theme(
        "europe",
        "Europe",
        "L’Union européenne, ses fonds et ses politiques.",
        ("Union européenne", "fonds européens", "FEDER", "FSE", "Brexit", "européen"),
    ),
    Theme(
        "egalite",
        "Égalité",
        "L’égalité entre les femmes et les hommes, la lutte contre les discriminations.",
        ("égalité femmes-hommes", "discriminations", "parité"),
    ),
    Theme(
        "institutions",
        "Vie de l’institution",
        "Les règles, le rôle et l’avenir de l’assemblée.",
        ("règlement intérieur", "réforme territoriale", "mandature", "suppression des CESER"),
    ),
)
"""In the order in which a title is tried."""
