"""Choosing what goes into the bilingual DOCX, and writing it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from workbench.formats.docx_content import USUAL_COLUMNS, Changes, Column, Comments, RowChoice
from workbench.formats.label_languages import LABELS
from workbench.gui.desk import Desk
from workbench.gui.export_dialog import Export, ExportDialog, Order, ask_and_export
from workbench.gui.jobs import Jobs
from workbench.review.delivery import ExportOptions
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui


@pytest.fixture
def desk() -> Desk:
    proposal = propose(Request("One boat.\nTwo boats.", "一艘船。\n兩艘船。"))
    return Desk(proposal.project("boats"), None)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog("Ana", tmp_path / "boats.docx")
    qtbot.addWidget(dialog)
    return dialog


def test_by_default_everything_goes_out_with_tracked_changes(dialog: ExportDialog) -> None:
    options = dialog.options()
    assert options.rows is RowChoice.ALL
    assert options.changes is Changes.TRACKED
    assert options.columns == USUAL_COLUMNS
    assert options.comments is Comments.ALL
    assert options.shown is None
    assert options.author == "Ana"
    assert options.check_titles["numbers"] == "Numbers"


def test_headings_can_be_in_another_language_than_the_window(dialog: ExportDialog) -> None:
    assert dialog.options().labels.summary == "Summary"
    for place, tag in enumerate(LABELS, 1):
        dialog._language.setCurrentIndex(place)
        assert dialog.options().labels is LABELS[tag]


def test_rows_columns_and_names_can_be_left_out(dialog: ExportDialog) -> None:
    dialog._rows.setCurrentIndex(1)
    dialog._changes.setCurrentIndex(1)
    dialog._columns[Column.STATUS].setChecked(False)
    dialog._author.setText(" ")
    dialog._split.setValue(400)
    options = dialog.options()
    assert options.rows is RowChoice.WITH_FINDINGS
    assert options.changes is Changes.CLEAN
    assert options.rows_per_table == 400
    assert Column.STATUS not in options.columns
    assert Column.FINDINGS in options.columns
    assert options.author == ""


def test_source_and_comments_have_their_say(dialog: ExportDialog) -> None:
    dialog._columns[Column.SOURCE].setChecked(False)
    dialog._columns[Column.COMMENTS].setChecked(True)
    dialog._changes.setCurrentIndex(2)
    dialog._comments.setCurrentIndex(1)
    options = dialog.options()
    assert options.columns == (
        Column.NUMBER,
        Column.TARGET,
        Column.STATUS,
        Column.FINDINGS,
        Column.COMMENTS,
    )
    assert options.changes is Changes.BOTH
    assert options.comments is Comments.PEOPLE


def test_rows_that_the_filter_shows_can_be_chosen(
    window: QWidget, desk: Desk, qtbot: QtBot
) -> None:
    desk.visible = lambda: desk.project.order[:1]
    ask_and_export(window, Jobs(window), desk)
    dialog = window.findChild(ExportDialog)
    assert dialog._rows.itemText(1) == "Rows that the filter shows (1)"
    assert dialog.options().shown is None
    dialog._rows.setCurrentIndex(1)
    assert dialog.options().rows is RowChoice.ALL
    assert dialog.options().shown == {desk.project.order[0]}
    dialog.close()


def test_the_order_names_a_docx_whatever_was_typed(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.ordered) as ordered:
        dialog.order(tmp_path / "out.txt")
    assert ordered.args[0].path == tmp_path / "out.docx"


def test_the_file_is_written_in_the_background_and_named_when_it_is_there(
    qtbot: QtBot, window: QWidget, desk: Desk, tmp_path: Path
) -> None:
    jobs = Jobs(window)
    Export(window, jobs, desk).write(Order(tmp_path / "out.docx", ExportOptions()))
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box.text() == "2 rows are in out.docx."
    assert (tmp_path / "out.docx").stat().st_size > 1000
    box.close()
    jobs.close()


def test_the_window_proposes_a_name_beside_the_project(window: QWidget, desk: Desk) -> None:
    ask_and_export(window, Jobs(window), desk)
    dialog = window.findChild(ExportDialog)
    assert dialog._proposed.name == "boats.reviewed.docx"
    dialog.close()
