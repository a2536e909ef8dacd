"""The canonical form: which fields come first, which values are quoted, what stands on one line."""

import datetime as dt

import pytest
import yaml

from tests.samples import COMMUNIQUE, DOSSIER, LETTRE, NOTICE, REVUE, UNNUMBERED
from tribune.editing.canonical import front_matter_text
from tribune.record.declaration import Declared
from tribune.record.document import Dossier, Revue
from tribune.record.lettre import Lettre
from tribune.source.reading import parse_page
from tribune.source.tree import plain
from tribune.words.terms import Nature, Position, Resultat

"""Fields of texts that name something, and are no sentences."""


def body_of(fields: dict[str, object], schema: type[Declared] = Lettre) -> str:
    text = front_matter_text(fields, schema)
    assert text.startswith("---\n")
    assert text.endswith("---\n")
    return text[4:-4]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("numero", 12, "12"),
        ("numero", 0, "0"),
        ("numero", "012", '"012"'),
        ("numero", "12:30", '"12:30"'),
        ("numero", "1_000", '"1_000"'),
        ("numero", "0x1f", '"0x1f"'),
        ("numero", "1e3", '"1e3"'),
        ("numero", "1e-3", '"1e-3"'),
        ("numero", "1.10", '"1.10"'),
        ("numero", "-1", '"-1"'),
        ("session", dt.date(2024, 3, 5), "2024-03-05"),
        ("session", "2024-03", "2024-03"),
        ("session", "2024-02-30", '"2024-02-30"'),
        ("session", "automne-2023", "automne-2023"),
        ("session", "no", '"no"'),
        ("session", "Null", '"Null"'),
        ("session", "~", '"~"'),
        ("session", "vœux", '"vœux"'),
        ("nature", Nature.AVIS, "avis"),
        ("nature", Resultat.PRIS_ACTE, "pris-acte"),
        ("document", "https://exemple.test/a?b=c&d#e", "https://exemple.test/a?b=c&d#e"),
        ("document", "https://exemple.test/a,b", '"https://exemple.test/a,b"'),
        ("document", "https://exemple.test/a:", '"https://exemple.test/a:"'),
        ("document", "https://exemple.test/\ufeff", '"https://exemple.test/\\uFEFF"'),
        ("document", "lettres/a/", '"lettres/a/"'),
        ("titre", "oui", '"oui"'),
        ("titre", "2024", '"2024"'),
        ("titre", "2024-03-05", '"2024-03-05"'),
        ("titre", "  L’eau ", '"L’eau"'),
        ("titre", 'a "b" \\ c', '"a \\"b\\" \\\\ c"'),
        ("titre", "a\tb\x85c\u2028d\u2029e\ufeff", '"a\\tb\\Nc\\Ld\\Pe\\uFEFF"'),
        ("titre", "https://exemple.test/", "https://exemple.test/"),
        ("inconnu", "true", '"true"'),
        ("inconnu", "a b", '"a b"'),
    ],
)
def test_front_matter_text_quotes_what_must_be(field: str, value: object, expected: str) -> None:
    assert body_of({field: value}) == f"{field}: {expected}\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"themes": ["eau", "emploi"]}, "themes: [eau, emploi]\n"),
        ({"voir_aussi": [12, "fete-du-lac"]}, "voir_aussi: [12, fete-du-lac]\n"),
        ({"voir_aussi": ("012", 3)}, 'voir_aussi:\n  - "012"\n  - 3\n'),
        ({"anciennes_adresses": ["lettres/a/", "a.html"]}, "anciennes_adresses: [lettres/a/, a.html]\n"),
        ({"a_verifier": ["Le nom."]}, 'a_verifier:\n  - "Le nom."\n'),
        (
            {"votes": [{"pour": 0, "objet": "Avis", "positions": {"ua": Position.POUR, "no": "nppv"}}]},
            'votes:\n  - objet: "Avis"\n    pour: 0\n    positions: {ua: pour, "no": nppv}\n',
        ),
        (
            {"corrections": [{"texte": "a", "date": dt.date(2024, 1, 2)}, {"date": "2024-01-03"}]},
            'corrections:\n  - {date: 2024-01-02, texte: "a"}\n  - {date: 2024-01-03}\n',
        ),
        (
            {"votes": [{"source": {"page": 3, "texte": "a\n\nb", "url": "https://exemple.test/?a"}}]},
            "votes:\n  - source:\n      texte: |-\n        a\n\n        b\n"
            "      url: https://exemple.test/?a\n      page: 3\n",
        ),
        ({"resume": "a \nb"}, 'resume: "a \\nb"\n'),
        ({"resume": "a\n\tb"}, 'resume: "a\\n\\tb"\n'),
        (
            {"intervenants": [{"personne": "a", "au_nom_de": ["b"]}]},
            "intervenants:\n  - personne: a\n    au_nom_de: [b]\n",
        ),
        ({"x": [["a"], ["b c"]]}, 'x:\n  - [a]\n  - - "b c"\n'),
        ({"x": {"y": {"z": "a"}}}, 'x:\n  "y": {z: a}\n'),
    ],
)  # fmt: skip
def test_front_matter_text_lays_out(fields: dict[str, object], expected: str) -> None:
    assert body_of(fields) == expected


def test_front_matter_text_follows_the_schema() -> None:
    """The order of the fields at each level; those that it does not know come last, in their own order."""
    fields: dict[str, object] = {
        "zebre": "z",
        "ane": "a",
        "etat": "notice",
        "votes": [{"source": {"url": "https://a.test", "texte": "t"}, "zebre": "z", "objet": "o"}],
        "titre": "t",
        "numero": 1,
    }
    assert body_of(fields) == (
        'numero: 1\ntitre: "t"\nvotes:\n  - objet: "o"\n    source: {texte: "t", url: https://a.test}\n'
        "    zebre: z\netat: notice\nzebre: z\nane: a\n"
    )
    assert body_of({"themes": ["a"], "date": "2024", "titre": "t"}, Dossier) == (
        'titre: "t"\ndate: 2024\nthemes: [a]\n'
    )


def test_front_matter_text_leaves_out_what_is_not_known() -> None:
    absent: dict[str, object] = {
        "resume": None,
        "titre": " ",
        "themes": [],
        "votes": [{"pour": None, "contre": 0, "positions": {}, "source": {"page": None}}],
    }
    assert body_of(absent) == "votes:\n  - contre: 0\n"


@pytest.mark.parametrize("value", [True, 1.5, {1, 2}, b"a", [object()]])
def test_front_matter_text_refuses_other_values(value: object) -> None:
    with pytest.raises(TypeError):
        front_matter_text({"titre": value})


@pytest.mark.parametrize(
    ("page", "schema"),
    [
        (LETTRE.replace("CC BY 4.0", '"CC BY 4.0"'), Lettre),
        (NOTICE, Lettre),
        (UNNUMBERED, Lettre),
        (COMMUNIQUE, Dossier),
        (DOSSIER, Dossier),
        (REVUE, Revue),
    ],
)
def test_front_matter_text_writes_as_people_do(page: str, schema: type[Declared]) -> None:
    """The samples are in the form of the contract (design §3)."""
    read, _ = parse_page(page, "a.md")
    assert read is not None
    fields = plain(read.tree)
    assert isinstance(fields, dict)
    header = front_matter_text(fields, schema)
    assert page.startswith(header)
    assert yaml.safe_load(header.removesuffix("---\n"))["titre"] == fields["titre"]
