"""The lock beside a project."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbench.model.problems import StorageProblem
from workbench.storage.project_lock import ProjectLock


def test_a_second_lock_is_refused_and_names_the_owner(tmp_path: Path) -> None:
    lock = ProjectLock.acquire(tmp_path / "a.wbproj")
    with pytest.raises(StorageProblem, match=r"open in another window \(process \d+ on "):
        ProjectLock.acquire(tmp_path / "a.wbproj")
    lock.release()
    ProjectLock.acquire(tmp_path / "a.wbproj").release()


def test_a_released_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    ProjectLock.acquire(tmp_path / "a.wbproj").release()
    assert not list(tmp_path.iterdir())


def test_the_lock_of_a_program_that_died_is_taken_over(tmp_path: Path) -> None:
    script = (
        "import os, sys, pathlib\n"
        "from workbench.storage.project_lock import ProjectLock\n"
        "lock = ProjectLock.acquire(pathlib.Path(sys.argv[1]))\n"
        "os._exit(1)\n"
    )
    project = tmp_path / "a.wbproj"
    subprocess.run([sys.executable, "-c", script, str(project)], check=False)
    assert (tmp_path / ".a.wbproj.lock").exists()
    ProjectLock.acquire(project).release()
