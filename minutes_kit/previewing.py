"""What a build would do with the files of attachments. Nothing is converted and nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .appendix.converting.convert import errors_at
from .appendix.planning.plan import Method, Plan, Step
from .building import printed_edition
from .checking import Checked, check_path
from .configuration import Lookup
from .errors import InvalidMinutes
from .material import plan_attachments
from .model import Minutes
from .model.numbering import attachment_anchor, numbered_attachments
from .options import Options
from .problems import Fault, Report
from .render.office import find_office
from .reports import untold, usable, with_problems
from .view.appendix import is_generated


@dataclass(frozen=True, slots=True)
class Entry:
    """One attachment: a list made from the participants (`generated`), files in their order, or a title.

    `unusable` are the names of its files that cannot be used; why stands in the report.
    """

    number: str
    title: str
    steps: tuple[Step, ...] = ()
    unusable: tuple[str, ...] = ()
    generated: bool = False

    @property
    def files(self) -> int:
        return len(self.steps) + len(self.unusable)


@dataclass(frozen=True, slots=True)
class Planned:
    """The attachments in their order. `report` has what is wrong with the minutes and with the files."""

    entries: tuple[Entry, ...]
    report: Report


def plan_path(path: Path, options: Options) -> Planned:
    """The plan of one file. A missing file is an error of the report; others raise `InvalidMinutes`."""
    checked = check_path(
        path,
        language=options.language,
        root=options.root,
        overrides=options.overrides,
        lookup=Lookup(options.config),
        keep_going=True,
    )
    if checked.minutes is None or not usable(checked.report, keep_going=True):
        raise InvalidMinutes(checked.report)
    minutes, _ = printed_edition(checked, checked.minutes, options)
    plan = plan_attachments(minutes, checked.folder, checked.root, minutes.language or "pl")
    return Planned(tuple(_entries(minutes, plan)), _report(checked, (*plan.faults, *_without_office(plan))))


def _entries(minutes: Minutes, plan: Plan) -> Iterator[Entry]:
    planned = {one.request.anchor: one for one in plan.attachments}
    for number, attachment in numbered_attachments(minutes):
        found = planned.get(attachment_anchor(number))
        if found is None:
            yield Entry(number, attachment.title, generated=is_generated(attachment))
            continue
        unusable = (str(fault.params["name"]) for fault in errors_at(found.request.pointer, plan.faults))
        yield Entry(number, attachment.title, found.steps, tuple(unusable))


def _without_office(plan: Plan) -> Iterator[Fault]:
    steps = [step for one in plan.attachments for step in one.steps if step.method is Method.OFFICE]
    if steps and find_office() is None:
        for step in steps:
            facts = {"name": step.path.name, "twin": step.path.with_suffix(".pdf").name}
            yield Fault("MK-Z15", step.pointer, facts)


def _report(checked: Checked, faults: tuple[Fault, ...]) -> Report:
    found = untold(faults, checked.report)
    problems = checked.judge.problems(found, checked.source) if checked.source else ()
    return with_problems(checked.report, problems)
