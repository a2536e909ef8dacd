"""The parser's words → ours; fields that come again: a new group starts, or one is only written twice."""

import pytest
import yaml

from tribune.describe.reference import RUBRIQUES
from tribune.record.declaration import fields_of
from tribune.source.yaml_mistakes import LISTS_OF_GROUPS, MISTAKES, mistake_in, starts_over

UNKNOWN = "cette ligne n’est pas comprise"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: b: c", "deux-points dans un texte sans guillemets droits, ou ligne mal décalée"),
        ("a: 'b", "guillemet ouvert et jamais fermé"),
        ("a: [b", "crochet ouvert et jamais fermé, ou virgule oubliée dans la liste"),
        ("a: {b", "accolade ouverte et jamais fermée, ou virgule oubliée"),
        ("a: [,]", "valeur oubliée, ou crochet ou accolade mal fermés"),
        ("a: b\n\tc", "tabulation au début de la ligne"),
        ("a: @b", "ce signe ne peut pas commencer une valeur"),
        ("a: & b", "ce signe ne peut pas commencer une valeur"),
        ("a: *b", "le signe « * » annonce un renvoi qui n’existe pas"),
        ("a: *é", "le signe « * » annonce un renvoi qui n’existe pas"),
        ("a: > b", "le signe « > » ou « | » annonce un texte qui commence à la ligne suivante"),
        ("a: | b", "le signe « > » ou « | » annonce un texte qui commence à la ligne suivante"),
        ("a: - b", "un tiret ne peut pas commencer une valeur"),
        ("- a\nb: c", "ligne mal décalée, ou tiret oublié"),
        ("a: b\nc", "ligne sans deux-points suivis d’une espace"),
        ("a: 'b' c", "signe en trop après la valeur, ou ligne mal décalée"),
        (r'a: "\d"', "barre oblique inversée dans un texte entre guillemets doubles"),
        ("a: b\n...\nc: d", UNKNOWN),
        ("%A", UNKNOWN),
    ],
)
def test_mistake_in_message_of_parser(text: str, sentence: str) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as error:
        yaml.compose(text, Loader=yaml.CBaseLoader)
    message = f"{error.value.context or ''} {error.value.problem}"
    assert MISTAKES[mistake_in(message)].sentence == sentence


def test_mistake_in_message_never_heard() -> None:
    assert MISTAKES[mistake_in("gibberish")].sentence == UNKNOWN


KEYS = [
    ("", ()),
    ("objet instance resultat", ()),
    ("objet instance resultat objet instance resultat", (3,)),
    ("objet instance resultat objet instance resultat objet instance resultat", (3, 6)),
    ("objet instance resultat objet", (3,)),
    ("objet resultat pour objet contre resultat", (3,)),
    ("objet instance resultat instance objet", (3,)),
    ("objet objet instance resultat", ()),
    ("objet instance instance resultat", ()),
    ("objet instance resultat pour instance", ()),
    ("id objet instance resultat objet instance resultat", ()),
    ("objet pour contre pour contre", ()),
    ("personne organisation personne organisation", (2,)),
]


@pytest.mark.parametrize(("keys", "expected"), KEYS)
def test_starts_over(keys: str, expected: tuple[int, ...]) -> None:
    assert starts_over(keys.split()) == expected


def test_starts_over_looks_no_further_than_a_group() -> None:
    """As many steps for each field of a long text as for those of a short one."""

    class Counted(list[str]):
        seen = 0

        def __getitem__(self, index: object) -> object:  # type: ignore[override]
            Counted.seen += len(range(*index.indices(len(self)))) if isinstance(index, slice) else 1
            return super().__getitem__(index)  # type: ignore[index]

    steps = []
    for size in (1_000, 2_000):
        names = [f"champ{number}" for number in range(size)]
        Counted.seen = 0
        starts_over(Counted([*names, *reversed(names)]))
        steps.append(Counted.seen)
    assert steps[1] < 2.2 * steps[0]


def test_names_that_the_reader_knows_are_those_of_the_declaration() -> None:
    fields = [field for record in RUBRIQUES for field in fields_of(record).values()]
    assert {field.name for field in fields if field.is_list and field.group} == LISTS_OF_GROUPS
