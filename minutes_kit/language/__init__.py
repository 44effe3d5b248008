"""The words of the two languages, "pl" and "en": dates, numerals, order, typography, plurals.

Pure functions on plain values. Wherever a `language` is asked for it is one of these two words.
"""

from __future__ import annotations

from .collation import fold, sort_key, surname_key
from .dates import (
    format_date,
    format_dates,
    format_time,
    format_time_range,
    parse_date,
    parse_time,
    parse_weekday,
    weekday_name,
)
from .numerals import roman
from .plurals import NBSP, counted, join_list, plural
from .suggest import closest, unmistakable
from .typography import bind

__all__ = [
    "NBSP",
    "bind",
    "closest",
    "counted",
    "fold",
    "format_date",
    "format_dates",
    "format_time",
    "format_time_range",
    "join_list",
    "parse_date",
    "parse_time",
    "parse_weekday",
    "plural",
    "roman",
    "sort_key",
    "surname_key",
    "unmistakable",
    "weekday_name",
]
