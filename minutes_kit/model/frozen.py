"""What the classes of the model have in common: frozen dataclasses without generated code.

`dataclass` composes and compiles half a dozen methods for each class: for the whole model that takes
longer than checking a file. Here those methods are written once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Frozen:
    """A frozen dataclass for each class derived from it; built by keywords, equal by value.

    An object holds (in `vars`) only what was given: defaults stand on the class.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _names: ClassVar[frozenset[str]]
    _required: ClassVar[frozenset[str]]
    _made: ClassVar[dict[str, Callable[[], Any]]]

    def __init_subclass__(cls) -> None:
        dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)
        made = {f.name: f.default_factory for f in fields(cls) if f.default_factory is not MISSING}
        cls._names = frozenset(cls.__dataclass_fields__)
        cls._required = frozenset(f.name for f in fields(cls) if f.default is MISSING) - made.keys()
        cls._made = made

    def __init__(self, **given: Any) -> None:
        if not self._required <= given.keys() <= self._names:
            wrong = sorted((self._required - given.keys()) | (given.keys() - self._names))
            raise TypeError(f"{type(self).__name__}: missing or unknown: {', '.join(wrong)}")
        for name, make in self._made.items():
            given.setdefault(name, make())
        vars(self).update(given)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(name)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._names)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__dataclass_fields__))

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({given})"
