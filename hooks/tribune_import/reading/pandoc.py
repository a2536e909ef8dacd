"""pandoc, which reads the files of word processors and of the web: run apart, with bounds, asking nothing."""

from __future__ import annotations

import importlib
import json
import subprocess
from typing import Any, Final

from tribune_import.reading.document import MAX_MEMORY, UnreadableDocumentError

_MEMORY: Final = f"-M{MAX_MEMORY * 2 // 3 // 1024**2}m"
"""What pandoc may keep; it takes some more while it tidies up."""
_HEAP_OVERFLOW: Final = 251
"""What programs in Haskell exit with where that memory does not do."""
MISSING_ACTION: Final = (
    "installez-la : « make importer » dans le dossier du site (sous Windows, pip install -r "
    "requirements-import.lock)"
)
Tree = dict[str, Any]
"""The syntax tree of pandoc, as its JSON gives it."""


def pandoc_tree(data: bytes, format_name: str, kind: str) -> Tree:
    """The tree of a file; ``kind`` is how an activist calls it: « le fichier Word ».

    ``--sandbox`` keeps pandoc from reading any other file and from the network.

    Raises:
        UnreadableDocumentError: pandoc is not installed, does not understand, or takes too much memory.
    """
    command = [_program(), "+RTS", _MEMORY, "-RTS", "--sandbox", "--from", format_name, "--to", "json"]
    try:
        result = subprocess.run(command, input=data, capture_output=True, check=False)
    except OSError as error:
        raise missing("la bibliothèque qui lit ce format (pandoc) ne fonctionne pas ici") from error
    if result.returncode == _HEAP_OVERFLOW:
        raise too_big(kind)
    if result.returncode != 0:
        raise damaged(kind)
    try:
        tree = json.loads(result.stdout)
    except (ValueError, RecursionError) as error:
        raise damaged(kind) from error
    if not isinstance(tree, dict) or not isinstance(tree.get("blocks"), list):
        raise damaged(kind)
    return tree


def damaged(kind: str) -> UnreadableDocumentError:
    """A file that its own program would not open either."""
    return UnreadableDocumentError(
        f"{kind} est abîmé ou n’en est pas un",
        "ouvrez-le dans le logiciel qui l’a écrit et enregistrez-le de nouveau",
    )


def too_big(kind: str) -> UnreadableDocumentError:
    """A file that takes more memory than a letter can."""
    return UnreadableDocumentError(
        f"{kind} demande plus de {MAX_MEMORY // 1024**2} Mo de mémoire à lire",
        "n’y laissez que le texte de la lettre, sans ses images, enregistrez-le de nouveau, puis recommencez",
    )


def missing(sentence: str) -> UnreadableDocumentError:
    """A library of the extra ``import`` that is not there."""
    return UnreadableDocumentError(sentence, MISSING_ACTION)


def _program() -> str:
    try:
        pypandoc = importlib.import_module("pypandoc")
        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError) as error:
        raise missing("il manque la bibliothèque qui lit ce format (pandoc)") from error
