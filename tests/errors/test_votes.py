"""Ballots that contradict themselves, and letters without their text."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== fewer voters than voices
-     votants: 40
+     votants: 39
25:14: 39 votants, mais 40 voix pour, contre ou abstentions  [votants-trop-petit]
    → vérifiez chaque nombre dans la source

== fewer members than voters and absents
-     effectif: 50
+     effectif: 49
26:15: 49 membres, mais 50 votants, absents ou sans participation  [effectif-trop-petit]
    → vérifiez chaque nombre dans la source

== fewer members than voices
-     votants: 40
-     effectif: 50
+     effectif: 49
25:15: 49 membres, mais 50 votants, absents ou sans participation  [effectif-trop-petit]
    → vérifiez chaque nombre dans la source

== a text rejected by more voices than against
-     resultat: adopte
+     resultat: rejete
18:15: information : rejeté avec 31 pour et 4 contre  [vote-surprenant]
    → rien à faire si c’est bien ce que dit la source : le résultat est gardé tel quel

== a text adopted by fewer voices than against
-     pour: 31
-     contre: 4
+     pour: 4
+     contre: 31
18:15: information : adopté avec 4 pour et 31 contre  [vote-surprenant]
    → rien à faire si c’est bien ce que dit la source : le résultat est gardé tel quel

== a unanimous vote with voices against
-     mode: decompte
+     mode: unanimite
19:11: avertissement : unanimité, mais 4 voix contre  [unanimite-contredite]
    → vérifiez le mode et les voix contre dans la source

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
