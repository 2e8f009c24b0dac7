"""The crash report: says where, never what was read, and lets the program go on."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from workbench.gui.crash_report import CrashReport, describe, keep_log
from workbench.model.problems import InputProblem

CLIENT_TEXT = "confidential sentence of a client"


def fault() -> BaseException:
    with pytest.raises(KeyError) as raised:
        {}[CLIENT_TEXT]
    return raised.value


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    with keep_log(tmp_path / "log") as path:
        yield path


@pytest.fixture
def report(qtbot: QtBot, log: Path) -> Iterator[CrashReport]:
    made = CrashReport(log)
    yield made
    if made.box:
        made.box.close()


def test_the_kind_and_the_place_are_told_and_no_text() -> None:
    words = describe(fault())
    assert "KeyError" in words
    assert "test_crash_report.py" in words
    assert CLIENT_TEXT not in words
    assert "Workbench" in words


def test_a_fault_is_logged_and_shown_once(qtbot: QtBot, report: CrashReport, log: Path) -> None:
    error = fault()
    report.take(type(error), error)
    report.take(type(error), error)
    qtbot.waitUntil(lambda: report.box is not None)
    assert report.box is not None
    assert CLIENT_TEXT not in report.box.text() + report.box.detailedText()
    kept = log.read_text(encoding="utf-8")
    assert kept.count("KeyError") == 2
    assert CLIENT_TEXT not in kept


def test_the_details_can_be_copied(qtbot: QtBot, report: CrashReport) -> None:
    error = fault()
    report.show_fault(error)
    assert report.box is not None
    copy = next(b for b in report.box.buttons() if b.text() == "Copy the details")
    copy.click()
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_a_problem_is_shown_as_its_sentence_and_not_logged(
    qtbot: QtBot, report: CrashReport, log: Path
) -> None:
    report.take(InputProblem, InputProblem("The file {name} is empty.", name="a.txt"))
    qtbot.waitUntil(lambda: report.box is not None)
    assert report.box is not None
    assert report.box.text() == "The file a.txt is empty."
    assert log.read_text(encoding="utf-8") == ""


def test_after_closing_the_box_the_next_fault_is_shown(qtbot: QtBot, report: CrashReport) -> None:
    error = fault()
    report.show_fault(error)
    first = report.box
    assert isinstance(first, QMessageBox)
    first.accept()
    assert not first.isVisible()
    report.show_fault(error)
    assert report.box is not first
    assert report.box is not None
    assert report.box.isVisible()


def test_it_takes_over_what_python_does_with_faults(
    report: CrashReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    report.install()
    assert sys.excepthook == report.take


def test_the_log_is_let_go_of(tmp_path: Path) -> None:
    before = list(logging.getLogger("workbench").handlers)
    with keep_log(tmp_path / "other"):
        assert logging.getLogger("workbench").handlers != before
    assert logging.getLogger("workbench").handlers == before
