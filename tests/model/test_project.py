"""What can be asked of a project."""

from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.edits import annotate, dismiss, set_target
from workbench.model.project import Project


def test_a_project_goes_through_its_pairs_in_order(project: Project) -> None:
    assert [pair.id for pair in project] == ["h:1", "h:2", "h:3", "h:4", "h:5"]
    assert len(project) == 5


def test_a_neighbour_beyond_the_ends_is_none(project: Project) -> None:
    below = project.neighbour("h:1", 1)
    assert below is not None
    assert below.id == "h:2"
    assert project.neighbour("h:1", -1) is None
    assert project.neighbour("h:5", 1) is None


def test_the_pairs_of_a_document_stand_together(project: Project) -> None:
    documents = project.by_document()
    assert sorted(pair.id for pairs in documents for pair in pairs) == sorted(project.order)
    assert all(len({pair.document for pair in pairs}) == 1 for pairs in documents)
    assert len(documents) == len({pair.document for pair in project})


def test_annotations_of_a_pair_come_oldest_first(project: Project) -> None:
    for number, created in (("1", "2026-02-02"), ("2", "2026-01-01")):
        annotate(Annotation(number, "h:2", "?", "Ana", created)).apply(project)
    annotate(Annotation("3", "h:1", "?", "Ana", "2025-01-01")).apply(project)
    assert [a.id for a in project.annotations_of("h:2")] == ["2", "1"]


def test_a_snapshot_is_left_alone_by_later_changes(project: Project) -> None:
    annotate(Annotation("n", "h:1", "?", "Ana", "2026")).apply(project)
    copy = project.snapshot()
    dismiss(project, [Dismissal("f", "h:1", "Ana", "2026")]).apply(project)
    set_target(project, "h:1", "x").apply(project)
    assert copy.pairs["h:1"].target == "來了一艘船。"
    assert list(copy.annotations) == ["n"]
    assert not copy.dismissals
