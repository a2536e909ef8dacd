"""Documents read apart: one that takes too much is given up, and the next one is read."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tribune.record.model import Archive
from tribune_import import apart
from tribune_import.apart import Reader
from tribune_import.knowledge import Knowledge
from tribune_import.reading.document import MAX_MEMORY, Document, UnreadableDocumentError
from tribune_import.reading.documents import read_document

pytestmark = pytest.mark.skipif(
    sys.platform != "linux",
    reason="elsewhere, what reads is not a copy of this process: nothing can be faked",
)
TEXT = "LA LETTRE DE L’UNION DES ATELIERS\n\nN°45\n\nSession du 5 mars 2024\n\nLes trains sont lents.\n"
KNOWN = Knowledge(Archive())


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "trains.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader(KNOWN, 1)
    yield reader
    reader.close()


def _instead(monkeypatch: pytest.MonkeyPatch, stops: Callable[[], object]) -> None:
    """Of a document whose name says « piège », only that happens."""

    def read(path: Path) -> Document:
        if path.stem == "piège":
            stops()
        return read_document(path)

    monkeypatch.setattr(apart, "read_document", read)


def test_reader_reads_one_document_after_the_other(reader: Reader, letter: Path) -> None:
    first, second = reader.read(letter), reader.read(letter)
    assert (first.proposal.numero, first.document.name) == (45, "trains.txt")
    assert first == second


def test_reader_gives_up_what_takes_too_long(
    reader: Reader, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(monkeypatch, threading.Event().wait)
    with pytest.raises(UnreadableDocumentError) as caught:
        reader.read(letter.with_stem("piège"))
    assert caught.value.sentence == "la lecture a été arrêtée au bout de 1 seconde"
    assert caught.value.action.endswith("donnez-lui plus de temps : « --delai 4 »")
    assert reader.read(letter).proposal.numero == 45


STOPPED = "la lecture s’est arrêtée d’un coup, sans dire pourquoi"


@pytest.mark.parametrize(
    ("stops", "sentence"),
    [
        (lambda: bytearray(MAX_MEMORY), "le document demande plus de 512 Mo de mémoire à lire"),
        (lambda: os._exit(1), STOPPED),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), STOPPED),
    ],
    ids=["asks for memory", "ends", "killed"],
)
def test_reader_gives_up_what_stops_it(
    stops: Callable[[], object], sentence: str, reader: Reader, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(monkeypatch, stops)
    with pytest.raises(UnreadableDocumentError) as caught:
        reader.read(letter.with_stem("piège"))
    assert caught.value.sentence == sentence
    assert reader.read(letter).proposal.numero == 45


@pytest.mark.parametrize("fails", [lambda *_: os._exit(1), None], ids=["at its start", "not even begun"])
def test_reader_that_cannot_start_is_said_of_each_document(
    fails: Callable[..., object] | None, reader: Reader, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    with monkeypatch.context() as patch:
        if fails is None:
            patch.setattr(os, "fork", refuse)
        else:
            patch.setattr(apart, "_serve", fails)
        for _ in range(2):
            with pytest.raises(UnreadableDocumentError) as caught:
                reader.read(letter)
            assert caught.value.sentence == STOPPED
    assert reader.read(letter).proposal.numero == 45


def test_reader_stops_what_a_reading_runs(
    reader: Reader, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pandoc would go on for hours."""
    waiting, writing = os.pipe()
    _instead(monkeypatch, lambda: subprocess.run(["sleep", "600"], check=False, pass_fds=(writing,)))
    with pytest.raises(UnreadableDocumentError):
        reader.read(letter.with_stem("piège"))
    os.close(writing)
    assert os.read(waiting, 1) == b"", "the end of all those that could still write"
    os.close(waiting)


def test_reader_ends_with_the_command(tmp_path: Path) -> None:
    """Whoever kills the command leaves nothing behind."""
    waiting, writing = os.pipe()
    program = (
        "import os, threading\nfrom pathlib import Path\nfrom tribune_import import apart\n"
        "from tribune_import.knowledge import Knowledge\nfrom tribune.record.model import Archive\n"
        f"apart.read_document = lambda _: os.write({writing}, b'x') and threading.Event().wait()\n"
        "apart.Reader(Knowledge(Archive()), 3600).read(Path('x.txt'))\n"
    )
    command = subprocess.Popen(
        [sys.executable, "-c", program],
        pass_fds=(writing,),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    os.close(writing)
    assert os.read(waiting, 1) == b"x", "it reads"
    command.kill()
    command.wait()
    assert os.read(waiting, 1) == b"", "and then nobody does"
    os.close(waiting)
