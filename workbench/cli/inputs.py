"""Inputs: from the files named on the command line to a project in memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from workbench.cli.printing import counted
from workbench.cli.requests import Inputs
from workbench.cli.terminal import complain, progress
from workbench.formats.encodings import Candidate, EncodingNeeded
from workbench.model.edits import set_direction
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.review.inputs import document_name
from workbench.review.intake import Request, propose
from workbench.review.pairing import Glosses
from workbench.storage.project_file import SUFFIX, ProjectFile

_MOST_CANDIDATES = 3
_PREVIEW = 20
_SOURCE_AND_TARGET = 2


def read_project(inputs: Inputs) -> Project:
    """Read, pair and align what was named; say on standard error what looks odd about it.

    A project file is read without locking or altering it. Raises InputProblem or StorageProblem.
    """
    if len(inputs.paths) == 1 and inputs.paths[0].suffix.lower() == SUFFIX:
        return _reread(inputs)
    target = inputs.paths[1] if len(inputs.paths) > 1 else None
    request = Request(
        source=inputs.paths[0],
        target=target,
        source_encoding=inputs.source_encoding or None,
        target_encoding=inputs.target_encoding or None,
        source_language=inputs.source_language,
        target_language=inputs.target_language,
        glosses=Glosses.CLEAN if inputs.clean_glosses else Glosses.KEEP,
    )
    with encodings_offered(*_options(inputs.paths)):
        proposal = propose(request, progress("Reading"))
    for notice in proposal.notices:
        complain(f"note: {notice.wording}")
    if proposal.glosses:
        complain(f"note: {_gloss_note(proposal.glosses, inputs)}")
    return proposal.project(document_name(inputs.paths[0]))


def require_other_file(output: Path, given: Iterable[Path]) -> None:
    """Raise InputProblem if a file that is to be written is one of those that are read."""
    if any(_is_same(output, path) for path in given):
        raise InputProblem(
            "{file} is one of the files to read; give the new file another name.",
            file=str(output),
        )


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def _gloss_note(number: int, inputs: Inputs) -> str:
    glosses = counted(number, "pronunciation")
    if inputs.clean_glosses:
        return f"{glosses} behind Chinese characters taken out."
    return f"{glosses} behind Chinese characters; --clean-glosses takes them out."


def _options(paths: Sequence[Path]) -> tuple[str, Mapping[str, str]]:
    """Give the option for the encoding of any file, and those for files by their names."""
    names = [path.name for path in paths]
    if len(set(names)) < _SOURCE_AND_TARGET:
        return "--encoding", {}
    return "--encoding", dict(zip(names, ("--source-encoding", "--target-encoding"), strict=True))


@contextmanager
def encodings_offered(option: str, by_file: Mapping[str, str] | None = None) -> Iterator[None]:
    """Add to the question for an encoding the likeliest answers, and where to give one."""
    try:
        yield
    except EncodingNeeded as needed:
        offers = map(_offer, needed.candidates[:_MOST_CANDIDATES])
        raise InputProblem(
            "{problem} Name it with {option}: {offers}.",
            problem=str(needed),
            option=(by_file or {}).get(str(needed.values.get("file")), option),
            offers=", ".join(offers),
        ) from needed


def _offer(candidate: Candidate) -> str:
    beginning = " ".join(candidate.preview.split())[:_PREVIEW]
    return f"{candidate.encoding} (“{beginning}…”)"


def _reread(inputs: Inputs) -> Project:
    project = ProjectFile.read_project(inputs.paths[0])
    stored = project.facts.direction
    wanted = Direction(
        inputs.source_language or stored.source, inputs.target_language or stored.target
    )
    if wanted != stored:
        set_direction(project, wanted).apply(project)
    return project
