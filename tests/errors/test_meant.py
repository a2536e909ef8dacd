"""What the author meant and the page does not do: marks left or missed, notes alone, lines run together."""

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import LETTRE_PATH, lettre

MARKS = rows.table("""
== a merge left half-way in a text
- Il faut **des trains**, et des cheminots pour les conduire.
+ <<<<<<< HEAD
+ Il faut des trains.
+ =======
+ Il faut des cars.
+ >>>>>>> relecture
44:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== the end of a merge, forgotten
- Il faut **des trains**
+ >>>>>>> relecture
+
+ Il faut **des trains**
44:1: deux versions du fichier ne sont pas réunies : Git a écrit « >>>>>>> »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== the origin of a merge, forgotten
- Il faut **des trains**
+ ||||||| base
+ Il faut **des trains**
44:1: deux versions du fichier ne sont pas réunies : Git a écrit « ||||||| »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way in a list
- Il faut **des trains**, et des cheminots pour les conduire.
+ - Des trains
+
+     <<<<<<< HEAD
+     à l’heure
+     >>>>>>> relecture
46:5: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way between two lone backquotes
- Il faut **des trains**
+ L`école
+ <<<<<<< HEAD
+ d`abord
45:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way in a document
@ docs/communiques/train-de-7-heures.md
- Le premier train
+ <<<<<<< HEAD
+ Le premier train
10:1: deux versions du fichier ne sont pas réunies : Git a écrit « <<<<<<< »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== a merge left half-way in a page
@ docs/a-propos.md
+ Ce site.
+
+ =======
+
+ Cette archive.
+
+ >>>>>>> relecture
3:1: deux versions du fichier ne sont pas réunies : Git a écrit « ======= »  [conflit-de-fusion]
    → gardez une seule version, puis supprimez les lignes des signes <<<<<<<, ======= et >>>>>>>

== signs after a list
- Il faut **des trains**
+ - Des trains
+ =======
+ - Des cars
+
+ Il faut **des trains**
45:1: avertissement : ni un titre ni un trait, peut-être un reste de fusion : « ======= »  [ligne-de-signes]
    → effacez cette ligne ; pour un trait, écrivez « --- » entre deux lignes vides

== signs between two paragraphs
- Il faut **des trains**
+ Des trains.
+
+ =======
+
+ Il faut **des trains**
46:1: avertissement : ni un titre ni un trait, peut-être un reste de fusion : « ======= »  [ligne-de-signes]
    → effacez cette ligne ; pour un trait, écrivez « --- » entre deux lignes vides

== signs under a paragraph
- Il faut **des trains**
+ Des trains
+ à l’heure
+ =======
+
+ Il faut **des trains**
46:1: avertissement : ni un titre ni un trait, peut-être un reste de fusion : « ======= »  [ligne-de-signes]
    → effacez cette ligne ; pour un trait, écrivez « --- » entre deux lignes vides
""")

SECTIONS = rows.table("""
== a mark that is not closed
- ateliers { #intervention }
+ ateliers {#intervention
42:37: avertissement : marque de section non reconnue : « {#intervention »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark without its sign
- ateliers { #intervention }
+ ateliers { intervention }
42:39: avertissement : marque de section non reconnue : « { intervention } »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark with a capital
- ateliers { #intervention }
+ ateliers { #Intervention }
42:39: avertissement : marque de section non reconnue : « { #Intervention } »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark with a letter too many
- ateliers { #intervention }
+ ateliers { #interventions }
42:39: avertissement : marque de section non reconnue : « { #interventions } »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark with a rank that is not written so
- ateliers { #intervention }
+ ateliers { #intervention_2 }
42:39: avertissement : marque de section non reconnue : « { #intervention_2 } »  [marque-de-section]
    → vouliez-vous « { #intervention-2 } » ?

== a mark whose sign stands apart
- ateliers { #intervention }
+ ateliers { # intervention }
42:39: avertissement : marque de section non reconnue : « { # intervention } »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark without braces
- ateliers { #intervention }
+ ateliers #intervention
42:37: avertissement : marque de section non reconnue : « #intervention »  [marque-de-section]
    → vouliez-vous « { #intervention } » ?

== a mark on a line of its own, without braces
- ateliers { #intervention }
+ ateliers
+
+ #intervention
44:1: avertissement : marque de section non reconnue : « #intervention »  [marque-de-section]
    → vouliez-vous « ## … { #intervention } » ?

== the mark of the context, nearly
- contexte { #contexte }
+ contexte { #context }
38:18: avertissement : marque de section non reconnue : « { #context } »  [marque-de-section]
    → vouliez-vous « { #contexte } » ?

== the mark of the assembly, in capitals
- contexte { #contexte }
+ contexte { #CESER }
38:18: avertissement : marque de section non reconnue : « { #CESER } »  [marque-de-section]
    → vouliez-vous « { #ceser } » ?

== a mark glued to its title
- ateliers { #intervention }
+ ateliers{ #intervention }
42:36: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark before the end of its title
- ateliers { #intervention }
+ ateliers { #intervention } : Anne Lune
42:37: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark after bold words of its title
- ## Ce qu’a dit l’Union des ateliers { #intervention }
+ ## **L’Union**{ #intervention }
42:15: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark below its title
- ateliers { #intervention }
+ ateliers
+ { #intervention }
43:1: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark on a paragraph
- ateliers { #intervention }
+ ateliers
+
+ Voici.
+ { #intervention }
45:1: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark on a title that is no section
- ## Ce qu’a dit l’Union des ateliers { #intervention }
+ ### Ce qu’a dit l’Union des ateliers { #intervention }
42:40: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a mark on a title in a quotation
- ## Ce qu’a dit l’Union des ateliers { #intervention }
+ > ## Ce qu’a dit l’Union des ateliers { #intervention }
42:41: avertissement : cette marque n’est pas lue là où elle est : « { #intervention } »  [marque-de-section]
    → écrivez-la à la fin du titre de la section, après une espace : « ## … { #intervention } »

== a title after a blank
- ## Le contexte
+  ## Le contexte
38:1: avertissement : ce titre s’affichera avec ses dièses : « ## Le contexte { #contexte } »  [titre-decale]
    → effacez les espaces qui le précèdent

== a title without words
- se prononce
+ se prononce.
+
+ ## { #avant }
+
+ Elle se prononce
42:4: avertissement : ces accolades s’afficheront : « { #avant } »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== a title that is but its signs
- Le 5 mars
+ ##
+
+ Le 5 mars
40:1: avertissement : ce titre n’a pas de mots  [titre-vide]
    → écrivez-les après les dièses, ou effacez cette ligne

== braces that are not closed
- se prononce
+ se prononce.
+
+ ## Avant { #avant
+
+ Elle se prononce
42:10: avertissement : ces accolades s’afficheront : « { #avant »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== braces within a sentence
- Il faut **des trains**
+ Il faut { .note } des trains
44:9: avertissement : ces accolades s’afficheront : « { .note } »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== words of a title that are taken for attributes
- se prononce
+ se prononce.
+
+ ## Avant {sic}
+
+ Elle se prononce
42:11: avertissement : ces mots entre accolades ne s’afficheront pas : « {sic} »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== braces in a page
@ docs/a-propos.md
+ Ce site.
+
+ ## Les lettres{ #lettres }
+
+ Elles y sont.
3:15: avertissement : ces accolades s’afficheront : « { #lettres } »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== speakers without a section
- ateliers { #intervention }
+ ateliers
11:1: avertissement : 1 intervenant, mais aucune section « { #intervention } »  [intervenants-sans-section]
    → mettez cette marque au titre « ## » de leurs paroles, ou d’un mot qui dit qu’elles manquent

== the section of a second speaker, alone
- ateliers { #intervention }
+ ateliers { #intervention-2 }
42:39: avertissement : « { #intervention-2 } », mais pas « { #intervention } »  [intervention-en-trop]
    → vouliez-vous « { #intervention } » ?

== a section more than there are speakers
- Il faut **des trains**
+ Voici.
+
+ ## La réponse { #intervention-2 }
+
+ Il faut **des trains**
46:17: avertissement : « { #intervention-2 } », mais 1 intervenant  [intervention-en-trop]
    → ajoutez à « intervenants » qui parle là, même une seconde fois, ou corrigez le numéro

== a rank that no section comes before
@ lettres/2024/fete-du-lac.md
- La Fédération
+ ## Un { #intervention }
+
+ Un.
+
+ ## Trois { #intervention-3 }
+
+ La Fédération
13:12: avertissement : « { #intervention-3 } », mais pas « { #intervention-2 } »  [intervention-en-trop]
    → ajoutez à « intervenants » qui parle là, même une seconde fois, ou corrigez le numéro
""")

NOTES = rows.table("""
== the call of a note that has no text
- Il faut **des trains**
+ Il faut **des trains**[^3]
44:23: avertissement : l’appel de note « [^3] » n’a pas de texte : il s’affichera tel quel  [note-orpheline]
    → écrivez ce texte sur une ligne « [^3]: … » à la fin de la page, ou effacez l’appel

== the text of a note that nothing calls
- Il faut **des trains**
+ [^3]: La note.
+
+ Il faut **des trains**
44:1: avertissement : aucun appel ne mène à la note « [^3] »  [note-orpheline]
    → écrivez « [^3] » là où elle sert, ou faites de son texte un paragraphe

== the text of a note after a blank
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut des trains[^3].
+
+ [^3] : La note.
46:1: avertissement : le texte de la note « [^3] » n’est pas reconnu  [note-orpheline]
    → retirez l’espace avant les deux-points : « [^3]: »

== two texts for one note
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut des trains[^3].
+
+ [^3]: La note.
+ [^3]: L’autre.
47:1: avertissement : la note « [^3] » a déjà un texte, qui ne s’affichera pas  [note-en-double]
    → donnez à l’une des deux un autre numéro, et à son appel aussi
""")

LINES = rows.table("""
== bullets of a word processor
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut
+ • des trains,
+ • des cheminots.
45:1: avertissement : cette liste s’affichera comme un seul paragraphe : « • des trains, »  [lignes-collees]
    → pour une liste, commencez chacune par « - », sous une ligne vide ; sinon, séparez-les d’une ligne vide

== a list without a blank line above
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut :
+ - des trains
+ - des cheminots
45:1: avertissement : cette liste s’affichera comme un seul paragraphe : « - des trains »  [lignes-collees]
    → laissez une ligne vide au-dessus de la première

== a list of one item without a blank line above
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut :
+ * des trains
45:1: avertissement : cette liste s’affichera comme un seul paragraphe : « * des trains »  [lignes-collees]
    → laissez une ligne vide au-dessus de la première

== a list without a blank line above, in an item of another
- Il faut **des trains**, et des cheminots pour les conduire.
+ - Il faut :
+
+     Des trains
+     1. à l’heure
+     2. tous les jours
47:5: avertissement : cette liste s’affichera comme un seul paragraphe : « 1. à l’heure »  [lignes-collees]
    → laissez une ligne vide au-dessus de la première

== a list without a blank line above, in a quotation
- Il faut **des trains**, et des cheminots pour les conduire.
+ > Il faut :
+ > - des trains
+ > - des cheminots
45:3: avertissement : cette liste s’affichera comme un seul paragraphe : « - des trains »  [lignes-collees]
    → laissez une ligne vide au-dessus de la première

== numbers that make no list
- Il faut **des trains**, et des cheminots pour les conduire.
+ 1) des trains
+ 2) des cheminots
44:1: avertissement : cette liste s’affichera comme un seul paragraphe : « 1) des trains »  [lignes-collees]
    → pour une liste, écrivez « 1. », « 2. »… sous une ligne vide ; sinon, séparez-les d’une ligne vide

== dashes without a blank line between them
- Il faut **des trains**, et des cheminots pour les conduire.
+ – des trains
+ – des cheminots
44:1: avertissement : cette liste s’affichera comme un seul paragraphe : « – des trains »  [lignes-collees]
    → pour une liste, commencez chacune par « - », sous une ligne vide ; sinon, séparez-les d’une ligne vide

== a table without a blank line above
- Il faut **des trains**, et des cheminots pour les conduire.
+ Il faut :
+ | trains | cars |
+ |---|---|
+ | 3 | 4 |
45:1: avertissement : ce tableau s’affichera comme du texte : « | trains | cars | »  [lignes-collees]
    → laissez une ligne vide au-dessus du tableau

== a table without its rule
- Il faut **des trains**, et des cheminots pour les conduire.
+ | trains | cars |
+ | 3 | 4 |
44:1: avertissement : ce tableau s’affichera comme du texte : « | trains | cars | »  [lignes-collees]
    → ajoutez une ligne « |---|---| » sous celle des titres de colonnes

== a paragraph that is moved to the right
- Il faut **des trains**
+     Il faut des trains.
+
+ Il faut **des trains**
44:5: avertissement : ce paragraphe s’affichera comme du code : « Il faut des trains. »  [paragraphe-decale]
    → effacez les espaces ou la tabulation au début de ses lignes

== bold words with a blank inside
- Il faut **des trains**
+ Il faut ** des trains **
44:9: avertissement : ces signes s’afficheront : « ** des trains ** »  [signes-affiches]
    → pour du gras, collez les signes aux mots : « **mots** »

== bold words that do not end
- Il faut **des trains**
+ Il faut **des trains
44:9: avertissement : ces signes s’afficheront : « **des trains, et des chemino »  [signes-affiches]
    → fermez le gras par « ** » à la fin des mots, ou effacez ces signes

== a link with a blank inside
- Il faut **des trains**
+ Il faut [des trains] (https://exemple.test/)
44:9: avertissement : ces signes s’afficheront : « [des trains] (https://exemple.test/ »  [signes-affiches]
    → collez la parenthèse au crochet : « [mots](adresse) »

== a link the wrong way round
- Il faut **des trains**
+ Il faut (des trains)[https://exemple.test/]
44:9: avertissement : ces signes s’afficheront : « (des trains)[https://exemple.test/ »  [signes-affiches]
    → écrivez le lien dans l’autre sens : « [mots](adresse) »

== a block of code with attributes that does not end
- Il faut **des trains**
+ ~~~ title="Un train"
+ Il faut **des trains**
44:1: avertissement : ces signes s’afficheront : « ~~~ title="Un train" »  [signes-affiches]
    → fermez ce bloc de code par une ligne « ~~~ », ou effacez cette ligne

== a block of code that does not end
- Il faut **des trains**
+ ```
+ Il faut **des trains**
44:1: avertissement : ces signes s’afficheront : « ``` »  [signes-affiches]
    → fermez ce bloc de code par une ligne « ``` », ou effacez cette ligne
""")
ROWS = [*MARKS, *SECTIONS, *NOTES, *LINES]


@rows.each(ROWS)
def test_load_reports_what_was_not_meant(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


def test_load_reads_below_a_block_of_code_that_is_never_closed(read: Reader) -> None:
    loaded = read({LETTRE_PATH: lettre("~~~\n\nDes trains<br>\n", intervenants=None)})
    assert [problem.name for problem in loaded.problems] == ["signes-affiches", "html-dans-le-texte"]


def test_load_tells_each_merge_once(read: Reader) -> None:
    merge = "<<<<<<< HEAD\nUn.\n||||||| base\n=======\nDeux.\n>>>>>>> relecture\n\n"
    loaded = read({LETTRE_PATH: lettre(f"{merge}{merge}=======\n", intervenants=None)})
    lines = [problem.place.line - 34 for problem in loaded.problems if problem.name == "conflit-de-fusion"]
    assert lines == [0, 7, 14]
