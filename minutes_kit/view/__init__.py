"""The view: everything that will be printed, computed once and printed twice.

`build_view` is pure: the same minutes, projects, branding and pages give the same view. Sections
appear in a fixed order, are numbered in Roman numerals, and vanish when they have nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ..funding.strip import Branding
from ..language import parse_date, roman
from ..markup import plain_text
from ..model import Minutes, Project
from ..model.numbering import numbered_attachments
from ..nodes import Asset, Block, Paragraph, ParagraphStyle, Section, Text, View
from . import closing, course, meeting
from .appendix import AppendixPages, appendix_sections, is_generated
from .contents import contents_section, has_cover
from .mentions import mentions
from .phrases import phrase
from .setting import Setting

LOCALES = {"pl": "pl-PL", "en": "en-GB"}

Part = tuple[str, Callable[[Setting], tuple[Block, ...]]]
PARTS: tuple[Part, ...] = (
    ("place", meeting.place_blocks),
    ("purpose", meeting.purpose_blocks),
    ("participants", meeting.participant_blocks),
    ("course", course.course_blocks),
    ("ustalenia", closing.agreement_blocks),
    ("resolutions", closing.resolution_section),
    ("closing", closing.closing_blocks),
)
"""The sections before the attachments, in order: key (a heading in `phrases`) and maker."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the view prints besides the minutes: the funder's strip, pictures, pages of attachments.

    `pictures` maps paths typed in the minutes to asset keys; `pages` go by attachment number. `cover` is
    the caller's choice (None: the minutes decide).
    """

    branding: Branding
    pictures: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)
    pages: Mapping[str, AppendixPages] = field(default_factory=dict)
    cover: bool | None = None


def build_view(minutes: Minutes, projects: tuple[Project, ...], language: str, material: Material) -> View:
    """The whole document. `language` is "pl" or "en"."""
    setting = Setting(minutes, projects, language, dict(material.pictures))
    first = projects[0] if projects else None
    day = parse_date(minutes.dates[0].date)
    cover = has_cover(minutes, material.pages, material.cover)
    sections = _sections(setting, material, cover=cover)
    return View(
        language=LOCALES[language],
        title=plain_text(setting.line(minutes.title)),
        author=_author(minutes, first),
        subject=first.title if first else "",
        keywords=tuple(word for word in (first.number if first else "", minutes.number) if word),
        date=day.isoformat() if day else "",
        running_title=setting.plain(first.title).text if first else "",
        page_label=phrase("page", language),
        lead=meeting.lead(setting, cover=cover),
        sections=sections,
        strips=material.branding.strips,
        assets={**material.assets, **material.branding.assets},
    )


def _author(minutes: Minutes, project: Project | None) -> str:
    if project and project.author:
        return project.author
    if project and project.beneficiary:
        return project.beneficiary[0].name
    return minutes.body[0].name if minutes.body else ""


def _sections(setting: Setting, material: Material, *, cover: bool) -> tuple[Section, ...]:
    minutes = setting.minutes
    generated = {number for number, one in numbered_attachments(minutes) if is_generated(one)}
    with_pages = frozenset(material.pages) | generated
    parts: list[tuple[str, tuple[Block, ...]]] = [(key, make(setting)) for key, make in PARTS]
    parts.append(("attachments", closing.attachment_list(setting, with_pages)))
    parts.append(("document", closing.document_blocks(setting)))
    filled = [(key, blocks) for key, blocks in parts if blocks]
    headed = tuple(
        Section(key, (Text(f"{roman(number)}. {setting.say(key)}"),), blocks, anchor=key)
        for number, (key, blocks) in enumerate(filled, start=1)
    )
    ending = _ending(setting, material.branding)
    if ending and headed:  # who signs sees what is signed
        headed = (*headed[:-1], replace(headed[-1], kept=True))
    report = (*headed, *ending)
    words = setting.say("dossier") if cover else setting.say("contents") if minutes.contents else ""
    appendices = appendix_sections(setting, material.pages, mentions(report), words)
    if not words:
        return (*report, *appendices)
    contents = contents_section(setting, words, headed, appendices, material.pages, cover=cover)
    if cover and report:
        report = (replace(report[0], page_break_before=True), *report[1:])
    return (contents, *report, *appendices)


def _ending(setting: Setting, branding: Branding) -> tuple[Section, ...]:
    """The funder's sentence as real content, since a screen reader skips page footers; then signatures.

    One section, so that neither ends up alone on a page of its own.
    """
    sentences = tuple(
        Paragraph((setting.plain(text),), ParagraphStyle.STATEMENT) for text in branding.statements
    )
    blocks = (*sentences, *closing.signature_blocks(setting))
    return (Section("signatures", (), blocks),) if blocks else ()


__all__ = ["PARTS", "AppendixPages", "Material", "build_view"]
