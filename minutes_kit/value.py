"""Frozen data without generated code.

`dataclass(frozen=True, slots=True)` composes and compiles eight methods for each class, half a millisecond
in all; for the classes that checking one file needs that was a fifth of its time. Here those methods are
written once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value:
    """A frozen dataclass for each class derived from it, equal by value.

    An object holds (in `vars`) only what was given: defaults stand on the class.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _names: ClassVar[frozenset[str]]
    _required: ClassVar[frozenset[str]]
    _made: ClassVar[dict[str, Callable[[], Any]]]
    _compared: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False)(cls)
        made = {f.name: f.default_factory for f in fields(cls) if f.default_factory is not MISSING}
        cls._names = frozenset(cls.__dataclass_fields__)
        cls._required = frozenset(f.name for f in fields(cls) if f.default is MISSING) - made.keys()
        cls._made = made
        cls._compared = tuple(f.name for f in fields(cls) if f.compare)

    def __init__(self, *values: Any, **given: Any) -> None:
        if values:
            named = dict(zip(self.__dataclass_fields__, values, strict=False))
            if len(named) < len(values) or not named.keys().isdisjoint(given):
                raise TypeError(f"{type(self).__name__}: {len(values)} values and {', '.join(given)}")
            given = named | given
        if not self._required <= given.keys() <= self._names:
            wrong = sorted((self._required - given.keys()) | (given.keys() - self._names))
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(wrong)}")
        self._take(given)

    def _take(self, given: dict[str, Any]) -> None:
        """Hold these values, whose names are known to be right."""
        for name, make in self._made.items():
            given.setdefault(name, make())
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(name)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._compared)

    def __hash__(self) -> int:
        return hash(tuple([getattr(self, name) for name in self._compared]))

    def __repr__(self) -> str:
        shown = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
        return f"{type(self).__name__}({shown})"
