"""Mistakes in a Word template, told to the person who made them: which part, which paragraph, which word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from html import unescape
from typing import Any

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateAssertionError
from lxml import etree  # type: ignore[import-untyped]

from ...errors import TemplateError
from .fragments import FragmentError
from .language import ForbiddenError
from .story import Story

_LONGEST_TEXT = 160
_UNKNOWN = re.compile(r"(?:has no (?:attribute|element) )?'(?P<name>[^']+)'(?: is undefined)?$")
_FAILURES = (
    JinjaError,
    etree.XMLSyntaxError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
    SyntaxError,
)


@contextmanager
def explaining(story: Story, template: str, known: Iterable[str]) -> Iterator[None]:
    """Turn what fails while a part is filled into a TemplateError; `known` are the names it may use."""
    try:
        yield
    except _FAILURES as cause:
        place: dict[str, Any] = {
            "template": template,
            "part": story.part,
            "part_pl": story.label("pl"),
            "part_en": story.label("en"),
        }
        rule, details = _diagnosis(cause, story, known)
        raise TemplateError(rule, **place, **details) from cause


def _diagnosis(cause: Exception, story: Story, known: Iterable[str]) -> tuple[str, dict[str, Any]]:
    """The rule that a failure broke, with the paragraph and the name at fault."""
    if isinstance(cause, FragmentError):
        return cause.rule, {"name": cause.name}
    if isinstance(cause, etree.XMLSyntaxError):
        return "MK-T09", {}
    text = _shown(story.paragraph(_line(cause)))
    if isinstance(cause, UndefinedError):
        match = _UNKNOWN.search(str(cause))
        name = match["name"] if match else ""
        near = get_close_matches(name, list(known), n=1)
        return (
            ("MK-T05", {"text": text, "name": name, "near": near[0]})
            if near
            else ("MK-T04", {"text": text, "name": name})
        )
    if isinstance(cause, ForbiddenError | SecurityError | TemplateAssertionError):
        return "MK-T10", {"text": text}
    return "MK-T03", {"text": text}


def _line(cause: Exception) -> int:
    """The line of the compiled template at which a failure arose, 0 when it cannot be told."""
    if isinstance(cause, TemplateSyntaxError):
        return cause.lineno
    line, frame = 0, cause.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = frame.tb_lineno
        frame = frame.tb_next
    return line


def _shown(paragraph: str) -> str:
    text = unescape(paragraph)
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
