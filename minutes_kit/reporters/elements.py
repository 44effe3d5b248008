"""XML from anything that a message may contain."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from ..problems import Report

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (its production `Char`)."""


def element(tag: str, **attributes: str | int) -> ElementTree.Element:
    """An element in which "�" stands for each character that XML cannot hold."""
    return ElementTree.Element(tag, {name: _legal(str(value)) for name, value in attributes.items()})


def element_of(text: str, tag: str, **attributes: str | int) -> ElementTree.Element:
    """An element around a text."""
    made = element(tag, **attributes)
    made.text = _legal(text)
    return made


def document(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def all_files(found: Report) -> tuple[str, ...]:
    """The files looked at, and those in which a problem lies nevertheless, such as a project's."""
    return tuple(dict.fromkeys((*found.files, *(problem.file for problem in found))))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
