"""Letters gone wrong in every way: each is checked and, if it is accepted, rendered as the site does.

    python -m bench.mutations --lettres 20000 --graine 1

Run from the root of the repository. Exits 1 where one gives a traceback, takes too long, or is accepted and
does not render.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bench.bounds import FRAGMENTS, MARKS
from bench.corpus import corpus
from bench.trials import Trial, outcomes

GIVEN_UP: Final = 20.0
_SAMPLES: Final = 40
"""Valid letters that the others are made from."""
_RELATIONS: Final = re.compile(r"^(?:suite_de|voir_aussi):.*\n(?:[ -].*\n)*", re.MULTILINE)
_LINKS: Final = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
"""What leads to other letters: each is checked alone."""
_YAML: Final = (
    *(
        ": ",
        "- ",
        "? ",
        "& ",
        "*a",
        "&a ",
        "!x ",
        "!!int ",
        "|\n",
        ">\n",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
    ),
    *(
        " #",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "\t",
        "\N{NO-BREAK SPACE}",
        "<<: ",
        "~",
        "null",
        "\\",
        "@",
        "`",
        "=",
        "|",
    ),
)
_UNICODE: Final = (
    *(
        "\x00",
        "\x07",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\ufb03",
        "e\u0301",
        "\u202e",
    ),
    *(
        "\u200b",
        "\u00ad",
        "🎉",
        "𝒜",
        "\U0010ffff",
        "\u0660",
        "²",
        "İ",
        "ß",
        "\r",
        "\r\n",
        "\x02",
        "\x03",
        "\x02wzxhzdk:0\x03",
    ),
)
_PIECES: Final = (
    *(
        "<<<<<<< a\n",
        "=======\n",
        ">>>>>>> b\n",
        "## Titre { #intervention }\n",
        "{ #vote-1 }",
        "![](a.png)",
        "](",
        "[^1]",
    ),
    *(
        "[^1]: note\n",
        "*[CESER]: Conseil\n",
        "[a]: b\n",
        "!!! note\n\n    a\n",
        "javascript:",
        "<script>",
        "<![",
        "&#106;",
    ),
    *(
        "| a | b |\n|---|---|\n| c | d |\n",
        "```python\n",
        "~~~\n",
        "\n\n",
        "    ",
        "{{ x }}",
        "{% x %}",
        "$(x)",
        "../",
    ),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m bench.mutations", description="Des lettres abîmées.")
    parser.add_argument("--lettres", type=int, default=20_000, help="nombre de lettres (20000)")
    parser.add_argument("--graine", type=int, default=1, help="même graine, mêmes lettres (1)")
    parser.add_argument("--limite", type=float, default=GIVEN_UP, help="secondes pour chacune (20)")
    options = parser.parse_args(arguments)
    counts: Counter[str] = Counter()
    longest = 0.0
    for outcome in outcomes(mutated(options.lettres, options.graine), options.limite):
        counts["acceptées" if outcome.accepted else "refusées"] += 1
        longest = max(longest, outcome.checked, outcome.rendered)
        if outcome.failure:
            what = "acceptées sans page" if outcome.accepted else "échecs"
            counts[what] += 1
            print(f"{outcome.trial.name} : {outcome.failure.strip().splitlines()[-1]}", flush=True)
    print(
        ", ".join(f"{number} {what}" for what, number in counts.items()),
        f"; la plus longue : {longest:.2f} s",
    )
    sys.exit(1 if counts["échecs"] or counts["acceptées sans page"] else 0)


def mutated(number: int, seed: int) -> Iterator[Trial]:
    """Valid files after one to six accidents, always the same for the same seed."""
    samples = [
        (path, _LINKS.sub(r"\1", _RELATIONS.sub("", text)))
        for path, text in corpus(_SAMPLES, seed)
        if path.endswith(".md") and path != "docs/index.md"
    ]
    for rank in range(number):
        rng = random.Random(f"{seed} {rank}")
        path, text = rng.choice(samples)
        data = text.encode()
        accidents = [rng.choice(_ACCIDENTS) for _ in range(rng.choice([1, 1, 2, 2, 3, 6]))]
        for accident in accidents:
            data = accident(data, rng)
        name = f"n° {rank} ({path} : {', '.join(accident.__name__.strip('_') for accident in accidents)})"
        yield Trial(name, data, path)


def _flip(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    start = rng.randrange(len(lines))
    end = start + rng.randint(1, 5)
    cut = lines[start:end]
    kept = [*lines[:start], *lines[end:]]
    at = rng.randint(0, len(kept))
    how = rng.randrange(4)
    if how == 0:
        return b"\n".join(kept)
    if how == 1:
        return b"\n".join([*lines[:end], *cut * rng.choice([1, 3, 200]), *lines[end:]])
    if how == 2:
        return b"\n".join([*kept[:at], *cut, *kept[at:]])
    return b"\n".join([*lines[:start], *(b"    " * rng.randint(1, 9) + line for line in cut), *lines[end:]])


def _cut(data: bytes, rng: random.Random) -> bytes:
    start = rng.randint(0, len(data))
    return data[:start] + data[start + rng.randint(1, 60) :]


def _fragment(data: bytes, rng: random.Random) -> bytes:
    drawn = rng.choice(FRAGMENTS) if rng.random() < 0.5 else "".join(rng.choices(MARKS, k=rng.randint(1, 8)))
    return _insert(data, rng, drawn * rng.choice([1, 3, 20, 100, 1_000, 10_000]))


def _nested(data: bytes, rng: random.Random) -> bytes:
    opening, closing = rng.choice(
        [
            ("[", "]"),
            ("*", "*"),
            ("**", "**"),
            ("_", "_"),
            ("[a](", ")"),
            ("![", "](b)"),
            ("> ", ""),
            ("- ", ""),
            ("(", ")"),
        ]
    )
    times = rng.choice([2, 10, 25, 150, 1_000])
    return _insert(data, rng, opening * times + "a" + closing * times)


def _punctuation(data: bytes, rng: random.Random) -> bytes:
    return _insert(data, rng, "".join(rng.choices(_YAML, k=rng.randint(1, 4))), within=0.3)


def _unicode(data: bytes, rng: random.Random) -> bytes:
    return _insert(data, rng, rng.choice(_UNICODE) * rng.choice([1, 1, 5, 500]))


def _piece(data: bytes, rng: random.Random) -> bytes:
    return _insert(data, rng, rng.choice(_PIECES) * rng.choice([1, 1, 2, 50]))


def _insert(data: bytes, rng: random.Random, text: str, within: float = 1.0) -> bytes:
    text_start = data.find(b"\n---\n") + 5 if within == 1.0 and rng.random() < 0.8 else 0
    at = rng.randint(text_start, max(int(len(data) * within), text_start))
    if rng.random() < 0.5:
        at = data.find(b"\n", at) + 1
    return data[:at] + text.encode("utf-8", "surrogatepass") + data[at:]


_ACCIDENTS: Final[tuple[Callable[[bytes, random.Random], bytes], ...]] = (
    *(_flip, _lines, _lines, _cut, _fragment, _fragment, _fragment, _nested, _punctuation, _unicode, _piece),
)


if __name__ == "__main__":
    main()
