"""What is too big to be read is refused at its place, with its true cause; what is only long is read."""

import pytest

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import LETTRE_PATH, THEMES, lettre
from tribune.source.problems import FEW
from tribune.source.yaml_reader import MAX_NODES, MAX_SCALAR
from tribune.words.french import NNBSP

ACTION = (
    "    → effacez les signes en trop, séparez les paragraphes par des lignes vides, ou coupez ce texte en "
    "plusieurs pages"
)
FIRST_LINE = 38
"""Of the text of the letter."""


def said(sentence: str) -> str:
    """A sentence whose figures have their narrow spaces."""
    return sentence.replace("_", NNBSP)


@pytest.mark.parametrize(
    ("texte", "place", "sentence"),
    [
        ("[" * 20_000, "1", "20_000 signes « [ » dans un seul passage de 20_000 caractères"),
        ("Un mot.\n\n" + "a`" * 15_000, "3", "15_000 signes « ` » dans un seul passage de 30_000 caractères"),
        ("*[" * 10_000, "1:1001", "plus de 500 abréviations « *[ » dans un seul texte"),
        ("a\n" * 60_000, "50001:2", "plus de 50_000 lignes dans un seul texte"),
        ("## a\n\n" * 4_000, "6001", "plus de 3_000 titres dans un seul texte"),
        ("```a\n" * 40_000, "2001", "plus de 2_000 lignes de « ``` » ou de « ~~~ » dans un seul texte"),
        ("*a* " * 60_000, "1:200001", "plus de 100_000 signes de mise en forme dans un seul texte"),
        ('=== "a"\n\n    b\n\n' * 600, "2001", "plus de 500 onglets « === » dans un seul texte"),
        ('??? note "a"\n' * 5_000, "1", "5_000 lignes dans un seul passage de 64_999 caractères"),
        (":a: " * 50_000, "1", "100_000 signes « : » dans un seul passage de 199_999 caractères"),
        (f"## {'a' * 96}\n" * 2_000, "1", "2_000 lignes dans un seul passage de 199_999 caractères"),
        (">\n> aa\n---\n" * 2_900, "1", "8_700 lignes dans un seul passage de 31_899 caractères"),
        ("~~~ " + 'a="b" ' * 9 + "!", "1", "plus de 8 guillemets sur la ligne qui ouvre un exemple de code"),
    ],
)
def test_load_reports_a_text_that_asks_too_much(texte: str, place: str, sentence: str, read: Reader) -> None:
    loaded = read({LETTRE_PATH: lettre(texte)})
    line, _, column = place.partition(":")
    where = f"{LETTRE_PATH}:{FIRST_LINE + int(line) - 1}:{column or 1}"
    assert rows.printed(loaded) == [f"{where}: {said(sentence)}  [texte-demesure]\n{ACTION}"]


@pytest.mark.parametrize(
    "texte",
    [
        "1. " * 1000 + "a",
        "- " * 1000,
        "*a " * 200 + "b* " * 200,
        "> - " * 30 + "a",
        "- a\n" + " " * 200 + "- b",
    ],
)
def test_load_reports_a_text_nested_too_deep(texte: str, read: Reader) -> None:
    names = [problem.name for problem in read({LETTRE_PATH: lettre(texte)}).problems]
    assert names == ["texte-trop-profond"]


def test_load_reports_definitions_within_definitions(read: Reader) -> None:
    loaded = read({LETTRE_PATH: lettre("a\n: b\n" * 30)})
    assert rows.printed(loaded) == [
        f"{LETTRE_PATH}:{FIRST_LINE + 41}:1: plus de 20 définitions « : » sans ligne vide : chacune est dans "
        "la précédente  [texte-trop-profond]\n    → séparez-les par des lignes vides"
    ]
    assert rows.printed(read({LETTRE_PATH: lettre("a\n: b\n\n" * 30)})) == []


def test_load_reports_a_chronology_that_asks_too_much_as_a_whole(read: Reader) -> None:
    path = "docs/dossiers/2024-01-10-le-train.md"
    steps = "".join(f'  - date: 2024-01-01\n    titre: a\n    texte: "{"a` " * 4_000}"\n' for _ in range(30))
    content = (
        f"---\ntitre: Le train\ndate: 2024-01-10\nthemes: [transports]\nchronologie:\n{steps}---\n\nDit.\n"
    )
    names = [problem.name for problem in read({path: content}).problems]
    assert names == ["texte-demesure"]


def test_load_reads_a_report_of_120_pages(read: Reader) -> None:
    """400 kB: paragraphs, tight lists, notes without a blank line between them, tables of 500 rows."""
    sentence = (
        "Le CESER *prend acte* de l’**avis** du rapporteur[^{0}], voir [le site](https://a.fr) et `a`. "
    )
    paragraphs = "\n\n".join(sentence.format(rank % 300) * 8 for rank in range(340))
    items = "\n".join(f"- Il faut **{rank} trains** de plus ;" for rank in range(3_000))
    table = "\n".join(f"| Train {rank} | **{rank}** | oui | 12 % | non |" for rank in range(500))
    notes = "\n".join(
        f"[^{rank}]: Rapport de la [Région](https://a.fr/{rank}), page {rank}." for rank in range(300)
    )
    headings = "\n\n".join(f"## Partie {rank}\n\nDit." for rank in range(60))
    texte = "\n\n".join(
        [paragraphs, items, f"| a | b | c | d | e |\n|---|---|:-:|--:|---|\n{table}", notes, headings]
    )
    assert len(texte.encode()) > 400_000
    assert rows.printed(read({LETTRE_PATH: lettre(texte, intervenants=None)})) == []


def test_load_tells_nothing_else_of_a_text_that_asks_too_much(read: Reader) -> None:
    """Neither that the letter has no text, nor that a link to one of its anchors leads nowhere."""
    other = lettre(
        "[Voir](012-trains.md#la-suite)",
        numero=13,
        votes=None,
        corrections=None,
        suite_de=None,
        anciennes_adresses=None,
    )
    loaded = read({LETTRE_PATH: lettre("[" * 20_000), "lettres/2024/013-suite.md": other})
    assert {problem.name for problem in loaded.problems} == {"texte-demesure"}


def test_load_reports_too_many_values(read: Reader) -> None:
    (problem,) = read({LETTRE_PATH: lettre(themes=["eau"] * MAX_NODES)}).problems
    assert f"[{problem.name}]" == "[yaml-demesure]"
    assert problem.sentence == said("plus de 20_000 champs et valeurs")


def test_load_reports_a_value_that_is_a_text(read: Reader) -> None:
    (problem,) = read({LETTRE_PATH: lettre(resume="a" * (MAX_SCALAR + 1))}).problems
    assert problem.name == "yaml-demesure"
    assert problem.sentence == said("une valeur de plus de 50_000 caractères")


def test_load_stops_where_one_file_has_hundreds_of_problems(read: Reader) -> None:
    unknown = "".join(f"champ-{rank}: a\n" for rank in range(3 * FEW))
    loaded = read({LETTRE_PATH: lettre().replace("\nthemes:", f"\n{unknown}themes:", 1)})
    assert [problem.name for problem in loaded.problems].count("champ-inconnu") == FEW
    assert rows.printed(loaded)[-1].endswith(
        f"plus de {FEW} problèmes : la suite n’est pas vérifiée  [trop-de-problemes]\n"
        "    → corrigez d’abord ceux qui précèdent : ils ont sans doute la même cause"
    )


def test_load_stops_where_a_register_has_hundreds_of_problems(read: Reader) -> None:
    path = "lettres/registres/themes.yml"
    loaded = read({path: THEMES + "".join(f"theme-{rank}: a\n" for rank in range(3 * FEW))})
    assert len(loaded.problems) == FEW + 1


@pytest.mark.parametrize(("name", "most"), [("signataires", 200), ("themes", 60)])
def test_load_reports_more_entries_than_a_lettre_has(name: str, most: int, read: Reader) -> None:
    entries = [f"x{rank}" for rank in range(most + 1)]
    printed = rows.printed(read({LETTRE_PATH: lettre(**{name: entries})}))
    sentence = f"plus de {most} entrées sous « {name} » dans une seule lettre  [yaml-demesure]"
    assert any(sentence in line for line in printed)


def test_load_reports_more_positions_than_a_vote_has(read: Reader) -> None:
    votes = [{"objet": "Un", "instance": "pleniere", "resultat": "adopte"}]
    votes[0]["positions"] = {f"x{rank}": "pour" for rank in range(201)}  # type: ignore[assignment]
    printed = rows.printed(read({LETTRE_PATH: lettre(votes=votes)}))
    assert any("plus de 200 entrées sous « positions » dans une seule lettre" in line for line in printed)
