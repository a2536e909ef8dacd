"""No name of the catalogue without an example of the problem, and no problem without a name."""

from itertools import chain

import pytest

from tests.errors import (
    test_addresses,
    test_drafts,
    test_field_names,
    test_field_types,
    test_field_values,
    test_files,
    test_front_matter,
    test_links,
    test_meant,
    test_references,
    test_syntax,
    test_texts,
    test_votes,
)
from tribune.source.problems import CATALOGUE, Level, Place, Problem

TABLES = (
    test_addresses.ROWS,
    test_drafts.ROWS,
    test_field_names.ROWS,
    test_field_types.ROWS,
    test_field_values.ROWS,
    test_files.ROWS,
    test_front_matter.ROWS,
    test_links.ROWS,
    test_meant.ROWS,
    test_references.ROWS,
    test_syntax.ROWS,
    test_texts.ROWS,
    test_votes.ROWS,
)
ELSEWHERE = {
    "adresse-du-site-absente": "test_settings",
    "caractere-interdit": "test_files",
    "dossier-du-site-mal-place": "test_settings",
    "fichier-illisible": "test_files",
    "fichier-pas-utf8": "test_files",
    "fichier-special": "test_files",
    "fichier-trop-gros": "test_files",
    "fichier-vide": "test_files",
    "lien-du-texte-vers-brouillon": "test_links",
    "formulaire-invalide": "test_settings",
    "lettre-en-double": "test_report",
    "lien-symbolique": "test_symbolic_links",
    "mention-legale-vide": "test_settings",
    "page-du-menu-absente": "test_settings",
    "reglage-inconnu": "test_settings",
    "reglage-invalide": "test_settings",
    "reglages-absents": "test_settings",
    "svg-actif": "test_files",
    "signaler-invalide": "test_settings",
    "yaml-alias-demesures": "test_hostile_yaml",
    "yaml-trop-profond": "test_hostile_yaml",
    "texte-demesure": "test_limits",
    "yaml-demesure": "test_limits",
    "trop-de-problemes": "test_limits",
}
"""Problems that need more than a change of text, and the module that has an example of each."""


def test_tables_cover_catalogue() -> None:
    in_tables = {row.name for row in chain.from_iterable(TABLES)}
    assert in_tables | ELSEWHERE.keys() == CATALOGUE.keys()
    assert not in_tables & ELSEWHERE.keys()


def test_other_modules_cover_the_rest() -> None:
    import importlib  # noqa: PLC0415 - only here
    import inspect  # noqa: PLC0415

    for name, module in ELSEWHERE.items():
        source = inspect.getsource(importlib.import_module(f"tests.errors.{module}"))
        assert f"[{name}]" in source, name


def test_problem_without_a_name_of_the_catalogue_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        Problem(Place("lettres/a.md"), "jamais-vu", "une phrase", "une action")


def test_catalogue_speaks_in_sentences() -> None:
    for name, entry in CATALOGUE.items():
        assert entry.title[0].isupper(), name
        assert not entry.title.endswith("."), name
        assert entry.explanation[0].isupper(), name
        assert entry.explanation.endswith((".", ".»")), name


def test_catalogue_uses_french_typography() -> None:
    """Straight apostrophes would be mended on the site and not in a terminal."""
    for name, entry in CATALOGUE.items():
        assert "'" not in entry.title + entry.explanation, name


def test_levels_are_those_promised() -> None:
    """What never stops anything, what stops only a strict build: a change here changes what is published."""
    levels = {level: {name for name, entry in CATALOGUE.items() if entry.level is level} for level in Level}
    assert levels[Level.INFORMATION] == {
        "brouillon-a-completer",
        "date-lointaine",
        "effectif-trop-petit",
        "lettre-en-double",
        "lien-vers-brouillon",
        "media-sans-lien",
        "objet-en-double",
        "section-vide",
        "unanimite-contredite",
        "voix-nombreuses",
        "votants-trop-petit",
        "vote-surprenant",
    }
    assert levels[Level.AVERTISSEMENT] == {
        "accolades-dans-le-texte",
        "adresse-du-site-absente",
        "ancre-inconnue",
        "ancre-reservee",
        "annee-du-dossier",
        "classe-inconnue",
        "fichier-ignore",
        "fin-de-ligne-ignoree",
        "guillemets-courbes",
        "html-dans-le-texte",
        "intervenants-sans-section",
        "intervention-en-trop",
        "lien-par-adresse",
        "ligne-de-signes",
        "lignes-collees",
        "marque-de-section",
        "mention-legale-vide",
        "niveau-de-titre-saute",
        "note-en-double",
        "note-orpheline",
        "numero-du-fichier",
        "paragraphe-decale",
        "signes-affiches",
        "page-du-menu-absente",
        "reglage-inconnu",
        "texte-absent",
        "titre-decale",
        "titre-dans-le-texte",
        "signe-sans-lettre",
        "signes-de-police",
        "titre-vide",
    }
