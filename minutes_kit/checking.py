"""From a file to its problems: read, hold against the schema, ask the rules, put into words."""

from __future__ import annotations

import os.path
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .catalogue.describe import Nowhere, describe
from .configuration import Configuration, FaultsOf, Judge, Lookup
from .errors import SourceError
from .migration import Formats
from .model import Minutes, structure
from .overrides import Override, apply_overrides
from .problems import Fault, Pointer, Report
from .project import LoadedProject, load_projects
from .reports import ordered_report, usable
from .roster import Desk, Seated, people_lists, seat
from .rules import Case, check_rules
from .rules.slips import check_slips
from .salvage import Kept, salvage
from .schema import validate
from .source import Source, Texts, read_file, read_text
from .value import Value

if TYPE_CHECKING:
    from .edits import Manuscript
    from .fixes import Proposal


class Checked(Value):
    """One file after the check. `minutes` is None when there are errors that stop a build.

    `folder` is where the paths in the file start, `root` the folder that they may not leave. `judge` tells
    what is found in the file later on as the report tells of it. `proposals` put some of its problems right.
    `unread` is the text of a file that is no YAML.
    """

    source: Source | None
    minutes: Minutes | None
    projects: tuple[LoadedProject, ...]
    folder: Path
    root: Path
    report: Report
    judge: Judge
    proposals: tuple[Proposal, ...] = ()
    unread: str = ""

    @property
    def manuscript(self) -> Manuscript:
        """The text, to be changed."""
        from .edits import Manuscript

        return Manuscript(self.source.text if self.source else self.unread, self.source)


def check_path(
    path: Path,
    *,
    language: str = "pl",
    root: Path | None = None,
    name: str | None = None,
    overrides: Sequence[Override] = (),
    lookup: Lookup | None = None,
    content: bytes | None = None,
    keep_going: bool = False,
) -> Checked:
    """Check one file, or a `content` in its place. `root` is by default the folder above the file's own.

    With `keep_going` there are minutes even if files of attachments are missing.
    `lookup` finds the office's configuration; without it only the comments of the file are heard.
    """
    shown = name or str(path)
    try:
        source = read_file(path, shown) if content is None else read_text(content, shown, path)
    except SourceError as error:
        folder = path.absolute().parent
        return _unreadable(error, shown, folder, root, _judge(language, lookup, folder))
    folder = Path(os.path.realpath(path)).parent
    judge = _judge(language, lookup, folder)
    return check_source(
        source, judge=judge, folder=folder, root=root, overrides=overrides, keep_going=keep_going
    )


def check_text(
    text: str | bytes,
    *,
    language: str = "pl",
    folder: Path,
    root: Path | None = None,
    name: str = "<stdin>",
    overrides: Sequence[Override] = (),
    lookup: Lookup | None = None,
) -> Checked:
    """Check YAML from memory; its paths start at `folder`, which is also the default `root`."""
    root = root or folder
    judge = _judge(language, lookup, folder.resolve())
    try:
        source = read_text(text, name)
    except SourceError as error:
        return _unreadable(error, name, folder, root, judge)
    return check_source(source, judge=judge, folder=folder, root=root, overrides=overrides)


def check_source(
    source: Source,
    *,
    judge: Judge,
    folder: Path,
    root: Path | None,
    overrides: Sequence[Override] = (),
    keep_going: bool = False,
) -> Checked:
    """Check what has been read. Overrides take the place of values before anything is checked."""
    root = root or folder.parent
    if overrides:
        source = replace(source, data=apply_overrides(source.data, overrides))
    other = Formats().fault(source.data)
    shape = (other,) if other else validate(source.data, "minutes-1")
    kept = salvage(source.data, shape, "minutes-1") if shape else Kept(source.data, source.data)
    minutes: Minutes | None = None
    projects: tuple[LoadedProject, ...] = ()
    found: list[FaultsOf] = [(source, shape)]
    if kept is not None:
        seated = seat(kept.data, tuple(people_lists(kept.data)), Desk(folder, root, source.name))
        found = [(source, (*shape, *kept.told(seated.faults)))]
        # Rules about people lean on the whole list.
        if seated.complete:
            minutes = structure(seated.data, Minutes)
            projects, faults, inside = _rules(minutes, kept, seated, source, folder, root)
            found = [(source, (*found[0][1], *faults)), *inside]
    problems = [*judge.configuration.problems(judge.language, source.name, folder), *judge.told(found)]
    # What stands in the file is not at fault where another value took its place.
    fixable = () if overrides else found[0][1]
    report, proposals = _marked(ordered_report(problems, source.name), fixable, source.text, source)
    usable_minutes = minutes if usable(report, keep_going=keep_going) else None
    return Checked(source, usable_minutes, projects, folder, root, report, judge, proposals)


def _judge(language: str, lookup: Lookup | None, folder: Path) -> Judge:
    return Judge(language, lookup.of(folder) if lookup else Configuration())


def _unreadable(error: SourceError, name: str, folder: Path, root: Path | None, judge: Judge) -> Checked:
    problem = describe(error.fault, judge.language, file=name, places=Nowhere())
    problem = replace(problem, excerpt=error.excerpt)
    more = judge.configuration.problems(judge.language, name, folder)
    report = Report((problem, *more), (name,))
    report, proposals = _marked(report, (replace(error.fault, file=None),), error.text)
    root = root or folder.parent
    return Checked(None, None, (), folder, root, report, judge, proposals, error.text)


def _marked(
    report: Report, faults: Sequence[Fault], text: str, source: Source | None = None
) -> tuple[Report, tuple[Proposal, ...]]:
    """The report with the problems that can be put right marked, and what does so."""
    if not faults:
        return report, ()
    from .edits import Manuscript
    from .fixes import marked, propose

    return marked(report, propose(faults, lambda: Manuscript(text, source)))


def _rules(
    minutes: Minutes, kept: Kept, seated: Seated, source: Source, folder: Path, root: Path
) -> tuple[tuple[LoadedProject, ...], tuple[Fault, ...], list[FaultsOf]]:
    """The projects of the minutes, the faults of the minutes, and those inside the files of projects."""
    projects, faults, inside = load_projects(minutes, folder, root, source.name)
    files = {entry for entry in minutes.project if isinstance(entry, str)}
    texts = source.texts()
    case = Case(
        minutes=minutes,
        projects=tuple(loaded.project for loaded in projects),
        name=source.path.name if source.path else "",
        folder=folder,
        root=root,
        texts=texts if seated.data is source.data else Texts(seated.data),
        all_projects_known=len(files) == sum(loaded.source is not None for loaded in projects),
    )

    def line_of(pointer: Pointer) -> int:
        return source.locate(kept.place(pointer))[0]

    ruled = [seated.placed(fault, line_of, source.name) for fault in (*faults, *check_rules(case))]
    own = (*kept.told(ruled), *check_slips(source, texts))
    return projects, own, [(faulty.source, faulty.faults) for faulty in inside]
