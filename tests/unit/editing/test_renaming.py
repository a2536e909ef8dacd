"""A register entry under another identifier: what changes in each kind of file, and what does not."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from tests.samples import COMMUNIQUE, DOSSIER, LETTRE, ORGANISATIONS, PERSONNES, SESSIONS, THEMES, edited
from tribune.editing.passages import UnreachableError
from tribune.editing.renaming import SETTINGS, Renamed, Renaming, identifiers_in, renamed
from tribune.record.declaration import Champ, Declared
from tribune.record.fields import OrganisationId, Texte, ThemeId
from tribune.source.yaml_reader import read_yaml

THEME = Renaming("themes", "transports", "trains-et-cars")
UA = Renaming("organisations", "ua", "ateliers")
ANNE = Renaming("personnes", "anne-lune", "a-lune")
SESSION = Renaming("sessions", "automne-2023", "2023-10-10")


def in_lettre(text: str, renaming: Renaming) -> Renamed:
    return renamed(text, "a.md", "lettre", renaming, "lettres/2024/a.md")


def lettre(text: str, renaming: Renaming) -> str:
    return in_lettre(text, renaming).text


@pytest.mark.parametrize(
    ("renaming", "changes"),
    [
        (THEME, [("themes: [transports, emploi]", "themes: [trains-et-cars, emploi]")]),
        (
            UA,
            [
                ("signataires: [ua, fl]", "signataires: [ateliers, fl]"),
                ("    organisation: ua\n", "    organisation: ateliers\n"),
                ("au_nom_de: [ua, fl]", "au_nom_de: [ateliers, fl]"),
                ("positions: {ua: abstention", "positions: {ateliers: abstention"),
            ],
        ),
        (ANNE, [("personne: anne-lune", "personne: a-lune")]),
        (SESSION, []),
    ],
    ids=["theme", "organisation", "person", "session elsewhere"],
)
def test_page_of_a_lettre(renaming: Renaming, changes: list[tuple[str, str]]) -> None:
    expected = LETTRE
    for old, new in changes:
        expected = edited(expected, old, new)
    done = in_lettre(LETTRE, renaming)
    assert (done.text, done.passages) == (expected, len(changes))


def test_page_of_a_lettre_in_a_session() -> None:
    text = edited(LETTRE, "session: 2024-03-05", "session: 'automne-2023'  # deux jours")
    assert lettre(text, SESSION) == edited(text, "'automne-2023'", "'2023-10-10'")


def test_page_keeps_layout() -> None:
    text = (
        "\ufeff---\r\nthemes:   # ceux de la session\r\n"
        "  - 'transports'\r\n  - \"emploi\"\r\n"
        'titre: "transports et transports"\r\n---\r\n\r\nLes transports.\r\n'
    )
    assert lettre(text, THEME) == text.replace("'transports'", "'trains-et-cars'")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[ua](/organisations/ua.md)", "[ua](/organisations/ateliers.md)"),
        ("[ua](../../organisations/ua.md#votes)", "[ua](../../organisations/ateliers.md#votes)"),
        ("[ua](<../../organisations/ua/2024.md>)", "[ua](<../../organisations/ateliers/2024.md>)"),
        ('[ua](/organisations/ua.md "ua")', '[ua](/organisations/ateliers.md "ua")'),
        ("[ua][1]\n\n[1]: /organisations/ua.md", "[ua][1]\n\n[1]: /organisations/ateliers.md"),
        ("[a](/accords/entre/fl/ua.md)", "[a](/accords/entre/ateliers/fl.md)"),
        ("[flux](/flux/organisations/ua.xml)", "[flux](/flux/organisations/ateliers.xml)"),
        ("[ua](https://exemple.test/organisations/ua.md)", "[ua](https://exemple.test/organisations/ua.md)"),
        ("`[ua](/organisations/ua.md)`", "`[ua](/organisations/ua.md)`"),
        ("[ua](ua.md) organisations/ua.md", "[ua](ua.md) organisations/ua.md"),
    ],
)
def test_page_follows_links(old: str, new: str) -> None:
    text = f"---\ntitre: A\n---\n\nVoir {old}.\n"
    assert lettre(text, UA) == f"---\ntitre: A\n---\n\nVoir {new}.\n"


def test_page_with_an_alias() -> None:
    text = "---\nthemes: &t [transports]\nsignataires: [ua]\nautres: *t\n---\n"
    assert lettre(text, THEME) == edited(text, "transports", "trains-et-cars")
    text = "---\nthemes: [&t transports, *t]\n---\n"
    assert lettre(text, THEME) == edited(text, "transports", "trains-et-cars")


def test_page_of_documents() -> None:
    text = edited(COMMUNIQUE, "est menacé", "est [menacé](../themes/transports.md)")
    expected = text.replace("[transports]", "[trains-et-cars]").replace("transports.md", "trains-et-cars.md")
    done = renamed(text, "a.md", "communiques", THEME, "communiques/a.md")
    assert (done.text, done.passages) == (expected, 2)
    done = renamed(text, "a.md", "communiques", UA, "communiques/a.md")
    assert done.text == edited(text, "organisations: [ua]", "organisations: [ateliers]")


def test_page_follows_links_of_a_chronology() -> None:
    link = "[les trains](../themes/transports.md)"
    text = edited(DOSSIER, "Par 31 voix.", f"{link} et {link}, par 31 voix.")
    text = edited(text, "Ce qu’il faut savoir.", f"Ce qu’il faut savoir : {link}.")
    done = renamed(text, "a.md", "dossiers", THEME, "dossiers/a.md")
    assert done.text == text.replace("transports.md", "trains-et-cars.md").replace(
        "themes: [transports]", "themes: [trains-et-cars]"
    )
    assert done.passages == 4


def test_page_of_any_page() -> None:
    text = "# Accueil\n\nVoir [les trains](themes/transports.md).\n"
    done = renamed(text, "index.md", "page", THEME, "index.md")
    assert done.text == edited(text, "themes/transports.md", "themes/trains-et-cars.md")


@pytest.mark.parametrize(
    "text",
    [
        '---\nthemes: ["\\x74ransports"]\n---\n',
        "---\nthemes: [eau]\n---\n\n[trains](/themes/%74ransports.md)\n",
        "---\nthemes: [eau]\n---\n\n[trains](/themes/&#116;ransports.md) `/themes/transports.md`\n",
    ],
)
def test_page_refuses_what_it_cannot_replace(text: str) -> None:
    with pytest.raises(UnreachableError):
        lettre(text, THEME)


@pytest.mark.parametrize(
    ("kind", "text", "renaming", "expected"),
    [
        (
            "themes",
            THEMES,
            THEME,
            THEMES.replace("transports", "trains-et-cars") + "  anciennes_adresses: [themes/transports/]\n",
        ),
        ("personnes", PERSONNES, UA, edited(PERSONNES, "organisation: ua", "organisation: ateliers")),
        (
            "organisations",
            ORGANISATIONS,
            UA,
            edited(ORGANISATIONS, "ua:\n", "ateliers:\n") + "  anciennes_adresses: [organisations/ua/]\n",
        ),
        (
            "personnes",
            PERSONNES,
            ANNE,
            edited(PERSONNES, "anne-lune:", "a-lune:") + "  anciennes_adresses: [personnes/anne-lune/]\n",
        ),
        (
            "sessions",
            SESSIONS,
            SESSION,
            edited(SESSIONS, "automne-2023:", "2023-10-10:")
            + "  anciennes_adresses: [sessions/automne-2023/]\n",
        ),
        ("themes", THEMES, UA, THEMES),
    ],
    ids=["themes", "organisation of a person", "organisations", "people", "sessions", "another"],
)
def test_register(kind: str, text: str, renaming: Renaming, expected: str) -> None:
    assert renamed(text, "r.yml", kind, renaming).text == expected


EAU = Renaming("themes", "eau", "lac")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "eau:\n    nom: Eau  # l’eau\n\n# La suite\nbois:\n    nom: Bois\n",
            "lac:\n    nom: Eau  # l’eau\n    anciennes_adresses: [themes/eau/]\n\n"
            "# La suite\nbois:\n    nom: Bois\n",
        ),
        ("eau:\n  nom: Eau", "lac:\n  nom: Eau\n  anciennes_adresses: [themes/eau/]\n"),
        ("eau:\r\n  nom: Eau\r\n", "lac:\r\n  nom: Eau\r\n  anciennes_adresses: [themes/eau/]\r\n"),
        ("'eau': {nom: Eau}\n", "'lac': {anciennes_adresses: [themes/eau/], nom: Eau}\n"),
        (
            "eau:\n  nom: Eau\n  anciennes_adresses: [themes/mer/]\n",
            "lac:\n  nom: Eau\n  anciennes_adresses: [themes/eau/, themes/mer/]\n",
        ),
        (
            "eau:\n  nom: Eau\n  anciennes_adresses:\n    - themes/mer/  # avant\n",
            "lac:\n  nom: Eau\n  anciennes_adresses:\n    - themes/eau/\n    - themes/mer/  # avant\n",
        ),
        (
            "eau:\n  voisins: [eau]\n",
            "lac:\n  voisins: [lac]\n  anciennes_adresses: [themes/eau/]\n",
        ),
        (
            "eau:\n  nom: Eau\n  anciennes_adresses: []\n",
            "lac:\n  nom: Eau\n  anciennes_adresses: [themes/eau/]\n",
        ),
        (
            "eau:\n  anciennes_adresses:\n  nom: Eau\n",
            "lac:\n  anciennes_adresses: [themes/eau/]\n  nom: Eau\n",
        ),
        (
            "eau:\n  nom: Eau\n  anciennes_adresses: [/themes/lac]\n",
            "lac:\n  nom: Eau\n  anciennes_adresses: [themes/eau/]\n",
        ),
        (
            "eau:\n  nom: Eau\n  description: |\n    L’eau.\n    # du lac\n",
            "lac:\n  nom: Eau\n  description: |\n    L’eau.\n    # du lac\n"
            "  anciennes_adresses: [themes/eau/]\n",
        ),
        (
            "eau:\n  nom: Eau\n  description: 'L’eau\n\n du lac'\nbois: {nom: Bois}\n",
            "lac:\n  anciennes_adresses: [themes/eau/]\n  nom: Eau\n  description: 'L’eau\n\n du lac'\n"
            "bois: {nom: Bois}\n",
        ),
    ],
    ids=[
        "comment of the next entry",
        "no end of line",
        "lines of Windows",
        "on one line",
        "a second time",
        "a second time, one a line",
        "near itself",
        "empty list",
        "empty field",
        "back to a former name",
        "text that looks like a comment",
        "text that runs on below the fields",
    ],
)
def test_register_keeps_the_old_address(entry: str, expected: str) -> None:
    done = renamed(entry, "themes.yml", "themes", EAU)
    assert done.text == expected


def test_register_refuses_an_entry_without_fields() -> None:
    with pytest.raises(UnreachableError):
        renamed("eau:\n", "themes.yml", "themes", EAU)


def test_settings() -> None:
    text = "site_name: ua\nextra:\n  tribune:\n    organisation: ua  # nous\n    region: ua\n"
    done = renamed(text, "mkdocs.yml", SETTINGS, UA)
    assert (done.text, done.passages) == (edited(text, "organisation: ua", "organisation: ateliers"), 1)
    assert renamed(text, "mkdocs.yml", SETTINGS, THEME).text == text


@dataclass(frozen=True)
class Group(Declared):
    qui: Annotated[OrganisationId, Champ("Qui", "Qui.")]
    quoi: Annotated[Texte, Champ("Quoi", "Quoi.")]


@dataclass(frozen=True)
class Whole(Declared):
    un: Annotated[OrganisationId | None, Champ("Un", "Un.")]
    liste: Annotated[tuple[Group, ...], Champ("Liste", "Une liste.")]
    positions: Annotated[dict[OrganisationId, Texte], Champ("Positions", "Des positions.")]
    autre: Annotated[ThemeId, Champ("Autre", "Autre.")]
    texte: Annotated[Texte, Champ("Texte", "Un texte.")]


def test_identifiers_are_where_the_declaration_says() -> None:
    tree, _ = read_yaml(
        "un: a\nliste: [{qui: b, quoi: x}]\npositions: {c: x}\nautre: x\ntexte: x\ninconnu: x\n", "a.yml"
    )
    assert tree is not None
    scalars = identifiers_in(tree, Whole, "organisations")
    assert [scalar.value for scalar in scalars] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("register", "path", "expected"),
    [
        ("themes", "themes/eau.md", "themes/lac.md"),
        ("themes", "themes/eau/2024.md", "themes/lac/2024.md"),
        ("themes", "themes/eau/interventions.md", "themes/lac/interventions.md"),
        ("themes", "accords/themes/eau.md", "accords/themes/lac.md"),
        ("themes", "flux/themes/eau.xml", "flux/themes/lac.xml"),
        ("themes", "themes/eaux.md", "themes/eaux.md"),
        ("themes", "themes/eau-de-pluie.md", "themes/eau-de-pluie.md"),
        ("themes", "lettres/2024/themes/eau.md", "lettres/2024/themes/eau.md"),
        ("themes", "organisations/eau.md", "organisations/eau.md"),
        ("organisations", "organisations/eau.md", "organisations/lac.md"),
        ("organisations", "flux/organisations/eau.json", "flux/organisations/lac.json"),
        ("organisations", "accords/entre/bois/eau.md", "accords/entre/bois/lac.md"),
        ("organisations", "accords/entre/eau/foret/2024.md", "accords/entre/foret/lac/2024.md"),
        ("organisations", "accords/entre/bois/foret.md", "accords/entre/bois/foret.md"),
        ("themes", "accords/entre/bois/eau.md", "accords/entre/bois/eau.md"),
        ("personnes", "personnes/eau.md", "personnes/lac.md"),
        ("sessions", "sessions/eau.md", "sessions/lac.md"),
    ],
)
def test_path_of_a_page(register: str, path: str, expected: str) -> None:
    assert Renaming(register, "eau", "lac").path(path) == expected
