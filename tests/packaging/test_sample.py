"""The job that a stranger without a display sees done."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Review:
    """A sample review of a checkout in a folder of its own; ``said`` keeps what it told."""

    def __init__(self, sample: ModuleType, root: Path) -> None:
        (root / "resources").symlink_to(ROOT / "resources", target_is_directory=True)
        self.said: list[str] = []
        self.folder = root / "sample-review"
        self.review = sample.SampleReview(Path(sys.executable), root, self.said.append)

    def instead_of_the_program(
        self, monkeypatch: pytest.MonkeyPatch, fails: str = ""
    ) -> list[str]:
        """Run nothing; give the list that takes down which commands were asked for."""
        asked: list[str] = []

        def workbench(*arguments: str | Path) -> int:
            asked.append(str(arguments[0]))
            return 2 if arguments[0] == fails else 0

        monkeypatch.setattr(self.review, "_workbench", workbench)
        return asked


@pytest.fixture
def review(module: Callable[[str], ModuleType], tmp_path: Path) -> Review:
    return Review(module("sample"), tmp_path)


def test_without_a_window_the_article_ends_as_a_reviewed_document(
    review: Review, capfd: pytest.CaptureFixture[str]
) -> None:
    assert review.review.on_the_command_line() == 0
    reviewed = review.folder / "harbour-reviewed.docx"
    with ZipFile(reviewed) as package:
        assert b"w:tbl" in package.read("word/document.xml")
    assert str(reviewed) in review.said[-1]
    printed = capfd.readouterr()
    assert "Traceback" not in printed.out + printed.err


def test_a_second_run_keeps_the_project_of_the_first(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = review.instead_of_the_program(monkeypatch)
    review.folder.mkdir()
    (review.folder / "harbour.wbproj").touch()
    assert review.review.on_the_command_line() == 0
    assert asked == ["align", "check", "score", "export"]


def test_a_step_that_fails_stops_the_job(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = review.instead_of_the_program(monkeypatch, fails="check")
    assert review.review.on_the_command_line() == 2
    assert asked == ["new", "align", "check"]
    assert not any("reviewed document:" in line for line in review.said)


def test_the_window_opens_with_the_project(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = review.instead_of_the_program(monkeypatch)
    assert review.review.in_the_window() == 0
    assert asked == ["new", str(review.folder / "harbour.wbproj")]
