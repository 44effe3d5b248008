"""A draft of the YAML from minutes that exist already: a Word document, a text file or Markdown.

Reading turns the file into lines and tables; cleaning takes page heads out and makes paragraphs whole; the
outline finds the parts; composing fills the fields, each with a remark where it is not sure. Nothing of
the source is lost: what found no place stands in a comment at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..output import file_stem
from .case import Case
from .compose import compose
from .emit import comment, count_notes, yaml_of
from .joining import joined
from .outline import outline
from .pieces import note
from .reading import read_document
from .running import without_running_lines
from .setting import project_hints
from .words import said

__all__ = ["Draft", "draft_file"]


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a YAML file, and the number of places in it that are to be checked."""

    text: str
    to_check: int


def draft_file(path: Path, language: str) -> Draft:
    """Draft minutes from a .docx, .txt or .md file; `language` is that of the comments.

    Raises `UsageError` and `SourceError` as `reading.read_document` does.
    """
    document = read_document(path)
    pieces, removed = without_running_lines(document.pieces)
    paragraphs = joined(pieces)
    running = tuple(dict.fromkeys((*document.running, *removed)))
    text = "\n".join(piece.text for piece in paragraphs.pieces)
    case = Case(file_stem(path.stem), outline(paragraphs.pieces), running, text)
    data = compose(case)
    hints = project_hints(case)
    lines = [
        *comment(said("intro", language, name=path.name)),
        *_listed("removed", running, language),
        *_listed("project", hints, language),
        *_joined_words(paragraphs.words, language),
    ]
    body = yaml_of(data, language)
    end = _listed("unplaced", case.unplaced, language)
    whole = "".join(f"{line}\n" for line in lines) + body + "".join(f"{line}\n" for line in end)
    checks = count_notes(data) + bool(hints) + bool(paragraphs.words) + bool(case.unplaced)
    return Draft(whole, checks)


def _listed(key: str, entries: object, language: str) -> list[str]:
    """Texts below a sentence, as comments."""
    texts = [text for text in entries if text] if isinstance(entries, list | tuple) else []
    if not texts:
        return []
    return [
        *comment(said(key, language)),
        *(line for text in texts for line in comment(f"  – {text}".replace("\n", "\n    "))),
    ]


def _joined_words(words: list[str], language: str) -> Iterator[str]:
    if words:
        one = note("words joined", words=", ".join(dict.fromkeys(words)))
        yield from comment(f"{said('check', language)} {said(one.key, language, **dict(one.facts))}")
