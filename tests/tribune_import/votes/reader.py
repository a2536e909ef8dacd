"""What the reader makes of a text, a line for a vote: « bureau adopte decompte pour=18 cgt:contre »."""

from collections.abc import Iterator

from tribune.record.model import Organisation
from tribune.words.terms import Instance
from tribune_import.blocks import Block, Kind
from tribune_import.organisations import Organisations
from tribune_import.votes.found import VoteRead, VotesRead
from tribune_import.votes.reading import read_votes

COUNTS = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
ORGANISATIONS = Organisations(
    {
        "cgt": Organisation("cgt", "CGT", "Confédération générale du travail"),
        "fo": Organisation("fo", "FO", "Force ouvrière"),
        "fsu": Organisation("fsu", "FSU", "Fédération syndicale unitaire"),
    }
)


def blocks(text: str) -> list[Block]:
    """A block a line; « # » starts a heading, « | » a row of a table."""
    found: list[Block] = []
    for number, line in enumerate(text.split("\n"), 1):
        if " | " in line and found and found[-1].kind is Kind.TABLE:
            found[-1] = Block(Kind.TABLE, f"{found[-1].text}\n{line}", found[-1].line)
        elif line.strip():
            kind = Kind.HEADING if line.startswith("# ") else Kind.TABLE if " | " in line else Kind.PARAGRAPH
            found.append(Block(kind, line.removeprefix("# "), number))
    return found


def read(text: str, own: str = "cgt") -> VotesRead:
    """The votes of a text, own voice that of the CGT."""
    return read_votes(blocks(text), ORGANISATIONS, own)


def told(text: str) -> list[str]:
    """The votes of a text, in short."""
    return [" ".join(_parts(vote)) for vote in read(text).votes]


def _parts(vote: VoteRead) -> Iterator[str]:
    if vote.instance is not Instance.PLENIERE:
        yield vote.instance
    yield vote.resultat
    if vote.mode is not None:
        yield vote.mode
    for name in COUNTS:
        if getattr(vote, name) is not None:
            yield f"{name}={getattr(vote, name)}"
    yield from (f"{name}:{position}" for name, position in vote.positions.items())
