"""The site of this repository, served on this machine and opened in the Chromium of the system."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.samples import Files

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
REQUIRED = os.environ.get("TRIBUNE_NAVIGATEUR") == "obligatoire"

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")

PAGES = {
    "home": "",
    "all lettres": "lettres/",
    "lettre": "lettres/299/",
    "joint declaration": "lettres/294/",
    "notice": "lettres/255/",
    "notice with a vote": "lettres/33/",
    "sessions": "sessions/",
    "session": "sessions/2025-10-14/",
    "session without vote": "sessions/2023-12-18/",
    "themes": "themes/",
    "theme": "themes/intelligence-artificielle/",
    "organisations": "organisations/",
    "organisation": "organisations/cgt/",
    "agreements of a year": "accords/annees/2025/",
    "agreements on a theme": "accords/themes/emploi/",
    "pair of organisations": "accords/entre/cgt/fo/",
    "people": "personnes/",
    "person": "personnes/diane-oble/",
    "years": "annees/",
    "year": "annees/2025/",
    "register": "votes/",
    "lexicon": "lexique/",
    "communiques": "communiques/",
    "communique": "communiques/2025-10-23-ia-region-sans-dialogue-social/",
    "dossier": "dossiers/ia-a-la-region/",
    "press review": "revue/2025-12-11-ceser-occitanie-plan-ia/",
    "feeds": "flux/",
    "about": "a-propos/",
    "accessibility": "accessibilite/",
    "legal notice": "mentions-legales/",
    "contribute": "contribuer/ecrire/",
    "fields": "contribuer/champs/",
    "messages": "contribuer/problemes/",
    "missing page": "404.html",
}
"""One page of every kind, by its address."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built as for publication."""
    return built(ROOT, tmp_path_factory.mktemp("built"))


def built(root: Path, folder: Path) -> Path:
    """Build the site whose ``mkdocs.yml`` stands in ``root``, as for publication."""
    site = folder / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    return site


def built_from(files: Files, folder: Path) -> Path:
    """Write a tree of files below ``folder``, and build it."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return built(folder, folder)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the tests look at what the browser saw."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a folder is served, as long as the block lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def host(site_folder: Path) -> Iterator[str]:
    """The address at which the site of this repository is served."""
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium. Where there is none, browser tests are skipped, unless one is required."""
    executable = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if executable is None:
        message = "no Chromium on this machine: browser tests did not run"
        pytest.fail(message) if REQUIRED else pytest.skip(message)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
        )
        yield launched
        launched.close()


@dataclass
class Visit:
    """A page open in the browser, and what happened meanwhile."""

    page: Page
    host: str
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str, until: Literal["load", "networkidle"] = "load") -> Page:
        """Go to a page of the site by its address; « networkidle » also waits for whatever comes late."""
        self.page.goto(self.host + address, wait_until=until)
        return self.page

    @property
    def foreign_requests(self) -> list[str]:
        """Requests to any other host."""
        own = urlsplit(self.host).netloc
        return [url for url in self.requests if urlsplit(url).netloc not in {own, ""}]


Visitor = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, host: str) -> Iterator[Visitor]:
    """Open a window: ``visit(width=360, scheme="dark", javascript=False, host=…)``."""
    contexts = []

    def start(
        *, width: int = 1280, scheme: str = "light", javascript: bool = True, host: str = host
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=javascript,
            locale="fr-FR",
        )
        contexts.append(context)
        seen = Visit(context.new_page(), host)

        def on_console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                seen.messages.append(message.text)

        def on_request(request: Request) -> None:
            seen.requests.append(request.url)

        seen.page.on("console", on_console)
        seen.page.on("pageerror", lambda error: seen.messages.append(str(error)))
        seen.page.on("request", on_request)
        return seen

    yield start
    for context in contexts:
        context.close()
