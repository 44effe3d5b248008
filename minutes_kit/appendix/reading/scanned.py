"""A picture that is a page of an attachment."""

from __future__ import annotations

from dataclasses import dataclass

from ...nodes import Asset
from ...problems import Fault


@dataclass(frozen=True, slots=True)
class ScannedPage(Asset):
    """`alt` is what the page is called, `text` its own words if they are known; `faults` are to be told."""

    alt: str = ""
    text: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def count(self) -> int:
        """As of a PDF: one page."""
        return 1

    @classmethod
    def of(cls, picture: Asset, alt: str, text: str = "", faults: tuple[Fault, ...] = ()) -> ScannedPage:
        shown = (picture.data, picture.media_type, picture.width, picture.height, picture.png)
        return cls(*shown, alt, text, faults)
