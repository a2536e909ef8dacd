from collections.abc import Callable
from pathlib import Path

import pytest

from tests.samples import ARCHIVE, LETTRE_PATH, lettre
from tests.tribune_import.papers import GARES, LETTRE, TRAINS, body_of, cleaned
from tribune.record.load import load
from tribune_import.blocks import Block, Kind
from tribune_import.body import body_markdown


def test_body_markdown_of_a_letter() -> None:
    assert body_of(LETTRE) == (
        f"## Le contexte {{ #contexte }}\n\n{TRAINS}\n\n"
        f"## LA CONTRIBUTION DU CESER {{ #ceser }}\n\n{GARES}\n\n"
        f"## CE QU’A DIT L’UNION : INTERVENTION DE ANNE LUNE {{ #intervention }}\n\n{TRAINS}\n\n"
        "## Les votes\n\nl’avis a été adopté par 31 voix pour et 4 contre.\n"
    )


def test_body_markdown_gives_titles_to_the_one_who_knows_names() -> None:
    body = body_markdown(cleaned(LETTRE).blocks, str.capitalize)
    assert "## La contribution du ceser { #ceser }" in body
    assert "## Ce qu’a dit l’union : intervention de Anne Lune { #intervention }" in body


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            "CE QU’A DIT LA CGT\n\nINTERVENTION DE ANNE LUNE\n\n"
            f"{TRAINS}\n\nINTERVENTION DE PAUL LAC\n\n{GARES}",
            [
                "## CE QU’A DIT LA CGT : INTERVENTION DE ANNE LUNE { #intervention }",
                "## INTERVENTION DE PAUL LAC { #intervention-2 }",
            ],
        ),
        (
            f"LA CONTRIBUTION DU CESER\n\n{TRAINS}\n\nL’AVIS DU CESER\n\n{GARES}",
            ["## LA CONTRIBUTION DU CESER { #ceser }", "### L’AVIS DU CESER"],
        ),
        (
            f"CE QU’A DIT LA CGT\n\n{TRAINS}\n\nDES EMPLOIS\n\n{GARES}\n\n**Des ateliers**\n\n{GARES}",
            ["## CE QU’A DIT LA CGT { #intervention }", "### DES EMPLOIS", "#### Des ateliers"],
        ),
        (
            f"CE QU’A DIT LA CGT\n\n{TRAINS}\n\n**Des ateliers**\n\n{GARES}\n\nÉDITORIAL\n\n{GARES}",
            ["## CE QU’A DIT LA CGT { #intervention }", "### Des ateliers", "## ÉDITORIAL"],
        ),
        (f"{TRAINS}\n\n**Des ateliers**\n\n{GARES}", ["## Des ateliers"]),
        (
            f"## Présentation\n\n{TRAINS}\n\n## Ce qu’a dit la CGT\n\n{GARES}\n\n"
            f"## Annexe au dossier\n\n{GARES}",
            [
                "## Présentation { #contexte }",
                "## Ce qu’a dit la CGT { #intervention }",
                "## Annexe au dossier",
            ],
        ),
        (
            f"{TRAINS}\n\n# Détail\n\n{GARES}\n\n# Ce qu’a dit la CGT\n\n{GARES}\n\n### Loin\n\n{GARES}",
            [
                "## Le contexte { #contexte }",
                "## Détail",
                "## Ce qu’a dit la CGT { #intervention }",
                "### Loin",
            ],
        ),
    ],
    ids=["two speakers", "twice", "below", "beside", "no section", "levels of the file", "a level skipped"],
)
def test_body_markdown_headings(text: str, headings: list[str]) -> None:
    body = body_of(text)
    assert [line for line in body.split("\n") if line.startswith("#")] == headings
    assert body_of(body) == body


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            f"LA CONTRIBUTION DU CESER\n\n{TRAINS}\n\nANNE LUNE – CGT\n\n{GARES}",
            ["## LA CONTRIBUTION DU CESER { #ceser }", "## ANNE LUNE – CGT { #intervention }"],
        ),
        (
            f"CE QU’A DIT LA CGT\n\nANNE LUNE – CGT\n\n{GARES}",
            ["## CE QU’A DIT LA CGT : ANNE LUNE – CGT { #intervention }"],
        ),
        (
            f"CE QU’A DIT LA CGT\n\n{TRAINS}\n\nANNE LUNE – CGT\n\nVOTES\n\n{GARES}",
            ["## CE QU’A DIT LA CGT { #intervention }", "### ANNE LUNE – CGT", "## Les votes"],
        ),
        (
            f"{TRAINS}\n\nLA CONTRIBUTION DU CESER\n\n{TRAINS}\n\n## Anne Lune (CGT)\n\n{GARES}",
            [
                "## Le contexte { #contexte }",
                "## LA CONTRIBUTION DU CESER { #ceser }",
                "## Anne Lune (CGT) { #intervention }",
            ],
        ),
        (
            f"LA CONTRIBUTION DU CESER\n\n{TRAINS}\n\nANNE LUNE, CONSEILLÈRE,\nAU NOM DE LA CGT\n\n{GARES}",
            [
                "## LA CONTRIBUTION DU CESER { #ceser }",
                "## ANNE LUNE, CONSEILLÈRE, AU NOM DE LA CGT { #intervention }",
            ],
        ),
        (
            f"{TRAINS}\n\n## LA PAROLE : ANNE LUNE ET\n\n### Basile Roc (CGT)\n\n{GARES}",
            [
                "## Le contexte { #contexte }",
                "## LA PAROLE : ANNE LUNE ET Basile Roc (CGT) { #intervention }",
            ],
        ),
    ],
    ids=["name alone", "below its label", "signature", "in the file", "two lines", "cut in two"],
)
def test_body_markdown_heading_that_names_a_speaker(text: str, headings: list[str]) -> None:
    blocks = cleaned(text).blocks
    speeches = frozenset(block.line for block in blocks if "LUNE" in block.text.upper())
    body = body_markdown(blocks, speeches=speeches)
    assert [line for line in body.split("\n") if line.startswith("#")] == headings


@pytest.mark.parametrize(
    ("announcement", "below"),
    [
        ("LA PAROLE DE LA CGT : intervention de Anne Lune au nom de la CGT, de FO et de la FSU", GARES),
        (
            "Intervention de Basile Roc, conseiller, au nom de la CGT et des autres organisations",
            "Nous voterons.",
        ),
        (
            "Déclaration de la CGT lue par Anne Lune, porte-parole des cheminots de la vallée",
            "La CGT refuse.",
        ),
        ("Explication de vote de Basile Roc, élu des ateliers, au nom de FO et de l’UNSA", "Merci à tous."),
    ],
)
def test_body_markdown_speech_above_its_first_line(announcement: str, below: str) -> None:
    body = body_of(f"{TRAINS}\n{GARES}\n{TRAINS}\n{announcement}\n{below}")
    assert f"## {announcement} {{ #intervention }}\n\n{below}\n" in body


BELOW: list[tuple[str, str]] = [
    ("- un\n- deux\n    - trois\n- quatre", "- un\n- deux\n    - trois\n- quatre\n"),
    ("1. un\n2. deux", "1. un\n1. deux\n"),
    ("- un\n1. deux\n2. trois", "- un\n- 1\\. deux\n- 2\\. trois\n"),
    ("1. un\n- deux\n- trois", "1. un\n\n• deux\n\n• trois\n"),
    ("> Il faut\n> des trains", "> Il faut des trains\n"),
    ("| a | b |\n|---|---|\n| 1 | 2\\|3 |", "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n"),
    (f"{TRAINS}[^1]\n\n[^1]: Une note.", f"{TRAINS}[^1]\n\n[^1]: Une note.\n"),
    (f"{TRAINS}[^1]", f"{TRAINS}\\[^1]\n"),
    ("Il faut :\n\nun ;\n\ndeux.", "Il faut :\n\n- un ;\n- deux.\n"),
    ("Il faut agir.\n\nun ;\n\ndeux ;\n\ntrois.", "Il faut agir.\n\n- un ;\n- deux ;\n- trois.\n"),
    ("Il faut agir.\n\nUn ;\n\ndeux.", "Il faut agir.\n\nUn ;\n\ndeux.\n"),
]


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_body_markdown_lists_quotations_tables_notes(text: str, expected: str) -> None:
    assert body_of(text) == expected
    assert body_of(expected) == expected


@pytest.mark.parametrize(
    "start",
    ["# ", "> ", "- ", "12. ", "!!! ", "[a]: ", "~~~ ", "```", ": ", "| ", "*[A]: ", "{ #ceser } ", "<b>"],
)
@pytest.mark.parametrize("kind", [Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.HEADING])
def test_body_markdown_writes_nothing_that_markdown_takes_for_more(
    start: str, kind: Kind, tmp_path: Path
) -> None:
    blocks = [
        Block(Kind.PARAGRAPH, TRAINS, 1),
        Block(kind, f"{start}un [a](javascript:x)", 3, level=5),
        Block(Kind.PARAGRAPH, TRAINS, 5),
    ]
    body = body_markdown(blocks)
    assert (
        not body.split("\n\n")[1].removeprefix("## ").removeprefix("> ").removeprefix("- ").startswith(start)
    )
    assert problems_of(body, tmp_path) == []


def problems_of(body: str, folder: Path) -> list[str]:
    """What the check of an archive says of a lettre with this text."""
    for name, content in {**ARCHIVE, LETTRE_PATH: lettre(body, intervenants=None)}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(content), encoding="utf-8")
    return [str(problem) for problem in load(folder / "lettres", folder / "docs").problems]


def test_body_markdown_passes_the_checks(tmp_path: Path) -> None:
    assert problems_of(body_of(LETTRE), tmp_path) == []


@pytest.mark.parametrize("change", [str.upper, str.title], ids=["capitals", "titles"])
def test_body_markdown_of_nothing(change: Callable[[str], str]) -> None:
    assert body_markdown([], change) == ""
    assert body_markdown([Block(Kind.HEADING, "LE TITRE", 1)], change) == ""
