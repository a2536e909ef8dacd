"""Documents read apart: by a process that is stopped where one of them takes too much time or memory.

An old document comes from anywhere, and what reads it, ours or not, may be slow on one that nobody thought
of. Only this process pays: the others of a batch are still read. It serves one document after the other, and
is replaced only where it had to be stopped. Memory is bounded where the system does it (Linux); time is,
everywhere.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from tribune.words.french import count
from tribune_import.cleaning.clean import Cleaned, clean
from tribune_import.knowledge import Knowledge
from tribune_import.own_votes import read_own_votes
from tribune_import.proposal import Proposal, propose
from tribune_import.reading.document import MAX_MEMORY, Document, UnreadableDocumentError
from tribune_import.reading.documents import read_document
from tribune_import.reading.pandoc import too_big

_KIND: Final = "le document"
_START_SECONDS: Final = 60
"""How long the process itself may take to be there."""

_CONTEXT: Final = (
    multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
)
"""Forked, it need not load anything again; elsewhere than on Linux, systems do not vouch for that."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document, and the lettre that it gives."""

    document: Document
    cleaned: Cleaned
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why there is no reading: an exception would lose its two sentences on the way."""

    sentence: str
    action: str


class Reader:
    """Reads documents with what an archive knows, each in ``seconds`` at most."""

    def __init__(self, known: Knowledge, seconds: int) -> None:
        self._known = known
        self._seconds = seconds
        self._process: BaseProcess | None = None
        self._connection: Connection[Any, Any] | None = None

    def read(self, path: Path) -> Reading:
        """Read one document.

        Raises:
            UnreadableDocumentError: for whatever stands in the way, the limits included.
        """
        try:
            connection = self._connection or self._started()
            connection.send(path)
            if not connection.poll(self._seconds):
                self.close()
                raise self._too_long()
            answer: Reading | _Refusal = connection.recv()
        except (EOFError, OSError):
            self.close()
            raise _stopped() from None
        except KeyboardInterrupt:
            self.close()
            raise
        if isinstance(answer, _Refusal):
            raise UnreadableDocumentError(answer.sentence, answer.action)
        return answer

    def close(self) -> None:
        """Stop the process and whatever it runs. The next document gets another."""
        if self._process is None or self._connection is None:
            return
        self._connection.close()
        if self._process.pid is not None:  # it had begun
            _kill(self._process)
            self._process.join()
        self._process = self._connection = None

    def _started(self) -> Connection[Any, Any]:
        ours, its = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=_serve, args=(its, ours, self._known, self._seconds), daemon=True
        )
        self._connection = ours
        self._process.start()
        its.close()
        if not ours.poll(_START_SECONDS):
            raise EOFError
        ours.recv()
        return ours

    def _too_long(self) -> UnreadableDocumentError:
        return UnreadableDocumentError(
            f"la lecture a été arrêtée au bout de {count(self._seconds, 'seconde')}",
            "n’y laissez que le texte de la lettre, enregistrez-le de nouveau, puis recommencez ; ou donnez-"
            f"lui plus de temps : « --delai {4 * self._seconds} »",
        )


def _stopped() -> UnreadableDocumentError:
    return UnreadableDocumentError(
        "la lecture s’est arrêtée d’un coup, sans dire pourquoi",
        "fermez d’autres programmes et recommencez ; ou n’y laissez que le texte de la lettre, "
        "enregistrez-le de nouveau, puis recommencez",
    )


def _serve(its: Connection[Any, Any], ours: Connection[Any, Any], known: Knowledge, seconds: int) -> None:
    """Read what is asked until nobody asks any more: the end of the other side closes the pipe."""
    ours.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asks says when to stop
    if hasattr(os, "setsid"):
        os.setsid()  # what it runs is stopped with it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _bound_memory()
    its.send(None)
    with suppress(EOFError, OSError):
        while True:
            path = its.recv()
            _bound_processor(seconds)
            its.send(_answer(path, known))


def _end_with_parent() -> None:
    """Stop with all it runs, should the one that asks be killed."""
    parent = multiprocessing.parent_process()
    assert parent is not None, "this is a process that another one started"
    wait([parent.sentinel])
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _answer(path: Path, known: Knowledge) -> Reading | _Refusal:
    try:
        document = read_document(path)
        cleaned = clean(document.blocks)
        votes = read_own_votes(document, cleaned, known)
        return Reading(document, cleaned, propose(document, cleaned, votes, known))
    except UnreadableDocumentError as error:
        return _Refusal(error.sentence, error.action)
    except MemoryError:
        big = too_big(_KIND)
        return _Refusal(big.sentence, big.action)
    except Exception as error:  # a mistake of ours must not cost the rest of a batch
        return _Refusal(
            f"ce fichier a fait échouer la lecture ({type(error).__name__})",
            "c’est une erreur de la commande : signalez-la en joignant le fichier",
        )


def _bound_memory() -> None:
    """Bound what the process and those that it runs may keep; pictures of a page are not text."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (MAX_MEMORY, MAX_MEMORY))


def _bound_processor(seconds: int) -> None:
    """Let the system end this process where nothing else can: no thread runs beside a regular expression."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # not on Windows

        usage = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(usage.ru_utime + usage.ru_stime) + seconds + 2
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _kill(process: BaseProcess) -> None:
    """Stop a process and, where the system knows of groups, all those that it started."""
    if hasattr(os, "killpg") and process.pid is not None:
        with suppress(ProcessLookupError, PermissionError):  # it had not even begun
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
