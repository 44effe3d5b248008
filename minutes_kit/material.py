"""Everything that a document prints besides its words: marks, pictures, pages of attachments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .appendix.converting.convert import Converted, Manner, UnusableFilesError, convert, errors_of
from .appendix.planning.plan import Plan, Request, RequestedFile, plan
from .appendix.reading.pdf import PdfPages
from .appendix.reading.scanned import ScannedPage
from .checking import Checked
from .errors import AppendixError, MinutesKitError
from .funding.choice import load_profile
from .funding.faults import official_files
from .funding.profile import FULL
from .funding.strip import AddedMark, Branding, OfficeMarks, branding
from .language import format_date, parse_date
from .markup import parse_blocks
from .model import Attachment, Minutes, Project
from .model.numbering import attachment_anchor, numbered_attachments
from .nodes import Asset, ForeignPages, PagePicture
from .pictures import load_picture
from .problems import Fault, Pointer
from .project import LoadedProject
from .rules.named_files import named_files
from .view import AppendixPages, Material
from .view.phrases import phrase

NO_BRANDING = Branding()


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read from the files that the minutes name. `converted` goes by attachment number."""

    branding: Branding
    pictures: dict[str, str]
    assets: dict[str, Asset]
    converted: dict[str, Converted]
    language: str
    plan: Plan

    @property
    def unusable(self) -> tuple[Fault, ...]:
        """What is wrong with the files that were left out of attachments."""
        return tuple(fault for converted in self.converted.values() for fault in converted.unusable)

    def for_pdf(self) -> Material:
        """Scans are pages of the document; pages of PDFs are counted and inserted afterwards."""
        return self._material(inserted=True)

    def for_docx(self) -> Material:
        """Every page of an attachment is a picture."""
        return self._material(inserted=False)

    def _material(self, *, inserted: bool) -> Material:
        assets = dict(self.assets)
        pages: dict[str, AppendixPages] = {}
        for number, converted in self.converted.items():
            content = tuple(_shown(converted, number, self.language, assets, inserted=inserted))
            pages[number] = AppendixPages(content, _left_out(converted))
        return Material(self.branding, self.pictures, assets, pages)


def _shown(
    converted: Converted, number: str, language: str, assets: dict[str, Asset], *, inserted: bool
) -> Iterator[PagePicture | ForeignPages]:
    """The pages of an attachment as nodes; each picture becomes an asset with an alt text."""
    total = converted.count
    page = 0
    for part, drawings in zip(converted.pages, converted.drawings, strict=True):
        if isinstance(part, PdfPages) and inserted:
            page += part.count
            yield ForeignPages(part.count)
            continue
        scans: list[tuple[Asset, str]] = [(one.picture, one.text) for one in drawings]
        if isinstance(part, ScannedPage):
            scans = [(part, part.text)]
        for asset, text in scans:
            page += 1
            key = f"attachment-{number}-page-{page}"
            assets[key] = asset
            yield PagePicture(key, _alt(part.alt, text, page, total, language))


def _left_out(converted: Converted) -> tuple[str, ...]:
    """The names of files that could not be used, where the build went on without them."""
    return tuple(str(fault.params["name"]) for fault in converted.unusable)


def _alt(title: str, text: str, page: int, total: int, language: str) -> str:
    """What the page is called, its number, and its own text where it has one."""
    key = "page of attachment" if text else "scan"
    return phrase(key, language, title=title, page=page, pages=total, text=text)


def gather(
    checked: Checked,
    minutes: Minutes,
    manner: Manner = Manner(drawn=True),  # noqa: B008 - frozen
) -> tuple[Gathered, tuple[Fault, ...]]:
    """Read and convert all named files. The faults are what a build reports beside its result.

    Raises the error of the file that cannot be used, with its place in the minutes. Where the manner is to
    keep going, attachments are left without the files that cannot be used.
    """
    language = minutes.language or "pl"
    marks = merged_branding(checked.projects, language)
    pictures, assets = _pictures(checked, minutes)
    planned = plan_attachments(minutes, checked.folder, checked.root, language)
    errors = errors_of(planned.faults)
    if errors and not manner.keep_going:
        raise UnusableFilesError([AppendixError.of(fault) for fault in errors])
    converted = dict(zip(_numbers_with_files(minutes), convert(planned, manner), strict=True))
    gathered = Gathered(marks, pictures, assets, converted, language, planned)
    told = [fault for one in converted.values() for fault in one.told]
    return gathered, (*marks.faults, *(fault for fault in planned.faults if fault not in errors), *told)


def merged_branding(projects: tuple[LoadedProject, ...], language: str) -> Branding:
    """The strips of all projects of the meeting, in their order; one with no programme has none."""
    merged = NO_BRANDING
    for loaded in projects:
        project = loaded.project
        if not (project.programme or project.profile):
            continue
        day = loaded.contract_date
        named = loaded.folder / project.profile if project.profile else project.programme
        profile = load_profile(named, contract_date=day, region=project.region)
        found = branding(profile, language=language, contract_date=day, office=_office_marks(loaded))
        merged = _joined(merged, found, tuple(_placed(fault, loaded) for fault in found.faults))
    return merged


def _office_marks(loaded: LoadedProject) -> OfficeMarks:
    project = loaded.project
    key, files = official_files(project)
    return OfficeMarks(
        colours=project.colours or FULL,
        files={mark: loaded.folder / name for mark, name in files.items()},
        key=key,
        added=[
            AddedMark(mark.name, loaded.folder / mark.file, ("other_marks", index, "file"))
            for index, mark in enumerate(project.other_marks)
        ],
    )


def packaged_branding(projects: Sequence[Project], language: str) -> Branding:
    """The strips from packaged marks and type alone, for programs that read no files."""
    bare = (
        replace(project, profile="", logos={}, logos_one_colour={}, other_marks=()) for project in projects
    )
    return merged_branding(tuple(LoadedProject(project, Path(), None, ()) for project in bare), language)


def _joined(left: Branding, right: Branding, faults: tuple[Fault, ...]) -> Branding:
    return Branding(
        (*left.strips, *right.strips),
        tuple(dict.fromkeys((*left.statements, *right.statements))),
        {**left.assets, **right.assets},
        (*left.faults, *faults),
    )


def _placed(fault: Fault, loaded: LoadedProject) -> Fault:
    """The fault at its line of the project's file."""
    if loaded.source is None:
        return replace(fault, pointer=(*loaded.pointer, *fault.pointer))
    line, column = loaded.source.locate(fault.pointer, at_key=fault.at_key)
    return replace(fault, pointer=loaded.pointer, file=loaded.source.name, line=line, column=column)


def _pictures(checked: Checked, minutes: Minutes) -> tuple[dict[str, str], dict[str, Asset]]:
    keys: dict[str, str] = {}
    assets: dict[str, Asset] = {}
    for name, pointer in _named_pictures(checked, minutes):
        if name not in keys:
            keys[name] = f"picture-{len(keys) + 1}"
            assets[keys[name]] = _load(checked.folder / name, name, pointer)
    return keys, assets


def _named_pictures(checked: Checked, minutes: Minutes) -> Iterator[tuple[str, Pointer]]:
    for index, finding in enumerate(minutes.findings):
        for position, figure in enumerate(finding.figures):
            yield figure.file, ("findings", index, "figures", position, "file")
    for pointer, text in checked.source.texts() if checked.source else ():
        if "](" in text:
            yield from ((picture.source, pointer) for picture in parse_blocks(text).pictures)


def _load(path: Path, name: str, pointer: Pointer) -> Asset:
    try:
        return load_picture(path)
    except MinutesKitError as error:
        error.placed(pointer, name)
        raise


def _numbers_with_files(minutes: Minutes) -> list[str]:
    return [number for number, attachment in numbered_attachments(minutes) if attachment.files]


def plan_attachments(minutes: Minutes, folder: Path, root: Path, language: str) -> Plan:
    """What will be done with each file of each attachment, before anything is done."""
    requests = [
        Request(
            anchor=attachment_anchor(number),
            label=phrase("Attachment", language, number=number),
            title=attachment.title,
            files=tuple(_requested(attachment, ("attachments", index), folder, root)),
            alt=_called(attachment, minutes, language),
            pointer=("attachments", index),
            language=language,
            stamp=attachment.stamp is True,
            private=attachment.kind == "attendance" or attachment.public is False,
        )
        for index, (number, attachment) in enumerate(numbered_attachments(minutes))
        if attachment.files
    ]
    return plan(requests)


def _requested(attachment: Attachment, pointer: Pointer, folder: Path, root: Path) -> Iterator[RequestedFile]:
    """The files of an attachment; what is asked of one of them goes before what is asked of all."""
    for index, one in enumerate(attachment.files):
        for name in named_files(one.file, folder, root).names or (one.file,):
            yield RequestedFile(
                folder / name,
                (*pointer, "files", index),
                pages=one.pages or attachment.pages,
                n_up=one.n_up or attachment.n_up or 1,
                password=one.password or attachment.password,
                rasterise=bool(attachment.rasterise if one.rasterise is None else one.rasterise),
                alt=one.alt or attachment.alt,
            )


def _called(attachment: Attachment, minutes: Minutes, language: str) -> str:
    """What a scan is called if nobody says what it shows: the title and the day."""
    day = attachment.day
    typed = attachment.date or (minutes.dates[day - 1].date if day and day <= len(minutes.dates) else "")
    date = parse_date(typed) if typed else None
    return (
        f"{attachment.title}, {format_date(date, language) if date else typed}" if typed else attachment.title
    )
