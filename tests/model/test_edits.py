"""What each of the reviewer's edits does."""

import re
from dataclasses import replace

import pytest

from workbench.model import edits
from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts, Project
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Pair, Side, Span, Status

MOMENT = "2026-01-01T00:00:00+00:00"
SHIP = Span(2, 4)


def texts(project: Project) -> list[tuple[str, str]]:
    return [(pair.source, pair.target) for pair in project]


def test_editing_a_confirmed_target_makes_it_a_draft_again(project: Project) -> None:
    edits.set_status(project, ["h:1"], Status.CONFIRMED).apply(project)
    edits.set_target(project, "h:1", "來了兩艘船。").apply(project)
    pair = project.pairs["h:1"]
    assert (pair.target, pair.draft, pair.status) == ("來了兩艘船。", "來了一艘船。", Status.DRAFT)


def test_half_a_surrogate_pair_becomes_a_replacement_character(project: Project) -> None:
    edits.set_target(project, "h:1", "\ud842船𠮷").apply(project)
    assert project.pairs["h:1"].target == "\ufffd船𠮷"


def test_setting_a_status_twice_changes_nothing(project: Project) -> None:
    edits.set_status(project, ["h:1"], Status.NEEDS_WORK).apply(project)
    assert not edits.set_status(project, ["h:1"], Status.NEEDS_WORK)


def test_merging_joins_with_a_space_in_english_and_none_in_chinese(project: Project) -> None:
    edits.merge_with_next(project, "h:1").apply(project)
    pair = project.pairs["h:1"]
    assert pair.source == "One ship came. Two ships left."
    assert pair.target == "來了一艘船。兩艘船離開了。"
    assert pair.confidence == 1.0
    assert "h:2" not in project.pairs


def test_merging_the_last_row_changes_nothing(project: Project) -> None:
    assert not edits.merge_with_next(project, "h:5")


def test_merging_takes_the_comments_of_the_lower_row_along(project: Project) -> None:
    note = Annotation("n", "h:2", "sure?", "Ana", MOMENT, Side.TARGET, Span(0, 2), "兩艘")
    edits.annotate(note).apply(project)
    edits.merge_with_next(project, "h:1").apply(project)
    (moved,) = project.annotations_of("h:1")
    assert (moved.comment, moved.quote, moved.span) == ("sure?", "兩艘", Span(6, 8))


def test_splitting_cuts_both_sides_and_the_draft(project: Project) -> None:
    edits.split_pair(project, "h:2", 4, 3).apply(project)
    assert texts(project)[1:3] == [("Two", "兩艘船"), ("ships left.", "離開了。")]
    assert project.pairs["h:2.2"].draft == "離開了。"
    assert list(project.order)[1:3] == ["h:2", "h:2.2"]


def test_splitting_an_edited_row_keeps_the_whole_draft_above(project: Project) -> None:
    edits.set_target(project, "h:2", "兩艘大船離開了。").apply(project)
    edits.split_pair(project, "h:2", 4, 4).apply(project)
    assert project.pairs["h:2"].draft == "兩艘船離開了。"
    assert project.pairs["h:2.2"].draft == ""


def test_ids_are_given_once_even_after_a_split_of_a_split(project: Project) -> None:
    edits.split_pair(project, "h:2", 4, 3).apply(project)
    edits.split_pair(project, "h:2", 1, 1).apply(project)
    assert list(project.order)[1:4] == ["h:2", "h:2.3", "h:2.2"]


def test_unpairing_puts_each_side_in_a_row_of_its_own(project: Project) -> None:
    edits.unpair(project, "h:1").apply(project)
    assert texts(project)[:2] == [("One ship came.", ""), ("", "來了一艘船。")]


def test_a_row_with_one_side_cannot_be_unpaired(project: Project) -> None:
    assert not edits.unpair(project, "h:3")


def test_pairing_joins_two_one_sided_rows(project: Project) -> None:
    edits.pair_up(project, "h:3", "h:4").apply(project)
    assert texts(project)[2] == ("The tide turned.", "港口很靜。")
    assert project.pairs["h:3"].draft == "港口很靜。"
    assert len(project) == 4


@pytest.mark.parametrize(("upper", "lower"), [("h:1", "h:2"), ("h:3", "h:5"), ("h:4", "h:4")])
def test_rows_that_do_not_fill_each_other_are_not_paired(
    project: Project, upper: str, lower: str
) -> None:
    assert not edits.pair_up(project, upper, lower)


def test_shifting_the_target_pushes_it_down_to_the_next_gap(project: Project) -> None:
    edits.shift(project, "h:1", Side.TARGET).apply(project)
    assert texts(project)[:4] == [
        ("One ship came.", ""),
        ("Two ships left.", "來了一艘船。"),
        ("The tide turned.", "兩艘船離開了。"),
        ("", "港口很靜。"),
    ]


def test_shifting_without_a_gap_below_adds_a_row(project: Project) -> None:
    edits.shift(project, "h:4", Side.TARGET).apply(project)
    assert texts(project)[3:] == [("", ""), ("Night fell.", "港口很靜。"), ("", "夜幕降臨。")]


def test_dismissing_twice_is_one_dismissal_and_can_be_taken_back(project: Project) -> None:
    dismissal = Dismissal("f", "h:1", "Ana", MOMENT)
    edits.dismiss(project, [dismissal]).apply(project)
    assert not edits.dismiss(project, [dismissal])
    edits.reinstate(project, ["f", "unknown"]).apply(project)
    assert not project.dismissals


def test_a_comment_can_be_removed_again(project: Project) -> None:
    edits.annotate(Annotation("n", "h:1", "?", "Ana", MOMENT)).apply(project)
    edits.remove_annotation(project, "n").apply(project)
    assert not project.annotations


def test_the_languages_can_be_set_otherwise(project: Project) -> None:
    edits.set_direction(project, Direction.parse("en", "zh-Hans")).apply(project)
    assert project.facts.direction.target.tag == "zh-Hans"


def without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def glossed() -> Project:
    facts = Facts("p", "Harbour", Direction.parse("en", "zh-Hant"), MOMENT)
    texts = [("One (1) ship.", "一艘(sōu)船。"), ("Fog.", "霧(wù)。"), ("Calm.", "平靜。")]
    pairs = [Pair(f"h:{n}", "h", s, t, t) for n, (s, t) in enumerate(texts, 1)]
    return Project(facts, pairs)


def test_cleaned_texts_are_restored_to_the_letter() -> None:
    project = glossed()
    before = list(project)
    assert edits.clean_texts(project, without_brackets).touched() == {"h:1", "h:2"}
    edits.clean_texts(project, without_brackets).apply(project)
    assert texts(project)[:2] == [("One  ship.", "一艘船。"), ("Fog.", "霧。")]
    assert project.pairs["h:1"].origin.raw_target == "一艘(sōu)船。"
    edits.restore_texts(project, without_brackets).apply(project)
    assert list(project) == before


def test_a_target_edited_after_cleaning_is_not_restored_but_its_draft_is() -> None:
    project = glossed()
    edits.clean_texts(project, without_brackets).apply(project)
    edits.set_target(project, "h:2", "大霧。").apply(project)
    edits.restore_texts(project, without_brackets).apply(project)
    assert (project.pairs["h:2"].target, project.pairs["h:2"].draft) == ("大霧。", "霧(wù)。")


def test_a_side_that_was_split_after_cleaning_stays_as_it_is() -> None:
    project = glossed()
    edits.clean_texts(project, without_brackets).apply(project)
    edits.split_pair(project, "h:1", 3, 2).apply(project)
    edits.restore_texts(project, without_brackets).apply(project)
    assert texts(project)[:2] == [("One", "一艘"), ("ship.", "船。")]


def test_a_name_is_accepted_once_changed_and_forgotten(project: Project) -> None:
    edits.accept_names(project, [NameEntry("Ana", ("安娜",))]).apply(project)
    assert not edits.accept_names(project, [NameEntry("Ana", ("安娜",))])
    edits.accept_names(project, [NameEntry("Ana", ("阿娜", "安娜"))]).apply(project)
    assert project.names["Ana"].renderings == ("阿娜", "安娜")
    edits.forget_name(project, "Ana").apply(project)
    assert not project.names


def test_what_is_dealt_with_can_be_taken_up_again(project: Project) -> None:
    note = Annotation("n", next(iter(project.order)), "Hm?", "Bo", "")
    edits.annotate(note).apply(project)
    edits.resolve(project, "n").apply(project)
    assert project.annotations["n"].is_resolved
    assert not edits.resolve(project, "n")
    edits.reopen(project, "n").apply(project)
    assert project.annotations["n"] == note
    assert not edits.reopen(project, "n")


def marked(project: Project, side: Side = Side.TARGET, span: Span | None = SHIP) -> str:
    """Mark “一艘” in the first target as an error that should be “兩艘”."""
    error = Annotation(
        "e", "h:1", "", "Ana", MOMENT, side, span, "一艘", "accuracy", "major", "兩艘"
    )
    edits.annotate(error).apply(project)
    return error.id


def test_a_correction_goes_into_the_target_and_the_error_stays_on_it(project: Project) -> None:
    undo = edits.correct(project, marked(project)).apply(project)
    error = project.annotations["e"]
    assert project.pairs["h:1"].target == "來了兩艘船。"
    assert (error.span, error.is_resolved, error.severity) == (Span(2, 4), True, "major")
    undo.apply(project)
    assert project.pairs["h:1"].target == "來了一艘船。"
    assert not project.annotations["e"].is_resolved


@pytest.mark.parametrize(("side", "span"), [(Side.SOURCE, Span(0, 3)), (Side.TARGET, None)])
def test_only_what_has_a_place_in_the_target_is_corrected(
    project: Project, side: Side, span: Span | None
) -> None:
    assert not edits.correct(project, marked(project, side, span))


def test_an_error_is_amended_and_what_says_the_same_changes_nothing(project: Project) -> None:
    error = project.annotations[marked(project)]
    assert not edits.amend(project, error)
    edits.amend(project, replace(error, severity="minor")).apply(project)
    assert project.annotations["e"].severity == "minor"


def test_settings_that_are_there_already_change_nothing(project: Project) -> None:
    wanted = ProjectSettings(untranslated_names="off")
    assert edits.set_settings(project, wanted)
    edits.set_settings(project, wanted).apply(project)
    assert not edits.set_settings(project, wanted)
