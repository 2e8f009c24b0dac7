"""start.py as a stranger meets it."""

import ast
import subprocess
import sys
from pathlib import Path

_PRETEND = """
import sys
sys.version_info = (3, 8, 18, "final", 0)
exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"))
"""


def test_an_old_python_is_told_that_it_is_too_old(start: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _PRETEND, start], capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert "This is Python 3.8" in told.stderr
    assert "3.11 or newer" in told.stderr
    assert "Traceback" not in told.stderr


def test_an_old_python_can_read_it(start: Path) -> None:
    ast.parse(start.read_text(encoding="ascii"), feature_version=(3, 6))


def test_help_names_both_commands(start: Path) -> None:
    told = subprocess.run(
        [sys.executable, start, "--help"], capture_output=True, text=True, check=True
    )
    assert "packaging/start.py  " in told.stdout
    assert "packaging/start.py test" in told.stdout


def test_an_unknown_word_is_a_usage_error(start: Path) -> None:
    told = subprocess.run(
        [sys.executable, start, "tset"], capture_output=True, text=True, check=False
    )
    assert told.returncode == 2
    assert "packaging/start.py test" in told.stdout
