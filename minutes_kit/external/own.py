"""Code of this package as a program of its own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[2]
_PATH = "import json, sys\nsys.path[:] = json.loads(sys.argv[1])\n"
"""Where modules are found is told outright: the interpreter heeds neither the environment nor the folder it
is started in, and the program that this package is a part of may have found it anywhere."""


def own_program(code: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs `code`, in which {package} is the name of this package, in a new interpreter.

    `arguments` are the last of its own.
    """
    path = [os.path.abspath(entry) for entry in sys.path if entry]  # noqa: PTH100 - links stay as they are
    if str(_PACKAGE) not in path:
        path.insert(0, str(_PACKAGE))
    code = _PATH + code.format(package=__package__.partition(".")[0])
    return (_python(), "-I", "-c", code, json.dumps(path), *arguments)


def _python() -> str:
    """The interpreter: a server that embeds Python (uWSGI) names itself in its place."""
    if Path(sys.executable or "").name.lower().startswith(("python", "pypy")):
        return sys.executable
    folder = Path(sys.exec_prefix)
    return str(folder / "python.exe" if sys.platform == "win32" else folder / "bin" / "python3")
