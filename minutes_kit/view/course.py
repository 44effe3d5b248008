"""The proceedings: the agenda, then day by day what happened under each item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ..language import join_list, roman
from ..model import AgendaItem, Declaration, Event, Finding, MeetingDay, Presentation, Question, Statement
from ..model.numbering import all_agreements, bare_number, item_anchor, numbered_items
from ..nodes import Block, Emphasis, Fact, Heading, Inline, Paragraph, Strong, Text
from .decisions import agreement_list, earlier_agreements, election_blocks, resolution_blocks, vote_blocks
from .describe import describe, labelled, object_blocks
from .meeting import agenda_blocks, hours
from .setting import Setting, facts, lead_in, paragraph

_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]|itp|itd|in|im|ul|br|ub|etc|Ltd|Inc)$")
"""A word or a single letter that is written with a dot even where no sentence ends."""

DAY_FIELDS = ("title", "place", "chair", "recorder", "leader", "note")


def course_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    return (
        *setting.blocks(minutes.opening),
        *facts(labelled(setting, minutes, "previous_minutes")),
        *_reviewed(setting),
        *agenda_blocks(setting),
        *facts(labelled(setting, minutes, "agenda_approval", "agenda_changes")),
        *_findings(setting),
    )


def _reviewed(setting: Setting) -> Iterator[Block]:
    earlier = earlier_agreements(setting, setting.minutes.carried_over)
    for row in labelled(setting, setting.minutes, "carried_over"):
        yield lead_in(row.label)
    yield from earlier


def _findings(setting: Setting) -> Iterator[Block]:
    minutes = setting.minutes
    items = {number: item for number, item, _ in numbered_items(minutes.agenda)}
    positions = {pointer: index for index, (_, pointer) in enumerate(all_agreements(minutes), start=1)}
    days = [_day_of(finding, items) for finding in minutes.findings]
    by_day = len(minutes.dates) > 1 and any(days)
    current, anchored = 0, set[str]()
    for index, (finding, day) in enumerate(zip(minutes.findings, days, strict=True)):
        if by_day and day and day != current:
            current = day
            yield from _day_heading(setting, day)
        heading = _heading(setting, finding, items, level=3 if current else 2, taken=anchored)
        if heading:
            yield heading
        first = positions.get(("findings", index, "ustalenia", 0), 0)
        yield from finding_blocks(setting, finding, first)
    if not by_day:
        yield from _other_days(setting)


def _day_of(finding: Finding, items: dict[str, AgendaItem]) -> int:
    if finding.day:
        return finding.day
    days = [items[n].day for n in map(bare_number, finding.agenda) if n in items]
    return days[0] if days and days[0] else 0


def _day_heading(setting: Setting, number: int) -> Iterator[Block]:
    if number > len(setting.minutes.dates):
        return
    day = setting.minutes.dates[number - 1]
    yield Heading(2, (Text(_day_name(setting, day, number)),))
    yield from facts(_day_rows(setting, day))


def _day_name(setting: Setting, day: MeetingDay, number: int) -> str:
    """ "Dzień II – czwartek, 30 czerwca 2011 r."; the weekday if the minutes give it."""
    when = f"{day.weekday}, {setting.date(day.date)}" if day.weekday else setting.date(day.date)
    return f"{setting.say('day', number=roman(number))} – {when}"


def _day_rows(setting: Setting, day: MeetingDay) -> Iterator[Fact]:
    yield from hours(setting, day.start, day.end, day.scheduled_start)
    yield from labelled(setting, day, *DAY_FIELDS)


def _other_days(setting: Setting) -> Iterator[Block]:
    """Hours, places and leaders of days when the findings do not go by days."""
    several = len(setting.minutes.dates) > 1
    for number, day in enumerate(setting.minutes.dates, start=1):
        rows = tuple(_day_rows(setting, day))
        if several and (rows or day.weekday):
            yield paragraph(Strong((Text(_day_name(setting, day, number)),)))
        yield from facts(rows)


def _heading(
    setting: Setting, finding: Finding, items: dict[str, AgendaItem], *, level: int, taken: set[str]
) -> Heading | None:
    numbers = [bare_number(number) for number in finding.agenda]
    titles = [finding.title] if finding.title else [items[n].title for n in numbers if n in items]
    anchor = item_anchor(numbers[0]) if numbers else ""
    if anchor in taken:
        anchor = ""
    taken.add(anchor)
    words: list[Inline] = []
    if numbers:
        words.append(Text(setting.say("ad", number=join_list(numbers, setting.language)) + "."))
    for position, title in enumerate(titles):
        joint = " " if numbers and not position else "; " if position else ""
        words += [Text(joint), *setting.line(_joined(title))] if joint else setting.line(title)
    return Heading(level, tuple(words), anchor) if words else None


def _joined(title: str) -> str:
    """A title without the stop or semicolon at its end; the dot of an abbreviation stays: "na 2026 r."."""
    stem = title.rstrip(" ;.")
    return f"{stem}." if "." in title[len(stem) :] and _ABBREVIATION.search(stem) else stem


def finding_blocks(setting: Setting, finding: Finding, first_agreement: int) -> Iterator[Block]:
    """`first_agreement` is the printed number of the finding's first ustalenie."""
    if finding.confidential:
        yield paragraph(Emphasis((Text(setting.say("confidential")),)))
    yield from facts(labelled(setting, finding, "by"))
    yield from setting.blocks(finding.text)
    for values, blocks in _parts(finding):
        for value in values:
            yield from blocks(setting, value)
    numbered = enumerate(finding.ustalenia, start=first_agreement)
    yield from agreement_list(setting, numbered)
    yield from facts(labelled(setting, finding, "outcome", "reason", "references"))
    yield from setting.blocks(finding.closing)


def _parts(
    finding: Finding,
) -> tuple[tuple[tuple[Any, ...], Callable[[Setting, Any], tuple[Block, ...]]], ...]:
    return (
        (finding.presentations, presentation_blocks),
        (finding.statements, statement_blocks),
        (finding.questions, question_blocks),
        (finding.quotations, object_blocks),
        (finding.documents, object_blocks),
        (finding.tables, object_blocks),
        (finding.figures, object_blocks),
        (finding.events, event_blocks),
        (finding.declarations, declaration_blocks),
        (finding.votes, vote_blocks),
        (finding.elections, election_blocks),
        (finding.resolutions, resolution_blocks),
    )


def presentation_blocks(setting: Setting, presentation: Presentation) -> tuple[Block, ...]:
    head = _headed(setting, setting.say("presentation"), setting.line(presentation.title))
    skip = frozenset({"title", "text"})
    return (head, *setting.blocks(presentation.text), *describe(setting, presentation, skip=skip))


def statement_blocks(setting: Setting, statement: Statement) -> tuple[Block, ...]:
    text = setting.blocks(statement.text)
    speaker = join_list(list(statement.by), setting.language)
    when = f" ({setting.time(statement.time)})" if statement.time else ""
    if not (speaker or when) or not text:
        return text
    return _introduced(f"{speaker}{when}", text, setting)


def question_blocks(setting: Setting, question: Question) -> tuple[Block, ...]:
    asked = _who(setting, "question", question.by)
    answered = _who(setting, "answer", question.answered_by)
    answer = setting.blocks(question.answer)
    return (
        *_introduced(asked, setting.blocks(question.question), setting),
        *(_introduced(answered, answer, setting) if answer or question.answered_by else ()),
    )


def _who(setting: Setting, key: str, names: tuple[str, ...]) -> str:
    name = join_list(list(names), setting.language)
    return f"{setting.say(key)} ({name})" if name else setting.say(key)


def event_blocks(setting: Setting, event: Event) -> tuple[Block, ...]:
    time = f"{setting.time(event.time)} – " if event.time else ""
    line = Paragraph((Text(time), *setting.line(event.text)) if time else setting.line(event.text))
    return (line, *describe(setting, event, skip=frozenset({"text", "time"})))


def declaration_blocks(setting: Setting, declaration: Declaration) -> tuple[Block, ...]:
    head = _introduced(
        _who(setting, "declaration", declaration.by), setting.blocks(declaration.text), setting
    )
    return (*head, *describe(setting, declaration, skip=frozenset({"text", "by"})))


def _introduced(name: str, text: tuple[Block, ...], setting: Setting) -> tuple[Block, ...]:
    """A bold name before the first paragraph of a text."""
    lead = (Strong((setting.plain(name),)), Text(": "))
    if text and isinstance(text[0], Paragraph):
        return (Paragraph((*lead, *text[0].children)), *text[1:])
    return (Paragraph(lead), *text)


def _headed(setting: Setting, name: str, words: tuple[Inline, ...]) -> Paragraph:
    return Paragraph((Strong((setting.plain(name),)), Text(": "), *words))
