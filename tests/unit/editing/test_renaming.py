"""A register entry under another identifier: what changes in each kind of file, and what does not."""

import pytest

from tests.samples import COMMUNIQUE, DOSSIER, LETTRE, ORGANISATIONS, PERSONNES, SESSIONS, THEMES, edited
from tribune.editing.mentions import FileKind
from tribune.editing.passages import UnreachableError
from tribune.editing.renaming import (
    Renaming,
    renamed_page,
    renamed_register,
    renamed_settings,
)

THEME = Renaming("themes", "transports", "trains-et-cars")
UA = Renaming("organisations", "ua", "ateliers")
ANNE = Renaming("personnes", "anne-lune", "a-lune")
SESSION = Renaming("sessions", "automne-2023", "2023-10-10")


def lettre(text: str, renaming: Renaming) -> str:
    return renamed_page(text, "a.md", FileKind.LETTRE, "lettres/2024/a.md", renaming).text


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
def test_renamed_page_of_a_lettre(renaming: Renaming, changes: list[tuple[str, str]]) -> None:
    expected = LETTRE
    for old, new in changes:
        expected = edited(expected, old, new)
    done = renamed_page(LETTRE, "a.md", FileKind.LETTRE, "lettres/2024/a.md", renaming)
    assert (done.text, done.passages) == (expected, len(changes))


def test_renamed_page_of_a_lettre_in_a_session() -> None:
    text = edited(LETTRE, "session: 2024-03-05", "session: 'automne-2023'  # deux jours")
    assert lettre(text, SESSION) == edited(text, "'automne-2023'", "'2023-10-10'")


def test_renamed_page_keeps_layout() -> None:
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
def test_renamed_page_follows_links(old: str, new: str) -> None:
    text = f"---\ntitre: A\n---\n\nVoir {old}.\n"
    assert lettre(text, UA) == f"---\ntitre: A\n---\n\nVoir {new}.\n"


def test_renamed_page_with_an_alias() -> None:
    text = "---\nthemes: &t [transports]\nsignataires: [ua]\nautres: *t\n---\n"
    assert lettre(text, THEME) == edited(text, "transports", "trains-et-cars")
    text = "---\nthemes: [&t transports, *t]\n---\n"
    assert lettre(text, THEME) == edited(text, "transports", "trains-et-cars")


def test_renamed_page_of_documents() -> None:
    text = edited(COMMUNIQUE, "est menacé", "est [menacé](../themes/transports.md)")
    expected = text.replace("[transports]", "[trains-et-cars]").replace("transports.md", "trains-et-cars.md")
    done = renamed_page(text, "a.md", FileKind.DOCUMENT, "communiques/a.md", THEME)
    assert (done.text, done.passages) == (expected, 2)
    done = renamed_page(text, "a.md", FileKind.DOCUMENT, "communiques/a.md", UA)
    assert done.text == edited(text, "organisations: [ua]", "organisations: [ateliers]")


def test_renamed_page_follows_links_of_a_chronology() -> None:
    link = "[les trains](../themes/transports.md)"
    text = edited(DOSSIER, "Par 31 voix.", f"{link} et {link}, par 31 voix.")
    text = edited(text, "Ce qu’il faut savoir.", f"Ce qu’il faut savoir : {link}.")
    done = renamed_page(text, "a.md", FileKind.DOCUMENT, "dossiers/a.md", THEME)
    assert done.text == text.replace("transports.md", "trains-et-cars.md").replace(
        "themes: [transports]", "themes: [trains-et-cars]"
    )
    assert done.passages == 4


def test_renamed_page_of_any_page() -> None:
    text = "# Accueil\n\nVoir [les trains](themes/transports.md).\n"
    done = renamed_page(text, "index.md", None, "index.md", THEME)
    assert done.text == edited(text, "themes/transports.md", "themes/trains-et-cars.md")


@pytest.mark.parametrize(
    "text",
    [
        '---\nthemes: ["\\x74ransports"]\n---\n',
        "---\nthemes: [eau]\n---\n\n[trains](/themes/%74ransports.md)\n",
        "---\nthemes: [eau]\n---\n\n[trains](/themes/&#116;ransports.md) `/themes/transports.md`\n",
    ],
)
def test_renamed_page_refuses_what_it_cannot_replace(text: str) -> None:
    with pytest.raises(UnreachableError):
        lettre(text, THEME)


@pytest.mark.parametrize(
    ("kind", "text", "renaming", "expected"),
    [
        (
            FileKind.THEMES,
            THEMES,
            THEME,
            THEMES.replace("transports", "trains-et-cars") + "  anciennes_adresses: [themes/transports/]\n",
        ),
        (FileKind.PERSONNES, PERSONNES, UA, edited(PERSONNES, "organisation: ua", "organisation: ateliers")),
        (
            FileKind.ORGANISATIONS,
            ORGANISATIONS,
            UA,
            edited(ORGANISATIONS, "ua:\n", "ateliers:\n") + "  anciennes_adresses: [organisations/ua/]\n",
        ),
        (
            FileKind.PERSONNES,
            PERSONNES,
            ANNE,
            edited(PERSONNES, "anne-lune:", "a-lune:") + "  anciennes_adresses: [personnes/anne-lune/]\n",
        ),
        (
            FileKind.SESSIONS,
            SESSIONS,
            SESSION,
            edited(SESSIONS, "automne-2023:", "2023-10-10:")
            + "  anciennes_adresses: [sessions/automne-2023/]\n",
        ),
        (FileKind.THEMES, THEMES, UA, THEMES),
    ],
    ids=["themes", "organisation of a person", "organisations", "people", "sessions", "another"],
)
def test_renamed_register(kind: FileKind, text: str, renaming: Renaming, expected: str) -> None:
    assert renamed_register(text, "r.yml", kind, renaming).text == expected


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
def test_renamed_register_keeps_the_old_address(entry: str, expected: str) -> None:
    done = renamed_register(entry, "themes.yml", FileKind.THEMES, EAU)
    assert done.text == expected


def test_renamed_register_refuses_an_entry_without_fields() -> None:
    with pytest.raises(UnreachableError):
        renamed_register("eau:\n", "themes.yml", FileKind.THEMES, EAU)


def test_renamed_settings() -> None:
    text = "site_name: ua\nextra:\n  tribune:\n    organisation: ua  # nous\n    region: ua\n"
    done = renamed_settings(text, "mkdocs.yml", UA)
    assert (done.text, done.passages) == (edited(text, "organisation: ua", "organisation: ateliers"), 1)
    assert renamed_settings(text, "mkdocs.yml", THEME).text == text
