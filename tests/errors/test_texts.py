"""What a text may not hold: titles of the first level, HTML, images and links that are not safe."""

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import LETTRE_PATH, MATERIAL, lettre

ROWS = rows.table("""
== ligatures that a PDF left in the text
- Il faut **des trains**
+ Il faut une eﬃcace coﬀrée **des trains**
44:14: avertissement : signe de police dans « eﬃcace » : la recherche l’ignore  [signes-de-police]
    → lancez « tribune formater », qui écrira « efficace » et corrigera tout le fichier

== a ligature in a title
- titre: "Des trains pour la vallée : étape 2"
+ titre: "Le ﬁnancement des trains"
3:12: avertissement : signe de police dans « ﬁnancement » : la recherche l’ignore  [signes-de-police]
    → lancez « tribune formater », qui écrira « financement » et corrigera tout le fichier

== a hyphen that nobody sees, at the very end
- Il faut **des trains**
+ Il faut des chemi­nots
44:18: avertissement : signe de police dans « chemi­nots » : la recherche l’ignore  [signes-de-police]
    → lancez « tribune formater », qui écrira « cheminots » et corrigera tout le fichier

== a ligature in a register
@ lettres/registres/themes.yml
- rivière, "zone humide"
+ conﬂit, "zone humide"
4:18: avertissement : signe de police dans « conﬂit » : la recherche l’ignore  [signes-de-police]
    → lancez « tribune formater », qui écrira « conflit » et corrigera tout le fichier

== a sign of a font of its own
- Il faut **des trains**
+  Il faut des trains
44:1: avertissement : signe que seule sa police dessine (U+F0B7) : on verra un carré  [signe-sans-lettre]
    → regardez ce que montre l’original, et tapez-le

== a grid that is not as Material writes it
- Il faut **des trains**
+ <div class=grid markdown>
+
+ Il faut **des trains**
44:1: avertissement : la balise « <div class=grid markdown> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== a grid that is not closed
- Il faut **des trains**
+ <div class="grid" markdown>
+
+ Il faut **des trains**
44:1: avertissement : la balise « <div class="grid" markdown> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== folded, a type of admonition that is not known
- Il faut **des trains**
+ ???+ warnin "Titre"
+     Il faut **des trains**
44:6: avertissement : la classe « warnin » est sans effet dans un texte  [classe-inconnue]
    → vouliez-vous « warning » ?

== braces after what is no icon
- Il faut **des trains**
+ Il faut : { .lg } **des trains**
44:11: avertissement : ces accolades s’afficheront : « { .lg } »  [accolades-dans-le-texte]
    → une ancre suit un titre et une espace : « { #mot } » ; pour montrer une accolade, écrivez « \\{ »

== a section that is but its heading
- Il faut **des trains**, et des cheminots pour les conduire.
+
42:1: information : rien n’est écrit sous le titre « Ce qu’a dit l’Union des ateliers »  [section-vide]
    → écrivez ce qui manque, ou effacez ce titre

== a section whose subsection is empty, before another
- Il faut **des trains**
+ ### Les trains ###
+
+ ## La suite
+
+ Il faut **des trains**
44:1: information : rien n’est écrit sous le titre « Les trains »  [section-vide]
    → écrivez ce qui manque, ou effacez ce titre

== a title of the first level
- Il faut **des trains**
+ # Il faut des trains
+
+ Il faut **des trains**
44:1: avertissement : titre de premier niveau dans le texte : « # Il faut des trains »  [titre-dans-le-texte]
    → commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête

== a title of the first level without a space
- Il faut **des trains**
+ #Trains
+
44:1: avertissement : titre de premier niveau dans le texte : « #Trains »  [titre-dans-le-texte]
    → pour un mot-dièse, écrivez « \\#Trains » ; pour un titre, commencez-le par « ## »

== a title of the first level, underlined
- Il faut **des trains**
+ Il faut des trains
+ ==================
+
44:1: avertissement : titre de premier niveau dans le texte : « Il faut des trains »  [titre-dans-le-texte]
    → commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête

== a title of the first level, underlined by one sign
- Il faut **des trains**
+ Il faut des trains
+ =
+
44:1: avertissement : titre de premier niveau dans le texte : « Il faut des trains »  [titre-dans-le-texte]
    → commencez-le par « ## », ou effacez-le s’il répète le titre de l’en-tête

== a class of the interface
- Il faut **des trains**
+ Il faut **des trains**{ .citer }
44:25: avertissement : la classe « citer » est sans effet dans un texte  [classe-inconnue]
    → vouliez-vous « cite » ?

== a kind of box that is none
- Il faut **des trains**
+ !!! encadre "À savoir"
+     Il y a des trains.
+
+ Il faut **des trains**
44:5: avertissement : la classe « encadre » est sans effet dans un texte  [classe-inconnue]
    → effacez-la : les mots restent les mêmes

== an anchor of the interface
- { #intervention }
+ { #intervention }
+
+ ### Les trains { #tribune.contenu }
44:18: avertissement : l’ancre « tribune.contenu » est réservée au site  [ancre-reservee]
    → donnez-en une autre, faite de lettres, de chiffres et de tirets

== an anchor of a note
- { #intervention }
+ { #intervention }
+
+ ### Les trains { #fn:1 }
44:18: avertissement : l’ancre « fn:1 » est réservée au site  [ancre-reservee]
    → donnez-en une autre, faite de lettres, de chiffres et de tirets

== a quotation nested too deep
- Il faut **des trains**
+ >>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Il faut des trains
+
44:1: citation ou liste emboîtée sur trop de niveaux  [texte-trop-profond]
    → ramenez la ligne vers la gauche, ou effacez les signes en trop au début de la ligne

== a level of title that is skipped
- Il faut **des trains**
+ #### Il faut des trains
+
44:1: avertissement : titre de niveau 4 sous un titre de niveau 2  [niveau-de-titre-saute]
    → commencez-le par « ### »

== an HTML tag
- Il faut **des trains**
+ Il faut des trains<br>
44:19: avertissement : la balise « <br> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== an HTML comment
- Il faut **des trains**
+ Il faut <!-- vraiment --> des trains
44:9: avertissement : la balise « <!-- » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== an HTML tag on the first line, which is indented
@ lettres/2024/fete-du-lac.md
- La Fédération
+   La <u Fédération>
9:6: avertissement : la balise « <u Fédération> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== a tag after code on the same line
- Il faut **des trains**
+ ```Il faut``` des trains<br>
44:25: avertissement : la balise « <br> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== a tag between two lone backquotes of different paragraphs
- Il faut **des trains**
+ Il faut ` des trains.
+
+ Et des cars<br>
+
+ ` et des vélos
46:12: avertissement : la balise « <br> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== a tag in a document
@ docs/communiques/train-de-7-heures.md
- Le premier train
+ Le <q>premier train
10:4: avertissement : la balise « <q> » s’affichera telle quelle  [html-dans-le-texte]
    → écrivez en Markdown ; pour montrer une balise, mettez-la entre accents graves

== an image of another site
- Il faut **des trains**
+ ![Un train](https://exemple.test/train.png)
44:13: l’image « https://exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image of another site, with a title
- Il faut **des trains**
+ ![Un train](https://exemple.test/train.png "Le train")
44:13: l’image « https://exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image of another site, without its scheme
- Il faut **des trains**
+ ![Un train](//exemple.test/train.png)
44:13: l’image « //exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image of another site in a link
- Il faut **des trains**
+ [![Un train](https://exemple.test/train.png)](https://exemple.test/)
44:14: l’image « https://exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image of another site, by its reference
- Il faut **des trains**
+ ![Un train][Train]
+
+ [train]: https://exemple.test/train.png
+
46:10: l’image « https://exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image of another site, by its short reference
- Il faut **des trains**
+ ![Train]
+
+ [train]: https://exemple.test/train.png
+
46:10: l’image « https://exemple.test/train.png » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== an image inside the page
- Il faut **des trains**
+ ![Un train](data:image/png;base64,AAAA)
44:13: l’image « data:image/png;base64,AAAA » est prise sur un autre site  [image-externe]
    → enregistrez l’image à côté de la lettre et donnez son nom de fichier

== a link that is a script
- Il faut **des trains**
+ Il faut [des trains](javascript:alert(1))
44:22: un lien ne peut pas commencer par « javascript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link that is a script, in capitals
- Il faut **des trains**
+ Il faut [des trains](JavaScript:alert(1))
44:22: un lien ne peut pas commencer par « JavaScript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link that is a script, behind an entity
- Il faut **des trains**
+ Il faut [des trains](&#106;avascript:alert(1))
44:22: un lien ne peut pas commencer par « javascript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link that is a script, on two lines
- Il faut **des trains**
+ Il faut [des trains](java
+ script:alert(1))
44:22: un lien ne peut pas commencer par « javascript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link that is a script, in angle brackets
- Il faut **des trains**
+ Il faut [des trains](<vbscript:x>)
44:23: un lien ne peut pas commencer par « vbscript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link that is a script, by its reference
- Il faut **des trains**
+ Il faut [des trains][t]
+
+ [t]: javascript:alert(1)
+
46:6: un lien ne peut pas commencer par « javascript: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site

== a link with a word before its colon
- Il faut **des trains**
+ Il faut [des trains](file:///trains.pdf)
44:22: un lien ne peut pas commencer par « file: »  [lien-dangereux]
    → donnez une adresse qui commence par https://, ou le nom d’un fichier du site
""")


@rows.each(ROWS)
def test_load_reports_text(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


def test_load_takes_what_material_users_write(read: Reader) -> None:
    assert rows.printed(read({LETTRE_PATH: lettre(f"## Une partie\n\n{MATERIAL}", intervenants=None)})) == []
