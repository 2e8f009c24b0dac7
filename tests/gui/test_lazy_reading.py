"""Lazy reading: nothing before the panel is in sight, again when it is stale once more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.jobs import Jobs, Work
from workbench.gui.lazy_reading import LazyReading


class Shelf(QWidget):
    """A panel that is stale until it has read as often as is wanted."""

    def __init__(self, jobs: Jobs, wanted: int = 1) -> None:
        super().__init__()
        self.wanted = wanted
        self.read: list[int] = []
        self.reading = LazyReading(
            self, jobs, self._prepare, lambda: len(self.read) < self.wanted, self.read.append
        )

    def _prepare(self) -> tuple[str, Work]:
        number = len(self.read)
        return "Reading", lambda _progress: number


@pytest.fixture
def shelf(qtbot: QtBot, jobs: Jobs) -> Iterator[Shelf]:
    made = Shelf(jobs)
    qtbot.addWidget(made)
    yield made
    made.hide()


def test_it_waits_until_the_panel_is_in_sight(qtbot: QtBot, jobs: Jobs, shelf: Shelf) -> None:
    shelf.reading.read_when_seen()
    later = QTimer(shelf, singleShot=True, interval=0)
    with qtbot.waitSignal(later.timeout):
        later.start()
    assert not jobs.is_busy
    with qtbot.waitExposed(shelf):
        shelf.show()
    with qtbot.waitSignal(shelf.reading.changed):
        shelf.reading.read_when_seen()
    assert shelf.reading.is_under_way
    qtbot.waitUntil(lambda: shelf.read == [0])
    assert not shelf.reading.is_under_way


def test_what_is_stale_again_is_read_again(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.wanted = 3
    with qtbot.waitExposed(shelf):
        shelf.show()
    shelf.reading.read_when_seen()
    qtbot.waitUntil(lambda: shelf.read == [0, 1, 2])


def test_a_second_reading_takes_the_place_of_the_first(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.reading.read()
    shelf.reading.read()
    qtbot.waitUntil(lambda: bool(shelf.read))
    assert shelf.read == [0]
