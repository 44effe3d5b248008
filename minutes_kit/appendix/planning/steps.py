"""What the minutes ask of the files of attachments, and what is done with each of them, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ...problems import Pointer

_WISHES = {
    "pl": ("strony", "{} na kartce", "jako obrazy", "hasło ze zmiennej"),
    "en": ("pages", "{} on a sheet", "as pictures", "password from"),
}
_RESULTS = {
    "pdf": ("strony PDF z ich strukturą", "PDF pages with their structure"),
    "office": ("strony PDF z programu LibreOffice", "PDF pages made by LibreOffice"),
    "text": ("strony złożone czcionką sprawozdania", "pages set in the report's type"),
    "pictures": ("każda strona jako obraz z opisem", "each page as a picture with a description"),
    "sheets": ("kartki A4 z opisem", "A4 sheets with a description"),
}


class Method(StrEnum):
    """How a file becomes pages."""

    PICTURE = "picture"
    PDF = "pdf"
    OFFICE = "office"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class RequestedFile:
    """One file that an attachment is made of: absolute, inside the allowed folder.

    `pages` is "1-12, 15" as typed, "" for all; `n_up` is how many of them stand on a sheet, usually 1;
    `password` names an environment variable; `rasterise` asks for pictures of pages. `alt` says what a scan
    shows, "" if nobody said. `pointer` is the place in the minutes.
    """

    path: Path
    pointer: Pointer = ()
    pages: str = ""
    n_up: int = 1
    password: str = ""
    rasterise: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """One attachment as the minutes name it.

    `anchor` is the label of its title page in the rendered report, `label` is "Załącznik nr 1".
    `files` are in the order of their pages. `alt` is what its scans are called where nobody says what they
    show. `pointer` is the place of the attachment in the YAML. `stamp` asks for numbers on its pages.
    `private` files hold names or what is not for everyone: no copy of them is kept.
    """

    anchor: str
    label: str
    title: str
    files: tuple[RequestedFile, ...]
    alt: str
    pointer: Pointer
    language: str = "pl"
    stamp: bool = False
    private: bool = False

    @property
    def called(self) -> str:
        """ "Załącznik nr 1. Lista obecności"."""
        return f"{self.label}. {self.title}" if self.label else self.title


@dataclass(frozen=True, slots=True)
class Step:
    """One file to turn into pages, with all that its pages depend on besides its content.

    `kind` is what its content is ("tiff", "pptx"): see `kinds`. `pages`, `n_up`, `password` and `rasterise`
    are those of `RequestedFile`. `title` is "Załącznik nr 1. Lista obecności", `alt` what the alt text of
    a page without words begins with. `private` and `stamp` are those of the request.
    """

    path: Path
    method: Method
    kind: str
    pointer: Pointer
    pages: str = ""
    n_up: int = 1
    password: str = ""
    rasterise: bool = False
    title: str = ""
    alt: str = ""
    language: str = "pl"
    private: bool = False
    stamp: bool = False

    @property
    def wish(self) -> str:
        """What is done besides taking the file as it is, for people: "1-12, 15; 4 na kartce"."""
        words = _WISHES[self.language]
        asked = (
            f"{words[0]} {self.pages}" if self.pages else "",
            words[1].format(self.n_up) if self.n_up > 1 else "",
            words[2] if self.rasterise else "",
            f"{words[3]} {self.password}" if self.password else "",
        )
        return "; ".join(filter(None, asked))

    @property
    def result(self) -> str:
        """What will come of the file, for people."""
        picture = self.method is Method.PICTURE or self.rasterise
        kind = "sheets" if self.n_up > 1 else "pictures" if picture else self.method
        return _RESULTS[kind][self.language != "pl"]
