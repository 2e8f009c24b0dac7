"""The program opens a window without a command and says why where it cannot."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from workbench import __main__ as program


class _Window(ModuleType):
    """Stands for the window; takes note of what it is to open."""

    def __init__(self) -> None:
        super().__init__("workbench.gui.application")
        self.opened: list[list[str]] = []

    def run(self, arguments: list[str]) -> int:
        self.opened.append(arguments)
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> _Window:
    window = _Window()
    monkeypatch.setitem(sys.modules, "workbench.gui.application", window)
    return window


def start(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["workbench", *arguments])
    return program.main()


def test_no_arguments_open_the_window(window: _Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(monkeypatch) == 0
    assert window.opened == [[]]


def test_files_open_the_window_with_them(
    window: _Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "harbour.wbproj"
    path.touch()

    assert start(monkeypatch, str(path)) == 0
    assert window.opened == [[str(path)]]


def test_a_command_runs_without_the_window(
    window: _Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(monkeypatch, "check", "missing.csv") == 2
    assert "There is no file missing.csv" in capsys.readouterr().err
    assert window.opened == []


def test_a_word_that_is_neither_file_nor_command_is_refused(
    window: _Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(monkeypatch, "chekc") == 2
    assert "no file and no command “chekc”" in capsys.readouterr().err
    assert window.opened == []


def test_without_a_display_the_command_line_is_pointed_out(
    window: _Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    assert program.open_window([], {}) == 2
    assert "no display" in capsys.readouterr().err
    assert window.opened == []


def test_a_qt_that_cannot_be_loaded_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "workbench.gui.application", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)

    assert program.open_window([], {"DISPLAY": ":0"}) == 2
    assert "Qt cannot be loaded" in capsys.readouterr().err


def test_a_fault_of_our_own_is_not_taken_for_a_missing_qt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "workbench.gui.application", None)

    with pytest.raises(ImportError):
        program.open_window([], {"DISPLAY": ":0"})


@pytest.mark.parametrize(
    ("platform", "variables", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_tells_by_its_variables_whether_there_is_a_display(
    platform: str, variables: dict[str, str], shown: bool
) -> None:
    assert program.has_display(platform, variables) is shown
