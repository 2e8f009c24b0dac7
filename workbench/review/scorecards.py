"""Scorecards: what a project's marked errors and ratings come to under a quality model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.model.annotations import Annotation
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair, Status
from workbench.review.layers import FINAL
from workbench.review.samples import sample_of
from workbench.scoring.bootstrap import SEED
from workbench.scoring.evaluation import Evaluation, Rows
from workbench.scoring.model_catalogue import NAMES, built_in_text, model_of
from workbench.scoring.model_writing import written
from workbench.scoring.quality_model import QualityModel, read_model
from workbench.scoring.scorecard import Scorecard, scorecard_of
from workbench.storage.atomic import write_atomically

MODEL_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Scope:
    """What of a project is scored; empty and None stand for all of it.

    Without ``layers`` the final one counts alone where there is one, else all of them.
    ``rows`` may leave out those that nobody confirmed, sent back, marked or rated; ``pairs`` are
    the ids of the rows that were evaluated, None for the project's sample if it has one; ``seen``
    has those that an annotator looked at. Who is not in it counts as having looked at the
    documents in which he marked or rated something, so that colleagues can share a project out.
    """

    documents: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    rows: Rows = Rows.ALL
    pairs: frozenset[str] | None = None
    seen: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)


EVERYTHING = Scope()


def scorecard(
    project: Project,
    model: QualityModel | None = None,
    scope: Scope = EVERYTHING,
    seed: int = SEED,
) -> Scorecard:
    """Score a project under a model, its own if none is given; rows without text are left out.

    Raises InputProblem if the project's own model is not sound.
    """
    chosen = model or model_of_project(project)
    return scorecard_of(evaluation_of(project, scope), chosen, seed)


def evaluation_of(project: Project, scope: Scope = EVERYTHING) -> Evaluation:
    """Give what a scorecard is made of."""
    whole = [pair for pair in project if _has_text(pair) and _is_in(pair, scope)]
    sample = sample_of(project) if scope.pairs is None else None
    wanted = frozenset(sample.pairs) if sample else scope.pairs
    pairs = [pair for pair in whole if _is_evaluated(project, pair, scope, wanted)]
    marks = [mark for pair in whole for mark in project.annotations_of(pair.id) if _counts(mark)]
    names = scope.layers or _usual_layers(marks)
    ids = {pair.id for pair in pairs}
    own = [mark for mark in marks if mark.annotator in names and mark.pair in ids]
    outside = (mark for mark in marks if mark.annotator in names and mark.pair not in ids)
    return Evaluation(
        project.facts.direction,
        pairs,
        whole,
        own,
        scope.layers or tuple(sorted({mark.annotator for mark in own})),
        {**_seen(own, whole), **scope.seen},
        sum(1 for mark in outside if mark.is_error),
        bool(sample and sample.is_by_risk),
    )


def is_marked(project: Project) -> bool:
    """Say whether there is anything that a scorecard could be made of."""
    return any(_counts(mark) for mark in project.annotations.values())


def annotators(project: Project) -> list[str]:
    """Give the names of those who marked or rated anything, empty for who has no name."""
    return sorted({mark.annotator for mark in project.annotations.values() if _counts(mark)})


def model_of_project(project: Project) -> QualityModel:
    """Give the model that a project follows; raise InputProblem if it is not sound."""
    return model_of(project.facts.settings.quality_model)


def write_model(model: QualityModel, path: Path) -> None:
    """Write a model to a file of its own; raise StorageProblem where that cannot be done."""
    lines = written(model).encode().splitlines(keepends=True)
    write_atomically(path, lambda stream: stream.writelines(lines))


def model_text(name: str) -> str:
    """Give the TOML of a model by the name of a built-in one or by its file.

    Raises InputProblem if there is no such model or the file cannot be read.
    """
    if name in NAMES or not name.endswith(MODEL_SUFFIX):
        return built_in_text(name)
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputProblem(
            "The quality model {file} cannot be read ({detail}). Give a TOML file in UTF-8.",
            file=name,
            detail=error.__class__.__name__,
        ) from None


def model_named(name: str) -> QualityModel:
    """Give a model by the name of a built-in one or by its file; raise InputProblem else."""
    return read_model(model_text(name), Path(name).name)


def _has_text(pair: Pair) -> bool:
    return bool(pair.source.strip() or pair.target.strip() or pair.draft.strip())


def _is_in(pair: Pair, scope: Scope) -> bool:
    return not scope.documents or pair.document in scope.documents


def _seen(marks: Sequence[Annotation], pairs: Sequence[Pair]) -> dict[str, frozenset[str]]:
    documents: dict[str, list[str]] = {}
    for pair in pairs:
        documents.setdefault(pair.document, []).append(pair.id)
    places = {pair.id: pair.document for pair in pairs}
    looked = {(mark.annotator, places[mark.pair]) for mark in marks}
    found: dict[str, set[str]] = {}
    for name, document in looked:
        found.setdefault(name, set()).update(documents[document])
    return {name: frozenset(ids) for name, ids in found.items()}


def _is_evaluated(
    project: Project, pair: Pair, scope: Scope, wanted: frozenset[str] | None
) -> bool:
    if wanted is not None and pair.id not in wanted:
        return False
    if scope.rows is Rows.ALL or pair.status is not Status.DRAFT:
        return True
    return any(map(_counts, project.annotations_of(pair.id)))


def _counts(mark: Annotation) -> bool:
    return mark.is_error or mark.rating is not None


def _usual_layers(marks: list[Annotation]) -> tuple[str, ...]:
    names = {mark.annotator for mark in marks}
    return (FINAL,) if FINAL in names else tuple(sorted(names))
