"""The command ``tribune``: what an activist can ask on a computer, in French."""

from tribune.cli.program import main, tribune

__all__ = ["main", "tribune"]
