"""The only starter of other programs: bounded in time, memory, output and reach, and never outlived.

A program runs in a process group of its own, which is killed when the program ends, takes too long,
the caller is interrupted, or (on POSIX) this process is killed. It gets a minimal environment, and its
working folder as home.
"""

from __future__ import annotations

from .helper import Helper, NoAnswer
from .own import own_program
from .process import Bounds
from .programs import OUTPUT_BYTES, Completed, find_program, run

__all__ = ["OUTPUT_BYTES", "Bounds", "Completed", "Helper", "NoAnswer", "find_program", "own_program", "run"]
