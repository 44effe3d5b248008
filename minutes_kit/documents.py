"""The files of one meeting: a view for each format, its renderer, and the pages put behind it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from functools import partial
from time import perf_counter

from .appendix.joining.merge import Insert, Merged, insert_pages
from .appendix.joining.stamps import StampedAttachment
from .appendix.joining.title_pages import further_pages
from .appendix.planning.plan import Request
from .appendix.reading.pdf import PdfPages
from .checking import Checked
from .errors import UsageError
from .material import Gathered
from .model import Minutes
from .nodes import PagePicture, View
from .options import Options, default_timestamp
from .origin import Origin, template_of
from .problems import Fault
from .provenance.carrying import with_files
from .provenance.manifest import MEDIA_TYPE, NAME, to_json
from .render.office import convert_to_pdf
from .render.timestamps import in_utc
from .render.typst import Attachment, render_pdf
from .shrinking import Level, shrink_asset
from .view import Material, build_view
from .view.parts import WHOLE, Part, part_of
from .view.phrases import phrase


@dataclass(slots=True)
class Documents:
    """What has been made so far: bytes by file suffix, remarks, and seconds by step.

    `measured`: the PDF, as it is, was found to hold everything that it claims.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)
    measured: bool = False


class Maker:
    """Makes the documents of checked minutes in the edition that is to be printed."""

    def __init__(self, checked: Checked, minutes: Minutes, gathered: Gathered, options: Options) -> None:
        self._checked, self._minutes, self._gathered, self._options = checked, minutes, gathered, options
        self._timestamp = options.timestamp or default_timestamp()
        self._origin = Origin(checked, gathered, options)
        self._part = WHOLE
        self._level: Level | None = None

    @property
    def gathered(self) -> Gathered:
        """What was read from the files that the minutes name."""
        return self._gathered

    def of_part(self, part: Part) -> Maker:
        """A maker of one file of several."""
        maker = copy(self)
        maker._part = part
        return maker

    def with_pictures(self, level: Level) -> Maker:
        """A maker of a DOCX with smaller pictures."""
        maker = copy(self)
        maker._level = level
        return maker

    def make(self, form: str, documents: Documents) -> None:
        """Add the document of a format. With the engine "office" the PDF is made from the DOCX."""
        start = perf_counter()
        if form == "docx":
            documents.files[".docx"] = self._docx()
        elif self._options.engine == "office":
            data = documents.files.get(".docx") or self._docx()
            printed = convert_to_pdf(data, ".docx")
            documents.files[".pdf"] = with_files(printed, self._embedded(), in_utc(self._timestamp))
        else:
            merged = self._pdf()
            documents.files[".pdf"], documents.measured = merged.data, merged.measured
            documents.faults += merged.faults
        documents.timings[form] = perf_counter() - start

    def _view(self, material: Material) -> View:
        projects = tuple(loaded.project for loaded in self._checked.projects)
        chosen = replace(material, cover=self._options.cover)
        view = build_view(self._minutes, projects, self._gathered.language, chosen)
        return part_of(view, self._part, self._gathered.language)

    def _docx(self) -> bytes:
        from .render.docx import render_docx

        view = self._view(self._with_smaller_pictures(self._gathered.for_docx()))
        manifest = self._manifest("docx")
        path = template_of(self._checked, self._options)
        if path is None:
            return render_docx(view, timestamp=self._timestamp, manifest=manifest)
        try:
            template = path.read_bytes()
        except OSError as error:
            raise UsageError("MK-L01", name=str(path)) from error
        return render_docx(
            view, template=template, template_name=path.name, timestamp=self._timestamp, manifest=manifest
        )

    def _with_smaller_pictures(self, material: Material) -> Material:
        level = self._level
        if level is None:
            return material
        smaller = {key: shrink_asset(one, level) for key, one in material.assets.items()}
        return replace(material, assets=smaller)

    def _pdf(self) -> Merged:
        view = self._view(self._gathered.for_pdf())
        rendered = render_pdf(view, timestamp=self._timestamp, embedded=tuple(self._embedded()))
        further = further_pages(rendered.data, _papers(view))
        inserts = [
            replace(one, after=one.after + further[one.anchor])
            for one in _inserts(self._gathered, self._part)
        ]
        stamped = [replace(one, after=further[one.anchor]) for one in _stamped(self._gathered, self._part)]
        merged = insert_pages(rendered.data, inserts, timestamp=self._timestamp, stamped=stamped)
        return replace(merged, faults=(*rendered.warnings, *merged.faults))

    def _manifest(self, form: str) -> bytes:
        return to_json(self._origin.manifest(form, in_utc(self._timestamp)))

    def _embedded(self) -> Iterator[Attachment]:
        """What was typed, so that the PDF can be made again from itself, and what it was made with."""
        for name, content in self._origin.typed if self._origin.embeds else ():
            yield Attachment(name, content, "application/yaml", name, "source")
        yield Attachment(NAME, self._manifest("pdf"), MEDIA_TYPE, NAME, "data")


def _papers(view: View) -> tuple[tuple[str, int], ...]:
    """The attachments that have pages of their own, each with the number of its pictures."""
    return tuple(
        (section.anchor, sum(isinstance(block, PagePicture) for block in section.blocks))
        for section in view.sections
        if section.own_paper
    )


def _inserts(gathered: Gathered, part: Part) -> Iterator[Insert]:
    """The PDF pages of each attachment, behind its title page and the pictures that come first."""
    for converted in gathered.converted.values():
        pictures = 0
        for page in converted.pages[part.shown(converted.request.anchor)]:
            if isinstance(page, PdfPages):
                yield _insert(converted.request, page, pictures)
            else:
                pictures += 1


def _stamped(gathered: Gathered, part: Part) -> Iterator[StampedAttachment]:
    """The words that each page of an attachment in this part gets, where that is asked for."""
    pages = gathered.for_pdf().pages
    for number, converted in gathered.converted.items():
        request, total = converted.request, pages[number].count
        words = partial(phrase, "stamp", gathered.language, label=request.label, pages=total)
        texts = tuple(words(page=page) for page in range(1, total + 1))[part.pages(request.anchor)]
        if request.stamp and texts:
            yield StampedAttachment(request.anchor, texts, request.label, request.pointer)


def _insert(request: Request, pages: PdfPages, after: int) -> Insert:
    return Insert(
        request.anchor,
        pages.data,
        after=after,
        name=pages.name,
        pointer=pages.pointer,
    )
