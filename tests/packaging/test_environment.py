"""When .venv is made, mended, or left alone."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "something"
dependencies = ["lxml>=6"]
[tool.pytest.ini_options]
addopts = "-ra"
"""
OFFLINE = "WARNING: Retrying ... NewConnectionError('Failed to establish a new connection')"


class Machine:
    """Stands in for venv and pip; ``log`` keeps what was done."""

    def __init__(self, root: Path, environment: ModuleType) -> None:
        self.root = root
        self.environment = environment
        self.log: list[str] = []
        self.sound = False
        self.answers: Iterator[str] = iter(())
        (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")

    def make(self, venv: Path, say: Any) -> None:
        self.log.append("make")
        venv.mkdir(exist_ok=True)
        self.sound = True

    def install(self, root: Path, purpose: Any, say: Any) -> str:
        self.log.append("install")
        return next(self.answers, "")

    def prepare(self, purpose: str = "RUN") -> Path:
        path: Path = self.environment.prepare(
            self.root, self.environment.Purpose[purpose], self.log.append
        )
        return path

    def done(self) -> list[str]:
        """Give what was done since the last look."""
        done = [entry for entry in self.log if entry in {"make", "install"}]
        self.log.clear()
        return done


@pytest.fixture
def machine(
    module: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Machine:
    environment = module("environment")
    machine = Machine(tmp_path, environment)
    monkeypatch.setattr(environment, "_make", machine.make)
    monkeypatch.setattr(environment, "_install", machine.install)
    monkeypatch.setattr(environment, "_runs", lambda python, modules: machine.sound)
    return machine


def test_the_first_start_makes_and_installs(machine: Machine) -> None:
    python = machine.prepare()
    assert machine.done() == ["make", "install"]
    assert machine.root / ".venv" in python.parents


def test_the_second_start_does_nothing(machine: Machine) -> None:
    machine.prepare()
    machine.done()
    machine.prepare()
    assert machine.done() == []


def test_changed_dependencies_are_installed_into_the_same_environment(machine: Machine) -> None:
    machine.prepare()
    machine.done()
    changed = PYPROJECT.replace("lxml>=6", "lxml>=7")
    (machine.root / "pyproject.toml").write_text(changed, encoding="utf-8")
    machine.prepare()
    assert machine.done() == ["install"]


def test_changed_settings_of_a_tool_install_nothing(machine: Machine) -> None:
    machine.prepare()
    machine.done()
    changed = PYPROJECT.replace("-ra", "-rA")
    (machine.root / "pyproject.toml").write_text(changed, encoding="utf-8")
    machine.prepare()
    assert machine.done() == []


def test_another_python_in_the_environment_installs_again(machine: Machine) -> None:
    machine.prepare()
    machine.done()
    (machine.root / ".venv" / "pyvenv.cfg").write_text("version = 3.13.0", encoding="utf-8")
    machine.prepare()
    assert machine.done() == ["install"]


def test_a_broken_environment_is_made_anew(machine: Machine) -> None:
    machine.prepare()
    machine.done()
    machine.sound = False
    machine.prepare()
    assert machine.done() == ["make", "install"]


def test_a_half_made_environment_that_pip_cannot_mend_is_made_anew(machine: Machine) -> None:
    (machine.root / ".venv").mkdir()
    machine.sound = True
    machine.answers = iter(["ERROR: uninstall-no-record-file"])
    machine.prepare()
    assert machine.done() == ["install", "make", "install"]


def test_without_network_nothing_is_thrown_away(machine: Machine) -> None:
    (machine.root / ".venv").mkdir()
    machine.sound = True
    machine.answers = iter([OFFLINE])
    with pytest.raises(machine.environment.SetupProblem, match="cannot be reached"):
        machine.prepare()
    assert machine.done() == ["install"]


def test_a_failed_installation_is_tried_again_at_the_next_start(machine: Machine) -> None:
    machine.answers = iter([OFFLINE])
    with pytest.raises(machine.environment.SetupProblem):
        machine.prepare()
    machine.done()
    machine.prepare()
    assert machine.done() == ["install"]


def test_what_the_tests_need_includes_what_running_needs(machine: Machine) -> None:
    machine.prepare("TEST")
    machine.done()
    machine.prepare("RUN")
    assert machine.done() == []


def test_what_running_needs_is_not_enough_for_the_tests(machine: Machine) -> None:
    machine.prepare("RUN")
    machine.done()
    machine.prepare("TEST")
    assert machine.done() == ["install"]


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (OFFLINE, "network"),
        ("Temporary failure in name resolution", "network"),
        ("ProxyError('Cannot connect to proxy.')", "HTTPS_PROXY"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("SSLError(SSLCertVerificationError(1, 'certificate verify failed'))", "certificate"),
        ("OSError: [Errno 13] Permission denied: '/opt/x'", "No right to write"),
        ("ERROR: Something never seen before", "never seen before"),
    ],
)
def test_what_pip_says_becomes_what_to_do(machine: Machine, output: str, words: str) -> None:
    machine.answers = iter([output])
    with pytest.raises(machine.environment.SetupProblem, match=words):
        machine.prepare()


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package(
    module: Callable[[str], ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    absent: str,
) -> None:
    environment = module("environment")
    monkeypatch.setattr(
        environment.importlib.util, "find_spec", lambda name: None if name == absent else object()
    )
    with pytest.raises(environment.SetupProblem, match=r"apt-get install python3\.\d+-venv"):
        environment._make(tmp_path / ".venv", [].append)


@pytest.mark.packaging
def test_a_real_half_made_environment_is_replaced_by_one_that_runs(
    module: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    environment = module("environment")
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").write_text("not a program", encoding="ascii")
    environment._make(venv, [].append)
    assert environment._runs(environment.python_of(venv), ("pip",))
    assert not environment._runs(environment.python_of(venv), ("pip", "workbench"))


def test_an_interpreter_that_is_not_there_does_not_run(
    module: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    assert not module("environment")._runs(tmp_path / "python", ("pip",))
