"""The speakers of a lettre against the sections of its text: each section has its speaker, by its rank."""

from __future__ import annotations

from collections.abc import Iterator

from tribune.source.problems import Place, Problem
from tribune.source.sheet import Sheet
from tribune.text.prose import Prose
from tribune.text.section_marks import check_marks
from tribune.text.speeches import SPEECH, speech_ranks
from tribune.words.french import count


def check_speeches(prose: Prose, sheet: Sheet) -> Iterator[Problem]:
    """Speakers while no section is theirs, and sections that no speaker can be given.

    One speaker of several may have no section: a lettre need not report the words of all of them.
    """
    speakers = sheet.length("intervenants")
    ranks = sorted(set(speech_ranks(prose.text, prose.page.texte)))
    has_sections = any(heading.level > 1 for heading in prose.headings)
    if speakers and not ranks and has_sections and not _has_missed_speech(prose):
        yield Problem(
            sheet.place("intervenants", key=True),
            "intervenants-sans-section",
            f"{count(speakers, 'intervenant')}, mais aucune section « {{ #intervention }} »",
            "mettez cette marque au titre « ## » de leurs paroles, ou d’un mot qui dit qu’elles manquent",
        )
    for rank in ranks:
        if rank > max(speakers, 1) and (speakers or rank - 1 not in ranks):
            yield _without_speaker(prose, rank, ranks, speakers)


def _without_speaker(prose: Prose, rank: int, ranks: list[int], speakers: int) -> Problem:
    if 1 not in ranks:
        missing, action = "pas « { #intervention } »", "vouliez-vous « { #intervention } » ?"
    else:
        missing = count(speakers, "intervenant") if speakers else f"pas « {{ #intervention-{rank - 1} }} »"
        action = "ajoutez à « intervenants » qui parle là, même une seconde fois, ou corrigez le numéro"
    return Problem(
        _place_of(prose, rank),
        "intervention-en-trop",
        f"« {{ #intervention-{rank} }} », mais {missing}",
        action,
    )


def _has_missed_speech(prose: Prose) -> bool:
    """Whether a slip in its mark is already told."""
    found = check_marks(prose, in_lettre=True)
    return any("#intervention" in problem.sentence + problem.action for problem in found)


def _place_of(prose: Prose, rank: int) -> Place:
    """The place of the first heading of an intervention that has that rank."""
    for heading in prose.headings:
        match = SPEECH.fullmatch(heading.identifiers[-1]) if heading.identifiers else None
        if match is not None and int(match["rank"] or 1) == rank:
            return prose.place(heading.attributes_start)
    return prose.place(0)
