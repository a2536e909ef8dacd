"""Whole sites, served on this machine and opened in the Chromium of the system."""

import os
import shutil
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

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
REQUIRED = os.environ.get("TRIBUNE_NAVIGATEUR") == "obligatoire"

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")


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
def host(whole_site: Path) -> Iterator[str]:
    """The address at which the archive with a page of every kind is served."""
    with served(whole_site) as address:
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
