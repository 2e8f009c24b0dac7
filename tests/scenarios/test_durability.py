"""What survives a program that is killed and a disk that is full."""

import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path

import pytest

from workbench.storage.project_file import ProjectFile

pytestmark = pytest.mark.scenario

# Edits without end, each told on stdout once it is acknowledged.
EDITOR = """
    import random, sys
    from pathlib import Path
    from workbench.model import edits
    from workbench.model.segments import Status
    from workbench.review.session import Session
    from workbench.storage.project_file import ProjectFile

    file, project = ProjectFile.open_project(Path(sys.argv[1]))
    session = Session(project, file)
    rng = random.Random(sys.argv[2])
    number = int(sys.argv[3])
    while True:
        number += 1
        row = rng.choice(project.order)
        session.perform(edits.set_target(project, row, f"{number} " + "船" * rng.randrange(400)))
        if number % 7 == 0:
            session.perform(edits.split_pair(project, row, 1, len(str(number)) + 1))
        if number % 11 == 0 and len(project) > 30:
            session.perform(edits.merge_with_next(project, row))
        if number % 5 == 0:
            session.perform(edits.set_status(project, [row], Status.CONFIRMED))
        assert session.problem is None
        print(f"{number}\\t{row}\\t{project.pairs[row].target}", flush=True)
"""


def new_project(path: Path) -> None:
    script = f"""
        from pathlib import Path
        from workbench.model.languages import Direction
        from workbench.model.project import Facts, Project
        from workbench.model.segments import Pair
        from workbench.storage.project_file import ProjectFile
        pairs = [Pair(f"h:{{n}}", "h", f"Ship {{n}}", "船", "船") for n in range(20)]
        facts = Facts("p", "t", Direction.parse("en", "zh"), "2026-01-01T00:00:00+00:00")
        ProjectFile.create(Path({str(path)!r}), Project(facts, pairs)).close()
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True)


def killed_editor(path: Path, seed: int, done: int) -> list[list[str]]:
    """Edit until a random moment, kill -9, and give the edits that were acknowledged."""
    command = [sys.executable, "-c", textwrap.dedent(EDITOR), str(path), str(seed), str(done)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as editor:
        assert editor.stdout is not None
        first = editor.stdout.readline()
        time.sleep(random.Random(seed).random() * 0.08)  # the moment of death is the subject
        editor.send_signal(signal.SIGKILL)
        told = (first + editor.stdout.read()).decode("utf-8")
    return [line.split("\t") for line in told.split("\n")[:-1] if line.count("\t") == 2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_no_acknowledged_edit_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.wbproj"
    new_project(path)
    done = 0
    for seed in range(40):
        acknowledged = killed_editor(path, seed, done)
        assert acknowledged
        done = int(acknowledged[-1][0]) + 10
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        project = ProjectFile.read_project(path)
        _, row, target = acknowledged[-1]
        # One more edit may have been written than could be told.
        kept = project.pairs.get(row)
        later = [p for p in project if p.target.split(" ")[0] == str(int(acknowledged[-1][0]) + 1)]
        assert later or (kept is not None and kept.target == target)


FILLER = """
    import sys
    from pathlib import Path
    from workbench.model import edits
    from workbench.model.languages import Direction
    from workbench.model.project import Facts, Project
    from workbench.model.segments import Pair
    from workbench.review.session import Session
    from workbench.storage.project_file import ProjectFile

    folder = Path(sys.argv[1])
    path = folder / "full.wbproj"
    facts = Facts("p", "t", Direction.parse("en", "zh"), "2026-01-01T00:00:00+00:00")
    project = Project(facts, [Pair(f"h:{n}", "h", "Ship", "船", "船") for n in range(20)])
    session = Session(project, ProjectFile.create(path, project))
    saved = 0
    while session.problem is None:
        saved += 1
        text = f"{saved} " + "船" * 9000
        session.perform(edits.set_target(project, f"h:{saved % 20}", text))
    print(saved - 1, session.problem, sep="\\n")
    on_disk = ProjectFile.read_project(path)
    print(max(int(p.target.split(" ")[0]) for p in on_disk if " " in p.target))
    print(project.pairs[f"h:{saved % 20}"].target.split(" ")[0] == str(saved))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk of memory")
def test_a_full_disk_loses_nothing_that_was_saved_and_keeps_the_rest_in_memory(
    tmp_path: Path,
) -> None:
    inside = (
        f'mount -t tmpfs -o size=1m tmpfs {tmp_path} && exec {sys.executable} -c "$0" {tmp_path}'
    )
    command = [
        "unshare",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        inside,
        textwrap.dedent(FILLER),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    saved, problem, on_disk, in_memory = told.stdout.splitlines()
    assert "the disk is full. Free some space and try again." in problem
    assert int(saved) > 1
    assert on_disk == saved
    assert in_memory == "True"
