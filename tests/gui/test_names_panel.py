"""The names panel: read when it is first seen, walked by clicks, decided by its buttons."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.correction_dialog import CorrectionDialog
from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.main_window import MainWindow
from workbench.gui.names_model import NameColumn
from workbench.gui.names_panel import NamesPanel
from workbench.gui.numbers_model import Choice
from workbench.gui.theme import DARK, LIGHT
from workbench.model import edits
from workbench.model.findings import Finding
from workbench.model.segments import Pair, Side
from workbench.review.name_register import Verdict

MakeDesk = Callable[..., Desk]

TEXTS = (
    ("Brett Kavanaugh took the ferry to Osaka.", "布雷特·卡瓦諾搭渡輪到大阪。"),
    ("Kavanaugh said it was slow.", "卡瓦諾說它很慢。"),
    ("The captain laughed at Kavanaugh.", "船長笑卡瓦諾。"),
    ("Kavanaugh left the ferry.", "卡瓦納下了渡輪。"),
    ("Nobody in Beijing knew.", "沒有人知道。"),
)
PAIRS = [Pair(f"p{n}", "d", a, b, b) for n, (a, b) in enumerate(TEXTS)]


def unread(qtbot: QtBot, desk: Desk, jobs: Jobs) -> NamesPanel:
    panel = NamesPanel(desk, jobs, LIGHT)
    desk.setParent(panel)
    qtbot.addWidget(panel)
    panel.resize(1200, 300)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs) -> NamesPanel:
    made = unread(qtbot, make_desk(PAIRS), jobs)
    made.show()
    made.read_when_seen()
    qtbot.waitUntil(lambda: not made.register.is_stale, timeout=10_000)
    return made


def listed(panel: NamesPanel) -> list[str]:
    entries = (panel.model.entry(row) for row in range(panel.model.rowCount()))
    return [entry.name for entry in entries if entry]


def click(qtbot: QtBot, panel: NamesPanel, name: str) -> Finding:
    """Click a name and give what is to be lit."""
    index = panel.model.index(listed(panel).index(name), NameColumn.RENDERINGS)
    panel.list.scrollTo(index)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(
            panel.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=panel.list.visualRect(index).center(),
        )
    lit = chosen.args[0]
    assert isinstance(lit, Finding)
    return lit


def quotes(panel: NamesPanel, lit: Finding) -> list[str]:
    pair = panel._desk.project.pairs[lit.pair]
    return [span.quote(pair.text(side)) for side in Side for span in lit.spans(side)]


def test_nothing_is_read_before_the_panel_is_seen(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    panel = unread(qtbot, make_desk(PAIRS), jobs)
    assert not jobs.is_busy
    assert panel.counts.text() == "The names have not been read."
    panel.show()
    with qtbot.waitSignal(jobs.started):
        panel.read_when_seen()
    assert panel.counts.text() == "Reading the names …"
    assert panel.read_button.isHidden()
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0, timeout=10_000)


def test_names_stand_in_the_order_of_the_alphabet(panel: NamesPanel) -> None:
    assert listed(panel) == ["Beijing", "Kavanaugh", "Osaka"]
    words = "3 names · 1 consistent · 1 in several ways · 1 missing somewhere"
    assert panel.counts.text() == words


def test_a_click_lights_the_place_that_most_needs_a_look_and_the_next_one_the_next(
    qtbot: QtBot, panel: NamesPanel
) -> None:
    lit = click(qtbot, panel, "Kavanaugh")
    assert lit in panel._desk.inspection.findings_of("p3")
    assert quotes(panel, lit) == ["Kavanaugh", "卡瓦納"]
    lit = click(qtbot, panel, "Kavanaugh")
    assert (lit.pair, quotes(panel, lit)) == ("p0", ["Brett Kavanaugh", "卡瓦諾"])


def test_the_rows_of_a_name_can_be_gone_to_one_by_one(qtbot: QtBot, panel: NamesPanel) -> None:
    panel.list.selectRow(1)
    panel.place_list.selectRow(1)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.place_list, Qt.Key.Key_Return)
    assert chosen.args[0].pair == "p1"


def test_a_finding_that_is_walked_to_moves_the_bars(qtbot: QtBot, panel: NamesPanel) -> None:
    (finding,) = panel._desk.inspection.findings_of("p3")
    with qtbot.assertNotEmitted(panel.chosen):
        panel.mark(finding)
        panel.mark(None)
    name = panel.current()
    assert name is not None
    assert name.name == "Kavanaugh"
    assert panel.place_list.currentIndex().row() == 3


def test_accepting_takes_the_usual_rendering_where_the_check_objects(
    qtbot: QtBot, panel: NamesPanel
) -> None:
    assert not panel.accept_button.isEnabled()
    click(qtbot, panel, "Kavanaugh")
    assert panel.accept_button.text() == "Accept 卡瓦諾"
    panel.accept_button.click()
    qtbot.waitUntil(lambda: not panel.register.is_stale, timeout=10_000)
    names = panel._desk.project.names
    assert names["Kavanaugh"].renderings == ("卡瓦諾",)
    assert not panel.accept_button.isEnabled()
    name = panel.current()
    assert name is not None
    assert name.entry == names["Kavanaugh"]
    assert panel.list.currentIndex().row() == 1
    panel.forget_action.trigger()
    assert not panel._desk.project.names


def test_all_findings_of_a_name_are_ignored_in_one_step(qtbot: QtBot, panel: NamesPanel) -> None:
    click(qtbot, panel, "Beijing")
    panel.ignore_button.click()
    assert not panel._desk.inspection.findings_of("p4")
    assert not panel.ignore_button.isEnabled()
    panel._desk.history.undo()
    assert panel._desk.inspection.findings_of("p4")
    assert panel.ignore_button.isEnabled()


def test_a_rendering_is_corrected_everywhere_in_one_step(qtbot: QtBot, panel: NamesPanel) -> None:
    click(qtbot, panel, "Kavanaugh")
    panel.correct_button.click()
    dialog = panel.findChild(CorrectionDialog)
    assert dialog is not None
    assert dialog.wrong.currentText() == "卡瓦納"
    assert dialog.right.text() == "卡瓦諾"
    dialog.accept()
    desk = panel._desk
    assert desk.project.pairs["p3"].target == "卡瓦諾下了渡輪。"
    assert desk.history.undoText() == "Correct name (row 4)"
    desk.history.undo()
    assert desk.project.pairs["p3"].target == "卡瓦納下了渡輪。"


def test_an_edit_is_followed_with_the_bars_left_where_they_are(
    qtbot: QtBot, panel: NamesPanel
) -> None:
    click(qtbot, panel, "Kavanaugh")
    desk = panel._desk
    desk.do(edits.set_target(desk.project, "p3", "卡瓦諾下了渡輪。"))
    name = panel.current()
    assert name is not None
    assert name.verdict is Verdict.CONSISTENT
    assert panel.place_list.currentIndex().row() == 3
    assert panel.places.text(name.places[3], 2) == "卡瓦諾"


def test_faults_alone_or_one_row_alone_can_be_listed(panel: NamesPanel) -> None:
    panel.choice.setCurrentIndex(panel.choice.findData(Choice.FAULTS))
    assert listed(panel) == ["Beijing", "Kavanaugh"]
    panel.choice.setCurrentIndex(panel.choice.findData(Choice.ROW))
    panel.follow_row("p0")
    assert listed(panel) == ["Kavanaugh", "Osaka"]
    assert panel.counts.text() == "2 names · 1 consistent · 1 in several ways"
    panel.follow_row("p4")
    assert listed(panel) == ["Beijing"]


def test_the_panel_takes_other_colours(panel: NamesPanel) -> None:
    index = panel.model.index(0, NameColumn.VERDICT)
    light = panel.model.data(index, Qt.ItemDataRole.DecorationRole)
    panel.dress(DARK)
    assert panel.model.data(index, Qt.ItemDataRole.DecorationRole) is not light


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_in_the_window_the_key_leads_to_the_names_and_a_click_lights_both_sides(
    qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    window = make_window(PAIRS)
    assert window.workspace is not None
    panel, page = window.workspace.names, window.workspace.page
    assert panel.register.is_stale
    window.actions_["to-names"].trigger()
    qtbot.waitUntil(lambda: not panel.register.is_stale, timeout=10_000)
    lit = click(qtbot, panel, "Osaka")
    assert page.lit == lit
    assert page.current() == "p0"
    assert panel.place_list.currentIndex().row() == 0


def test_the_menu_weighs_names_left_in_latin_letters(panel: NamesPanel) -> None:
    panel.left_menu.aboutToShow.emit()
    weights = {action.data(): action for action in panel.left_menu.actions()}
    assert [weight for weight, action in weights.items() if action.isChecked()] == ["warning"]
    weights["off"].trigger()
    assert panel._desk.project.facts.settings.untranslated_names == "off"


def test_one_document_of_several_is_listed(qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs) -> None:
    pairs = [Pair(p.id, "d" if n < 3 else "e", p.source, p.target, p.draft)
             for n, p in enumerate(PAIRS)]  # fmt: skip
    panel = unread(qtbot, make_desk(pairs), jobs)
    panel.show()
    panel.read_when_seen()
    qtbot.waitUntil(lambda: not panel.register.is_stale, timeout=10_000)
    assert panel.document.isVisible()
    assert {"Osaka", "Beijing"} <= set(listed(panel))
    panel.document.setCurrentIndex(panel.document.findData("e"))
    assert "Osaka" not in listed(panel)
    assert "Beijing" in listed(panel)
    click(qtbot, panel, "Kavanaugh")
    assert [place.pair for place in panel.current().places] == ["p3"]
    panel.document.setCurrentIndex(0)
    assert "Osaka" in listed(panel)


def test_a_single_document_needs_no_choice(panel: NamesPanel) -> None:
    assert not panel.document.isVisible()
