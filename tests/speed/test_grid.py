"""What the grid costs at 100,000 pairs: reported, and held to counts of rows, not to clocks."""

import gc
import time
import tracemalloc
from collections.abc import Callable, Iterator
from statistics import median

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.gui.grid_model import GridModel
from workbench.gui.grid_view import GridView
from workbench.gui.theme import LIGHT
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.filtering import Filter, Kind, visible
from workbench.review.inspection import Inspection
from workbench.review.session import Session, Unsaved

pytestmark = [pytest.mark.speed, pytest.mark.gui, pytest.mark.slow]
Report = Callable[[str, object], None]
COUNT = 100_000
SOURCE = "In the {n}th year the harbour handled {n} tonnes of grain, timber and coal, "
TARGET = "第{n}年，港口裝卸了{n}噸穀物、木材和煤炭，"


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    pairs = []
    for number in range(COUNT):
        repeats = 1 + number % 4
        target = TARGET.format(n=number) * repeats
        pairs.append(Pair(f"p{number}", "d", SOURCE.format(n=number) * repeats, target, target))
    facts = Facts("f", "Harbour", Direction.parse("en", "zh-TW"), "2026-11-22T00:00:00+00:00")
    yield Session(Project(facts, pairs), Unsaved())
    gc.collect()


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> GridView:
    model = GridModel(session, Inspection(session, ()))
    view = GridView(model, LIGHT)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    view.grab()
    return view


def cpu_of(action: Callable[[], object]) -> float:
    """Give the milliseconds of CPU that an action and the painting after it take."""
    start = time.process_time()
    action()
    QApplication.sendPostedEvents()
    QApplication.processEvents()  # noqa: TID251 - a frame is what is measured
    return (time.process_time() - start) * 1000


def turn(view: GridView, pixels: int) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, -pixels * 120 // 48), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_opening_paints_without_measuring_all_rows(
    session: Session, qtbot: QtBot, record_property: Report
) -> None:
    start = time.process_time()
    model = GridModel(session, Inspection(session, ()))
    view = GridView(model, LIGHT)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    view.grab()
    spent = (time.process_time() - start) * 1000
    record_property("CPU ms for model, view and first paint", round(spent))
    # A screenful for each of the two sizes that a new view has.
    assert len(model._views) < 300


def test_filtering(session: Session, view: GridView, record_property: Report) -> None:
    model, inspection = view.model(), Inspection(session, ())
    for name, wanted in (
        ("text", Filter(Kind.ALL, "777 tonnes")),
        ("all again", Filter()),
        ("status", Filter(Kind.UNCONFIRMED)),
    ):
        spent = cpu_of(lambda w=wanted: model.show(visible(session.project, inspection, w)))
        record_property(f"CPU ms to filter by {name} and paint", round(spent))
    assert len(model._views) < 400


def test_scrolling(view: GridView, record_property: Report) -> None:
    bar, page = view.verticalScrollBar(), view.viewport().height()
    ways: dict[str, Callable[[int], None]] = {
        "wheel": lambda n: turn(view, 48),
        "page": lambda n: turn(view, page // 48 * 48),
        "thumb": lambda n: bar.setValue(n * 7919 * 64 % bar.maximum()),
    }
    for name, move in ways.items():
        frames = sorted(cpu_of(lambda n=n, m=move: m(n)) for n in range(200))
        p95 = frames[int(len(frames) * 0.95)]
        figures = [round(ms, 1) for ms in (median(frames), p95, frames[-1])]
        record_property(f"CPU ms a frame by {name}: median, p95, most", figures)
    assert len(view.model()._views) < 200 * 40


def test_memory(session: Session, qtbot: QtBot, record_property: Report) -> None:
    gc.collect()
    tracemalloc.start()
    model = GridModel(session, Inspection(session, ()))
    used = tracemalloc.get_traced_memory()[0] / COUNT
    pairs = [
        Pair(f"q{n}", "d", SOURCE.format(n=n), TARGET.format(n=n), TARGET.format(n=n))
        for n in range(10_000)
    ]
    all_used = (tracemalloc.get_traced_memory()[0] - used * COUNT) / len(pairs)
    tracemalloc.stop()
    record_property("bytes a pair in the model", round(used))
    record_property("bytes a pair with its texts in the project", round(all_used))
    assert model.rowCount() == COUNT
    assert used < 400
