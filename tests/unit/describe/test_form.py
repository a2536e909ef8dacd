"""The configuration of the web form: every field of the schema, in French, with the registers’ names."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.records import archive, lettre, session
from tribune.describe.form import FormSite, form_config
from tribune.describe.form_fields import MOST_LETTRES
from tribune.editing.new_letter import letter_text
from tribune.record.declaration import Declared, fields_of
from tribune.record.document import Document, Dossier, Etape, Revue
from tribune.record.forges import Forge
from tribune.record.formulaire import Backend
from tribune.record.lettre import Correction, Intervenant, Lettre, Source, Vote
from tribune.record.model import Archive
from tribune.words.terms import Position

SITE = FormSite("Les lettres", "https://lettres.exemple.test/", "lettres", "docs")
TRIAL = Backend(Forge.ESSAI)
COUNTS = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
SCHEMAS: dict[tuple[str, ...], type[Declared]] = {
    ("lettres",): Lettre,
    ("lettres", "votes"): Vote,
    ("lettres", "votes", "source"): Source,
    ("lettres", "intervenants"): Intervenant,
    ("lettres", "corrections"): Correction,
    ("communiques",): Document,
    ("dossiers",): Dossier,
    ("dossiers", "chronologie"): Etape,
    ("revue",): Revue,
    ("revue", "source"): Source,
}


def config(held: Archive | None = None, backend: Backend = TRIAL) -> dict[str, Any]:
    written: dict[str, Any] = json.loads(form_config(held or archive([]), SITE, backend))
    return written


def collections(written: Mapping[str, Any]) -> dict[str, Any]:
    return {each["name"]: each for each in written["collections"]}


def fields(written: Mapping[str, Any], *path: str) -> dict[str, Any]:
    """The fields below a collection, then below fields of it."""
    here: Any = collections(written)[path[0]]
    for name in path[1:]:
        here = {each["name"]: each for each in here["fields"]}[name]
    return {each["name"]: each for each in here["fields"]}


def every_field(written: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(written, list):
        for each in written:
            yield from every_field(each)
    elif isinstance(written, dict):
        if "widget" in written:
            yield written
        for each in written.values():
            yield from every_field(each)


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items())
def test_form_has_every_field_in_its_order(path: tuple[str, ...], schema: type[Declared]) -> None:
    names = list(fields(config(), *path))
    assert names == [*fields_of(schema), *(["body"] if len(path) == 1 else [])]


@pytest.mark.parametrize("path", SCHEMAS, ids=".".join)
def test_form_asks_for_what_the_schema_asks_for(path: tuple[str, ...]) -> None:
    """And for the state of a text, which the form would otherwise settle by itself."""
    asked = {name for name, field in fields(config(), *path).items() if field["required"]}
    needed = {name for name, field in fields_of(SCHEMAS[path]).items() if field.is_required}
    assert asked == needed | ({"etat"} & set(fields_of(SCHEMAS[path])))


def test_form_fills_in_nothing_but_the_sections_of_a_text() -> None:
    assert {field["name"] for field in every_field(config()) if field.get("default")} == {"body"}
    assert "{ #intervention }" in fields(config(), "lettres")["body"]["default"]


def test_form_leaves_out_empty_fields_and_may_leave_out_every_count() -> None:
    written = config()
    assert written["output"] == {"omit_empty_optional_fields": True}
    vote = fields(written, "lettres", "votes")
    for name in COUNTS:
        assert (vote[name]["widget"], vote[name]["required"], vote[name]["min"]) == ("number", False, 0)
        assert vote[name]["hint"].endswith("inconnu n’est pas zéro.")


def test_form_speaks_french() -> None:
    shown = [field for field in every_field(config()) if field["name"] not in {"element", "fl", "ua"}]
    assert len(shown) > 80
    for field in shown:
        assert field["label"][0].isupper(), field
        assert field["hint"].endswith("."), field
        assert "`" not in field["hint"], field
        assert "dentifiant" not in field["hint"], "a form shows names, and nobody types an identifier there"


@pytest.mark.parametrize("schema", dict.fromkeys(SCHEMAS.values()))
def test_lists_say_what_their_elements_are_called(schema: type[Declared]) -> None:
    for field in fields_of(schema).values():
        assert bool(field.champ.singulier) is field.is_list, field.name
        assert bool(field.champ.resume) is (field.is_list and field.group is not None), field.name


def test_registers_are_chosen_by_name() -> None:
    held = archive([lettre(7, titre="L’eau"), lettre(None, slug="voeu", titre="Vœu")])
    written = config(held)
    lettres = fields(written, "lettres")
    assert lettres["themes"]["options"] == [{"label": "L’eau", "value": "eau"}]
    assert (lettres["themes"]["multiple"], lettres["themes"]["min"]) == (True, 1)
    speaker = fields(written, "lettres", "intervenants")
    assert speaker["personne"]["options"] == [{"label": "Anne Lune", "value": "anne"}]
    assert speaker["organisation"]["options"] == [
        {"label": "FL – Fédération du lac", "value": "fl"},
        {"label": "UA – Union", "value": "ua"},
    ]
    assert speaker["au_nom_de"]["options"] == lettres["signataires"]["options"]
    assert lettres["voir_aussi"]["options"] == [
        {"label": "Vœu", "value": "voeu"},
        {"label": "7 – L’eau", "value": 7},
    ]


@pytest.mark.parametrize("number", [0, MOST_LETTRES + 1])
def test_lettres_are_typed_where_a_list_would_not_do(number: int) -> None:
    written = config(archive([lettre(numero) for numero in range(1, number + 1)]))
    for field in (
        fields(written, "lettres")["suite_de"],
        *(fields(written, name)["voir_aussi"] for name in ("lettres", "communiques", "dossiers", "revue")),
    ):
        assert (field["widget"], field["field"]["widget"]) == ("list", "string")
        assert "options" not in field
        assert "Écrivez le numéro de chaque lettre" in field["hint"]


def test_configuration_does_not_grow_with_a_great_archive() -> None:
    few, many = (
        len(form_config(archive([lettre(numero) for numero in range(1, number)]), SITE, TRIAL))
        for number in (2 * MOST_LETTRES, 4 * MOST_LETTRES)
    )
    assert few == many


def test_every_organisation_has_its_position() -> None:
    positions = fields(config(), "lettres", "votes", "positions")
    assert list(positions) == ["fl", "ua"]
    for field in positions.values():
        assert not field["required"]
        assert [option["value"] for option in field["options"]] == list(Position)


@pytest.mark.parametrize(
    ("sessions", "widget", "hint"),
    [
        ([], "datetime", "La date de la session."),
        (
            [session("2023-12-18", "2023-12-19")],
            "datetime",
            "La date de la session. Pour une session de plusieurs jours, choisissez son premier jour : "
            "par exemple, 18 décembre 2023 pour la session des 18 et 19 décembre 2023.",
        ),
    ],
)
def test_session_is_chosen_in_a_calendar(sessions: list[Any], widget: str, hint: str) -> None:
    field = fields(config(archive([], sessions=sessions)), "lettres")["session"]
    assert (field["widget"], field["hint"]) == (widget, hint)


@pytest.mark.parametrize("assemblee", ["", "CESER", "ADV"])
def test_text_starts_from_the_headings_of_a_new_letter(assemblee: str) -> None:
    written = json.loads(form_config(archive([]), replace(SITE, assemblee=assemblee), TRIAL))
    (lettres,) = (each for each in written["collections"] if each["name"] == "lettres")
    (body,) = (field for field in lettres["fields"] if field["name"] == "body")
    begun = letter_text({"titre": "Les haies"}, (), assemblee)
    headings = [line for line in begun.split("\n") if line.startswith("## ")]
    assert [line for line in body["default"].split("\n") if line.startswith("#")] == headings


def test_session_with_a_name_of_its_own_is_typed() -> None:
    autumn = session("2023-10-10", "2023-10-11")
    named = type(autumn)("automne-2023", autumn.debut, autumn.fin)
    field = fields(config(archive([], sessions=[named])), "lettres")["session"]
    assert field["widget"] == "string"
    assert field["pattern"][0] == r"^(\d{4}-\d{2}-\d{2}|automne-2023)$"
    assert (
        "écrivez son nom dans le registre : par exemple, automne-2023 pour la session des 10 et 11 octobre"
        in field["hint"]
    )


def test_files_are_named_as_the_archive_wants_them() -> None:
    lettres = collections(config())["lettres"]
    assert (lettres["folder"], lettres["path"]) == ("lettres", "{{session | date('YYYY')}}/{{slug}}")
    assert lettres["slug"]["template"] == "{{numero | default('{{nature}}')}}-{{titre}}"
    assert config()["slug"] == {"encoding": "ascii", "clean_accents": True, "maxlength": 60}
    assert (lettres["media_folder"], lettres["public_folder"]) == ("..", "")
    assert collections(config())["revue"]["folder"] == "docs/revue"


def test_registers_are_edited_as_texts() -> None:
    files = {each["file"]: each["format"] for each in collections(config())["registres"]["files"]}
    assert files == {
        f"lettres/registres/{name}.yml": "raw"
        for name in ("themes", "organisations", "personnes", "sessions")
    }


BACKENDS = [
    (TRIAL, {"name": "test-repo"}),
    (
        Backend(Forge.GITHUB, "ua/lettres", "https://github.com"),
        {"name": "github", "repo": "ua/lettres", "auth_methods": ["token"]},
    ),
    (
        Backend(
            Forge.GITHUB,
            "ua/lettres",
            "https://github.com",
            "publiee",
            connexion="https://entree.exemple.test",
        ),
        {
            "name": "github",
            "repo": "ua/lettres",
            "branch": "publiee",
            "base_url": "https://entree.exemple.test",
        },
    ),
    (
        Backend(Forge.GITHUB, "ua/lettres", "https://git.exemple.test"),
        {
            "name": "github",
            "repo": "ua/lettres",
            "api_root": "https://git.exemple.test/api/v3",
            "auth_methods": ["token"],
        },
    ),
    (
        Backend(Forge.GITLAB, "ua/lettres", "https://gitlab.com"),
        {"name": "gitlab", "repo": "ua/lettres", "auth_methods": ["token"]},
    ),
    (
        Backend(Forge.GITLAB, "ua/lettres", "https://framagit.org", application="abc"),
        {
            "name": "gitlab",
            "repo": "ua/lettres",
            "base_url": "https://framagit.org",
            "api_root": "https://framagit.org/api/v4",
            "auth_type": "pkce",
            "app_id": "abc",
        },
    ),
]


@pytest.mark.parametrize(("backend", "expected"), BACKENDS)
def test_backend(backend: Backend, expected: dict[str, Any]) -> None:
    written = config(backend=backend)["backend"]
    said = written.pop("commit_messages", {})
    assert written == expected
    assert bool(said) == (backend is not TRIAL)


def test_what_is_read_again_waits() -> None:
    backend = Backend(Forge.GITLAB, "ua/lettres", "https://gitlab.com", relecture=True)
    assert config(backend=backend)["publish_mode"] == "editorial_workflow"
    assert "publish_mode" not in config()


def test_trial_says_so() -> None:
    assert config()["app_title"] == "Formulaire d’essai – Les lettres"
    assert config(backend=Backend(Forge.GITHUB, "a/b", "https://github.com"))["app_title"] == "Les lettres"


@pytest.mark.parametrize("backend", [backend for backend, _ in BACKENDS])
def test_configuration_is_valid(sveltia: Path, backend: Backend) -> None:
    """As the schema of Sveltia CMS, which comes with it, reads it."""
    schema = json.loads((sveltia / "schema" / "sveltia-cms.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    written = config(archive([lettre(7)], sessions=[session("2023-12-18", "2023-12-19")]), backend)
    assert list(validator.iter_errors(written)) == []
    assert list(validator.iter_errors(config(Archive(), backend))) == []
    written["collections"][0]["fields"][0]["widget"] = 3
    assert list(validator.iter_errors(written)) != []


def test_nothing_to_choose_from_is_typed() -> None:
    """Sveltia CMS refuses a whole configuration for one list without choices: a new archive has several."""
    written = config(Archive())
    assert [field["name"] for field in every_field(written) if field.get("options") == []] == []
    assert fields(written, "lettres")["themes"]["min"] == 1
    assert collections(written)["lettres"]["fields"] != []
    assert fields(written, "lettres", "intervenants")["personne"]["widget"] == "string"
    positions = next(f for f in collections(written)["lettres"]["fields"] if f["name"] == "votes")["fields"]
    assert next(f for f in positions if f["name"] == "positions")["widget"] == "keyvalue"
