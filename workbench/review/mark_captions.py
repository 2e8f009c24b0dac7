"""Captions of marks: what a file says of marked errors, of comments and of the answers to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.formats.docx_labels import Labels
from workbench.formats.label_languages import LABELS
from workbench.formats.score_words import score_words
from workbench.model.annotations import Annotation
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.review.layers import FINAL
from workbench.review.scorecards import model_of_project
from workbench.review.threads import first_of_thread
from workbench.scoring.model_catalogue import built_in_models
from workbench.scoring.quality_model import QualityModel


def caption(mark: Annotation, model: QualityModel, labels: Labels) -> str:
    """Give the words of a comment, or kind, severity, comment and correction of an error.

    What the model does not know is called by its id. Empty for what says nothing, such as a
    rating.
    """
    text = mark.comment.strip()
    if not mark.is_error:
        return text
    said = score_words(labels.language)
    if mark.correction:
        text = labels.suggested.format(text=text, suggestion=mark.correction).strip()
    level = model.level(mark.severity)
    severity = said(level.title).lower() if level else mark.severity
    kind = "/".join(said(title) for title in _kind(mark.category, model)) or said(_NO_CATEGORY)
    return labels.comment.format(category=kind, severity=severity, text=text).strip()


def captioned(project: Project, labels: Labels) -> Mapping[str, Sequence[Annotation]]:
    """Give what there is to say about each pair, oldest first, answers after their questions.

    Each mark has its caption for a comment, and names in ``answers`` the first of its thread: a
    Word document knows no answers to answers. Where it was decided which errors count, those of
    the annotators are left out.
    """
    model, marks = model_for_captions(project), project.annotations
    layers = {mark.annotator for mark in marks.values() if mark.is_error}
    threads: dict[str, list[Annotation]] = {}
    for mark in sorted(marks.values(), key=lambda mark: (mark.created, mark.id)):
        is_overruled = mark.is_error and FINAL in layers and mark.annotator != FINAL
        words = "" if is_overruled else caption(mark, model, labels)
        if words:
            first = first_of_thread(mark, marks)
            threads.setdefault(first, []).append(replace(mark, comment=words, answers=first))
    found: dict[str, list[Annotation]] = {}
    for first, thread in threads.items():
        there = {mark.id for mark in thread}
        for mark in sorted(thread, key=lambda mark: mark.id != first):
            is_answer = first in there and mark.id != first and mark.pair == marks[first].pair
            own = mark if is_answer else replace(mark, answers="")
            found.setdefault(mark.pair, []).append(own)
    return found


def captions(mark: Annotation, model: QualityModel) -> Iterator[str]:
    """Give all that files in any language may say of a mark, its words alone among it."""
    yield mark.comment
    for labels in LABELS.values():
        yield caption(mark, model, labels)


def model_for_captions(project: Project) -> QualityModel:
    """Give the model that names categories and severities, the usual one if its own is unsound."""
    try:
        return model_of_project(project)
    except InputProblem:
        return built_in_models()[0]


_NO_CATEGORY = "without category"


def _kind(category_id: str, model: QualityModel) -> Iterator[str]:
    """Give the titles of the dimension and, for a subtype, of the category."""
    if not category_id:
        return
    dimension, _, subtype = category_id.partition("/")
    for known_as, otherwise in ((dimension, dimension), (category_id, subtype)):
        category = model.category(known_as)
        if otherwise:
            yield category.title if category else otherwise
