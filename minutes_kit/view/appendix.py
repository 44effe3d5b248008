"""The title page of each attachment, its pages as the view knows them, and the generated lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..language import surname_key
from ..model import Attachment, Participant
from ..model.numbering import attachment_anchor, numbered_attachments
from ..model.people import ABSENT
from ..nodes import (
    Block,
    Column,
    Fact,
    Facts,
    ForeignPages,
    Inline,
    Link,
    PagePicture,
    Paragraph,
    Section,
    Table,
    Text,
)
from .describe import labelled
from .meeting import dates_in_words, hours
from .mentions import Mentions
from .setting import Setting

CONTENTS = "contents"
"""The anchor of the contents."""
EMPTY_ROWS = 4
"""Blank rows at the end of a generated attendance list, for people nobody expected."""
MOST_UNNAMED = 200
"""Rows for people known by number alone; a larger crowd gets lists of its own."""
ROW_HEIGHT_MM = 11.0
"""Room for a signature by hand."""


@dataclass(frozen=True, slots=True)
class AppendixPages:
    """The pages of one attachment: pictures that the document itself shows, or a count of PDF pages.

    `left_out` are the names of its files that could not be put in.
    """

    content: tuple[PagePicture | ForeignPages, ...]
    left_out: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(part.count if isinstance(part, ForeignPages) else 1 for part in self.content)


def appendix_sections(
    setting: Setting, pages: Mapping[str, AppendixPages], mentioned: Mentions, contents: str = ""
) -> tuple[Section, ...]:
    """`pages` by the number of the attachment. An attachment without pages is only listed.

    `mentioned` are the places that lead to each, `contents` the words of the contents ("": there are none).
    """
    sections = []
    for number, attachment in numbered_attachments(setting.minutes):
        anchor = attachment_anchor(number)
        if number in pages:
            back = _way_back(setting, mentioned.get(anchor, ()), contents)
            blocks = (*_cover(setting, attachment, pages[number], back), *pages[number].content)
        elif is_generated(attachment):
            blocks = attendance_list(setting, attachment)
        else:
            continue
        words = f"{setting.say('Attachment', number=number)}. "
        heading = (Text(words), *setting.line(attachment.title))
        sections.append(Section("appendix", heading, blocks, anchor, page_break_before=True, own_paper=True))
    return tuple(sections)


def is_generated(attachment: Attachment) -> bool:
    """An attendance list without files is made from the participants."""
    return attachment.kind == "attendance" and not attachment.files


def _way_back(setting: Setting, places: Sequence[str], contents: str) -> tuple[Fact, ...]:
    """ "Wróć do: pkt 3, ustalenie 2, Załączniki": links to the places that speak of an attachment."""
    links = [Link(f"#{place}", setting.reference(place)) for place in places]
    if contents:
        links.append(Link(f"#{CONTENTS}", (Text(contents),)))
    joined = [part for link in links for part in (Text(", "), link)][1:]
    return (Fact(setting.say("back"), (Paragraph(tuple(joined)),)),) if joined else ()


def _cover(
    setting: Setting, attachment: Attachment, pages: AppendixPages, back: tuple[Fact, ...]
) -> tuple[Block, ...]:
    rows = [
        *_meeting(setting),
        *labelled(setting, attachment, "kind", "group", "day", "date", "author", "description"),
        Fact(setting.say("pages"), (Paragraph((Text(str(pages.count)),)),)),
        *_left_out(setting, pages.left_out),
        *back,
    ]
    return (Facts(tuple(rows)),)


def _left_out(setting: Setting, names: Sequence[str]) -> tuple[Fact, ...]:
    """A reader must not take an attachment for whole that is not."""
    words = Text(setting.say("left out", names=", ".join(names)))
    return (Fact(setting.say("missing"), (Paragraph((words,)),)),) if names else ()


def _meeting(setting: Setting) -> tuple[Fact, Fact]:
    """The meeting that an attachment belongs to: its title and dates."""
    when = Text(dates_in_words(setting.minutes, setting.language))
    return (
        Fact(setting.say("concerns"), (Paragraph(setting.line(setting.minutes.title)),)),
        Fact(setting.say("date"), (Paragraph((when,)),)),
    )


def attendance_list(setting: Setting, attachment: Attachment) -> tuple[Block, ...]:
    """Names in Polish order, institution, one signature cell for each day."""
    minutes = setting.minutes
    days = [attachment.day] if attachment.day else range(1, len(minutes.dates) + 1)
    dates = [minutes.dates[day - 1].date for day in days if day <= len(minutes.dates)]
    titles = ["ordinal", "name", "organisation"]
    header = [(Text(setting.say(key)),) for key in titles]
    header += [(Text(setting.say("signature of day", date=setting.date(day))),) for day in dates]
    people = sorted(_signing(minutes.participants, attachment), key=lambda p: surname_key(p.name))
    rows = [_row(setting, index, person, len(dates)) for index, person in enumerate(people, start=1)]
    empty: tuple[tuple[Inline, ...], ...] = ((),) * (2 + len(dates))
    blank = EMPTY_ROWS + _unnamed(minutes.participants, attachment)
    rows += [((Text(f"{len(people) + n}."),), *empty) for n in range(1, blank + 1)]
    weights = [0.5, 2.2, 2.4, *[1.8] * len(dates)]
    table = Table(
        columns=tuple(Column(weight) for weight in weights),
        header=tuple(header),
        rows=tuple(rows),
        row_height_mm=ROW_HEIGHT_MM,
    )
    about = Facts(
        (
            *_meeting(setting),
            *labelled(setting, minutes, "place"),
            *hours(setting, minutes.start, minutes.end, ""),
            *labelled(setting, attachment, "group", "day", "date", "author", "description"),
        )
    )
    return (about, table)


def _signing(people: tuple[Participant, ...], attachment: Attachment) -> list[Participant]:
    """The people who sign: by name, expected on the list's day and in its group.

    People of an organisation bear its name.
    """
    found: list[Participant] = []
    for person in people:
        if not _expected(person, attachment):
            continue
        if person.name:
            found.append(person)
        inside = [replace(p, organisation=p.organisation or person.organisation) for p in person.people]
        found += _signing(tuple(inside), attachment)
    return found


def _unnamed(people: tuple[Participant, ...], attachment: Attachment) -> int:
    """People of groups that have only a head count: each of them signs as well."""
    groups = [p for p in people if not p.name and not p.people and _expected(p, attachment)]
    return min(sum(person.count or 0 for person in groups), MOST_UNNAMED)


def _expected(person: Participant, attachment: Attachment) -> bool:
    in_group = not (attachment.group and person.group) or person.group == attachment.group
    on_day = not (attachment.day and person.days) or attachment.day in person.days
    return person.status not in ABSENT and in_group and on_day


def _row(setting: Setting, index: int, person: Participant, days: int) -> tuple[tuple[Inline, ...], ...]:
    place = ", ".join(text for text in (person.organisation, person.function) if text)
    blank: tuple[tuple[Inline, ...], ...] = ((),) * days
    number: tuple[Inline, ...] = (Text(f"{index}."),)
    return (number, (setting.plain(person.name),), (setting.plain(place),) if place else (), *blank)
