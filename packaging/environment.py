"""The checkout's own .venv: made when missing, mended when broken, left alone when current."""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from enum import Enum
from pathlib import Path

_NO_SPACE = "The disk is full. Free about 1 GB and run the same command again."
_UNTRUSTED = (
    "The package index was reached, but its certificate is not trusted here. Behind a company"
    " proxy, point PIP_CERT to the company's certificate and run the same command again."
)
_NO_NETWORK = (
    "The package index cannot be reached. Setting up needs the network once; afterwards the"
    " workbench works without it. Check the connection (behind a proxy: set HTTPS_PROXY) and run"
    " the same command again."
)
_NO_RIGHT = "No right to write into this folder. Copy the checkout to a folder of your own."
_UNREACHABLE = (
    "NameResolutionError|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError"
    "|name resolution|Failed to establish|Network is unreachable|Connection (?:refused|reset)"
    "|connection broken|getaddrinfo failed|RemoteDisconnected|Read timed out"
)
# What pip says, and what a person can do about it. First match wins.
_CAUSES = (
    ("No space left on device", _NO_SPACE),
    ("(?i)certificate verify failed|SSLError|SSLCertVerificationError", _UNTRUSTED),
    (_UNREACHABLE, _NO_NETWORK),
    ("Permission denied|Errno 13", _NO_RIGHT),
)
_DOWNLOAD = re.compile(r"^\s*Downloading (?P<file>[^\s/]+)-\d\S* \((?P<size>[\d.]+ [MG]B)\)")
_PROBE = """
import importlib.util, sys
absent = [name for name in sys.argv[1:] if importlib.util.find_spec(name) is None]
sys.exit(1 if absent or sys.version_info < (3, 11) else 0)
"""

Say = Callable[[str], None]


class Purpose(Enum):
    """What the environment is for, as the extra of pyproject.toml that it needs."""

    RUN = ""
    TEST = "dev"

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules without which the environment is not whole."""
        run = (
            "pip", "workbench", "PySide6", "sacrebleu", "opencc", "lxml", "docx", "rapidfuzz",
            "regex",
        )  # fmt: skip
        test = (
            "pytest", "pytestqt", "hypothesis", "openxml_audit", "mypy", "importlinter",
            "hatchling",
        )  # fmt: skip
        return run if self is Purpose.RUN else (*run, *test)


class SetupProblem(Exception):  # noqa: N818 - told to the user, not a programming error
    """The environment cannot be made; the text says why and what to do."""


def prepare(root: Path, purpose: Purpose, say: Say) -> Path:
    """Give the Python of ``root/.venv`` with everything in it that the purpose needs.

    Does nothing but look where the environment is current. Raises SetupProblem.
    """
    venv = root / ".venv"
    if is_current(root, purpose):
        return python_of(venv)
    mendable = _runs(python_of(venv), ("pip",))
    if not mendable:
        _make(venv, say)
    say("Installing the libraries (about 250 MB the first time; a few minutes) ...")
    output = _install(root, purpose, say)
    if output and mendable and not _cause(output):
        say("The old .venv cannot be mended; making a new one ...")
        _make(venv, say)
        output = _install(root, purpose, say)
    if output:
        raise SetupProblem(_cause(output) or _tail(output))
    # What the tests need includes what running needs.
    for served in {purpose, Purpose.RUN}:
        _stamp_of(venv, served).write_text(fingerprint(root), encoding="ascii")
    return python_of(venv)


def is_current(root: Path, purpose: Purpose) -> bool:
    """Say whether .venv was completed for today's dependencies and still holds them."""
    venv = root / ".venv"
    stamp = _stamp_of(venv, purpose)
    return (
        stamp.is_file()
        and stamp.read_text(encoding="ascii", errors="replace") == fingerprint(root)
        and _runs(python_of(venv), purpose.modules)
    )


def fingerprint(root: Path) -> str:
    """Sum up what an installation depends on: the project's metadata, its place, its Python."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    configuration = root / ".venv" / "pyvenv.cfg"
    python = configuration.read_text(encoding="utf-8") if configuration.is_file() else ""
    parts = [settings["build-system"], settings["project"], str(root), python]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def python_of(venv: Path) -> Path:
    """Give the path of an environment's interpreter on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def clean_variables() -> dict[str, str]:
    """Give this process's variables without those that let foreign packages in."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}


def _stamp_of(venv: Path, purpose: Purpose) -> Path:
    return venv / f"workbench-{purpose.name.lower()}.stamp"


def _runs(python: Path, modules: tuple[str, ...]) -> bool:
    try:
        probe = subprocess.run(
            [python, "-c", _PROBE, *modules],
            capture_output=True, cwd=python.parent, env=clean_variables(), check=False,
        )  # fmt: skip
    except OSError:
        return False
    return probe.returncode == 0


def _make(venv: Path, say: Say) -> None:
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise SetupProblem(_without(module))
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)
    say(f"Making {venv.name} with Python {'.'.join(map(str, sys.version_info[:3]))} ...")
    made = subprocess.run(
        [sys.executable, "-m", "venv", venv],
        capture_output=True, text=True, errors="replace", env=clean_variables(), check=False,
    )  # fmt: skip
    if made.returncode:
        output = made.stdout + made.stderr
        raise SetupProblem(
            _without("ensurepip") if "ensurepip" in output else _cause(output) or _tail(output)
        )


def _without(module: str) -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    return (
        f"This Python {version} comes without its {module!r} module, which makes environments.\n"
        f"    Debian, Ubuntu:  sudo apt-get install python{version}-venv\n"
        f"    Fedora:          sudo dnf install python{version} python3-pip\n"
        "Then run the same command again."
    )


def _install(root: Path, purpose: Purpose, say: Say) -> str:
    """Run pip; give what went wrong, its whole output where it failed, or an empty string."""
    target = f".[{purpose.value}]" if purpose.value else "."
    quiet = ("--no-input", "--disable-pip-version-check", "--progress-bar=off", "--retries=2")
    command = [
        str(python_of(root / ".venv")),
        "-m",
        "pip",
        "install",
        *quiet,
        "--editable",
        target,
    ]
    lines: list[str] = []
    with subprocess.Popen(
        command, cwd=root, env=clean_variables(), encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as pip:  # fmt: skip
        for line in pip.stdout or ():
            lines.append(line)
            if download := _DOWNLOAD.match(line):
                say(f"  fetching {download['file']} ({download['size']})")
    if pip.returncode:
        return "".join(lines) or "pip said nothing"
    whole = _runs(python_of(root / ".venv"), purpose.modules)
    return "" if whole else "Installed, but some of the libraries cannot be found."


def _cause(output: str) -> str:
    return next((words for pattern, words in _CAUSES if re.search(pattern, output)), "")


def _tail(output: str) -> str:
    last = "\n    ".join(output.strip().splitlines()[-12:])
    return f"The libraries could not be installed. The last lines of the installer:\n    {last}"
