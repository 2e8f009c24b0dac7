"""A sample is chosen while its size is told, and can be taken back."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.sample_dialog import SampleDialog
from workbench.model.segments import Pair
from workbench.review.samples import sample_of


@pytest.fixture
def dialog(qtbot: QtBot, make_desk: Callable[..., Desk]) -> SampleDialog:
    rows = [Pair(f"p{n}", "d", "One two three four five.", "一", "一") for n in range(200)]
    desk = make_desk(rows)
    made = SampleDialog(desk)
    desk.setParent(made)
    qtbot.addWidget(made)
    return made


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
    again = SampleDialog(dialog._desk, dialog)
    assert (again.words.value(), again.seed.value()) == (500, 3)
    dialog._desk.history.undo()
    assert sample_of(dialog._desk.project) is None
