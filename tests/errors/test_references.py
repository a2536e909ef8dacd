"""Identifiers and links that lead nowhere, or are given twice."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a theme that is not in the register
- themes: [transports, emploi]
+ themes: [transports, culture]
7:22: thème inconnu « culture »  [theme-inconnu]
    → ajoutez cet identifiant à registres/themes.yml, ou corrigez-le ici

== a theme that another one only looks like
- themes: [transports, emploi]
+ themes: [transports, transition]
7:22: thème inconnu « transition »  [theme-inconnu]
    → ajoutez cet identifiant à registres/themes.yml, ou corrigez-le ici

== a slip in a theme
- themes: [transports, emploi]
+ themes: [transport, emploi]
7:10: thème inconnu « transport »  [theme-inconnu]
    → vouliez-vous « transports » ?

== a synonym for a theme
- themes: [transports, emploi]
+ themes: [Mobilité, emploi]
7:10: thème inconnu « Mobilité »  [theme-inconnu]
    → vouliez-vous « transports » ?

== a name for the acronym of an organisation
- signataires: [ua, fl]
+ signataires: [ua, fédération du lac]
10:19: organisation inconnue « fédération du lac »  [organisation-inconnue]
    → vouliez-vous « fl » ?

== an organisation that signs and is not in the register
- signataires: [ua, fl]
+ signataires: [ua, xyz]
10:19: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== an organisation that speaks and is not in the register
-     organisation: ua
+     organisation: xyz
13:19: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== an organisation spoken for that is not in the register
- au_nom_de: [ua, fl]
+ au_nom_de: [ua, xyz]
14:21: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== an organisation with a position that is not in the register
- {ua: abstention, fl: contre}
+ {ua: abstention, xyz: contre}
27:33: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== an organisation that publishes and is not in the register
@ docs/communiques/train-de-7-heures.md
- organisations: [ua]
+ organisations: [xyz]
6:17: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== the organisation of a person that is not in the register
@ lettres/registres/personnes.yml
- organisation: ua
+ organisation: xyz
3:17: organisation inconnue « xyz »  [organisation-inconnue]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici

== a person who is not in the register
-   - personne: anne-lune
+   - personne: marc-soleil
12:15: personne inconnue « marc-soleil »  [personne-inconnue]
    → ajoutez cet identifiant à registres/personnes.yml, ou corrigez-le ici

== a slip in a person
-   - personne: anne-lune
+   - personne: Anne Lune
12:15: personne inconnue « Anne Lune »  [personne-inconnue]
    → vouliez-vous « anne-lune » ?

== a theme of a document that is not in the register
@ docs/dossiers/dix-ans-de-trains.md
- themes: [transports]
+ themes: [culture]
4:10: thème inconnu « culture »  [theme-inconnu]
    → ajoutez cet identifiant à registres/themes.yml, ou corrigez-le ici

== a neighbour that is not in the register
@ lettres/registres/themes.yml
- voisins: [transports]
+ voisins: [culture]
5:13: thème inconnu « culture »  [theme-inconnu]
    → ajoutez cet identifiant à registres/themes.yml, ou corrigez-le ici

== a session that is not in the register
- session: 2024-03-05
+ session: mars 2024
4:10: session inconnue « mars 2024 »  [session-inconnue]
    → écrivez la date de la session (AAAA-MM-JJ), ou un identifiant de registres/sessions.yml

== a slip in a session
@ lettres/2023/011-lac.md
- session: automne-2023
+ session: automne-2032
4:10: session inconnue « automne-2032 »  [session-inconnue]
    → vouliez-vous « automne-2023 » ?

== a session in the French manner
- session: 2024-03-05
+ session: 5/3/2024
4:10: session inconnue « 5/3/2024 »  [session-inconnue]
    → écrivez 2024-03-05

== a session in words
- session: 2024-03-05
+ session: 5 mars 2024
4:10: session inconnue « 5 mars 2024 »  [session-inconnue]
    → écrivez 2024-03-05

== a session with short numbers
- session: 2024-03-05
+ session: 2024-3-5
4:10: session inconnue « 2024-3-5 »  [session-inconnue]
    → écrivez 2024-03-05

== a session by the number of its week
- session: 2024-03-05
+ session: 2024-W10-2
4:10: session inconnue « 2024-W10-2 »  [session-inconnue]
    → écrivez la date de la session (AAAA-MM-JJ), ou un identifiant de registres/sessions.yml

== a session on a day that does not exist
- session: 2024-03-05
+ session: 2024-02-30
4:10: la date « 2024-02-30 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a session on month zero
- session: 2024-03-05
+ session: 2024-00-05
4:10: la date « 2024-00-05 » n’existe pas  [date-impossible]
    → vérifiez le jour et le mois

== a day of a session that has its entry
@ lettres/2023/011-lac.md
- session: automne-2023
+ session: 2023-10-11
4:10: le 11 octobre 2023 fait partie de la session « automne-2023 » du registre  [session-ambigue]
    → écrivez « session: automne-2023 »

== the first day of a session that has its entry
@ lettres/2023/011-lac.md
- session: automne-2023
+ session: 2023-10-10
4:10: le 10 octobre 2023 fait partie de la session « automne-2023 » du registre  [session-ambigue]
    → écrivez « session: automne-2023 »

== a session that ends before it starts
@ lettres/registres/sessions.yml
- fin: 2023-10-11
+ fin: 2023-10-09
3:8: la session finit le 9 octobre 2023, avant de commencer  [dates-inversees]
    → échangez « debut » et « fin »

== a theme given twice
- themes: [transports, emploi]
+ themes: [transports, emploi, transports]
7:30: « transports » est déjà dans la liste  [theme-en-double]
    → gardez-le une seule fois

== an organisation that signs twice
- signataires: [ua, fl]
+ signataires: [ua, fl, ua]
10:23: « ua » est déjà dans la liste  [signataire-en-double]
    → gardez-le une seule fois

== an organisation spoken for twice
- au_nom_de: [ua, fl]
+ au_nom_de: [ua, ua]
14:21: « ua » est déjà dans la liste  [organisation-en-double]
    → gardez-le une seule fois

== an organisation that publishes twice
@ docs/communiques/train-de-7-heures.md
- organisations: [ua]
+ organisations: [ua, ua]
6:21: « ua » est déjà dans la liste  [organisation-en-double]
    → gardez-le une seule fois

== a link to no letter
- voir_aussi: [fete-du-lac]
+ voir_aussi: [294]
30:14: aucune lettre « 294 » dans l’archive  [lien-inconnu]
    → écrivez le numéro d’une lettre de l’archive, ou le nom de son fichier sans numéro

== a link by a number in words
- voir_aussi: [fete-du-lac]
+ voir_aussi: [deux]
30:14: aucune lettre « deux » dans l’archive  [lien-inconnu]
    → écrivez le numéro de la lettre en chiffres

== a link by the name of a file
- voir_aussi: [fete-du-lac]
+ voir_aussi: [011-lac]
30:14: aucune lettre « 011-lac » dans l’archive  [lien-inconnu]
    → vouliez-vous « 11 » ? Sinon, effacez ce renvoi

== a link by a number with its sign
- voir_aussi: [fete-du-lac]
+ voir_aussi: [n° 11]
30:14: aucune lettre « n° 11 » dans l’archive  [lien-inconnu]
    → vouliez-vous « 11 » ? Sinon, effacez ce renvoi

== a slip in a link
- voir_aussi: [fete-du-lac]
+ voir_aussi: [fete-du-lak]
30:14: aucune lettre « fete-du-lak » dans l’archive  [lien-inconnu]
    → vouliez-vous « fete-du-lac » ? Sinon, effacez ce renvoi

== a link near the letter itself
- suite_de: [11]
+ suite_de: [112]
29:12: aucune lettre « 112 » dans l’archive  [lien-inconnu]
    → vouliez-vous « 11 » ? Sinon, effacez ce renvoi

== a link to no letter, in a document
@ docs/communiques/train-de-7-heures.md
- voir_aussi: [12]
+ voir_aussi: [294]
7:14: aucune lettre « 294 » dans l’archive  [lien-inconnu]
    → écrivez le numéro d’une lettre de l’archive, ou le nom de son fichier sans numéro

== a link to the letter itself
- suite_de: [11]
+ suite_de: [012]
29:12: la lettre renvoie à elle-même  [lien-vers-soi]
    → effacez ce renvoi

== a link to the letter itself, by its name
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
+ voir_aussi: [fete-du-lac]
6:14: la lettre renvoie à elle-même  [lien-vers-soi]
    → effacez ce renvoi

== a link given twice
- suite_de: [11]
+ suite_de: [11, 011]
29:16: « 11 » est déjà dans la liste  [lien-en-double]
    → gardez-le une seule fois

== a link to a draft
@ lettres/2023/011-lac.md
- etat: notice
+ etat: brouillon
> lettres/2024/012-trains.md
29:12: information : la lettre « 11 » est encore un brouillon  [lien-vers-brouillon]
    → rien à faire : le lien apparaîtra quand elle sera publiée

== a correction of a vote that does not exist
- vote: 1}
+ vote: 2}
33:65: la lettre n’a pas de vote n° 2  [correction-sans-vote]
    → écrivez 1
""")


@rows.each(ROWS)
def test_load_reports_reference(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
