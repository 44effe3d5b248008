"""MK-K: what a protocol or a report of a project must not lack (usage, not law)."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Fault
from .case import Case


def check(case: Case) -> Iterator[Fault]:
    minutes = case.minutes
    if not (minutes.place or any(day.place for day in minutes.dates) or minutes.form == "online"):
        yield Fault("MK-K01", ("place",))
    if minutes.kind == "note":
        return
    listed = any(attachment.kind == "attendance" for attachment in minutes.attachments)
    if not (minutes.participants or minutes.attendance or listed):
        yield Fault("MK-K02", ("participants",))
    if minutes.kind != "protocol":
        return
    if not (minutes.roles and minutes.roles.chair) and not any(day.chair for day in minutes.dates):
        yield Fault("MK-K03", ("roles", "chair"))
    if not (minutes.roles and minutes.roles.recorder) and not any(day.recorder for day in minutes.dates):
        yield Fault("MK-K04", ("roles", "recorder"))
