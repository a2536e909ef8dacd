"""Two pages at one address."""

from tests.conftest import Reader
from tests.errors import rows

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
> lettres/2024/fete-du-lac.md
2:1: l’adresse /lettres/fete-du-lac/ est déjà prise par docs/lettres/fete-du-lac.md  [adresse-en-double]
    → renommez l’un des fichiers

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
