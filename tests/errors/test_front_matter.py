"""Front matter that is absent, open, empty, or that says one thing twice."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a text without front matter
@ lettres/2024/fete-du-lac.md
+ # La fête du lac
+
+ Elle est finie.
1:1: le fichier ne commence pas par un en-tête  [entete-absent]
    → écrivez « --- » sur la première ligne, puis les champs, puis une seconde ligne « --- »

== a text without front matter, below blank lines
@ lettres/2024/fete-du-lac.md
+
+
+ Elle est finie.
3:1: le fichier ne commence pas par un en-tête  [entete-absent]
    → écrivez « --- » sur la première ligne, puis les champs, puis une seconde ligne « --- »

== fields without a fence above
@ lettres/2024/fete-du-lac.md
+ titre: La fête du lac
+ ---
+ Elle est finie.
1:1: le fichier ne commence pas par un en-tête  [entete-absent]
    → écrivez « --- » sur la première ligne, puis les champs, puis une seconde ligne « --- »

== a fence of four dashes
@ lettres/2024/fete-du-lac.md
+ ----
+ titre: La fête du lac
+ ----
1:1: le fichier ne commence pas par un en-tête  [entete-absent]
    → écrivez « --- » sur la première ligne, puis les champs, puis une seconde ligne « --- »

== front matter that never ends
@ lettres/2024/fete-du-lac.md
+ ---
+ titre: La fête du lac
+
+ Elle est finie.
1:1: l’en-tête ouvert ici n’est pas fermé  [entete-non-ferme]
    → ajoutez une ligne « --- » entre le dernier champ et le texte

== front matter that never ends, below blank lines
@ lettres/2024/fete-du-lac.md
+
+
+ ---
+ titre: La fête du lac
3:1: l’en-tête ouvert ici n’est pas fermé  [entete-non-ferme]
    → ajoutez une ligne « --- » entre le dernier champ et le texte

== empty front matter
@ lettres/2024/fete-du-lac.md
+ ---
+ ---
+ Elle est finie.
1:1: l’en-tête est vide  [entete-invalide]
    → ajoutez les champs obligatoires

== nothing but a comment
@ lettres/2024/fete-du-lac.md
+ ---
+ # à compléter
+ ---
+ Elle est finie.
1:1: l’en-tête est vide  [entete-invalide]
    → ajoutez les champs obligatoires

== a sentence for front matter
@ lettres/2024/fete-du-lac.md
+ ---
+ La fête du lac est finie
+ ---
2:1: l’en-tête n’est pas une suite de champs : « La fête du lac est finie »  [entete-invalide]
    → écrivez un champ par ligne, sous la forme « champ: valeur »

== a list for front matter
@ lettres/2024/fete-du-lac.md
+ ---
+ - La fête du lac
+ ---
2:1: l’en-tête n’est pas une suite de champs : une liste  [entete-invalide]
    → écrivez un champ par ligne, sous la forme « champ: valeur »

== a field written twice
- saisine: region
+ nature: voeu
6:1: le champ « nature » est déjà écrit  [cle-en-double]
    → gardez cette ligne ou la ligne 5

== a count written twice in a vote
-     contre: 4
+     pour: 4
21:5: le champ « pour » est déjà écrit  [cle-en-double]
    → gardez cette ligne ou la ligne 20

== a field written twice in a source
- page: 3
+ url: https://exemple.test/
28:74: le champ « url » est déjà écrit  [cle-en-double]
    → gardez l’un des deux

== a field written twice in a register
@ lettres/registres/themes.yml
-   nom: Emploi
+   nom: Emploi
+   nom: Travail
8:3: le champ « nom » est déjà écrit  [cle-en-double]
    → gardez cette ligne ou la ligne 7

== a field written twice in an entry called positions
@ lettres/registres/themes.yml
- eau:
+ positions:
+   nom: Positions
+   nom: Votes
+   description: "Ce que chacun a voté."
+ eau:
3:3: le champ « nom » est déjà écrit  [cle-en-double]
    → gardez cette ligne ou la ligne 2

== an entry written twice in a register
@ lettres/registres/organisations.yml
- ua:
+ fl:
+   sigle: FL
+   nom: Fédération du lac
+ ua:
5:1: l’entrée « fl » est déjà dans ce registre  [entree-en-double]
    → gardez cette ligne ou la ligne 1

== two positions of one organisation
- fl: contre
+ ua: contre
27:33: deux positions pour « ua » dans le même vote  [position-en-double]
    → gardez l’un des deux
""")


@rows.each(ROWS)
def test_load_reports_front_matter(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
