"""A letter that only the formatter touched gives the same site, byte for byte."""

from typing import Final

from tests.samples import DOSSIER, LETTRE, LETTRE_PATH, NOTICE_PATH, edited
from tests.site.conftest import Builder
from tribune.editing.canonical import format_page
from tribune.record.document import Dossier
from tribune.record.lettre import Lettre

DOSSIER_PATH: Final = "docs/dossiers/dix-ans-de-trains.md"
UNTIDY: Final = {
    LETTRE_PATH: edited(
        edited(LETTRE, "numero: 12\n", "# Le numéro est plus bas.\n"),
        "themes: [transports, emploi]\n",
        "themes: # deux\n- transports\n- emploi\n\n\nnumero: '12'\n",
    ).replace("\n", "\r\n"),
    NOTICE_PATH: "---\n{etat: notice,\n"
    "  votes: [{resultat: inconnu, objet: Vœu sur le lac, instance: bureau}],\n"
    "  themes: [eau], # l’eau\n  nature: voeu,\n"
    "  session: automne-2023, titre: Le lac et ses rives, numero: 11}\n"
    "---\n",
    DOSSIER_PATH: edited(
        DOSSIER, 'texte: "Par 31 voix."\n', "texte: >-\n      Par 31\n      voix.\n    # à vérifier\n"
    ),
}


def test_site_is_the_same_once_formatted(build: Builder) -> None:
    before = build(UNTIDY).contents()
    formatted = {
        path: format_page(text.encode(), path, Dossier if path == DOSSIER_PATH else Lettre)[0]
        for path, text in UNTIDY.items()
    }
    assert all(formatted[path] not in {None, text.encode()} for path, text in UNTIDY.items())
    assert build(formatted).contents() == before
