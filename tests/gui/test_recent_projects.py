"""Recent projects: the latest first, each once, none that is gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from workbench.gui.recent_projects import RecentProjects


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.wbproj" for number in range(count)]
    for path in paths:
        path.touch()
    return paths


def test_nothing_is_recent_at_first(settings: QSettings) -> None:
    assert RecentProjects(settings).paths() == []


def test_the_latest_comes_first_and_each_once(settings: QSettings, tmp_path: Path) -> None:
    one, two, three = files(tmp_path, 3)
    recent = RecentProjects(settings)
    for path in (one, two, three, one):
        recent.add(path)
    assert recent.paths() == [one, three, two]


def test_the_list_outlives_the_program(settings: QSettings, tmp_path: Path) -> None:
    for count in (1, 2):
        paths = files(tmp_path, count)
        RecentProjects(settings).add(paths[-1])
        settings.sync()
        again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
        assert RecentProjects(again).paths()[0] == paths[-1]


def test_ten_are_kept_and_those_that_are_gone_left_out(
    settings: QSettings, tmp_path: Path
) -> None:
    paths = files(tmp_path, 12)
    recent = RecentProjects(settings)
    for path in paths:
        recent.add(path)
    assert len(recent.paths()) == 10
    paths[-1].unlink()
    assert recent.paths()[0] == paths[-2]
