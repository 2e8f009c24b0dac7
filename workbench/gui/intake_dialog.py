"""The intake dialog: files or pasted text in, a look at what they make, a project out."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from workbench.formats.encodings import EncodingNeeded
from workbench.gui.intake_form import IntakeForm
from workbench.gui.jobs import Job, Jobs
from workbench.gui.status_texts import problem_text
from workbench.gui.theme import Theme
from workbench.model.problems import Problem
from workbench.model.project import Project
from workbench.model.resources import resource
from workbench.review.inputs import document_name
from workbench.review.intake import Request, propose
from workbench.review.pairing import Glosses
from workbench.review.proposal import Proposal


class IntakeDialog(QDialog):
    """Reads again whenever something is chosen otherwise; ``chosen`` hands over the result."""

    chosen = Signal(object, object)

    def __init__(
        self, theme: Theme, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open texts to review"))
        self.resize(1040, 760)
        self._form = IntakeForm(theme, self)
        self._jobs = Jobs(self)
        self._jobs.failed.connect(self._show_problem)
        self._job: Job | None = None
        self._proposal: Proposal | None = None
        self._turned = False
        self._doubtful = ""
        self._connect()
        self.take(paths)

    @property
    def proposal(self) -> Proposal | None:
        """What the texts make as things are chosen now; None while there is nothing to show."""
        return self._proposal

    def take(self, paths: Sequence[Path]) -> None:
        """Fill the slots with one file, or with a source and a target."""
        for slot, path in zip((self._form.source, self._form.target), paths, strict=False):
            slot.fill(path)

    @Slot()
    def swap(self) -> None:
        """Put source and target the other way round."""
        request = self._request()
        if request is None:
            return
        swapped = request.swapped()
        self._turned = swapped.turned
        self._form.put(swapped)
        self._read()

    @override
    def done(self, result: int) -> None:
        self._jobs.close()
        super().done(result)

    @override
    def accept(self) -> None:
        if self._proposal is None:
            return
        self.chosen.emit(self._proposal, self._form.project_path)
        super().accept()

    def _connect(self) -> None:
        form = self._form
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        for slot in (form.source, form.target):
            slot.changed.connect(self._read)
        form.source.dropped.connect(self._take_dropped)
        form.target.dropped.connect(lambda paths: form.target.fill(paths[0]))
        form.options_changed.connect(self._read)
        form.swap_wanted.connect(self.swap)
        form.place_wanted.connect(self._choose_place)
        form.encoding_chosen.connect(self._choose_encoding)
        form.buttons.accepted.connect(self.accept)
        form.buttons.rejected.connect(self.reject)
        self._ok = form.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Start reviewing"))
        self._ok.setEnabled(False)

    @Slot(list)
    def _take_dropped(self, paths: list[Path]) -> None:
        self.take(paths[:2])

    @Slot()
    def _read(self) -> None:
        self._forget()
        request = self._request()
        if request is None:
            self._form.show_hint()
            return
        self._form.show_busy()
        title = self.tr("Reading and pairing")
        self._job = self._jobs.start(title, lambda p: propose(request, p), self._show)

    def _forget(self) -> None:
        if self._job:
            self._job.cancel()
        self._proposal = None
        self._ok.setEnabled(False)

    def _request(self) -> Request | None:
        source, target = self._form.source, self._form.target
        first = source.content if source.content is not None else target.content
        if first is None:
            return None
        request = Request(
            first,
            target.content if source.content is not None else None,
            source.encoding,
            target.encoding,
            source.language,
            target.language,
            turned=self._turned,
        )
        glosses = Glosses.CLEAN if self._form.cleans_glosses else Glosses.KEEP
        return replace(
            request,
            arrangement=self._form.arrangement,
            paragraphing=self._form.paragraphing,
            glosses=glosses,
        )

    def _show(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._form.show_proposal(proposal, self._place_for(proposal))
        self._ok.setEnabled(True)
        self._ok.setDefault(True)

    @Slot(object)
    def _show_problem(self, fault: Exception) -> None:
        if isinstance(fault, EncodingNeeded):
            self._doubtful = str(fault.values["file"])
            self._form.show_encodings(problem_text(fault), fault.candidates)
        elif isinstance(fault, Problem):
            self._form.show_problem(problem_text(fault))
        else:
            self._form.show_problem(
                self.tr("The texts could not be read because of a fault in this program.")
            )

    @Slot(str)
    def _choose_encoding(self, encoding: str) -> None:
        """Choose it for the file that the question was about."""
        source = self._form.source
        asked = isinstance(source.content, Path) and source.content.name == self._doubtful
        slot = source if asked and source.encoding is None else self._form.target
        slot.choose_encoding(encoding)

    @Slot()
    def _choose_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where the project is kept"),
            str(self._form.project_path),
            self.tr("Projects (*.wbproj)"),
        )
        if name:
            self._form.project_path = Path(name).with_suffix(".wbproj")

    def _place_for(self, proposal: Proposal) -> Path:
        content = self._form.source.content or self._form.target.content
        if not isinstance(content, Path):
            return free_place(_documents(), proposal.pairs[0].document)
        beside = content.resolve().parent
        is_shipped = beside.is_relative_to(resource("").resolve())
        keeps_files = os.access(beside, os.W_OK) and not is_shipped
        return free_place(beside if keeps_files else _documents(), document_name(content))


def ask_for_project(
    theme: Theme, parent: QWidget, paths: Sequence[Path]
) -> tuple[Project, Path] | None:
    """Let the user look at what files make; None if they think otherwise."""
    dialog = IntakeDialog(theme, paths, parent)
    answers: list[tuple[Project, Path]] = []
    dialog.chosen.connect(lambda made, place: answers.append((made.project(place.stem), place)))
    dialog.exec()
    dialog.deleteLater()
    return answers[0] if answers else None


def _documents() -> Path:
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(kind))
    return folder if folder.is_dir() else Path.home()


def free_place(folder: Path, stem: str) -> Path:
    """Give the name of a project that does not exist yet."""
    place = folder / f"{stem}.wbproj"
    number = 2
    while place.exists():
        place = folder / f"{stem} {number}.wbproj"
        number += 1
    return place
