"""What a Word template may say: print a value, `for`, `if`. Everything else is refused, not run.

Without calls, assignments and macros a template cannot reach the machine, and it ends: it loops at
most twice over what the document holds.
"""

from __future__ import annotations

import re
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateRuntimeError, TemplateSyntaxError, Undefined, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from .fragments import Fragment
from .xml import escape

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Name,
    nodes.Const,
    nodes.List,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Test,
    nodes.Keyword,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
_FILTERS = (
    "upper",
    "lower",
    "capitalize",
    "trim",
    "default",
    "d",
    "first",
    "last",
    "length",
    "count",
    "join",
)
_LOOP_DEPTH = 2
_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)
_WORD_PUNCTUATION = str.maketrans("„”“‚’‘\u00a0", "\"\"\"''' ")


class ForbiddenError(TemplateSyntaxError):
    """A template uses a part of Jinja that is no part of ours."""


class Engine(DocxTemplate):  # type: ignore[misc]
    """docxtpl without a file: it mends placeholders that Word tore apart, and fills the parts of a template.

    Parts are read and written by `package`, patched XML and compiled templates are kept by `template`.
    """

    def __init__(self) -> None:
        super().__init__(None)

    def patch_xml(self, src_xml: str) -> str:
        """docxtpl's patching; in a placeholder also the quotes and spaces that a Polish Word puts in."""
        patched: str = super().patch_xml(src_xml)
        return _TAG.sub(lambda tag: tag[0].translate(_WORD_PUNCTUATION), patched)


class Environment(SandboxedEnvironment):
    """Compiles a template once and prints every value as literal text.

    One environment serves one part of one template, from any number of threads.
    """

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_print)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self._compiled: dict[str, Template] = {}

    def from_string(self, source: Any, *arguments: Any, **options: Any) -> Any:
        """The compiled template. Raises ForbiddenError for what `_ALLOWED` does not name."""
        if source not in self._compiled:
            _refuse(self.parse(source), 0)
            self._compiled[source] = super().from_string(source, *arguments, **options)
        return self._compiled[source]


def _refuse(node: nodes.Node, depth: int) -> None:
    """Raise ForbiddenError at the first node of a template that is not allowed."""
    depth += isinstance(node, nodes.For)
    if not isinstance(node, _ALLOWED) or depth > _LOOP_DEPTH:
        raise ForbiddenError(type(node).__name__, node.lineno)
    for child in node.iter_child_nodes():
        _refuse(child, depth)


def _print(value: object) -> Markup:
    """A value as XML: a fragment as its marker, anything else as text.

    Underscores become references, so that docxtpl does not take "{_{" in a title for its escape of "{{".
    """
    if isinstance(value, Fragment):
        return Markup(value.marker)  # noqa: S704 - a number in an element of ours
    if not isinstance(value, str | int | float | Undefined):
        raise TemplateRuntimeError(type(value).__name__)
    return Markup(escape(str(value)).replace("_", "&#95;"))  # noqa: S704 - escaped
