"""Runs a command within a time and tells what it took: measured.py RESULT SECONDS COMMAND…

A process of its own, started small: the kernel counts the size of whoever starts a process as its own.
The memory is that of the whole tree of processes at its largest moment, in KiB.
"""

import contextlib
import json
import os
import signal
import sys
import time
from pathlib import Path

MOST = 2**21
"""KiB; what takes more is ended, so that the machine lives."""


def tree(root):
    """The processes below and with `root`."""
    waiting, found = [root], []
    while waiting:
        process = waiting.pop()
        found.append(process)
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{process}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
    return found


def resident(processes):
    total = 0
    for process in processes:
        with contextlib.suppress(OSError):
            pages = Path(f"/proc/{process}/statm").read_text().split()[1]
            total += int(pages) * os.sysconf("SC_PAGE_SIZE") // 1024
    return total


def measured(seconds, command):
    start = time.monotonic()
    process = os.spawnvp(os.P_NOWAIT, command[0], command)
    peak, late = 0, False
    while True:
        ended, status, usage = os.wait4(process, os.WNOHANG)
        if ended:
            break
        running = tree(process)
        peak = max(peak, resident(running))
        if time.monotonic() - start > seconds or peak > MOST:
            late = True
            for one in reversed(running):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(one, signal.SIGKILL)
        time.sleep(0.02)
    largest = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    code = -9 if late else os.waitstatus_to_exitcode(status)
    return {
        "code": code,
        "seconds": time.monotonic() - start,
        "processor": usage.ru_utime + usage.ru_stime,
        "mebibytes": max(peak, largest) / 1024,
    }


if __name__ == "__main__":
    result, seconds, *command = sys.argv[1:]
    told = json.dumps(measured(float(seconds), command))
    Path(result).write_text(told)
