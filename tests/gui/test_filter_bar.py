"""The filter bar: what it says is applied after a pause, on Enter and on request."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.gui.filter_bar import FilterBar
from workbench.review.filtering import Filter, Kind


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_filters_once_after_a_pause(qtbot: QtBot, bar: FilterBar) -> None:
    asked: list[Filter] = []
    bar.changed.connect(asked.append)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(bar.text, "ferry")
    assert asked == [Filter(Kind.ALL, "ferry")]


def test_enter_filters_at_once_and_goes_back_to_the_rows(qtbot: QtBot, bar: FilterBar) -> None:
    qtbot.keyClicks(bar.text, "12")
    with qtbot.waitSignals([bar.changed, bar.left], timeout=100):
        qtbot.keyClick(bar.text, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_the_rows_are_one_key_away(qtbot: QtBot, bar: FilterBar, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(bar.changed), qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.text, key)


def test_a_kind_filters_at_once(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.changed) as changed:
        bar.kinds.setCurrentIndex(bar.kinds.findData(Kind.DOUBTFUL))
        bar.kinds.activated.emit(bar.kinds.currentIndex())
    assert changed.args == [Filter(Kind.DOUBTFUL, "")]


def test_refresh_applies_the_same_filter_anew(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.changed) as changed:
        bar.refresh.click()
    assert changed.args == [Filter()]


def test_every_kind_can_be_chosen(bar: FilterBar) -> None:
    for kind in Kind:
        bar.set_wanted(Filter(kind, "x"))
        assert bar.wanted() == Filter(kind, "x")


def test_the_share_of_rows_is_said(bar: FilterBar) -> None:
    bar.tell(1200, 100000)
    assert bar.shown.text() == "1,200 of 100,000 rows"


def test_inputs_have_names_for_screen_readers(bar: FilterBar) -> None:
    assert bar.text.accessibleName()
    assert bar.kinds.accessibleName()
