"""YAML that cannot be understood: colons, quotes, brackets, signs, spaces."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a colon in a text without quotes
- titre: "Des trains pour la vallée : étape 2"
+ titre: Des trains : étape 2
3:19: deux-points dans un texte sans guillemets droits, ou ligne mal décalée  [yaml-invalide]
    → mettez des guillemets droits (titre: "Industries : acte 2"), ou alignez la ligne sur ses voisines

== a quote that is never closed
- titre: "Des trains pour la vallée : étape 2"
+ titre: 'Des trains
3:8: guillemet ouvert et jamais fermé  [yaml-invalide]
    → ajoutez le guillemet droit qui manque

== a quote that the next one closes, lines below
- titre: "Des trains pour la vallée : étape 2"
+ titre: "Des trains
3:8: guillemet ouvert et jamais fermé  [yaml-invalide]
    → ajoutez le guillemet droit qui manque

== a quote that the next one closes, in a list
- themes: [transports, emploi]
+ themes: ["transports, emploi]
7:10: guillemet ouvert et jamais fermé  [yaml-invalide]
    → ajoutez le guillemet droit qui manque

== words after a quoted text
- titre: "Des trains pour la vallée : étape 2"
+ titre: "Des trains" pour la vallée
3:21: signe en trop après la valeur, ou ligne mal décalée  [yaml-invalide]
    → mettez toute la valeur entre guillemets droits, ou alignez la ligne sur ses voisines

== an apostrophe that closes a quote
- titre: "Des trains pour la vallée : étape 2"
+ titre: 'L'eau et les trains'
3:11: apostrophe droite au milieu d’un texte entre apostrophes droites  [yaml-invalide]
    → mettez des guillemets droits à la place de la première et de la dernière

== a quote within a quoted text
- titre: "Des trains pour la vallée : étape 2"
+ titre: "Le "grand" train"  # le bon
3:13: guillemet droit au milieu d’un texte entre guillemets droits  [yaml-invalide]
    → à l’intérieur, écrivez « … »

== a quote within the quoted text of a list
- objet: "Avis sur les trains"
+ objet: "Avis "modifié" du bureau"
16:19: guillemet droit au milieu d’un texte entre guillemets droits  [yaml-invalide]
    → à l’intérieur, écrivez « … »

== curly quotes around a value
- titre: "Des trains pour la vallée : étape 2"
+ titre: “Des trains”
3:8: avertissement : les guillemets courbes font partie du texte : « “Des trains” »  [guillemets-courbes]
    → mettez des guillemets droits à leur place, ou autour d’eux si on doit les lire

== a merge left half-way
- nature: avis
+ <<<<<<< HEAD
+ nature: avis
+ =======
+ nature: rapport
+ >>>>>>> relecture
5:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a mark of a merge that was forgotten
- nature: avis
+ nature: avis
+ >>>>>>> relecture
6:1: deux versions du fichier ne sont pas réunies : Git a écrit « >>>>>>> »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way from the first line on
@ lettres/2024/fete-du-lac.md
+ <<<<<<< HEAD
+ ---
+ titre: La fête du lac
1:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way in a register
@ lettres/registres/themes.yml
+ <<<<<<< HEAD
+ eau: {nom: L’eau, description: "d"}
+ =======
1:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a bracket that is never closed
- themes: [transports, emploi]
+ themes: [transports, emploi
7:9: crochet ouvert et jamais fermé, ou virgule oubliée dans la liste  [yaml-invalide]
    → fermez la liste par « ] » et séparez ses éléments par des virgules

== a bracket too many
- themes: [transports, emploi]
+ themes: [transports, emploi]]
7:29: « ] » en trop  [yaml-invalide]
    → effacez ce signe, qui ne ferme rien

== a brace too many
- positions: {ua: abstention, fl: contre}
+ positions: {ua: abstention, fl: contre}}
27:44: « } » en trop  [yaml-invalide]
    → effacez ce signe, qui ne ferme rien

== positions without braces
- positions: {ua: abstention, fl: contre}
+ positions: ua: abstention, fl: contre
27:18: des champs suivent un champ sur la même ligne, sans accolades  [yaml-invalide]
    → écrivez « positions: {ua: abstention, fl: contre} »

== a bracket that is never closed, with nothing in it
@ lettres/registres/themes.yml
+ eau: [
2:1: valeur oubliée, ou crochet ou accolade mal fermés  [yaml-invalide]
    → complétez la liste, et fermez « [ » par « ] » et « { » par « } »

== a comma too many
- themes: [transports, emploi]
+ themes: [transports,, emploi]
7:21: valeur oubliée, ou crochet ou accolade mal fermés  [yaml-invalide]
    → complétez la liste, et fermez « [ » par « ] » et « { » par « } »

== a bracket closed by a brace
- themes: [transports, emploi]
+ themes: [transports, {emploi]
7:22: accolade ouverte et jamais fermée, ou virgule oubliée  [yaml-invalide]
    → fermez par « } » et séparez les champs par des virgules

== a brace that is never closed
- positions: {ua: abstention, fl: contre}
+ positions: {ua: abstention, fl: contre
27:16: accolade ouverte et jamais fermée, ou virgule oubliée  [yaml-invalide]
    → fermez par « } » et séparez les champs par des virgules

== a comma forgotten between braces
- positions: {ua: abstention, fl: contre}
+ positions: {ua: abstention fl: contre}
27:16: accolade ouverte et jamais fermée, ou virgule oubliée  [yaml-invalide]
    → fermez par « } » et séparez les champs par des virgules

== a tab before a field
-     organisation: ua
+ \torganisation: ua
13:1: tabulation au début de la ligne  [yaml-invalide]
    → décalez les lignes avec des espaces, jamais avec la touche de tabulation

== a tab before the first element of a list
-   - objet: "Avis sur les trains"
+ \t- objet: "Avis sur les trains"
16:1: tabulation au début de la ligne  [yaml-invalide]
    → décalez les lignes avec des espaces, jamais avec la touche de tabulation

== a tab after spaces
-     instance: pleniere
+   \t instance: pleniere
17:3: tabulation au début de la ligne  [yaml-invalide]
    → décalez les lignes avec des espaces, jamais avec la touche de tabulation

== a field after no-break spaces
-     organisation: ua
+ \N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}organisation: ua
13:1: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a field after spaces and a narrow no-break one
-     organisation: ua
+    \N{NARROW NO-BREAK SPACE}organisation: ua
13:4: espace insécable ou spéciale (U+202F), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a field after figure spaces
-     organisation: ua
+ \N{FIGURE SPACE}\N{FIGURE SPACE}\N{FIGURE SPACE}\N{FIGURE SPACE}organisation: ua
13:1: espace insécable ou spéciale (U+2007), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a field after an ideographic space
-     organisation: ua
+ \N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}organisation: ua
13:1: espace insécable ou spéciale (U+3000), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a list after no-break spaces
-   - objet: "Avis sur les trains"
+ \N{NO-BREAK SPACE}\N{NO-BREAK SPACE}- objet: "Avis sur les trains"
16:1: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a no-break space after a dash
-   - objet: "Avis sur les trains"
+   -\N{NO-BREAK SPACE}objet: "Avis sur les trains"
16:4: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a no-break space after a colon
- titre: "Des trains pour la vallée : étape 2"
+ titre:\N{NO-BREAK SPACE}Des trains pour la vallée
3:7: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a list of words after a no-break space
- themes: [transports, emploi]
+ themes:
+  \N{NO-BREAK SPACE}- transports
8:2: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a register with no-break spaces
@ lettres/registres/themes.yml
-   nom: Emploi
+ \N{NO-BREAK SPACE}\N{NO-BREAK SPACE}nom: Emploi
7:1: espace insécable ou spéciale (U+00A0), qui ne compte pas comme une espace  [yaml-invalide]
    → effacez-la, et tapez des espaces ordinaires à la place

== a long dash before the first element of a list
-   - objet: "Avis sur les trains"
+   – objet: "Avis sur les trains"
16:3: « – » n’est pas le tiret d’une liste  [yaml-invalide]
    → écrivez « - », un trait d’union puis une espace, à la place

== a bullet before an element of a list
-   - personne: anne-lune
+   • personne: anne-lune
12:3: « • » n’est pas le tiret d’une liste  [yaml-invalide]
    → écrivez « - », un trait d’union puis une espace, à la place

== an asterisk before an element of a list
-   - personne: anne-lune
+   * personne: anne-lune
12:3: « * » n’est pas le tiret d’une liste  [yaml-invalide]
    → écrivez « - », un trait d’union puis une espace, à la place

== bullets before words
- themes: [transports, emploi]
+ themes:
+   • transports
8:3: « • » n’est pas le tiret d’une liste  [yaml-invalide]
    → écrivez « - », un trait d’union puis une espace, à la place

== a dash without its space
-   - objet: "Avis sur les trains"
+   -objet: "Avis sur les trains"
16:3: il manque une espace après le tiret  [yaml-invalide]
    → écrivez « - », le tiret puis une espace

== a dash without its space, before a word
- themes: [transports, emploi]
+ themes:
+   -transports
8:3: il manque une espace après le tiret  [yaml-invalide]
    → écrivez « - », le tiret puis une espace

== a count that is not known
-     contre: 4
+     contre: ?
21:13: « ? » n’est pas une valeur  [yaml-invalide]
    → si la source ne donne pas cette valeur, effacez le champ : ce qui est inconnu ne s’écrit pas

== a position that is not known
- {ua: abstention, fl: contre}
+ {ua: ?, fl: contre}
27:21: « ? » n’est pas une valeur  [yaml-invalide]
    → si la source ne donne pas cette valeur, effacez le champ : ce qui est inconnu ne s’écrit pas

== a colon without a space, in braces
- {ua: abstention, fl: contre}
+ {ua:abstention, fl: contre}
27:17: il manque une espace après les deux-points : « ua:abstention »  [yaml-invalide]
    → écrivez « ua: abstention »

== a colon without a space before an address, in braces
- source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv, page: 3, consulte_le: 2024-04-02}
+ source: {url:https://exemple.test/pv, page: 3}
28:14: il manque une espace après les deux-points : « url:https://exemple.test/pv »  [yaml-invalide]
    → écrivez « url: https://exemple.test/pv »

== an exclamation mark before a word
- titre: "Des trains pour la vallée : étape 2"
+ titre: !important Des trains
3:8: le signe « ! » au début d’une valeur ne serait pas lu comme un texte  [yaml-invalide]
    → mettez le texte entre guillemets droits

== an exclamation mark alone
- titre: "Des trains pour la vallée : étape 2"
+ titre: ! Des trains
3:8: le signe « ! » au début d’une valeur ne serait pas lu comme un texte  [yaml-invalide]
    → mettez le texte entre guillemets droits

== two exclamation marks
- titre: "Des trains pour la vallée : étape 2"
+ titre: !des!trains pour la vallée
3:8: le signe « ! » au début d’une valeur ne serait pas lu comme un texte  [yaml-invalide]
    → mettez le texte entre guillemets droits

== a number after a sharp sign
- titre: "Des trains pour la vallée : étape 2"
+ titre: Des trains #2 pour la vallée
3:18: avertissement : la fin de la ligne n’est pas lue : « #2 pour la vallée »  [fin-de-ligne-ignoree]
    → mettez toute la valeur entre guillemets droits, ou une espace après « # » si c’est un commentaire

== a number after a sharp sign, in a vote
-   - objet: "Avis sur les trains"
+   - objet: Amendement #4
16:22: avertissement : la fin de la ligne n’est pas lue : « #4 »  [fin-de-ligne-ignoree]
    → mettez toute la valeur entre guillemets droits, ou une espace après « # » si c’est un commentaire

== a sign that starts no value
- titre: "Des trains pour la vallée : étape 2"
+ titre: @trains et vallée
3:8: ce signe ne peut pas commencer une valeur  [yaml-invalide]
    → mettez le texte entre guillemets droits, et décalez les lignes avec des espaces

== an asterisk before a word
- titre: "Des trains pour la vallée : étape 2"
+ titre: *trains
3:8: le signe « * » annonce un renvoi qui n’existe pas  [yaml-invalide]
    → mettez le texte entre guillemets droits

== words between asterisks
- titre: "Des trains pour la vallée : étape 2"
+ titre: *Des trains* pour la vallée
3:8: le signe « * » annonce un renvoi qui n’existe pas  [yaml-invalide]
    → mettez le texte entre guillemets droits

== an ampersand before a word
- titre: "Des trains pour la vallée : étape 2"
+ titre: & des trains
3:8: ce signe ne peut pas commencer une valeur  [yaml-invalide]
    → mettez le texte entre guillemets droits

== a sign that announces several lines
- titre: "Des trains pour la vallée : étape 2"
+ titre: > des trains
3:8: le signe « > » ou « | » annonce un texte qui commence à la ligne suivante  [yaml-invalide]
    → mettez le texte entre guillemets droits

== a dash before a value
- titre: "Des trains pour la vallée : étape 2"
+ titre: - des trains
3:8: un tiret ne peut pas commencer une valeur  [yaml-invalide]
    → mettez le texte entre guillemets droits, ou chaque élément de la liste sur sa propre ligne

== a field without a colon
- titre: "Des trains pour la vallée : étape 2"
+ titre "Des trains"
3:1: ligne sans deux-points suivis d’une espace  [yaml-invalide]
    → écrivez « champ: valeur », ou décalez la ligne si elle continue la précédente

== a colon without a space
- titre: "Des trains pour la vallée : étape 2"
+ titre:"Des trains"
3:1: ligne sans deux-points suivis d’une espace  [yaml-invalide]
    → écrivez « champ: valeur », ou décalez la ligne si elle continue la précédente

== a second line without quotes
- titre: "Des trains pour la vallée : étape 2"
+ titre: "Des trains pour la vallée"
+ étape 2
4:1: ligne sans deux-points suivis d’une espace  [yaml-invalide]
    → écrivez « champ: valeur », ou décalez la ligne si elle continue la précédente

== a backslash
- titre: "Des trains pour la vallée : étape 2"
+ titre: "C:\\Documents"
3:11: barre oblique inversée dans un texte entre guillemets doubles  [yaml-invalide]
    → doublez-la (\\\\), ou mettez le texte entre apostrophes droites

== a backslash before a letter that means a number
- titre: "Des trains pour la vallée : étape 2"
+ titre: "C:\\utilisateurs"
3:13: barre oblique inversée dans un texte entre guillemets doubles  [yaml-invalide]
    → doublez-la (\\\\), ou mettez le texte entre apostrophes droites

== a field too far to the left
-     instance: pleniere
+    instance: pleniere
17:4: ligne mal décalée, ou tiret oublié  [yaml-invalide]
    → alignez la ligne sur ses voisines

== a field too far to the right
-     instance: pleniere
+      instance: pleniere
17:6: ligne mal décalée, ou tiret oublié  [yaml-invalide]
    → alignez la ligne sur ses voisines

== a space before a field
- nature: avis
+  nature: avis
5:8: deux-points dans un texte sans guillemets droits, ou ligne mal décalée  [yaml-invalide]
    → mettez des guillemets droits (titre: "Industries : acte 2"), ou alignez la ligne sur ses voisines

== a list for the name of a field
- licence: CC BY 4.0
+ [licence]: CC BY 4.0
35:1: le nom d’un champ doit être un mot  [yaml-invalide]
    → écrivez « champ: valeur », sans crochet ni accolade avant les deux-points

== dots that end the front matter too soon
- licence: CC BY 4.0
+ ...
+ licence: CC BY 4.0
36:1: cette ligne n’est pas comprise  [yaml-invalide]
    → écrivez « champ: valeur », et mettez entre guillemets droits un texte qui contient de la ponctuation
""")


@rows.each(ROWS)
def test_load_reports_syntax(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
