"""The command ``new``: a project file from a source and its translation."""

from typing import TextIO

from workbench.cli.inputs import read_project, require_other_file
from workbench.cli.printing import counted
from workbench.cli.requests import NewRequest
from workbench.model.problems import InputProblem
from workbench.storage.project_file import SUFFIX, ProjectFile


def run(request: NewRequest, out: TextIO) -> int:
    """Make the file and say what is in it; a file of that name stays unless told otherwise."""
    _require_free(request)
    project = read_project(request.inputs)
    ProjectFile.create(request.output, project).close()
    direction = project.facts.direction
    unpaired = sum(pair.is_unpaired for pair in project)
    out.write(
        f"{request.output}: {counted(len(project), 'row')}, {unpaired} unpaired, "
        f"{direction.source.tag} → {direction.target.tag}.\n"
    )
    return 0


def _require_free(request: NewRequest) -> None:
    if request.output.suffix.lower() != SUFFIX:
        raise InputProblem(
            "{file} is no name for a project; let it end in {suffix}.",
            file=str(request.output),
            suffix=SUFFIX,
        )
    require_other_file(request.output, request.inputs.paths)
    if request.output.exists() and not request.replace:
        raise InputProblem(
            "{file} exists already; choose another name, or give --force to replace it.",
            file=str(request.output),
        )
