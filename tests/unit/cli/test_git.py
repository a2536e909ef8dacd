"""What the commands ask of Git, and how they say that Git cannot answer."""

from pathlib import Path

import pytest

from tests.samples import LETTRE, LETTRE_PATH, NOTICE_PATH, UNNUMBERED_PATH
from tests.unit.cli.conftest import Git
from tribune.cli.git import GitError, Repository


def test_changed_since_names_every_change(git: Git, root: Path) -> None:
    base = git("rev-parse", "HEAD")
    (root / ".gitignore").write_text("ignoré.md\n", encoding="utf-8")
    git("add", ".gitignore")
    git("mv", UNNUMBERED_PATH, "lettres/2024/fête du lac.md")
    git("commit", "--quiet", "--message=Renommée")
    (root / LETTRE_PATH).write_text(f"{LETTRE}\n", encoding="utf-8")
    (root / NOTICE_PATH).unlink()
    (root / 'lettres/2024/nouvelle "lettre".md').write_text("", encoding="utf-8")
    (root / "lettres/2024/ignoré.md").write_text("", encoding="utf-8")
    assert Repository.of(root / "lettres").changed_since(base) == {
        ".gitignore",
        UNNUMBERED_PATH,
        "lettres/2024/fête du lac.md",
        LETTRE_PATH,
        NOTICE_PATH,
        'lettres/2024/nouvelle "lettre".md',
    }


def test_repository_is_found_during_a_hook(git: Git, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.setenv(name, str(root / "ailleurs"))
    repository = Repository.of(root / "lettres")
    assert repository.root == root.resolve()
    assert repository.changed_since("HEAD") == frozenset()


def test_write_tree_gives_the_files_of_a_commit(
    git: Git, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (root / LETTRE_PATH).write_text("", encoding="utf-8")
    index = (root / ".git/index").read_bytes()
    folder = tmp_path_factory.mktemp("avant")
    Repository.of(root).write_tree("HEAD", folder)
    assert (folder / LETTRE_PATH).read_text(encoding="utf-8") == LETTRE
    assert (folder / NOTICE_PATH).is_file()
    assert (root / ".git/index").read_bytes() == index


def test_merge_base_is_where_the_work_left(git: Git, root: Path) -> None:
    start = git("rev-parse", "HEAD")
    git("switch", "--quiet", "--create=travail")
    git("commit", "--quiet", "--allow-empty", "--message=Travail")
    git("switch", "--quiet", "main")
    git("commit", "--quiet", "--allow-empty", "--message=Autre chose")
    git("switch", "--quiet", "travail")
    assert Repository.of(root).merge_base("main") == start


def test_merge_base_tells_an_incomplete_history(
    git: Git, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    old = git("rev-parse", "HEAD")
    git("commit", "--quiet", "--allow-empty", "--message=Suite")
    clone = tmp_path_factory.mktemp("copie") / "copie"
    git("clone", "--quiet", "--depth=1", root.as_uri(), str(clone))
    with pytest.raises(GitError) as error:
        Repository.of(clone).merge_base(old)
    assert "fetch-depth: 0" in error.value.action
    assert "GIT_DEPTH: 0" in error.value.action


def test_merge_base_of_unrelated_work(git: Git, root: Path) -> None:
    git("switch", "--quiet", "--orphan=autre")
    git("commit", "--quiet", "--allow-empty", "--message=Sans rapport")
    with pytest.raises(GitError, match="d’où le travail en cours est parti de « main »"):
        Repository.of(root).merge_base("main")


def test_git_missing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="Git n’est pas installé"):
        Repository.of(root)


def test_git_refuses_the_repository_of_another(git: Git, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(GitError) as error:
        Repository.of(root)
    assert "appartient à un autre compte" in error.value.sentence
    assert "safe.directory" in error.value.action
