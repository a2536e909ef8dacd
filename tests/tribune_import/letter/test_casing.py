"""Titles in capitals → sentence case."""

import pytest

from tribune_import.letter.casing import sentence_case, usage_of
from tribune_import.letter.lines import line_of

USAGES = usage_of(
    [
        line_of(
            "Le projet régional de santé de la Région, et le PLOM de la vallée de Morvanne. Le marché ferme."
        ),
        line_of("Le Conseil régional vote ; à Morvanne, on marche. Les salariés du SAGE et du Sage."),
    ]
)
TITLES = {
    "INDUSTRIES D'ICI : ACCÉLÉRER – ACTE 2": "Industries d'ici : accélérer – acte 2",
    "LE CPER ÉTAT-RÉGION 2021-2027": "Le CPER État-Région 2021-2027",
    "LES TER EN PAYS DE LA LOIRE": "Les TER en Pays de la Loire",
    "LES TER EN PAYS DE LA LOIRE : ÉTAT DES LIEUX": "Les TER en Pays de la Loire : état des lieux",
    "L’ÉTAT ET LA RÉGION": "L’État et la Région",
    "VIVRE EN PROVENCE-ALPES-CÔTE D'AZUR": "Vivre en Provence-Alpes-Côte d'Azur",
    "DE SAINT-NAZAIRE À LA ROCHE-SUR-YON": "De Saint-Nazaire à La Roche-sur-Yon",
    "ACTE II : LES LYCÉES DU XXIE SIÈCLE": "Acte II : les lycées du XXIe siècle",
    "PHASE I DU PROJET": "Phase I du projet",
    "LA R&D ET LE SRADDET": "La R&D et le SRADDET",
    "LE S.R.A.D.D.E.T. EN DÉBAT": "Le S.R.A.D.D.E.T. en débat",
    "QUEL AVENIR ? LES TRAINS ET LES CARS": "Quel avenir ? Les trains et les cars",
    "RAPPORT « VIVRE ICI » ET SUITES": "Rapport « Vivre ici » et suites",
    "VERS UNE VALLÉE « ZÉRO DÉCHET »": "Vers une vallée « zéro déchet »",
    "LE PLOM À MORVANNE": "Le PLOM à Morvanne",
    "LE CONSEIL RÉGIONAL ET L’UNION EUROPÉENNE": "Le Conseil régional et l’Union européenne",
    "LA 2ÈME PHASE DU CO2": "La 2ème phase du CO2",
    "« L’EAU, BIEN COMMUN »": "« L’eau, bien commun »",
    "VŒU POUR L’ÉCOLE": "Vœu pour l’école",
    "LE PTRB DE LA VALLÉE": "Le PTRB de la vallée",
    "LA MATERNITÉ DE SAINT-BRÉVIN-LE-HAUT": "La maternité de Saint-Brévin-le-Haut",
    "INTERVENTION DE M. ROC": "Intervention de M. roc",
    "L’AVIS DE MM. ROC ET LUNE": "L’avis de MM. Roc et lune",
    "LE GROUPE M": "Le groupe m",
    "L’AVIS DE MME ROC ET DE MMES LUNE": "L’avis de Mme roc et de Mmes lune",
    "CE QU’A DIT LE PLOM : intervention de Anne Lune": "Ce qu’a dit le PLOM : intervention de Anne Lune",
    "INTERVENTION DE Mme ROC ET DE L’UD CGT": "Intervention de Mme roc et de l’UD CGT",
    "CE QU’A DIT LE PLOM – intervention de Anne Lune": "Ce qu’a dit le PLOM – intervention de Anne Lune",
    "LE TRAIN: vite !": "Le train: vite !",
    "LES GARES DE MONT-SUR-ORVE": "Les gares de Mont-sur-Orve",
}


@pytest.mark.parametrize("title", TITLES)
def test_sentence_case_of_capitals(title: str) -> None:
    cased = sentence_case(title, USAGES)
    assert (cased.text, cased.was_capitals) == (TITLES[title], True)


@pytest.mark.parametrize(
    "title",
    [
        "CESER : la suite",
        "ANNE LUNE – cheminote de la vallée",
        "Les trains de la Vallée",
        "Avis sur le TER",
        "Le CESER et l’État",
        "IA",
        "DM 2024",
    ],
)
def test_sentence_case_leaves_small_letters(title: str) -> None:
    assert (sentence_case(title, USAGES).text, sentence_case(title, USAGES).was_capitals) == (title, False)


@pytest.mark.parametrize(
    ("title", "expected", "accents", "without_accents"),
    [
        ("PROJET REGIONAL DE SANTE", "Projet régional de santé", ("régional", "santé"), True),
        ("L’ETAT ET LES SALARIES", "L’État et les salariés", ("État", "salariés"), True),
        ("MARCHE ET MARCHES DE LA VALLEE", "Marche et marches de la vallée", ("vallée",), True),
        ("PROJET D’ECOLE ET DE LYCEE", "Projet d’ecole et de lycee", (), True),
        ("LE MARCHÉ DE LA VALLÉE", "Le marché de la vallée", (), False),
        ("UN BIEN COMMUN A PARTAGER", "Un bien commun à partager", ("à",), True),
        ("NON A LA FERMETURE", "Non à la fermeture", ("à",), True),
        ("CE QU’IL A DIT AU PAYS", "Ce qu’il a dit au pays", (), True),
        ("LES SANTES REGIONALES", "Les santés régionales", ("santés", "régionales"), True),
    ],
    ids=["text", "names", "two-words", "never-invented", "kept", "infinitive", "noun", "verb", "plural"],
)
def test_sentence_case_accents(
    title: str, expected: str, accents: tuple[str, ...], without_accents: bool
) -> None:
    cased = sentence_case(title, USAGES)
    assert (cased.text, cased.accents, cased.without_accents) == (expected, accents, without_accents)


@pytest.mark.parametrize(
    ("title", "people", "expected"),
    [
        ("INTERVENTION DE JEANNE-LOU LE BRIS", ["Jeanne-Lou Le Bris"], "Intervention de Jeanne-Lou Le Bris"),
        (
            "INTERVENTIONS DE ANNE LUNE ET DE PAUL ROC",
            ["Anne Lune", "Paul Roc"],
            "Interventions de Anne Lune et de Paul Roc",
        ),
        ("JEAN DU BOIS – FO", ["Jean du Bois"], "Jean du Bois – FO"),
        ("PAR ELISE D’ARVOR", ["Élise d'Arvor"], "Par Élise d'Arvor"),
        ("UNE LUNE POUR ANNE", ["Anne Lune"], "Une lune pour anne"),
        ("LA LUNETTE", ["La Lune"], "La lunette"),
    ],
)
def test_sentence_case_keeps_names_of_people(title: str, people: list[str], expected: str) -> None:
    assert sentence_case(title, {}, people).text == expected


def test_usage_of_skips_capitals_and_starts_of_sentences() -> None:
    usages = usage_of([line_of("Voir le lac. Voir la rive, a dit Lac."), line_of("LE LAC EN DANGER")])
    assert (
        usages["lac"].small["lac"],
        usages["lac"].capital["Lac"],
        sum(usages["lac"].capitals.values()),
    ) == (1, 1, 0)
    assert sum(usages["voir"].capital.values()) == 0


def test_usage_of_a_label_in_capitals_says_nothing() -> None:
    assert "dit" not in usage_of([line_of("CE QU’A DIT LA CGT : voici ce que nous avons demandé en mai.")])


def test_sentence_case_writes_people_as_they_are_proposed() -> None:
    cased = sentence_case("Intervention de A. LUNE et de Mme B. ROC (FO)", {}, ["A. Lune", "B. Roc"])
    assert cased.text == "Intervention de A. Lune et de Mme B. Roc (FO)"
