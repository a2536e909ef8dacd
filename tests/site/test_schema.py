"""The schemas of editors are files of the site, and nobody takes their address."""

import json

import jsonschema

from tests.editors import as_read
from tests.samples import LETTRE
from tests.site.conftest import Builder


def test_site_has_the_schema_of_a_letter(build: Builder) -> None:
    files = build().contents()
    names = {path for path in files if path.startswith("schema/") and path.endswith(".json")}
    assert len(names) == 9
    schema = jsonschema.Draft7Validator(json.loads(files["schema/lettre.json"]))
    assert schema.is_valid(as_read(LETTRE))
    assert not schema.is_valid(as_read(LETTRE.replace("transports", "culture")))


def test_page_cannot_take_the_address_of_the_schemas(refused: Builder) -> None:
    said = refused({"docs/schema/index.md": "# Le schéma\n"})
    assert "docs/schema/index.md:1:1: l’adresse /schema/ est déjà prise" in said
