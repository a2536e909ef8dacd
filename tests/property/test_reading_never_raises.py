"""Whatever a file holds, reading it ends with a report whose every problem can be found and mended."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.property import strategies
from tests.samples import ARCHIVE, LETTRE_PATH, NOTICE_PATH
from tribune.record.load import Loaded, load
from tribune.source.problems import CATALOGUE, Level, Problem, report

DOCUMENT_PATHS = [path for path in ARCHIVE if path.startswith("docs/") and path.count("/") > 1]
REGISTER_PATHS = [path for path in ARCHIVE if "registres" in path]


class Folder:
    """A valid archive on the disk, one file of which changes at each example."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path in ARCHIVE:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            self.restore(path)

    def restore(self, path: str) -> None:
        """Make a file valid again."""
        (self.root / path).write_bytes(ARCHIVE[path].encode())

    def check(self, path: str, content: str | bytes) -> Loaded:
        """Read the archive with another content for one of its files, and look at all that is said of it."""
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        (self.root / path).write_bytes(data)
        try:
            loaded = load(self.root / "lettres", self.root / "docs")
            for problem in loaded.problems:
                self.check_problem(problem)
        finally:
            self.restore(path)
        has_errors = any(problem.level is Level.ERREUR for problem in loaded.problems)
        assert (loaded.archive is None) == has_errors
        assert report(loaded.problems).count("    → ") == len(loaded.problems)
        return loaded

    def check_problem(self, problem: Problem) -> None:
        """A name that the catalogue knows, words on one line, a place within the file."""
        assert problem.name in CATALOGUE
        for words in (problem.sentence, problem.action):
            assert words.strip()
            assert not [char for char in words if unicodedata.category(char) in {"Cc", "Cs"}]
        assert str(problem).encode("utf-8")
        data = (self.root / problem.place.fichier).read_bytes()
        text = data.decode("utf-8", "replace").removeprefix("\N{BYTE ORDER MARK}")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("archive"))


@given(content=st.binary(max_size=400), path=st.sampled_from(sorted(ARCHIVE)))
@example(content=b"---\n\xff", path=LETTRE_PATH)
def test_load_takes_any_bytes(folder: Folder, content: bytes, path: str) -> None:
    folder.check(path, content)


@given(content=st.one_of(st.text(), strategies.scraps), path=st.sampled_from(sorted(ARCHIVE)))
def test_load_takes_any_text(folder: Folder, content: str, path: str) -> None:
    folder.check(path, content)


@given(content=strategies.pages, path=st.sampled_from([LETTRE_PATH, NOTICE_PATH, *DOCUMENT_PATHS]))
@example(content='---\ntitre: "\\ud83d"\n---\n', path=LETTRE_PATH)
@example(content="---\n? [a]\n: b\n---\n", path=LETTRE_PATH)
@example(content="---\n'': a\n: b\n---\n", path=LETTRE_PATH)
def test_load_takes_any_front_matter(folder: Folder, content: str, path: str) -> None:
    folder.check(path, content)


@given(content=strategies.registers, path=st.sampled_from(REGISTER_PATHS))
@example(content="eau: &a {nom: *a}\n", path=REGISTER_PATHS[0])
def test_load_takes_any_register(folder: Folder, content: str, path: str) -> None:
    folder.check(path, content)


@given(content=strategies.mutations())
def test_load_takes_letter_gone_wrong(folder: Folder, content: str) -> None:
    folder.check(LETTRE_PATH, content)


@given(path=st.sampled_from([*REGISTER_PATHS, *DOCUMENT_PATHS]), data=st.data())
def test_load_takes_register_or_document_gone_wrong(folder: Folder, path: str, data: st.DataObject) -> None:
    folder.check(path, data.draw(strategies.mutations(ARCHIVE[path])))


@given(content=strategies.mutations(), line_end=st.sampled_from(["\r\n", "\r"]))
def test_load_reports_the_same_whatever_the_line_ends(folder: Folder, content: str, line_end: str) -> None:
    """Carriage returns of the accidents aside, which are line ends themselves."""
    text = content.replace("\r", "")
    expected = folder.check(LETTRE_PATH, text)
    marked = "\N{BYTE ORDER MARK}" + text.replace("\n", line_end)
    assert folder.check(LETTRE_PATH, marked) == expected


@given(body=st.one_of(strategies.scraps, st.text()))
def test_load_takes_any_text_below_sound_fields(folder: Folder, body: str) -> None:
    header = ARCHIVE[LETTRE_PATH].split("\n---\n")[0]
    folder.check(LETTRE_PATH, f"{header}\n---\n{body}")
