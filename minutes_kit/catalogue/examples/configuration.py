"""Examples of MK-G: the file `.minutes-kit.toml`, and comments that silence a rule."""

from __future__ import annotations

from . import Example, piece


def _setting(wrong: str, right: str) -> Example:
    return piece(wrong, right, file=".minutes-kit.toml")


_TWICE = "participants: [Anna Przykładowa, Anna Przykładowa]"

EXAMPLES: dict[str, Example] = {
    "MK-G04": _setting('ignor = ["MK-N01"]\n', 'ignore = ["MK-N01"]\n'),
    "MK-G05": _setting("kolory = true\n", 'ignore = ["MK-N01"]\n'),
    "MK-G06": _setting('ignore = "MK-N01"\n', 'ignore = ["MK-N01"]\n'),
    "MK-G07": _setting('ignore = ["MK-N1"]\n', 'ignore = ["MK-N01"]\n'),
    "MK-G08": _setting('ignore = ["daty"]\n', 'ignore = ["MK-D"]\n'),
    "MK-G09": _setting('[severity]\nMK-D01 = "warning"\n', '[severity]\nMK-D03 = "error"\n'),
    "MK-G10": _setting(
        "[per-file-ignores]\n'archiwum\\2011\\*' = [\"MK-K\"]\n",
        '[per-file-ignores]\n"archiwum/2011/*" = ["MK-K"]\n',
    ),
    "MK-G12": _setting("ignore = [MK-N01]\n", 'ignore = ["MK-N01"]\n'),
    "MK-G20": piece(
        "# minutes-kit: ignore MK-D3 nazwa dnia z zaproszenia\ndates: 2024-05-06\n",
        "# minutes-kit: ignore MK-D03 nazwa dnia z zaproszenia\ndates: {date: 2024-05-06, weekday: wtorek}\n",
    ),
    "MK-G21": piece(
        "dates: 2024-05-06 # minutes-kit: ignore daty są dobre\n", "dates: 2024-05-06 # daty są dobre\n"
    ),
    "MK-G22": piece(
        "# minutes-kit: ignore MK-L01 skan przyjdzie pocztą\ndates: 2024-05-06\n",
        "# Skan przyjdzie pocztą.\ndates: 2024-05-06\n",
    ),
    "MK-G23": piece(
        f"{_TWICE} # minutes-kit: ignore MK-P01\n", f"{_TWICE} # minutes-kit: ignore MK-P01 imienniczki\n"
    ),
    "MK-G24": piece(
        "# minutes-kit: MK-D03\ndates: 2024-05-06\n",
        "# minutes-kit: ignore MK-D03 nazwa dnia z zaproszenia\ndates: {date: 2024-05-06, weekday: wtorek}\n",
    ),
    "MK-G25": piece(
        "participants: [Anna Przykładowa, Jan Wzorcowy] # minutes-kit: ignore MK-P01 imienniczki\n",
        f"{_TWICE} # minutes-kit: ignore MK-P01 imienniczki\n",
    ),
}
