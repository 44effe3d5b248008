"""Where the keys and values of a TOML text stand: tomllib gives the data alone.

The text is known to be valid, so the reader asks for nothing and only follows the structure.
"""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

from ..source.positions import Branch, Place, pack

_TOKEN = re.compile(
    r'''[ \t]+|\#[^\n]*
    |"""(?:\\.|[^\\])*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:'{0,2})
    |"(?:\\.|[^"\\])*"|'[^']*'
    |\n|[][{}=,.]|[^\s"'\#=\[\]{},.]+''',
    re.DOTALL | re.VERBOSE,
)
_END = ("", "\n", ",", "]", "}")


class _Token(NamedTuple):
    text: str
    position: int


def toml_places(text: str) -> Branch:
    """The places of a valid TOML text."""
    return _Reader(text).document()


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens: list[_Token] = []
        line = start = 0
        for found in _TOKEN.finditer(text):
            token = found[0]
            if token[0] not in " \t#":
                self._tokens.append(_Token(token, pack(line, found.start() - start)))
            if "\n" in token:
                line += token.count("\n")
                start = found.start() + token.rindex("\n") + 1
        self._tokens.append(_Token("", pack(line, 0)))
        self._tokens.reverse()

    def document(self) -> Branch:
        root = table = Branch(0, mapping=True)
        while self._next.text:
            if self._next.text == "\n":
                self._take()
            elif self._next.text == "[":
                table = self._header(root)
            else:
                self._entry(table)
        return root

    @property
    def _next(self) -> _Token:
        return self._tokens[-1]

    def _take(self) -> _Token:
        return self._tokens.pop()

    def _header(self, root: Branch) -> Branch:
        self._take()
        listed = self._next.text == "["
        keys = self._keys()
        while self._next.text == "]":
            self._take()
        holder = root
        for key in keys[:-1]:
            holder = _inner(holder, key)
        if not listed:
            return _inner(holder, keys[-1])
        items = _inner(holder, keys[-1], mapping=False)
        items.children.append(Branch(keys[-1].position, mapping=True))  # type: ignore[union-attr]
        return _inner(holder, keys[-1])

    def _keys(self) -> list[_Token]:
        """The parts of a dotted key, up to what follows it."""
        keys = []
        while self._next.text not in ("=", "]"):
            token = self._take()
            if token.text not in (".", "["):
                keys.append(_Token(_name(token.text), token.position))
        return keys

    def _entry(self, table: Branch) -> None:
        *outer, last = self._keys()
        self._take()
        for key in outer:
            table = _inner(table, key)
        _put(table, last, self._value())

    def _value(self) -> Place:
        token = self._take()
        if token.text not in ("[", "{"):
            while self._next.text not in _END:
                self._take()
            return token.position
        branch = Branch(token.position, mapping=token.text == "{")
        while self._next.text not in ("]", "}"):
            if self._next.text in ("\n", ","):
                self._take()
            elif isinstance(branch.children, list):
                branch.children.append(self._value())
            else:
                self._entry(branch)
        self._take()
        return branch


def _name(token: str) -> str:
    return str(tomllib.loads(f"key = {token}")["key"]) if token[0] in "\"'" else token


def _inner(table: Branch, key: _Token, *, mapping: bool = True) -> Branch:
    """The table (of a list, the last one) or list that a key names, made if it is not there."""
    place = table.child(key.text)
    if not isinstance(place, Branch):
        place = Branch(key.position, mapping=mapping)
        _put(table, key, place)
    if mapping and isinstance(place.children, list):
        last = place.children[-1]
        assert isinstance(last, Branch)  # noqa: S101 - valid TOML extends only lists of tables
        return last
    return place


def _put(table: Branch, key: _Token, place: Place) -> None:
    if table.keys is not None and isinstance(table.children, dict):
        table.keys[key.text] = key.position
        table.children[key.text] = place
