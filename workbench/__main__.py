"""The program: a window without a command, else the command line."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from workbench.cli import main as command_line
from workbench.cli.arguments import COMMANDS
from workbench.cli.terminal import complain, use_utf8

_QT = ("PySide6", "shiboken6")
_NO_DISPLAY = (
    "there is no display to open a window on; see “workbench --help” for what works without one."
)
_NO_QT = (
    "Qt cannot be loaded ({reason}); "
    "install the system library it names, or see “workbench --help” for what works without."
)
_NO_SUCH_FILE = "there is no file and no command “{name}”; see “workbench --help”."


def main() -> int:
    """Run with the arguments of the process and give its exit code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return command_line.run(arguments)
    use_utf8(sys.stdout, sys.stderr)
    return open_window(arguments, os.environ)


def open_window(paths: Sequence[str], variables: Mapping[str, str]) -> int:
    """Show the window with the files; say in one sentence why it cannot be, and give 2."""
    missing = [path for path in paths if not Path(path).exists()]
    if missing:
        complain(_NO_SUCH_FILE.format(name=missing[0]))
        return command_line.USAGE_OR_INPUT
    if not has_display(sys.platform, variables):
        complain(_NO_DISPLAY)
        return command_line.USAGE_OR_INPUT
    try:
        from workbench.gui.application import run  # noqa: PLC0415 - Qt may be missing
    except ImportError as error:
        if not (error.name or "").startswith(_QT):
            raise
        complain(_NO_QT.format(reason=error))
        return command_line.USAGE_OR_INPUT
    return run(list(paths))


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Say whether Qt will find a display: it aborts the process on Linux where it does not."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(variables.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
