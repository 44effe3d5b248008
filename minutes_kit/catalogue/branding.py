from __future__ import annotations

from . import Rule

RULES: dict[str, Rule] = {}
