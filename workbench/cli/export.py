"""The command ``export``: the bilingual DOCX with findings and the effort of the review."""

from collections.abc import Iterator
from typing import TextIO

from workbench.checks.catalogue import CHECKS
from workbench.cli.findings import undismissed
from workbench.cli.inputs import read_project
from workbench.cli.printing import counted
from workbench.cli.requests import ExportRequest
from workbench.cli.terminal import progress
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.review.delivery import ExportOptions, export_docx
from workbench.scoring.effort import effort

_SUFFIX = ".docx"


def run(request: ExportRequest, out: TextIO) -> int:
    """Write the file and say where it is and what it holds."""
    _require_new_name(request)
    project = read_project(request.inputs)
    findings = undismissed(project, CHECKS)
    titles = {check.id: check.title for check in CHECKS}
    options = ExportOptions(check_titles=titles, figures=tuple(_effort_figures(project)))
    watch = progress("Writing")
    delivery = export_docx(project, findings, request.output, options, watch)
    number = sum(map(len, findings.values()))
    out.write(f"{delivery.path}: {counted(delivery.rows, 'row')}, {counted(number, 'finding')}.\n")
    if delivery.replaced_characters:
        strange = counted(delivery.replaced_characters, "character")
        out.write(f"{strange} that a DOCX cannot hold became U+FFFD.\n")
    return 0


def _effort_figures(project: Project) -> Iterator[tuple[str, str]]:
    spent = effort(list(project), project.facts.direction.target)
    if spent.touched or spent.format_only:
        yield "Segments reworded", f"{spent.touched:,} of {spent.n:,}"
        yield "Segments changed in format only", f"{spent.format_only:,} of {spent.n:,}"
        changed = f"{spent.changed:,} of {spent.characters:,} ({spent.share:.1%})"
        yield "Characters changed", changed


def _require_new_name(request: ExportRequest) -> None:
    if request.output.suffix.lower() != _SUFFIX:
        raise InputProblem(
            "{file} is no name for a Word document; let it end in {suffix}.",
            file=str(request.output),
            suffix=_SUFFIX,
        )
    output = request.output.resolve()
    if any(path.resolve() == output for path in request.inputs.paths):
        raise InputProblem(
            "{file} is one of the files to read; give the export another name.",
            file=str(request.output),
        )
