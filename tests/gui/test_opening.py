"""Opening: files become a project on the desk, or one sentence says why not."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from workbench.gui.desk import Desk
from workbench.gui.opening import Opening
from workbench.gui.recent_projects import RecentProjects
from workbench.gui.rooms import Rooms
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.storage.project_file import ProjectFile

FACTS = Facts("f", "Harbour", Direction.parse("en", "zh"), "2026-11-22T00:00:00+00:00")


def project() -> Project:
    return Project(FACTS, [Pair("a", "d", "One.", "一。", "一。")])


@pytest.fixture
def recent(tmp_path: Path) -> RecentProjects:
    return RecentProjects(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def make_opening(
    qtbot: QtBot, recent: RecentProjects
) -> Callable[..., tuple[Opening, list[Desk]]]:
    def make(rooms: Rooms | None = None) -> tuple[Opening, list[Desk]]:
        window = QWidget()
        qtbot.addWidget(window)
        opening = Opening(window, rooms or Rooms(), recent, lambda: None)
        opened: list[Desk] = []
        opening.opened.connect(opened.append)
        return opening, opened

    return make


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _p, _t, words: sentences.append(words))
    return sentences


def close(opened: list[Desk]) -> None:
    for desk in opened:
        desk.session.close()


def test_a_project_is_opened_as_it_is(
    make_opening: Callable[..., tuple[Opening, list[Desk]]],
    recent: RecentProjects,
    tmp_path: Path,
) -> None:
    path = tmp_path / "harbour.wbproj"
    ProjectFile.create(path, project()).close()
    opening, opened = make_opening()
    opening.open_paths([path])
    assert [pair.source for pair in opened[0].project] == ["One."]
    assert recent.paths() == [path.resolve()]
    close(opened)


@pytest.mark.parametrize("content", [b"", b"no project", b"SQLite format 3\0" + bytes(100)])
def test_what_is_no_project_is_told_in_a_sentence(
    make_opening: Callable[..., tuple[Opening, list[Desk]]],
    told: list[str],
    tmp_path: Path,
    content: bytes,
) -> None:
    path = tmp_path / "bad.wbproj"
    path.write_bytes(content)
    opening, opened = make_opening()
    opening.open_paths([path])
    assert not opened
    assert len(told) == 1
    assert "bad.wbproj" in told[0]


def test_a_project_that_is_gone_is_told(
    make_opening: Callable[..., tuple[Opening, list[Desk]]], told: list[str], tmp_path: Path
) -> None:
    make_opening()[0].open_project(tmp_path / "gone.wbproj")
    assert "There is no project" in told[0]


def test_other_files_go_through_intake(
    make_opening: Callable[..., tuple[Opening, list[Desk]]], tmp_path: Path
) -> None:
    place = tmp_path / "made.wbproj"
    asked: list[Sequence[Path]] = []

    def intake(_parent: QWidget, paths: Sequence[Path]) -> tuple[Project, Path]:
        asked.append(paths)
        return project(), place

    opening, opened = make_opening(Rooms(intake))
    opening.open_paths([tmp_path / "a.txt"])
    assert asked == [[tmp_path / "a.txt"]]
    assert opened[0].file is not None
    assert opened[0].file.path == place
    close(opened)


def test_intake_may_be_left_without_a_project(
    make_opening: Callable[..., tuple[Opening, list[Desk]]], tmp_path: Path
) -> None:
    opening, opened = make_opening(Rooms(lambda _parent, _paths: None))
    opening.open_paths([tmp_path / "a.txt"])
    assert not opened


def test_where_a_project_cannot_be_kept_another_place_is_asked_for(
    make_opening: Callable[..., tuple[Opening, list[Desk]]],
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = tmp_path / "chosen"
    names = [(str(chosen), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: names.pop(0))
    nowhere = tmp_path / "nowhere" / "made.wbproj"
    opening, opened = make_opening(Rooms(lambda _parent, _paths: (project(), nowhere)))
    opening.open_paths([tmp_path / "a.txt"])
    assert len(told) == 1
    assert opened[0].file is not None
    assert opened[0].file.path == tmp_path / "chosen.wbproj"
    close(opened)
    opening.open_paths([tmp_path / "a.txt"])
    assert len(opened) == 1


def test_the_files_chosen_are_opened(
    make_opening: Callable[..., tuple[Opening, list[Desk]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "harbour.wbproj"
    ProjectFile.create(path, project()).close()
    opening, opened = make_opening()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    opening.ask()
    assert not opened
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    opening.ask()
    assert len(opened) == 1
    close(opened)


def test_the_sample_is_there_to_be_taken_in(
    make_opening: Callable[..., tuple[Opening, list[Desk]]],
) -> None:
    asked: list[Path] = []
    opening, _ = make_opening(Rooms(lambda _parent, paths: asked.extend(paths)))
    opening.open_sample()
    assert len(asked) == 2
    assert all(path.is_file() for path in asked)
