"""The files of one meeting: a view for each format, its renderer, and the pages put behind it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

from .appendix.merge import Insert, insert_pages
from .appendix.pdf import PdfPages
from .appendix.plan import Request
from .checking import Checked
from .errors import UsageError
from .material import Gathered
from .model import Minutes
from .nodes import View
from .options import Options, default_timestamp
from .problems import Fault
from .render.docx import render_docx
from .render.office import convert_to_pdf
from .render.typst import Attachment, render_pdf
from .view import Material, build_view


@dataclass(slots=True)
class Documents:
    """What has been made so far: bytes by file suffix, remarks, and seconds by step."""

    files: dict[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)


class Maker:
    """Makes the documents of checked minutes in the edition that is to be printed."""

    def __init__(self, checked: Checked, minutes: Minutes, gathered: Gathered, options: Options) -> None:
        self._checked, self._minutes, self._gathered, self._options = checked, minutes, gathered, options
        self._timestamp = options.timestamp or default_timestamp()

    def make(self, form: str, documents: Documents) -> None:
        """Add the document of a format. With the engine "office" the PDF is made from the DOCX."""
        start = perf_counter()
        if form == "docx":
            documents.files[".docx"] = self._docx()
        elif self._options.engine == "office":
            data = documents.files.get(".docx") or self._docx()
            documents.files[".pdf"] = convert_to_pdf(data, ".docx")
        else:
            documents.files[".pdf"], documents.faults = self._pdf()
        documents.timings[form] = perf_counter() - start

    def _view(self, material: Material) -> View:
        projects = tuple(loaded.project for loaded in self._checked.projects)
        return build_view(self._minutes, projects, self._gathered.language, material)

    def _docx(self) -> bytes:
        view = self._view(self._gathered.for_docx())
        own = (
            loaded.folder / loaded.project.template
            for loaded in self._checked.projects
            if loaded.project.template
        )
        path = self._options.template or next(own, None)
        if path is None:
            return render_docx(view, timestamp=self._timestamp)
        try:
            template = path.read_bytes()
        except OSError as error:
            raise UsageError("MK-L01", name=str(path)) from error
        return render_docx(view, template=template, template_name=path.name, timestamp=self._timestamp)

    def _pdf(self) -> tuple[bytes, tuple[Fault, ...]]:
        view = self._view(self._gathered.for_pdf())
        embed = self._options.embed_source and not self._options.public
        embedded = tuple(_sources(self._checked)) if embed else ()
        rendered = render_pdf(view, timestamp=self._timestamp, embedded=embedded)
        merged = insert_pages(rendered.data, tuple(_inserts(self._gathered)), timestamp=self._timestamp)
        return merged.data, (*rendered.warnings, *merged.faults)


def _inserts(gathered: Gathered) -> Iterator[Insert]:
    """The PDF pages of each attachment, behind its title page and the pictures that come first."""
    for converted in gathered.converted.values():
        pictures = 0
        for page in converted.pages:
            if isinstance(page, PdfPages):
                yield _insert(converted.request, page, pictures)
            else:
                pictures += 1


def _insert(request: Request, pages: PdfPages, after: int) -> Insert:
    return Insert(
        request.anchor,
        pages.data,
        after=after,
        label=f"{request.label}. {request.title}",
        name=pages.name,
        pointer=pages.pointer,
    )


def _sources(checked: Checked) -> Iterator[Attachment]:
    """The files that were typed, so that the PDF can be made again from itself; no two of one name."""
    sources = (checked.source, *(loaded.source for loaded in checked.projects))
    paths = dict.fromkeys((one.path, one.text) for one in sources if one is not None and one.path is not None)
    names: Counter[str] = Counter()
    for path, text in paths:
        names[path.name] += 1
        name = path.name if names[path.name] == 1 else f"{path.stem}-{names[path.name]}{path.suffix}"
        # A name that is no UTF-8 cannot stand in a PDF; the file system took it, so it must not fail here.
        shown = os.fsencode(name).decode("utf-8", "replace")
        yield Attachment(shown, text.encode(), "application/yaml", shown, "source")
