"""YAML events become data and places, on a stack of our own, with every limit checked in flight."""

from __future__ import annotations

from typing import Any

import yaml
from yaml import events

from .decode import code_point
from .frames import Frame
from .limits import Anchored, Budget, check_depth
from .positions import Branch, Place, pack, refusal, start_of
from .scalars import plain_value, shown, unprintable

_STRING_TAG = "tag:yaml.org,2002:str"


class Composer:
    """Composes one document; used once. Its methods raise `SourceError`."""

    __slots__ = ("_anchors", "_budget", "_documents", "_stack", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        # Below all frames lies a list that receives the one root.
        self._stack = [Frame(Branch(0, mapping=False))]
        self._anchors: dict[str, Anchored | None] = {}
        self._budget = Budget()
        self._documents = 0

    def compose(self) -> tuple[dict[str, Any], Place]:
        """The root mapping and its places."""
        _refuse_directives(self._text)
        try:
            self._read_events()
        except yaml.MarkedYAMLError as error:
            from .syntax import explain

            raise explain(error, self._text.split("\n"), self._stack[-1].place.start) from None
        root = self._stack[0]
        place = root.place.child(0)
        if place is None or root.data[0] is None:
            raise refusal("MK-Y10", 0)
        if not isinstance(root.data[0], dict):
            raise refusal("MK-Y11", start_of(place))
        return root.data[0], place

    def _read_events(self) -> None:
        handlers = {
            events.DocumentStartEvent: self._document,
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._open,
            events.SequenceStartEvent: self._open,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
        }
        next_event = yaml.CSafeLoader(self._text).get_event
        while (event := next_event()) is not None:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise refusal("MK-Y12", _start(event))

    def _scalar(self, event: Any) -> None:
        mark = event.start_mark
        position = pack(mark.line, mark.column)
        text: str = event.value
        if event.tag is not None:
            self._check_tag(event)
        if event.style == '"' and (found := unprintable(text)):
            raise refusal("MK-Y09", position, code=code_point(found))
        plain = not event.style and event.tag is None
        frame = self._stack[-1]
        value: Any = text
        if frame.awaits_key:
            frame.expect(text, position, plain=plain)
        else:
            value = plain_value(text) if plain else text
            self._budget.spend(position)
            frame.add(value, position)
        if event.anchor is not None:
            length = event.end_mark.index - event.start_mark.index
            self._anchors[event.anchor] = Anchored(value, position, 1, length, 0)

    def _open(self, event: Any) -> None:
        position = _start(event)
        if event.tag is not None:
            self._check_tag(event, string_allowed=False)
        self._check_no_key(position)
        check_depth(len(self._stack), position)
        counts = (self._budget.values, event.start_mark.index + self._budget.repeated)
        self._budget.spend(position)
        branch = Branch(position, mapping=type(event) is events.MappingStartEvent)
        self._stack.append(Frame(branch, event.anchor, counts))
        if event.anchor is not None:
            self._anchors[event.anchor] = None

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        outer = self._stack[-1]
        outer.add(frame.data, frame.place)
        levels = frame.levels + 1
        outer.levels = max(outer.levels, levels)
        if frame.anchor is not None:
            values, start = frame.counts
            values = self._budget.values - values
            length = event.end_mark.index + self._budget.repeated - start
            self._anchors[frame.anchor] = Anchored(frame.data, frame.place, values, length, levels)

    def _alias(self, event: Any) -> None:
        position = _start(event)
        self._check_no_key(position)
        if event.anchor not in self._anchors:
            raise refusal("MK-Y17", position, anchor=shown(event.anchor))
        anchored = self._anchors[event.anchor]
        if anchored is None:
            raise refusal("MK-Y18", position, anchor=shown(event.anchor))
        self._budget.repeat(anchored, position, event.end_mark.index, len(self._stack) - 1)
        frame = self._stack[-1]
        frame.levels = max(frame.levels, anchored.levels)
        frame.add(anchored.data, anchored.place)

    def _check_tag(self, event: Any, *, string_allowed: bool = True) -> None:
        if event.tag != _STRING_TAG or not string_allowed:
            from .syntax import tag_at

            position = _start(event)
            raise refusal("MK-Y16", position, tag=tag_at(self._text.split("\n"), position))

    def _check_no_key(self, position: int) -> None:
        if self._stack[-1].awaits_key:
            raise refusal("MK-Y14", position)


def _start(event: Any) -> int:
    mark = event.start_mark
    return pack(mark.line, mark.column)


def _refuse_directives(text: str) -> None:
    """No line may start with "%": libyaml takes quadratic time over %TAG lines before its first event."""
    at = 0 if text.startswith("%") else text.find("\n%") + 1
    if text.startswith("%", at):
        raise refusal("MK-Y22", pack(text.count("\n", 0, at), 0))
