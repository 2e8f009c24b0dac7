"""Project edits: what is altered in all rows at once."""

from PySide6.QtCore import QObject

from workbench.gui.actions import Handlers
from workbench.gui.languages_dialog import LanguagesDialog
from workbench.gui.review_page import ReviewPage
from workbench.gui.sample_dialog import SampleDialog
from workbench.language.glosses import clean_glosses
from workbench.model import edits
from workbench.model.changes import Change


class ProjectEdits(QObject):
    """Languages, the sample, and the glosses that crawlers leave in Chinese texts."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {
            "languages": self.ask_for_languages,
            "sample": self.ask_for_sample,
            "clean-glosses": self.clean_glosses,
            "restore-glosses": self.restore_glosses,
        }

    def ask_for_languages(self) -> None:
        """Let the user say otherwise which languages the texts are in."""
        self._page.view.commit_open_editor()
        dialog = LanguagesDialog(self._desk.project.facts.direction, self._page)
        dialog.accepted.connect(lambda: self._take_languages(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_sample(self) -> None:
        """Let the user say how much of the project is to be evaluated."""
        self._page.view.commit_open_editor()
        dialog = SampleDialog(self._desk, self._page.risk.rank, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def clean_glosses(self) -> None:
        """Take crawler glosses out of all texts."""
        self._page.view.commit_open_editor()
        change = edits.clean_texts(self._desk.project, clean_glosses)
        self._do(change, self.tr("Glosses taken out. Rows changed: {count}"))

    def restore_glosses(self) -> None:
        """Put the glosses back that were taken out here or on the way in."""
        self._page.view.commit_open_editor()
        change = edits.restore_texts(self._desk.project, clean_glosses)
        self._do(change, self.tr("Glosses put back. Rows changed: {count}"))

    def _take_languages(self, dialog: LanguagesDialog) -> None:
        direction = dialog.direction()
        if direction != self._desk.project.facts.direction:
            self._desk.do(edits.set_direction(self._desk.project, direction))

    def _do(self, change: Change, sentence: str) -> None:
        self._desk.do(change)
        self._desk.told.emit(sentence.format(count=len(change.pairs)))
