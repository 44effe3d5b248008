"""Everything that a document prints besides its words: marks, pictures, pages of attachments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .appendix.convert import Converted, UnusableFilesError, convert
from .appendix.pdf import PdfPages
from .appendix.plan import Plan, Request, plan
from .appendix.raster import page_texts, rasterise
from .catalogue import rules
from .checking import Checked
from .errors import AppendixError, MinutesKitError
from .funding.choice import load_profile
from .funding.faults import official_files
from .funding.profile import FULL
from .funding.strip import AddedMark, Branding, OfficeMarks, branding
from .markup import parse_blocks
from .model import Minutes, Project
from .model.numbering import attachment_anchor, numbered_attachments
from .nodes import Asset, ForeignPages, PagePicture
from .pictures import load_picture
from .problems import Fault, Pointer, Severity
from .project import LoadedProject
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
            parts = [
                ForeignPages(page.count) if inserted and isinstance(page, PdfPages) else page
                for page in converted.pages
            ]
            content = tuple(_shown(parts, converted.request, number, self.language, assets))
            pages[number] = AppendixPages(content)
        return Material(self.branding, self.pictures, assets, pages)


def _shown(
    parts: list[Asset | PdfPages | ForeignPages],
    request: Request,
    number: str,
    language: str,
    assets: dict[str, Asset],
) -> Iterator[PagePicture | ForeignPages]:
    """The pages of an attachment as nodes; each picture becomes an asset with an alt text."""
    total = sum(part.count if isinstance(part, PdfPages | ForeignPages) else 1 for part in parts)
    page = 0
    for part in parts:
        if isinstance(part, ForeignPages):
            page += part.count
            yield part
            continue
        scans = [(part, "")] if isinstance(part, Asset) else zip(*_page_pictures(part), strict=True)
        for asset, text in scans:
            page += 1
            key = f"attachment-{number}-page-{page}"
            assets[key] = asset
            yield PagePicture(key, _alt(request, text, page, total, language))


def _page_pictures(part: PdfPages) -> tuple[tuple[Asset, ...], tuple[str, ...]]:
    try:
        return rasterise(part.data, name=part.name), page_texts(part.data, name=part.name)
    except AppendixError as error:
        error.placed(part.pointer, part.name)
        raise


def _alt(request: Request, text: str, page: int, total: int, language: str) -> str:
    """The moderator's words, else the title; the page; and the page's own text where it has one."""
    title = request.alt or request.title
    key = "page of attachment" if text else "scan"
    return phrase(key, language, title=title, page=page, pages=total, text=text)


def gather(checked: Checked, minutes: Minutes, *, jobs: int = 2) -> tuple[Gathered, tuple[Fault, ...]]:
    """Read and convert all named files. The faults are what a build reports beside its result.

    Raises the error of the file that cannot be used, with its place in the minutes.
    """
    language = minutes.language or "pl"
    marks = merged_branding(checked.projects, language)
    pictures, assets = _pictures(checked, minutes)
    planned = plan_attachments(minutes, checked.folder, language)
    _refuse(planned.faults)
    converted = dict(zip(_numbers_with_files(minutes), convert(planned, jobs=jobs), strict=True))
    gathered = Gathered(marks, pictures, assets, converted, language)
    return gathered, (*marks.faults, *planned.faults)


def _refuse(faults: tuple[Fault, ...]) -> None:
    """Raise the errors of a plan together, so that one bad file does not hide the others."""
    errors = [AppendixError.of(fault) for fault in faults if rules()[fault.rule].severity is Severity.ERROR]
    if errors:
        raise UnusableFilesError(errors)


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


def plan_attachments(minutes: Minutes, folder: Path, language: str) -> Plan:
    """What will be done with each file of each attachment, before anything is done."""
    requests = [
        Request(
            anchor=attachment_anchor(number),
            label=phrase("Attachment", language, number=number),
            title=attachment.title,
            files=tuple(folder / name for name in attachment.files),
            alt=attachment.alt,
            pointer=("attachments", index),
        )
        for index, (number, attachment) in enumerate(numbered_attachments(minutes))
        if attachment.files
    ]
    return plan(requests)
