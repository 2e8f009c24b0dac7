from dataclasses import replace

import pytest

from workbench.checks.catalogue import CHECKS
from workbench.gui.row_view import RowState, finding_words, row_view, severity_words
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Side, Status

PAIR = Pair("p", "d", "The ferry", "渡輪", "渡輪")
UNPAIRED = next(check for check in CHECKS if check.id == "unpaired")
FINDING = Finding("unpaired", "p", "no-target", Severity.WARNING)


@pytest.mark.parametrize(
    ("pair", "state", "status"),
    [
        (PAIR, RowState.DRAFT, "Draft"),
        (replace(PAIR, target="船"), RowState.EDITED, "Edited"),
        (replace(PAIR, status=Status.NEEDS_WORK), RowState.NEEDS_WORK, "Needs work"),
        (replace(PAIR, status=Status.CONFIRMED), RowState.CONFIRMED, "Confirmed"),
    ],
)
def test_a_row_says_how_far_it_is(pair: Pair, state: RowState, status: str) -> None:
    view = row_view(pair, 1, ())
    assert (view.state, view.status) == (state, status)


@pytest.mark.parametrize(
    ("pair", "notes"),
    [
        (PAIR, ()),
        (replace(PAIR, confidence=0.7), ("check this pair",)),
        (replace(PAIR, target=" ", draft=" "), ("no target",)),
        (replace(PAIR, source=""), ("no source",)),
        (replace(PAIR, target="船", status=Status.CONFIRMED), ("edited",)),
    ],
)
def test_a_row_notes_what_else_is_to_know(pair: Pair, notes: tuple[str, ...]) -> None:
    assert row_view(pair, 1, ()).notes == notes


def test_findings_are_counted_by_severity_gravest_first() -> None:
    error = replace(FINDING, severity=Severity.ERROR)
    view = row_view(PAIR, 1, (FINDING, error, FINDING))
    assert view.counts == ((Severity.ERROR, 1), (Severity.WARNING, 2))


def test_a_screen_reader_hears_place_state_findings_and_text() -> None:
    view = row_view(replace(PAIR, target="船"), 12, (FINDING,))
    words = UNPAIRED.messages["no-target"]
    assert view.spoken(Side.TARGET) == f"row 12, target, edited, 1 finding: {words}. 船"
    assert view.spoken(Side.SOURCE) == "row 12, source. The ferry"
    assert view.spoken_findings == words


def test_an_empty_side_is_said_to_be_empty() -> None:
    view = row_view(replace(PAIR, target="", draft=""), 3, ())
    assert view.spoken(Side.TARGET) == "row 3, target, draft, no target. empty"


def test_numbers_of_findings_are_put_into_words() -> None:
    assert severity_words(Severity.ERROR, 1) == "1 error"
    assert severity_words(Severity.INFO, 3) == "3 notes"


def test_a_finding_is_put_into_words() -> None:
    assert finding_words(FINDING) == UNPAIRED.messages["no-target"]


def test_a_row_says_how_many_comments_it_has() -> None:
    comments = [Annotation(str(n), "a", "Nice", "Ana", "") for n in range(12)]
    assert row_view(PAIR, 1, (), comments[:1]).notes == ("1 comment",)
    assert row_view(PAIR, 1, (), comments).spoken_state.endswith("12 comments")


def test_a_row_says_how_it_was_rated() -> None:
    rating = Annotation("r", "a", "", "Ana", "", rating=85.0)
    assert row_view(PAIR, 1, (), [rating]).notes == ("rated 85",)


def test_a_row_says_how_many_errors_are_marked_in_it() -> None:
    error = Annotation("e", "a", "Stiff", "Ana", "", category="style", severity="minor")
    view = row_view(PAIR, 1, (), [error])
    assert (view.notes, view.marks) == (("1 mark",), (error,))
    assert row_view(PAIR, 1, (), [error, error]).notes == ("2 marks",)
