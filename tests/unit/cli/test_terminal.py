"""A bar where somebody watches, nothing in a pipe."""

import io
import sys

import pytest

from tribune.cli.terminal import watched


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_watched_is_quiet_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    assert list(watched([1, 2, 3], "Lecture")) == [1, 2, 3]
    assert pipe.getvalue() == ""


def test_watched_shows_a_bar_in_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched([1, 2, 3], "Lecture")) == [1, 2, 3]
    assert "Lecture" in terminal.getvalue()
    assert "100%" in terminal.getvalue()
    assert capsys.readouterr().out == ""
