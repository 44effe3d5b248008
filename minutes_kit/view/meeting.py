"""Before the proceedings: when, where, why, and who."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..language import format_dates, parse_date, plural
from ..model import AgendaItem, Minutes, Participant
from ..model.numbering import attachment_numbers
from ..nodes import (
    Block,
    Fact,
    Facts,
    Inline,
    List,
    ListItem,
    ListStyle,
    Paragraph,
    ParagraphStyle,
    Strong,
    Text,
)
from .describe import describe, fact_rows, labelled
from .setting import Setting, facts, paragraph
from .vocabulary import field_words

MEETING_FIELDS = (
    "body",
    "series",
    "mode",
    "form",
    "start",
    "end",
    "scheduled_start",
    "timezone",
    "legal_basis",
)
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
ABSENT = frozenset({"absent", "excused"})
STATUSES = ("present", "guest", "observer", "excused", "absent")


def dates_in_words(minutes: Minutes, language: str) -> str:
    """All dates as one phrase; dates that cannot be read stand as typed."""
    days = [parse_date(day.date) for day in minutes.dates]
    known: list[date] = [day for day in days if day is not None]
    if len(known) == len(days):
        return format_dates(known, language)
    return ", ".join(day.date for day in minutes.dates)


def lead(setting: Setting) -> tuple[Block, ...]:
    """The lines under the title: subtitle, date, number, state of the document."""
    minutes = setting.minutes
    lines: list[Block] = []
    if minutes.subtitle:
        lines.append(Paragraph(setting.line(minutes.subtitle), ParagraphStyle.LEAD))
    label = setting.say("date" if _one_meeting(minutes) else "dates")
    when = dates_in_words(minutes, setting.language)
    lines.append(Paragraph((Text(f"{label}: "), Strong((Text(when),))), ParagraphStyle.LEAD))
    named = labelled(setting, minutes, "number", "reference", "status", "version")
    return (*lines, *facts(named))


def _one_meeting(minutes: Minutes) -> bool:
    """Several days of one meeting, unless the days have places of their own: then several meetings."""
    return len(minutes.dates) == 1 or not any(day.place for day in minutes.dates)


def project_blocks(setting: Setting) -> tuple[Block, ...]:
    """The projects that pay for the meeting, one block of facts each."""
    label = setting.say("project")
    blocks: list[Block] = []
    for project in setting.projects:
        rows = (Fact(label, (Paragraph(setting.line(project.title)),)),)
        blocks.append(Facts((*rows, *labelled(setting, project, *PROJECT_FIELDS))))
    return tuple(blocks)


def place_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    label = field_words(Minutes, setting.language)["place"].label
    rows = list(labelled(setting, minutes, "place", "host", *MEETING_FIELDS))
    if rows and rows[0].label == label and all(isinstance(block, Paragraph) for block in rows[0].blocks):
        # A single place is the section's own sentence, not a fact among facts.
        return (*rows[0].blocks, *facts(rows[1:]))
    return facts(rows)


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
    for attachment, number in zip(minutes.attachments, attachment_numbers(minutes), strict=True):
        if attachment.kind == "attendance":
            before, _, after = setting.say("attendance attached", reference="\0").partition("\0")
            blocks.append(paragraph(Text(before), setting.attachment_link(number), Text(after)))
    return tuple(blocks)


def _people(setting: Setting, people: tuple[Participant, ...]) -> Iterator[Block]:
    """Lists by attendance, with headings only where there is more than one kind of it."""
    groups = {status: [p for p in people if (p.status or "present") == status] for status in STATUSES}
    filled = {status: group for status, group in groups.items() if group}
    for status, group in filled.items():
        if len(filled) > 1 or status != "present":
            yield paragraph(Strong((Text(setting.say(status)),)), Text(":"))
        yield List(tuple(_person_item(setting, person) for person in group))


def _person_item(setting: Setting, person: Participant) -> ListItem:
    inside = tuple(_person_item(setting, other) for other in person.people)
    nested: tuple[Block, ...] = (List(inside),) if inside else ()
    main, used = _person_line(setting, person)
    rest = tuple(fact_rows(setting, person, skip=used | {"people", "status", "public"}))
    return ListItem((Paragraph(main), *facts(rest), *nested))


def _person_line(setting: Setting, person: Participant) -> tuple[tuple[Inline, ...], frozenset[str]]:
    """ "Anna Przykładowa (AP), dyrektor, MOPS Kalisz – moderator" and the fields it has said."""
    shown = next((name for name in ("name", "group", "organisation") if getattr(person, name)), "name")
    parts = [getattr(person, shown)]
    if person.short:
        parts[0] += f" ({person.short})"
    used = {shown, "short", "function", "organisation", "role", "count", "mode", "deputy_for"}
    parts += [text for text in (person.function, person.organisation) if text and text != parts[0]]
    text = ", ".join(parts)
    if person.role:
        text += f" – {person.role}"
    if person.count is not None:
        forms = tuple(setting.say(f"people.{form}") for form in ("one", "few", "many"))
        text += f" – {person.count}\u00a0{plural(person.count, forms, setting.language)}"
    if person.deputy_for:
        text += f" ({setting.say('deputy', name=person.deputy_for)})"
    if person.mode == "remote":
        text += f" ({setting.say('remotely')})"
    return setting.line(text), frozenset(used)


def agenda_list(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    if not minutes.agenda:
        return ()
    return (_items(setting, minutes.agenda, top=True),)


def _items(setting: Setting, items: tuple[AgendaItem, ...], *, top: bool = False) -> List:
    style = ListStyle.DECIMAL_PAREN if top else ListStyle.ALPHA_PAREN
    return List(tuple(_item(setting, item) for item in items), style)


def _item(setting: Setting, item: AgendaItem) -> ListItem:
    number = item.number.strip()
    label = "" if not number else number if number[-1] in ".)" else f"{number})"
    slot = "–".join(setting.time(moment) for moment in (item.start, item.end) if moment)
    before = (Text(f"{slot} "),) if slot else ()
    words = fact_rows(setting, item, skip=frozenset({"title", "number", "items", "start", "end"}))
    nested: tuple[Block, ...] = (_items(setting, item.items),) if item.items else ()
    rest = [row for row in words if not (row.label == "" or _plain_kind(item, row, setting))]
    return ListItem((Paragraph((*before, *setting.line(item.title))), *facts(rest), *nested), label=label)


def _plain_kind(item: AgendaItem, row: Fact, setting: Setting) -> bool:
    """Ordinary work needs no label; neither does the day, which has a heading in the proceedings."""
    words = field_words(AgendaItem, setting.language)
    hidden = {words["day"].label}
    if item.kind in ("work", "presentation", "visit", "workshop", "conference", ""):
        hidden.add(words["kind"].label)
    return row.label in hidden
