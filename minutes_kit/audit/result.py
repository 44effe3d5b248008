"""What an audit found, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..problems import Problem, Report, Severity
from ..provenance.verdict import Provenance
from ..signing import Signature
from ..signing import as_data as signature_as_data

VERSION = 1


@dataclass(frozen=True, slots=True)
class MarkSeen:
    """A mark on a page. `mark` is its id in the profile, "" for one that the profile does not know.

    `how` is "drawn" (told by its geometry), "file" (by its official file), "type" (its name in letters) or
    "picture" (a picture that nothing tells). `look` is "full", "blue" or "black" for what is drawn.
    Lengths are in mm; `left` and `top` are None in a DOCX, which Word lays out.
    """

    mark: str
    name: str
    how: str
    look: str
    left: float | None
    top: float | None
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A page, or a kind of pages of a DOCX. `owes` tells whether the strip belongs on it."""

    number: int
    place: str
    owes: bool
    marks: tuple[MarkSeen, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """What a finished document shows. Truthy when nothing is wrong with it.

    `funding` are the profiles that it was held against. `problems` are what is wrong, `unseen` what could not
    be seen and is neither right nor wrong. The line of a problem is the number of the page.
    `provenance` tells where the document comes from, as far as that was asked, `signatures` who signed it.
    """

    file: str
    funding: tuple[str, ...]
    pages: tuple[PageSeen, ...] = ()
    problems: tuple[Problem, ...] = ()
    unseen: tuple[Problem, ...] = ()
    provenance: Provenance | None = None
    signatures: tuple[Signature, ...] = ()

    def __bool__(self) -> bool:
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def report(self) -> Report:
        """Everything that is to be told, as `check` tells of minutes."""
        return Report((*self.problems, *self.unseen), (self.file,))


def as_data(audit: Audit) -> dict[str, Any]:
    """The audit as plain data, for JSON. `version` grows when a reader of the old shape would stumble."""
    from dataclasses import asdict

    signatures = [signature_as_data(one) for one in audit.signatures]
    return {"version": VERSION, **asdict(audit), "signatures": signatures, "passed": bool(audit)}
