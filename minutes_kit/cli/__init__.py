"""The command line: the only room that prints or exits.

One thin module a command. Each is imported when it is called, so that `validate` never waits for a
renderer. Everything that can go wrong ends in `main`, as a message and an exit code.
"""

from __future__ import annotations

import errno
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from types import FrameType

import click

from ..errors import ExitCode, MinutesKitError, OutputError
from ..problems import Words
from .failures import show_bug, show_failure, show_usage_error
from .help import Group
from .language import LANGUAGES, reader_language
from .texts import text

COMMANDS = (
    *("new", "import", "validate", "build", "merge", "sign", "verify", "extract", "funding", "strip"),
    *("migrate", "schema", "rules", "explain", "doctor", "completion"),
)


def group(language: str) -> click.Group:
    def show_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
        if value:
            from .. import __version__

            click.echo(f"minutes-kit {__version__}")
            context.exit()

    return Group(
        None,
        language=language,
        package=__name__,
        names=COMMANDS,
        help=text("about", language),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=show_version,
                help=text("version", language),
            ),
            click.Option(
                ["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=text("lang", language)
            ),
        ],
    )


def walk(program: click.Group, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command of a program, those of its groups behind each group, with the context to ask it in."""
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is None:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        yield command, inner
        if isinstance(command, click.Group):
            yield from walk(command, inner)


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit with its `ExitCode`. A traceback is printed only with --verbose."""
    arguments = sys.argv[1:] if arguments is None else arguments
    language = reader_language(arguments)
    _end_in_order()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = group(language).main(arguments or ["--help"], prog_name="minutes-kit", standalone_mode=False)
    except click.ClickException as error:
        code = show_usage_error(error, language)
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except MinutesKitError as error:
        code = show_failure(error, language)
    except BrokenPipeError:
        # The reader of our output left (`| head`): nobody is there to tell.
        sys.stdout = None
        code = ExitCode.OK
    except OSError as error:
        code = _show_broken_output(error, arguments, language)
    except Exception as error:  # noqa: BLE001 - the one handler at the edge
        code = show_bug(error, language, traceback="--verbose" in arguments)
    sys.exit(int(code or 0))


def _show_broken_output(error: OSError, arguments: list[str], language: str) -> int:
    """A standard output that takes nothing more; files of our own fail as `OutputError`."""
    if error.errno not in (errno.ENOSPC, errno.EIO):
        return show_bug(error, language, traceback="--verbose" in arguments)
    sys.stdout = None
    return show_failure(OutputError("MK-O02", path=Words("standardowe wyjście", "standard output")), language)


def _end_in_order() -> None:
    """Told to end, the program still stops the office suite and removes temporary files."""

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    with suppress(ValueError):  # Only the main thread may do this.
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, end)
