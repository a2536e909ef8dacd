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
- ---
- titre:
+ ----
+ titre:
1:1: cette ligne, « ---- », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of long dashes
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ ———
+ titre:
1:1: cette ligne, « ——— », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of middling dashes
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ –––
+ titre:
1:1: cette ligne, « ––– », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of underscores
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ ___
+ titre:
1:1: cette ligne, « ___ », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of asterisks
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ ***
+ titre:
1:1: cette ligne, « *** », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of mixed dashes
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ -–-
+ titre:
1:1: cette ligne, « -–- », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of two dashes
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ --
+ titre:
1:1: cette ligne, « -- », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of one long dash
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ —
+ titre:
1:1: cette ligne, « — », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a first line of spaced dashes
@ lettres/2024/fete-du-lac.md
- ---
- titre:
+ - - -
+ titre:
1:1: cette ligne, « - - - », n’est pas faite de trois traits d’union  [entete-absent]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a long dash below the fields
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
- ---
+ signataires: [fl]
+ ———
7:1: cette ligne, « ——— », n’est pas faite de trois traits d’union  [entete-non-ferme]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a long dash below the fields, and a rule in the text
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
- ---
+ signataires: [fl]
+ —
+
+ Elle est finie.
+
+ ---
7:1: cette ligne, « — », n’est pas faite de trois traits d’union  [entete-non-ferme]
    → écrivez « --- » à la place ; un traitement de texte en fait un tiret long, un éditeur de texte non

== a rule in the text below front matter that never ends
@ lettres/2024/fete-du-lac.md
+ ---
+ titre: La fête du lac
+
+ Elle est finie.
+
+ ***
1:1: l’en-tête ouvert ici n’est pas fermé  [entete-non-ferme]
    → ajoutez une ligne « --- » entre le dernier champ et le texte

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
    → gardez cette ligne ou la ligne 20, ou écrivez le tiret d’un nouvel élément

== a vote without its dash
- suite_de: [11]
+     objet: "Amendement du soir"
+     instance: pleniere
+     resultat: rejete
+     mode: decompte
+     pour: 12
+     contre: 20
+ suite_de: [11]
29:5: il manque un tiret devant « objet » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - objet: … », le tiret sous celui des autres éléments ; n’effacez rien

== a vote without its dash, whose fields come otherwise
- suite_de: [11]
+     remarque: "À mains levées."
+     instance: pleniere
+     objet: "Amendement du soir"
+     resultat: rejete
+ suite_de: [11]
30:5: il manque un tiret devant « instance », ou plus haut : un nouvel élément commence  [tiret-oublie]
    → écrivez ce tiret devant son premier champ, sous celui des autres éléments ; n’effacez rien

== counts written twice in a vote
-     nppv: 2
+     pour: 31
23:5: le champ « pour » est déjà écrit  [cle-en-double]
    → gardez cette ligne ou la ligne 20, ou écrivez le tiret d’un nouvel élément

== a speaker without a dash
-     au_nom_de: [ua, fl]
+     personne: anne-lune
+     organisation: fl
14:5: il manque un tiret devant « personne » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - personne: … », le tiret sous celui des autres éléments ; n’effacez rien

== a correction without its dash
-   - {date: 2024-03-20, texte: "4 voix contre, et non 5.", vote: 1}
+   - date: 2024-03-20
+     texte: "4 voix contre, et non 5."
+     date: 2024-03-21
+     texte: "31 voix pour, et non 30."
+     vote: 1
35:5: il manque un tiret devant « date » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - date: … », le tiret sous celui des autres éléments ; n’effacez rien

== a step of a chronology without its dash
@ docs/dossiers/dix-ans-de-trains.md
-   - date: 2024-03-05
+     date: 2024-03-05
8:5: il manque un tiret devant « date » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - date: … », le tiret sous celui des autres éléments ; n’effacez rien

== a first vote without its dash, above one that has it
-   - objet: "Avis sur les trains"
-     instance: pleniere
+     objet: "Amendement du soir"
+     instance: pleniere
+     resultat: rejete
+   - objet: "Avis sur les trains"
+     instance: pleniere
16:5: il manque un tiret devant « objet » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - objet: … », le tiret sous celui des autres éléments ; n’effacez rien

== votes written in two places
- suite_de: [11]
+ votes:
+   - objet: "Amendement du soir"
+     instance: pleniere
+     resultat: rejete
29:1: le champ « votes » est déjà écrit  [cle-en-double]
    → réunissez leurs valeurs sous le « votes: » de la ligne 15

== an entry of a register without its identifier
@ lettres/registres/themes.yml
- emploi:
-   nom: Emploi
+ emploi:
+   nom: Emploi
+   description: "Le travail."
+   nom: Les salaires
9:3: « nom » est déjà écrit : il manque l’identifiant d’une nouvelle entrée  [identifiant-oublie]
    → ajoutez au-dessus une ligne « identifiant: », au bord gauche ; n’effacez rien

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
