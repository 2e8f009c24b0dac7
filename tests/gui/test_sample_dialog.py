"""A sample is chosen while its size is told, and can be taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.risk_order import RiskOrder
from workbench.gui.sample_dialog import SampleDialog
from workbench.model.edits import set_target
from workbench.model.segments import Pair
from workbench.review.samples import sample_of


@pytest.fixture
def dialog(qtbot: QtBot, make_desk: Callable[..., Desk]) -> SampleDialog:
    rows = [Pair(f"p{n}", "d", "One two three four five.", "一", "一") for n in range(200)]
    desk = make_desk(rows)
    made = SampleDialog(desk, RiskOrder(desk, Jobs(desk), desk).rank)
    desk.setParent(made)
    qtbot.addWidget(made)
    return made


def give_reasons(dialog: SampleDialog, *names: str) -> None:
    for name in names:
        dialog._desk.do(set_target(dialog._desk.project, name, "One two three four five."))


def test_all_rows_are_evaluated_unless_told_otherwise(dialog: SampleDialog) -> None:
    assert dialog.share.text() == "All rows are evaluated."
    assert not dialog.seed.isEnabled()
    dialog.accept()
    assert sample_of(dialog._desk.project) is None


def test_who_types_at_once_writes_over_what_is_there(qtbot: QtBot, dialog: SampleDialog) -> None:
    qtbot.keyClicks(dialog.words.lineEdit(), "500")
    assert dialog.words.value() == 500


def test_the_share_is_told_before_it_is_chosen(dialog: SampleDialog) -> None:
    dialog.words.setValue(500)
    assert dialog.share.text() == "101 rows with 505 of 1,000, 50.5% of the whole."
    dialog.words.setValue(50)
    assert dialog.share.text().endswith("Scores want samples of 500 to 20,000 words.")


def test_what_is_chosen_is_kept_and_can_be_undone(dialog: SampleDialog) -> None:
    dialog.words.setValue(500)
    dialog.seed.setValue(3)
    dialog._keep()
    sample = sample_of(dialog._desk.project)
    assert sample is not None
    assert (sample.words, sample.seed) == (505, 3)
    again = SampleDialog(dialog._desk, dialog._rank, dialog)
    assert (again.words.value(), again.seed.value()) == (500, 3)
    dialog._desk.history.undo()
    assert sample_of(dialog._desk.project) is None


def test_the_riskiest_rows_can_be_taken_and_are_shown_so_again(
    qtbot: QtBot, dialog: SampleDialog
) -> None:
    give_reasons(dialog, "p150", "p20", "p70")
    dialog.words.setValue(10)
    dialog.way.setCurrentText("Riskiest first")
    assert not dialog.seed.isEnabled()
    qtbot.waitUntil(lambda: dialog.share.text().startswith("2 rows with 10"))
    assert "gives no interval" in dialog.share.text()
    dialog._keep()

    sample = sample_of(dialog._desk.project)
    assert sample is not None
    assert (sample.pairs, sample.is_by_risk) == (("p20", "p70"), True)
    again = SampleDialog(dialog._desk, dialog._rank, dialog)
    assert (again.way.currentText(), again.words.value()) == ("Riskiest first", 10)
    qtbot.waitUntil(lambda: again.share.text().startswith("2 rows"))
    again.way.setCurrentText("At random")
    again._keep()
    sample = sample_of(dialog._desk.project)
    assert sample is not None
    assert not sample.is_by_risk


def test_nothing_is_taken_before_the_ranks_are_there_or_without_reasons(
    dialog: SampleDialog,
) -> None:
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    dialog.words.setValue(10)
    dialog.way.setCurrentText("Riskiest first")
    assert dialog.share.text() == "Ranking the rows…"
    assert not ok.isEnabled()
    dialog._take_ranks([])
    assert dialog.share.text().startswith("No row gives a reason")
    assert not ok.isEnabled()
    dialog.words.setValue(0)
    assert ok.isEnabled()


def test_who_leaves_stops_the_ranking(dialog: SampleDialog) -> None:
    dialog.words.setValue(10)
    dialog.way.setCurrentText("Riskiest first")
    assert dialog._job is not None
    dialog.reject()
    assert dialog._job.is_stopped
