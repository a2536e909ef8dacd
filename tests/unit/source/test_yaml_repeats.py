"""Fields that come again: where a new group starts, and where one field is only written twice."""

import pytest

from tribune.describe.reference import RUBRIQUES
from tribune.record.declaration import fields_of
from tribune.source.yaml_mistakes import LISTS_OF_GROUPS
from tribune.source.yaml_repeats import starts_over

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
    ("id objet instance resultat objet instance resultat", (4,)),
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
