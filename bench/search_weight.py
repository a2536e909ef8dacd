"""What a first search weighs, in a real browser.

    python -m bench.search_weight SITE [--mot formation] [--chromium /usr/bin/chromium]

SITE is a built site. The page of the search is opened, left alone until it asks for nothing more, then a
word is typed. All that the host sends is counted, compressed, whether a page or a worker asked for it.
The command fails where something of the index was loaded before the search, or where it weighs too much.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.server import Sent, serve

BUDGET: Final = 200_000
PAGE: Final = "recherche/"
FIELD: Final = "#recherche-q"
RESULT: Final = "[data-resultats] li"
INDEX: Final = "pagefind"
"""What the addresses of the index hold, and those of no other file."""
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")

_QUICK: Final = 10_000
_PATIENT: Final = 30_000


@dataclass(frozen=True, slots=True)
class SearchWeight:
    """What was sent to open the page, then to answer the first search."""

    opening: tuple[Sent, ...]
    searching: tuple[Sent, ...]

    @property
    def opening_bytes(self) -> int:
        """Bytes of the page before any search."""
        return sum(sent.bytes for sent in self.opening)

    @property
    def searching_bytes(self) -> int:
        """Bytes that the first search added."""
        return sum(sent.bytes for sent in self.searching)

    @property
    def too_early(self) -> tuple[str, ...]:
        """Files of the index that were loaded although nobody searched."""
        return tuple(sent.path for sent in self.opening if INDEX in sent.path)


def search_weight(site: Path, word: str, chromium: str) -> SearchWeight:
    """Open the page of the search and search once."""
    # Here and not above: only this measure needs a browser.
    from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with serve(site) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
        )
        page = browser.new_context(locale="fr-FR").new_page()
        page.goto(host.address + PAGE, wait_until="networkidle")
        opening = tuple(host.sent)
        page.locator(FIELD).press_sequentially(word, delay=60)
        results = page.locator(RESULT)
        try:
            results.first.wait_for(timeout=_QUICK)
        except TooLong:  # a page may wait for the form to be sent
            page.locator(FIELD).press("Enter")
            results.first.wait_for(timeout=_PATIENT)
        page.wait_for_load_state("networkidle")
        browser.close()
        return SearchWeight(opening, tuple(host.sent[len(opening) :]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.search_weight", description="Le poids d’une première recherche."
    )
    parser.add_argument("site", type=Path, help="un site construit")
    parser.add_argument("--mot", default="formation", help="le mot cherché (formation)")
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    parser.add_argument("--chromium", default=found, help="le programme du navigateur")
    options = parser.parse_args(arguments)
    if options.chromium is None:
        sys.exit("Chromium n’est pas installé : cette mesure est laissée de côté")
    if not (options.site / PAGE / "index.html").is_file():
        sys.exit(f"ce site n’a pas de page « {PAGE} »")
    weight = search_weight(options.site, options.mot, options.chromium)
    print(f"avant toute recherche : {weight.opening_bytes / 1000:.1f} ko, {len(weight.opening)} fichiers")
    print(
        f"première recherche (« {options.mot} ») : {weight.searching_bytes / 1000:.1f} ko de plus, "
        f"{len(weight.searching)} fichiers (budget : {BUDGET // 1000} ko)"
    )
    for sent in weight.searching:
        print(f"    {sent.bytes:>9,} {sent.path}".replace(",", " "))
    if weight.too_early:
        sys.exit(f"chargé avant toute recherche : {', '.join(weight.too_early)}")
    if weight.searching_bytes > BUDGET:
        sys.exit("budget dépassé")


if __name__ == "__main__":
    main()
