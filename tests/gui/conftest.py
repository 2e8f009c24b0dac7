"""A grid over a small project of its own, for every test of the window's parts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.grid_model import GridModel
from workbench.gui.grid_view import GridView
from workbench.gui.jobs import Jobs
from workbench.gui.look import Look
from workbench.gui.main_window import MainWindow
from workbench.gui.review_page import ReviewPage
from workbench.gui.rooms import Rooms
from workbench.gui.theme import LIGHT, Theme
from workbench.model.edits import set_target
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.inspection import Inspection, inspect
from workbench.review.session import Session, Unsaved
from workbench.storage.project_file import ProjectFile

SOURCES = (
    "Traffic in the harbour rose by 12 percent in March, the port authority said.",
    "The lighthouse is open.",
    (
        "“Nobody planned for this,” said the woman who has run the ferry line for years, “but the "
        "figures are what they are, and whether the council likes it or not we shall have to buy "
        "another boat before the autumn, and find somebody who can steer it.”"
    ),
    "Repairs cost $4.5 billion.",
)
TARGETS = (
    "港務局說，三月份的港口運輸量增加了百分之二十一。",
    "燈塔已開放。",
    (
        "「沒有人為此做過計畫，」經營渡輪航線多年的女士說，「但數字就是這樣，不管議會喜不喜歡，"
        "我們都得在秋天之前再買一艘船，還得找個會開船的人。」"
    ),
    "維修費用為45億美元。",
)


def _sample_pairs(count: int) -> list[Pair]:
    """Give pairs p0, p1, … of uneven length; every fourth, from p0 on, has a wrong number."""
    return [
        Pair(f"p{n}", "d", SOURCES[n % 4], TARGETS[n % 4], TARGETS[n % 4]) for n in range(count)
    ]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window that outlives what it opens, as the program's does."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    window.close()


@dataclass
class Grid:
    """A project in a session with its findings, its model and a view on it."""

    project: Project
    session: Session
    inspection: Inspection
    model: GridModel
    view: GridView

    def target(self, pair_id: str) -> str:
        return self.project.pairs[pair_id].target

    def edit(self, pair_id: str, text: str) -> None:
        self.session.perform(set_target(self.project, pair_id, text))


def _session_of(pairs: Sequence[Pair], languages: tuple[str, str]) -> tuple[Session, Inspection]:
    facts = Facts("f", "Harbour", Direction.parse(*languages), "2026-11-22T00:00:00+00:00")
    session = Session(Project(facts, pairs), Unsaved())
    inspection = Inspection(session)
    found = inspect(session.project, inspection.checks, Unwatched())
    inspection.adopt(found)
    return session, inspection


@pytest.fixture
def sample_pairs() -> Callable[[int], list[Pair]]:
    """Give sample pairs."""
    return _sample_pairs


@pytest.fixture
def make_session() -> Callable[[Sequence[Pair]], tuple[Session, Inspection]]:
    """Make an English-Chinese session of pairs with its findings."""
    return lambda pairs: _session_of(pairs, ("en", "zh-TW"))


@pytest.fixture
def make_grid(qtbot: QtBot) -> Callable[..., Grid]:
    """Make a grid of pairs, 900 x 600 pixels, shown and active."""

    kept: list[Grid] = []

    def make(
        pairs: Sequence[Pair] | int = 40,
        languages: tuple[str, str] = ("en", "zh-TW"),
        theme: Theme = LIGHT,
    ) -> Grid:
        chosen = _sample_pairs(pairs) if isinstance(pairs, int) else pairs
        session, inspection = _session_of(chosen, languages)
        model = GridModel(session, inspection)
        view = GridView(model, theme)
        qtbot.addWidget(view)
        # Parents keep C++ from deleting what Python still uses, and the other way round.
        model.setParent(view)
        grid = Grid(session.project, session, inspection, model, view)
        # Qt holds on to no Python object for the sake of its slots.
        kept.append(grid)
        view.target_edited.connect(grid.edit)
        view.resize(900, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return grid

    return make


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Make a desk with a project of 8 rows, or of these, in a file, all rows checked."""
    desks = []

    def make(pairs: Sequence[Pair] | int = 8) -> Desk:
        path = _write_project(tmp_path, pairs)
        file, project = ProjectFile.open_project(path)
        desk = Desk(project, file)
        found = inspect(project, desk.inspection.checks, Unwatched())
        desk.inspection.adopt(found)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.session.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def make_page(
    qtbot: QtBot, make_desk: Callable[..., Desk], jobs: Jobs
) -> Callable[..., ReviewPage]:
    """Make a review page, shown and active."""

    def make(pairs: Sequence[Pair] | int = 8) -> ReviewPage:
        desk = make_desk(pairs)
        page = ReviewPage(desk, jobs, LIGHT)
        desk.setParent(page)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.view.setFocus()
        qtbot.waitUntil(page.view.hasFocus)
        return page

    return make


@pytest.fixture
def make_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[..., MainWindow]]:
    """Make a main window, shown, with a project of these pairs or with none."""
    made: list[tuple[MainWindow, Jobs]] = []
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    def make(pairs: Sequence[Pair] | int = 0, rooms: Rooms | None = None) -> MainWindow:
        jobs = Jobs()
        window = MainWindow(Look(qapp, settings), jobs, rooms or Rooms(), settings)
        made.append((window, jobs))
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        if pairs:
            _open_in(qtbot, window, _write_project(tmp_path, pairs))
        return window

    yield make
    for window, jobs in made:
        window.close_project()
        jobs.close()


def _doubtful_pairs(count: int) -> list[Pair]:
    """Give sample pairs of which p0, p3, p4, p7, … each have one wrong number."""
    pairs = []
    for pair in _sample_pairs(count):
        target = pair.target.replace("45億", "4.5億")
        pairs.append(replace(pair, target=target, draft=target))
    return pairs


def _write_project(folder: Path, pairs: Sequence[Pair] | int) -> Path:
    """Write a project file and give its path."""
    chosen = _doubtful_pairs(pairs) if isinstance(pairs, int) else pairs
    facts = Facts("f", "Harbour", Direction.parse("en", "zh-TW"), "2026-11-22T00:00:00+00:00")
    path = folder / "harbour.wbproj"
    ProjectFile.create(path, Project(facts, chosen)).close()
    return path


def _open_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a project and wait until it has been checked."""
    with qtbot.waitSignal(window.opening.opened) as opened:
        window.opening.open_paths([path])
    desk = opened.args[0]
    if window.workspace is not None and window.workspace.desk is desk:
        qtbot.waitUntil(lambda: not window.is_busy)
