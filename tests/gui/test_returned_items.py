"""Entries of a reviewed file: what is listed, in words, and what choosing them means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from workbench.gui.returned_items import Item, ItemKind, choices_of, items_of
from workbench.gui.returned_model import ReturnedColumn, ReturnedModel
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Span, Status
from workbench.review.reimport import Returned, ReturnedRow, Standing, Trait
from workbench.review.returned_comments import Judged, Settled

FACTS = Facts("f", "Harbour", Direction.parse("en", "zh-Hant"), "")
PROJECT = Project(FACTS, [Pair(f"p{n}", "d", f"Quay {n}.", f"碼頭{n}。", "") for n in range(4)])


def row(number: int, standing: Standing, theirs: str, *traits: Trait) -> ReturnedRow:
    pair = PROJECT.pairs[f"p{number}"]
    found = frozenset(traits)
    return ReturnedRow(pair.id, number + 1, standing, pair.target, theirs, "Kay.", traits=found)


def listed(rows: Sequence[ReturnedRow], comments: Sequence[Annotation] = ()) -> list[Item]:
    return items_of(PROJECT, Returned("r.docx", tuple(rows), ("p3",), tuple(comments), ()))


def test_entries_come_by_urgency_and_then_by_row() -> None:
    items = listed(
        [
            row(0, Standing.UNCHANGED, "碼頭0。"),
            row(1, Standing.CHANGED, "港口。", Trait.UNTRACKED, Trait.SOURCE_EDITED),
            row(2, Standing.CONFLICT, "港。"),
        ]
    )
    assert [(item.kind, item.number) for item in items] == [
        (ItemKind.CONFLICT, 3),
        (ItemKind.CHANGED, 2),
        (ItemKind.SOURCE, 2),
        (ItemKind.MISSING, 4),
        (ItemKind.UNCHANGED, 1),
    ]
    assert items[1].note == "edited without Track Changes"


def test_choices_hold_texts_statuses_and_comments_apart() -> None:
    asked = Annotation("a", "p1", "Sure?", "Ana", "", span=Span(0, 2), quote="碼頭")
    changed = row(1, Standing.CHANGED, "港口。")
    confirmed = ReturnedRow(
        "p2", 3, Standing.UNCHANGED, "碼頭2。", "碼頭2。", status=Status.CONFIRMED
    )
    items = listed([changed, confirmed], [asked])
    choices = choices_of(item for item in items if item.is_sensible)
    assert choices.texts == {"p1": "港口。"}
    assert choices.statuses == {"p2": Status.CONFIRMED}
    assert choices.comments == {"a"}


def test_a_thread_that_was_resolved_is_a_line_of_its_own() -> None:
    asked = Annotation("a", "p1", "Sure?", "Ana", "")
    project = Project(FACTS, list(PROJECT), annotations=[asked])
    settled = (Settled("a", "p1", is_resolved=True), Settled("gone", "p1", is_resolved=True))
    (item,) = items_of(project, Returned("r.docx", (), (), (), (), settled))
    assert (item.kind, item.number, item.note) == (ItemKind.SETTLED, 2, "Ana")
    assert (item.mine, item.theirs) == ("Sure?\n(open)", "Sure?\n(resolved)")
    choices = choices_of([item])
    assert (choices.settled, choices.comments, choices.texts) == ({"a"}, frozenset(), {})


def test_a_finding_that_was_resolved_is_offered_and_taken_where_the_row_is_as_it_was() -> None:
    judged = (Judged("f", "p0", "13 < 130"), Judged("g", "p1", "Why?"))
    rows = (row(0, Standing.UNCHANGED, "碼頭0。"), row(1, Standing.CHANGED, "港口。"))
    items = items_of(PROJECT, Returned("r.docx", rows, (), (), (), (), judged))
    found = [item for item in items if item.kind is ItemKind.JUDGED]
    assert [(item.mine, item.note, item.is_sensible) for item in found] == [
        ("13 < 130", "", True),
        ("Why?", "its row was edited", False),
    ]
    model = ReturnedModel(items)
    assert choices_of(model.taken()).judged == {"f"}
    model.choose(found, Qt.CheckState.Checked)
    assert choices_of(model.taken()).judged == {"f", "g"}
    assert choices_of(model.taken()).texts == {"p1": "港口。"}


def test_the_table_says_kind_row_and_both_texts() -> None:
    model = ReturnedModel(listed([row(1, Standing.CHANGED, "", Trait.EMPTIED, Trait.MERGED)]))
    texts = [model.index(0, column).data() for column in ReturnedColumn]
    assert texts == ["Text is gone\nfrom a merged cell", "2", "碼頭1。", ""]
