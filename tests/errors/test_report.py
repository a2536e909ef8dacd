"""All problems in one report: sorted, counted, and none that only follows from another."""

import random

import pytest

from tests.conftest import Reader, Tree
from tests.errors import rows
from tests.samples import (
    ARCHIVE,
    LETTRE,
    LETTRE_PATH,
    NOTICE,
    NOTICE_PATH,
    THEMES,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    with_fields,
)
from tests.samples import lettre as letter
from tribune.record.load import load
from tribune.source.problems import Place, Problem, report, shown, total

THEMES_PATH = "lettres/registres/themes.yml"


def test_load_reports_every_file(read: Reader) -> None:
    """Syntax in one file, shape in another, references in a third: nothing hides anything."""
    loaded = read(
        {
            NOTICE_PATH: b"\xff",
            LETTRE_PATH: letter(themes=["culture"], signataires=["xyz"]),
            UNNUMBERED_PATH: "---\ntitre: [\n---\n",
            "lettres/2024/notes.txt": "",
            "lettres/registres/personnes.yml": "anne-lune: {nom: Anne Lune, organisation: abc}\n",
            "docs/communiques/train-de-7-heures.md": "---\ntitre: Le train\ndate: 2024\n---\n",
            "docs/revue/le-lac-baisse.md": "Le lac\n",
        }
    )
    assert rows.named(loaded) == [
        "docs/communiques/train-de-7-heures.md:2:1 champ-manquant",
        "docs/revue/le-lac-baisse.md:1:1 entete-absent",
        "lettres/2023/011-lac.md:1:1 fichier-pas-utf8",
        "lettres/2024/012-trains.md:7:10 theme-inconnu",
        "lettres/2024/012-trains.md:10:15 organisation-inconnue",
        "lettres/2024/fete-du-lac.md:3:1 yaml-invalide",
        "lettres/2024/notes.txt:1:1 fichier-ignore",
        "lettres/registres/personnes.yml:1:43 organisation-inconnue",
    ]


def test_load_reports_every_problem_of_one_file(read: Reader) -> None:
    loaded = read({LETTRE_PATH: letter(numero=-1, nature="poème", themes=[], votes=[{"objet": "Avis"}], x=1)})
    assert rows.named(loaded) == [
        f"{LETTRE_PATH}:2:9 nombre-negatif",
        f"{LETTRE_PATH}:5:9 nature-inconnue",
        f"{LETTRE_PATH}:7:9 champ-manquant",
        f"{LETTRE_PATH}:15:9 champ-manquant",
        f"{LETTRE_PATH}:15:9 champ-manquant",
        f"{LETTRE_PATH}:23:1 champ-inconnu",
    ]


def test_load_reports_references_of_letter_whose_fields_are_wrong(read: Reader) -> None:
    """One report says it all: mending the fields brings no new problem."""
    written = edited(LETTRE, "nature: avis", "nature: avi")
    for old, new in (
        ("themes: [transports, emploi]", "themes: [transports, culture]"),
        ("signataires: [ua, fl]", "signataires: [ua, ua]"),
        ("  - personne: anne-lune", "  - personne: marc-soleil"),
        ("    mode: decompte", "    mode: unanimite"),
        ("    votants: 40", "    votants: 39"),
        ("{ua: abstention, fl: contre}", "{ua: abstention, xyz: contre}"),
        ("suite_de: [11]", "suite_de: [12]"),
        ("vote: 1}", "vote: 2}"),
        ("[lettres/trains-de-la-vallee/]", "[lettres/11/]"),
    ):
        written = edited(written, old, new)
    loaded = read({LETTRE_PATH: written})
    assert [f"{problem.place.line} {problem.name}" for problem in loaded.problems] == [
        "5 nature-inconnue",
        "7 theme-inconnu",
        "10 signataire-en-double",
        "12 personne-inconnue",
        "19 unanimite-contredite",
        "25 votants-trop-petit",
        "27 organisation-inconnue",
        "29 lien-vers-soi",
        "33 correction-sans-vote",
        "34 adresse-en-double",
    ]


def test_load_reports_ballots_that_are_sound_beside_one_that_is_not(read: Reader) -> None:
    ballots = [
        {"objet": "A", "instance": "bureau", "resultat": "adopté", "pour": 1, "votants": 0},
        {"objet": "B", "instance": "bureau", "resultat": "adopte", "pour": 1, "votants": 0},
    ]
    loaded = read({LETTRE_PATH: letter(votes=ballots)})
    assert [problem.name for problem in loaded.problems] == ["resultat-inconnu", "votants-trop-petit"]


def test_load_reports_text_beside_fields(read: Reader) -> None:
    """A wrong field and a field written twice do not hide what is wrong in the text."""
    written = edited(LETTRE, "saisine: region", "nature: avi")
    loaded = read({LETTRE_PATH: edited(written, "Il faut", "Il <b>faut")})
    assert rows.named(loaded) == [
        f"{LETTRE_PATH}:6:1 cle-en-double",
        f"{LETTRE_PATH}:44:4 html-dans-le-texte",
    ]


def test_load_sorts_lines_as_numbers(read: Reader) -> None:
    written = edited(edited(LETTRE, "numero: 12", "numero: x"), "licence: CC BY 4.0", "licences: CC")
    loaded = read({LETTRE_PATH: edited(written, "nature: avis", "nature: x")})
    assert [problem.place.line for problem in loaded.problems] == [2, 5, 35]


@pytest.mark.parametrize(
    "content",
    [b"\xff", "eau: [\n", "- eau\n", "eau\n", "a: &a [*a]\n", "[" * 100, "eau: \0\n"],
    ids=["bytes", "syntax", "list", "text", "alias", "depth", "character"],
)
@pytest.mark.parametrize("register", ["themes", "organisations", "personnes", "sessions"])
def test_load_says_nothing_of_entries_of_broken_register(
    register: str, content: str | bytes, read: Reader
) -> None:
    path = f"lettres/registres/{register}.yml"
    loaded = read({path: content})
    assert [problem.place.fichier for problem in loaded.problems] == [path]


def test_load_says_nothing_of_broken_entry(read: Reader) -> None:
    """The entry is there: its own problem is enough."""
    loaded = read({THEMES_PATH: edited(THEMES, "  nom: L’eau\n", "")})
    assert rows.named(loaded) == [f"{THEMES_PATH}:2:3 champ-manquant"]


def test_load_never_suggests_identifier_that_is_wrong(read: Reader) -> None:
    loaded = read({THEMES_PATH: edited(THEMES, "emploi:", "Emploi:")})
    assert rows.printed(loaded) == [
        f"{LETTRE_PATH}:7:22: thème inconnu « emploi »  [theme-inconnu]\n"
        "    → ajoutez cet identifiant à registres/themes.yml, ou corrigez-le ici",
        f"{THEMES_PATH}:6:1: identifiant mal écrit : « Emploi »  [identifiant-invalide]\n"
        "    → n’employez que des minuscules sans accent, des chiffres et des traits d’union",
    ]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        pytest.param(NOTICE_PATH, b"\xff", id="bytes"),
        pytest.param(NOTICE_PATH, "Le lac\n", id="no-front-matter"),
        pytest.param(NOTICE_PATH, edited(NOTICE, "nature: voeu", "nature: vœux"), id="field"),
        pytest.param(UNNUMBERED_PATH, "---\ntitre: [\n---\n", id="no-number"),
    ],
)
def test_load_says_nothing_of_links_to_broken_letter(path: str, content: str | bytes, read: Reader) -> None:
    loaded = read({path: content})
    assert [problem.place.fichier for problem in loaded.problems] == [path]


@pytest.mark.parametrize("path", ["lettres/2023/lac.md", "lettres/2023/2023-lac.md", "lettres/2023/2023.md"])
def test_load_says_nothing_of_links_to_broken_letter_by_its_written_number(path: str, read: Reader) -> None:
    broken = edited(NOTICE, "nature: voeu", "nature: vœux")
    loaded = read({NOTICE_PATH: None, path: broken})
    assert f"{path}:5:9 nature-inconnue" in rows.named(loaded)
    assert {problem.name for problem in loaded.problems} <= {"nature-inconnue", "numero-du-fichier"}


@pytest.mark.parametrize("suffix", [".MD", ".markdown"])
def test_load_says_nothing_of_links_to_letter_with_another_suffix(suffix: str, read: Reader) -> None:
    path = NOTICE_PATH.replace(".md", suffix)
    loaded = read({NOTICE_PATH: None, path: NOTICE})
    assert rows.named(loaded) == [f"{path}:1:1 nom-de-fichier-invalide"]


@pytest.mark.parametrize("reference", ["2023-lac", "lac", "2023"])
def test_load_says_nothing_of_links_to_broken_letter_by_its_name(reference: str, read: Reader) -> None:
    loaded = read({"lettres/2023/2023-lac.md": b"\xff", LETTRE_PATH: letter(voir_aussi=[reference])})
    assert rows.named(loaded) == ["lettres/2023/2023-lac.md:1:1 fichier-pas-utf8"]


def test_load_does_not_take_none_for_a_broken_letter(read: Reader) -> None:
    loaded = read({"lettres/2023/lac.md": b"\xff", LETTRE_PATH: letter(voir_aussi=["None"])})
    assert [problem.name for problem in loaded.problems] == ["fichier-pas-utf8", "lien-inconnu"]


def test_load_shows_paths_from_folder_above(tree: Tree) -> None:
    root = tree({**ARCHIVE, NOTICE_PATH: ""})
    loaded = load(root / "lettres", root / "docs", root.parent)
    assert rows.named(loaded) == [f"{root.name}/{NOTICE_PATH}:1:1 fichier-vide"]


def test_load_shows_whole_paths_from_elsewhere(tree: Tree) -> None:
    root = tree({**ARCHIVE, NOTICE_PATH: ""})
    loaded = load(root / "lettres", root / "docs", root / "docs")
    assert rows.named(loaded) == [f"{(root / NOTICE_PATH).as_posix()}:1:1 fichier-vide"]


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("a-propos.md", "---\ntitre: [À propos\n---\n", "2:8 yaml-invalide"),
        ("a-propos.md", "---\ntitres: À propos\n---\n", "2:1 champ-inconnu"),
        ("a-propos.md", "---\ntitre: À propos\n---\n# Bis\n", "4:1 titre-dans-le-texte"),
        ("a-propos.md", "# À propos\n\n<b>Gras</b>", "3:1 html-dans-le-texte"),
        ("a-propos.md", "![a](https://exemple.test/a.png)", "1:6 image-externe"),
        ("a-propos.md", "\n\n  <b>Gras</b>", "3:3 html-dans-le-texte"),
        ("a-propos.md", "----\n\n<b>Gras</b>", "3:1 html-dans-le-texte"),
        ("revue/index.md", "# Revue", "1:1 adresse-en-double"),
        ("themes/eau.md", "# L’eau", "1:1 adresse-en-double"),
        ("contribuer/champs.md", "# Champs", "1:1 adresse-en-double"),
        ("Themes/Eau.md", "# L’eau", "1:1 adresse-en-double"),
        ("README.md", "# Accueil", "1:1 nom-de-fichier-invalide"),
        ("note.MD", "# Note", "1:1 nom-de-fichier-invalide"),
        ("note.markdown", "# Note", "1:1 nom-de-fichier-invalide"),
    ],
)
def test_load_checks_other_pages_of_docs(path: str, content: str, expected: str, read: Reader) -> None:
    assert f"docs/{path}:{expected}" in rows.named(read({f"docs/{path}": content}))


def problem(line: int, name: str, fichier: str = "lettres/a.md", column: int = 1) -> Problem:
    return Problem(Place(fichier, line, column), name, "ceci ne va pas", "faites cela")


def test_report_sorts_and_counts() -> None:
    problems = [
        problem(10, "theme-inconnu"),
        problem(9, "texte-absent"),
        problem(9, "champ-inconnu", column=2),
        problem(1, "vote-surprenant", "lettres/b.md"),
        problem(9, "fichier-vide", "docs/z.md"),
        problem(10, "theme-inconnu"),
    ]
    random.shuffle(problems)
    assert report(problems) == (
        "docs/z.md:9:1: ceci ne va pas  [fichier-vide]\n"
        "    → faites cela\n"
        "lettres/a.md:9:1: avertissement : ceci ne va pas  [texte-absent]\n"
        "    → faites cela\n"
        "lettres/a.md:9:2: ceci ne va pas  [champ-inconnu]\n"
        "    → faites cela\n"
        "lettres/a.md:10:1: ceci ne va pas  [theme-inconnu]\n"
        "    → faites cela\n"
        "lettres/b.md:1:1: information : ceci ne va pas  [vote-surprenant]\n"
        "    → faites cela\n"
        "3 erreurs, 1 avertissement et 1 information."
    )


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["champ-inconnu"], "1 erreur"),
        (["texte-absent", "texte-absent"], "2 avertissements"),
        (["vote-surprenant", "champ-inconnu"], "1 erreur et 1 information"),
    ],
)
def test_total_names_levels_that_occur(names: list[str], expected: str) -> None:
    assert total(problem(1, name) for name in names) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("avis", "« avis »"),
        ("deux\n  lignes ", "« deux lignes »"),
        ("a" * 60, f"« {'a' * 60} »"),
        ("a" * 61, f"« {'a' * 59}… »"),
    ],
)
def test_shown_is_short_and_on_one_line(value: str, expected: str) -> None:
    assert shown(value) == expected


@pytest.mark.parametrize("name", ["index.md", "README.md", "013-gare.MD", "gare.markdown"])
def test_load_refuses_letter_that_would_take_another_page(name: str, read: Reader) -> None:
    loaded = read({f"lettres/{name}": letter(numero=13)})
    assert f"lettres/{name}:1:1 nom-de-fichier-invalide" in rows.named(loaded)
    assert loaded.archive is None


@pytest.mark.parametrize(
    ("texte", "name"),
    [("![a](https://exemple.test/a.png)", "image-externe"), ("[a](javascript:b)", "lien-dangereux")],
)
def test_load_checks_texts_of_a_chronology(texte: str, name: str, read: Reader) -> None:
    path = "docs/dossiers/dix-ans-de-trains.md"
    page = edited(ARCHIVE[path], '"Par 31 voix."', f'"{texte}"')
    assert rows.named(read({path: page})) == [f"{path}:10:12 {name}"]


def test_load_reports_one_text_in_two_letters(read: Reader) -> None:
    text = "Il faut des trains. " * 20
    again = with_fields(UNNUMBERED, text.replace(" ", "  "))
    assert rows.printed(read({LETTRE_PATH: letter(text), UNNUMBERED_PATH: again})) == [
        "lettres/2024/fete-du-lac.md:2:8: information : cette lettre a le même texte que "
        "lettres/2024/012-trains.md  [lettre-en-double]\n"
        "    → rien à faire si ce sont bien deux lettres ; sinon, réunissez-les en une seule"
    ]
