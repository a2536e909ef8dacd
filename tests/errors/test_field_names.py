"""Fields that do not exist, fields that are not there, fields with nothing in them."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a slip in the name of a field
- themes: [transports, emploi]
+ theme: [transports, emploi]
7:1: champ inconnu « theme »  [champ-inconnu]
    → vouliez-vous « themes » ?

== the name of a session elsewhere
- session: 2024-03-05
+ date: 2024-03-05
4:1: champ inconnu « date »  [champ-inconnu]
    → vouliez-vous « session » ?

== the name of themes elsewhere
- themes: [transports, emploi]
+ tags: [transports, emploi]
7:1: champ inconnu « tags »  [champ-inconnu]
    → vouliez-vous « themes » ?

== a date beside the session
- nature: avis
+ nature: avis
+ date: 2024-03-05
6:1: champ inconnu « date »  [champ-inconnu]
    → ce champ s’écrit sous « corrections: »

== a field from elsewhere
- licence: CC BY 4.0
+ auteur: Anne Lune
35:1: champ inconnu « auteur »  [champ-inconnu]
    → effacez-le, ou cherchez son nom dans la page des champs (tribune champs)

== a field of a vote at the root
- licence: CC BY 4.0
+ pour: 31
35:1: champ inconnu « pour »  [champ-inconnu]
    → ce champ s’écrit sous « votes: »

== a field of a speaker at the root
- licence: CC BY 4.0
+ personne: anne-lune
35:1: champ inconnu « personne »  [champ-inconnu]
    → ce champ s’écrit sous « intervenants: »

== a slip in a vote
-     mode: decompte
+     modes: decompte
19:5: champ inconnu « modes »  [champ-inconnu]
    → vouliez-vous « mode » ?

== a field of the letter in a vote
-     mode: decompte
+     licence: CC BY 4.0
19:5: champ inconnu « licence »  [champ-inconnu]
    → effacez-le, ou cherchez son nom dans la page des champs (tribune champs)

== a slip in a source
- page: 3
+ pages: 3
28:74: champ inconnu « pages »  [champ-inconnu]
    → vouliez-vous « page » ?

== a slip in a speaker
-     au_nom_de: [ua, fl]
+     au_nom: [ua, fl]
14:5: champ inconnu « au_nom »  [champ-inconnu]
    → vouliez-vous « au_nom_de » ?

== a slip in a correction
- vote: 1}
+ votes: 1}
33:59: champ inconnu « votes »  [champ-inconnu]
    → vouliez-vous « vote » ?

== an unknown field in a register
@ lettres/registres/themes.yml
-   nom: Emploi
+   nom: Emploi
+   couleur: rouge
8:3: champ inconnu « couleur »  [champ-inconnu]
    → effacez-le, ou cherchez son nom dans la page des champs (tribune champs)

== a chronology outside a dossier
@ docs/communiques/train-de-7-heures.md
- organisations: [ua]
+ chronologie: []
6:1: champ inconnu « chronologie »  [champ-inconnu]
    → effacez-le, ou cherchez son nom dans la page des champs (tribune champs)

== no title
- titre: "Des trains pour la vallée : étape 2"
+
2:1: il manque le champ « titre »  [champ-manquant]
    → ajoutez « titre: … ». Le titre du texte examiné.

== no session
- session: 2024-03-05
+
2:1: il manque le champ « session »  [champ-manquant]
    → ajoutez « session: … ». La date de la session, ou l’identifiant d’une session de plusieurs jours.

== no nature
- nature: avis
+
2:1: il manque le champ « nature »  [champ-manquant]
    → ajoutez « nature: … ». La sorte de texte examiné.

== no themes
- themes: [transports, emploi]
+
2:1: il manque le champ « themes »  [champ-manquant]
    → ajoutez « themes: … ». Les thèmes, par leur identifiant du registre. Un au moins.

== no object in a vote
-   - objet: "Avis sur les trains"
-     instance: pleniere
+   - instance: pleniere
16:5: il manque le champ « objet »  [champ-manquant]
    → ajoutez « objet: … ». Ce qui a été mis aux voix.

== no text in a correction
- , texte: "4 voix contre, et non 5."
+
33:5: il manque le champ « texte »  [champ-manquant]
    → ajoutez « texte: … ». Ce qui était écrit, et ce qui le remplace.

== no name in a register
@ lettres/registres/personnes.yml
-   nom: Anne Lune
+
3:3: il manque le champ « nom »  [champ-manquant]
    → ajoutez « nom: … ». Prénom et nom.

== no source in a press review
@ docs/revue/le-lac-baisse.md
- source: {texte: "Le lac baisse.", url: https://journal.exemple.test/lac}
+
2:1: il manque le champ « source »  [champ-manquant]
    → ajoutez « source: … ». La source extérieure, que la page résume et cite.

== an empty field
- nature: avis
+ nature:
5:1: le champ « nature » est vide  [champ-manquant]
    → ajoutez « nature: … ». La sorte de texte examiné.

== an empty field, the first of all
- numero: 12
- titre: "Des trains pour la vallée : étape 2"
+ titre: ""
2:1: le champ « titre » est vide  [champ-manquant]
    → ajoutez « titre: … ». Le titre du texte examiné.

== an empty field, the first of a vote
- objet: "Avis sur les trains"
+ objet:
16:5: le champ « objet » est vide  [champ-manquant]
    → ajoutez « objet: … ». Ce qui a été mis aux voix.

== spaces for a value
- titre: "Des trains pour la vallée : étape 2"
+ titre: "   "
3:1: le champ « titre » est vide  [champ-manquant]
    → ajoutez « titre: … ». Le titre du texte examiné.

== an empty list
- themes: [transports, emploi]
+ themes: []
7:9: le champ « themes » attend au moins un élément  [champ-manquant]
    → ajoutez un élément entre les crochets

== a source that says nothing
@ docs/revue/le-lac-baisse.md
- source: {texte: "Le lac baisse.", url: https://journal.exemple.test/lac}
+ source: {url: }
5:9: le champ « source » est vide  [champ-manquant]
    → donnez au moins un de ses champs

== an empty element
- themes: [transports, emploi]
+ themes: [transports, ""]
7:22: élément vide  [valeur-vide]
    → complétez-le, ou effacez-le

== an empty element after a dash
- signataires: [ua, fl]
+ signataires:
+   - ua
+   -
12:4: élément vide  [valeur-vide]
    → complétez-le, ou effacez-le
""")


@rows.each(ROWS)
def test_load_reports_field(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
