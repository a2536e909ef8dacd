"""Two pages at one address."""

import unicodedata

import pytest

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import JPEG, LETTRE_PATH, PNG, lettre

ROWS = rows.table("""
== a number taken by another letter
@ lettres/2024/la-gare.md
+ ---
+ titre: "La gare"
+ session: 2024-03-05
+ nature: motion
+ themes: [transports]
+ numero: 12
+ ---
+ Le texte.
6:9: le numéro 12 est déjà celui de lettres/2024/012-trains.md  [numero-en-double]
    → corrigez le numéro de l’une des deux lettres

== a name taken by another letter, accents and capitals aside
@ lettres/2024/Fête_du_LAC.md
+ ---
+ titre: "La gare"
+ session: 2024-03-05
+ nature: motion
+ themes: [transports]
+ ---
+ Le texte.
> lettres/2024/fete-du-lac.md
2:1: l’adresse /lettres/fete-du-lac/ est déjà prise par lettres/2024/Fête_du_LAC.md  [adresse-en-double]
    → renommez l’un des fichiers

== a name that is the number of another letter
@ lettres/2024/12.md
+ ---
+ titre: "La gare"
+ session: 2024-03-05
+ nature: motion
+ themes: [transports]
+ ---
+ Le texte.
2:1: l’adresse /lettres/12/ est déjà prise par lettres/2024/012-trains.md  [adresse-en-double]
    → renommez l’un des fichiers

== a name taken by a page
@ docs/lettres/fete-du-lac.md
+ # La fête du lac
1:1: l’adresse /lettres/fete-du-lac/ est déjà prise par les lettres  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /lettres/

== a page at the address of the form
@ docs/Admin.md
+ # Entrez votre jeton
1:1: l’adresse /Admin/ est déjà prise par le formulaire  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /admin/

== a page in the folder of the form
@ docs/admin/index.md
+ # Entrez votre jeton
1:1: l’adresse /admin/ est déjà prise par le formulaire  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /admin/

== a script of the site
@ docs/assets/affichage.js
+ alert(1)
1:1: l’adresse /assets/affichage.js est déjà prise par les scripts et les styles du site  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /assets/

== a picture among the files of the search
@ docs/recherche/carte.png
+ ?
1:1: l’adresse /recherche/carte.png est déjà prise par la recherche  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /recherche/

== a page at the address of the feeds
@ docs/flux.md
+ # Les flux
1:1: l’adresse /flux/ est déjà prise par les flux  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /flux/

== a page among the themes
@ docs/themes/vide.md
+ # Un thème
1:1: l’adresse /themes/vide/ est déjà prise par les pages des thèmes  [adresse-en-double]
    → changez ce fichier de nom ou de dossier : le site fait lui-même ce qui est sous /themes/

== a page that the guide makes
@ docs/contribuer/champs.md
+ # Les champs
1:1: l’adresse /contribuer/champs/ est déjà prise par une page de l’archive  [adresse-en-double]
    → renommez ou effacez ce fichier

== an old address in the folder of the form
- [lettres/trains-de-la-vallee/]
+ [admin/ancien]
34:22: l’adresse /admin/ancien/ est déjà prise par le formulaire  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address among the agreements
- [lettres/trains-de-la-vallee/]
+ [accords/entre/fl/ua]
34:22: l’adresse /accords/entre/fl/ua/ est déjà prise par les pages des accords  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address below a theme
- [lettres/trains-de-la-vallee/]
+ [themes/eau/2024/]
34:22: l’adresse /themes/eau/2024/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== a document where a page stands
@ docs/communiques/train-de-7-heures/index.md
+ # Le train de 7 heures
> docs/communiques/train-de-7-heures.md
2:1: l’adresse /communiques/train-de-7-heures/ est déjà prise par \
docs/communiques/train-de-7-heures/index.md  [adresse-en-double]
    → renommez l’un des fichiers

== an old address that is a letter
- [lettres/trains-de-la-vallee/]
+ [/lettres/fete-du-lac]
34:22: l’adresse /lettres/fete-du-lac/ est déjà prise par lettres/2024/fete-du-lac.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is the letter itself
- [lettres/trains-de-la-vallee/]
+ [lettres/12/]
34:22: l’adresse /lettres/12/ est déjà prise par lettres/2024/012-trains.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address written as a file
- [lettres/trains-de-la-vallee/]
+ [lettres/11/index.html]
34:22: l’adresse /lettres/11/ est déjà prise par lettres/2023/011-lac.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a document
- [lettres/trains-de-la-vallee/]
+ [communiques/train-de-7-heures/]
34:22: l’adresse /communiques/train-de-7-heures/ est déjà prise par \
docs/communiques/train-de-7-heures.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a page
- [lettres/trains-de-la-vallee/]
+ [index.html]
34:22: l’adresse / est déjà prise par docs/index.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a list of the archive
- [lettres/trains-de-la-vallee/]
+ [votes]
34:22: l’adresse /votes/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a theme
- [lettres/trains-de-la-vallee/]
+ [themes/eau]
34:22: l’adresse /themes/eau/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a session of one day
- [lettres/trains-de-la-vallee/]
+ [sessions/2024-03-05]
34:22: l’adresse /sessions/2024-03-05/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a session of several days
- [lettres/trains-de-la-vallee/]
+ [sessions/automne-2023]
34:22: l’adresse /sessions/automne-2023/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address that is a year
- [lettres/trains-de-la-vallee/]
+ [annees/2023]
34:22: l’adresse /annees/2023/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address given twice
- [lettres/trains-de-la-vallee/]
+ [lettres/trains/, /lettres/trains]
34:39: l’adresse /lettres/trains/ est déjà prise par lettres/2024/012-trains.md  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address of two letters
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
+ anciennes_adresses: [lettres/trains-de-la-vallee]
6:22: l’adresse /lettres/trains-de-la-vallee/ est déjà prise par lettres/2024/012-trains.md  \
[adresse-en-double]
    → effacez cette ancienne adresse

== an old address of a theme that is another theme
@ lettres/registres/themes.yml
- synonymes: [mobilité]
+ anciennes_adresses: [themes/emploi]
12:24: l’adresse /themes/emploi/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address of an organisation that is its own
@ lettres/registres/organisations.yml
- site: https://exemple.test/
+ anciennes_adresses: [/organisations/ua/]
8:24: l’adresse /organisations/ua/ est déjà prise par une page de l’archive  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address of a person and of a letter
@ lettres/registres/personnes.yml
- description: "Cheminote, conseillère depuis 2020."
+ anciennes_adresses: [personnes/a/, lettres/trains-de-la-vallee]
4:38: l’adresse /lettres/trains-de-la-vallee/ est déjà prise par lettres/2024/012-trains.md  \
[adresse-en-double]
    → effacez cette ancienne adresse

== an old address of a session given twice
@ lettres/registres/sessions.yml
- region: Vallée-Haute
+ anciennes_adresses: [sessions/automne, sessions/automne/]
5:42: l’adresse /sessions/automne/ est déjà prise par lettres/registres/sessions.yml  [adresse-en-double]
    → effacez cette ancienne adresse

== an old address of a theme that is no path
@ lettres/registres/themes.yml
- synonymes: [mobilité]
+ anciennes_adresses: [https://exemple.test/]
12:24: ancienne adresse mal écrite : « https://exemple.test/ »  [ancienne-adresse-invalide]
    → écrivez le chemin dans le site, par exemple lettres/ancien-nom/
""")


@rows.each(ROWS)
def test_load_reports_address(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("docs/guide.md", "docs/guide/index.md", id="page-and-folder"),
        pytest.param("docs/Guide.md", "docs/guide.md", id="capitals"),
        pytest.param("docs/Carte.png", "docs/carte.PNG", id="capitals-of-pictures"),
        pytest.param("docs/\xc9cole.md", "docs/\xe9cole.md", id="accents"),
        pytest.param("docs/a.png", "docs/a.png.md", id="folder-where-a-file-is"),
    ],
)
def test_load_reports_two_files_of_docs_at_one_address(first: str, second: str, read: Reader) -> None:
    """Where capitals are not told apart, as on a Mac or on Windows, one would be gone already."""
    shown = " ".join(
        f"![](/{path.removeprefix('docs/')})" for path in (first, second) if "png" in path[-4:].lower()
    )
    files = {path: "# Un guide\n" if path.endswith(".md") else PNG for path in (first, second)}
    loaded = read({**files, LETTRE_PATH: lettre(f"Voir {shown}\n", voir_aussi=None)})
    assert [(problem.place.fichier, problem.name) for problem in loaded.problems] == [
        (second, "adresse-en-double")
    ]
    assert f"est déjà prise par {first}" in loaded.problems[0].sentence


def test_load_reports_old_address_where_a_folder_is(read: Reader) -> None:
    """« a.html » would be a file where the page needs a folder of that name."""
    loaded = read({"docs/a.html.md": "# Un guide\n", LETTRE_PATH: lettre(anciennes_adresses=["a.html"])})
    assert [problem.sentence for problem in loaded.problems] == [
        "l’adresse /a.html est déjà prise par docs/a.html.md"
    ]


def test_load_reports_names_that_differ_by_the_writing_of_accents(read: Reader) -> None:
    """Some systems keep both, and no reader of a name can tell which is which."""
    decomposed = unicodedata.normalize("NFD", "lettres/2024/école.jpg")
    loaded = read({decomposed: JPEG, "lettres/2024/école.jpg": JPEG})
    assert ("nom-de-fichier-invalide", "lettres/2024/école.jpg") in {
        (problem.name, problem.place.fichier) for problem in loaded.problems
    }
    assert loaded.archive is None
