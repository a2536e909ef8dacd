"""Links of texts that lead nowhere or to a draft, anchors that are not there or that are there twice."""

import unicodedata
from typing import Literal

import pytest

from tests.conftest import Reader, Tree, media_of
from tests.errors import rows
from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    PNG,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tribune.record.load import load

ROWS = rows.table("""
== a letter that is not there
- Il faut **des trains**
+ Voir [la lettre](../2023/010-riviere.md)
44:18: le lien « ../2023/010-riviere.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a letter under another year
- Il faut **des trains**
+ Voir [la lettre](011-lac.md#contexte "Le lac")
44:18: le lien « 011-lac.md#contexte » mène à un fichier qui n’existe pas  [lien-casse]
    → vouliez-vous « ../2023/011-lac.md » ?

== a letter whose file has another name
- Il faut **des trains**
+ Voir [la lettre](/lettres/2023/011-le-lac.md)
44:18: le lien « /lettres/2023/011-le-lac.md » mène à un fichier qui n’existe pas  [lien-casse]
    → vouliez-vous « /lettres/2023/011-lac.md » ?

== a file that is not beside the letter
- Il faut **des trains**
+ ![La carte](Carte.svg)
44:13: le lien « Carte.svg » mène à un fichier qui n’existe pas  [lien-casse]
    → enregistrez ce fichier à côté de la page, ou corrigez son nom : les majuscules comptent

== a register, which is not published
- Il faut **des trains**
+ [Les thèmes](../registres/themes.yml)
44:14: le lien « ../registres/themes.yml » mène à un fichier qui n’existe pas  [lien-casse]
    → enregistrez ce fichier à côté de la page, ou corrigez son nom : les majuscules comptent

== a picture among the registers, which is not published
- Il faut **des trains**
+ [Les thèmes](/lettres/registres/themes.png)
44:14: le lien « /lettres/registres/themes.png » mène à un fichier qui n’existe pas  [lien-casse]
    → enregistrez ce fichier à côté de la page, ou corrigez son nom : les majuscules comptent

== a link out of the site
- Il faut **des trains**
+ [Plus haut](../../../prive.pdf)
44:13: le lien « ../../../prive.pdf » mène à un fichier qui n’existe pas  [lien-casse]
    → enregistrez ce fichier à côté de la page, ou corrigez son nom : les majuscules comptent

== a page of docs that is not there
- Il faut **des trains**
+ [Le train](../../communiques/train.md)
44:12: le lien « ../../communiques/train.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a site without its beginning
- Il faut **des trains**
+ [Le site](www.exemple.test)
44:11: le lien « www.exemple.test » mène à un fichier qui n’existe pas  [lien-casse]
    → pour un autre site, écrivez l’adresse entière : « https://www.exemple.test »

== a mail address without its beginning
- Il faut **des trains**
+ [Écrire](anne@exemple.test)
44:10: le lien « anne@exemple.test » mène à un fichier qui n’existe pas  [lien-casse]
    → pour un courriel, écrivez « mailto:anne@exemple.test »

== a letter that is not there, by its reference
- Il faut **des trains**
+ Voir [la lettre][L]
+
+ [l]: ../2023/010-riviere.md
+
46:6: le lien « ../2023/010-riviere.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a letter that is not there, after code and with a bracket in its words
- Il faut **des trains**
+ `lettre` et [la lettre \\] 10](../2023/010-riviere.md)
44:31: le lien « ../2023/010-riviere.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a letter that is not there, from a document
@ docs/communiques/train-de-7-heures.md
- Le premier train
+ [Le premier train](/lettres/2024/train.md)
10:20: le lien « /lettres/2024/train.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a letter that is not there, from a chronology
@ docs/dossiers/dix-ans-de-trains.md
- "Par 31 voix."
+ "Par [31 voix](trains.md)."
10:12: le lien « trains.md » mène à un fichier qui n’existe pas  [lien-casse]
    → donnez le chemin du fichier à partir de cette page, par exemple ../2025/299-industries.md

== a letter that is not there, from another page
@ docs/index.md
- # Accueil
+ # Accueil
+
+ [Le lac](lettres/2023/11-lac.md)
3:10: le lien « lettres/2023/11-lac.md » mène à un fichier qui n’existe pas  [lien-casse]
    → vouliez-vous « lettres/2023/011-lac.md » ?

== a letter by its address
- Il faut **des trains**
+ Voir [la lettre](/lettres/11/)
44:18: avertissement : le lien « /lettres/11/ » n’est ni une adresse web ni un fichier  [lien-par-adresse]
    → écrivez le nom du fichier : « /lettres/2023/011-lac.md »

== a letter by its address, from there
- Il faut **des trains**
+ Voir [la lettre](../fete-du-lac/)
44:18: avertissement : le lien « ../fete-du-lac/ » n’est ni une adresse web ni un fichier  [lien-par-adresse]
    → écrivez le nom du fichier : « fete-du-lac.md »

== a link that is a word
- Il faut **des trains**
+ Voir [la lettre](lettre)
44:18: avertissement : le lien « lettre » n’est ni une adresse web ni un fichier  [lien-par-adresse]
    → écrivez le nom du fichier de la page, qui finit par « .md »

== an anchor that the page does not have
- Il faut **des trains**
+ Voir [plus haut](#contextes)
44:18: avertissement : pas d’ancre « #contextes » dans cette page  [ancre-inconnue]
    → vouliez-vous « #contexte » ?

== a vote that the letter does not have
- Il faut **des trains**
+ Voir [le vote](#vote-2)
44:16: avertissement : pas d’ancre « #vote-2 » dans cette page  [ancre-inconnue]
    → vouliez-vous « #vote-1 » ?

== an anchor that the other page does not have
- Il faut **des trains**
+ Voir [le lac](../2023/011-lac.md#ceser)
44:15: avertissement : pas d’ancre « #ceser » dans lettres/2023/011-lac.md  [ancre-inconnue]
    → ajoutez { #ceser } à la fin du titre visé, ou corrigez le lien

== an anchor that two titles have
- Il faut **des trains**
+ Il en faut.
+
+ ## La suite { #contexte }
+
+ Il faut **des trains**
46:15: l’ancre « contexte » est déjà celle d’un titre plus haut  [ancre-en-double]
    → donnez à ce titre une autre ancre, ou aucune

== a second speaker with the anchor of the first
- Il faut **des trains**
+ Il en faut.
+
+ ## Ce qu’a dit la Fédération {: #intervention }
+
+ Il faut **des trains**
46:33: l’ancre « intervention » est déjà celle d’un titre plus haut  [ancre-en-double]
    → pour une seconde personne, écrivez { #intervention-2 }

== the anchor of a vote
- { #contexte }
+ { #vote-1 }
38:18: l’ancre « vote-1 » est déjà celle d’un vote de la lettre  [ancre-en-double]
    → donnez à ce titre une autre ancre, ou aucune

== a file that no text shows
@ lettres/2024/carte.svg
+ <svg/>
1:1: information : aucun texte ne montre ce fichier : il n’est pas publié  [media-sans-lien]
    → faites-y un lien dans une page s’il doit l’être

== a file of docs that no text shows
@ docs/revue/carte.svg
+ <svg/>
1:1: information : aucun texte ne montre ce fichier : il n’est pas publié  [media-sans-lien]
    → faites-y un lien dans une page s’il doit l’être

== an old letter that no text shows
@ lettres/2024/lettre-12.docx
+ PK
1:1: information : aucun texte ne montre ce fichier : il n’est pas publié  [media-sans-lien]
    → si c’est une ancienne lettre, tapez « tribune importer lettres/2024/lettre-12.docx » ; \
sinon, faites-y un lien dans une page s’il doit l’être
""")
TO_DRAFT = (
    "le lien « {} » mène à un brouillon, qui n’est pas publié  [lien-du-texte-vers-brouillon]\n"
    "    → retirez le lien en attendant, ou publiez l’autre page (« etat: publiee »)"
)


@rows.each(ROWS)
def test_load_reports_link(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


def test_load_reports_link_to_draft(read: Reader) -> None:
    draft = with_fields(UNNUMBERED, etat="brouillon")
    text = edited(lettre(voir_aussi=None), "Il faut", "[Il](fete-du-lac.md) faut")
    loaded = read({UNNUMBERED_PATH: draft, LETTRE_PATH: text})
    assert rows.printed(loaded) == [f"{LETTRE_PATH}:43:6: {TO_DRAFT.format('fete-du-lac.md')}"]
    assert loaded.archive is None


def test_load_takes_link_of_a_draft_to_a_draft(read: Reader) -> None:
    draft = with_fields(UNNUMBERED, "Voir [l’autre](autre.md).\n", etat="brouillon")
    other = with_fields(UNNUMBERED, "Voir [l’une](fete-du-lac.md).\n", etat="brouillon")
    loaded = read(
        {UNNUMBERED_PATH: draft, "lettres/2024/autre.md": other, LETTRE_PATH: lettre(voir_aussi=None)}
    )
    assert rows.printed(loaded) == []


def test_load_reports_link_to_draft_document(read: Reader) -> None:
    path = "docs/communiques/train-de-7-heures.md"
    text = edited(LETTRE, "Il faut", "[Il](/communiques/train-de-7-heures.md) faut")
    loaded = read({path: with_fields(ARCHIVE[path], etat="brouillon"), LETTRE_PATH: text})
    assert rows.named(loaded) == [f"{LETTRE_PATH}:44:6 lien-du-texte-vers-brouillon"]


@pytest.mark.parametrize("content", ["", "Sans en-tête", "---\nnature: x\n---\n"])
def test_load_says_nothing_of_links_to_a_broken_letter(content: str, read: Reader) -> None:
    text = edited(LETTRE, "Il faut", "[Il](fete-du-lac.md) faut")
    loaded = read({UNNUMBERED_PATH: content, LETTRE_PATH: text})
    assert {problem.place.fichier for problem in loaded.problems} == {UNNUMBERED_PATH}


def test_load_says_nothing_of_pages_that_it_does_not_read(tree: Tree) -> None:
    text = edited(LETTRE, "Il faut", "[Il](/communiques/absent.md) faut")
    root = tree(
        {path: text for path, text in ARCHIVE.items() if path.startswith("lettres/")} | {LETTRE_PATH: text}
    )
    assert load(root / "lettres").problems == ()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_load_takes_links_however_accents_are_written(form: Literal["NFC", "NFD"], read: Reader) -> None:
    other = "NFD" if form == "NFC" else "NFC"
    school = unicodedata.normalize(form, "lettres/2024/10-école-publique.md")
    link = unicodedata.normalize(other, "[L’école](10-école-publique.md) [Photo](ma%20façade.png)\n")
    photo = unicodedata.normalize(form, "lettres/2024/ma façade.png")
    loaded = read(
        {
            school: with_fields(UNNUMBERED, numero=10),
            photo: PNG,
            LETTRE_PATH: lettre(link, voir_aussi=["fete-du-lac", 10]),
        }
    )
    assert rows.printed(loaded) == []
    assert media_of(loaded) == ["lettres/2024/ma façade.png"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_load_suggests_a_name_that_differs(form: Literal["NFC", "NFD"], read: Reader) -> None:
    school = unicodedata.normalize(form, "lettres/2024/10-école-publique.md")
    loaded = read(
        {school: with_fields(UNNUMBERED, numero=10), LETTRE_PATH: lettre("[L’école](10-école.md)\n")}
    )
    assert [problem.action for problem in loaded.problems] == ["vouliez-vous « 10-école-publique.md » ?"]


def test_load_says_why_a_file_that_is_there_cannot_be_linked(read: Reader) -> None:
    loaded = read({LETTRE_PATH: lettre("[La page](page.html)\n"), "lettres/2024/page.html": "<p>La page"})
    assert [problem.sentence for problem in loaded.problems if problem.name == "lien-casse"] == [
        "le lien « page.html » mène à un fichier d’un type que le site ne publie pas"
    ]
