"""Ballots that contradict themselves, and letters without their text."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== fewer voters than voices
-     votants: 40
+     votants: 39
25:14: information : 39 votants, mais 40 voix pour, contre ou abstentions  [votants-trop-petit]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== fewer members than voters and absents
-     effectif: 50
+     effectif: 49
26:15: information : 49 membres, mais 50 votants, absents ou sans participation  [effectif-trop-petit]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== fewer members than voices
-     votants: 40
-     effectif: 50
+     effectif: 49
25:15: information : 49 membres, mais 50 votants, absents ou sans participation  [effectif-trop-petit]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== a text rejected by more voices than against
-     resultat: adopte
+     resultat: rejete
18:15: information : rejeté avec 31 pour et 4 contre  [vote-surprenant]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== a text adopted by fewer voices than against
-     pour: 31
-     contre: 4
+     pour: 4
+     contre: 31
18:15: information : adopté avec 4 pour et 31 contre  [vote-surprenant]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== a unanimous vote with voices against
-     mode: decompte
+     mode: unanimite
19:11: information : unanimité, mais 4 voix contre  [unanimite-contredite]
    → rien à faire si c’est bien ce que dit la source : tout est gardé tel quel

== a correction long ago
- date: 2024-03-20
+ date: 1062-03-20
33:12: information : la date « 1062-03-20 » est d’avant 1900  [date-lointaine]
    → rien à faire si c’est bien ce que dit la source ; sinon, corrigez l’année

== two votes of one text
- suite_de: [11]
+   - {objet: avis sur les  trains, instance: pleniere, resultat: rejete}
+ suite_de: [11]
29:13: information : le vote n° 1 a déjà cet objet : « avis sur les trains »  [objet-en-double]
    → rien à faire si le texte a bien été voté deux fois ; sinon, précisez l’objet de chacun

== a vote out of all proportion
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
+ signataires: [fl]
+ votes:
+   - {objet: Motion, instance: pleniere, resultat: adopte, pour: 700, contre: 100}
8:5: information : 800 voix, mais 50 au plus dans les autres lettres  [voix-nombreuses]
    → rien à faire si c’est bien ce que dit la source ; sinon, vérifiez le nombre de chiffres

== a letter without its text
@ lettres/2023/011-lac.md
- etat: notice
+ etat: publiee
11:7: avertissement : la lettre n’a pas de texte  [texte-absent]
    → écrivez-le sous l’en-tête, ou dites « etat: notice » s’il n’est pas encore repris
""")


@rows.each(ROWS)
def test_load_reports_vote(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
