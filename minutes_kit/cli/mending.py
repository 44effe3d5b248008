"""`validate --fix` and `--diff`: what has one right answer is put right, or shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click

from ..checking import check_text
from ..configuration import Lookup
from ..errors import ExitCode, MinutesKitError
from ..fixing import Fix, FixResult, fix_content, fix_path
from ..language import plural
from ..reporters import text as text_reporter
from .changes import difference, put
from .editors import copy_schemas, schema_line
from .failures import show_failure
from .texts import text


@dataclass(slots=True)
class Mending:
    """One call with --fix or, if `only_shown`, with --diff. Each file is on its own; `code` is the worst."""

    language: str
    root: Path | None
    lookup: Lookup
    only_shown: bool
    code: int = ExitCode.OK
    _fixed: list[tuple[str, Fix]] = field(default_factory=list)

    def mend(self, path: Path | None, data: bytes) -> bytes:
        """Mend a file in its place; without a path `data`, the standard input. Returns what to check then."""
        if path is None:
            return self._input(data)
        self._file(path)
        return data

    def tell(self) -> None:
        """List on the standard error what was mended, or count what could be."""
        count = len(self._fixed)
        if self.only_shown or not count:
            if count:
                click.echo(self._counted("would fix", count), err=True)
            return
        click.echo(self._counted("fixed", count), err=True)
        for name, fix in self._fixed:
            rule = f"{fix.rule}: " if fix.rule else ""
            change = f"{fix.before} → {fix.after}" if fix.before else f"+ {fix.after}"
            click.echo(f"    {name}:{fix.line}:{fix.column}: {rule}{change}", err=True)

    def _file(self, path: Path) -> None:
        line = schema_line(self.language)
        try:
            result = fix_path(
                path, language=self.language, root=self.root, lookup=self.lookup, editor_line=line
            )
            if result.changed and not self.only_shown:
                if any(not fix.rule for fix in result.fixes):
                    copy_schemas(("minutes",), path.parent, self.language)
                put(path, result.after)
        except MinutesKitError as error:
            self.code = max(self.code, show_failure(error, self.language))
        else:
            self._note(result)

    def _input(self, data: bytes) -> bytes:
        """What is mended is printed, unless only what differs is shown."""
        here = Path.cwd()
        check = partial(check_text, language=self.language, folder=here, root=self.root, lookup=self.lookup)
        result = fix_content(data, "<stdin>", check)
        self._note(result)
        if not self.only_shown:
            click.echo(result.after, nl=False)
        return result.after

    def _note(self, result: FixResult) -> None:
        self._fixed += ((result.name, fix) for fix in result.fixes)
        if self.only_shown and (result.changed or not result.before):
            self.code = max(self.code, ExitCode.PROBLEMS)
            click.echo(difference(result.name, result.before, result.after), nl=False)
            if not result.before:  # No check will tell why.
                click.echo(text_reporter.report(result.report, self.language), err=True)

    def _counted(self, key: str, count: int) -> str:
        forms = text("places", self.language).split("|")
        return text(key, self.language, count=count, places=plural(count, forms, self.language))
