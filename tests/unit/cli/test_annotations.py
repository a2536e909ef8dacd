"""What forges and other programs read: their escapes, their shapes, fingerprints that last."""

import json

import pytest

from tribune.cli.annotations import github_annotations, github_quoted, gitlab_report, json_report
from tribune.source.problems import Place, Problem

ERROR = Problem(
    Place("lettres/a.md", 7, 11), "theme-inconnu", "thème inconnu « lac »", "vouliez-vous « eau » ?"
)
WARNING = Problem(Place("lettres/a.md", 3), "texte-absent", "la lettre n’a pas de texte", "écrivez-le")
INFORMATION = Problem(Place("docs/b.md", 1), "vote-surprenant", "31 voix", "vérifiez")


def at(fichier: str = "lettres/a.md", line: int = 1, sentence: str = "thème inconnu") -> Problem:
    return Problem(Place(fichier, line), "theme-inconnu", sentence, "corrigez")


def test_github_annotations_name_level_place_and_title() -> None:
    assert github_annotations([WARNING, ERROR, INFORMATION, ERROR]) == (
        "::notice file=docs/b.md,line=1,col=1,title=Le résultat surprend au vu des voix [vote-surprenant]"
        "::31 voix%0A→ vérifiez\n"
        "::warning file=lettres/a.md,line=3,col=1,title=La lettre n’a pas de texte [texte-absent]"
        "::la lettre n’a pas de texte%0A→ écrivez-le\n"
        "::error file=lettres/a.md,line=7,col=11,title=Le thème n’est pas dans le registre [theme-inconnu]"
        "::thème inconnu « lac »%0A→ vouliez-vous « eau » ?\n"
    )
    assert github_annotations([]) == ""


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (at("lettres/50 %, l’année : suite.md"), "file=lettres/50 %25%2C l’année %3A suite.md,line=1"),
        (at("a\r\nb.md"), "file=a%0D%0Ab.md,line=1"),
        (
            at(sentence="75 %, dit-il : ::error::\r\n::set-env"),
            "::75 %25, dit-il : ::error::%0D%0A::set-env%0A",
        ),
    ],
    ids=["property", "line end in a property", "message"],
)
def test_github_annotations_escape(problem: Problem, expected: str) -> None:
    written = github_annotations([problem])
    assert expected in written
    assert written.count("\n") == 1


def test_github_quoted_lets_no_command_through() -> None:
    quoted = github_quoted("::error::faux\n##[add-mask]e")
    first, *between, last = quoted.splitlines()
    token = first.removeprefix("::stop-commands::")
    assert (first, last) == (f"::stop-commands::{token}", f"::{token}::")
    assert between == ["::error::faux", "##[add-mask]e"]
    assert token not in "\n".join(between)
    assert token != github_quoted("autre").splitlines()[0].removeprefix("::stop-commands::")


def test_gitlab_report_has_the_shape_of_code_quality() -> None:
    entries = json.loads(gitlab_report([ERROR, WARNING, INFORMATION, ERROR]))
    assert [(entry["severity"], entry["check_name"]) for entry in entries] == [
        ("info", "vote-surprenant"),
        ("major", "texte-absent"),
        ("blocker", "theme-inconnu"),
    ]
    assert entries[-1]["description"] == "thème inconnu « lac » → vouliez-vous « eau » ?"
    assert entries[-1]["location"] == {"path": "lettres/a.md", "lines": {"begin": 7}}
    assert {len(entry["fingerprint"]) for entry in entries} == {64}
    assert gitlab_report([]) == "[]\n"


def fingerprints(*problems: Problem) -> list[str]:
    return [entry["fingerprint"] for entry in json.loads(gitlab_report(problems))]


def test_gitlab_fingerprints_last_and_differ() -> None:
    assert fingerprints(at(line=4), at(line=9)) == fingerprints(at(line=14), at(line=30))
    different = fingerprints(at(line=4), at(line=9), at(sentence="autre"), at("lettres/b.md"))
    assert len(set(different)) == 4


def test_json_report_has_the_promised_keys() -> None:
    assert json.loads(json_report([WARNING, ERROR, ERROR])) == [
        {
            "name": "texte-absent",
            "level": "avertissement",
            "file": "lettres/a.md",
            "line": 3,
            "column": 1,
            "sentence": "la lettre n’a pas de texte",
            "action": "écrivez-le",
        },
        {
            "name": "theme-inconnu",
            "level": "erreur",
            "file": "lettres/a.md",
            "line": 7,
            "column": 11,
            "sentence": "thème inconnu « lac »",
            "action": "vouliez-vous « eau » ?",
        },
    ]
    assert json_report([ERROR]).isascii()
