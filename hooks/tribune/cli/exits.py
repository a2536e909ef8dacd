"""How commands end: the codes of exit, and a refusal in plain words."""

from __future__ import annotations

import sys
from typing import Final, NoReturn

import click

EXIT_PROBLEMS: Final = 1
EXIT_USAGE: Final = 2


def refuse(sentence: str, action: str, code: int = EXIT_USAGE) -> NoReturn:
    """Say why nothing is done and what to do, as problems are said, and exit."""
    click.echo(f"{sentence}\n    → {action}", err=True)
    sys.exit(code)
