"""The stopwatch adds up what is spent on a row, pauses left out, and only while it runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from workbench.gui.stopwatch import Stopwatch


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(qapp: object, clock: Clock) -> Iterator[Stopwatch]:
    made = Stopwatch({"row": "p1", "time/p1": "10.0"}, clock)
    yield made
    if made.is_running:
        made.stop()


def test_nothing_is_counted_before_it_is_started(watch: Stopwatch, clock: Clock) -> None:
    watch.follow_row("p1")
    clock.now += 5
    watch.follow_row("p2")
    assert watch.seconds == {"p1": 10.0}
    assert watch.kept() == {"time/p1": "10.0"}


def test_each_row_gets_what_was_spent_on_it(watch: Stopwatch, clock: Clock) -> None:
    watch.follow_row("p1")
    watch.start()
    clock.now += 5
    watch.follow_row("p2")
    clock.now += 7
    watch.stop()
    assert watch.seconds == {"p1": 15.0, "p2": 7.0}
    assert watch.kept() == {"time/p1": "15.0", "time/p2": "7.0"}


def test_a_long_pause_is_no_work_and_signs_of_work_cut_it(
    qtbot: QtBot, watch: Stopwatch, clock: Clock
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    watch.follow_row("p3")
    watch.start()
    for gap in (20, 20, 300):
        clock.now += gap
        qtbot.keyClick(line, Qt.Key.Key_A)
    assert watch.seconds["p3"] == 40


def test_the_time_is_told_in_minutes_and_hours(watch: Stopwatch, clock: Clock) -> None:
    watch.seconds["p2"] = 3600.0
    watch.follow_row("p1")
    assert watch.words() == "0:10 / 1:00:10"
