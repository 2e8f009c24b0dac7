"""The two commands of packaging/start.py: the main job, and the tests."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import qt_libraries
from environment import Purpose, SetupProblem, clean_variables, prepare
from sample import SampleReview

ROOT = Path(__file__).resolve().parent.parent
USAGE = """\
python3 packaging/start.py            set up, then open the window with the sample project
                                      (without a display: the same job on the command line)
python3 packaging/start.py test ...   set up, then run the tests; the rest goes to pytest
"""


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for, tell what stands in the way, and give the exit code."""
    try:
        return _do(list(arguments))
    except SetupProblem as problem:
        say(str(problem))
    except OSError as problem:
        say(f"The set-up could not be finished: {problem}. Mend this and run the command again.")
    except KeyboardInterrupt:
        return 130
    return 1


def _do(arguments: list[str]) -> int:
    match arguments:
        case []:
            return run(clean_variables())
        case ["test", *rest]:
            return test(rest, clean_variables())
        case _:
            say(USAGE)
            return 0 if arguments in (["-h"], ["--help"]) else 2


def run(variables: Mapping[str, str]) -> int:
    """Open the window with the sample project, or do its job where there is no display."""
    python = prepare(ROOT, Purpose.RUN, say)
    review = SampleReview(python, ROOT, say)
    if not has_display(sys.platform, variables):
        say("No display here: doing the job of the window on the command line.")
        return review.on_the_command_line()
    if obstacle := qt_libraries.complaint(python, variables):
        require_libraries(python, obstacle, variables)
        say(f"The display cannot be used ({obstacle.splitlines()[0]}).")
        say("Doing the job of the window on the command line.")
        return review.on_the_command_line()
    return review.in_the_window()


def test(arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run the tests; on a build server without those that measure or take long."""
    python = prepare(ROOT, Purpose.TEST, say)
    hidden = {"QT_QPA_PLATFORM": "offscreen", **variables}
    if obstacle := qt_libraries.complaint(python, hidden):
        require_libraries(python, obstacle, {})
        msg = f"Qt does not start here:\n    {obstacle}"
        raise SetupProblem(msg)
    return subprocess.call([python, "-m", "pytest", *selection(arguments, hidden)], cwd=ROOT)


def selection(arguments: Sequence[str], variables: Mapping[str, str]) -> list[str]:
    """Give pytest's arguments: ``-m`` of the caller's own, or none, is left as it is."""
    on_a_server = variables.get("CI", "").lower() not in {"", "0", "false"}
    if on_a_server and not any(argument.startswith("-m") for argument in arguments):
        return ["-m", "not slow and not speed", *arguments]
    return list(arguments)


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Say whether a window can be shown; only Linux is told by its variables."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY")
    return not platform.startswith("linux") or any(variables.get(name) for name in shown)


def require_libraries(python: Path, obstacle: str, variables: Mapping[str, str]) -> None:
    """Raise SetupProblem with the packages to install, if libraries are what is missing."""
    if sys.platform.startswith("linux") and (
        missing := qt_libraries.missing_libraries(python, obstacle, variables)
    ):
        raise SetupProblem(qt_libraries.advice(missing))


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    sys.stdout.write(line.rstrip("\n") + "\n")
    sys.stdout.flush()
