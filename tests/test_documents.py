"""The documents: what they point at is there."""

import re
import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest

from workbench.checks.check import Check, Context
from workbench.gui.action_list import ENTRIES
from workbench.model.languages import Direction
from workbench.model.segments import Pair

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))

_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]+)")
_PATH = re.compile(r"`(?P<path>(?:workbench|packaging|tests|resources|docs)/[\w./-]+)`")
_INLINE_CODE = re.compile(r"```.*?```", re.DOTALL)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_links_lead_somewhere(document: Path) -> None:
    links = [match["path"] for match in _LINK.finditer(document.read_text(encoding="utf-8"))]
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md"])
def test_files_that_are_named_exist(name: str) -> None:
    text = _INLINE_CODE.sub("", (ROOT / name).read_text(encoding="utf-8"))
    named = {match["path"] for match in _PATH.finditer(text)}
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_no_module_is_named_twice_among_what_one_may_want_to_change() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.split("## I want to change")[1].split("## How an edit travels")[0]
    named = [match["path"] for match in _PATH.finditer(table)]
    assert sorted({path for path in named if named.count(path) > 1}) == []


@pytest.mark.parametrize("decision", DECISIONS, ids=_name)
def test_every_decision_is_in_the_index_once_by_its_title(decision: Path) -> None:
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    number, title = decision.read_text(encoding="utf-8").splitlines()[0].lstrip("# ").split(" ", 1)
    assert index.count(f"({decision.name})") == 1
    assert f"| [{number}]({decision.name}) | {title} |" in index


def test_decisions_have_a_number_each() -> None:
    numbers = [decision.name[:4] for decision in DECISIONS]
    assert len(numbers) == len(set(numbers))


def test_every_room_is_in_the_architecture() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [
        path.name for path in (ROOT / "workbench").iterdir() if (path / "__init__.py").exists()
    ]
    assert [room for room in rooms if f"`workbench/{room}/`" not in text] == []


def test_every_library_is_in_the_notices() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    libraries = {re.split(r"[<>=;\s]", entry)[0] for entry in project["dependencies"]}
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    decision = (ROOT / "docs" / "decisions" / "0008-dependencies.md").read_text(encoding="utf-8")
    assert sorted(name for name in libraries if f"| {name} " not in decision) == []
    assert sorted(name for name in libraries if name not in notices) == []


def test_every_licence_text_is_pointed_at() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    texts = (ROOT / "resources" / "licences").iterdir()
    assert [text.name for text in texts if text.name not in notices] == []


def test_readme_names_the_keys_and_menus_of_the_window() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    keys = set(re.findall(r"`((?:Ctrl|Shift|F\d)[^`]*)`", text))
    assert sorted(keys - {key for entry in ENTRIES for key in entry.keys}) == []
    places = {f"{_plain(entry.menu.value)} › {_plain(entry.text)}" for entry in ENTRIES}
    named = re.findall(r"\*(\w+ › [^*]+)\*", text)
    assert [place for place in named if place not in places] == []


def test_the_check_that_contributing_writes_does_what_it_says() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code = textwrap.dedent(re.findall(r"```python\n(.*?)```", text, re.DOTALL)[0])
    module: dict[str, Any] = {}
    exec(compile(code, "CONTRIBUTING.md", "exec"), module)  # noqa: S102 - our own page
    check = module["CHECK"]
    assert isinstance(check, Check)
    for example in check.examples:
        pair = Pair("1", "", example.source, example.target, example.target)
        direction = Direction.parse(example.source_language, example.target_language)
        found = [finding.message for finding in check.find(pair, Context(direction))]
        assert found == list(example.messages), example


def _plain(words: str) -> str:
    return words.replace("&", "")
