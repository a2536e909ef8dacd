"""What an editor makes of a file: YAML 1.2 and its core schema, where the checks read nothing but texts."""

import json
import re
from typing import Any, Final

import jsonschema
import yaml

from tribune.describe.json_schema import schema_files
from tribune.record.registers import Registers

_HEADER: Final = re.compile(r"\A\s*---[ \t]*\n(.*?)^---[ \t]*$", re.MULTILINE | re.DOTALL)


class CoreLoader(yaml.SafeLoader):
    """Numbers, « true » and « null » as YAML 1.2 reads them; dates stay texts, and so does « oui »."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own


def _construct_integer(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, {"0o": 8, "0x": 16}.get(node.value[:2], 10))


def _construct_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    """Names of fields are texts, for JSON."""
    return {str(key.value): loader.construct_object(value, deep=True) for key, value in node.value}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
    ("float", r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", list("-+.")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), first)
CoreLoader.add_constructor("tag:yaml.org,2002:int", _construct_integer)
CoreLoader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)


def as_read(text: str) -> object:
    """What an editor reads in a register, or in the front matter of a page."""
    header = _HEADER.match(text)
    return yaml.load(header[1] if header else text, Loader=CoreLoader)


def schema_name(path: str) -> str:
    """The schema of a file of the archive."""
    folder, name = path.split("/")[-2:]
    if folder == "registres":
        return name.removesuffix(".yml")
    return {"communiques": "communique", "dossiers": "dossier", "revue": "revue"}.get(folder, "lettre")


def complaints(path: str, text: str, registers: Registers) -> list[str]:
    """What an editor underlines in a file."""
    schema = json.loads(schema_files(registers)[f"schema/{schema_name(path)}.json"])
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(as_read(text))]
