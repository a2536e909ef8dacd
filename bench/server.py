"""A host on this machine that compresses what it sends, as real ones do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from bench.weights import compress

_COMPRESSED_TYPES: Final = (
    "text/",
    "application/javascript",
    "application/json",
    "application/wasm",
    "image/svg",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that a browser asked for, and its bytes as they were sent."""

    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Host:
    """A folder being served. ``sent`` grows with each answer, whoever asked: page or worker."""

    address: str
    sent: list[Sent]


class _Handler(SimpleHTTPRequestHandler):
    """Static files, compressed where the browser takes it and where the type is worth it."""

    def __init__(self, *arguments: Any, sent: list[Sent], **options: Any) -> None:
        self._sent = sent
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                super().do_GET()  # the redirection to the folder
                return
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        content, kind = path.read_bytes(), self.guess_type(str(path))
        is_compressed = kind.startswith(_COMPRESSED_TYPES) and "gzip" in self.headers.get(
            "Accept-Encoding", ""
        )
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if is_compressed:
            content = compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self._sent.append(Sent(self.path, len(content)))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[Host]:
    """Serve a folder until the block ends."""
    sent: list[Sent] = []
    handler = partial(_Handler, directory=str(folder), sent=sent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Host(f"http://127.0.0.1:{server.server_port}/", sent)
        server.shutdown()
        thread.join()
