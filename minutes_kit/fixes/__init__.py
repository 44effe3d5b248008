"""What can be put right without a person: for a fault with one right answer, the edits that give it.

Each rule has its fixers, and the first that is certain is taken. A fixer changes no file and asks
nobody; where a reader could hesitate it gives no edits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ..edits import Edit, Manuscript
from ..problems import Fault, Report, json_pointer
from . import days, keys, layout, numbers, syntax, values

Fixer = Callable[[Fault, Manuscript], tuple[Edit, ...]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The edits that put one fault right. `reshapes`: they move the same words to other places of the data,
    or make a text readable that was not; otherwise they change single values and names."""

    fault: Fault
    edits: tuple[Edit, ...]
    reshapes: bool = False

    @property
    def mark(self) -> tuple[str, str]:
        """The rule and the JSON pointer by which a report tells of the fault."""
        return self.fault.rule, json_pointer(self.fault.pointer)


_RESHAPING: dict[str, tuple[Fixer, ...]] = {
    "MK-Y16": (syntax.link_in_quotes,),
    "MK-Y22": (syntax.without_directive,),
    "MK-Y30": (layout.tabs,),
    "MK-Y31": (syntax.space_after_colon,),
    "MK-Y32": (syntax.text_in_quotes,),
    "MK-Y37": (syntax.link_in_quotes,),
    "MK-Y41": (syntax.text_under_bar,),
    "MK-Y42": (layout.hard_spaces,),
    "MK-S15": (syntax.space_after_colon_in_braces,),
}
_CHANGING: dict[str, tuple[Fixer, ...]] = {
    "MK-S01": (keys.name_that_was_meant,),
    "MK-S04": (values.yes_or_no,),
    "MK-S06": (values.text_in_quotes,),
    "MK-S08": (values.word_that_was_meant,),
    "MK-S14": (values.whole_number,),
    "MK-D01": (days.date_in_digits,),
    "MK-D04": (days.time_in_digits,),
    "MK-D11": (days.weekday_of_the_date,),
    "MK-A01": (numbers.number_alone,),
    "MK-L05": (numbers.number_alone,),
    "MK-A02": (numbers.next_in_order,),
    "MK-L04": (numbers.next_in_order,),
}


def fixable_rules() -> frozenset[str]:
    """The rules of which some faults can be put right."""
    return frozenset((*_RESHAPING, *_CHANGING))


def propose(faults: Iterable[Fault], text: Callable[[], Manuscript]) -> tuple[Proposal, ...]:
    """What puts these faults of one text right, each fault by itself. `text` is asked for only if needed."""
    known = fixable_rules()
    concerned = [fault for fault in faults if fault.rule in known and fault.file is None]
    if not concerned:
        return ()
    manuscript = text()
    proposals = [proposal for fault in concerned if (proposal := _proposal(fault, manuscript))]
    return tuple(_without_rivals(proposals))


def _proposal(fault: Fault, manuscript: Manuscript) -> Proposal | None:
    for table, reshapes in ((_RESHAPING, True), (_CHANGING, False)):
        for fixer in table.get(fault.rule, ()):
            if edits := fixer(fault, manuscript):
                return Proposal(fault, edits, reshapes)
    return None


def _without_rivals(proposals: list[Proposal]) -> list[Proposal]:
    """Two keys of one mapping that would get the same name both stay as they are."""
    names = Counter(_new_name(proposal) for proposal in proposals)
    return [one for one in proposals if not one.fault.at_key or one.reshapes or names[_new_name(one)] == 1]


def _new_name(proposal: Proposal) -> tuple[object, ...]:
    return (proposal.fault.pointer[:-1], proposal.fault.params.get("suggestion"))


def marked(report: Report, proposals: Iterable[Proposal]) -> tuple[Report, tuple[Proposal, ...]]:
    """The report with the problems that can be put right marked, and the proposals for what it tells of."""
    told = {(problem.rule, problem.pointer) for problem in report if problem.file == report.files[0]}
    kept = {one.mark: one for one in proposals if one.mark in told}
    if not kept:
        return report, ()
    problems = tuple(
        replace(problem, fixable=(problem.rule, problem.pointer) in kept and problem.file == report.files[0])
        for problem in report
    )
    return Report(problems, report.files), tuple(kept.values())
