"""The folder where a site is made: how the site takes its place, and what an interrupted build leaves."""

import os
from pathlib import Path

import pytest

from tribune.record import workshop
from tribune.record.workshop import Workshop, WorkshopError, exchange, mend, workshop_of


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture(params=["at once", "two renames"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(workshop, "exchange", lambda first, second: False)


@pytest.fixture
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "_PAUSE", 0)


def test_exchange_gives_each_folder_the_name_of_the_other(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a", "un"), write(tmp_path / "b", "deux")
    exchanged = exchange(first, second)
    assert (read(first), read(second)) == (("deux", "un") if exchanged else ("un", "deux"))


def test_exchange_changes_nothing_where_it_cannot(tmp_path: Path) -> None:
    first = write(tmp_path / "a", "un")
    assert not exchange(first, tmp_path / "absent")
    assert read(first) == "un"


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize("before", [None, "ancien"])
def test_site_takes_its_place_and_nothing_else_is_left(tmp_path: Path, before: str | None) -> None:
    site = tmp_path / "site"
    if before:
        write(site, before)
    made = Workshop(site)
    write(made.fresh, "nouveau")
    assert site.exists() == bool(before)
    made.place()
    made.close()
    assert read(site) == "nouveau"
    assert os.listdir(tmp_path) == ["site"]  # noqa: PTH208 - the names


def test_build_given_up_leaves_the_site_before(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "ancien")
    made = Workshop(site)
    write(made.fresh, "nouveau")
    made.close()
    made.close()
    assert read(site) == "ancien"
    assert not workshop_of(site).exists()


@pytest.mark.usefixtures("_either_way")
def test_link_leads_to_the_new_site(tmp_path: Path) -> None:
    target = write(tmp_path / "ailleurs" / "public", "ancien")
    link = tmp_path / "site"
    link.symlink_to(target)
    made = Workshop(link)
    write(made.fresh, "nouveau")
    made.place()
    made.close()
    assert link.is_symlink()
    assert read(target) == "nouveau"


@pytest.mark.usefixtures("_either_way")
def test_what_is_hidden_in_a_site_stays(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "ancien")
    (site / ".htaccess").write_text("x", encoding="utf-8")
    write(site / ".git", "objets")
    (site / "page.html").write_text("", encoding="utf-8")
    made = Workshop(site)
    write(made.fresh, "nouveau")
    made.place()
    made.close()
    assert {path.name for path in site.iterdir()} == {".git", ".htaccess", "index.html"}
    assert read(site / ".git") == "objets"


def test_rights_of_the_site_stay(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "ancien")
    site.chmod(0o750)
    made = Workshop(site)
    write(made.fresh, "nouveau")
    made.place()
    made.close()
    assert site.stat().st_mode & 0o777 == 0o750


@pytest.mark.usefixtures("_no_pause")
def test_second_build_is_refused_then_let_in(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = Workshop(site)
    write(first.fresh, "nouveau")
    with pytest.raises(WorkshopError, match="une autre construction de « site » est en cours"):
        Workshop(site)
    mend(site)
    assert read(first.fresh) == "nouveau", "a build at work is let alone"
    first.close()
    Workshop(site).close()


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        pytest.param({"neuf": "nouveau", "ancien": "ancien"}, "nouveau", id="between the renames"),
        pytest.param({"ancien": "ancien"}, "ancien", id="new one gone"),
        pytest.param({"site": "nouveau", "ancien": "ancien"}, "nouveau", id="after the renames"),
        pytest.param({"site": "ancien", "neuf": "moitié"}, "ancien", id="killed"),
        pytest.param({"neuf": "moitié"}, None, id="first build killed"),
    ],
)
def test_next_command_mends_what_a_dead_build_left(
    tmp_path: Path, left: dict[str, str], expected: str | None
) -> None:
    site = tmp_path / "site"
    for name, text in left.items():
        write(site if name == "site" else workshop_of(site) / name, text)
    (workshop_of(site) / "verrou").touch()
    mend(site)
    assert (read(site) if site.exists() else None) == expected
    assert not workshop_of(site).exists()


@pytest.mark.usefixtures("_no_pause")
def test_folder_that_is_held_is_refused_and_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does with a folder in use, and every system with a disk of its own."""
    site = write(tmp_path / "site", "ancien")
    made = Workshop(site)
    write(made.fresh, "nouveau")
    rename = Path.rename

    def held(path: Path, target: Path) -> Path:
        if path == site:
            raise PermissionError(13, "Accès refusé")
        return rename(path, target)

    monkeypatch.setattr(workshop, "exchange", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(WorkshopError, match="ne peut pas être remplacé \\(Accès refusé\\)"):
        made.place()
    made.close()
    assert read(site) == "ancien"


@pytest.mark.usefixtures("_no_pause")
def test_site_comes_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = write(tmp_path / "site", "ancien")
    made = Workshop(site)
    write(made.fresh, "nouveau")
    rename = Path.rename

    def held(path: Path, target: Path) -> Path:
        if path == made.fresh:
            raise PermissionError(13, "Accès refusé")
        return rename(path, target)

    monkeypatch.setattr(workshop, "exchange", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(WorkshopError):
        made.place()
    assert read(site) == "ancien"
    made.close()


def test_folder_where_nothing_can_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Accès refusé")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(WorkshopError, match="ne peut pas être écrit dans «"):
        Workshop(tmp_path / "site")
