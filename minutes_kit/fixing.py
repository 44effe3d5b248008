"""From a file with faults to one without those that have one right answer: propose, edit, check again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .checking import Checked, check_path
from .configuration import Lookup
from .edits import Edit, Manuscript, rewrite
from .errors import SourceError
from .fixes import Proposal
from .fixes.editor_line import missing_editor_line
from .fixes.sameness import same_words, touched
from .migration import Formats
from .problems import Report, json_pointer
from .schema import MAX_FAULTS
from .source import Source, encoding_of, read_bytes

MAX_PASSES = 500
"""How often a text is looked at again: one fault of the syntax hides the next."""
MAX_READ = 50 * 2**20
"""Bytes that are read in all passes together; two passes are always made."""
_SHAPE = ("MK-S", "MK-W", "MK-Y")
"""Rules that no fix may break anew. Rules about the content may speak of what they could not read before."""
_SHOWN = 60
_VISIBLE = str.maketrans({" ": "·", "\t": "␉", "\n": "⏎", "\u00a0": "°", "\u2007": "°", "\u202f": "°"})


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing put right: the rule that was broken ("" for the line that editors read), where (from 1), and
    what stood there `before` and stands there `after`. Spaces that matter are shown as signs."""

    rule: str
    line: int
    column: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FixResult:
    """A file `before` and `after`, as bytes, the `fixes` in between, and the `report` of it afterwards.

    `fixes` are in the order in which they were made, each with the line where it found its fault.
    """

    name: str
    before: bytes
    after: bytes
    fixes: tuple[Fix, ...]
    report: Report

    @property
    def changed(self) -> bool:
        """Whether anything was put right."""
        return self.before != self.after

    @property
    def text(self) -> str:
        """The text afterwards, with the line breaks of the file."""
        mark, codec = encoding_of(self.after)
        return self.after[len(mark) :].decode(codec, "replace")


def fix_path(
    path: Path,
    *,
    language: str = "pl",
    root: Path | None = None,
    lookup: Lookup | None = None,
    editor_line: str = "",
) -> FixResult:
    """What a file would be without the faults that have one right answer. Nothing is written.

    `language` is that of the report; `root` and `lookup` are those of `check_path`, `editor_line` that of
    `fix_content`. Of a file that cannot be read from its disk, the report says why.
    """
    check = partial(check_path, path, language=language, root=root, lookup=lookup)
    try:
        content = read_bytes(path)
    except SourceError:
        return FixResult(str(path), b"", b"", (), check().report)
    return fix_content(content, str(path), lambda text: check(content=text), editor_line=editor_line)


def fix_content(
    content: bytes, name: str, check: Callable[[bytes], Checked], *, editor_line: str = ""
) -> FixResult:
    """Put right what has one right answer. `check` tells what is wrong with a content.

    Minutes without a line by which editors find the schema get `editor_line` as well, unless it is "".
    """
    before, fixes = content, list[Fix]()
    checked = check(content)
    for _ in range(min(MAX_PASSES, max(2, MAX_READ // (len(content) + 1)))):
        chosen = _chosen(checked.proposals)
        changed = rewrite(content, [edit for one in chosen for edit in one.edits]) if chosen else content
        if changed == content or not _is_sound(checked, again := check(changed), chosen):
            break
        before_edits = checked.manuscript
        fixes += (_told(proposal, before_edits) for proposal in chosen)
        content, checked = changed, again
    if editor_line and (edit := _with_editor_line(checked.source, editor_line)):
        fixes.insert(0, Fix("", 1, 1, "", edit.text.rstrip()))
        content = rewrite(content, [edit])
        checked = check(content)
    return FixResult(name, before, content, tuple(fixes), checked.report)


def _with_editor_line(source: Source | None, line: str) -> Edit | None:
    """The edit that adds the line to minutes of the format that it names, if they lack it."""
    known = source is not None and Formats().fault(source.data) is None
    return missing_editor_line(source, line) if known else None


def _chosen(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Those to take at once: none meets another, and what moves words goes before what changes values."""
    chosen: list[Proposal] = []
    end = -1
    for proposal in sorted([p for p in proposals if p.reshapes] or proposals, key=lambda one: one.edits):
        if proposal.edits[0].start > end:
            chosen.append(proposal)
            end = proposal.edits[-1].end
    return chosen


def _is_sound(before: Checked, after: Checked, chosen: Sequence[Proposal]) -> bool:
    """Whether the faults are gone, nothing else changed, and no rule of shape is broken anew."""
    if before.source is None:
        return after.source is not None or _later(before.report, after.report)
    left = _broken(after.report)
    if after.source is None or any(one.mark in left for one in chosen):
        return False
    old, new = before.manuscript, after.manuscript
    if chosen[0].reshapes:
        return same_words(old, new) and len(after.report.errors) <= len(before.report.errors)
    places = touched(old, new, tuple(edit for one in chosen for edit in one.edits))
    if places is None:
        return False
    inside = tuple(json_pointer(place) for place in places)
    broken = (pointer for rule, pointer in left - _broken(before.report) if rule.startswith(_SHAPE))
    # Of a longer list of faults, the next ones are not new but told for the first time.
    return len(before.report) >= MAX_FAULTS or all(_lies_in(pointer, inside) for pointer in broken)


def _later(before: Report, after: Report) -> bool:
    """Whether a text that is still no YAML is read as far as before, and stops for another reason."""
    (first, *_), (second, *_) = before, after
    return second.line >= first.line and (second.rule, second.line) != (first.rule, first.line)


def _broken(report: Report) -> frozenset[tuple[str, str]]:
    return frozenset((problem.rule, problem.pointer) for problem in report)


def _lies_in(pointer: str, places: Sequence[str]) -> bool:
    return any(pointer == place or pointer.startswith(f"{place}/") for place in places)


def _told(proposal: Proposal, manuscript: Manuscript) -> Fix:
    """What a proposal does, told by its first edit; if that is about spaces, with the words beside it."""
    edit = proposal.edits[0]
    line, column = manuscript.place(edit.start)
    removed, added = manuscript.text[edit.start : edit.end], edit.text
    if "".join(removed.split()) == "".join(added.split()):
        start = column - 1
        left = manuscript.line(line)[:start].split(" ")[-1]
        right = manuscript.text[edit.end :].partition("\n")[0].partition(" ")[0]
        removed, added = (f"{left}{spaces.translate(_VISIBLE)}{right}" for spaces in (removed, added))
    return Fix(proposal.fault.rule, line, column, _short(removed), _short(added))


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
