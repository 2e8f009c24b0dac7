"""The target by itself: choosing the form, and writing it."""

from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.target_dialog import (
    Form,
    Order,
    TargetDialog,
    TargetExport,
    ask_and_export_target,
)
from workbench.model.edits import set_target
from workbench.review.intake import Request, propose

pytestmark = pytest.mark.gui

SOURCE, TARGET = "One boat.\nTwo boats.", "一艘船。\n兩艘船。"


@pytest.fixture
def desk() -> Desk:
    return Desk(propose(Request(SOURCE, TARGET)).project("boats"), None)


def dialog(qtbot: QtBot, tmp_path: Path, original: str) -> TargetDialog:
    made = TargetDialog(tmp_path / "boats.txt", original)
    qtbot.addWidget(made)
    return made


def told(qtbot: QtBot, window: QWidget, desk: Desk, order: Order) -> str:
    jobs = Jobs(window)
    TargetExport(window, jobs, desk).write(order)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    words = box.text()
    box.close()
    jobs.close()
    return words


def test_a_word_document_is_proposed_where_one_was_opened(qtbot: QtBot, tmp_path: Path) -> None:
    assert dialog(qtbot, tmp_path, "boats.docx").form is Form.LAYOUT
    assert dialog(qtbot, tmp_path, "boats.txt").form is Form.TEXT


def test_a_layout_needs_the_document_it_is_of(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, "boats.docx")
    save = made._buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    made.choose_original(tmp_path / "boats.docx")
    assert save.isEnabled()
    with qtbot.waitSignal(made.ordered) as ordered:
        made.order(tmp_path / "out")
    assert ordered.args[0] == Order(tmp_path / "out.docx", tmp_path / "boats.docx")


def test_text_needs_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, "boats.docx")
    made._forms[Form.TEXT].setChecked(True)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.order(tmp_path / "out.docx")
    assert ordered.args[0] == Order(tmp_path / "out.txt", None)


def test_text_is_written_in_the_background_and_named(
    qtbot: QtBot, window: QWidget, desk: Desk, tmp_path: Path
) -> None:
    words = told(qtbot, window, desk, Order(tmp_path / "out.txt", None))
    assert words == "2 paragraphs are in out.txt."
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == f"{TARGET}\n"


def test_the_layout_of_the_original_is_taken_over(
    qtbot: QtBot, window: QWidget, desk: Desk, tmp_path: Path
) -> None:
    original = tmp_path / "boats.docx"
    document = docx.Document()
    for text in SOURCE.splitlines():
        document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = "Harbour weekly"
    document.save(str(original))
    words = told(qtbot, window, desk, Order(tmp_path / "out.docx", original))
    assert words == (
        "2 paragraphs are in out.docx. Not translated, since they are in no row: page headers."
    )
    written = docx.Document(str(tmp_path / "out.docx"))
    assert [p.text for p in written.paragraphs] == TARGET.splitlines()


def test_a_table_of_two_languages_gets_its_edited_targets_back(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    original = tmp_path / "boats.docx"
    document = docx.Document()
    table = document.add_table(3, 2)
    texts = (
        ("Source (en)", "Target (zh-Hant)"),
        ("One boat.", "一艘船。"),
        ("Two boats.", "兩艘船。"),
    )
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(original))
    desk = Desk(propose(Request(original)).project("boats"), None)
    desk.do(set_target(desk.project, desk.project.order[1], "兩條船。"))
    words = told(qtbot, window, desk, Order(tmp_path / "out.docx", original))
    assert words == "1 rows of the table in out.docx were changed."
    written = docx.Document(str(tmp_path / "out.docx")).tables[0]
    assert written.rows[2].cells[1].text == "兩條船。"


def test_the_window_proposes_a_name_with_the_language(window: QWidget, desk: Desk) -> None:
    ask_and_export_target(window, Jobs(window), desk)
    made = window.findChild(TargetDialog)
    assert made._proposed.name == "boats.zh-Hant.txt"
    made.close()
