"""A session applies, saves and tells, in this order, and keeps what could not be saved."""

import pytest

from workbench.model import edits
from workbench.model.changes import Change
from workbench.model.languages import Direction
from workbench.model.problems import StorageProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.session import Session, Touched


class Disk:
    """A store that remembers what was written and can be full."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.is_full = False
        self.is_closed = False

    def write(self, changes: list[Change], project: Project) -> None:
        if self.is_full:
            raise StorageProblem("The disk is full.")
        self.written.extend(change.label for change in changes)

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "Harbour", Direction.parse("en", "zh"), "2026-01-01T00:00:00+00:00")
    return Project(facts, [Pair("h:1", "h", "One.", "一。", "一。")])


def test_a_change_is_on_disk_before_anyone_hears_of_it(project: Project) -> None:
    disk = Disk()
    session = Session(project, disk)
    heard: list[tuple[Touched, list[str]]] = []
    session.observe(lambda touched: heard.append((touched, list(disk.written))))
    session.perform(edits.set_target(project, "h:1", "二。"))
    touched = Touched(frozenset({"h:1"}), reordered=False)
    assert heard == [(touched, ["edit-target"])]


def test_performing_the_inverse_undoes(project: Project) -> None:
    disk = Disk()
    session = Session(project, disk)
    inverse = session.perform(edits.set_target(project, "h:1", "二。"))
    session.perform(inverse)
    assert project.pairs["h:1"].target == "一。"
    assert disk.written == ["edit-target", "edit-target"]


def test_an_empty_change_is_not_written_and_nobody_hears_of_it(project: Project) -> None:
    disk = Disk()
    session = Session(project, disk)
    heard: list[Touched] = []
    session.observe(heard.append)
    session.perform(edits.set_target(project, "h:1", "一。"))
    assert not disk.written
    assert not heard


def test_what_a_full_disk_refused_is_kept_and_written_with_the_next_change(
    project: Project,
) -> None:
    disk = Disk()
    session = Session(project, disk)
    disk.is_full = True
    session.perform(edits.set_target(project, "h:1", "二。"))
    assert str(session.problem) == "The disk is full."
    assert project.pairs["h:1"].target == "二。"
    disk.is_full = False
    session.perform(edits.set_target(project, "h:1", "三。"))
    assert session.problem is None
    assert disk.written == ["edit-target", "edit-target"]


def test_a_retry_writes_what_waits_once(project: Project) -> None:
    disk = Disk()
    session = Session(project, disk)
    disk.is_full = True
    session.perform(edits.set_target(project, "h:1", "二。"))
    disk.is_full = False
    session.retry()
    session.retry()
    assert disk.written == ["edit-target"]


def test_closing_tries_once_more(project: Project) -> None:
    disk = Disk()
    session = Session(project, disk)
    disk.is_full = True
    session.perform(edits.set_target(project, "h:1", "二。"))
    disk.is_full = False
    session.close()
    assert disk.written == ["edit-target"]
    assert disk.is_closed


def test_after_a_move_edits_go_to_the_new_store_alone(project: Project) -> None:
    old, new = Disk(), Disk()
    session = Session(project, old)
    old.is_full = True
    session.perform(edits.set_target(project, "h:1", "二。"))
    session.move_to(new)
    assert session.problem is None
    session.perform(edits.set_target(project, "h:1", "三。"))
    assert (old.is_closed, old.written, new.written) == (True, [], ["edit-target"])
