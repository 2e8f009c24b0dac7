"""The dialog for a review that came back: what it shows, what it takes over, and undo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from workbench.formats.docx_content import Changes
from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.reimport_dialog import Reimport, ReimportDialog
from workbench.gui.returned_items import ItemKind
from workbench.gui.theme import DARK, LIGHT
from workbench.model.edits import set_target
from workbench.model.progress import Unwatched
from workbench.model.segments import Status
from workbench.review.delivery import ExportOptions, export_docx
from workbench.review.reimport import compare, read_review

pytestmark = pytest.mark.gui

MakeDesk = Callable[..., Desk]
OK = QDialogButtonBox.StandardButton.Ok


def reviewed(desk: Desk, folder: Path) -> Path:
    """Export, then edit p0 and p1, empty p2, copy p3, give p0 a status."""
    path = folder / "review.docx"
    export_docx(desk.project, {}, path, ExportOptions(changes=Changes.TRACKED), Unwatched())
    document = docx.Document(str(path))
    rows = document.tables[0].rows
    for row in (1, 2):
        rows[row].cells[2].paragraphs[0].add_run("！")
    paragraph = rows[3].cells[2].paragraphs[0]._p
    for run in list(paragraph.r_lst):
        paragraph.remove(run)
    rows[1].cells[3].paragraphs[0].runs[0].text = "Confirmed"
    document.save(str(path))
    return path


@pytest.fixture
def dialog(
    qtbot: QtBot, make_desk: MakeDesk, tmp_path: Path
) -> Callable[..., tuple[Desk, ReimportDialog]]:
    def make(theme: object = LIGHT) -> tuple[Desk, ReimportDialog]:
        desk = make_desk(4)
        path = reviewed(desk, tmp_path)
        desk.do(set_target(desk.project, "p1", "我的。"))
        returned = compare(desk.project, read_review(path))
        dialog = ReimportDialog(desk.project, returned, theme)  # type: ignore[arg-type]  # Theme
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return desk, dialog

    return make


def kinds(dialog: ReimportDialog) -> list[ItemKind]:
    return [dialog.model.item(row).kind for row in range(dialog.model.rowCount())]


def test_what_differs_is_listed_by_urgency_and_only_the_certain_is_chosen(
    dialog: Callable[..., tuple[Desk, ReimportDialog]],
) -> None:
    _, shown = dialog()
    assert kinds(shown) == [
        ItemKind.CONFLICT, ItemKind.EMPTIED, ItemKind.CHANGED, ItemKind.STATUS,
    ]  # fmt: skip
    choices = shown.choices()
    assert set(choices.texts) == {"p0"}
    assert choices.statuses == {"p0": Status.CONFIRMED}


def test_each_row_can_be_chosen_otherwise(
    qtbot: QtBot, dialog: Callable[..., tuple[Desk, ReimportDialog]]
) -> None:
    _, shown = dialog()
    index = shown.model.index(0, 0)
    shown.model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert shown.choices().texts["p1"].endswith("！")
    qtbot.mouseClick(shown._none, Qt.MouseButton.LeftButton)
    assert shown.choices().texts == {}
    assert not shown._buttons.button(OK).isEnabled()
    qtbot.mouseClick(shown._all, Qt.MouseButton.LeftButton)
    assert set(shown.choices().texts) == {"p0", "p1", "p2"}


def test_the_space_bar_chooses_a_row(
    qtbot: QtBot, dialog: Callable[..., tuple[Desk, ReimportDialog]]
) -> None:
    _, shown = dialog()
    shown.table.setFocus()
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    qtbot.keyClick(shown.table, Qt.Key.Key_Space)
    assert "p1" in shown.choices().texts


def test_one_kind_can_be_looked_at_alone(
    dialog: Callable[..., tuple[Desk, ReimportDialog]],
) -> None:
    _, shown = dialog()
    shown.kinds.setCurrentIndex(shown.kinds.findText("Unchanged (1)"))
    assert kinds(shown) == [ItemKind.UNCHANGED]
    assert not shown.model.flags(shown.model.index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_changed_stretches_are_set_off_in_both_columns(
    dialog: Callable[..., tuple[Desk, ReimportDialog]], theme: object
) -> None:
    _, shown = dialog(theme)
    row = kinds(shown).index(ItemKind.CHANGED)
    item = shown.model.item(row)
    assert "<span" not in shown._delegate._marked(item, 2)
    assert "<span" in shown._delegate._marked(item, 3)
    assert not shown.grab().isNull()


def test_of_several_texts_of_a_row_one_can_be_taken(
    dialog: Callable[..., tuple[Desk, ReimportDialog]],
) -> None:
    _, shown = dialog()
    changed = next(i for i in shown.model._items if i.kind is ItemKind.CHANGED)
    copy = replace(changed, kind=ItemKind.COPY, theirs="別的。", is_sensible=False)
    shown.model._items = (*shown.model._items, copy)
    shown.model.choose([copy], Qt.CheckState.Checked)
    assert shown.choices().texts["p0"] == "別的。"
    shown.model.show(ItemKind)
    shown.model.choose_shown(Qt.CheckState.Unchecked)
    assert shown.choices().texts == {}
    shown.model.choose([copy], Qt.CheckState.Checked)
    shown.model.choose([changed], Qt.CheckState.Checked)
    assert shown.choices().texts["p0"] == changed.theirs


def test_all_is_taken_over_in_one_step_that_can_be_undone(
    qtbot: QtBot, window: QWidget, make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk, jobs, told = make_desk(4), Jobs(window), []
    path = reviewed(desk, tmp_path)
    before = list(desk.project)
    desk.told.connect(told.append)
    Reimport(LIGHT, window, jobs, desk).read(path)
    qtbot.waitUntil(lambda: window.findChild(ReimportDialog) is not None)
    window.findChild(ReimportDialog).accept()
    assert desk.project.pairs["p0"].target.endswith("！")
    assert desk.project.pairs["p0"].status is Status.CONFIRMED
    assert desk.project.pairs["p1"].target.endswith("！")
    assert told == ["2 rows were taken over from review.docx."]
    assert desk.history.count() == 1
    desk.history.undo()
    assert list(desk.project) == before
    jobs.close()
