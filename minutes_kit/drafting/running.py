"""Heads and feet of pages that stand between the lines of a text: found, taken out, and kept to be told.

A line that comes again is a running line only if something else speaks for it: a page break, a page
number, an unusually wide gap, or a sentence that it cuts in two. "Adopted unanimously." may come as
often as it likes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from .headings import document_kind, recognise
from .pieces import Line, Piece, note

_PAGE_WORD = re.compile(r"(?:strona|str\.|page)\s?[0-9]{1,4}(?:\s?(?:z|of|/)\s?[0-9]{1,4})?", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:[-–—]\s?)?[0-9]{1,4}(?:\s?(?:/|z|of)\s?[0-9]{1,4})?(?:\s?[-–—])?")
_DIGITS = re.compile(r"[0-9]+")
_MOST_CANDIDATES = 200
_LONGEST = 300
_LEAST_PREFIX = 20
_FIRST_LINES = 12


def without_running_lines(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces that are left, and the texts taken out, each once; page numbers go without a trace."""
    run = _Run(pieces)
    return run.cleaned(), tuple(dict.fromkeys(run.removed))


def ends_sentence(text: str) -> bool:
    """Whether nothing needs to follow: a stop, a colon or a semicolon stands at the end."""
    return text.rstrip("”»\"')]")[-1:] in tuple(".!?:;…")


def starts_low(text: str) -> bool:
    """Whether the text begins with a small letter, as the rest of a sentence does."""
    return text[:1].islower()


class _Run:
    """One document's lines and what is known of those that come again."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = list(pieces)
        self.removed: list[str] = []
        self._keys = [_key(piece) for piece in self.pieces]
        gaps = Counter(piece.gap for piece in self.pieces if isinstance(piece, Line) and piece.gap)
        self._usual_gap = min(gaps, key=lambda gap: (-gaps[gap], gap), default=1)
        counts = Counter(key for key in self._keys if key)
        self._repeated = dict([pair for pair in counts.most_common(_MOST_CANDIDATES) if pair[1] > 1])
        self._before = self._nearest(range(len(self.pieces)))
        self._after = self._nearest(range(len(self.pieces) - 1, -1, -1))
        self._glued = self._glued_lines()
        self._proven = self._proven_keys()

    def cleaned(self) -> list[Piece]:
        kept: list[Piece] = []
        resumes, gap = False, 0
        for at, piece in enumerate(self.pieces):
            if isinstance(piece, Line) and self._runs(at, piece):
                if not _is_page_number(piece):
                    self.removed.append(piece.shown)
                resumes, gap = True, max(gap, piece.gap)
                continue
            if at in self._glued and isinstance(piece, Line):
                piece = self._unglued(piece, self._glued[at])
                resumes = True
            if resumes and isinstance(piece, Line):
                piece = replace(piece, resumes=True, gap=max(gap, piece.gap))
            kept.append(piece)
            resumes, gap = False, 0
        return kept

    def _runs(self, at: int, piece: Line) -> bool:
        if _PAGE_WORD.fullmatch(piece.shown):
            return True
        if _PAGE_NUMBER.fullmatch(piece.shown):
            return self._is_page_number(at)
        if self._keys[at] not in self._proven:
            return False
        title = at < _FIRST_LINES and document_kind(piece.text) and self._keys.index(self._keys[at]) == at
        return not title

    def _is_page_number(self, at: int) -> bool:
        return self._at_page_edge(at) or any(self._key_at(near) in self._proven for near in (at - 1, at + 1))

    def _key_at(self, at: int) -> str:
        return self._keys[at] if 0 <= at < len(self._keys) else ""

    def _proven_keys(self) -> set[str]:
        proven = set(self._glued.values())
        for at, key in enumerate(self._keys):
            if key in self._repeated and key not in proven and self._speaks_for_it(at):
                proven.add(key)
        while beside := {key for key, count in self._neighbours(proven).items() if count > 1}:
            proven |= beside  # heads of several lines: what stands beside a running line each time
        return proven

    def _neighbours(self, proven: set[str]) -> Counter[str]:
        return Counter(
            key
            for at, key in enumerate(self._keys)
            if key in self._repeated
            and key not in proven
            and any(self._key_at(near) in proven for near in (at - 1, at + 1))
        )

    def _speaks_for_it(self, at: int) -> bool:
        piece = self.pieces[at]
        if not isinstance(piece, Line) or at == 0:
            return False
        wide = piece.gap > max(1, self._usual_gap) and not ends_sentence(piece.text)
        return wide or self._at_page_edge(at) or self._beside_page_number(at) or self._cuts(at)

    def _at_page_edge(self, at: int) -> bool:
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        return self.pieces[at].page or (isinstance(after, Line) and after.page)  # type: ignore[union-attr]

    def _beside_page_number(self, at: int) -> bool:
        near = (self.pieces[n] for n in (at - 1, at + 1) if 0 <= n < len(self.pieces))
        return any(isinstance(one, Line) and _is_page_number(one) for one in near)

    def _cuts(self, at: int) -> bool:
        """Whether the line parts the end of a sentence from its beginning."""
        before, after = self._before[at], self._after[at]
        if not isinstance(before, Line) or not isinstance(after, Line) or after.marker:
            return False
        return (
            not ends_sentence(before.text) and starts_low(after.text) and not starts_low(self.pieces[at].text)
        )

    def _nearest(self, order: Sequence[int]) -> dict[int, Piece | None]:
        """For each piece, the nearest one that comes before it in this order and may be text."""
        found: dict[int, Piece | None] = {}
        last: Piece | None = None
        for at in order:
            found[at] = last
            last = last if self._often(at) else self.pieces[at]
        return found

    def _often(self, at: int) -> bool:
        piece = self.pieces[at]
        return self._keys[at] in self._repeated or (isinstance(piece, Line) and _is_page_number(piece))

    def _glued_lines(self) -> dict[int, str]:
        """Lines that begin with a running line and go on with a sentence, each with the former's key."""
        heads = [key for key in self._repeated if len(key) >= _LEAST_PREFIX]
        found: dict[int, str] = {}
        for at, piece in enumerate(self.pieces):
            if not heads or not isinstance(piece, Line) or self._keys[at] in self._repeated:
                continue
            shown = _folded(piece.text[:_LONGEST])
            for head in heads:
                if shown.startswith(f"{head} ") and shown[len(head) + 1].islower():
                    found[at] = head
        return found

    def _unglued(self, line: Line, key: str) -> Line:
        end = _end_of(line.text, key)
        self.removed.append(line.text[:end].strip())
        rest = line.after(end)
        return replace(line, text=rest.text, markup=rest.markup, notes=(*line.notes, note("glued")))


def _is_page_number(line: Line) -> bool:
    return (_PAGE_WORD.fullmatch(line.shown) or _PAGE_NUMBER.fullmatch(line.shown)) is not None


def _key(piece: Piece) -> str:
    """What equal running lines have in common, "" for a piece that cannot be one."""
    if not isinstance(piece, Line) or piece.marker or piece.depth or len(piece.text) > _LONGEST:
        return ""
    if not any(map(str.isalpha, piece.text)) or recognise(piece) is not None:
        return ""
    return _folded(piece.text)


def _folded(text: str) -> str:
    return _DIGITS.sub("0", " ".join(text.lower().split()))


def _end_of(text: str, key: str) -> int:
    """Where in `text` the words end that `key` stands for."""
    low, high = 0, min(len(text), _LONGEST)
    return next((end for end in range(low, high + 1) if _folded(text[:end]) == key), 0)
