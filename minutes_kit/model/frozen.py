"""What the classes of the model have in common."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Self, dataclass_transform

from ..value import Value


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Frozen(Value):
    """A frozen dataclass for each class derived from it; built by keywords, equal by value."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)

    @classmethod
    def _made_of(cls, given: dict[str, Any]) -> Self:
        """An object of values whose names are known to be right, in a third of the time."""
        made = object.__new__(cls)
        made._take(given)
        return made

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({given})"
