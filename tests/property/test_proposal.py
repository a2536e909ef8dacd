"""Whatever a document says, a lettre is proposed or refused in words, and read again as it was proposed."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tribune_import.test_proposal import KNOWN, PROSE
from tribune.source.reading import parse_page
from tribune.source.tree import Sheet
from tribune_import.blocks import Block, Kind
from tribune_import.cleaning.clean import clean
from tribune_import.proposal import propose
from tribune_import.reading.document import Document, UnreadableDocumentError
from tribune_import.report import FileReport, Outcome, report_rows, report_text
from tribune_import.votes.reading import read_votes

_PIECES = (
    "LA LETTRE DU GROUPE CGT DU CESER",
    "N°45",
    "n° 45-46",
    "Lettres n° 1 à 3",
    "SESSION DU 5 MARS 2024",
    "des 4 et 5 mars",
    "31 février 2024",
    "99/99/9999",
    "AVIS SUR LE RAPPORT «",
    "» À L’ENVERS «",
    "INTERVENTION DE ANNE LUNE",
    "Intervention de",
    "au nom de cinq organisations sur sept",
    "Déclaration unitaire CGT CGC FO",
    "adopté par 31 voix pour et 4 abstentions.",
    "La CGT s’est abstenue.",
    "s’est auto-saisi",
    "VŒU",
    "---",
    "# commentaire: [",
    "\\*\\_[a](http://b.test)",
    "«»",
    "É-",
    PROSE,
)
_texts = st.one_of(
    st.sampled_from(_PIECES),
    st.text(max_size=60),
    st.lists(st.sampled_from(_PIECES), min_size=2, max_size=4).map(" ".join),
)
_blocks = st.lists(st.tuples(st.sampled_from(Kind), _texts, st.integers(1, 6)), max_size=12)


@given(pieces=_blocks, name=st.one_of(st.sampled_from(["45-trains.pdf", "a.txt"]), st.text(max_size=40)))
def test_propose_never_raises_and_reads_back(pieces: list[tuple[Kind, str, int]], name: str) -> None:
    blocks = tuple(
        Block(kind, text, line, level=level) for line, (kind, text, level) in enumerate(pieces, start=1)
    )
    cleaned = clean(blocks)
    votes = read_votes(cleaned.blocks, KNOWN.organisations, KNOWN.own)
    try:
        proposal = propose(Document(name, blocks, ""), cleaned, votes, KNOWN)
    except UnreadableDocumentError:
        return
    page, problems = parse_page(proposal.text(), "a.md")
    assert problems == []
    assert page is not None
    sheet = Sheet("a.md", page.tree)
    for field in ("titre", "session", "nature", "saisine", "etat"):
        assert sheet.text(field) == str(proposal.fields.get(field, "")).strip()
    assert sheet.number("numero") == proposal.numero
    assert [text for _, text in sheet.texts("a_verifier")] == proposal.fields["a_verifier"]
    assert [text for _, text in sheet.texts("signataires")] == proposal.fields.get("signataires", [])
    assert sheet.length("votes") == len(votes.votes)
    assert set(proposal.path) <= set("abcdefghijklmnopqrstuvwxyz0123456789-/.")
    report = FileReport(
        name, Outcome.PROPOSED, proposal.path, findings=proposal.findings, additions=proposal.additions
    )
    assert report_text(report)
    assert report_rows(report)


@given(pieces=_blocks)
def test_propose_says_of_each_finding_a_line_of_the_document(pieces: list[tuple[Kind, str, int]]) -> None:
    blocks = tuple(
        Block(kind, text, line, level=level) for line, (kind, text, level) in enumerate(pieces, start=1)
    )
    cleaned = clean(blocks)
    votes = read_votes(cleaned.blocks, KNOWN.organisations, KNOWN.own)
    try:
        proposal = propose(Document("a.txt", blocks, ""), cleaned, votes, KNOWN)
    except UnreadableDocumentError:
        return
    assert {finding.ligne for finding in proposal.findings} <= {None, *range(1, len(blocks) + 1)}
