"""The process that reads what others made: one file after another, within its memory, until nobody asks.

Started as a program of its own by `workers`. Its standard output carries the answers and nothing else.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import sys
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO

from ...errors import MinutesKitError
from ...external.helper import read_frame, write_frame
from ...problems import Fault
from .answers import Answer, pack
from .jobs import Draw, Failed, Job, Made, draw, perform

REQUEST_BYTES = 2**20
_GRACE_SECONDS = 5
"""Who asked ends a late worker; when that process is gone as well, the worker ends itself."""
_ADDRESSES = 4
"""How many times its memory a worker may address: fonts and libraries are mapped, threads have stacks."""
_FILE_BYTES = 512 * 2**20


def main() -> None:
    """`memory` in bytes is the last argument of the program."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _channels()
    _limit(int(sys.argv[-1]))
    waiting: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    made = Made(())
    while True:
        # Requests come from our own process, which leaves it to workers to read what others made.
        wish: Job | Draw = pickle.loads(waiting.get())  # noqa: S301
        faulthandler.dump_traceback_later(wish.seconds + _GRACE_SECONDS, exit=True, file=2)
        answer = _outcome(wish, made)
        made = answer if isinstance(answer, Made) else made
        write_frame(answers, pack(answer))
        faulthandler.cancel_dump_traceback_later()


def _outcome(wish: Job | Draw, made: Made) -> Answer:
    try:
        return draw(made, wish) if isinstance(wish, Draw) else perform(wish)
    except MinutesKitError as error:
        return Failed(type(error).__name__, error.fault)
    except OSError:
        return Failed("AppendixError", Fault("MK-Z03"))
    except MemoryError:
        return Failed("AppendixError", Fault("MK-Z41"))
    except Exception as error:  # noqa: BLE001 - whatever it was, this file caused it
        return Failed("AppendixError", Fault("MK-Z42", params={"kind": type(error).__name__}))


def _channels() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes of requests and answers, out of the reach of libraries that print."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    return requests, answers


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on this system; time is limited all the same
        return
    for name, limit in (
        ("RLIMIT_CORE", 0),
        ("RLIMIT_DATA", memory),
        ("RLIMIT_AS", _ADDRESSES * memory),
        ("RLIMIT_FSIZE", _FILE_BYTES),
    ):
        with suppress(ValueError, OSError, AttributeError):
            resource.setrlimit(getattr(resource, name), (limit, limit))


def _listen(requests: IO[bytes], waiting: SimpleQueue[bytes]) -> None:
    """Pass requests on. When the pipe ends nobody waits for an answer, whatever is being done."""
    try:
        while True:
            waiting.put(read_frame(requests, REQUEST_BYTES))
    except (OSError, EOFError, ValueError):
        os._exit(0)
