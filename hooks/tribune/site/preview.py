"""A mistake made while previewing: told in the terminal, and by every page asked, until it is mended.

MkDocs leaves the browser waiting for a build that failed. Here the build counts as done, and the pages that
it would have made say what is wrong; they reload by themselves, as those of MkDocs do.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Any, Final

import mkdocs
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from tribune.site.failures import detail, explain, log

_PAGE: Final = files("tribune.site").joinpath("preview.html").read_text("utf-8")

_LABEL: Final = re.compile(r"^tribune: ")
"""What MkDocs puts before what a hook says."""


def answer_mistakes(server: LiveReloadServer) -> None:
    """Let the server of a preview go on answering while something is wrong."""
    mistakes = _Mistakes(server)
    server.builder = mistakes.build
    server.set_app(mistakes.answer)
    server.server_bind = mistakes.bind  # type: ignore[method-assign]


class _Mistakes:
    """The server of a preview, with what is wrong at the moment."""

    def __init__(self, server: LiveReloadServer) -> None:
        self._server = server
        self._build, self._answer, self._bind = server.builder, server.serve_request, server.server_bind
        self._report = ""
        """Empty while nothing is wrong."""

    def build(self) -> None:
        """Build again; a failure is kept for the pages."""
        errors = _Errors()
        logger = logging.getLogger(mkdocs.__name__)
        logger.addHandler(errors)
        try:
            self._build()
        except Exception as error:
            if not errors.said:
                detail(error)
                log.error(_explain_settings(error))
            self._report = "\n\n".join(errors.said) or explain(error)
        else:
            self._report = ""
        finally:
            logger.removeHandler(errors)

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The page asked, or what is wrong; when to reload is answered as ever."""
        report = self._report
        if not report or environ["PATH_INFO"].startswith("/livereload/"):
            return self._answer(environ, start_response)
        page = _PAGE.replace("{report}", html.escape(report)).encode()
        page = self._server._inject_js_into_html(page, self._server._visible_epoch)  # type: ignore[no-untyped-call]
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))]
        start_response("500 Internal Server Error", [*headers, ("Cache-Control", "no-store")])
        return [page]

    def bind(self) -> None:
        """Take the address of the preview.

        Raises:
            Abort: it cannot be taken.
        """
        try:
            self._bind()
        except OSError as error:
            host, port = self._server.server_address[:2]
            other = int(port) + 1
            raise Abort(
                f"L’aperçu ne peut pas s’ouvrir en {host!s}:{port} ({error.strerror}) : sans doute un "
                "autre aperçu s’en sert. Fermez-le, ou prenez une autre adresse : « mkdocs serve -a "
                f"127.0.0.1:{other} »."
            ) from error


class _Errors(logging.Handler):
    """What was said of errors."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the words."""
        self.said.append(_LABEL.sub("", record.getMessage()).strip())


def _explain_settings(error: Exception) -> str:
    if isinstance(error, ConfigurationError):
        return f"mkdocs.yml ne peut pas être lu : {explain(error)}"
    return explain(error)
