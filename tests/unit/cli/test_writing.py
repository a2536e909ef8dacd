"""Several files at once: all of them, or none."""

import errno
import os
from pathlib import Path

import pytest

from tribune.cli import writing
from tribune.cli.writing import write_all


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [tmp_path / name for name in ("a.md", "b.md", "c.md")]
    for path in found:
        path.write_bytes(b"avant")
    return found


def held(files: list[Path]) -> list[bytes]:
    """What the files hold; nothing else is left beside them."""
    assert sorted(files[0].parent.iterdir()) == files
    return [path.read_bytes() for path in files]


def test_write_all_writes_all(files: list[Path]) -> None:
    write_all({path: path.name.encode() for path in files})
    assert held(files) == [b"a.md", b"b.md", b"c.md"]


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "plein", ".tribune-x"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["fdopen", "replace"])
def test_write_all_writes_nothing(
    error: BaseException, step: str, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third file goes wrong: when it is prepared, or when it takes the place of the other."""
    real, calls = getattr(os, step), []

    def fail(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 3:
            raise error
        return real(*arguments)

    monkeypatch.setattr(writing.os, step, fail)
    with pytest.raises(type(error)) as raised:
        write_all(dict.fromkeys(files, b"autre"))
    assert held(files) == [b"avant"] * 3
    if step == "fdopen" and isinstance(raised.value, OSError):
        assert raised.value.filename == str(files[2])


def test_write_all_needs_every_file(files: list[Path], tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_all({**dict.fromkeys(files, b"x"), tmp_path / "absent.md": b"x"})
    assert held(files) == [b"avant"] * 3
