"""Status texts: there are words for everything that the model names."""

import ast
import inspect
from enum import Enum

import pytest

from workbench.gui import status_texts
from workbench.gui.status_texts import (
    change_text,
    count_text,
    kind_text,
    problem_text,
    severity_text,
    side_text,
)
from workbench.model import edits
from workbench.model.findings import Severity
from workbench.model.languages import CountingUnit
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Status
from workbench.review.filtering import Kind


@pytest.mark.parametrize("value", [*Kind, *Severity, *Side])
def test_every_value_has_words(value: Enum) -> None:
    words = {Kind: kind_text, Severity: severity_text, Side: side_text}[type(value)]
    assert words(value)  # type: ignore[arg-type]  # chosen by its type


def test_every_edit_of_the_model_has_words() -> None:
    tree = ast.parse(inspect.getsource(edits))
    labels = {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Change"
        and isinstance(call.args[0], ast.Constant)
    }
    labels |= {f"set-status-{status.value}" for status in Status}
    labels |= {"edit-target", "replace", "apply-suggestion", "restore-draft"}
    assert len(labels) > 10
    assert [label for label in labels if change_text(label) == label] == []


def test_a_change_without_words_is_named_by_its_label() -> None:
    assert change_text("correct-name") == "correct-name"


def test_a_problem_is_filled_in() -> None:
    assert problem_text(InputProblem("Line {line}: no text.", line=3)) == "Line 3: no text."


def test_lengths_need_no_plural() -> None:
    assert count_text(1, CountingUnit.WORDS) == "Words: 1"
    assert count_text(7, CountingUnit.CHARACTERS) == "Characters: 7"


def test_words_are_marked_for_translation_with_their_context() -> None:
    source = inspect.getsource(status_texts)
    for context in ("severities", "kinds", "sides", "changes"):
        assert f'marked("{context}"' in source
        assert f'translate("{context}"' in source
