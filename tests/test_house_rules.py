"""The rules of the house that no linter knows: sizes, names, docstrings, tests that mirror."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "workbench").rglob("*.py"))
PROGRAMS = [*MODULES, *sorted((ROOT / "packaging").glob("*.py"))]
SOURCES = [*PROGRAMS, *sorted((ROOT / "tests").rglob("*.py"))]

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
LONGEST_CLASS = 250
COMMENTS_PER_100_LINES = 6
NO_NOUNS = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "tools"}


def test_no_file_is_too_long_to_read() -> None:
    lengths = {_name(path): len(_text(path).splitlines()) for path in SOURCES}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_too_long_to_read() -> None:
    assert list(_longer_than(LONGEST_FUNCTION, SOURCES, ast.FunctionDef)) == []


def test_no_class_is_too_long_to_read() -> None:
    assert list(_longer_than(LONGEST_CLASS, PROGRAMS, ast.ClassDef)) == []


def test_every_module_says_in_one_sentence_what_it_is_for() -> None:
    said = {_name(path): ast.get_docstring(_tree(path)) or "" for path in PROGRAMS}
    first = {name: text.split("\n\n", 1)[0] for name, text in said.items()}
    assert {n: t for n, t in first.items() if not re.fullmatch(r"(?s).+?\.", t)} == {}
    assert {n: t for n, t in first.items() if re.search(r"[a-z]{3}\. [A-Z]", t)} == {}


def test_modules_and_folders_are_named_after_what_they_hold() -> None:
    named = {_name(path): {*path.relative_to(ROOT).parts[:-1], path.stem} for path in SOURCES}
    assert [name for name, parts in named.items() if parts & NO_NOUNS] == []


def test_nothing_is_left_to_do_without_an_issue() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b(?!.*#\d)")
    marked = [path for path in SOURCES if marks.search(_text(path))]
    left = {_name(path): [c for c in _comments(path) if marks.search(c)] for path in marked}
    assert {name: comments for name, comments in left.items() if comments} == {}


def test_every_refusal_says_what_is_wrong_and_what_to_do() -> None:
    """Two sentences, or two halves; one may be what another refusal has said."""
    said = {message: _name(path) for path in MODULES for message in _refusals(path)}
    assert len(said) > 50
    told = re.compile(r"(?s)(.+[.;]|\{problem\}) [^ ].*\.|.+: \{reason\}")
    assert [(name, message) for message, name in said.items() if not told.fullmatch(message)] == []


def test_comments_are_few_enough_to_be_read() -> None:
    lines = sum(len(_text(path).splitlines()) for path in MODULES)
    comments = sum(1 for path in MODULES for _ in _comments(path))
    assert 100 * comments / lines <= COMMENTS_PER_100_LINES


def test_every_module_that_does_something_is_tested_in_its_room() -> None:
    """A module of plain values and tables is shown by the tests of those who use it."""
    assert [_name(path) for path in MODULES if _does_something(path) and not _tested(path)] == []


def _refusals(path: Path) -> Iterator[str]:
    """Give the templates that refusals are raised with, also those named ``message`` first."""
    for function in ast.walk(_tree(path)):
        if not isinstance(function, ast.FunctionDef):
            continue
        named = {
            node.targets[0].id: node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(function):
            call = node.exc if isinstance(node, ast.Raise) else None
            if isinstance(call, ast.Call) and call.args and _is_refusal(call.func):
                first = call.args[0]
                words = named.get(first.id) if isinstance(first, ast.Name) else first
                if isinstance(words, ast.Constant) and isinstance(words.value, str):
                    yield words.value


def _is_refusal(raised: ast.expr) -> bool:
    return isinstance(raised, ast.Name) and raised.id in {"InputProblem", "StorageProblem"}


def _does_something(path: Path) -> bool:
    if path.name == "__init__.py":
        return False
    functions = (node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef))
    return any(len(function.body) > 1 for function in functions)


def _tested(path: Path) -> bool:
    """A test file of its name, or one in the same room that uses the module by itself."""
    folder = ROOT / "tests" / path.relative_to(ROOT / "workbench").parts[0]
    names, used = _tests_of(folder if folder.is_dir() else ROOT / "tests")
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return f"test_{path.stem.strip('_')}.py" in names or module in used


@cache
def _tests_of(folder: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names of the test files below a folder, and the modules that they use."""
    tests = list(folder.rglob("test_*.py"))
    imports = re.compile(r"\bfrom (workbench[\w.]*) import (\(.*?\)|[^\n]*)", re.DOTALL)
    used = {name for test in tests for name in re.findall(r"\bworkbench[\w.]*", _text(test))}
    for test in tests:
        for package, names in imports.findall(_text(test)):
            used.update(f"{package}.{name}" for name in re.findall(r"\w+", names))
    return frozenset(test.name for test in tests), frozenset(used)


def _longer_than(limit: int, paths: list[Path], kind: type[ast.AST]) -> Iterator[str]:
    for path in paths:
        for node in ast.walk(_tree(path)):
            if isinstance(node, kind) and isinstance(node, ast.FunctionDef | ast.ClassDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > limit:
                    yield f"{_name(path)}: {node.name} has {length} lines"


def _comments(path: Path) -> Iterator[str]:
    """Give the comments; marks for the linters are none."""
    tokens = tokenize.generate_tokens(io.StringIO(_text(path)).readline)
    found = (token.string for token in tokens if token.type == tokenize.COMMENT)
    return (text for text in found if not re.match(r"# (fmt|noqa|type|pragma):?", text))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(_text(path))
