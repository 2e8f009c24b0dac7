"""Files that the commands are tried on: a short text and its draft translation."""

from pathlib import Path

import pytest

from workbench.cli.main import run

ENGLISH = """\
Harbour rebuilt after the storm
The harbour of Little Ness will have room for 48 boats when it opens again in 2027.
The old quay was built of granite in 1889 and had never been repaired.
Nobody asked the fishermen what they think of the new plan.
"""
CHINESE = """\
暴风雨后港口重建
小内斯港将于2027年重新开放，届时可停泊48艘船。
旧码头建于1889年，用花岗岩砌成，从未修缮过。
没有人问过渔民对新方案的看法。
"""
TABLE = """\
id,document,source,target
a1,harbour,The quay has room for 48 boats.,码头可停泊48艘船。
a2,harbour,It was built in 1889.,它建于1898年。
a3,ferry,The ferry leaves at noon.,
"""


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return _file(tmp_path / "harbour.en.txt", ENGLISH)


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    return _file(tmp_path / "harbour.zh-Hans.txt", CHINESE)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Three rows: one right, one with a wrong year, one without a target."""
    return _file(tmp_path / "pairs.csv", TABLE)


@pytest.fixture
def project(table: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The table as a project."""
    path = table.with_suffix(".wbproj")
    assert run(["new", str(table), "-o", str(path)]) == 0
    capsys.readouterr()
    return path


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
