"""Each word of a document is in the text of the lettre, in its fields, or in the report of its import."""

import re
from collections.abc import Iterator, Mapping

from hypothesis import example, given
from hypothesis import strategies as st

from tests.tribune_import.test_proposal import KNOWN, PROSE
from tribune.words.french import fold
from tribune_import.cleaning.clean import clean
from tribune_import.proposal import propose
from tribune_import.reading.document import UnreadableDocumentError
from tribune_import.reading.text_files import read_text_file
from tribune_import.votes.reading import read_votes

# fmt: off
_HEAD = (
    "LA LETTRE DU GROUPE CGT DU CESER", "Bulletin des élus CGT de la Morvanne", "N°45", "CGT INFO n° 45",
    "SESSION PLENIERE DU 5 MARS 2024", "SESSION PLENIERE DU 14 OCTO", "Session du 5 mars 2024, salle Zola",
    "Mardi 5 mars 2024 à Morvanne", "Assemblée plénière extraordinaire", "5 mars 2024",
    "AVIS SUR LE RAPPORT « LES TRAINS DE LA VALLÉE »", "LES TRAINS", "DE LA VALLÉE – ACTE 2", "AVIS", "VŒU",
    "CONTRAT DE VALLÉE : AVENANT N°3", "Étude du CESER", "Rapporteure : Odile Vent", "ISSN 1234-5678",
    "CGT – CFDT – CFTC – CFE/CGC – U.N.S.A. – F.S.U.", "Déclaration commune CGT FO FSU", "CGT",
    "Publié le 7 mars 2024 par Odile", "Supplément au n° 44", "Union des ateliers", "Menu", "Accueil",
    "Contact : 02 40 00 00 00", "12 rue des Forges, 44000 Morvanne", "www.exemple.test", "Sommaire",
    "Les trains ........ 3", "À la une : un quai pour tous", "(suite)", "Objet : les quais", "_______",
    "Titre : des rails", "Directeur de publication : Yvon Roc", "{{ gare }}", "<b>quai</b>", "*", "…",
)
_TEXT = (
    PROSE, "La gare ouvre.", "- la gare ;", "- le quai", "1. les rails", "Le train-tram siffle trois fois",
    "LA CONTRIBUTION DU CESER", "CE QU’A DIT LA CGT", "INTERVENTION DE ANNE LUNE – CGT, AU NOM DE CGT ET FO",
    "CE QU’A DIT LA CGT : interventions de Anne Lune et de Élise Roc", "Intervention de B. ROC et de E. VENT",
    "L’avis a été adopté par 31 voix pour et 4 contre.", "La CGT s’est abstenue sur l’avis.", "Page 2", "3",
    "VOTES", "Vote : adopté à l’unanimité", "CGT, FO, FSU", "Anne Lune, pour la CGT", "Fait à Morvanne",
    "Retrouvez-nous sur www.exemple.test", "union@exemple.test", "Pour s’abonner : écrivez au guichet",
    "> Le quai est fermé.", "| voie | quai |\n|---|---|\n| une | deux |", "DES RAILS", "**Les rails**",
    "Au comité, une motion de la CFDT : 12 voix pour.", "Derniers articles", "Partager sur la place",
)
# fmt: on
LETTERS = st.tuples(
    st.lists(st.sampled_from(_HEAD), max_size=8), st.lists(st.sampled_from((*_TEXT, *_HEAD)), max_size=10)
).map(lambda parts: "\n\n".join([*parts[0], PROSE, *parts[1]]))


def words(*texts: str) -> set[str]:
    return {word for text in texts for word in re.findall(r"[^\W\d_]{3,}", fold(text))}


_SAID_BY_A_FIELD = words(
    "assemblée plénière séance session mardi des les mars numéro", "avis sur le rapport étude du ceser vœu"
)
"""Words of the lines that « session », « numero » and « nature » say without them."""


def strings(value: object) -> Iterator[str]:
    """Every text in the fields of a lettre, names of enumerations included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for pair in value.items() for each in pair for text in strings(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in strings(each))


@given(text=LETTERS)
@example(text=f"SESSION PLENIERE DU 14 OCTO\n\nLES TRAINS\n\n{PROSE}")
@example(text=f"LES TRAINS\n\nCGT – CFDT – U.N.S.A.\n\n{PROSE}")
@example(text=f"Session du 5 mars 2024, salle Zola\n\nLES TRAINS\n\n{PROSE}")
def test_propose_loses_no_word(text: str) -> None:
    document = read_text_file(text.encode(), "trains.txt")
    cleaned = clean(document.blocks)
    votes = read_votes(cleaned.blocks, KNOWN.organisations, KNOWN.own)
    try:
        proposal = propose(document, cleaned, votes, KNOWN)
    except UnreadableDocumentError:
        return
    removed = (*document.left_out, *proposal.removed, *cleaned.removed)
    kept = words(
        proposal.body,
        *strings({**proposal.fields, "a_verifier": []}),
        *(finding.valeur for finding in proposal.findings),
        *(gone.block.text for gone in removed),
        KNOWN.publication,
    )
    assert words(text) - kept - _SAID_BY_A_FIELD == set()
