"""LibreOffice: what it saves, and what is edited or settled in it, comes back right."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbench.formats.reviewed_docx import read_reviewed
from workbench.model.project import Project
from workbench.review.reimport import Returned, Standing, Trait, compare
from workbench.review.returned_comments import Settled

pytestmark = [pytest.mark.office, pytest.mark.slow]

Letter = Any
Send = Callable[..., Letter]
# The Python that LibreOffice's bridge is installed for.
_PYTHON = "/usr/bin/python3"
_SECONDS = 100
_SCRIPT = """
import os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue

source, out, home, mode = sys.argv[1:]
pipe = "pipe,name=wb%d" % os.getpid()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + home,
     "--accept=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext(
    "com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(160):
    try:
        there = resolver.resolve("uno:%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.25)

def made(name):
    return there.ServiceManager.createInstanceWithContext(name, there)

def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

desktop = made("com.sun.star.frame.Desktop")
document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
if mode == "edit":
    cursor = document.TextTables.getByIndex(0).getCellByName("C5").createTextCursor()
    cursor.gotoEnd(False)
    cursor.goLeft(3, True)
    cursor.String = "起航。"
else:
    frame, nothing = document.CurrentController.Frame, ()
    made("com.sun.star.frame.DispatchHelper").executeDispatch(
        frame, ".uno:%sAllTrackedChanges" % mode, "", 0, nothing)
document.storeToURL("file://" + out, (prop("FilterName", "MS Word 2007 XML"),))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
"""


def _needs(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


def _has_bridge() -> bool:
    known = subprocess.run([_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return known.returncode == 0


@pytest.fixture
def edited(tmp_path: Path, project: Project, send: Send) -> Callable[[str], Returned]:
    """Send a project, have it edited in LibreOffice, and hold what it saved against it."""

    def edited(mode: str) -> Returned:
        _needs("soffice")
        if not Path(_PYTHON).exists() or not _has_bridge():
            pytest.skip("LibreOffice's bridge to Python (python3-uno) is not installed")
        letter = send(project)
        letter.comment(4, 2, "Who says so?")
        source, out, script = (tmp_path / n for n in ("in.docx", "out.docx", "edit.py"))
        source.write_bytes(letter.data())
        script.write_text(_SCRIPT, encoding="utf-8")
        command = [_PYTHON, str(script), str(source), str(out), str(tmp_path / "home"), mode]
        subprocess.run(command, check=True, timeout=_SECONDS)
        return compare(project, read_reviewed(out.read_bytes(), "out.docx"))

    return edited


def _saved(tmp_path: Path, letter: Letter) -> bytes:
    """Have LibreOffice open a file and save it again."""
    _needs("soffice")
    source = tmp_path / "in.docx"
    source.write_bytes(letter.data())
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    kind = "docx:MS Word 2007 XML"
    folder = tmp_path / "saved"
    command = [shutil.which("soffice") or "", "--headless", home, "--convert-to", kind]
    command += ["--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, timeout=_SECONDS, capture_output=True)
    return (folder / "in.docx").read_bytes()


def test_what_libreoffice_saves_comes_back_equal(
    tmp_path: Path, project: Project, send: Send
) -> None:
    letter = send(project)
    letter.comment(4, 2, "Who says so?")
    reviewed = read_reviewed(_saved(tmp_path, letter), "in.docx")
    back = compare(project, reviewed)
    assert back.standing(Standing.UNCHANGED) == list(project.order)
    assert [row.target.rejected for row in reviewed.rows] == [pair.draft for pair in project]
    assert back.settled == ()
    (comment,) = back.comments
    assert comment.quote == project.pairs["h:5"].target
    assert (back.missing, back.problems) == ((), ())


def test_a_tracked_edit_is_exactly_that_row(edited: Callable[[str], Returned]) -> None:
    back = edited("edit")
    assert {r.pair: r.theirs for r in back.rows if r.standing is Standing.CHANGED} == {
        "h:4": "渡輪8時30分起航。"
    }
    assert not back.having(Trait.UNTRACKED)
    assert [comment.comment for comment in back.comments] == ["Who says so?"]


def test_accepting_all_there_changes_nothing(edited: Callable[[str], Returned]) -> None:
    assert len(edited("Accept").standing(Standing.UNCHANGED)) == 6


def test_rejecting_all_there_brings_the_drafts_back(
    project: Project, edited: Callable[[str], Returned]
) -> None:
    back = edited("Reject")
    assert [row.theirs for row in back.rows] == [pair.draft for pair in project]


def test_of_threads_libreoffice_keeps_what_is_resolved_and_no_answer_is_new(
    tmp_path: Path, project: Project, send: Send
) -> None:
    """LibreOffice 7.4 makes a comment of each answer; this one is known all the same."""
    question = project.annotations["n1"]
    marks = [
        question,
        replace(question, id="n2", comment="It is.", answers="n1"),
        replace(question, id="n3", comment="Stiff.", is_resolved=True),
        replace(question, id="n4", comment="Odd.", category="style", severity="minor"),
    ]
    content = Project(project.facts, list(project), annotations=marks)
    letter = send(content)
    letter.settle("Odd.", "1")
    back = compare(content, read_reviewed(_saved(tmp_path, letter), "in.docx"))
    assert back.settled == (Settled("n4", "h:2", is_resolved=True),)
    assert back.comments == ()
