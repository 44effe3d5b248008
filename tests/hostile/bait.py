"""A server that nobody may call."""

from __future__ import annotations

import socket
from contextlib import contextmanager
from threading import Thread


@contextmanager
def nobody_calls():
    """The address of a server on this machine, and what has called it so far."""
    calls: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_listen, args=(server, calls), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", calls


def _listen(server: socket.socket, calls: list[bytes]) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            connection.settimeout(0.5)
            try:
                calls.append(connection.recv(200) or b"(nothing said)")
            except OSError:
                calls.append(b"(no word)")
