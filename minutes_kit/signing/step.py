"""The last step of whatever makes PDF files: to sign them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from .extra import needed
from .keys import Key

Files = Mapping[str, bytes]


@contextmanager
def last_step(key: Key | None, *, reason: str = "", place: str = "") -> Iterator[Callable[[Files], Files]]:
    """A function from files by name to the same files with each PDF signed, for as long as the block lasts.

    The key is opened at once, so that a wrong password is told before anything else is done. Without a key
    the files stay what they are. Raises `MissingProgramError` without the extra "sign", and what `opened` and
    `signed` raise.
    """
    if key is None:
        yield lambda files: files
        return
    needed()
    from .applying import signed
    from .opening import opened

    with opened(key) as signer:

        def step(files: Files) -> Files:
            return {
                name: signed(data, signer, name=name, reason=reason, place=place)
                if name.lower().endswith(".pdf")
                else data
                for name, data in files.items()
            }

        yield step
