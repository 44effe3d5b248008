"""Failures told to a person: on the standard error, with a remedy, and as an exit code."""

from __future__ import annotations

import click

from ..catalogue.describe import Nowhere, describe
from ..errors import ExitCode, InvalidMinutes, MinutesKitError, UsageError
from ..problems import Fault, Report
from ..reporters import text as text_reporter


def show_failure(error: MinutesKitError, language: str) -> int:
    """Show an error of ours. The problems of refused minutes come with their count."""
    problems = error.problems or tuple(
        describe(fault, language, file=fault.file or "", places=Nowhere()) for fault in error.faults
    )
    report = Report(problems, tuple(dict.fromkeys(problem.file for problem in problems)))
    click.echo(text_reporter.report(report, language), err=True)
    if isinstance(error, InvalidMinutes):
        click.echo(text_reporter.summary(error.report, language), err=True)
    return error.exit_code


def show_usage_error(error: click.ClickException, language: str) -> int:
    """Show a wrong call in the reader's language: click's own sentences are English."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "minutes-kit"
    match error:
        case click.NoSuchOption():
            fault = Fault("MK-C10", params={"name": error.option_name, "command": command})
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else "—"
            fault = Fault("MK-C11", params={"name": name, "command": command})
        case click.BadParameter():
            name = error.param.opts[0] if error.param else "—"
            fault = Fault("MK-C13", params={"name": name, "command": command})
        case _ if "No such command" in error.message:
            name = error.message.split("'")[1] if "'" in error.message else "—"
            fault = Fault("MK-C12", params={"name": name, "command": command})
        case _:
            fault = Fault("MK-C14", params={"command": command})
    return show_failure(UsageError.of(fault), language)


def show_bug(error: Exception, language: str, *, traceback: bool) -> int:
    """A mistake of ours: say so, and where to report it; the traceback only on request."""
    if traceback:
        import traceback as tracebacks

        tracebacks.print_exception(error)
    fault = Fault("MK-I01", params={"kind": type(error).__name__})
    problem = describe(fault, language, file="", places=Nowhere())
    click.echo(text_reporter.report(Report((problem,)), language), err=True)
    return ExitCode.INTERNAL
