"""The project file: what is written is what comes back, and bad files get one sentence."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.model import edits
from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.problems import StorageProblem
from workbench.model.project import Facts, Project
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Origin, Pair, Side, Span, Status
from workbench.storage import project_file, schema
from workbench.storage.project_file import ProjectFile

MOMENT = "2026-01-01T00:00:00+00:00"


def small_project(rows: int = 5) -> Project:
    facts = Facts("p", "Harbour", Direction.parse("en", "zh-Hant"), MOMENT, "h.en.txt", "h.zh.txt")
    pairs = [Pair(f"h:{n}", "h", f"Ship {n}.", f"船{n}。", f"船{n}。") for n in range(1, rows + 1)]
    return Project(facts, pairs)


def content(project: Project) -> tuple[object, ...]:
    return (
        project.facts,
        list(project),
        dict(project.dismissals),
        dict(project.annotations),
        dict(project.names),
    )


def on_disk(path: Path) -> tuple[object, ...]:
    return content(ProjectFile.read_project(path))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.wbproj"


@pytest.fixture
def file(path: Path) -> Iterator[ProjectFile]:
    file = ProjectFile.create(path, small_project())
    yield file
    file.close()


def perform(file: ProjectFile, project: Project, *changes: edits.Change) -> None:
    for change in changes:
        change.apply(project)
        file.write([change], project)


def test_a_new_file_holds_the_whole_project(path: Path) -> None:
    project = small_project()
    pair = Pair("x", "d", "a\u00a0b", "\u3000甲", "乙", Status.CONFIRMED, 0.25)
    marked = Pair("y", "d", "a", "企業", "企業", origin=Origin((3,), (4, 5), "", "企業(yè)"))
    note = Annotation("n", "x", "why?", "Ana", MOMENT, Side.SOURCE, Span(0, 1), "a")
    whole = Annotation("m", "x", "all of it", "Ana", MOMENT)
    gone = Dismissal("f", "x", "Ana", MOMENT)
    name = NameEntry("Ana", ("安娜", "阿娜"), "Li", MOMENT)
    project = Project(project.facts, [*project, pair, marked], [gone], [note, whole], [name])
    ProjectFile.create(path, project).close()
    assert on_disk(path) == content(project)


def test_each_kind_of_edit_is_in_the_file_at_once(file: ProjectFile, path: Path) -> None:
    project = small_project()
    edits_made = [
        lambda: edits.set_target(project, "h:1", "一艘船。"),
        lambda: edits.set_status(project, ["h:2", "h:3"], Status.CONFIRMED),
        lambda: edits.dismiss(project, [Dismissal("f", "h:1", "Ana", MOMENT)]),
        lambda: edits.reinstate(project, ["f"]),
        lambda: edits.annotate(Annotation("n", "h:1", "?", "Ana", MOMENT)),
        lambda: edits.remove_annotation(project, "n"),
        lambda: edits.accept_names(project, [NameEntry("Ana", ("安娜",))]),
        lambda: edits.forget_name(project, "Ana"),
        lambda: edits.merge_with_next(project, "h:2"),
        lambda: edits.split_pair(project, "h:4", 2, 1),
        lambda: edits.unpair(project, "h:5"),
        lambda: edits.shift(project, "h:1", Side.TARGET),
        lambda: edits.set_direction(project, Direction.parse("en", "ja")),
        lambda: edits.set_settings(project, ProjectSettings(sample_rows=("h:1", "h:6"))),
    ]
    for edit in edits_made:
        perform(file, project, edit())
        assert on_disk(path) == content(project)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1000)), min_size=1, max_size=25))
def test_rows_keep_their_order_through_any_splits_merges_and_undos(
    tmp_path: Path, moves: list[tuple[int, int]]
) -> None:
    project = small_project(3)
    file = ProjectFile.create(tmp_path / "any.wbproj", project)
    done: list[edits.Change] = []
    for move, place in moves:
        row = project.order[place % len(project)]
        change = {
            0: lambda row=row: edits.split_pair(project, row, 1, 1),
            1: lambda row=row: edits.merge_with_next(project, row),
            2: lambda row=row: edits.unpair(project, row),
            3: lambda: done.pop() if done else edits.Change("none"),
        }[move]()
        inverse = change.apply(project)
        file.write([change], project)
        if move != 3:
            done.append(inverse)
    file.close()
    assert on_disk(tmp_path / "any.wbproj") == content(project)


def test_rows_are_numbered_anew_when_there_is_no_room_between_two(
    file: ProjectFile, path: Path
) -> None:
    project = small_project()
    for _ in range(80):
        perform(file, project, edits.split_pair(project, "h:1", 0, 0))
    assert on_disk(path) == content(project)


def test_a_new_row_above_all_others_stays_there(file: ProjectFile, path: Path) -> None:
    project = small_project()
    merge = edits.merge_with_next(project, "h:1")
    undo = merge.apply(project)
    file.write([merge], project)
    perform(file, project, undo)
    first = Pair("h:0", "h", "Ahoy.", "", "")
    perform(file, project, edits.Change("add", (edits.PairStep(None, first),)))
    assert project.order[0] == "h:0"
    assert on_disk(path) == content(project)


def test_what_the_window_keeps_comes_back(file: ProjectFile, path: Path) -> None:
    file.keep_view_state({"row": "h:3", "filter": "港"})
    file.keep_view_state({"row": "h:4"})
    file.close()
    again, _ = ProjectFile.open_project(path)
    assert again.view_state() == {"row": "h:4", "filter": "港"}
    again.close()


def test_the_journal_says_what_was_done_to_which_rows(file: ProjectFile, path: Path) -> None:
    project = small_project()
    perform(file, project, edits.merge_with_next(project, "h:1"))
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT label, pairs FROM journal").fetchall()
    connection.close()
    assert rows == [("merge-pairs", '["h:1", "h:2"]')]


def test_a_project_open_in_one_window_is_not_opened_in_a_second(
    file: ProjectFile, path: Path
) -> None:
    with pytest.raises(StorageProblem, match="open in another window"):
        ProjectFile.open_project(path)
    with pytest.raises(StorageProblem, match="open in another window"):
        ProjectFile.create(path, small_project())
    file.close()
    again, _ = ProjectFile.open_project(path)
    again.close()


def test_closing_leaves_one_file(path: Path) -> None:
    ProjectFile.create(path, small_project()).close()
    file, project = ProjectFile.open_project(path)
    perform(file, project, edits.set_target(project, "h:1", "x"))
    file.close()
    assert [entry.name for entry in path.parent.glob("*harbour*")] == [path.name]


def test_a_closed_file_can_be_read_where_nothing_may_be_written(path: Path) -> None:
    ProjectFile.create(path, small_project()).close()
    file, _ = ProjectFile.open_project(path)
    file.close()
    # SQLite, file format, 1.3: 1 for a rollback journal, 2 for WAL, which needs files beside it.
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_a_place_that_is_not_there_is_named(path: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "full of nothing" / "p.wbproj"
    with pytest.raises(StorageProblem, match="no folder for"):
        ProjectFile.create(nowhere, small_project())
    path.mkdir()
    with pytest.raises(StorageProblem, match="is a folder"):
        ProjectFile.create(path, small_project())
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_failed_save_as_leaves_the_old_file_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ProjectFile.create(path, small_project()).close()
    before = path.read_bytes()

    def full(*_: object) -> None:
        msg = "database or disk is full"
        raise sqlite3.OperationalError(msg)

    monkeypatch.setattr(project_file, "_write_whole", full)
    with pytest.raises(StorageProblem, match="the disk is full"):
        ProjectFile.create(path, small_project(1))
    assert path.read_bytes() == before


def test_a_full_disk_at_a_commit_leaves_the_earlier_state(file: ProjectFile, path: Path) -> None:
    project = small_project()
    before = content(project)
    (pages,) = file._connection.execute("PRAGMA page_count").fetchone()
    file._connection.execute(f"PRAGMA max_page_count = {pages}")
    change = edits.set_target(project, "h:1", "船" * 40_000)
    change.apply(project)
    with pytest.raises(StorageProblem, match=r"disk is full\. Free some space"):
        file.write([change], project)
    assert on_disk(path) == before
    file._connection.execute("PRAGMA max_page_count = 100000")
    file.write([change], project)
    assert on_disk(path) == content(project)


def test_a_file_that_may_not_be_written_is_opened_and_says_so_on_the_first_edit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ProjectFile.create(path, small_project()).close()
    monkeypatch.setattr("os.access", lambda *_: False)
    file, project = ProjectFile.open_project(path)
    change = edits.set_target(project, "h:1", "x")
    change.apply(project)
    with pytest.raises(
        StorageProblem, match=r"may not be written\. Save the project under another"
    ):
        file.write([change], project)
    file.close()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match=r"There is no project at .*nowhere\.wbproj"):
        ProjectFile.open_project(tmp_path / "nowhere.wbproj")


@pytest.mark.parametrize(
    "bytes_of",
    [
        lambda _: b"",
        lambda _: b"not a database at all, but long enough to look at" * 20,
        lambda whole: whole[:1500],
        lambda whole: whole[:4096] + bytes(len(whole) - 4096),
        lambda whole: whole[:100] + b"\xff" * 4000 + whole[4100:],
    ],
    ids=["empty", "text", "cut short", "pages wiped", "first page overwritten"],
)
def test_a_damaged_file_gets_one_sentence_and_stays_as_it_is(
    path: Path, bytes_of: "object"
) -> None:
    ProjectFile.create(path, small_project(200)).close()
    damaged = bytes_of(path.read_bytes())  # type: ignore[operator]
    path.write_bytes(damaged)
    with pytest.raises(StorageProblem, match=r"harbour\.wbproj"):
        ProjectFile.open_project(path)
    assert path.read_bytes() == damaged


def test_a_value_that_makes_no_sense_is_called_damage(path: Path) -> None:
    ProjectFile.create(path, small_project()).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE pairs SET status = 'perhaps' WHERE id = 'h:2'")
    connection.close()
    with pytest.raises(StorageProblem, match="is damaged"):
        ProjectFile.open_project(path)


def test_a_file_of_a_newer_version_says_which(path: Path) -> None:
    ProjectFile.create(path, small_project()).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 6}")
    connection.close()
    with pytest.raises(StorageProblem, match=f"newer version .*file version {schema.VERSION + 6}"):
        ProjectFile.open_project(path)
    assert sqlite3.connect(path).execute("PRAGMA user_version").fetchone() == (schema.VERSION + 6,)


def test_a_database_of_another_program_is_no_project(tmp_path: Path) -> None:
    other = tmp_path / "other.wbproj"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StorageProblem, match="no project of this program"):
        ProjectFile.open_project(other)


@pytest.fixture
def first_file(path: Path, first_tables: str) -> Path:
    """A file as the first version wrote it, with one pair and one comment."""
    connection = sqlite3.connect(path)
    connection.executescript(first_tables)
    facts = ("p", "t", "en", "zh-Hant", "2026-01-01T00:00:00+00:00", "", "")
    connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)", facts)
    pair = ("h:1", 1.0, "h", "One ship came.", "來了一艘船。", None, "draft", 1.0, "")
    connection.execute("INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", pair)
    note = ("n", "h:1", "sure?", "Ana", "2026-01-01T00:00:00+00:00", "target", 2, 4, "一艘")
    connection.execute("INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", note)
    connection.commit()
    connection.close()
    return path


def test_a_file_of_the_first_version_is_read_as_it_lies_there(first_file: Path) -> None:
    before = first_file.read_bytes()
    project = ProjectFile.read_project(first_file)
    assert project.annotations["n"].comment == "sure?"
    assert first_file.read_bytes() == before


def test_a_file_of_the_first_version_takes_what_is_new(first_file: Path) -> None:
    file, project = ProjectFile.open_project(first_file)
    change = edits.amend(project, replace(project.annotations["n"], severity="major"))
    change.apply(project)
    file.write([change], project)
    file.close()
    again = ProjectFile.read_project(first_file)
    assert again.annotations["n"].is_error
