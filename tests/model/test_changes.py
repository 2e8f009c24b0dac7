"""A change and its inverse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import edits
from workbench.model.annotations import Annotation
from workbench.model.changes import Change, PairStep, StaleChangeError, Step
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span, Status

State = tuple[object, ...]


def state_of(project: Project) -> State:
    """Give all that a project holds, in a form that can be compared."""
    return (
        project.facts,
        list(project),
        dict(project.dismissals),
        dict(project.annotations),
        dict(project.names),
    )


def small_project(texts: list[tuple[str, str]]) -> Project:
    facts = Facts("p", "t", Direction.parse("en", "zh"), "2026-01-01T00:00:00+00:00")
    return Project(facts, [Pair(f"d:{n}", "d", s, t, t) for n, (s, t) in enumerate(texts)])


def any_edit(project: Project, draw: st.DataObject) -> Change:
    """Draw one of the reviewer's edits on a row that exists."""
    row = draw.draw(st.sampled_from(list(project.order)))
    pair = project.pairs[row]
    other = draw.draw(st.sampled_from(list(project.order)))
    source_at = draw.draw(st.integers(0, len(pair.source)))
    target_at = draw.draw(st.integers(0, len(pair.target)))
    text = draw.draw(st.text(max_size=5))
    moment = "2026-01-01T00:00:00+00:00"
    mark = Annotation(f"{row}/{text}", row, text, "Ana", moment, Side.TARGET, Span(0, target_at))
    possible = [
        edits.set_target(project, row, text),
        edits.set_targets(project, {row: text, other: text}, "replace"),
        edits.set_status(project, [row], Status.CONFIRMED),
        edits.dismiss(project, [Dismissal(text or "x", row, "Ana", moment)]),
        edits.reinstate(project, list(project.dismissals)),
        edits.merge_with_next(project, row),
        edits.split_pair(project, row, source_at, target_at),
        edits.unpair(project, row),
        edits.pair_up(project, row, other),
        edits.shift(project, row, draw.draw(st.sampled_from(Side))),
        edits.set_direction(project, project.facts.direction.swapped()),
        edits.accept_names(project, [NameEntry(text, (row,), "Ana", moment)]),
    ]
    if mark.id not in project.annotations:
        possible.append(edits.annotate(mark))
    possible.extend(edits.remove_annotation(project, name) for name in project.annotations)
    possible.extend(edits.forget_name(project, name) for name in project.names)
    return draw.draw(st.sampled_from(possible))


TEXTS = st.lists(
    st.tuples(st.text("ab ", max_size=4), st.text("港船 ", max_size=4)), min_size=1, max_size=5
)


@given(TEXTS, st.data())
def test_undoing_all_edits_in_turn_gives_the_start_back(
    texts: list[tuple[str, str]], draw: st.DataObject
) -> None:
    project = small_project(texts)
    states, inverses = [], []
    for _ in range(draw.draw(st.integers(1, 8))):
        states.append(state_of(project))
        inverses.append(any_edit(project, draw).apply(project))
    for before, inverse in zip(reversed(states), reversed(inverses), strict=True):
        inverse.apply(project)
        assert state_of(project) == before


@given(TEXTS, st.data())
def test_redoing_gives_the_same_state_again(
    texts: list[tuple[str, str]], draw: st.DataObject
) -> None:
    project = small_project(texts)
    inverse = any_edit(project, draw).apply(project)
    after = state_of(project)
    inverse.apply(project).apply(project)
    assert state_of(project) == after


@given(TEXTS, st.data())
def test_no_edit_loses_a_letter_or_a_row_number(
    texts: list[tuple[str, str]], draw: st.DataObject
) -> None:
    """Realigning moves text about; spaces at the seams apart, every letter stays."""
    project = small_project(texts)
    row = draw.draw(st.sampled_from(list(project.order)))
    pair = project.pairs[row]
    cuts = (
        draw.draw(st.integers(0, len(pair.source))),
        draw.draw(st.integers(0, len(pair.target))),
    )
    moves = [
        edits.merge_with_next(project, row),
        edits.split_pair(project, row, *cuts),
        edits.unpair(project, row),
        edits.shift(project, row, Side.SOURCE),
        edits.shift(project, row, Side.TARGET),
    ]
    before = letters(project)
    draw.draw(st.sampled_from(moves)).apply(project)
    assert letters(project) == before
    assert sorted(project.order) == sorted(project.pairs)


def letters(project: Project) -> tuple[str, str, str]:
    sides = zip(*((p.source, p.target, p.draft) for p in project), strict=True)
    joined = ["".join("".join(side).split()) for side in sides]
    return joined[0], joined[1], joined[2]


def test_a_change_for_another_state_is_refused_and_nothing_happens(project: Project) -> None:
    stale = edits.set_target(project, "h:2", "三艘船離開了。")
    edits.set_target(project, "h:2", "幾艘船離開了。").apply(project)
    before = state_of(project)
    with pytest.raises(StaleChangeError, match="h:2"):
        stale.apply(project)
    assert state_of(project) == before


def test_steps_on_one_pair_may_follow_each_other(project: Project) -> None:
    first = project.pairs["h:1"]
    second = replace(first, target="x")
    third = replace(first, target="y")
    change = Change("twice", (PairStep(first, second), PairStep(second, third)))
    inverse = change.apply(project)
    assert project.pairs["h:1"].target == "y"
    inverse.apply(project)
    assert project.pairs["h:1"] == first


def test_a_stale_dismissal_annotation_name_or_fact_is_refused(project: Project) -> None:
    gone = Dismissal("f", "h:1", "Ana", "2026")
    note = Annotation("n", "h:1", "?", "Ana", "2026")
    facts = replace(project.facts, title="other")
    for change in (
        Change("c", dismissals=(Step(gone, None),)),
        Change("c", annotations=(Step(note, None),)),
        Change("c", names=(Step(NameEntry("Ana", ("安娜",)), None),)),
        Change("c", facts=Step(facts, facts)),
    ):
        with pytest.raises(StaleChangeError):
            change.apply(project)


def test_a_change_tells_which_pairs_it_touches(project: Project) -> None:
    assert edits.merge_with_next(project, "h:1").touched() == {"h:1", "h:2"}
    assert edits.merge_with_next(project, "h:1").reorders()
    dismissal = edits.dismiss(project, [Dismissal("f", "h:3", "Ana", "2026")])
    assert dismissal.touched() == {"h:3"}
    assert not dismissal.reorders()


def test_an_empty_change_counts_as_none(project: Project) -> None:
    assert not edits.set_target(project, "h:1", project.pairs["h:1"].target)
    assert edits.set_target(project, "h:1", "x")


def test_names_and_languages_concern_all_rows(project: Project) -> None:
    entry = NameEntry("Ana", ("安娜",))
    assert edits.accept_names(project, [entry]).concerns_all()
    assert edits.set_direction(project, project.facts.direction.swapped()).concerns_all()
    assert not edits.set_target(project, "h:1", "x").concerns_all()


def test_only_what_the_checks_see_of_the_facts_concerns_all_rows(project: Project) -> None:
    settings = project.facts.settings
    sample = edits.set_settings(project, replace(settings, sample_words=500))
    weight = edits.set_settings(project, replace(settings, untranslated_names="off"))
    languages = edits.set_direction(project, Direction.parse("en", "de"))
    assert [change.concerns_all() for change in (sample, weight, languages)] == [
        False, True, True,
    ]  # fmt: skip


def test_a_step_from_nothing_to_nothing_changes_nothing(project: Project) -> None:
    before = state_of(project)
    idle = Change("idle", pairs=(PairStep(None, None),), dismissals=(Step(None, None),))
    undo = idle.apply(project)
    assert state_of(project) == before
    undo.apply(project)
    assert state_of(project) == before
