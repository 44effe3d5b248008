"""The contents, and whether they stand on a cover of their own in front of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..language import counted
from ..model import Minutes
from ..model.numbering import attachment_anchor, numbered_attachments
from ..nodes import Contents, ContentsEntry, Paragraph, ParagraphStyle, Section, Text
from .appendix import CONTENTS, AppendixPages
from .mentions import unlinked
from .setting import Setting

COVERED_FROM = 10
"""Pages of attachments from which a report or a protocol has a cover of its own accord: with fewer, leafing
through is quicker than looking up. A note never has."""


def has_cover(minutes: Minutes, pages: Mapping[str, AppendixPages], chosen: bool | None) -> bool:
    """What the caller has chosen, else the minutes say, else the kind and the number of pages decide."""
    for wish in (chosen, minutes.cover):
        if wish is not None:
            return wish
    return minutes.kind != "note" and sum(part.count for part in pages.values()) >= COVERED_FROM


def contents_section(
    setting: Setting,
    words: str,
    report: Sequence[Section],
    appendices: Sequence[Section],
    pages: Mapping[str, AppendixPages],
    *,
    cover: bool,
) -> Section:
    """The headings of the report and of its attachments under the words.

    On a cover the report is one entry, unless the minutes ask for a table of contents.
    """
    entries = [ContentsEntry(unlinked(one.heading), one.anchor) for one in report]
    if cover and not setting.minutes.contents:
        whole = Text(setting.say(setting.minutes.kind))
        entries = [ContentsEntry((whole,), one.anchor) for one in report[:1]]
    notes = {attachment_anchor(number): _length(setting, part.count) for number, part in pages.items()}
    entries += (
        ContentsEntry(unlinked(one.heading), one.anchor, notes.get(one.anchor, "")) for one in appendices
    )
    # Of attachments with one number a link can only lead to the first.
    first = {entry.anchor: entry for entry in reversed(entries)}
    listed = tuple(entry for entry in entries if first[entry.anchor] is entry)
    blocks = (Contents(listed), *(_without_pages(setting, appendices) if cover else ()))
    return Section(CONTENTS, (Text(words),), blocks, anchor=CONTENTS)


def _without_pages(setting: Setting, appendices: Sequence[Section]) -> Iterator[Paragraph]:
    """On a cover every attachment is named, also what the report only lists."""
    present = {section.anchor for section in appendices}
    numbers = [number for number, _ in numbered_attachments(setting.minutes)]
    links = [setting.attachment_link(n) for n in numbers if attachment_anchor(n) not in present]
    if links:
        joined = [part for link in links for part in (Text(", "), link)][1:]
        words = Text(f"{setting.say('without pages')}: ")
        yield Paragraph((words, *joined, Text(".")), ParagraphStyle.NOTE)


def _length(setting: Setting, count: int) -> str:
    forms = tuple(setting.say(f"pages.{form}") for form in ("one", "few", "many"))
    return counted(count, forms, setting.language)
