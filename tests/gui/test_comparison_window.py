"""Drafts side by side in a window: totals, chance, and the segments that differ."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.compared_model import ComparedColumn
from workbench.gui.comparison_window import ComparisonWindow
from workbench.model.project import Project
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui

SOURCE = "One boat came in.\nTwo boats went out.\nThe harbour was built in 1889."
OURS = "一艘船進來了。\n兩艘船出去了。\n港口建於1889年。"
THEIRS = "有一艘船。\n兩艘船出去了。\n海港在1889年建成。"
REFERENCE = "一艘船進來了。\n兩艘船出去了。\n海港於1889年建成。"


@pytest.fixture
def project() -> Project:
    return propose(Request(SOURCE, OURS)).project("boats")


@pytest.fixture
def window(qtbot: QtBot, project: Project) -> ComparisonWindow:
    window = ComparisonWindow(project)
    qtbot.addWidget(window)
    return window


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def cells(window: ComparisonWindow, row: int) -> list[str]:
    return [window.totals.item(row, column).text() for column in range(7)]


def listed(window: ComparisonWindow, column: ComparedColumn) -> list[str]:
    model = window.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_drafts_are_held_against_a_reference(
    qtbot: QtBot, window: ComparisonWindow, tmp_path: Path
) -> None:
    window.add_references([written(tmp_path / "reference.txt", REFERENCE)])
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS)])
    qtbot.waitUntil(lambda: window.totals.rowCount() == 8)

    assert cells(window, 2)[0] == "chrF (higher is better)"
    assert cells(window, 3)[1] == "theirs"
    assert cells(window, 3)[5] == "1 / 1 / 1"
    assert "for sorting only" in window.message.text()
    assert "bs:1000|seed:12345" in window.message.text()


def test_segments_are_sorted_by_what_a_draft_gains_and_by_any_other_number(
    qtbot: QtBot, window: ComparisonWindow, tmp_path: Path
) -> None:
    window.add_references([written(tmp_path / "reference.txt", REFERENCE)])
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS)])
    qtbot.waitUntil(lambda: window.model.rowCount() == 3)

    assert listed(window, ComparedColumn.ROW) == ["1", "2", "3"]
    assert listed(window, ComparedColumn.GAIN)[1] == "="
    window.list.sortByColumn(ComparedColumn.GAIN, Qt.SortOrder.DescendingOrder)
    assert listed(window, ComparedColumn.ROW) == ["3", "2", "1"]
    window.list.sortByColumn(ComparedColumn.TEXT, Qt.SortOrder.AscendingOrder)
    assert listed(window, ComparedColumn.ROW) == ["3", "2", "1"]
    window.metrics.setCurrentIndex(3)
    window.metrics.activated.emit(3)
    assert listed(window, ComparedColumn.ROW)[0] == "3"


def test_a_segment_shows_its_texts_and_leads_to_its_row(
    qtbot: QtBot, window: ComparisonWindow, project: Project, tmp_path: Path
) -> None:
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS.replace("1889", "1898"))])
    qtbot.waitUntil(lambda: window.model.rowCount() == 3)

    assert cells(window, 0)[0] == "Points of risk (lower is better)"
    assert "no measure of quality" in window.message.text()
    assert listed(window, ComparedColumn.ROW)[0] == "3"
    assert "海港在1898年建成。" in window.texts.toPlainText()
    with qtbot.waitSignal(window.row_wanted) as wanted:
        window.list.activated.emit(window.model.index(0, 0))
    assert wanted.args == [project.order[2]]


def test_a_draft_that_does_not_fit_is_told_of_and_left_out(
    qtbot: QtBot, window: ComparisonWindow, tmp_path: Path
) -> None:
    window.add_references([written(tmp_path / "reference.txt", REFERENCE)])
    window.add_drafts([written(tmp_path / "short.txt", "一行。")])
    qtbot.waitUntil(lambda: "does not fit" in window.message.text())

    assert "none yet" in window.files.text()
    assert "reference.txt" in window.files.text()
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS)])
    qtbot.waitUntil(lambda: window.totals.rowCount() == 8)


def test_a_reference_that_does_not_fit_is_left_out_and_the_drafts_are_not(
    qtbot: QtBot, window: ComparisonWindow, tmp_path: Path
) -> None:
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS)])
    window.add_references([written(tmp_path / "short.txt", "一行。")])
    qtbot.waitUntil(lambda: "1 in the reference" in window.message.text())

    assert "theirs.txt" in window.files.text()
    assert "short.txt" not in window.files.text()


def test_the_other_test_of_chance_can_be_chosen(
    qtbot: QtBot, window: ComparisonWindow, tmp_path: Path
) -> None:
    window.add_references([written(tmp_path / "reference.txt", REFERENCE)])
    window.add_drafts([written(tmp_path / "theirs.txt", THEIRS)])
    window.tests.setCurrentIndex(1)
    window.tests.activated.emit(1)
    qtbot.waitUntil(lambda: "ar:10000" in window.message.text(), timeout=20_000)
