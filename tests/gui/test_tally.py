"""The tally: the same figures as counting all rows, after any change."""

from collections import Counter
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.tally import Tally
from workbench.model import edits
from workbench.model.segments import Status


def counted(desk: Desk) -> tuple[int, Counter[object]]:
    done = sum(pair.status is Status.CONFIRMED for pair in desk.project)
    return done, Counter(finding.severity for finding in desk.inspection.findings())


def test_the_figures_follow_every_change_and_its_undo(
    qtbot: QtBot, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk()
    desk.do(edits.set_status(desk.project, ["p5"], Status.CONFIRMED))
    tally = Tally(desk, desk)
    finding = next(desk.inspection.findings())
    changes = (
        lambda: edits.set_status(desk.project, ["p0", "p1"], Status.CONFIRMED),
        lambda: edits.set_target(desk.project, "p0", "x"),
        lambda: edits.dismiss(desk.project, [desk.inspection.judged_no_error(finding, "")]),
        lambda: edits.merge_with_next(desk.project, "p1"),
        lambda: edits.unpair(desk.project, "p4"),
    )
    for change in changes:
        with qtbot.waitSignal(tally.changed):
            desk.do(change())
        assert (tally.confirmed, +tally.found) == counted(desk)
    while desk.history.canUndo():
        desk.history.undo()
        assert (tally.confirmed, +tally.found) == counted(desk)
    assert tally.rows == 8
