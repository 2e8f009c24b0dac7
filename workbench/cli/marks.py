"""The command ``marks``: marked errors brought into a project, or handed out to other tools."""

from contextlib import closing
from pathlib import Path
from typing import BinaryIO, TextIO

from workbench.cli.printing import counted
from workbench.cli.requests import MarksRequest
from workbench.cli.terminal import complain
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.review.annotation_exchange import bring_in, hand_out, marks_to_hand_out
from workbench.review.layers import Imported, layers, merge_project
from workbench.scoring.model_catalogue import model_of
from workbench.storage.atomic import write_atomically
from workbench.storage.project_file import SUFFIX, ProjectFile


def run(request: MarksRequest, out: TextIO) -> int:
    """Take in what there is to take in, then hand out; without either, say who marked what."""
    if request.taken_in:
        _take_in(request, out)
    project = ProjectFile.read_project(request.project)
    if request.output:
        marks = list(marks_to_hand_out(project))
        data = hand_out(project, marks, request.output)
        write_atomically(request.output, lambda file: _write(file, data))
        out.write(f"{request.output}: {counted(len(marks), 'mark')}.\n")
    if not request.taken_in and not request.output:
        _list(project, out)
    return 0


def _write(file: BinaryIO, data: bytes) -> None:
    file.write(data)


def _take_in(request: MarksRequest, out: TextIO) -> None:
    file, project = ProjectFile.open_project(request.project)
    with closing(file):
        for path in request.taken_in:
            imported = _imported(project, path)
            if imported.change:
                imported.change.apply(project)
                file.write([imported.change], project)
            _report(path, imported, out)


def _imported(project: Project, path: Path) -> Imported[ForeignMark] | Imported[Annotation]:
    if path.suffix == SUFFIX:
        return merge_project(project, ProjectFile.read_project(path))
    return bring_in(project, path, model_of(project.facts.settings.quality_model))


def _report(
    path: Path, imported: Imported[ForeignMark] | Imported[Annotation], out: TextIO
) -> None:
    known = f", {imported.known} known already" if imported.known else ""
    out.write(f"{path.name}: {counted(imported.taken, 'mark')} taken in{known}.\n")
    if imported.homeless:
        complain(
            f"note: {counted(len(imported.homeless), 'mark')} of {path.name} found no row with"
            " their source text and were left out."
        )


def _list(project: Project, out: TextIO) -> None:
    found = layers(project)
    if not found:
        out.write("No errors are marked.\n")
    for name, marks in found.items():
        rows = len({mark.pair for mark in marks})
        words = f"{counted(len(marks), 'mark')} in {counted(rows, 'row')}"
        out.write(f"{name or 'unnamed'}: {words}.\n")
