"""Several files at once, all of them or none; a new one, never over another."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from tribune.cli.writing import FileIsThereError, write_all, write_new_file


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
@pytest.mark.parametrize("step", ["copymode", "replace"])
def test_write_all_writes_nothing(
    error: BaseException, step: str, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third file goes wrong: when it is prepared, or when it takes the place of the other."""
    module = shutil if step == "copymode" else os
    real, calls = getattr(module, step), []

    def fail(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 3:
            raise error
        return real(*arguments)

    monkeypatch.setattr(module, step, fail)
    with pytest.raises(type(error)) as raised:
        write_all(dict.fromkeys(files, b"autre"))
    assert held(files) == [b"avant"] * 3
    if step == "copymode" and isinstance(raised.value, OSError):
        assert raised.value.filename == str(files[2])


def test_write_all_takes_back_what_was_not_there(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "d.md").mkdir()
    with pytest.raises(OSError, match="d"):
        write_all({**dict.fromkeys(files, b"x"), tmp_path / "0.md": b"x", tmp_path / "d.md": b"x"})
    (tmp_path / "d.md").rmdir()
    assert held(files) == [b"avant"] * 3


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_write_new_file_is_never_over_another(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:  # a file system without hard links
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError()))
    path = write_new_file(tmp_path, "2024/a.md", "à\n")
    assert path.read_bytes() == "à\n".encode()
    with pytest.raises(FileIsThereError):
        write_new_file(tmp_path, "2024/a.md", "b")
    assert path.read_bytes() == "à\n".encode()
    assert [*path.parent.iterdir()] == [path]


def test_write_new_file_stays_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "dedans").mkdir()
    (tmp_path / "dedans/2024").symlink_to(tmp_path)
    with pytest.raises(OSError, match="leads out of"):
        write_new_file(tmp_path / "dedans", "2024/a.md", "a")
    assert not (tmp_path / "a.md").exists()
