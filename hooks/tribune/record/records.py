"""Checked front matter → frozen records. Nothing is decided here: the shapes are known to be right."""

from __future__ import annotations

import datetime as dt
import re

from tribune.record.model import (
    Correction,
    Document,
    Etape,
    Intervenant,
    Lettre,
    Organisation,
    Personne,
    Session,
    Source,
    Theme,
    Vote,
)
from tribune.record.register_schemas import OrganisationSchema, PersonneSchema, SessionSchema, ThemeSchema
from tribune.record.schema import (
    CorrectionSchema,
    DocumentSchema,
    DossierSchema,
    EtapeSchema,
    IntervenantSchema,
    LettreSchema,
    SourceSchema,
    VoteSchema,
)
from tribune.words.terms import Genre, PartialDate


def reference_of(written: str) -> str:
    """The identifier of the lettre that a link names: « 0294 » is 294."""
    return str(int(written)) if written.isascii() and written.isdigit() and len(written) < 10 else written


def old_address_of(written: str) -> str:
    """An old address as addresses are compared: no leading slash, a final one unless it names a file."""
    path = re.sub(r"(^|/)index\.html$", "", written.strip("/"))
    return path if path.endswith(".html") or not path else f"{path}/"


def lettre_of(schema: LettreSchema, fichier: str, slug: str, texte: str) -> Lettre:
    """The lettre of a file."""
    return Lettre(
        slug=slug,
        fichier=fichier,
        titre=schema.titre,
        session=schema.session,
        nature=schema.nature,
        themes=schema.themes,
        numero=schema.numero,
        saisine=schema.saisine,
        resume=schema.resume,
        document=schema.document,
        signataires=schema.signataires,
        intervenants=tuple(map(_intervenant_of, schema.intervenants)),
        votes=tuple(map(_vote_of, schema.votes)),
        suite_de=tuple(map(reference_of, schema.suite_de)),
        voir_aussi=tuple(map(reference_of, schema.voir_aussi)),
        etat=schema.etat,
        a_verifier=schema.a_verifier,
        corrections=tuple(sorted(map(_correction_of, schema.corrections), key=lambda c: (c.date, c.texte))),
        anciennes_adresses=_old_addresses_of(schema),
        licence=schema.licence,
        texte=texte,
    )


def document_of(schema: DocumentSchema, genre: Genre, fichier: str, texte: str = "") -> Document:
    """The document of a file; the steps of a dossier in the order of their dates."""
    steps = schema.chronologie if isinstance(schema, DossierSchema) else ()
    return Document(
        genre=genre,
        fichier=fichier,
        titre=schema.titre,
        date=PartialDate.parse(schema.date),
        themes=schema.themes,
        resume=schema.resume,
        organisations=schema.organisations,
        voir_aussi=tuple(map(reference_of, schema.voir_aussi)),
        source=_source_of(schema.source),
        texte=texte,
        chronologie=tuple(sorted(map(_etape_of, steps), key=lambda etape: etape.date.sort_key)),
        etat=schema.etat,
    )


def theme_of(identifier: str, schema: ThemeSchema) -> Theme:
    """The theme of a register entry."""
    return Theme(
        identifier,
        schema.nom,
        schema.description,
        schema.synonymes,
        schema.voisins,
        _old_addresses_of(schema),
    )


def organisation_of(identifier: str, schema: OrganisationSchema) -> Organisation:
    """The organisation of a register entry."""
    return Organisation(
        identifier, schema.sigle, schema.nom, schema.description, schema.site, _old_addresses_of(schema)
    )


def personne_of(identifier: str, schema: PersonneSchema) -> Personne:
    """The person of a register entry."""
    return Personne(
        identifier, schema.nom, schema.organisation, schema.description, _old_addresses_of(schema)
    )


def session_of(identifier: str, schema: SessionSchema) -> Session:
    """The session of a register entry, of one day where it has no end."""
    return Session(
        identifier,
        schema.debut,
        schema.fin or schema.debut,
        schema.intitule,
        schema.region,
        _old_addresses_of(schema),
    )


def session_of_day(day: dt.date) -> Session:
    """A sitting of one day needs no entry in the register: its date says all."""
    return Session(day.isoformat(), day, day)


def _old_addresses_of(
    schema: LettreSchema | ThemeSchema | OrganisationSchema | PersonneSchema | SessionSchema,
) -> tuple[str, ...]:
    return tuple(map(old_address_of, schema.anciennes_adresses))


def _vote_of(schema: VoteSchema) -> Vote:
    return Vote(
        objet=schema.objet,
        instance=schema.instance,
        resultat=schema.resultat,
        mode=schema.mode,
        pour=schema.pour,
        contre=schema.contre,
        abstentions=schema.abstentions,
        nppv=schema.nppv,
        absents=schema.absents,
        votants=schema.votants,
        effectif=schema.effectif,
        positions=dict(schema.positions),
        remarque=schema.remarque,
        source=_source_of(schema.source),
    )


def _source_of(schema: SourceSchema | None) -> Source | None:
    if schema is None or schema == SourceSchema():
        return None
    return Source(schema.texte, schema.url, schema.document, schema.page, schema.consulte_le)


def _intervenant_of(schema: IntervenantSchema) -> Intervenant:
    return Intervenant(schema.personne, schema.organisation, schema.au_nom_de)


def _correction_of(schema: CorrectionSchema) -> Correction:
    return Correction(schema.date, schema.texte, schema.vote)


def _etape_of(schema: EtapeSchema) -> Etape:
    return Etape(PartialDate.parse(schema.date), schema.titre, schema.texte, _source_of(schema.source))
