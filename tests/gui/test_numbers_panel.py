"""The numbers panel: read when it is first seen, true after every edit, lighting both sides."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.main_window import MainWindow
from workbench.gui.numbers_model import Choice, NumberColumn
from workbench.gui.numbers_panel import NumbersPanel
from workbench.gui.theme import DARK, LIGHT
from workbench.gui.workspace import Workspace
from workbench.model import edits
from workbench.model.findings import Finding
from workbench.model.languages import Direction
from workbench.model.segments import Side
from workbench.review.reckoning import Verdict

MakeDesk = Callable[..., Desk]
MakeWindow = Callable[..., MainWindow]

offscreen = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def unread(qtbot: QtBot, desk: Desk, jobs: Jobs) -> NumbersPanel:
    panel = NumbersPanel(desk, jobs, LIGHT)
    desk.setParent(panel)
    qtbot.addWidget(panel)
    return panel


def made(qtbot: QtBot, desk: Desk, jobs: Jobs) -> NumbersPanel:
    panel = unread(qtbot, desk, jobs)
    panel.show()
    panel.read_when_seen()
    qtbot.waitUntil(lambda: not panel.reckoning.is_stale)
    return panel


def choose(panel: NumbersPanel, choice: Choice) -> None:
    panel.choice.setCurrentIndex(panel.choice.findData(choice))


def click(qtbot: QtBot, panel: NumbersPanel, row: int) -> None:
    where = panel.list.visualRect(panel.model.index(row, NumberColumn.VALUE)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)


def rows(panel: NumbersPanel) -> list[int]:
    return [index.row() for index in panel.list.selectionModel().selectedRows()]


def test_nothing_is_read_before_the_panel_is_seen(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    panel = unread(qtbot, make_desk(8), jobs)
    assert not jobs.is_busy
    assert panel.counts.text() == "The numbers have not been read."
    told: list[tuple[str, bool]] = []
    jobs.started.connect(lambda: told.append((panel.counts.text(), panel.read_button.isHidden())))
    panel.show()
    panel.read_when_seen()
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    assert told == [("Reading the numbers …", True)]
    assert panel.counts.text() == "6 numbers · 2 agree · 4 differ"


def test_who_stopped_the_reading_can_start_it_again(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    panel = unread(qtbot, make_desk(8), jobs)
    stopping = jobs.started.connect(jobs.cancel)
    panel.show()
    with qtbot.waitSignal(jobs.ended):
        panel.read_when_seen()
    jobs.started.disconnect(stopping)
    assert panel.model.rowCount() == 0
    assert panel.read_button.isVisible()
    panel.read_button.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 6)
    assert panel.read_button.isHidden()


def test_counts_follow_an_edit_also_where_the_list_does_not_change(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk(8)
    panel = made(qtbot, desk, jobs)
    choose(panel, Choice.FAULTS)
    assert panel.model.rowCount() == 4
    desk.do(edits.set_target(desk.project, "p1", "燈塔有1200級。"))
    assert panel.counts.text() == "7 numbers · 2 agree · 4 differ · 1 added"
    assert panel.model.rowCount() == 5
    desk.do(edits.set_target(desk.project, "p2", "7名。"))
    choose(panel, Choice.ROW)
    panel.follow_row("p3")
    assert panel.counts.text() == "1 number · 1 differ"
    panel.follow_row("p6")
    assert panel.counts.text() == "No numbers"


@pytest.mark.parametrize("languages", [("en", "ja"), ("zh-TW", "en")])
def test_other_languages_are_read_anew(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs, languages: tuple[str, str]
) -> None:
    desk = make_desk(8)
    panel = made(qtbot, desk, jobs)
    desk.do(edits.set_direction(desk.project, Direction.parse(*languages)))
    assert panel.model.rowCount() == 0
    qtbot.waitUntil(lambda: not panel.reckoning.is_stale)
    assert panel.model.rowCount() > 0


def test_a_click_chooses_the_finding_about_the_numbers(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk(8)
    panel = made(qtbot, desk, jobs)
    with qtbot.waitSignal(panel.chosen) as chosen:
        click(qtbot, panel, 0)
    assert chosen.args[0] == next(iter(desk.inspection.findings()))


def test_enter_chooses_the_spans_of_numbers_that_agree(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk(8)
    panel = made(qtbot, desk, jobs)
    panel.list.selectRow(1)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    finding = chosen.args[0]
    assert finding not in desk.inspection.all_findings_of("p0")
    pair = desk.project.pairs["p0"]
    quotes = [span.quote(pair.text(side)) for side in Side for span in finding.spans(side)]
    assert quotes == ["March", "三月份"]


def test_marking_a_finding_moves_the_bar_and_chooses_nothing(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    desk = make_desk(8)
    panel = made(qtbot, desk, jobs)
    second = list(desk.inspection.findings())[1]
    with qtbot.assertNotEmitted(panel.chosen):
        panel.mark(second)
    entry = panel.model.entry(rows(panel)[0])
    assert entry is not None
    assert (entry.pair, entry.verdict) == ("p3", Verdict.DIFFERS)
    panel.mark(None)
    assert rows(panel) == []


def test_the_panel_takes_other_colours(qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs) -> None:
    panel = made(qtbot, make_desk(8), jobs)
    index = panel.model.index(0, NumberColumn.VERDICT)
    light = panel.model.data(index, Qt.ItemDataRole.DecorationRole)
    panel.dress(DARK)
    dark = panel.model.data(index, Qt.ItemDataRole.DecorationRole)
    assert light.cacheKey() != dark.cacheKey()


def test_list_and_choice_have_names_for_screen_readers(
    qtbot: QtBot, make_desk: MakeDesk, jobs: Jobs
) -> None:
    panel = unread(qtbot, make_desk(4), jobs)
    assert panel.list.accessibleName() == "Numbers"
    assert panel.choice.accessibleName() == "Numbers to list"


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def go_to_numbers(qtbot: QtBot, window: MainWindow) -> NumbersPanel:
    window.actions_["to-numbers"].trigger()
    panel = workspace_of(window).numbers
    qtbot.waitUntil(lambda: not panel.reckoning.is_stale)
    return panel


@offscreen
def test_opening_a_project_reads_no_numbers_yet(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(8)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert workspace_of(window).numbers.reckoning.is_stale
    panel = go_to_numbers(qtbot, window)
    assert window.focusWidget() is panel.list


@offscreen
def test_a_chosen_line_lights_both_spans_in_its_row_and_stays_marked(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(8)
    panel, page = go_to_numbers(qtbot, window), workspace_of(window).page
    for row, quotes in ((2, ["$4.5 billion", "4.5億美元"]), (1, ["March", "三月份"])):
        click(qtbot, panel, row)
        lit = page.view._lit
        assert isinstance(lit, Finding)
        assert lit == page.lit
        assert page.current() == lit.pair
        pair = page.desk.project.pairs[lit.pair]
        assert [s.quote(pair.text(side)) for side in Side for s in lit.spans(side)] == quotes
        assert rows(panel) == [row]


@offscreen
def test_dismissing_beside_agreeing_numbers_takes_the_finding_of_the_row(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(8)
    panel, desk = go_to_numbers(qtbot, window), workspace_of(window).desk
    click(qtbot, panel, 1)
    expected = desk.inspection.findings_of("p0")[0]
    window.actions_["dismiss"].trigger()
    assert list(desk.project.dismissals) == [expected.fingerprint]


@offscreen
def test_closing_the_project_while_numbers_are_read_is_quiet(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(200)
    numbers = workspace_of(window).numbers
    numbers.reckoning.observe(lambda _touched: pytest.fail("what was closed was read"))
    window._jobs.started.connect(window.close_project)
    with qtbot.waitSignal(window._jobs.started):
        window.actions_["to-numbers"].trigger()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.workspace is None
