"""Dates, numbers, words of a closed list, addresses and identifiers that cannot be."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a date in the French manner
- date: 2024-03-20
+ date: 20/3/2024
33:12: « 20/3/2024 » n’est pas une date  [date-invalide]
    → écrivez 2024-03-20

== a date in words
- date: 2024-03-20
+ date: 20 mars 2024
33:12: « 20 mars 2024 » n’est pas une date  [date-invalide]
    → écrivez 2024-03-20

== a date with short numbers
- date: 2024-03-20
+ date: 2024-3-5
33:12: « 2024-3-5 » n’est pas une date  [date-invalide]
    → écrivez 2024-03-05

== a date without its dashes
- date: 2024-03-20
+ date: 20240320
33:12: « 20240320 » n’est pas une date  [date-invalide]
    → écrivez 2024-03-20

== a date that could be read in two ways
- date: 2024-03-20
+ date: 2024112
33:12: « 2024112 » n’est pas une date  [date-invalide]
    → écrivez AAAA-MM-JJ, par exemple 2025-10-14

== a date in words of a day that does not exist
- date: 2024-03-20
+ date: 31 février 2024
33:12: « 31 février 2024 » n’est pas une date  [date-invalide]
    → écrivez AAAA-MM-JJ, par exemple 2025-10-14

== a date of America
- date: 2024-03-20
+ date: 03/20/2024
33:12: « 03/20/2024 » n’est pas une date  [date-invalide]
    → écrivez AAAA-MM-JJ, par exemple 2025-10-14

== a partial date in the French manner
@ docs/dossiers/dix-ans-de-trains.md
- date: 2024-02
+ date: 1er février 2024
3:7: « 1er février 2024 » n’est pas une date  [date-invalide]
    → écrivez 2024-02-01

== a month for a day
- date: 2024-03-20
+ date: 2024-03
33:12: « 2024-03 » n’est pas une date  [date-invalide]
    → écrivez AAAA-MM-JJ, par exemple 2025-10-14

== a day that February never has
- date: 2024-03-20
+ date: 2024-02-30
33:12: la date « 2024-02-30 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== month zero
- date: 2024-03-20
+ date: 2024-00-20
33:12: la date « 2024-00-20 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== day zero
- date: 2024-03-20
+ date: 2024-03-00
33:12: la date « 2024-03-00 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== year zero
- date: 2024-03-20
+ date: 0000-03-20
33:12: la date « 0000-03-20 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a day that the year does not have, in a source
- consulte_le: 2024-04-02
+ consulte_le: 2023-02-29
28:96: la date « 2023-02-29 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a day that does not exist, in a register
@ lettres/registres/sessions.yml
-   fin: 2023-10-11
+   fin: 2023-09-31
3:8: la date « 2023-09-31 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a partial date in words
@ docs/dossiers/dix-ans-de-trains.md
- date: 2024-02
+ date: février 2024
3:7: « février 2024 » n’est pas une date  [date-invalide]
    → écrivez un jour (2025-03-14), un mois (2025-03) ou une année (2025)

== a partial date with month zero
@ docs/dossiers/dix-ans-de-trains.md
- date: 2024-02
+ date: 2024-00
3:7: la date « 2024-00 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a partial date with a thirteenth month
@ docs/dossiers/dix-ans-de-trains.md
-   - date: 2014
+   - date: 2014-13
6:11: la date « 2014-13 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a negative count
-     pour: 31
+     pour: -31
20:11: -31 est négatif  [nombre-negatif]
    → écrivez un nombre sans signe moins

== a negative count, with the true minus sign
-     pour: 31
+     pour: −31
20:11: −31 est négatif  [nombre-negatif]
    → écrivez un nombre sans signe moins

== a count with a comma
-     pour: 31
+     pour: 31,5
20:11: 31,5 n’est pas entier  [nombre-fractionnaire]
    → écrivez un nombre entier, sans virgule

== a count with a point
-     pour: 31
+     pour: 31.0
20:11: 31.0 n’est pas entier  [nombre-fractionnaire]
    → écrivez un nombre entier, sans virgule

== a count in words
-     pour: 31
+     pour: trente et un
20:11: « trente et un » n’est pas un nombre  [nombre-invalide]
    → écrivez des chiffres seuls ; si la source ne donne pas ce nombre, effacez le champ

== a count that the source does not give
-     pour: 31
+     pour: "?"
20:11: « ? » n’est pas un nombre  [nombre-invalide]
    → écrivez des chiffres seuls ; si la source ne donne pas ce nombre, effacez le champ

== a count with a space
-     pour: 31
+     pour: 1 031
20:11: « 1 031 » n’est pas un nombre  [nombre-invalide]
    → écrivez des chiffres seuls ; si la source ne donne pas ce nombre, effacez le champ

== a count with a slip of the keyboard
-     pour: 31
+     pour: 3111111111
20:11: « 3111111111 » est démesuré  [nombre-trop-grand]
    → vérifiez le nombre de chiffres

== number zero
- numero: 12
+ numero: 0
2:9: 0 est trop petit  [nombre-nul]
    → écrivez un nombre à partir de 1

== page zero
- page: 3
+ page: 0
28:80: 0 est trop petit  [nombre-nul]
    → écrivez un nombre à partir de 1

== vote zero
- vote: 1}
+ vote: 0}
33:65: 0 est trop petit  [nombre-nul]
    → écrivez un nombre à partir de 1

== a negative number
- numero: 12
+ numero: -12
2:9: -12 est négatif  [nombre-negatif]
    → écrivez un nombre sans signe moins

== a word out of the list of natures
- nature: avis
+ nature: poème
5:9: nature non reconnue « poème »  [nature-inconnue]
    → écrivez avis, etude, contribution, rapport, voeu, motion, declaration ou resolution

== a word with a capital
- nature: avis
+ nature: Avis
5:9: nature non reconnue « Avis »  [nature-inconnue]
    → vouliez-vous « avis » ?

== a word with its accent
-     resultat: adopte
+     resultat: adopté
18:15: résultat non reconnu « adopté »  [resultat-inconnu]
    → vouliez-vous « adopte » ?

== a word in the plural
- ua: abstention
+ ua: abstentions
27:21: position non reconnue « abstentions »  [position-inconnue]
    → vouliez-vous « abstention » ?

== a word near another that means something else
- ua: abstention
+ ua: abstient
27:21: position non reconnue « abstient »  [position-inconnue]
    → écrivez pour, contre, abstention, nppv, absent ou partage

== a saisine out of the list
- saisine: region
+ saisine: régionale
6:10: saisine non reconnue « régionale »  [saisine-inconnue]
    → écrivez region, presidence, autosaisine, citoyenne ou obligatoire

== an instance out of the list
-     instance: pleniere
+     instance: salle des fêtes
17:15: instance non reconnue « salle des fêtes »  [instance-inconnue]
    → écrivez pleniere, bureau ou commission

== a result out of the list
-     resultat: adopte
+     resultat: oui
18:15: résultat non reconnu « oui »  [resultat-inconnu]
    → écrivez adopte, rejete, retire, pris-acte ou inconnu

== a sentence for a result
-     resultat: adopte
-     mode: decompte
+     resultat: adopté à l’unanimité
18:15: résultat non reconnu « adopté à l’unanimité »  [resultat-inconnu]
    → écrivez « resultat: adopte » et « mode: unanimite », chacun sur sa ligne

== a sentence with counts for a result
-     resultat: adopte
-     mode: decompte
-     pour: 31
-     contre: 4
-     abstentions: 5
+     resultat: adopté par 31 voix et 5 abstentions
18:15: résultat non reconnu « adopté par 31 voix et 5 abstentions »  [resultat-inconnu]
    → écrivez « resultat: adopte », « pour: 31 » et « abstentions: 5 », chacun sur sa ligne

== a sentence for a mode
-     mode: decompte
+     mode: à l’unanimité
19:11: mode de vote non reconnu « à l’unanimité »  [mode-inconnu]
    → écrivez « mode: unanimite »

== a mode out of the list
-     mode: decompte
+     mode: main levée
19:11: mode de vote non reconnu « main levée »  [mode-inconnu]
    → écrivez decompte, unanimite, majorite ou inconnu

== a position out of the list
- fl: contre
+ fl: non
27:37: position non reconnue « non »  [position-inconnue]
    → écrivez pour, contre, abstention, nppv, absent ou partage

== a state out of the list
- etat: publiee
+ etat: public
31:7: état non reconnu « public »  [etat-inconnu]
    → écrivez publiee, brouillon ou notice

== a state out of the list, in a document
@ docs/communiques/train-de-7-heures.md
- organisations: [ua]
+ etat: relu
6:7: état non reconnu « relu »  [etat-inconnu]
    → écrivez publiee, brouillon ou notice

== a web address without its beginning
- document: https://exemple.test/trains.pdf
+ document: exemple.test/trains.pdf
9:11: adresse web mal écrite : « exemple.test/trains.pdf »  [adresse-web-invalide]
    → écrivez l’adresse entière, qui commence par https://, sans espace

== a web address that is a script
- document: https://exemple.test/trains.pdf
+ document: "javascript:alert(1)"
9:11: adresse web mal écrite : « javascript:alert(1) »  [adresse-web-invalide]
    → écrivez l’adresse entière, qui commence par https://, sans espace

== a web address with a space
- url: https://exemple.test/pv
+ url: https://exemple.test/le pv
28:49: adresse web mal écrite : « https://exemple.test/le pv »  [adresse-web-invalide]
    → écrivez l’adresse entière, qui commence par https://, sans espace

== an old address that climbs out of the site
- [lettres/trains-de-la-vallee/]
+ [../la-vallee/]
34:22: ancienne adresse mal écrite : « ../la-vallee/ »  [ancienne-adresse-invalide]
    → écrivez le chemin dans le site, par exemple lettres/ancien-nom/

== an old address with the name of the site
- [lettres/trains-de-la-vallee/]
+ ["https://exemple.test/trains/"]
34:22: ancienne adresse mal écrite : « https://exemple.test/trains/ »  [ancienne-adresse-invalide]
    → écrivez le chemin dans le site, par exemple lettres/ancien-nom/

== an identifier with accents and spaces
@ lettres/registres/themes.yml
- emploi:
+ emploi:
+   nom: Emploi
+   description: "Le travail."
+ Éducation populaire:
9:1: identifiant mal écrit : « Éducation populaire »  [identifiant-invalide]
    → n’employez que des minuscules sans accent, des chiffres et des traits d’union
""")


@rows.each(ROWS)
def test_load_reports_value(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
