"""A list where a text should be, a text where a list should be."""

from tests.conftest import Reader
from tests.errors import rows

ROWS = rows.table("""
== a text for a list
- themes: [transports, emploi]
+ themes: transports
7:9: le champ « themes » attend une liste  [type-inattendu]
    → écrivez « themes: [transports] »

== words for a list
- themes: [transports, emploi]
+ themes: transports, emploi
7:9: le champ « themes » attend une liste  [type-inattendu]
    → écrivez « themes: [transports, emploi] »

== words joined by a word for a list
- signataires: [ua, fl]
+ signataires: ua et fl
10:14: le champ « signataires » attend une liste  [type-inattendu]
    → écrivez « signataires: [ua, fl] »

== a text for a list of votes
- intervenants:
-   - personne: anne-lune
-     organisation: ua
-     au_nom_de: [ua, fl]
+ intervenants: anne-lune
11:15: le champ « intervenants » attend une liste  [type-inattendu]
    → écrivez chaque élément sur sa ligne, après un tiret : « - personne: anne-lune »

== a group for a list
- themes: [transports, emploi]
+ themes: {transports: oui}
7:9: le champ « themes » attend une liste  [type-inattendu]
    → mettez les valeurs entre crochets, [a, b], ou chacune après un tiret, sur sa ligne

== a group for a list of groups
-   - personne: anne-lune
+     personne: anne-lune
12:5: il manque un tiret devant « personne » : un nouvel élément de la liste commence ici  [tiret-oublie]
    → écrivez « - personne: … », le tiret sous celui des autres éléments ; n’effacez rien

== a text for a group
- source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv, page: 3, consulte_le: 2024-04-02}
+ source: https://exemple.test/pv
28:13: le champ « source » attend un groupe de champs  [type-inattendu]
    → écrivez « source: {url: https://exemple.test/pv} »

== a document and its page for a source
- source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv, page: 3, consulte_le: 2024-04-02}
+ source: PV du 3 mars, page 12
28:13: le champ « source » attend un groupe de champs  [type-inattendu]
    → écrivez « source: {document: "PV du 3 mars", page: 12} »

== a sentence for a source
- source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv, page: 3, consulte_le: 2024-04-02}
+ source: PV
28:13: le champ « source » attend un groupe de champs  [type-inattendu]
    → écrivez « source: {document: "PV"} », ou « source: {texte: "PV"} » si c’est la phrase exacte

== a text for a group in a list
- intervenants:
-   - personne: anne-lune
-     organisation: ua
-     au_nom_de: [ua, fl]
+ intervenants: [anne-lune]
11:16: le champ « intervenants » attend un groupe de champs  [type-inattendu]
    → écrivez « - personne: anne-lune », puis « organisation: … » au-dessous

== the name of a person in a list of speakers
-   - personne: anne-lune
-     organisation: ua
-     au_nom_de: [ua, fl]
+   - Anne Lune
12:5: le champ « intervenants » attend un groupe de champs  [type-inattendu]
    → écrivez « - personne: … », l’identifiant de « Anne Lune », puis « organisation: … » au-dessous

== a text in a list of votes
- suite_de: [11]
+   - Amendement du soir
+ suite_de: [11]
29:5: le champ « votes » attend un groupe de champs  [type-inattendu]
    → écrivez « - objet: "Amendement du soir" », puis « instance: … » et « resultat: … » au-dessous

== positions in a list
- positions: {ua: abstention, fl: contre}
+ positions: [ua: abstention, fl: contre]
27:16: le champ « positions » attend un groupe de champs  [type-inattendu]
    → écrivez « positions: {ua: abstention, fl: contre} »

== a list for a group
- positions: {ua: abstention, fl: contre}
+ positions: [ua, fl]
27:16: le champ « positions » attend un groupe de champs  [type-inattendu]
    → écrivez chaque organisation et sa position : « positions: {cgt: abstention, fo: contre} »

== a position without its organisation
- positions: {ua: abstention, fl: contre}
+ positions: abstention
27:16: le champ « positions » attend un groupe de champs  [type-inattendu]
    → écrivez chaque organisation et sa position : « positions: {cgt: abstention, fo: contre} »

== a list for a text
- titre: "Des trains pour la vallée : étape 2"
+ titre: [Des trains]
3:8: le champ « titre » attend un texte  [type-inattendu]
    → écrivez le texte après les deux-points, entre guillemets droits

== a group for a text
- titre: "Des trains pour la vallée : étape 2"
+ titre: {Des trains: étape 2}
3:8: le champ « titre » attend un texte  [type-inattendu]
    → écrivez le texte après les deux-points, entre guillemets droits

== a list in a list
- themes: [transports, emploi]
+ themes: [[transports], emploi]
7:10: le champ « themes » attend un texte  [type-inattendu]
    → écrivez le texte après les deux-points, entre guillemets droits

== a list for a word
- nature: avis
+ nature: [avis]
5:9: le champ « nature » attend un seul mot  [type-inattendu]
    → choisissez un mot de la liste, sans crochets

== a list for a position
- ua: abstention
+ ua: [abstention]
27:21: le champ « ua » attend un seul mot  [type-inattendu]
    → choisissez un mot de la liste, sans crochets

== a list for a number
-     pour: 31
+     pour: [31]
20:11: le champ « pour » attend un nombre  [type-inattendu]
    → écrivez des chiffres seuls

== a group for a date
- date: 2024-03-20
+ date: {jour: 20}
33:12: le champ « date » attend une date  [type-inattendu]
    → écrivez AAAA-MM-JJ, par exemple 2025-10-14

== a text for a register entry
@ lettres/registres/personnes.yml
- anne-lune:
-   nom: Anne Lune
-   organisation: ua
-   description: "Cheminote, conseillère depuis 2020."
+ anne-lune: Anne Lune
1:1: l’entrée « anne-lune » attend un groupe de champs  [type-inattendu]
    → écrivez « champ: valeur » sur les lignes suivantes, décalées de deux espaces

== a register that is a list
@ lettres/registres/themes.yml
+ - eau
+ - emploi
1:1: le registre n’est pas une suite d’entrées  [type-inattendu]
    → écrivez chaque entrée sous la forme « identifiant: », puis ses champs décalés de deux espaces

== a register that is a text
@ lettres/registres/themes.yml
+ L’eau et les trains
1:1: le registre n’est pas une suite d’entrées  [type-inattendu]
    → écrivez chaque entrée sous la forme « identifiant: », puis ses champs décalés de deux espaces
""")


@rows.each(ROWS)
def test_load_reports_type(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)
