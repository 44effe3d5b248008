"""Before the proceedings: when, where, why, and who."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language import counted, format_dates, format_time_range, parse_date, parse_time
from ..model import AgendaItem, Minutes, Participant
from ..model.numbering import numbered_attachments
from ..nodes import (
    Block,
    Fact,
    Inline,
    List,
    ListItem,
    ListStyle,
    Paragraph,
    ParagraphStyle,
    Strong,
    Text,
)
from .describe import describe, fact_rows, labelled, with_rest
from .setting import Setting, facts, lead_in, paragraph

MEETING_FIELDS = ("body", "series", "mode", "form")
PROJECT_FIELDS = (
    "number",
    "acronym",
    "measure",
    "contract",
    "contract_date",
    "beneficiary",
    "partners",
    "contact",
)
TOLD_KINDS = frozenset({"ceremony", "election", "break", "other_business"})
"""Kinds of agenda items that a reader is told; the others speak for themselves."""
STATUSES = ("present", "guest", "observer", "excused", "absent")


def dates_in_words(minutes: Minutes, language: str) -> str:
    """All dates as one phrase; dates that cannot be read stand as typed."""
    days = [parse_date(day.date) for day in minutes.dates]
    known: list[date] = [day for day in days if day is not None]
    if len(known) == len(days):
        return format_dates(known, language)
    return ", ".join(day.date for day in minutes.dates)


def lead(setting: Setting, *, cover: bool = False) -> tuple[Block, ...]:
    """The lines under the title: subtitle, date, number, state of the document; on a cover the place too."""
    minutes = setting.minutes
    lines: list[Block] = []
    if minutes.subtitle:
        lines.append(Paragraph(setting.line(minutes.subtitle), ParagraphStyle.LEAD))
    label = setting.say("date" if _one_meeting(minutes) else "dates")
    when = dates_in_words(minutes, setting.language)
    if len(minutes.dates) == 1 and minutes.dates[0].weekday:
        when = f"{minutes.dates[0].weekday}, {when}"
    lines.append(Paragraph((Text(f"{label}: "), Strong((Text(when),))), ParagraphStyle.LEAD))
    place = ("place",) if cover else ()
    named = labelled(setting, minutes, *place, "number", "reference", "status", "version")
    return (*lines, *facts([*named, *_project_rows(setting)]))


def _one_meeting(minutes: Minutes) -> bool:
    """Several days of one meeting, unless the days have places of their own: then several meetings."""
    return len(minutes.dates) == 1 or not any(day.place for day in minutes.dates)


def _project_rows(setting: Setting) -> Iterator[Fact]:
    """The projects that pay for the meeting."""
    for project in setting.projects:
        yield Fact(setting.say("project"), (Paragraph(setting.line(project.title)),))
        yield from labelled(setting, project, *PROJECT_FIELDS)


def hours(setting: Setting, start: str, end: str, scheduled: str) -> Iterator[Fact]:
    """ "Godziny: 10:05–12:10 (planowo 10:00)"."""
    times = format_time_range(parse_time(start), parse_time(end), setting.language)
    if scheduled:
        planned = setting.say("scheduled", time=setting.time(scheduled))
        times = f"{times} ({planned})" if times else planned
    if times:
        yield Fact(setting.say("hours"), (paragraph(Text(times)),))


def place_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    rows = [
        *labelled(setting, minutes, "host", *MEETING_FIELDS),
        *hours(setting, minutes.start, minutes.end, minutes.scheduled_start),
        *labelled(setting, minutes, "timezone", "legal_basis"),
    ]
    places = [block for row in labelled(setting, minutes, "place") for block in row.blocks]
    return (*(places or _places_of_days(setting)), *facts(rows))


def _places_of_days(setting: Setting) -> tuple[Block, ...]:
    """ "Konin – 18 września 2018 r.", where only the days say where they took place."""
    items = [
        ListItem((paragraph(*setting.line(place.name), Text(f" – {setting.date(day.date)}")),))
        for day in setting.minutes.dates
        for place in day.place
    ]
    return (List(tuple(items)),) if items else ()


def purpose_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    return (*setting.blocks(minutes.purpose), *facts(labelled(setting, minutes, "summary")))


def participant_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    blocks: list[Block] = []
    if minutes.roles:
        blocks += describe(setting, minutes.roles)
    blocks += _people(setting, minutes.participants)
    if minutes.attendance:
        blocks += describe(setting, minutes.attendance)
    blocks += facts(labelled(setting, minutes, "quorum"))
    return (*blocks, *_attached_lists(setting))


def _attached_lists(setting: Setting) -> Iterator[Block]:
    """Where the signed lists are: "Lista obecności: załącznik nr 2"."""
    numbered = numbered_attachments(setting.minutes)
    links = [setting.attachment_link(number) for number, one in numbered if one.kind == "attendance"]
    if links:
        joined = [part for link in links for part in (Text(", "), link)][1:]
        yield paragraph(Text(f"{setting.say('attendance list')}: "), *joined, Text("."))


def _people(setting: Setting, people: tuple[Participant, ...]) -> Iterator[Block]:
    """Lists by attendance, with headings only where there is more than one kind of it."""
    groups = {status: [p for p in people if (p.status or "present") == status] for status in STATUSES}
    filled = {status: group for status, group in groups.items() if group}
    for status, group in filled.items():
        if len(filled) > 1 or status != "present":
            yield lead_in(setting.say(status))
        yield List(tuple(_person_item(setting, person) for person in group))


def _person_item(setting: Setting, person: Participant) -> ListItem:
    inside = tuple(_person_item(setting, other) for other in person.people)
    nested: tuple[Block, ...] = (List(inside),) if inside else ()
    main, used = _person_line(setting, person)
    rest = fact_rows(setting, person, skip=used | {"people", "status", "public"})
    return ListItem((*with_rest(main, rest), *nested))


def _person_line(setting: Setting, person: Participant) -> tuple[tuple[Inline, ...], frozenset[str]]:
    """ "Anna Przykładowa (AP), dyrektor, MOPS Kalisz – moderator" and the fields it has said."""
    shown = next((name for name in ("name", "group", "organisation") if getattr(person, name)), "name")
    used = {shown, "short", "function", "organisation", "role", "count", "mode", "deputy_for"}
    main = getattr(person, shown)
    parts: list[tuple[str, str, str]] = [("", main, "")]
    if person.short:
        parts.append((" (", person.short, ")"))
    parts += [(", ", text, "") for text in (person.function, person.organisation) if text and text != main]
    if person.role:
        parts.append((" – ", person.role, ""))
    if person.count is not None:
        forms = tuple(setting.say(f"people.{form}") for form in ("one", "few", "many"))
        parts.append((f" – {counted(person.count, forms, setting.language)}", "", ""))
    if person.deputy_for:
        before, _, after = setting.say("deputy", name="\0").partition("\0")
        parts.append((f" ({before}", person.deputy_for, f"{after})"))
    if person.mode == "remote":
        parts.append((f" ({setting.say('remotely')})", "", ""))
    return tuple(_pieces(setting, parts)), frozenset(used)


def _pieces(setting: Setting, parts: list[tuple[str, str, str]]) -> Iterator[Inline]:
    """Each typed text is read by itself: a stray asterisk in one must not pair with one in another."""
    for before, typed, after in parts:
        if before:
            yield Text(before)
        yield from setting.line(typed) if typed else ()
        if after:
            yield Text(after)


def agenda_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    if not minutes.agenda:
        return ()
    label = next(labelled(setting, minutes, "agenda")).label
    return (
        lead_in(label),
        _items(setting, minutes.agenda, ListStyle.DECIMAL_PAREN),
    )


def _items(setting: Setting, items: tuple[AgendaItem, ...], style: ListStyle) -> List:
    return List(tuple(_item(setting, item) for item in items), style)


def _item(setting: Setting, item: AgendaItem) -> ListItem:
    number = item.number.strip()
    label = "" if not number else number if number[-1] in ".)" else f"{number})"
    slot = "–".join(setting.time(moment) for moment in (item.start, item.end) if moment)
    before = (Text(f"{slot} "),) if slot else ()
    nested: tuple[Block, ...] = (_items(setting, item.items, ListStyle.ALPHA_PAREN),) if item.items else ()
    hidden = {"title", "number", "items", "start", "end", "day"}
    if item.kind not in TOLD_KINDS:
        hidden.add("kind")
    rest = fact_rows(setting, item, skip=frozenset(hidden))
    return ListItem((*with_rest((*before, *setting.line(item.title)), rest), *nested), label=label)
