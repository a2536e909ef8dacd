"""Short fragments repeated up to the size of a file: which ones take longest to check and to render.

    python -m bench.bounds                           # every kind of fragment, at 20 kB and at 1 MiB
    python -m bench.bounds --signes 2 --taille 20000 # every fragment of one or two signs
    python -m bench.bounds --hasard 500              # longer ones, drawn at random

Run from the root of the repository. Exits 1 where a page that is accepted does not render, where one is not
checked in time, or where the memory is exceeded.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from bench.one_page import HEADER
from bench.trials import Outcome, Trial, outcomes

CHECK_BUDGET: Final = 2.0
MEMORY_BUDGET: Final = 500
GIVEN_UP: Final = 60.0
MAX_BYTES: Final = 1024 * 1024
MARKS: Final = "*_`[]()!<>&\\#-+1.:|~{}=^\"'/ \n\ta"
_WRITTEN: Final = r"""
```a⏎ ~~~⏎ ~~~~a⏎ [ *[ ![ [` 1.␣ -␣ +␣ >␣ >␣-␣ a[b *_ []( [a](b [a]:␣b⏎ [^1] [^1]:␣a⏎ *[A]:␣b⏎
!!!␣note⏎␣␣␣␣ | |␣a␣ :␣ :␣␣␣ a⏎:␣b⏎ ` ``a` \ \\ < <a <!-- & &a &amp; {#a} #␣a⏎ # {␣.a␣} {
http:// a@b -⏎ a⏎⏎ -␣a⏎ -␣a⏎⏎ 1.␣a⏎ ␣␣␣␣ ␣␣␣␣a⏎ ⇥a⏎ a⏎---⏎ ---⏎ ***⏎ =⏎ <a@b> **a**␣ *a*␣ _a
*** **a *a␣_b␣ `a`␣ [a](b)␣ ![a](b)␣ [a][b]␣ [[a](b)](c)␣ >␣a⏎ >␣⏎ >⏎⏎ * *␣ *⏎ _␣ ~ ^ ' " « a ␣
⏎ ⇥ é a␣b␣ ... |a|b|⏎|-|-|⏎|c|d|⏎⏎ |a|b|⏎ |- \| `| [^a]␣[^a] [] () ]( [a]( [a]: &#106;
##␣a␣{␣#a␣}⏎ ##␣a⏎ ##␣a⏎⏎ ##␣a␣{␣#intervention␣}⏎⏎b⏎⏎ {#a a␣{#b}⏎ {:␣#a␣} -␣[␣]␣ ```⏎a⏎```⏎
```python⏎a⏎```⏎⏎ ~~~␣{.a}⏎ ␣␣⏎ a␣␣⏎ !!!␣a⏎ !!!␣a␣"b"⏎⏎␣␣␣␣c⏎⏎ "a": 'a'␣ d'e␣ 1␣000␣ n°␣ 1€
https://a.b/c␣ www. a.b.c. salarié·es␣ (e) wzxhzdk: *[a]:␣b⏎⏎a␣ [a]:␣<b>␣"c"⏎⏎ [^a]:␣b⏎␣␣␣␣c⏎⏎
1.␣1.␣a⏎ -␣-␣a⏎⏎ ␣␣␣␣-␣a⏎ >a⏎⏎ <![ ~~~␣a="b"␣ |␣-␣ ⏎{<a␣!⏎ ␣␣␣␣-␣a⏎␣␣␣␣␣␣␣␣-␣b⏎
"""
"""Fragments, a space between them: ␣ is a space, ⏎ the end of a line, ⇥ a tab."""
FRAGMENTS: Final = tuple(word.translate(str.maketrans("␣⏎⇥", " \n\t")) for word in _WRITTEN.split())


def repeated(fragment: str, size: int, before: str = "", after: str = "") -> Trial:
    """A letter whose text is a fragment, repeated."""
    room = size - len((HEADER + before + after).encode())
    times = max(room // len(fragment.encode()), 1)
    return Trial(
        f"{before!r} + {fragment!r} × {times} + {after!r}", HEADER + before + fragment * times + after
    )


def every(signs: int) -> Iterator[str]:
    """Every fragment of so many signs at most that is not a shorter one repeated."""
    for length in range(1, signs + 1):
        for drawn in itertools.product(MARKS, repeat=length):
            yield "".join(drawn)


def drawn(number: int, seed: int) -> Iterator[str]:
    """Fragments of four to eight signs."""
    rng = random.Random(seed)
    for _ in range(number):
        yield "".join(rng.choices(MARKS, k=rng.randint(4, 8)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.bounds", description="Des fragments répétés jusqu’à la taille d’un fichier."
    )
    parser.add_argument("--signes", type=int, default=0, help="tous les fragments de tant de signes au plus")
    parser.add_argument("--hasard", type=int, default=0, help="autant de fragments tirés au hasard")
    parser.add_argument("--graine", type=int, default=1)
    parser.add_argument("--taille", type=int, action="append", help="en octets (20000 et 1 Mio)")
    parser.add_argument("--premiers", type=int, default=25, help="combien de lignes montrer")
    parser.add_argument("--limite", type=float, default=GIVEN_UP)
    options = parser.parse_args(arguments)
    fragments = list(FRAGMENTS)
    if options.signes or options.hasard:
        fragments = [*every(options.signes), *drawn(options.hasard, options.graine)]
    trials = (
        repeated(fragment, size, before, after)
        for size in options.taille or (20_000, MAX_BYTES)
        for fragment in fragments
        for before, after in (("", ""), ("Texte ", " fin"))
    )
    found = list(outcomes(trials, options.limite))
    for what, seconds in (("vérification", _checked), ("rendu", _rendered)):
        print(f"Les plus longs, {what} :")
        for outcome in sorted(found, key=seconds, reverse=True)[: options.premiers]:
            said = "acceptée" if outcome.accepted else "refusée "
            names = ", ".join(outcome.problems)
            print(f"  {seconds(outcome):7.2f} s  {said}  {outcome.trial.name}  {names}")
    failed = [outcome for outcome in found if outcome.failure]
    for outcome in failed:
        print(f"{outcome.trial.name} : {outcome.failure.strip().splitlines()[-1]}")
    late = [outcome for outcome in found if outcome.checked > CHECK_BUDGET]
    memory = max(outcome.memory for outcome in found)
    accepted = sum(outcome.accepted for outcome in found)
    print(
        f"{len(found)} essais, {accepted} acceptés, {len(failed)} échecs, {len(late)} trop lents, {memory} Mo"
    )
    sys.exit(1 if failed or late or memory > MEMORY_BUDGET else 0)


def _checked(outcome: Outcome) -> float:
    return outcome.checked


def _rendered(outcome: Outcome) -> float:
    return outcome.rendered


if __name__ == "__main__":
    main()
