"""The command ``marks``: marked errors brought into a project, or handed out to other tools."""

from contextlib import closing
from pathlib import Path
from typing import TextIO

from workbench.cli.printing import counted
from workbench.cli.requests import MarksRequest
from workbench.cli.terminal import complain
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.review.annotation_exchange import hand_out_to, take_in_from
from workbench.review.layers import Imported, layers
from workbench.scoring.model_catalogue import model_of
from workbench.storage.project_file import ProjectFile


def run(request: MarksRequest, out: TextIO) -> int:
    """Take in what there is to take in, then hand out; without either, say who marked what."""
    if request.taken_in:
        _take_in(request, out)
    project = ProjectFile.read_project(request.project)
    if request.output:
        count = hand_out_to(project, request.output)
        out.write(f"{request.output}: {counted(count, 'mark')}.\n")
    if not request.taken_in and not request.output:
        _list(project, out)
    return 0


def _take_in(request: MarksRequest, out: TextIO) -> None:
    file, project = ProjectFile.open_project(request.project)
    with closing(file):
        model = model_of(project.facts.settings.quality_model)
        for path in request.taken_in:
            imported = take_in_from(project, path, model)
            if imported.change:
                imported.change.apply(project)
                file.write([imported.change], project)
            _report(path, imported, out)


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
