"""A Word template made ready to be filled: read once within bounds, patched, compiled, and kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from lxml import etree  # type: ignore[import-untyped]

from ...errors import TemplateError
from ...opc import parse_xml
from ...resources import template_path
from .language import Engine
from .numbering import TemplateNumbering, read_numbering
from .package import Package, read_package
from .page import Page, read_page
from .properties import clean_properties
from .sections import add_first_page, paper_section, references
from .story import Story
from .styles import complete_styles, set_language, set_theme_language

DEFAULT = "report.docx"
MAX_STORY = 1_000_000
"""Characters of XML in one part with placeholders; patching takes longer than linear time."""

MAX_PLACEHOLDERS = 1_000
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_MAIN_TYPE, _DOTX_TYPE = _WORD_TYPE.format("document.main"), _WORD_TYPE.format("template.main")
_STORY_TYPES = {_WORD_TYPE.format(kind): kind for kind in ("header", "footer", "footnotes", "endnotes")}
_STORY_TYPES[_MAIN_TYPE] = "document"
_DRAWING_ID = re.compile(rb'<wp:docPr [^>]*?\bid="(\d{1,9})"')
_BOOKMARK_ID = re.compile(rb'<w:bookmarkStart [^>]*?\bw:id="(\d{1,9})"')
_ATTACHED = re.compile(rb"<w:attachedTemplate [^>]*/>")


@dataclass(frozen=True, slots=True)
class Template:
    """Shared by threads: `base` is never changed, only copied. The ids are the first free ones."""

    base: Package
    main: str
    stories: tuple[Story, ...]
    styles: dict[str, str]
    numbering: TemplateNumbering
    page: Page
    paper_section: str
    free_drawing: int
    free_bookmark: int

    def package(self, language: str) -> Package:
        """A package of its own for one document in a language (BCP 47)."""
        package = self.base.copy()
        for kind, change in (("styles", set_language), ("settings", set_theme_language)):
            for part in package.related(self.main, kind).values():
                package.parts[part] = change(package.parts[part].decode(), language).encode()
        return package


@lru_cache(maxsize=8)
def packaged(name: str) -> bytes:
    """The bytes of a template that comes with the package. Raises TemplateError (MK-T11) for another name."""
    path = template_path("docx", name)
    if PurePath(name).name != name or not path.is_file():
        raise TemplateError("MK-T11", template=name)
    return path.read_bytes()


@lru_cache(maxsize=8)
def load(data: bytes, name: str, *, first_page: bool = False, papers: bool = False) -> Template:
    """A template from the bytes of a DOCX or DOTX called `name`.

    `first_page` gives it a header and footer of the first page, if it has none; with `papers`, sections that
    are papers of their own can have them too. Raises TemplateError:
    MK-T01 not a Word document, MK-T02 too large, MK-T12 macros, MK-T13 reaching outside itself.
    """
    package = read_package(data, name)
    main = _main_part(package, name)
    _confine(package, name)
    clean_properties(package, main)
    _drop_legacy_styles(package, main)
    try:
        return _prepared(package, name, main, first_page, papers)
    except (etree.XMLSyntaxError, KeyError, ValueError, TypeError) as cause:
        raise TemplateError("MK-T01", template=name) from cause


def _prepared(package: Package, name: str, main: str, first_page: bool, papers: bool) -> Template:
    document = parse_xml(package.parts[main])
    section = ""
    if first_page:
        add_first_page(package, main, document)
        section = paper_section(document) if papers else ""
        package.parts[main] = etree.tostring(document)
    [styles_part] = package.related(main, "styles").values()
    model = read_package(packaged(DEFAULT), DEFAULT)
    return Template(
        base=package,
        main=main,
        stories=_stories(package, name, main, document),
        styles=complete_styles(package, styles_part, model, "word/styles.xml"),
        numbering=read_numbering(
            next(map(package.parts.get, package.related(main, "numbering").values()), None)
        ),
        page=read_page(document),
        paper_section=section,
        free_drawing=_free(package, _DRAWING_ID),
        free_bookmark=_free(package, _BOOKMARK_ID),
    )


def _stories(package: Package, name: str, main: str, document: etree._Element) -> tuple[Story, ...]:
    """The parts that can hold placeholders, the text before headers and footers."""
    on_first = references(package, main, document)
    engine, found = Engine(), []
    for part, content_type in package.types.items():
        if content_type in _STORY_TYPES and part in package.parts:
            xml = etree.tostring(parse_xml(package.parts[part]), encoding="unicode")
            if len(xml) > MAX_STORY or xml.count("{{") + xml.count("{%") > MAX_PLACEHOLDERS:
                raise TemplateError("MK-T02", template=name)
            found.append(
                Story(
                    part, _STORY_TYPES[content_type], engine.patch_xml(xml), on_first.get(part) == {"first"}
                )
            )
    return tuple(sorted(found, key=lambda story: (story.kind, story.part)))


def _main_part(package: Package, name: str) -> str:
    """The part with the text. A DOTX becomes a DOCX; a document with macros is refused."""
    main = next(iter(package.related("", "officeDocument").values()), "")
    content_type = package.types.get(main, "")
    if "macroEnabled" in content_type or any("vbaProject" in kind for kind in package.types.values()):
        raise TemplateError("MK-T12", template=name)
    if main not in package.parts or content_type not in (_MAIN_TYPE, _DOTX_TYPE):
        raise TemplateError("MK-T01", template=name)
    package.types[main] = _MAIN_TYPE
    return main


def _drop_legacy_styles(package: Package, main: str) -> None:
    """Take out the copy of the styles that Word 2010 kept; it would contradict the completed ones."""
    for part in package.related(main, "stylesWithEffects").values():
        package.remove(part)
    package.relations[main] = tuple(
        r for r in package.relations.get(main, ()) if not r.kind.endswith("/stylesWithEffects")
    )


def _confine(package: Package, name: str) -> None:
    """Leave no way out of the package but links: Word would fetch the rest when it opens the document."""
    for part, relations in list(package.relations.items()):
        outside = [r for r in relations if r.external and not r.kind.endswith("/hyperlink")]
        attached = [r for r in outside if r.kind.endswith("/attachedTemplate")]
        if len(attached) < len(outside):
            raise TemplateError(
                "MK-T13", template=name, target=next(r.target for r in outside if r not in attached)
            )
        if attached:
            package.relations[part] = tuple(r for r in relations if r not in attached)
            package.parts[part] = _ATTACHED.sub(b"", package.parts[part])


def _free(package: Package, pattern: re.Pattern[bytes]) -> int:
    texts = (content for part, content in package.parts.items() if part.endswith(".xml"))
    return 1 + max((int(number) for text in texts for number in pattern.findall(text)), default=0)
