"""What went wrong in a build, in a French sentence: to whom it happens, a traceback says nothing."""

from __future__ import annotations

import errno
import logging
import os
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Final

import mkdocs
from jinja2 import TemplateNotFound, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import get_plugin_logger

from tribune.record.workshop import WorkshopError
from tribune.source.folder import shown_path

_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What the system says where nothing more can be written."""

NO_ROOM: Final = "il n’y a plus de place pour écrire : libérez de la place sur le disque, puis recommencez"

_PREFIXES: Final = ("Error building page", "Error reading page")
"""What MkDocs says of the page it was at; our sentence says it too."""

log = get_plugin_logger("tribune")


def explain(error: BaseException, page: str = "") -> str:
    """What happened while ``page`` was made, and what to do."""
    if isinstance(error, MkDocsException):
        return error.format_message()
    if isinstance(error, WorkshopError):
        return str(error)
    where = f"en préparant la page « {page} », " if page else ""
    template = _template_of(error)
    if template:
        return (
            f"{where}le modèle {template} a une erreur ({_words_of(error)}) : corrigez-le, ou remettez-le en "
            "place depuis Git"
        )
    if isinstance(error, OSError):
        return where + _system_said(error)
    if isinstance(error, MemoryError):
        return (
            f"{where}la mémoire de l’ordinateur ne suffit pas : fermez d’autres programmes, puis recommencez"
        )
    return (
        f"{where}Tribune s’est trompé ({_words_of(error)}). Ce n’est pas une faute de vos textes : "
        "relancez la commande avec « -v », et envoyez ce qu’elle dit à qui s’occupe de Tribune"
    )


def detail(error: BaseException) -> None:
    """Say the rest to whoever asked for it with ``-v``."""
    log.debug("le détail de l’erreur", exc_info=error)


class PagesKept(logging.Filter):
    """During a build, MkDocs does not say in English which page it was at: our sentence says it."""

    page = ""

    def start(self) -> None:
        """Listen to MkDocs."""
        self.page = ""
        _build_log().addFilter(self)

    def stop(self) -> None:
        """Let it speak; the page is kept."""
        _build_log().removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the page, and drop the words."""
        said = str(record.msg)
        if not said.startswith(_PREFIXES):
            return True
        self.page = said.split("'", maxsplit=2)[1]
        return False


def _build_log() -> logging.Logger:
    return logging.getLogger(f"{mkdocs.__name__}.commands.build")


def warnings_that_refuse() -> int:
    """How many warnings and errors MkDocs has counted: it will refuse the build for them, once it is made.

    It counts them in a strict build only, and looks after the last event.
    """
    handlers = logging.getLogger(mkdocs.__name__).handlers  # ProperDocs stands under that name, with its own
    return sum(
        number for handler in handlers if hasattr(handler, "get_counts") for _, number in handler.get_counts()
    )


def _words_of(error: BaseException) -> str:
    words = " ".join(str(error.name if isinstance(error, TemplateNotFound) else error).split())
    return f"{type(error).__name__} : {words}" if words else type(error).__name__


def _template_of(error: BaseException) -> str:
    """« main.html », line included, where the fault is that of a template."""
    if isinstance(error, TemplateSyntaxError):
        return _located(error.filename or error.name or "", error.lineno)
    last = _last_frame(error.__traceback__)
    if isinstance(error, TemplateNotFound) and (last is None or not _is_template(last[0])):
        return f"« {error.name} »"
    if last is not None and _is_template(last[0]):
        return _located(*last)
    return ""


def _last_frame(trace: TracebackType | None) -> tuple[str, int] | None:
    """Where the error was, Jinja itself left out: it is in a template if its author wrote the line."""
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(trace)]
    while frames and f"{os.sep}jinja2{os.sep}" in frames[-1][0]:
        frames.pop()
    return frames[-1] if frames else None


def _is_template(name: str) -> bool:
    return Path(name).suffix in {".html", ".xml", ".txt"} or name == "<template>"


def _located(name: str, line: int) -> str:
    path = Path(name)
    for parent in path.parents:
        if parent.name in {"overrides", "templates"}:
            path = path.relative_to(parent.parent)
            break
    return f"« {path.as_posix()} », ligne {line},"


def _system_said(error: OSError) -> str:
    if error.errno in _FULL:
        return NO_ROOM
    named = isinstance(error.filename, str | bytes | os.PathLike)
    name = f"« {shown_path(Path(os.fsdecode(error.filename)))} »" if named else "un fichier"
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"{name} ne peut être ni lu ni écrit ({error.strerror}) : vérifiez vos droits"
    return f"le système refuse {name} ({error.strerror or error}) : vérifiez ce dossier, puis recommencez"
