"""Which characters the packaged text fonts can draw; made by scripts/write_font_coverage.py."""

from __future__ import annotations

import re
from functools import cache

_DRAWABLE = (
    r"\u0009-\u000a\u000d\u0020-\u007e\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1"
    r"\u03a3-\u03e1\u03f0-\u052f\u0900-\u097f\u1ab0-\u1ac0\u1ac5\u1ac7-\u1ace\u1c80-\u1c88\u1d00-\u1df9"
    r"\u1dfb-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d"
    r"\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe"
    r"\u2000-\u2027\u202f-\u2060\u2070-\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20bf\u20f0\u2100-\u215f"
    r"\u2184\u2189\u2190-\u2199\u21a8\u21d0-\u21d3\u21e7\u2200\u2202-\u2203\u2206\u220f\u2211-\u2212\u2215"
    r"\u2219-\u221a\u221e-\u221f\u2229\u222b\u2236-\u2237\u2248\u2260-\u2261\u2264-\u2265\u2302-\u2303"
    r"\u2310\u2318\u231c-\u2321\u2325-\u2326\u232b\u25a0-\u25a1\u25aa-\u25ac\u25b2-\u25ba\u25bc-\u25c4"
    r"\u25c6\u25c9-\u25cc\u25cf\u25d8-\u25d9\u25e6\u2610-\u2611\u2615\u263a-\u263c\u263f-\u2642\u2660"
    r"\u2663\u2665-\u2666\u266a-\u266b\u2713-\u2714\u2717-\u2718\u2752\u275b-\u2760\u2764\u27e6-\u27e9"
    r"\u2c60-\u2c7f\u2de0-\u2e5d\ua640-\ua69f\ua700-\ua7ca\ua7d0-\ua7d1\ua7d3\ua7d5-\ua7d9\ua7f2-\ua7ff"
    r"\ua8ff\ua92e\uab30-\uab6b\ufb00-\ufb06\ufe00-\ufe0f\ufe20-\ufe2f\ufffc-\ufffd\U00010780-\U00010785"
    r"\U00010787-\U000107b0\U000107b2-\U000107ba\U0001df00-\U0001df1e\U0001f10d-\U0001f10f\U0001f12f"
    r"\U0001f16a-\U0001f16f\U0001f4a9\U0001f512\U0001f748\U0001f916"
)


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile(f"[{_DRAWABLE}]*+")


def undrawable(text: str) -> str | None:
    """The first character that a style of the text fonts lacks, or None.

    Control characters are undrawable except tab and line ends; soft hyphens, joiners and other
    characters that only steer the setting are drawable.
    """
    # To match as far as it goes takes half the time of a search for what is refused.
    found = _drawn().match(text)
    end = found.end() if found else 0
    return text[end] if end < len(text) else None
