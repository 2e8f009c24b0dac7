"""The findings panel: a click goes to the finding, a button judges it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.findings_panel import FindingsPanel
from workbench.gui.theme import DARK, LIGHT

MakeDesk = Callable[..., Desk]


def made(qtbot: QtBot, desk: Desk) -> FindingsPanel:
    panel = FindingsPanel(desk, LIGHT)
    desk.setParent(panel)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_a_click_chooses_the_finding(qtbot: QtBot, make_desk: MakeDesk) -> None:
    panel = made(qtbot, make_desk())
    where = panel.list.visualRect(panel.model.index(1, 2)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args[0] == panel.model.finding(1)


def test_enter_chooses_the_finding_under_the_bar(qtbot: QtBot, make_desk: MakeDesk) -> None:
    panel = made(qtbot, make_desk())
    panel.list.selectRow(2)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args[0] == panel.model.finding(2)


def test_marking_a_finding_moves_the_bar_and_chooses_nothing(
    qtbot: QtBot, make_desk: MakeDesk
) -> None:
    panel = made(qtbot, make_desk())
    with qtbot.assertNotEmitted(panel.chosen):
        panel.mark(panel.model.finding(3))
    assert panel.list.currentIndex().row() == 3
    panel.mark(None)
    assert not panel.list.selectionModel().hasSelection()


def test_the_button_dismisses_and_reinstates(qtbot: QtBot, make_desk: MakeDesk) -> None:
    desk = make_desk()
    panel = made(qtbot, desk)
    panel.dismissed.setChecked(True)
    panel.list.selectRow(0)
    finding = panel.current()
    assert finding is not None
    panel.dismiss_button.click()
    assert finding.fingerprint in desk.project.dismissals
    panel.list.selectRow(0)
    assert panel.dismiss_button.text() == "Reinstate"
    panel.dismiss_button.click()
    assert not desk.project.dismissals


def test_the_counts_say_what_is_listed(qtbot: QtBot, make_desk: MakeDesk) -> None:
    desk = make_desk()
    panel = made(qtbot, desk)
    assert panel.counts.text() == "4 errors · 0 warnings · 0 notes"
    panel.only_row.setChecked(True)
    panel.follow_row("p1")
    assert panel.counts.text() == "No findings"
    assert not panel.dismiss_button.isEnabled()
    panel.follow_row("p3")
    assert panel.counts.text() == "1 error · 0 warnings · 0 notes"


def test_the_panel_takes_other_colours(qtbot: QtBot, make_desk: MakeDesk) -> None:
    panel = made(qtbot, make_desk())
    index = panel.model.index(0, 0)
    light = panel.model.data(index, Qt.ItemDataRole.DecorationRole)
    panel.dress(DARK)
    dark = panel.model.data(index, Qt.ItemDataRole.DecorationRole)
    assert light.cacheKey() != dark.cacheKey()


def test_the_list_has_a_name_for_screen_readers(qtbot: QtBot, make_desk: MakeDesk) -> None:
    assert made(qtbot, make_desk()).list.accessibleName() == "Findings"


def test_a_finding_chosen_after_one_of_another_row_stays_marked(
    qtbot: QtBot, make_desk: MakeDesk
) -> None:
    panel = made(qtbot, make_desk())
    panel.list.selectRow(1)
    panel.mark(None)
    panel.mark(panel.model.finding(1))
    assert [index.row() for index in panel.list.selectionModel().selectedRows()] == [1]
