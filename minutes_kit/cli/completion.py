"""`minutes-kit completion bash`: the script by which a shell completes commands, options, files and rules."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from . import options
from .help import Command
from .language import reader_language
from .texts import text

PROGRAM = "minutes-kit"
VARIABLE = "_MINUTES_KIT_COMPLETE"
"""What click calls the variable in which a shell asks for candidates."""

_NAMES_OF_FILES = """COMPREPLY+=("$value")
            [[ $value == */ || -f $value ]] && compopt -o filenames"""


class Bash(BashComplete):
    """click's script, which also quotes names of files and leaves the cursor behind a folder's slash."""

    source_template = BashComplete.source_template.replace("COMPREPLY+=($value)", _NAMES_OF_FILES)


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": ZshComplete, "fish": FishComplete}


def command(language: str) -> click.Command:
    return Command(
        "completion",
        language=language,
        callback=run,
        help=text("completion", language),
        params=[
            click.Argument(["shell"], type=click.Choice(tuple(SHELLS))),
            *options.common(language),
        ],
    )


def run(shell: str, lang: str | None) -> None:
    from . import group

    completion = SHELLS[shell](group(lang or reader_language()), {}, PROGRAM, VARIABLE)
    # Not `source()`: for bash it would start one to ask for its version.
    click.echo(completion.source_template % completion.source_vars(), nl=False)
