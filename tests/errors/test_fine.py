"""What nobody needs to be told: line ends, blanks, quotes, comments, alphabets, empty registers, media."""

import unicodedata
from collections.abc import Callable

import pytest

from tests.conftest import Reader, media_of
from tests.errors import rows
from tests.samples import (
    ARCHIVE,
    JPEG,
    LETTRE,
    LETTRE_PATH,
    PDF,
    SVG,
    THEMES,
    UNNUMBERED,
    edited,
    lettre,
    with_fields,
)
from tribune.record.model import Lettre

THEMES_PATH = "lettres/registres/themes.yml"


def windows(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def old_macintosh(text: str) -> bytes:
    return text.replace("\n", "\r").encode()


def marked(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.encode()


def both(text: str) -> bytes:
    return b"\xef\xbb\xbf" + windows(text)


SAME_LETTER = [
    ("---\nnumero", "\n\n---\nnumero"),
    ("---\nnumero", "---  \nnumero"),
    ("nature: avis", 'nature: "avis"'),
    ("nature: avis", "nature: 'avis'"),
    ("nature: avis", "nature:   avis   # la sorte de texte"),
    ("nature: avis", "nature: avis # la sorte de texte"),
    ("nature: avis", "nature: avis #sorte"),
    ("licence: CC BY 4.0", "licence: CC BY 4.0 # celle du site"),
    ("licence: CC BY 4.0", "licence: CC BY 4.0  #celle du site"),
    ("licence: CC BY 4.0", "licence: 'CC BY 4.0' #celle du site"),
    ("nature: avis", "\n# la sorte de texte\nnature: avis\n"),
    ("nature: avis", "nature: avis\N{NO-BREAK SPACE}"),
    ("nature: avis", "nature: >-\n  avis"),
    ("numero: 12", "numero: 012"),
    ("numero: 12", 'numero: "12"'),
    ("numero: 12", "numero: +12"),
    ("suite_de: [11]", "suite_de: [0011]"),
    ("themes: [transports, emploi]", "themes:\n- transports\n- emploi"),
    ("themes: [transports, emploi]", "themes:\n  - transports\n  - emploi\n"),
    ("themes: [transports, emploi]", "themes: [transports, emploi,]"),
    ("[lettres/trains-de-la-vallee/]", "[/lettres/trains-de-la-vallee]"),
    ("positions: {ua: abstention, fl: contre}", "positions:\n      ua: abstention\n      fl: contre"),
]

ENCODINGS = [windows, old_macintosh, marked, both]


def only_letter(read: Reader, text: str | bytes) -> Lettre:
    loaded = read({LETTRE_PATH: text})
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    return loaded.archive.lettre["12"]


@pytest.mark.parametrize("encode", ENCODINGS)
def test_load_reads_same_letter_whatever_the_line_ends(encode: Callable[[str], bytes], read: Reader) -> None:
    assert only_letter(read, encode(LETTRE)) == only_letter(read, LETTRE)


@pytest.mark.parametrize("encode", ENCODINGS)
def test_load_reads_same_registers_whatever_the_line_ends(
    encode: Callable[[str], bytes], read: Reader
) -> None:
    loaded = read({path: encode(text) for path, text in ARCHIVE.items() if path.endswith(".yml")})
    assert loaded == read({})


@pytest.mark.parametrize("encode", [str.encode, *ENCODINGS])
@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (LETTRE_PATH, "nature: avis", "nature: avi", "5:9 nature-inconnue"),
        (LETTRE_PATH, "numero: 12", "numero: -1", "2:9 nombre-negatif"),
        (LETTRE_PATH, "numero: 12", "numeros: 12", "2:1 champ-inconnu"),
        (LETTRE_PATH, "Il faut", "Il <b faut>", "44:4 html-dans-le-texte"),
        (LETTRE_PATH, "Il faut", "Il\x01faut", "44:3 caractere-interdit"),
        (THEMES_PATH, "eau:\n  nom", "eau:\n  non", "2:3 champ-inconnu"),
    ],
)
def test_load_keeps_places_exact(
    encode: Callable[[str], bytes], path: str, old: str, new: str, expected: str, read: Reader
) -> None:
    loaded = read({path: encode(edited(ARCHIVE[path], old, new))})
    assert rows.named(loaded) == [f"{path}:{expected}"]


def test_load_keeps_places_exact_below_blank_lines(read: Reader) -> None:
    loaded = read({LETTRE_PATH: "\n \n\n" + edited(LETTRE, "nature: avis", "nature: avi")})
    assert rows.named(loaded) == [f"{LETTRE_PATH}:8:9 nature-inconnue"]


def test_load_keeps_places_exact_after_unusual_line_ends(read: Reader) -> None:
    """YAML ends a line where editors do not."""
    text = edited(LETTRE, "vallée : étape 2", "vallée\x85: \u2028étape\u2029 2")
    loaded = read({LETTRE_PATH: edited(text, "nature: avis", "nature: avi")})
    assert rows.named(loaded) == [f"{LETTRE_PATH}:5:9 nature-inconnue"]


@pytest.mark.parametrize(("old", "new"), SAME_LETTER)
def test_load_reads_same_letter_however_it_is_written(old: str, new: str, read: Reader) -> None:
    assert only_letter(read, edited(LETTRE, old, new)) == only_letter(read, LETTRE)


@pytest.mark.parametrize("written", ["", " ", ' ""', " ''", ' "  "', " # rien"])
@pytest.mark.parametrize("name", ["resume", "saisine", "document", "licence"])
def test_load_takes_empty_field_for_none(name: str, written: str, read: Reader) -> None:
    line = next(line for line in LETTRE.split("\n") if line.startswith(f"{name}:"))
    empty = only_letter(read, edited(LETTRE, line, f"{name}:{written}"))
    assert empty == only_letter(read, lettre(**{name: None}))
    assert getattr(empty, name) is None


@pytest.mark.parametrize(
    "path",
    [
        "lettres/2024/письмо.md",
        "lettres/2024/fête de l’eau 🎉.md",
        "lettres/2024/fe\N{COMBINING CIRCUMFLEX ACCENT}te.md",
        "lettres/2024/la\N{NO-BREAK SPACE}gare.md",
        "lettres/sans-annee.md",
        "lettres/2024/mars/la-gare.md",
    ],
)
def test_load_takes_file_name(path: str, read: Reader) -> None:
    loaded = read({path: with_fields(UNNUMBERED, "Привет 🎉 — l’été, n° 5.\n", titre="Письмо 🎉")})
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    (added,) = [each for each in loaded.archive.lettres if each.titre == "Письмо 🎉"]
    assert added.fichier == unicodedata.normalize("NFC", path.removeprefix("lettres/"))
    assert loaded.files[f"lettres/{added.fichier}"].is_file()


@pytest.mark.parametrize("content", [None, b"", b"\n", b"# rien\n", b"\xef\xbb\xbf", b"{}\n"])
def test_load_takes_empty_register(content: bytes | None, read: Reader) -> None:
    """A register may be absent, empty or full of comments, as long as no letter names an entry."""
    loaded = read(
        {
            "lettres/registres/personnes.yml": content,
            LETTRE_PATH: lettre(intervenants=None),
        }
    )
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    assert loaded.archive.personnes == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.JPG", JPEG),
        ("rapport.pdf", PDF),
        ("votes.csv", "thème;voix\n"),
        ("2024/carte.svg", SVG),
        (".DS_Store", b"\xff\0"),
        (".git/x", b"\xff\0"),
    ],
)
def test_load_takes_file_that_is_shown_or_hidden(name: str, content: str | bytes, read: Reader) -> None:
    shown = "" if name.startswith(".") else f"Voir [le fichier](/lettres/{name}).\n"
    loaded = read({f"lettres/{name}": content, LETTRE_PATH: LETTRE + shown})
    assert rows.printed(loaded) == []
    assert media_of(loaded) == ([] if name.startswith(".") else [f"lettres/{name}"])


def test_load_takes_any_page_of_docs(read: Reader) -> None:
    pages: dict[str, str | bytes | None] = {
        "docs/contribuer/index.md": "# Écrire\n\nUn **mot**.",
        "docs/a-propos.md": "---\ntitre: À propos\nresume: Une archive.\n---\n",
        "docs/vide.md": "",
    }
    assert rows.printed(read(pages)) == []


def test_load_takes_archive_without_documents(read: Reader) -> None:
    loaded = read({path: None for path in ARCHIVE if path.startswith("docs/")})
    assert rows.printed(loaded) == []
    assert loaded.archive is not None
    assert loaded.archive.documents == ()


@pytest.mark.parametrize(
    "text",
    [
        "Voir `<b>` et ``[x](javascript:y)`` et ```![t](https://exemple.test/t.png)```.",
        "```\n# pas un titre\n<b>\n[x](javascript:y)\n![t](https://exemple.test/t.png)\n```",
        "~~~html\n<b>\n```\n\n# pas un titre\n~~~",
        "- Dans une liste :\n\n    ```html\n    <b>\n\n    # pas un titre\n    ```",
        "````\n```\n<b>\n```\n````",
        "a < b et c > d, 3 <5, x<3 : <https://exemple.test/> <anne@exemple.test>",
        "## Un titre\n\n### Un autre\n\nLe n° #1 et C# ne sont pas des titres.",
        "Un tableau\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "[un](https://exemple.test), [deux](/lettres/2023/011-lac.md), [trois](../2023/011-lac.md)",
        "[quatre](mailto:a@b.test), [huit](fete-du-lac.md 'titre : neuf')",
        "[cinq](tel:+33102030405), [six](#contexte), [sept](<une page.md>)\n\n## Ici { #contexte }\n\nVoilà.",
        "## Un\n\n### Deux\n\n```\n```\n\n## Trois\n\n`lac`",
        "## L’*été* du `lac`\n\n[un](#lete-du-lac) [deux](#lete-du-lac_1)\n\n## L’été du lac\n\nVoilà.",
        "## Le [lac][l] et _sa_ rive\n\n[un](#le-lac-et-sa-rive)\n\n[l]: ../2023/011-lac.md",
        "> ### Cité\n\n- # Listé\n\n[un](#cite), [deux](#liste)",
        "[vote](#vote-1), [thème](../../themes/eau.md), [registre](/votes/index.md), [toutes](../index.md)",
        "[contexte](./012-trains.md#vote-1) et [document](/communiques/train-de-7-heures.md)",
        "[guide](/contribuer/champs.md#lettre), [mentions](/mentions-legales.md), [accueil](/index.md)",
        "[pied de page](#fn:1), [recherche](?q=eau), [rien](#)",
        "`[code](absent.md)`, \\[échappé](absent.md), \\[échappé\\](absent.md) et ](absent.md)",
        "    [code](absent.md)",
        "Un crochet [ ouvert.\n\nUn autre](absent.md) fermé.",
        "[jamais appelé]: absent.md",
        "[mal fermé](absent.md",
        "![carte](carte.svg) ![photo](../photo.jpg \"Photo : Anne\") ![ref][r]\n\n[r]: photo.jpg",
        "Une note[^1] et une abréviation.\n\n[^1]: Source: le procès-verbal.\n\n*[CESER]: conseil: régional",
        "Un crochet [seul](, une parenthèse [x]( ) et un ![](, ça arrive.",
        "Il a dit : « ---\n\n---\n\nla suite ».",
        "{{ pas un modèle }} et {% pas un programme %}",
        "```text\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> relecture\n```",
        "Voici :\n\n    <<<<<<< HEAD\n    un\n    >>>>>>> relecture",
        "| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n|||||||\n| 1 | 2 | 3 | 4 | 5 | 6 |",
        ">>>>>> Un courriel cité.\n>>>>>>> Sa première réponse.",
        "## Un titre { #un .grid title=\"a b\" }\n\nUn mot { entre accolades } et \\{ #deux }, `{ #trois`.",
        "## Le contexte régional { #contexte-2 }\n\nVoilà.\n\n## Le CESE { #cese }\n\nVoilà.",
        "Un mot.\n{ .note }\n\n- un\n{ .note }\n- deux\n\nUn **mot**{ .note }.\n\n| a { .note } |\n|---|",
        "Un appel[^1], un autre[^note] et \\[^2].\n\n[^1]: Un.\n\n[^note]:\n    Deux[^3].\n\n[^3]: Trois.",
        "– Bonjour, dit le maire.\n\n– Bonsoir.\n\nNous étions à la gare de Nantes et le train\n"
        "– celui de 7 heures – n’est pas passé, en\n2024. Voilà tout.",
        "La Région – dont c’est le rôle –\n– et le CESER – qui l’a dit – se taisent.\n\n2 ** 3 ** 4 cas.",
        "Nous demandons :  \n- des trains,  \n- des cars.\n\n• des vélos\n\n• des bacs",
        "- un :\n  - deux\n  - trois\n1. quatre\n\n    Cinq.\n\n*[TER]: train express régional",
        "Terme\n:   - un\n    - deux\n\n!!! note \"Un titre\"\n    Un mot.\n\n    - un\n    - deux",
        "Un total de 12 %** et 5 \\** 3.\n\n** Hors Nantes.\n\n**Gras** et ***tout***, [sic] (voir p. 3).",
        "Un titre\n--------\n\nUn texte.\n\n---\n\n***\n\n« […] (https://exemple.test/) »",
    ],
)  # fmt: skip
def test_load_takes_text(text: str, read: Reader) -> None:
    photos = dict.fromkeys(["lettres/photo.jpg", "lettres/2024/photo.jpg"], JPEG)
    images = {"lettres/2024/carte.svg": SVG, **photos}
    changed = lettre(f"{text}\n", intervenants=None)
    loaded = read({LETTRE_PATH: changed, "lettres/2024/une page.md": UNNUMBERED, **images})
    assert rows.named(loaded) == [
        f"{name}:1:1 media-sans-lien" for name in sorted(images) if "carte" not in text
    ]
    assert loaded.archive is not None
    assert loaded.archive.lettre["12"].texte == text


def test_load_takes_theme_neighbours_either_way(read: Reader) -> None:
    loaded = read({THEMES_PATH: edited(THEMES, "mobilité]", "mobilité]\n  voisins: [eau, emploi]")})
    assert rows.printed(loaded) == []
