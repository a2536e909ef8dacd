"""A new letter: the fields of its declaration that one answer fills in, its place, and its text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tribune.describe.form_words import LABELS
from tribune.editing.canonical import front_matter_text
from tribune.record.register_files import SCHEMAS as REGISTERS
from tribune.record.register_schemas import SessionSchema
from tribune.record.schema import Fiche, LettreSchema
from tribune.source.file_names import file_of_letter
from tribune.text.sections import first_headings
from tribune.words import terms
from tribune.words.terms import Etat, Term


@dataclass(frozen=True, slots=True)
class SimpleField:
    """A field that holds a word, a number, a text, or names of a register."""

    name: str
    label: str
    help: str
    is_required: bool
    is_list: bool
    term: type[Term] | None = None
    """The closed list that it takes a word of."""
    register: str = ""
    """The register whose entries it names."""
    minimum: int | None = None
    """The least number that it takes."""
    is_address: bool = False
    """Whether it holds an address of the web."""


def simple_fields(declaration: type[Fiche]) -> Iterator[SimpleField]:
    """The fields of a declaration that one answer fills in, in their order; dates and groups are no such."""
    described = declaration.model_json_schema()
    for name, field in described["properties"].items():
        value = next(each for each in field.get("anyOf", [field]) if each.get("type") != "null")
        is_list = value.get("type") == "array"
        value = value["items"] if is_list else value
        term = getattr(terms, value.get("$ref", "").rpartition("/")[2], None)
        kind = value.get("format", "")
        is_text = value.get("type") == "string" and kind in {"", "uri", *REGISTERS}
        if term or value.get("type") == "integer" or (is_text and (kind in REGISTERS or not is_list)):
            yield SimpleField(
                name,
                LABELS[name],
                field["description"],
                name in described.get("required", ()),
                is_list,
                term,
                kind if kind in REGISTERS else "",
                value.get("minimum"),
                kind == "uri",
            )


def letter_path(
    fields: Mapping[str, object], sessions: Mapping[str, SessionSchema], taken: Collection[str] = ()
) -> str:
    """Where the letter goes, within the folder of letters; ``taken`` are names of files that are there."""
    named, numero = str(fields["session"]), fields.get("numero")
    session = sessions.get(named)
    year = str(session.debut.year) if session else named[:4]
    rank = numero if isinstance(numero, int) else None
    return file_of_letter(year, rank, str(fields["titre"]), str(fields["nature"]), taken=taken)


def letter_text(fields: Mapping[str, object], speakers: Sequence[str] = (), assemblee: str = "") -> str:
    """The whole file of a letter that has ``fields``; what is None or empty is left out.

    ``speakers`` are the names of those who spoke, ``assemblee`` is the acronym of the assembly.
    """
    header = front_matter_text(fields, LettreSchema)
    if fields.get("etat") == Etat.NOTICE:
        return header
    sections = "\n\n".join(first_headings(assemblee, speakers))
    return f"{header}\n{sections}\n"
