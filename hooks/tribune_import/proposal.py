"""A document that was read and cleaned → the lettre that is proposed: fields, text, what is to check."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tribune.editing.canonical import front_matter_text
from tribune.record.model import Intervenant
from tribune.source.characters import FORBIDDEN
from tribune.source.folder import file_of_letter
from tribune.words.terms import Etat
from tribune_import.abbreviations import with_abbreviations
from tribune_import.additions import Addition, of_organisations, of_person, of_session, of_theme
from tribune_import.blocks import Removed
from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import Cleaned
from tribune_import.findings import Certitude, Finding
from tribune_import.knowledge import Knowledge
from tribune_import.leftovers import added_headings, asked, listed
from tribune_import.letter.bundles import several_letters
from tribune_import.letter.casing import sentence_case, usage_of
from tribune_import.letter.intervenants import SpeakersRead, read_speakers
from tribune_import.letter.lines import Line, first_lines, lines_of
from tribune_import.letter.masthead import Masthead, masthead_of, title_part
from tribune_import.letter.nature import read_nature, read_saisine
from tribune_import.letter.numero import read_numero
from tribune_import.letter.others import is_of_others
from tribune_import.letter.publisher import Publisher, is_publisher_alone
from tribune_import.letter.session import read_session
from tribune_import.letter.signataires import read_signatories
from tribune_import.letter.speaker_lines import SpeakerLines
from tribune_import.letter.themes import read_themes
from tribune_import.letter.titre import read_title
from tribune_import.own_votes import publisher_of
from tribune_import.reading.document import Document, UnreadableDocumentError
from tribune_import.votes.found import VotesRead
from tribune_import.votes_proposed import vote_fields, vote_findings

_REQUIRED: Final = frozenset({"titre", "session", "nature", "themes"})
_FIRST_LINES: Final = 12
"""Lines of the document before cleaning: what was taken out at the top may hold the number or the session."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A lettre to be checked by a person."""

    fields: Mapping[str, object]
    """The front matter, ``a_verifier`` included."""
    body: str
    """The text, in Markdown."""
    findings: tuple[Finding, ...]
    """What was found, is uncertain, or is absent, in the order of the fields."""
    additions: tuple[Addition, ...]
    """Entries that the registers lack."""
    numero: int | None
    removed: tuple[Removed, ...]
    """Lines of the head that neither a field nor the text takes up as they are."""
    remarks: tuple[str, ...]
    """What the document lacks and the text has."""
    path: str
    """Where it goes below the folder of the letters: « 2025/299-industries-d-avenir.md »."""

    def text(self, comment: str = "") -> str:
        """The file: front matter, with a comment of one line above its fields, and text."""
        header = front_matter_text(self.fields)
        if comment:
            header = header.replace("---\n", f"---\n# {comment}\n", 1)
        return f"{header}\n{self.body}" if self.body else header


def propose(document: Document, cleaned: Cleaned, votes: VotesRead, known: Knowledge) -> Proposal:
    """Read a letter in a document: nothing is added to what it says, and what is unsure is listed.

    ``votes`` are those read in the blocks of ``cleaned``, as ``own_votes`` does.

    Raises:
        UnreadableDocumentError: where the document is not one letter, with a sentence and what to do.
    """
    masthead = masthead_of(cleaned.blocks, document.blocks)
    lines = (*masthead.lines, *masthead.body)
    why = several_letters(masthead.lines, lines)
    if why:
        raise UnreadableDocumentError(
            why, "enregistrez chaque lettre dans un fichier à part, puis reprenez-les"
        )
    if not lines:
        raise UnreadableDocumentError(
            "il ne reste aucun texte une fois ôtés les menus et les contacts", "vérifiez le fichier"
        )
    archive = known.archive
    usages = usage_of(masthead.body)
    around = lines_of(gone.block for gone in (*document.left_out, *cleaned.removed) if gone.is_around)
    before_cleaning = first_lines(list(_at_the_top(document, cleaned, masthead)), _FIRST_LINES)
    numero = read_numero(masthead.lines, before_cleaning, document.name, around)
    publisher = publisher_of(masthead, document, cleaned, known)
    title = read_title(_without_publisher(masthead, publisher, known), usages, known.publication)
    session = read_session(masthead, before_cleaning, archive.sessions, around)
    nature = read_nature(title.announced, masthead)
    saisine = read_saisine(masthead)
    themes = read_themes(title.titre or "", title.findings[0].ligne, masthead.body, archive.themes)
    signatories, signed = read_signatories(masthead, known.organisations, publisher)
    common = {word for word, usage in usages.items() if usage.small}
    spoke = SpeakerLines(known.organisations, common).find(lines)
    speakers = read_speakers(spoke, known.organisations, archive.personnes, publisher.nous)
    findings = _with_pages(
        document,
        *numero.findings,
        *title.findings,
        *session.findings,
        *nature.findings,
        *saisine.findings,
        *themes.findings,
        *signed,
        *speakers.findings,
        *vote_findings(votes, known.organisations, document.name),
    )
    findings = (*findings, *asked(masthead, title, findings, known))
    named = [
        *signatories,
        *_organisations_of(speakers),
        *(id_ for vote in votes.votes for id_ in vote.positions),
    ]
    additions = (
        *map(of_theme, themes.new),
        *of_organisations(named, archive.organisations),
        *map(of_person, speakers.new),
        *([of_session(session.new)] if session.new else []),
    )
    fields: dict[str, object] = {
        "numero": numero.valeur,
        "titre": title.titre,
        "session": session.identifier,
        "nature": nature.valeur and nature.valeur.value,
        "saisine": saisine.valeur and saisine.valeur.value,
        "themes": list(themes.themes),
        "signataires": list(signatories),
        "intervenants": [_speaker_fields(one) for one in speakers.intervenants],
        "votes": [vote_fields(vote, document.name, cleaned.blocks) for vote in votes.votes],
        "etat": Etat.BROUILLON.value,
        "a_verifier": list(_to_check(document, findings, additions)),
    }
    body = body_markdown(
        cleaned.blocks,
        lambda heading: sentence_case(heading, usages, [one.name.nom for one in spoke]).text,
        frozenset(one.line.ligne for one in spoke if not one.in_prose),
        lambda heading: is_of_others(heading, known.organisations, signatories),
    )
    return Proposal(
        {name: _writable(value) for name, value in fields.items() if value not in (None, [], {})},
        with_abbreviations(body, document.abbreviations),
        findings,
        additions,
        numero.valeur,
        tuple(listed(masthead, title, findings, known)),
        tuple(added_headings(body, masthead.body)),
        file_of_letter(
            session.annee,
            numero.valeur,
            title.titre or "",
            nature.valeur.value if nature.valeur else "",
            document=document.name.rsplit(".", 1)[0],
        ),
    )


def _without_publisher(masthead: Masthead, publisher: Publisher, known: Knowledge) -> Masthead:
    """The head without the line that says whose the letter is, where it says nothing else: it is no title."""
    lines = [
        line
        for line in masthead.lines
        if line.ligne != publisher.ligne
        or not is_publisher_alone(title_part(line, known.publication), known.organisations)
    ]
    return replace(masthead, lines=tuple(lines))


def _at_the_top(document: Document, cleaned: Cleaned, masthead: Masthead) -> Iterator[Line]:
    """The lines of the document before cleaning, without those of the text and of the margins."""
    start = min((line.ligne for line in masthead.body), default=None)
    removed = {gone.block.line: gone.is_around for gone in cleaned.removed}
    for line in lines_of(document.blocks):
        is_text = start is not None and line.ligne >= start and line.ligne not in removed
        if not is_text and not removed.get(line.ligne, False):
            yield line


def _writable(value: object) -> object:
    """A value whose texts stand on one line and hold no character that a letter may not hold."""
    if isinstance(value, str):
        return " ".join(FORBIDDEN.sub(" ", value).split())
    if isinstance(value, list):
        return [_writable(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _writable(item) for key, item in value.items()}
    return value


def _speaker_fields(intervenant: Intervenant) -> Mapping[str, object]:
    fields: dict[str, object] = {"personne": intervenant.personne}
    if intervenant.organisation:
        fields["organisation"] = intervenant.organisation
    if intervenant.au_nom_de:
        fields["au_nom_de"] = list(intervenant.au_nom_de)
    return fields


def _organisations_of(speakers: SpeakersRead) -> Iterator[str]:
    for intervenant in speakers.intervenants:
        yield intervenant.organisation
        yield from intervenant.au_nom_de


def _to_check(
    document: Document, findings: Sequence[Finding], additions: Iterable[Addition]
) -> Iterator[str]:
    """What a person has to check, with its place. Never empty: the text itself is to be read."""
    yield f"tout le document : texte repris de « {document.name} », à relire à côté de l’original"
    for remark in document.remarks:
        yield f"tout le document : {remark}"
    yield from filter(None, map(_sentence, findings))
    for addition in additions:
        if addition.register == "organisations":
            action = "ajoutez cette organisation, ou corrigez-la ici"
            yield f"registres/organisations.yml : « {addition.id} » n’y est pas, {action}"


def _sentence(finding: Finding) -> str:
    """One entry of ``a_verifier``, empty where there is nothing to check."""
    field = f"{finding.champ} ({finding.place})" if finding.place else finding.champ
    if finding.certitude is Certitude.INCERTAIN:
        return f"{field} : {finding.valeur} – {finding.remarque}"
    if finding.certitude is Certitude.ABSENT and (finding.remarque or finding.champ in _REQUIRED):
        return f"{field} : absent – {finding.remarque or 'le document ne le dit pas'}"
    return ""


def _with_pages(document: Document, *findings: Finding) -> tuple[Finding, ...]:
    """The findings, each with the page of its line: the lines of a PDF are not to be seen on it."""
    pages = {block.line: block.page for block in document.blocks if block.page is not None}
    starts = sorted(pages)

    def page_of(ligne: int | None) -> int | None:
        rank = bisect_right(starts, ligne) if ligne else 0
        return pages[starts[rank - 1]] if rank else None

    return tuple(replace(finding, page=page_of(finding.ligne)) for finding in findings)
