"""Small outputs compared as a whole. ``TRIBUNE_GOLDEN=ecrire pytest tests/golden`` writes them anew."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import Reader
from tests.samples import LETTRE, LETTRE_PATH, NOTICE_PATH
from tribune.describe.reference import field_reference
from tribune.pages.flux.files import feed_files
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import result_in_words
from tribune.pages.votes.counts import Tally
from tribune.record.model import Vote
from tribune.record.settings import EditeurSettings, LicenceSettings, Settings
from tribune.source.problems import report
from tribune.words.terms import Instance, Mode, Resultat

HERE = Path(__file__).parent

SLIPS = (
    ("numero: 12", "numéro: 12"),
    ("session: 2024-03-05", "session: 2024-02-30"),
    ("[transports, emploi]", "[transport, emploi, emploi]"),
    ("abstentions: 5", "abstentions: cinq"),
    ("votants: 40", "votants: 30"),
    ("suite_de: [11]", "suite_de: [1]"),
)


def assert_golden(name: str, text: str) -> None:
    path = HERE / name
    if os.environ.get("TRIBUNE_GOLDEN") == "ecrire":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_report_of_a_letter_full_of_slips(read: Reader) -> None:
    slipped = LETTRE
    for right, wrong in SLIPS:
        slipped = slipped.replace(right, wrong)
    loaded = read({LETTRE_PATH: slipped, NOTICE_PATH: "Sans en-tête."})
    assert loaded.archive is None
    assert_golden("report.txt", report(loaded.problems) + "\n")


def test_field_reference() -> None:
    assert_golden("champs.md", field_reference())


def test_feed_of_a_theme(read: Reader) -> None:
    """The lettre, its ballot in words and its text, and a dossier known by its month."""
    archive = read({}).archive
    assert archive is not None
    settings = Settings(
        titre="Lettres de l’assemblée",
        organisation="ua",
        assemblee="ADV",
        assemblee_nom="Assemblée de la vallée",
        region="Vallée",
        editeur=EditeurSettings(nom="Union des ateliers"),
        licence=LicenceSettings(nom="CC BY 4.0"),
    )
    text = '<h2 id="contexte">Le contexte</h2>\n<p>Voir <a href="../11/">le lac</a> : 3 km.</p>'
    publication = Publication(archive, settings, {"lettres/12/": text}, "https://exemple.test/lettres-adv/")
    files = dict(feed_files(publication))
    assert_golden("transports.xml", files["flux/themes/transports.xml"].decode())
    assert_golden("transports.json", files["flux/themes/transports.json"].decode())


def test_captions_of_votes() -> None:
    """Every way of knowing or not knowing three counts, with and without the number of voters."""
    assert_golden("captions.txt", "".join(captions()))


def captions() -> Iterator[str]:
    for pour, contre, abstentions, votants in itertools.product(
        (None, 0, 12), (None, 0, 3), (None, 4), (None, 25)
    ):
        vote = Vote(
            "Avis",
            Instance.PLENIERE,
            Resultat.ADOPTE,
            Mode.DECOMPTE,
            pour=pour,
            contre=contre,
            abstentions=abstentions,
            votants=votants,
        )
        drawn = Tally(vote).barre
        shares = [] if drawn is None else [f"{share.choix} {share.voix}" for share in drawn.shares]
        given = f"pour={pour} contre={contre} abstentions={abstentions} votants={votants}"
        yield f"{given}\n  {result_in_words(vote)}. {Tally(vote).legende}\n  [{', '.join(shares)}]\n"
