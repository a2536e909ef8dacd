"""The names of the pages that bear the identifier of an entry."""

import pytest

from tribune.editing.mentions import renamed_path


@pytest.mark.parametrize(
    ("register", "path", "expected"),
    [
        ("themes", "themes/eau.md", "themes/lac.md"),
        ("themes", "themes/eau/2024.md", "themes/lac/2024.md"),
        ("themes", "themes/eau/interventions.md", "themes/lac/interventions.md"),
        ("themes", "accords/themes/eau.md", "accords/themes/lac.md"),
        ("themes", "flux/themes/eau.xml", "flux/themes/lac.xml"),
        ("themes", "themes/eaux.md", "themes/eaux.md"),
        ("themes", "themes/eau-de-pluie.md", "themes/eau-de-pluie.md"),
        ("themes", "lettres/2024/themes/eau.md", "lettres/2024/themes/eau.md"),
        ("themes", "organisations/eau.md", "organisations/eau.md"),
        ("organisations", "organisations/eau.md", "organisations/lac.md"),
        ("organisations", "flux/organisations/eau.json", "flux/organisations/lac.json"),
        ("organisations", "accords/entre/bois/eau.md", "accords/entre/bois/lac.md"),
        ("organisations", "accords/entre/eau/foret/2024.md", "accords/entre/foret/lac/2024.md"),
        ("organisations", "accords/entre/bois/foret.md", "accords/entre/bois/foret.md"),
        ("themes", "accords/entre/bois/eau.md", "accords/entre/bois/eau.md"),
        ("personnes", "personnes/eau.md", "personnes/lac.md"),
        ("sessions", "sessions/eau.md", "sessions/lac.md"),
    ],
)
def test_renamed_path(register: str, path: str, expected: str) -> None:
    assert renamed_path(path, register, "eau", "lac") == expected
