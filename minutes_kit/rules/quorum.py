"""MK-Q: the quorum against its own numbers and against the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problems import Fault, Params, Words
from .case import Case
from .people import complete_list, present_people


def check(case: Case) -> Iterator[Fault]:
    yield from _numbers(case)
    yield from _percent(case)


def _numbers(case: Case) -> Iterator[Fault]:
    quorum = case.minutes.quorum
    if quorum is None or quorum.present is None:
        return
    present, place = quorum.present, ("quorum", "present")
    if quorum.of is not None and present > quorum.of:
        yield Fault("MK-Q01", place, {"present": present, "of": quorum.of, "other": ("quorum", "of")})
    if quorum.required is not None and quorum.met is not None and (present >= quorum.required) != quorum.met:
        facts: Params = {"present": present, "required": quorum.required, "other": place}
        yield Fault("MK-Q02" if quorum.met else "MK-Q03", ("quorum", "met"), facts)
    listed = present_people(case)
    if complete_list(case) and present > listed:
        yield Fault("MK-Q04", place, {"present": present, "listed": listed, "other": ("participants",)})


def _percent(case: Case) -> Iterator[Fault]:
    quorum = case.minutes.quorum
    if quorum is None or not quorum.percent or quorum.present is None or not quorum.of:
        return
    typed = re.fullmatch(r"\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*%?\s*", quorum.percent)
    if typed is None:
        yield Fault("MK-Q05", ("quorum", "percent"), {"value": quorum.percent})
        return
    digits = typed[2] or ""
    stated = float(f"{typed[1]}.{digits or 0}")
    actual = 100 * quorum.present / quorum.of
    if abs(stated - actual) > 0.5 * 10 ** -len(digits) + 1e-9:
        shown = f"{actual:.2f}"
        words = Words(shown.replace(".", ","), shown)
        facts: Params = {"value": quorum.percent, "actual": words, "other": ("quorum", "present")}
        yield Fault("MK-Q06", ("quorum", "percent"), facts)
