"""Rooms: the windows of their own that the main window opens, by what it asks of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from workbench.gui.desk import Desk
from workbench.gui.jobs import Jobs
from workbench.gui.reviewer import nobody
from workbench.model.project import Project

Room = Callable[[QWidget, Jobs, Desk], None]


@dataclass(frozen=True, slots=True)
class Rooms:
    """None: there is no such room, and no action for it.

    ``intake`` makes a project of files and says where to keep it, or gives None if the user
    thought otherwise; ``author`` gives the reviewer's name; the others show themselves and
    return at once or when they are closed.
    """

    intake: Callable[[QWidget, Sequence[Path]], tuple[Project, Path] | None] | None = None
    export: Room | None = None
    scores: Room | None = None
    settings: Callable[[QWidget], None] | None = None
    reimport: Room | None = None
    author: Callable[[], str] = nobody
    target: Room | None = None
    scorecard: Room | None = None
    agreement: Room | None = None

    def of_project(self) -> Mapping[str, Room | None]:
        """Give the rooms that need a project by the action that leads there."""
        return {
            "export": self.export,
            "export-target": self.target,
            "import-review": self.reimport,
            "scores": self.scores,
            "scorecard": self.scorecard,
            "agreement": self.agreement,
        }
