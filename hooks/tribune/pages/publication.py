"""What every view reads: the archive that readers see, the settings, and the indexes made once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tribune.pages.accords.figures import Accords, accords
from tribune.pages.flux.plans import FeedPlan, feeds
from tribune.pages.lettres.order import Neighbours, Relations, neighbours, relations
from tribune.pages.lettres.related import Related, related
from tribune.pages.lettres.speakers import may_be_ours
from tribune.pages.organisations.entries import OrganisationEntry, organisations
from tribune.pages.personnes.entries import PersonneEntry, personnes
from tribune.pages.sessions.entries import SessionEntry, sessions
from tribune.pages.themes.entries import ThemeEntry, themes
from tribune.pages.votes.choices import Choices, choices
from tribune.pages.votes.entries import VoteEntry, votes
from tribune.pages.years import Year, by_year
from tribune.record.model import Archive, Document, Lettre
from tribune.record.settings import Settings
from tribune.text.passages import Speech, speeches_of
from tribune.text.sections import has_speech
from tribune.words.terms import Genre


@dataclass(frozen=True)
class Publication:
    """An archive as one site publishes it."""

    archive: Archive
    settings: Settings
    textes: dict[str, str] = field(default_factory=dict)
    """Texts of lettres and documents in clean HTML, by address: MkDocs renders all before the first page."""
    site_url: str = ""
    """Where the site is published, with its final slash; empty where that is not known."""
    is_preview: bool = False
    """Whether it is shown to whoever writes, and not published."""

    @cached_property
    def themes(self) -> tuple[ThemeEntry, ...]:
        """Every theme, in the alphabetical order of names."""
        return themes(self.archive)

    @cached_property
    def sessions(self) -> tuple[SessionEntry, ...]:
        """Sessions that have lettres, from the first to the latest."""
        return sessions(self.archive)

    @cached_property
    def organisations(self) -> tuple[OrganisationEntry, ...]:
        """Every organisation, in the alphabetical order of acronyms."""
        return organisations(self.archive)

    @cached_property
    def personnes(self) -> tuple[PersonneEntry, ...]:
        """Every person, in the alphabetical order of surnames."""
        return personnes(self.archive)

    @cached_property
    def votes(self) -> tuple[VoteEntry, ...]:
        """Every ballot, in the order of the archive."""
        return votes(self.archive)

    @cached_property
    def vote_choices(self) -> Choices:
        """The values that the register of votes can be filtered by."""
        return choices(self.votes, self.archive, self.settings.organisation)

    @cached_property
    def accords(self) -> Accords:
        """Who signs with whom, who votes as whom."""
        return accords(self.archive)

    @cached_property
    def neighbours(self) -> dict[str, Neighbours]:
        """What comes before and after each lettre, by its identifier."""
        return neighbours(self.archive)

    @cached_property
    def relations(self) -> dict[str, Relations]:
        """The links of each lettre, both ways, by its identifier."""
        return relations(self.archive)

    @cached_property
    def related(self) -> dict[str, tuple[Related, ...]]:
        """The lettres nearest to each by their themes, by its identifier."""
        return related(self.archive, self.relations)

    @cached_property
    def feeds(self) -> dict[str, FeedPlan]:
        """Every feed, by its address; none without an address of the site, of which theirs are made."""
        plans = feeds(self.archive, self.settings.organisation) if self.site_url else ()
        return {plan.adresse: plan for plan in plans}

    def absolute(self, adresse: str) -> str:
        """The whole address of a page, to be used outside the site; empty where it is not known."""
        return f"{self.site_url}{adresse}" if self.site_url else ""

    @cached_property
    def years(self) -> tuple[Year[Lettre], ...]:
        """Lettres by year of session, from the latest year to the first."""
        return by_year(self.archive.lettres, self.year_of)

    def year_of(self, lettre: Lettre) -> int:
        """The year under which a lettre is filed: that of its session."""
        return self.archive.session_of(lettre).annee

    @cached_property
    def votes_by_session(self) -> dict[str, list[VoteEntry]]:
        """Ballots of each session that has some."""
        groups: dict[str, list[VoteEntry]] = {}
        for entry in self.votes:
            groups.setdefault(entry.session.id, []).append(entry)
        return groups

    @cached_property
    def documents(self) -> dict[Genre, tuple[Document, ...]]:
        """Documents of each kind, from the latest to the first."""
        return {
            genre: tuple(each for each in reversed(self.archive.documents) if each.genre is genre)
            for genre in Genre
        }

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Lettres that give an intervention of ours, by identifier: known before any page is rendered."""
        ours = self.settings.organisation
        return frozenset(
            lettre.id
            for lettre in self.archive.lettres
            if may_be_ours(lettre, ours) and has_speech(lettre.texte)
        )

    @cached_property
    def speeches(self) -> dict[str, tuple[Speech, ...]]:
        """Interventions of those lettres, once their texts are rendered: not before the first page."""
        return {
            lettre.id: speeches_of(self.textes.get(lettre.adresse, ""))
            for lettre in self.archive.lettres
            if lettre.id in self.speakers
        }
