"""What the archive knows already, that an old document is read with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tribune.record.model import Archive
from tribune_import.organisations import Organisations


@dataclass(frozen=True)
class Knowledge:
    """The registers of the archive, and what its site says of itself. All of it may be empty."""

    archive: Archive
    own: str = ""
    """The organisation that says « nous », by its identifier."""
    publication: str = ""
    """The name of the publication."""
    region: str = ""
    """The region of the assembly."""

    @cached_property
    def organisations(self) -> Organisations:
        """The names of organisations to look for, built once for a batch."""
        return Organisations(self.archive.organisations)
