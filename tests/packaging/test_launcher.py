"""Which of its jobs the launcher chooses."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

LOADER = "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory"


class Review:
    """Stands in for the sample review."""

    def __init__(self, python: Path, root: Path, say: object) -> None:
        self.python = python

    def in_the_window(self) -> int:
        return 40

    def on_the_command_line(self) -> int:
        return 50


@pytest.fixture
def launcher(module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    launcher = module("launcher")
    monkeypatch.setattr(launcher, "SampleReview", Review)
    monkeypatch.setattr(launcher, "prepare", lambda root, purpose, say: Path(sys.executable))
    monkeypatch.setattr(launcher.qt_libraries, "complaint", lambda python, variables: "")
    monkeypatch.setattr(launcher.sys, "platform", "linux")
    return launcher


def test_with_a_display_the_window_opens(launcher: ModuleType) -> None:
    assert launcher.run({"DISPLAY": ":0"}) == 40
    assert launcher.run({"WAYLAND_DISPLAY": "wayland-0"}) == 40


def test_without_a_display_the_command_line_does_the_job(launcher: ModuleType) -> None:
    assert launcher.run({"DISPLAY": ""}) == 50


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(launcher: ModuleType, platform: str) -> None:
    assert launcher.has_display(platform, {})


def test_a_display_that_cannot_be_reached_counts_as_none(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    complaint = "qt.qpa.xcb: could not connect to display :7\nmore"
    monkeypatch.setattr(launcher.qt_libraries, "complaint", lambda python, variables: complaint)
    monkeypatch.setattr(launcher.qt_libraries, "_ldd", lambda binary: "")
    assert launcher.run({"DISPLAY": ":7"}) == 50
    assert "could not connect to display :7" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["test"]])
def test_missing_libraries_are_named_instead(
    launcher: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(launcher.qt_libraries, "complaint", lambda python, variables: LOADER)
    monkeypatch.setattr(launcher.qt_libraries, "_ldd", lambda binary: "")
    assert launcher.main(arguments) == 1
    assert "sudo apt-get install libegl1" in capsys.readouterr().out


@pytest.mark.parametrize("value", ["", "0", "false"])
def test_at_home_all_tests_run(launcher: ModuleType, value: str) -> None:
    assert launcher.selection(["-x"], {"CI": value}) == ["-x"]


def test_a_build_server_leaves_out_what_measures_and_what_takes_long(
    launcher: ModuleType,
) -> None:
    chosen = launcher.selection(["-x"], {"CI": "true"})
    assert chosen == ["-m", "not slow and not speed", "-x"]


def test_the_callers_own_choice_of_marks_stands(launcher: ModuleType) -> None:
    assert launcher.selection(["-m", "slow"], {"CI": "true"}) == ["-m", "slow"]


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prepare(*_arguments: object) -> Path:
        raise PermissionError(13, "Permission denied", "/opt/workbench/.venv")

    monkeypatch.setattr(launcher, "prepare", prepare)
    assert launcher.main([]) == 1
    assert "/opt/workbench/.venv" in capsys.readouterr().out
