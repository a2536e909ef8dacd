"""Files that cannot be read as text, or whose name says something else than their content."""

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Reader, Tree
from tests.errors import rows
from tests.samples import (
    ARCHIVE,
    COMMUNIQUE,
    LETTRE,
    LETTRE_PATH,
    NOTICE_PATH,
    SVG,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tribune.record.load import load
from tribune.source import reading

NOT_UTF8 = (
    "le fichier n’est pas enregistré en UTF-8  [fichier-pas-utf8]\n"
    "    → rouvrez-le dans votre éditeur et enregistrez-le avec le codage UTF-8"
)
EMPTY = "le fichier est vide  [fichier-vide]\n    → écrivez-le, ou supprimez-le"
ROWS = rows.table("""
== a file that is no letter
@ lettres/2024/notes.txt
+ À faire
1:1: avertissement : ce fichier n’est pas repris dans l’archive  [fichier-ignore]
    → si c’est une ancienne lettre, tapez « tribune importer lettres/2024/notes.txt » ; \
sinon, sortez-le du dossier

== a file of no known kind
@ lettres/2024/notes.xyz
+ À faire
1:1: avertissement : ce fichier n’est pas repris dans l’archive  [fichier-ignore]
    → renommez-le en « .md » si c’est une lettre, ou sortez-le du dossier

== an old letter of Word
@ lettres/2019/Lettre 12.doc
+ Lettre
1:1: avertissement : ce fichier n’est pas repris dans l’archive  [fichier-ignore]
    → si c’est une ancienne lettre, tapez « tribune importer "lettres/2019/Lettre 12.doc" » ; \
sinon, sortez-le du dossier

== a page of the web
@ docs/dossiers/page.html
+ <script>alert(1)</script>
1:1: avertissement : ce fichier n’est pas d’un type que le site publie  [fichier-ignore]
    → écrivez la page en Markdown (« .md ») ; ce qui change l’apparence du site va dans overrides/, \
avec ses modèles

== a program
@ docs/x.JS
+ alert(1)
1:1: avertissement : ce fichier n’est pas d’un type que le site publie  [fichier-ignore]
    → écrivez la page en Markdown (« .md ») ; ce qui change l’apparence du site va dans overrides/, \
avec ses modèles

== a file of docs of no known kind
@ docs/revue/notes.txt
+ À faire
1:1: avertissement : ce fichier n’est pas d’un type que le site publie  [fichier-ignore]
    → enregistrez-le en PDF, en image ou dans un format ouvert, ou sortez-le du dossier

== a file of hosts that is not where hosts look
@ docs/revue/CNAME
+ lettres.exemple.test
1:1: avertissement : ce fichier n’est pas d’un type que le site publie  [fichier-ignore]
    → enregistrez-le en PDF, en image ou dans un format ouvert, ou sortez-le du dossier

== a file of hosts that says something else
@ docs/CNAME
+ <script>alert(1)</script>
1:1: le nom annonce un nom de domaine, le contenu est autre chose  [contenu-inattendu]
    → enregistrez-le sous ce format depuis le logiciel qui l’a fait, ou corrigez la fin de son nom

== a register with another ending
@ lettres/registres/themes.yaml
+ eau: {}
1:1: avertissement : ce fichier n’est pas un registre  [fichier-ignore]
    → vouliez-vous « themes.yml » ?

== a register in a folder of registers
@ lettres/registres/2023/themes.yml
+ eau: {}
1:1: avertissement : ce fichier n’est pas un registre  [fichier-ignore]
    → vouliez-vous « themes.yml » ?

== a file that is no register
@ lettres/registres/LISEZMOI
+ Les registres
1:1: avertissement : ce fichier n’est pas un registre  [fichier-ignore]
    → sortez-le du dossier : les registres sont themes.yml, organisations.yml, personnes.yml et sessions.yml

== a name without a letter
@ lettres/2024/🎉.md
+ ---
+ titre: "La gare"
+ session: 2024-03-05
+ nature: motion
+ themes: [transports]
+ ---
+ Le texte.
1:1: le nom du fichier ne donne pas d’adresse, et la lettre n’a pas de numéro  [nom-de-fichier-invalide]
    → renommez le fichier avec quelques mots, par exemple voeux-2026.md, ou ajoutez « numero: »

== a number that is not that of the file
@ lettres/2024/013-la-gare.md
+ ---
+ titre: "La gare"
+ session: 2024-03-05
+ nature: motion
+ themes: [transports]
+ numero: 14
+ ---
+ Le texte.
6:9: avertissement : le nom du fichier dit n° 13, l’en-tête dit n° 14  [numero-du-fichier]
    → corrigez le numéro, ou renommez le fichier

== a session of another year than the folder
- session: 2024-03-05
+ session: 2023-03-05
4:10: avertissement : le fichier est dans le dossier 2024, la session est « 2023-03-05 »  [annee-du-dossier]
    → corrigez la session, ou déplacez le fichier dans le dossier de son année
""")


@rows.each(ROWS)
def test_load_reports_file(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        pytest.param("---\ntitre: Démocratie\n---\n".encode("latin-1"), "2:9", id="latin-1"),
        pytest.param("---\r\ntitre: Démocratie\r\n---\r\n".encode("cp1252"), "2:9", id="windows"),
        pytest.param("---\rtitre: Démocratie\r---\r".encode("mac-roman"), "2:9", id="old-macintosh"),
        pytest.param("---\n".encode("utf-16"), "1:1", id="utf-16"),
        pytest.param(b"\xef\xbb\xbf---\ntitre: \xc3\xa9\xff", "2:9", id="below-a-byte-order-mark"),
        pytest.param(b"---\n\xed\xa0\xbd", "2:1", id="surrogate"),
    ],
)
def test_load_reports_encoding_at_its_place(content: bytes, place: str, read: Reader) -> None:
    assert rows.printed(read({LETTRE_PATH: content})) == [f"{LETTRE_PATH}:{place}: {NOT_UTF8}"]


@pytest.mark.parametrize("content", [b"", b" \n\n\t\n", b"\xef\xbb\xbf", "\N{NO-BREAK SPACE}\r\n".encode()])
def test_load_reports_empty_file(content: bytes, read: Reader) -> None:
    assert rows.printed(read({LETTRE_PATH: content})) == [f"{LETTRE_PATH}:1:1: {EMPTY}"]


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        pytest.param(
            "lettres/2024/carte.png",
            b"<script>alert(1)</script>",
            "1:1: le nom annonce une image PNG, le contenu est autre chose  [contenu-inattendu]\n    → "
            "enregistrez-le sous ce format depuis le logiciel qui l’a fait, ou corrigez la fin de son nom",
            id="no-picture",
        ),
        pytest.param(
            "docs/dossiers/carte.svg",
            SVG.replace("<path", "\n<script/><path").encode(),
            "2:1: l’image contient un élément « script », qui n’est pas du dessin  [svg-actif]\n"
            "    → exportez l’image en « SVG simple » depuis votre logiciel de dessin, ou en PNG",
            id="script",
        ),
        pytest.param(
            "docs/carte.svg",
            SVG.encode().ljust(reading.MAX_BYTES + 1),
            "1:1: le dessin dépasse 1 Mio  [fichier-trop-gros]\n    → exportez-le en PNG, ou simplifiez-le",
            id="big",
        ),
    ],
)
@pytest.mark.parametrize("etat", ["publiee", "brouillon"])
def test_load_reports_content_that_a_page_shows(
    path: str, content: bytes, expected: str, etat: str, read: Reader
) -> None:
    link = path.removeprefix("docs/")
    page = with_fields(UNNUMBERED, f"![La carte](/{link})\n", etat=etat)
    loaded = read({path: content, UNNUMBERED_PATH: page, LETTRE_PATH: lettre(voir_aussi=None)})
    assert rows.printed(loaded) == [f"{path}:{expected}"]
    assert loaded.archive is None


def test_load_reports_file_above_one_mebibyte(read: Reader) -> None:
    full = LETTRE.encode().ljust(reading.MAX_BYTES, b"\n")
    assert rows.printed(read({LETTRE_PATH: full})) == []
    assert rows.printed(read({LETTRE_PATH: full + b"\n"})) == [
        f"{LETTRE_PATH}:1:1: le fichier dépasse 1 Mio  [fichier-trop-gros]\n"
        "    → retirez-en les images et les documents collés, et faites plutôt un lien"
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "code"),
    [
        ("Il faut", "Il\0faut", "44:3", "U+0000"),
        ("Il faut", "Il faut\x1b[31m", "44:8", "U+001B"),
        ("nature: avis", "nature: a\x7fvis", "5:10", "U+007F"),
        ("nature: avis", "nature: avis\ufdd0", "5:13", "U+FDD0"),
        ("Des trains pour", r"Des\0trains pour", "3:8", "U+0000"),
        ("licence: CC", r'"lic\x07ence": CC', "35:1", "U+0007"),
    ],
)
def test_load_reports_control_character(old: str, new: str, place: str, code: str, read: Reader) -> None:
    loaded = read({LETTRE_PATH: edited(LETTRE, old, new)})
    assert rows.printed(loaded)[0] == (
        f"{LETTRE_PATH}:{place}: caractère invisible interdit ({code})  [caractere-interdit]\n"
        "    → effacez ce caractère, au besoin en retapant le mot"
    )
    assert not any(char < " " for printed in rows.printed(loaded) for char in printed.replace("\n", ""))


def test_load_reports_one_control_character_by_line(read: Reader) -> None:
    loaded = read({LETTRE_PATH: "---\ntitre: A\n".encode("utf-16-le")})
    assert rows.named(loaded) == [
        f"{LETTRE_PATH}:{line} caractere-interdit" for line in ("1:2", "2:1", "3:1")
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"f\xe9te.md", "f\N{REPLACEMENT CHARACTER}te.md"),
        (b"fete\n.md", "fete\N{REPLACEMENT CHARACTER}.md"),
        (b"\x1b[31m.md", "\N{REPLACEMENT CHARACTER}[31m.md"),
        ("fete\u2028.md".encode(), "fete\N{REPLACEMENT CHARACTER}.md"),
    ],
)
def test_load_reports_unreadable_name(name: bytes, shown: str, tree: Tree) -> None:
    root = tree(ARCHIVE)
    Path(os.fsdecode(os.fsencode(root / "lettres/2024") + b"/" + name)).write_text(UNNUMBERED)
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [
        f"lettres/2024/{shown}:1:1: le nom du fichier contient un caractère illisible  "
        "[nom-de-fichier-invalide]\n"
        "    → renommez-le avec des lettres, des chiffres et des traits d’union"
    ]


def test_load_reports_file_without_rights(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        if path.name == "011-lac.md":
            raise PermissionError(path)
        return original(path)

    original = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert rows.printed(read({})) == [
        f"{NOTICE_PATH}:1:1: le fichier ne peut pas être lu  [fichier-illisible]\n"
        "    → vérifiez ses droits, ou remettez-le en place depuis Git"
    ]


def test_load_reports_folder_without_rights(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> object:
        if Path(path).name == "revue":
            raise PermissionError(13, "refused", path)
        return original(path)

    original = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)
    assert rows.printed(read({})) == [
        "docs/revue:1:1: le dossier ne peut pas être lu  [fichier-illisible]\n"
        "    → vérifiez ses droits, ou remettez-le en place depuis Git"
    ]


def test_load_reports_missing_folder(tmp_path: Path) -> None:
    loaded = load(tmp_path / "lettres")
    assert rows.named(loaded) == ["lettres:1:1 fichier-illisible"]
    assert loaded.archive is None


def test_load_numbers_any_file_name(read: Reader) -> None:
    """The number may stand in the front matter alone, and a name without letters is then fine."""
    loaded = read({"lettres/2024/🎉.md": with_fields(UNNUMBERED, numero=13)})
    assert rows.printed(loaded) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes")
@pytest.mark.parametrize(
    "path",
    [
        "docs/tube.md",
        "docs/revue/tube",
        "lettres/2024/tube.md",
        "lettres/tube.png",
        "lettres/registres/tube.yml",
    ],
)
def test_load_refuses_pipe(path: str, tree: Tree) -> None:
    root = tree(ARCHIVE)
    os.mkfifo(root / path)
    loaded = load(root / "lettres", root / "docs")
    assert rows.printed(loaded) == [
        f"{path}:1:1: ce n’est pas un fichier ordinaire : le lire n’aurait pas de fin  [fichier-special]\n"
        "    → effacez-le, ou sortez-le du dossier"
    ]
    assert loaded.archive is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes")
def test_load_refuses_link_to_pipe(tree: Tree) -> None:
    root = tree(ARCHIVE)
    os.mkfifo(root / "lettres/.tube")
    (root / "lettres/2024/tube.md").symlink_to("../.tube")
    assert rows.named(load(root / "lettres", root / "docs")) == ["lettres/2024/tube.md:1:1 fichier-special"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="other systems have no pipes")
def test_read_text_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "mkdocs.yml")
    text, problems = reading.read_text(tmp_path / "mkdocs.yml", "mkdocs.yml")
    assert text is None
    assert [problem.name for problem in problems] == ["fichier-illisible"]


@pytest.mark.parametrize(
    "name",
    [
        *("a?b.md", "a#b.md", "x%2fy.md", "javascript:alert(1).md", "http:exemple.md", "b\\c.md", 'a"b.md'),
        *("\u202egpj.md", "con.md", " x.md", "a" * 198 + ".md", "\u0587" * 80 + ".md"),
        *("javascript:alert(1)/a.md", "a./b.md", "aux/b.md", "/".join(["a" * 150] * 7) + "/b.md"),
    ],
)
def test_load_reports_name_that_is_no_address(name: str, read: Reader) -> None:
    """Everywhere: an address would mean something else, or the file could not be kept on another system."""
    path = f"docs/communiques/{name}"
    found = rows.named(read({path: COMMUNIQUE}))
    assert [each for each in found if each.endswith("nom-de-fichier-invalide")], found
