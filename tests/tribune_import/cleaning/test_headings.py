import pytest

from tests.tribune_import.papers import GARES, TRAINS, cleaned
from tribune_import.blocks import Kind


def headings(text: str) -> list[tuple[str, int]]:
    return [(block.text, block.level) for block in cleaned(text).blocks if block.kind is Kind.HEADING]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DES EMPLOIS ET DES GARES", [("DES EMPLOIS ET DES GARES", 3)]),
        ("Déja DIT : UN PLAN SANS MOYENS", [("Déja DIT : UN PLAN SANS MOYENS", 3)]),
        ("DES TRAINS POUR TOUS EN 2030", [("DES TRAINS POUR TOUS EN 2030", 3)]),
        ("**Des emplois**", [("Des emplois", 4)]),
        ("**La position de la CGT :**", [("La position de la CGT", 2)]),
        ("Ce qu’a dit la CGT", [("Ce qu’a dit la CGT", 2)]),
        ("II – La méthode", [("II – La méthode", 3)]),
        ("2. La méthode", [("La méthode", 3)]),
        ("**La CGT s’abstient.**", []),
        ("CGT : ABSTENTION", []),
        ("POUR : 38 – CONTRE : 4", []),
        ("ADOPTÉ À L’UNANIMITÉ", []),
        ("IL FAUT DES TRAINS.", []),
        ("La CGT", []),
    ],
)
def test_with_headings_of_a_line(line: str, expected: list[tuple[str, int]]) -> None:
    assert headings(f"{GARES}\n\n{line}\n\n{TRAINS}") == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("LA CONTRIBUTION DU\n\nCESER", ["LA CONTRIBUTION DU CESER"]),
        ("**La contribution du**\n\n**CESER**", ["La contribution du CESER"]),
        ("INTERVENTION DE ANNE\n\nLUNE (CGT)", ["INTERVENTION DE ANNE LUNE (CGT)"]),
        ("LA PAROLE DE LA CGT\n\nNON AU PLAN", ["LA PAROLE DE LA CGT", "NON AU PLAN"]),
        ("DÉCLARATION DE SOLIDAIRES\n\nNON AU PLAN", ["DÉCLARATION DE SOLIDAIRES", "NON AU PLAN"]),
        ("LES GARES DE LA\n\nVALLÉE", ["LES GARES DE LA", "VALLÉE"]),
        ("INTERVENTION DE\n\nIl faut des trains", ["INTERVENTION DE"]),
    ],
)
def test_with_headings_of_a_known_part_on_two_lines(lines: str, expected: list[str]) -> None:
    assert [text for text, _ in headings(f"{GARES}\n\n{lines}\n\n{TRAINS}")] == expected


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("LA CONTRIBUTION DU CESER : ", "LA CONTRIBUTION DU CESER"),
        ("**La contribution du CESER.** ", "La contribution du CESER"),
        ("La contribution du CESER : ", "La contribution du CESER"),
        ("**LA CONTRIBUTION DU CESER** ", "LA CONTRIBUTION DU CESER"),
        ("VOTES – ", "VOTES"),
    ],
)
def test_with_headings_sets_run_in_labels_apart(label: str, title: str) -> None:
    blocks = cleaned(f"{GARES}\n\n{label}{TRAINS}").blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (Kind.PARAGRAPH, GARES),
        (Kind.HEADING, title),
        (Kind.PARAGRAPH, TRAINS),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La contribution du CESER. Elle est courte, et elle ne dit rien des gares.", []),
        ("Conclusion : la CGT s’abstient, et elle le dit.", []),
        ("Vote : la CGT s’abstient", [("Vote", 2)]),
    ],
)
def test_with_headings_leaves_sentences(text: str, expected: list[tuple[str, int]]) -> None:
    assert headings(f"{GARES}\n\n{text}") == expected
