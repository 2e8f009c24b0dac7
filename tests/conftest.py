"""What every test stands on: no network, no display, folders of its own."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """Give the path of a file of the seeds or the benchmark; skip where they are not at hand."""

    def path(name: str) -> Path:
        if not SHARED.is_dir():
            pytest.skip("the shared folder with seeds and benchmarks is not beside the checkout")
        return SHARED / name

    return path


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "home"))


_STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep the outcome of the tests for the end of the process."""
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave without taking Qt down once all has been told.

    At exit the objects of 800 tests go in no defined order; once in six whole runs that crashed
    in Qt's own library, after the last test and with nothing to say about any.
    """
    status = config.stash.get(_STATUS, None)
    if status is None or QCoreApplication.instance() is None:
        return
    config.get_terminal_writer().flush()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
