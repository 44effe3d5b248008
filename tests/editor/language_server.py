"""The YAML language server that editors run, driven over its standard input and output."""

from __future__ import annotations

import itertools
import json
import queue
import re
import subprocess
import threading
from pathlib import Path
from typing import Any, Self

SECONDS = 30
"""The longest wait for an answer; usual ones come within a second."""
MARK = "¦"
"""Where the cursor is in a text."""
Message = dict[str, Any]
OFFLINE = {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}
NO_WAY_OUT = {"proxy": "http://127.0.0.1:9", "proxyStrictSSL": True}
"""A proxy where nobody listens: whatever is fetched nevertheless fails."""


class LanguageServer:
    """A running server with one folder open."""

    def __init__(self, node: str, program: Path, folder: Path, schemas: dict[str, Any]):
        self.folder = folder
        features = {"validate": True, "completion": True, "hover": True}
        self.settings = {"yaml": {**OFFLINE, **features, "schemas": schemas}, "http": NO_WAY_OUT}
        self.numbers = itertools.count(1)
        self.answers: queue.Queue[Message] = queue.Queue()
        self.judged: queue.Queue[Message] = queue.Queue()
        self.configured = threading.Event()
        self.opened: set[str] = set()
        self.process = subprocess.Popen(
            [node, program, "--stdio"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Self:
        place = {"uri": self.folder.as_uri(), "name": self.folder.name}
        shown = {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": shown},
                "hover": {"contentFormat": ["markdown"]},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        start = {"processId": None, "rootUri": place["uri"], "workspaceFolders": [place]}
        self.request("initialize", **start, capabilities=capabilities)
        self.notify("initialized")
        assert self.configured.wait(SECONDS)
        return self

    def __exit__(self, *error: object) -> None:
        self.process.kill()
        self.process.wait(timeout=SECONDS)
        self.process.stdin.close()

    # --- what an editor asks, of a file that was not opened before ------------------------------------

    def problems(self, name: str | Path, text: str) -> list[tuple[int, str]]:
        """The line (from 1) and the words of each problem that is underlined in a file with this text."""
        uri = self._open(name, text)
        while (judged := self.judged.get(timeout=SECONDS))["uri"] != uri:
            pass
        return [(found["range"]["start"]["line"] + 1, found["message"]) for found in judged["diagnostics"]]

    def candidates(self, name: str, text: str) -> dict[str, Message]:
        """What is offered at the mark in the text, by label."""
        found = self._ask("textDocument/completion", name, text)
        return {item["label"]: item for item in found["items"]}

    def accepted(self, name: str, text: str, label: str) -> str:
        """The text after one of the candidates was accepted, and what it proposes was left as it is."""
        item = self.candidates(name, text)[label]
        edit = item["textEdit"]
        before, _, after = text.partition(MARK)
        line = before.rpartition("\n")[2]
        kept = before.removesuffix(line) + line[: edit["range"]["start"]["character"]]
        indent = re.match(" *", line)[0]
        return kept + filled_in(edit["newText"]).replace("\n", f"\n{indent}") + after

    def hover(self, name: str, text: str) -> str:
        """What is shown for the word behind the mark, as Markdown."""
        found = self._ask("textDocument/hover", name, text)
        return found["contents"]["value"] if found else ""

    def _ask(self, method: str, name: str, text: str) -> Any:
        before, _, after = text.partition(MARK)
        uri = self._open(name, before + after)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.request(method, textDocument={"uri": uri}, position=position)

    def _open(self, name: str | Path, text: str) -> str:
        uri = (self.folder / name).as_uri()
        assert uri not in self.opened  # its problems could be those of the earlier text
        self.opened.add(uri)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        return uri

    # --- the protocol ---------------------------------------------------------------------------------

    def request(self, method: str, **params: Any) -> Any:
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": params})
        answer = self.answers.get(timeout=SECONDS)
        assert answer["id"] == number
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _read(self) -> None:
        with self.process.stdout as output:
            while header := output.readline():
                length = int(header.partition(b":")[2])
                while output.readline().strip():
                    pass
                data = output.read(length)
                if len(data) == length:  # else the server was stopped
                    self._take(json.loads(data))

    def _take(self, message: Message) -> None:
        match message:
            case {"method": "textDocument/publishDiagnostics", "params": params}:
                self.judged.put(params)
            case {"method": "workspace/configuration", "id": number, "params": {"items": items}}:
                wanted = [self.settings.get(item["section"], {}) for item in items]
                self._send({"id": number, "result": wanted})
                self.configured.set()
            case {"method": _, "id": number}:
                self._send({"id": number, "result": None})
            case {"id": _}:
                self.answers.put(message)


def filled_in(snippet: str) -> str:
    """A snippet with its proposals: "${1:Anna}" → "Anna", "${1|yes,no|}" → "yes", "$1" → ""."""
    chosen = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", snippet)
    return re.sub(r"\$\d+", "", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", chosen))
