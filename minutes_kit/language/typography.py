"""Non-breaking spaces where a line must not break."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from .dates import MONTHS
from .plurals import NBSP

_BEFORE_NUMBER = {
    "pl": "nr Nr pkt art. Art. ust. s. str. poz. lit. godz. zał. ok. ad Ad",
    "en": "nr Nr no. No. p. pp. art. Art.",
}
_BEFORE_NAME = {
    "pl": "dr Dr hab. prof. Prof. mgr Mgr inż. lek. adw. mec. ks. płk gen.",
    "en": "Dr Prof. Mr Mrs Ms Mx",
}
_AFTER_NUMBER = {
    "pl": "zł gr euro EUR PLN tys. mln mld % km m m² cm mm ha kg g t h min godz.",
    "en": "%",
}
_CAPITAL = r"[A-ZĄĆĘŁŃÓŚŹŻ]"
_NUMBER = r"(?:[0-9]|[IVXLC]+\b|[a-z]\b)"
_WORD_END = r"(?!\w|\.\w)"


def bind(text: str, language: str) -> str:
    """The text with a non-breaking space (U+00A0) for each space at which no line should break.

    Polish: after one-letter words, in "nr 1", "art. 5", "§ 5", "dr Anna", "J. Kowalski", "500 zł",
    "10 000", "29 czerwca 2011 r."; English: in "No. 1", "Dr Smith", "J. Smith", "29 June 2011".
    No other character changes, and binding twice changes nothing more.
    """
    return _breakable(language).sub(NBSP, text)


@cache
def _breakable(language: str) -> re.Pattern[str]:
    """Matches the spaces to replace. It starts with the space: the search can skip to the next one."""
    months = MONTHS[language]
    units = "|".join(re.escape(word) for word in (*_AFTER_NUMBER[language].split(), *months))
    rules = [
        rf"(?={_NUMBER})(?:{_after(_BEFORE_NUMBER[language].split())}|(?<=§ ))",
        rf"(?=[0-9]{{4}}\b)(?:{_after(months)})",
        rf"(?={_CAPITAL})(?:{_after(_BEFORE_NAME[language].split())}|(?<=\b{_CAPITAL}\. ))",
        rf"(?<=[0-9] )(?=(?:{units}){_WORD_END})",
    ]
    if language == "pl":
        rules += [
            r"(?<=\b[aiouwzAIOUWZ] )(?!\s)",
            rf"(?:{_after(('tys.', 'mln', 'mld'))})(?=(?:{units}){_WORD_END})",
            r"(?<=[0-9] )(?<![0-9]{4} )(?=[0-9]{3}\b)",
            r"(?<=\S )(?=r\.(?!\w))",
        ]
    return re.compile(" (?:" + "|".join(rules) + ")")


def _after(words: Iterable[str]) -> str:
    """The place behind one of the words and its space: one look-behind for all words of a width."""
    by_width = groupby(sorted(words, key=len), key=len)
    choices = ["|".join(map(re.escape, group)) for _, group in by_width]
    return "|".join(rf"(?<=\b(?:{choice}) )" for choice in choices)
